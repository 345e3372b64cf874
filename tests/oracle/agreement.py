"""Where the program and the oracle give different answers, view by view."""

from collections.abc import Callable, Iterable
from dataclasses import fields

from tests.oracle.count import Answers, Choice, Record, answers

SHOWN = 40


def disagreements(record: Record, program: Callable[[Choice], Answers], choices: Iterable[Choice]) -> list[str]:
    """A line for each field of each view in which the two differ: the view, the field, both values."""
    lines = []
    for choice in choices:
        ours, theirs = answers(record, choice), program(choice)
        for name in (each.name for each in fields(Answers)):
            if getattr(ours, name) != getattr(theirs, name):
                view = str(choice) or "everything"
                lines.append(f"{view}\n    {name}: oracle {getattr(ours, name)}, program {getattr(theirs, name)}")
    return lines


def report(lines: list[str]) -> str:
    """The number of disagreements and the shortest of them, which tend to be the plainest."""
    shown = sorted(lines, key=len)[:SHOWN]
    return "\n".join([f"{len(lines)} disagreements; the shortest {len(shown)}:", *shown])
