"""What a panel is."""

from collections.abc import Callable
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
        how: how it was counted, when it is no source's own number.
    """

    label: str
    value: str
    detail: str
    facts: tuple[str, ...]
    how: str = ""


@dataclass(frozen=True)
class Figure:
    """A chart with its words for those who cannot see it."""

    chart: go.Figure
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
    body: Figure | tuple[Number, ...] | tuple[str, ...]
    facts: tuple[str, ...]
    notes: tuple[str, ...] = ()


Builder: TypeAlias = Callable[[Tables], Panel | None]


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 fact", "2 facts", "2 people"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
