"""A course over time: the running sum with its spread, stated totals, and lanes of acts below zero."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import ceil

from dashboard.charts.labels import width
from dashboard.charts.office.values import Course, Point, Side, Symbol, Trace, serial
from dashboard.panels.panel import Lane, Mark, Stated, TimeChart
from dashboard.values.numbers import HEDGES

_SYMBOLS: dict[str, Symbol] = {">": "triangle", ">=": "triangle"}
_OPEN = (">", "~", "..", "<")  # hedges whose symbol is hollow
_PITCH = 1.6  # of a lane, in steps of the axis of values, about
_COUNTED = "People killed"
_MARGIN = 0.12  # of the days, for words at the right
_NAMES = 0.3  # of the room at most, for names at the left
_BOLD = 1.3  # how much wider a name is than a label
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10**5, 10**7)


def of_time(body: TimeChart, room: float) -> Course | None:
    """The running sum with its spread and the stated totals, lanes of acts below zero."""
    top = max([step.highest for step in body.steps] + [_drawn_at(one) for one in body.stated], default=0.0)
    unit = next(size for size in _STEPS if (top or 4) / size <= 5)
    first = body.steps[0].day if body.steps and not body.lanes else body.first
    first = max(body.first, date.fromordinal(first.toordinal() - 4))
    days = (serial(first), serial(body.last) + 1)
    own = [one for one in body.stated if one.article]
    if len(own) == 1:  # room for its words at the right
        days = (days[0], days[1] + round((days[1] - days[0]) * _MARGIN))
    if body.rows:  # room for the names of rows
        names = min(max(width(lane.name) * _BOLD for lane in body.lanes) / room, _NAMES)
        days = (days[0] - round((days[1] - days[0]) * names / (1 - names)), days[1])
    pitch = ceil(_PITCH * len(body.lanes)) / max(len(body.lanes), 1) * unit  # so that zero is at a line of the axis
    traces = [*_sum(body, unit), *_stated(body.stated)]
    most = unit * (top // unit + 1) if top else 0.0
    if top and body.lanes:  # beside lanes a title of the axis would be theirs too
        name = Point(days[0], most - unit * 0.35, label=_COUNTED)
        traces.append(Trace(f"{_COUNTED}, name", (name,), "strikes", named=False))
    for number, lane in enumerate(body.lanes):
        traces += (_row if body.rows else _lane)(lane, -pitch * number, pitch, days, room)
    if not traces:
        return None
    return Course(
        (_longest(traces), *traces[1:]), *days, least=-pitch * len(body.lanes), most=most, step=unit,
        title=_COUNTED if top and not body.lanes else "", lanes=len(body.lanes), rows=body.rows,
    )  # fmt: skip


def _longest(traces: Sequence[Trace]) -> Trace:
    """The first of *traces*, a line of it with as many points as any has: LibreOffice leaves out what has fewer."""
    first, most = traces[0], max(len(trace.points) for trace in traces)
    end = first.points[-1:] if first.thick else ()
    return replace(first, points=first.points + end * (most - len(first.points)))


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
    points = _points(lane, height, _placed(lane.marks, days, room, 14 + width(lane.name) * 1.25))
    line = (Point(days[0], top), Point(days[1], top))
    name = Point(days[0], top - pitch * 0.26, label=lane.name)
    yield Trace(f"{lane.name}, line", line, "stated", thick=0.5, named=False)
    yield Trace(lane.name, points, lane.colour, symbol="diamond", size=9)
    yield Trace(f"{lane.name}, name", (name,), lane.colour, named=False)


def _row(lane: Lane, top: float, pitch: float, days: tuple[int, int], room: float) -> Iterator[Trace]:
    """A line above the row, its name at the left, and its marks on the same height."""
    height = top - pitch / 2
    points = _points(lane, height, _placed(lane.marks, days, room, room, width(lane.name) * _BOLD))
    line = (Point(days[0], top), Point(days[1], top))
    yield Trace(f"{lane.name}, line", line, "stated", thick=0.5, named=False)
    yield Trace(lane.name, points, lane.colour, symbol="diamond", size=9)
    yield Trace(f"{lane.name}, name", (Point(days[0], height, label=lane.name),), lane.colour, named=False)


def _points(lane: Lane, height: float, sides: Sequence[Side | None]) -> tuple[Point, ...]:
    return tuple(
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


def _placed(
    marks: Sequence[Mark], days: tuple[int, int], room: float, taken: float, beside: float = 0
) -> list[Side | None]:
    """Where the label of each mark stands, those that stand for most first; None where no place is free.

    The first *taken* pixels above the marks, or those *beside* them, are the lane's name.
    """
    scale = room / max(days[1] - days[0], 1)
    at = [((serial(mark.start) + serial(mark.end)) / 2 - days[0]) * scale for mark in marks]
    held: list[tuple[bool, float, float]] = [(False, 0, beside), *((False, x - 8, x + 8) for x in at)]
    sides: list[Side | None] = [None] * len(marks)
    for place in sorted(range(len(marks)), key=lambda i: (-marks[i].count, -marks[i].known * bool(beside))):
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
