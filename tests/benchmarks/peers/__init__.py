"""The page Strikes as most people would build it, for `python -m tests.benchmarks.beside`."""
