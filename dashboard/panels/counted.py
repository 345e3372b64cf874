"""How a panel was counted: its own notes, and of each of its figures what the notes do not say already."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from dashboard.corpus.figures import Figure
from dashboard.panels.panel import Panel


def counted(panel: Panel) -> tuple[str, ...]:
    """How *panel* was counted and how it is to be read, note by note."""
    said = " ".join(panel.notes)
    how = dict.fromkeys((f"{number.text}: {number.how}.", f"{number.how}.") for number in _figures(panel) if number.how)
    return (*panel.notes, *(words for words, alone in how if alone not in said))


def _figures(thing: Any) -> Iterator[Figure]:
    """Every figure in a panel: of its title, its lead and its body."""
    if isinstance(thing, Figure):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _figures(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _figures(getattr(thing, field.name))
