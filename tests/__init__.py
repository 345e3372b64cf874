"""The tests: one file per promise."""
