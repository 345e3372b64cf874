"""Runs that are too long for `make test`: `make harden`. Each writes its figures to docs/recorded/."""
