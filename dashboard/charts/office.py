"""Charts as an office program draws them, its numbers open to be edited: bars, or courses and marks over time.

Plain values from the data of a panel; `exports/native.py` writes them. A body that no office chart can show has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from math import ceil
from typing import Literal, TypeAlias

from dashboard.charts.labels import width
from dashboard.panels.panel import Body, Cell, Colour, Lane, Line, Mark, OfferChart, Stated, Table, TimeChart
from dashboard.values.numbers import HEDGES

Symbol: TypeAlias = Literal["none", "circle", "diamond", "triangle"]
Side: TypeAlias = Literal["right", "left", "above"]
_SYMBOLS: dict[str, Symbol] = {">": "triangle", ">=": "triangle"}
_OPEN = (">", "~", "..", "<")  # hedges whose symbol is hollow
WIDE = 1010.0  # pixels that labels have on a slide
_PITCH = 1.6  # of a lane, in steps of the axis of values, about
_MARGIN = 0.12  # of the days, for words at the right
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10**5, 10**7)
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
    """

    traces: tuple[Trace, ...]
    first: int
    last: int
    least: float
    most: float
    step: float
    title: str
    lanes: int = 0


def serial(day: date) -> int:
    """*day* as a spreadsheet counts it."""
    return day.toordinal() + _FIRST


@singledispatch
def drawing(body: Body, room: float = WIDE) -> Bars | Course | None:
    """What an office chart shows of *body*, its labels placed in *room* pixels; None where it can't show it."""
    return None


@drawing.register
def _(body: OfferChart, room: float = WIDE) -> Bars:
    """A bar an offer, under the name and the day; "up to" is hollow."""
    offers = [(person, offer) for person in body.people for offer in person.offers]
    kinds = [kind for kind in (True, False) if any(offer.up_to is kind for _, offer in offers)]
    series = tuple(
        BarSeries(
            name="Up to an amount" if kind else "An amount as stated",
            values=tuple(offer.amount if offer.up_to is kind else None for _, offer in offers),
            labels=tuple(offer.label if offer.up_to is kind else "" for _, offer in offers),
            spread={},
            colour="rewards",
            hollow=kind,
        )
        for kind in kinds
    )
    names = tuple(f"{person.name}, {offer.when}" for person, offer in offers)
    return Bars(names, series, across=True, together=True, title="", money=True)


@drawing.register
def _(body: Table, room: float = WIDE) -> Bars | None:
    """Bars of the columns that have any; of one column a series a colour, each under the words that have its dot."""
    lines = [line for line in body.lines if any(cell.bar for cell in line.cells)]
    places = [place for place in range(len(body.columns)) if any(line.cells[place].bar for line in lines)]
    if not lines or len(lines) < 2:
        return None
    if len(places) > 1:
        series = tuple(_column(lines, place, body.columns[place].label) for place in places)
        return Bars(tuple(map(_category, lines)), series, across=False, together=False, title="")
    return Bars(
        tuple(map(_category, lines)), tuple(_by_colour(lines, places[0])), across=True, together=True,
        title=body.columns[places[0]].label,
    )  # fmt: skip


def _category(line: Line) -> str:
    """What a line is called: its first words, with the next where the first are a bare number."""
    first = line.cells[0].text
    return f"{first}: {line.cells[1].text}" if first[:1].isdigit() and len(line.cells) > 1 else first


def _by_colour(lines: Sequence[Line], place: int) -> Iterator[BarSeries]:
    colours = dict.fromkeys(bar.colour for line in lines if (bar := line.cells[place].bar))
    for colour in colours:
        mine = [line.cells[place] if _coloured(line.cells[place], colour) else Cell("") for line in lines]
        dots = [cell.text for line in lines for cell in line.cells if cell.dot == colour]
        yield _series(" or ".join(dict.fromkeys(dots)) or "Shown", mine, colour)


def _coloured(cell: Cell, colour: Colour) -> bool:
    return cell.bar is not None and cell.bar.colour == colour


def _column(lines: Sequence[Line], place: int, label: str) -> BarSeries:
    cells = [line.cells[place] for line in lines]
    colours = {cell.bar.colour for cell in cells if cell.bar}
    return _series(label, cells, colours.pop() if len(colours) == 1 else "strikes")


def _series(name: str, cells: Sequence[Cell], colour: Colour) -> BarSeries:
    spread = {
        place: (bar.lowest, bar.highest)
        for place, cell in enumerate(cells)
        if (bar := cell.bar) and bar.lowest != bar.highest
    }
    values = tuple(cell.bar.low if cell.bar else None for cell in cells)
    return BarSeries(name, values, tuple(cell.text if cell.bar else "" for cell in cells), spread, colour)


@drawing.register
def _(body: TimeChart, room: float = WIDE) -> Course | None:
    """The running sum with its spread and the stated totals, lanes of acts below zero."""
    top = max([step.highest for step in body.steps] + [_drawn_at(one) for one in body.stated], default=0.0)
    unit = next(size for size in _STEPS if (top or 4) / size <= 5)
    first = body.steps[0].day if body.steps and not body.lanes else body.first
    first = max(body.first, date.fromordinal(first.toordinal() - 4))
    days = (serial(first), serial(body.last) + 1)
    own = [one for one in body.stated if one.article]
    if len(own) == 1:  # room for its words at the right
        days = (days[0], days[1] + round((days[1] - days[0]) * _MARGIN))
    pitch = ceil(_PITCH * len(body.lanes)) / max(len(body.lanes), 1) * unit  # so that zero is at a line of the axis
    traces = [*_sum(body, unit), *_stated(body.stated)]
    for number, lane in enumerate(body.lanes):
        traces += _lane(lane, -pitch * number, pitch, days, room)
    if not traces:
        return None
    return Course(
        tuple(traces), *days, least=-pitch * len(body.lanes), most=unit * (top // unit + 1) if top else 0.0,
        step=unit, title="People killed" if top else "", lanes=len(body.lanes),
    )  # fmt: skip


def _sum(chart: TimeChart, unit: float) -> Iterator[Trace]:
    if not chart.steps:
        return
    if any(step.lowest != step.highest for step in chart.steps):
        for name, words in (("lowest", "Least of all reports, added up"), ("highest", "Most of all reports, added up")):
            yield Trace(words, _staircase(chart, name), "strikes", thick=0.75)
    yield Trace("Announced, added up", _staircase(chart, "low"), "strikes", thick=2.5)
    end = Point(serial(chart.last), chart.steps[-1].highest + unit * 0.45, label=chart.labels[1], side="left")
    yield Trace("Announced, added up: how many", (end,), "strikes", named=False)


def _staircase(chart: TimeChart, name: str) -> tuple[Point, ...]:
    """A course that keeps its height until the day of the next step."""
    points, before = [], 0.0
    for step in chart.steps:
        value: float = getattr(step, name)
        points += [Point(serial(step.day), before), Point(serial(step.day), value)]
        before = value
    return (*points, Point(serial(chart.last), before))


def _drawn_at(stated: Stated) -> float:
    """Where a stated total stands: "more than 80" at 80."""
    return stated.low - 1 if stated.hedge == ">" else stated.high if stated.low == 0 else stated.low


def _stated(found: Sequence[Stated]) -> Iterator[Trace]:
    """A trace for each hedge of others' totals, then the article's."""
    for hedge in dict.fromkeys(one.hedge for one in found if not one.article):
        points = tuple(
            Point(serial(one.day), _drawn_at(one), hollow=hedge in _OPEN)
            for one in found
            if one.hedge == hedge and not one.article
        )
        words = f"Stated: {HEDGES[hedge]} so many" if hedge else "Stated: so many"
        yield Trace(words, points, "stated", symbol=_SYMBOLS.get(hedge, "circle"), size=7)
    own = [one for one in found if one.article]
    if own:
        last = own[-1].words.partition(" people")[0]
        alone = len(own) == 1
        name = f"The article: {last}" if alone else "Articles"
        label = f"{last}\nthe article" if alone else ""
        points = tuple(Point(serial(one.day), _drawn_at(one), label=label, hollow=one.hedge in _OPEN) for one in own)
        yield Trace(name, points, "article", symbol=_SYMBOLS.get(own[-1].hedge, "circle"), size=11)


def _lane(lane: Lane, top: float, pitch: float, days: tuple[int, int], room: float) -> Iterator[Trace]:
    """A line above the lane with its name, and its marks below, with labels where there is room."""
    height = top - pitch * 0.68
    sides = _placed(lane.marks, days, room, 14 + width(lane.name) * 1.25)
    points = tuple(
        Point(
            day=(serial(mark.start) + serial(mark.end)) / 2,
            value=height,
            half=(mark.end - mark.start).days / 2,
            label=mark.label if side else "",
            side=side or "right",
            hollow=mark.hollow,
        )
        for mark, side in zip(lane.marks, sides, strict=True)
    )
    line = (Point(days[0], top), Point(days[1], top))
    name = Point(days[0], top - pitch * 0.26, label=lane.name)
    yield Trace(f"{lane.name}, line", line, "stated", thick=0.5, named=False)
    yield Trace(lane.name, points, lane.colour, symbol="diamond", size=9)
    yield Trace(f"{lane.name}, name", (name,), lane.colour, named=False)


def _placed(marks: Sequence[Mark], days: tuple[int, int], room: float, taken: float) -> list[Side | None]:
    """Where the label of each mark stands, those that stand for most first; None where no place is free.

    The first *taken* pixels above the marks are the lane's name.
    """
    scale = room / max(days[1] - days[0], 1)
    at = [((serial(mark.start) + serial(mark.end)) / 2 - days[0]) * scale for mark in marks]
    held: list[tuple[bool, float, float]] = [(False, x - 8, x + 8) for x in at]
    sides: list[Side | None] = [None] * len(marks)
    for place in sorted(range(len(marks)), key=lambda i: -marks[i].count):
        x, wide = at[place], width(marks[place].label)
        tries: tuple[tuple[Side, bool, float], ...] = (
            ("right", False, x + 8.5),
            ("above", True, x - wide / 2),
            ("left", False, x - 8.5 - wide),
        )
        for side, above, left in tries:
            clear = all(above != row or left + wide <= start or end <= left for row, start, end in held)
            if clear and left >= (taken if above else 0) and left + wide <= room:
                held.append((above, left, left + wide))
                sides[place] = side
                break
    return sides
