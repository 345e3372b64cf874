"""Lanes as rows in time: a name beside each, its marks with labels, and what came of it."""

from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from dashboard.charts.axis import DAY, ticks
from dashboard.charts.drawing import INK, INK_2, NARROW, PAPER, RULE, SLOTS, Spec, plain
from dashboard.charts.labels import CHARACTER, Placed, Wanted, placed, width
from dashboard.charts.lanes import LaneDrawing, is_span, size
from dashboard.panels.panel import Lane, Mark, TimeChart
from dashboard.values.dates import brief

_LINE, _PAD = 16, 7  # pixels of a line of words, and above and below those of a row
_NAMES, _GAP = 190, 14  # pixels that names take at most, and between them and the axis
_READABLE = 240  # pixels right of the marks that are enough for what came of it
_MANY = 100_000  # how many names a mark stands for weighs more than how much is said of them


@dataclass(frozen=True)
class _Row:
    """A lane as a row.

    Attributes:
        lane: what is drawn.
        spots: where the label of each of its marks stands.
        outcome: what came of it, in lines.
        right: whether these stand right of its marks, else left.
        line: the pixels from its top to the middle of its marks.
        height: of the whole.
    """

    lane: Lane
    spots: tuple[Placed | None, ...]
    outcome: tuple[str, ...]
    right: bool
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
        found, said = ticks(self.first, self.chart.last, self.room, initials=self.narrow), self.key_words()
        above = 22 + (20 if said else 0)
        self.layout |= {
            "height": self.total + above + 6,
            "margin": {"l": 0, "r": self.margin, "t": above, "b": 6},
            "xaxis": {**self.days(found), "domain": [self.gutter / (self.gutter + self.room), 1]},
            "yaxis": {"range": [0, self.total], "visible": False, "fixedrange": True},
        }
        place: Spec = {"yref": "paper", "y": 1, "yanchor": "bottom"}
        for tick in found:
            if tick.name:
                self.note(tick.name, x=tick.middle.isoformat(), yshift=2, font={"color": INK_2, "size": 12.5}, **place)
        if said:
            self.legend(said, x=0, yshift=22, **place)

    def _row(self, lane: Lane) -> _Row:
        wanted = [Wanted(self.across(self._middle(mark)), self._radius(mark), *self._said(mark)) for mark in lane.marks]
        name = self._name_lines(lane)
        least = max(map(width, name)) * 1.08 + _GAP - self.gutter if not self.narrow else -2
        spots = placed(wanted, self.room + self.margin, least=least, sides=True)
        left = min(one.x - one.radius for one in wanted)
        right = max(one.x + one.radius for one in wanted)
        after = self.room - right
        rightward = after >= _READABLE or after >= left
        room = (after if rightward else left) - _GAP if not self.narrow else self.room
        outcome = wrap(lane.outcome, int(room / CHARACTER)) if lane.outcome else []
        below = len(outcome) if outcome and (self.narrow or any(spots)) else max(len(outcome) - 1, 0)
        line = _PAD + _LINE // 2 + _LINE * any(spot.row == "above" for spot in spots if spot)
        line += (_LINE + 2) * self.narrow
        height = line + _LINE // 2 + below * _LINE + _PAD
        least = 0 if self.narrow else 2 * _PAD + _LINE * (len(name) + bool(lane.about))
        return _Row(lane, tuple(spots), tuple(outcome), rightward, line, max(height, least))

    def _draw(self, row: _Row, top: float, joins: dict[tuple[date, date], float]) -> dict[tuple[date, date], float]:
        """Draw a row below *top*; *joins* has the height of the marks of the row above. Those of this row come back."""
        lane, colour, y = row.lane, SLOTS[row.lane.colour], top - row.line
        rule: Spec = {"type": "line", "x0": 0, "x1": 1, "xref": "paper", "line": {"color": RULE, "width": 1}}
        self.shapes.append({**rule, "y0": top, "y1": top})
        self._name(lane, top)
        here = {(mark.start, mark.end): y for mark in lane.marks}
        for mark in lane.marks:
            if mark.joined and (above := joins.get((mark.start, mark.end))) is not None:
                x = self._middle(mark).isoformat()
                line: Spec = {"type": "line", "line": {"color": colour, "width": 1.25}, "layer": "below"}
                self.shapes.append({**line, "x0": x, "x1": x, "y0": y, "y1": above})
        self.strips([mark for mark in lane.marks if is_span(mark)], y, "y", colour)
        self.diamonds([mark for mark in lane.marks if not is_span(mark)], y, "y", colour)
        for mark, spot in zip(lane.marks, row.spots, strict=True):
            if spot:
                self.label(self._middle(mark), spot, {"y": y + (_LINE + 1) * (spot.row == "above")})
        if row.outcome:
            self._outcome(row, y)
        return here

    def _name(self, lane: Lane, top: float) -> None:
        place: Spec = {"x": 0, "xref": "paper", "xanchor": "left", "align": "left", "yanchor": "top"}
        lines = self._name_lines(lane)
        self.note("<br>".join(map(plain, lines)), y=top - _PAD + 4, font={"size": 13, "color": INK}, **place)
        if lane.about:
            beside: Spec = {"y": top - _PAD + 4, "xshift": width(lane.name) * 1.08 + 6}
            beside = beside if self.narrow else {"y": top - _PAD - _LINE * len(lines) + 4}
            self.note(plain(lane.about), font={"size": 12.5, "color": INK_2}, **place, **beside)

    def _name_lines(self, lane: Lane) -> list[str]:
        """Its name in lines that the room for names holds; on a phone in one."""
        return [lane.name] if self.narrow else wrap(lane.name, int(_NAMES / CHARACTER / 1.08))

    def _outcome(self, row: _Row, y: float) -> None:
        """What came of it: beside the marks, below their labels where these stand there."""
        below = self.narrow or any(row.spots)
        last = (max if row.right else min)(row.lane.marks, key=self._middle)
        side: Spec = {"x": self._middle(last).isoformat(), "xanchor": "left" if row.right else "right"}
        side |= {"xshift": (self._radius(last) + 4) * (1 if row.right else -1), "align": side["xanchor"]}
        if self.narrow:
            side = {"x": 0, "xref": "paper", "xanchor": "left", "align": "left", "bgcolor": PAPER}
        where: Spec = {"y": y - (_LINE // 2 if below else -_LINE // 2) + 2, "yanchor": "top"}
        self.note("<br>".join(map(plain, row.outcome)), font={"size": 12.5, "color": INK_2}, **side, **where)

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
