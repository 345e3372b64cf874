"""What a panel is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import plotly.graph_objects as go

from dashboard.tables import Tables


@dataclass(frozen=True)
class Number:
    """One headline number; it never stands without its facts.

    Attributes:
        label: what is counted.
        value: the number in words, with its hedge: "more than 80".
        detail: what is needed to read it right.
        facts: the facts it rests on.
        counted: how it was counted here; empty when it is a source's own number.
    """

    label: str
    value: str
    detail: str
    facts: tuple[str, ...]
    counted: str = ""


@dataclass(frozen=True)
class Chart:
    """A chart with its words for those who cannot see it."""

    figure: go.Figure
    alt: str


@dataclass(frozen=True)
class Panel:
    """One panel.

    Attributes:
        id: unique among panels, as in a link.
        title: states what is seen, with its hedge.
        body: a chart, headline numbers, or the ids of quotes to show.
        facts: the facts behind it.
        notes: how it was counted, what was left out, how marks are to be read.
    """

    id: str
    title: str
    body: Chart | tuple[Number, ...] | tuple[str, ...]
    facts: tuple[str, ...]
    notes: tuple[str, ...] = ()


Builder: TypeAlias = Callable[[Tables], Panel | None]


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 fact", "2 facts"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def outside(tables: Tables, facts: Sequence[str]) -> str:
    """What to say of *facts* that may fall outside the chosen period; empty when none may, or none is chosen."""
    places = [tables.row(fact).get("in_period") for fact in facts]
    loose = sum(place in ("partly", "undated") for place in places)
    if not loose:
        return ""
    return "May fall outside the chosen period." if loose == len(places) else f"{loose} may fall outside the period."
