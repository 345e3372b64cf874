"""How a panel was counted: its own notes, and of its figures each kind of count in one text, with what it went over."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from dashboard.corpus.figures import Figure
from dashboard.panels.most import joined
from dashboard.panels.panel import (
    Headline,
    MapLine,
    OfferChart,
    Pairs,
    Panel,
    Quotations,
    Strip,
    Table,
    TimeChart,
    Voice,
    text,
)

_WORDS = (Table, TimeChart, OfferChart, MapLine, Voice, Quotations, Pairs)  # what these hold is words, and no figure


def counted(panel: Panel) -> tuple[str, ...]:
    """How *panel* was counted and how it is to be read, note by note; what its lead says is not said again."""
    lead = text(panel.lead).casefold()
    notes = [note for note in panel.notes if note.removesuffix(".").casefold() not in lead]
    kinds: dict[str, list[str]] = {}
    over: dict[str, None] = {}
    for name, number in _figures(panel.body if isinstance(panel.body, Strip) else panel, ""):
        if number.how:
            kinds.setdefault(number.how, []).append(name or number.text)
        if number.over:
            over[f"{name or number.text}: {number.over}."] = None
    said = " ".join(notes).casefold()
    kinds = {how: list(dict.fromkeys(names)) for how, names in kinds.items() if how.casefold() not in said}
    return (*notes, *(f"{joined(names)}: {how}." for how, names in kinds.items()), *over)


def _figures(thing: Any, name: str) -> Iterator[tuple[str, Figure]]:
    """Every figure in a panel, of its title, its lead and its body; of a headline with what it is of."""
    if isinstance(thing, Figure):
        yield name, thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _figures(part, name)
    elif is_dataclass(thing) and not isinstance(thing, _WORDS):
        for field in fields(thing):
            yield from _figures(getattr(thing, field.name), thing.label if isinstance(thing, Headline) else name)
