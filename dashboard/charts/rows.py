"""Lanes as rows in time: a name beside each, its marks with labels, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from textwrap import wrap

from dashboard.charts.axis import DAY, ticks
from dashboard.charts.drawing import INK, INK_2, NARROW, PAPER, RULE, SLOTS, Spec, in_lines, plain
from dashboard.charts.labels import CHARACTER, Placed, Wanted, placed, width
from dashboard.charts.labels import Row as Beside
from dashboard.charts.lanes import LaneDrawing, is_span, size
from dashboard.panels.panel import Lane, Mark, TimeChart
from dashboard.values.dates import brief

_LINE, _PAD = 16, 6  # pixels of a line of words, and above and below those of a row
_NAMES, _GAP = 190, 14  # pixels that names take at most, and between them and the axis
_CLEAR, _APART = 5, 3  # pixels that words stay clear of a mark above them, and marks of each other
_READABLE = 240  # pixels right of the marks that are enough for what came of it
_LEAST = 90  # pixels of a line of what came of it, also where marks fill the row
_MANY = 100_000  # how many names a mark stands for weighs more than how much is said of them


@dataclass(frozen=True)
class _Row:
    """A lane as a row.

    Attributes:
        lane: what is drawn.
        spots: where the label of each of its marks stands.
        low: which of its marks stand lower, clear of the one before.
        outcome: what came of it, in lines.
        right: whether these stand right of its marks, else left.
        text: the pixels from its top to these.
        detail: what its marks are, in lines, where there is no room for their labels.
        about: the pixels from its top to these.
        line: the pixels from its top to the middle of its marks.
        height: of the whole.
    """

    lane: Lane
    spots: tuple[Placed | None, ...]
    low: tuple[bool, ...]
    outcome: tuple[str, ...]
    right: bool
    text: int
    detail: tuple[str, ...]
    about: int
    line: int
    height: int


class RowDrawing(LaneDrawing):
    """Lanes as rows, names beside them; on a phone above them."""

    def __init__(self, chart: TimeChart, narrow: bool, wide: int) -> None:
        super().__init__()
        self.chart, self.narrow, self.first, self.margin = chart, narrow, chart.first, 12
        names = max(max(width(lane.name) * 1.04, width(lane.about)) for lane in chart.lanes)
        self.gutter = 0.0 if narrow else min(names, _NAMES) + _GAP
        self.room = round((NARROW if narrow else wide) - self.gutter - self.margin)
        rows = [self._row(lane) for lane in chart.lanes]
        self.total = sum(row.height for row in rows)
        self._axis()
        top, joins = self.total, dict[tuple[date, date], float]()
        for row in rows:
            joins = self._draw(row, top, joins)
            top -= row.height

    def _axis(self) -> None:
        found = ticks(self.first, self.chart.last, self.room, initials=self.narrow)
        keys = in_lines(self.key_words(), self.room + self.gutter)
        above = 22 + _LINE * len(keys) + 4 * bool(keys)
        wide = self.gutter + self.room + self.margin
        self.layout |= {
            "height": self.total + above + 6,
            "margin": {"l": 0, "r": 0, "t": above, "b": 6},  # rows end right of the last day, whose mark stands in them
            "xaxis": {**self.days(found), "domain": [self.gutter / wide, 1 - self.margin / wide]},
            "yaxis": {"range": [0, self.total], "visible": False, "fixedrange": True},
        }
        place: Spec = {"yref": "paper", "y": 1, "yanchor": "bottom"}
        for tick in found:
            if tick.name:
                self.note(tick.name, x=tick.middle.isoformat(), yshift=2, font={"color": INK_2, "size": 12.5}, **place)
        for line, said in enumerate(reversed(keys)):
            self.legend(said, x=0, yshift=22 + _LINE * line, **place)

    def _row(self, lane: Lane) -> _Row:
        wanted = [Wanted(self.across(self._middle(mark)), self._radius(mark), *self._said(mark)) for mark in lane.marks]
        detail = wrap(lane.detail, int(self.room / CHARACTER)) if self.narrow and lane.detail else []
        name, low = self._name_lines(lane), _lowered(wanted)
        spots = [None] * len(wanted) if detail else self._labelled(lane, wanted, low)
        left, right = min(one.x - one.radius for one in wanted), max(one.x + one.radius for one in wanted)
        rightward, words = self._outcome_lines(lane, left, right)
        # On a phone marks stand below the name, or beside it where that leaves room and nothing is said of them there.
        down = self.narrow and (any(spots) or left < width(lane.name) * 1.08 + _GAP)
        below = bool(lane.outcomes or self.narrow or any(spots))
        line = _PAD + _LINE // 2 + _LINE * any(spot.row == "above" for spot in spots if spot)
        line += (_LINE + 2 + _LINE * len(detail)) * down
        under = len(words) if below else max(len(words) - 1, 0)
        clear = _CLEAR * (self.narrow and not down and bool(detail or words))
        under += len(detail) * (not down)
        labelled = any(low) or any(spot.row == "below" for spot in spots if spot)
        height = line + _LINE // 2 + max(under, labelled) * _LINE + clear + _PAD
        least = 0 if self.narrow else 2 * _PAD + _LINE * (len(name) + bool(lane.about))
        text = line - _LINE // 2 + _LINE * (below + len(detail) * (not down)) + clear - 2
        about = _PAD + _LINE + clear - 4
        return _Row(lane, tuple(spots), low, words, rightward, text, tuple(detail), about, line, max(height, least))

    def _labelled(self, lane: Lane, wanted: Sequence[Wanted], low: Sequence[bool]) -> list[Placed | None]:
        """Where labels stand: clear of the name, and of the line that leads to what came of it."""
        least = max(map(width, self._name_lines(lane))) * 1.08 + _GAP - self.gutter if not self.narrow else -2
        then = [self.across(self._middle(mark)) for mark in self._outcomes(lane)]
        line: list[tuple[Beside, float, float]] = [("beside", min(one.x for one in wanted), max(then))] if then else []
        over: list[tuple[Beside, float, float]] = [("above", least, self.room + self.margin)]  # there the others stand
        spots: list[Placed | None] = [None] * len(wanted)
        for lower, taken in ((False, line), (True, over)):
            mine = [place for place, is_low in enumerate(low) if is_low is lower]
            below = self.narrow and not lane.outcome and not any(low)
            these, room = [wanted[place] for place in mine], self.room + self.margin
            found = placed(these, room, taken, least=least, sides=True, below=below)
            for place, spot in zip(mine, found, strict=True):
                spots[place] = spot
        return spots

    def _outcome_lines(self, lane: Lane, left: float, right: float) -> tuple[bool, tuple[str, ...]]:
        """Whether what came of it stands right of the marks between *left* and *right*, and it in lines."""
        then = max((self.across(self._middle(mark)) for mark in self._outcomes(lane)), default=0.0)
        if then and not self.narrow and width(lane.outcome) < then:
            return False, (lane.outcome,)
        after = self.room - right
        rightward = after >= _READABLE or after >= left
        room = self.room if self.narrow else max((after if rightward else left) - _GAP, _LEAST)
        return rightward, tuple(wrap(lane.outcome, int(room / CHARACTER)))

    def _draw(self, row: _Row, top: float, joins: dict[tuple[date, date], float]) -> dict[tuple[date, date], float]:
        """Draw a row below *top*; *joins* has the height of the marks of the row above. Those of this row come back."""
        lane, colour, y = row.lane, SLOTS[row.lane.colour], top - row.line
        rule: Spec = {"type": "line", "x0": 0, "x1": 1, "xref": "paper", "line": {"color": RULE, "width": 1}}
        self.shapes.append({**rule, "y0": top, "y1": top})
        self._name(row, top)
        heights = [y - _LINE * low for low in row.low]
        here = {(mark.start, mark.end): height for mark, height in zip(lane.marks, heights, strict=True)}
        for mark, height in zip(lane.marks, heights, strict=True):
            if mark.joined and (above := joins.get((mark.start, mark.end))) is not None:
                self._line(colour, self._middle(mark), self._middle(mark), height, above)
        self._then(lane, y, colour)
        for mark, height in zip(lane.marks, heights, strict=True):
            (self.strips if is_span(mark) else self.diamonds)([mark], height, "y", colour)
        for mark, spot, height in zip(lane.marks, row.spots, heights, strict=True):
            if spot:
                up = {"above": y + _LINE + 1, "below": y - _LINE - 1}
                self.label(self._middle(mark), spot, {"y": up.get(spot.row, height)})
        if row.outcome:
            self._outcome(row, top)
        return here

    def _line(self, colour: str, first: date, last: date, low: float, high: float) -> None:
        """A line behind the marks."""
        line: Spec = {"type": "line", "line": {"color": colour, "width": 1.25}, "layer": "below"}
        self.shapes.append({**line, "x0": first.isoformat(), "x1": last.isoformat(), "y0": low, "y1": high})

    def _then(self, lane: Lane, y: float, colour: str) -> None:
        """What came of it in time: squares, on a line from the marks of the row."""
        then = self._outcomes(lane)
        if then:
            self._line(colour, self._middle(lane.marks[0]), max(map(self._middle, then)), y, y)
            self.squares(then, [self._middle(mark) for mark in then], y, colour)

    def _outcomes(self, lane: Lane) -> list[Mark]:
        """What came of it, as far as that lies in the days that are drawn."""
        return [mark for mark in lane.outcomes if self.first <= mark.start and mark.end <= self.chart.last]

    def _name(self, row: _Row, top: float) -> None:
        lane = row.lane
        place: Spec = {"x": 0, "xref": "paper", "xanchor": "left", "align": "left", "yanchor": "top"}
        if self.narrow:
            place["bgcolor"] = PAPER  # a line that joins two rows passes behind
        lines, second = self._name_lines(lane), {"font": {"size": 12.5, "color": INK_2}, **place}
        self.note("<br>".join(map(plain, lines)), y=top - _PAD + 4, font={"size": 13, "color": INK}, **place)
        if lane.about:
            beside: Spec = {"y": top - _PAD + 4, "xshift": width(lane.name) * 1.08 + 6}
            beside = beside if self.narrow else {"y": top - _PAD - _LINE * len(lines) + 4}
            self.note(plain(lane.about), **second, **beside)
        if row.detail:
            self.note("<br>".join(map(plain, row.detail)), y=top - row.about, **second)

    def _name_lines(self, lane: Lane) -> list[str]:
        """Its name in lines that the room for names holds; on a phone in one."""
        return [lane.name] if self.narrow else wrap(lane.name, int(_NAMES / CHARACTER / 1.08))

    def _outcome(self, row: _Row, top: float) -> None:
        """What came of it: beside the marks, below their labels or the line to it where these stand there."""
        then = self._outcomes(row.lane)
        last = (max if row.right else min)(row.lane.marks, key=self._middle)
        if then and not row.right:
            last = max(then, key=self._middle)
        side: Spec = {"x": self._middle(last).isoformat(), "xanchor": "left" if row.right else "right"}
        side |= {"xshift": (self._radius(last) + 4) * (1 if row.right else -1), "align": side["xanchor"]}
        if then:
            side["bgcolor"] = PAPER  # a line that joins two rows passes behind
        if self.narrow:
            side = {"x": 0, "xref": "paper", "xanchor": "left", "align": "left", "bgcolor": PAPER}
        font = {"size": 12.5, "color": INK_2}
        self.note("<br>".join(map(plain, row.outcome)), y=top - row.text, yanchor="top", font=font, **side)

    def _said(self, mark: Mark) -> tuple[str, int, tuple[str, ...]]:
        """Its label, how much that weighs, and it in brief; one that is joined to the row above has none of its own."""
        return ("", 0, ()) if mark.joined else (brief(mark.label), mark.count * _MANY + mark.known, mark.brief)

    def _ends(self, mark: Mark) -> tuple[date, date]:
        """The first and the last day of *mark* that are drawn."""
        return self.begins(mark), min(mark.end, self.chart.last)

    def _middle(self, mark: Mark) -> date:
        first, last = self._ends(mark)
        return first + (last - first) / 2

    def _radius(self, mark: Mark) -> float:
        """Half of what a mark takes across."""
        first, last = self._ends(mark)
        return (self.across(last + DAY) - self.across(first)) / 2 if is_span(mark) else size(mark) / 2


def _lowered(wanted: Sequence[Wanted]) -> tuple[bool, ...]:
    """Which of marks, from left to right, stand lower: each that would hide the one before it at the same height."""
    low = [False] * len(wanted)
    order = sorted(range(len(wanted)), key=lambda place: wanted[place].x)
    for before, place in pairwise(order):
        touch = wanted[place].x - wanted[before].x < wanted[place].radius + wanted[before].radius + _APART
        low[place] = touch and not low[before]
    return tuple(low)
