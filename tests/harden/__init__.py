"""Tests that need what the app does not: `make harden`."""
