"""dashboard check: what in the seeds is left out, and why."""

import argparse

from dashboard.commands._saying import harmless

HELP = "say what in the seeds is left out, and why; exits 1 if anything is"


def arguments(_: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(options: argparse.Namespace) -> int:
    """Print what was left out and what was warned of; 1 when anything was left out."""
    from dashboard import load
    from dashboard.facts import TABLES

    tables = load(options.seeds)
    for problem in tables.problems:
        print(harmless(f"{'warning: ' if problem.warning else ''}{problem}"))
    left_out = sum(not problem.warning for problem in tables.problems)
    counts = ", ".join(f"{tables.selection.count(name)} {name}" for name in TABLES)
    print(f"{len(tables.corpus)} facts proven ({counts}); {left_out} problem{'s' * (left_out != 1)}.")
    return 1 if left_out else 0
