"""What a figure of Plotly draws, as plain values, where an office chart can draw the same; None where it can't.

A drawing with lanes, several axes, shapes or remarks would lose what these say, so it is none.
"""

import html
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

_ORIGIN = pd.Timestamp("1899-12-30")  # day 0 of a spreadsheet
# A symbol of Plotly's -> (symbol of an office chart, filled).
SYMBOLS = {
    "circle": ("circle", True),
    "circle-open": ("circle", False),
    "diamond": ("diamond", True),
    "diamond-open": ("diamond", False),
    "square": ("square", True),
    "square-open": ("square", False),
    "triangle-up": ("triangle", True),
    "triangle-up-open": ("triangle", False),
    "star": ("star", True),
    "star-open": ("star", False),
}


@dataclass(frozen=True)
class Bars:
    """Bars: for each series a value per category, None where it has none.

    Attributes:
        categories: in order.
        series: (name, values, colour "3B7DD8" or empty).
        labels: (series, category) -> the words over a bar.
        spread: (series, category) -> (least, most), drawn as a line.
        stacked: whether series stand on one another.
        across: whether bars lie.
        title: of the axis of values.
    """

    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...], str], ...]
    labels: dict[tuple[int, int], str]
    spread: dict[tuple[int, int], tuple[float, float]]
    stacked: bool
    across: bool
    title: str


@dataclass(frozen=True)
class Line:
    """Points in time: *points* (day as a spreadsheet counts, value), joined or each with its symbol."""

    name: str
    points: tuple[tuple[float, float], ...]
    joined: bool
    symbols: tuple[str, ...]
    colour: str


@dataclass(frozen=True)
class Course:
    """Lines and points over time, and the title of the axis of values."""

    lines: tuple[Line, ...]
    title: str


def drawing(figure: go.Figure) -> Bars | Course | None:
    """What *figure* draws, as far as an office chart can draw the same."""
    layout, traces = figure.layout, list(figure.data)
    plain = not (layout.shapes or layout.annotations or layout.images) and bool(traces)
    one_axis = all((trace.xaxis or "x") == "x" and (trace.yaxis or "y") == "y" for trace in traces if _cartesian(trace))
    if not (plain and one_axis and all(map(_cartesian, traces)) and _usual(layout.xaxis) and _usual(layout.yaxis)):
        return None
    bars = [trace for trace in traces if trace.type == "bar"]
    others = [trace for trace in traces if trace.type == "scatter"]
    return _bars(bars, others, layout) if bars else _course(others, layout)


def _cartesian(trace: Any) -> bool:
    return trace.type in ("bar", "scatter") and trace.x is not None and trace.y is not None


def _usual(axis: Any) -> bool:
    """Whether an axis is shown and runs as usual."""
    turned = axis.autorange == "reversed" or (axis.range is not None and axis.type != "date" and _falls(axis.range))
    return axis.visible is not False and axis.type != "log" and not turned


def _falls(ends: Sequence[Any]) -> bool:
    return isinstance(ends[0], (int, float)) and isinstance(ends[1], (int, float)) and ends[0] > ends[1]


def _plain(text: object) -> str:
    return html.unescape(re.sub(r"<br\s*/?>", " ", str(text)))


def _number(value: Any) -> float | None:
    return None if value is None or pd.isna(value) or math.isinf(value) else float(value)


def _colour(said: Any) -> str:
    """A colour as "C8641E"; empty when it is no single one."""
    if isinstance(said, str) and re.fullmatch("#[0-9A-Fa-f]{6}", said):
        return said[1:].upper()
    parts = re.fullmatch(r"rgba?\((\d+), *(\d+), *(\d+)(?:,[^)]*)?\)", said) if isinstance(said, str) else None
    return "".join(f"{int(one):02X}" for one in parts.groups()) if parts else ""


def _bars(bars: list[Any], others: list[Any], layout: Any) -> Bars | None:
    across = bars[0].orientation == "h"
    values, names = ("x", "y") if across else ("y", "x")
    axis = layout.yaxis if across else layout.xaxis
    if any((bar.orientation == "h") != across or bar.base is not None for bar in bars) or axis.type in (
        "date",
        "linear",
    ):
        return None
    order = axis.categoryarray if axis.categoryarray is not None else [one for bar in bars for one in bar[names]]
    categories = list(dict.fromkeys(map(str, order)))
    if any(not isinstance(one, str) or one not in categories for bar in bars for one in bar[names]):
        return None
    series = []
    for i, bar in enumerate(bars, 1):
        mine = {str(name): _number(value) for name, value in zip(bar[names], bar[values], strict=True)}
        if len(mine) != len(bar[names]):
            return None
        row = tuple(mine.get(one) for one in categories)
        series.append((_plain(bar.name or f"Series {i}"), row, _colour(bar.marker.color)))
    where = {
        (one, i): s for s, (_, row, _) in enumerate(series) for i, one in enumerate(categories) if row[i] is not None
    }
    if others and len(where) < sum(value is not None for _, row, _ in series for value in row):
        return None  # over which of two bars a line or a word stands would be a guess
    labels: dict[tuple[int, int], str] = {}
    spread: dict[tuple[int, int], tuple[float, float]] = {}
    for other in others:
        points = list(zip(map(str, other[names]), other[values], strict=True))
        for place, (name, _) in enumerate(points):
            at = categories.index(name) if name in categories else None
            if name != "None" and (at is None or (name, at) not in where):
                return None
            if other.mode == "text" and at is not None:
                labels[where[name, at], at] = _plain(other.text[place])
        if other.mode != "text" and not _spread(points, categories, where, spread):
            return None
    title = (layout.xaxis if across else layout.yaxis).title.text
    stacked = layout.barmode in ("stack", "relative")
    return Bars(
        tuple(map(_plain, categories)), tuple(series), labels, spread, stacked, across, _plain(title) if title else ""
    )


def _spread(
    points: list[tuple[str, Any]],
    categories: list[str],
    where: dict[tuple[str, int], int],
    spread: dict[tuple[int, int], tuple[float, float]],
) -> bool:
    """Read *points* as upright lines, each over one bar; False when they are anything else."""
    if len(points) % 3:
        return False
    for (first, low), (second, high), (gap, _) in zip(points[::3], points[1::3], points[2::3], strict=True):
        if first != second or gap != "None" or first not in categories:
            return False
        at = categories.index(first)
        spread[where[first, at], at] = (float(low), float(high))
    return True


def _course(others: list[Any], layout: Any) -> Course | None:
    if layout.xaxis.type != "date":
        return None
    lines: list[Line] = []
    for i, trace in enumerate(others, 1):
        line = _line(trace, f"Series {i}")
        if line is None:
            return None
        if trace.fill == "tonexty" and lines:  # an office chart has no band here: its two edges
            before = lines.pop()
            lines += [
                Line(f"{line.name}, lower edge", before.points, True, (), line.colour),
                Line(f"{line.name}, upper edge", line.points, True, (), line.colour),
            ]
        else:
            lines.append(line)
    title = layout.yaxis.title.text
    return Course(tuple(lines), _plain(title) if title else "")


def _line(trace: Any, name: str) -> Line | None:
    """A trace as a line; None when it can't be drawn the same."""
    days = [pd.Timestamp(day) for day in trace.x]
    values = [_number(value) for value in trace.y]
    joined = trace.mode in ("lines", "lines+markers")
    shape = trace.line.shape or "linear"
    if trace.mode not in ("lines", "lines+markers", "markers") or shape not in ("linear", "hv"):
        return None
    if trace.fill not in (None, "none", "tonexty") or trace.stackgroup or None in values or len(days) == 0:
        return None
    points = [
        ((day - _ORIGIN) / pd.Timedelta(days=1), value)
        for day, value in zip(days, values, strict=True)
        if value is not None
    ]
    if shape == "hv":
        points = points[:1] + [point for a, b in zip(points, points[1:], strict=False) for point in ((b[0], a[1]), b)]
    symbol = trace.marker.symbol
    symbols = [symbol or "circle"] * len(days) if symbol is None or isinstance(symbol, str) else list(symbol)
    if "markers" in trace.mode and any(one not in SYMBOLS for one in symbols):
        return None
    shown = tuple(map(str, symbols)) if trace.mode == "markers" else ()
    colour = _colour(trace.fillcolor if trace.fill == "tonexty" else trace.line.color or trace.marker.color)
    if not joined:
        colour = _colour(trace.marker.color)
    return Line(_plain(trace.name or name), tuple(points), joined, shown, colour)
