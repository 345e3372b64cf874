"""What an office chart draws, as plain values."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from dashboard.panels.panel import Colour

Symbol: TypeAlias = Literal["none", "circle", "diamond", "triangle"]
Side: TypeAlias = Literal["right", "left", "above"]
_FIRST = 25_569 - date(1970, 1, 1).toordinal()  # a spreadsheet's day 0 is 30 December 1899


@dataclass(frozen=True)
class BarSeries:
    """Bars of one name.

    Attributes:
        name: in the legend.
        values: one a category, None where it has none.
        labels: what stands at each bar.
        spread: by place: (least, most), drawn as a line over the bar.
        colour: of the bars.
        hollow: outlined, not filled.
    """

    name: str
    values: tuple[float | None, ...]
    labels: tuple[str, ...]
    spread: dict[int, tuple[float, float]]
    colour: Colour
    hollow: bool = False


@dataclass(frozen=True)
class Bars:
    """Bars by category; *across* says that they lie; *together* that the series share one place, a bar each."""

    categories: tuple[str, ...]
    series: tuple[BarSeries, ...]
    across: bool
    together: bool
    title: str
    money: bool = False


@dataclass(frozen=True)
class Point:
    """A point in time: *day* as a spreadsheet counts, how far it may lie on either side, and what stands beside it."""

    day: float
    value: float
    half: float = 0.0
    label: str = ""
    side: Side = "right"
    hollow: bool = False


@dataclass(frozen=True)
class Trace:
    """Points of one name, joined by a line *thick* points wide (0: not joined), or each with its symbol."""

    name: str
    points: tuple[Point, ...]
    colour: Colour
    thick: float = 0.0
    symbol: Symbol = "none"
    size: int = 8
    named: bool = True  # whether it stands in the legend


@dataclass(frozen=True)
class Course:
    """Traces over time; values below zero only place lanes and are not written at the axis.

    Attributes:
        traces: in the order they are drawn.
        first, last: the days that the axis spans, as a spreadsheet counts.
        least, most: the ends of the axis of values, and *step* between its lines.
        title: of the axis of values; empty when it has none.
        lanes: how many lanes there are.
        rows: whether these are rows, each with its name at the left.
    """

    traces: tuple[Trace, ...]
    first: int
    last: int
    least: float
    most: float
    step: float
    title: str
    lanes: int = 0
    rows: bool = False


def serial(day: date) -> int:
    """*day* as a spreadsheet counts it."""
    return day.toordinal() + _FIRST
