"""Lanes of acts in time: a mark an act, a strip for a date known only as a span, labels where they have room."""

from collections.abc import Sequence
from datetime import date

from dashboard.charts.axis import DAY, Tick
from dashboard.charts.drawing import INK, PAPER, RULE, SLOTS, Drawing, Spec, over, plain
from dashboard.charts.labels import Placed, Wanted, placed, width
from dashboard.panels.panel import Lane, Mark, TimeChart, key
from dashboard.values.dates import brief

_LABELLED = 62  # days: a strip that is longer has its label
LANE, FOOT = 46, 26  # heights in pixels of a lane, and of the names of months below them


class LaneDrawing(Drawing):
    """What lanes need of their drawing: its chart, the pixels above them, across, and at the right.

    Attributes:
        narrow: whether it is the version for a phone.
        first: the day that the axis begins with.
        above: pixels above the first lane.
        room, margin: pixels across, and at the right of them.
        height: of the whole.
    """

    chart: TimeChart
    narrow: bool
    first: date
    above: int
    room: int
    margin: int
    height: int

    def share(self, pixels: float) -> float:
        """The share of the height that lies below so many *pixels* from above."""
        return max(0.0, 1 - pixels / (self.height - FOOT))

    def across(self, day: date) -> float:
        """The pixels of a day from the left."""
        days = max(1, (self.chart.last - self.first).days + 1)
        return (day - self.first).days * self.room / days

    def days(self, found: Sequence[Tick]) -> Spec:
        """The axis of time, its months or years begun by lines."""
        return {
            "type": "date",
            "range": [self.first.isoformat(), (self.chart.last + DAY).isoformat()],
            "fixedrange": True,
            "showgrid": True,
            "gridcolor": RULE,
            "tickvals": [tick.start.isoformat() for tick in found],
            "ticktext": [""] * len(found),
            "zeroline": False,
            "anchor": "free",
            "position": 0,
            "ticks": "",
            "showline": False,
        }

    def lane(self, number: int, lane: Lane) -> None:
        """Add a lane, *number* from above."""
        top, bottom = self.above + LANE * number, self.above + LANE * (number + 1)
        axis, colour = f"y{number + 2}", SLOTS[lane.colour]
        domain = [self.share(bottom), self.share(top)]
        self.layout[f"yaxis{number + 2}"] = {
            "domain": domain,
            "range": [0, LANE],
            "visible": False,
            "fixedrange": True,
        }
        self.shapes.append(
            {
                "type": "line",
                "x0": 0,
                "x1": 1,
                "xref": "paper",
                "y0": domain[1],
                "y1": domain[1],
                "yref": "paper",
                "line": {"color": RULE, "width": 1},
            }
        )
        self.note(
            f"<b>{plain(lane.name)}</b>",
            x=0,
            xref="paper",
            y=LANE - 2,
            yref=axis,
            xanchor="left",
            yanchor="top",
            font={"size": 13, "color": colour},
            borderpad=1,
        )
        if lane.earlier:
            # Without a ground: it would cut a mark below.
            place: Spec = {"x": 0, "y": LANE - 2, "yref": axis, "yanchor": "top", "borderpad": 1}
            self.legend([lane.earlier], xshift=width(lane.name) * 1.2 + 6, **place)
        days = [mark for mark in lane.marks if not is_span(mark)]
        wide = [mark for mark in lane.marks if is_span(mark)]
        self.strips(wide, 4, axis, colour)
        self.diamonds(days, 17, axis, colour)
        self._labels(days, wide, axis, f"{lane.name} {lane.earlier}")

    def key_words(self) -> list[str]:
        """What the marks of the lanes mean, as far as they occur."""
        marks = [mark for lane in self.chart.lanes for mark in lane.marks]
        spans = [mark for mark in marks if is_span(mark)]
        days = [mark for mark in marks if not is_span(mark)]
        words = {
            "◆ on that day": any(not mark.hollow for mark in days) and any(mark.hollow for mark in days),
            "◇ announced that day": any(mark.hollow for mark in days),
            "┅ some day of that span": bool(spans),
            "larger: more names": not self.narrow and any(mark.count > 1 for mark in days),
            "│ one case": any(mark.joined for mark in marks),
            "■ what came of it": any(lane.outcomes for lane in self.chart.lanes),
        }
        return [said for said, on in words.items() if on]

    def strips(self, marks: Sequence[Mark], y: float, axis: str, colour: str) -> None:
        """Dates known only as a month or a span, at a height of the lane."""
        for mark in marks:
            first, last = max(mark.start, self.chart.first), min(mark.end, self.chart.last) + DAY
            self.marks(
                x=[first.isoformat(), last.isoformat()],
                y=[y, y],
                yaxis=axis,
                mode="lines",
                line={"width": 5, "color": SLOTS[mark.colour] if mark.colour else colour, "dash": "1.5px,2.5px"},
                customdata=[[over(mark.words), key(mark.rows)]] * 2,
            )

    def diamonds(self, marks: Sequence[Mark], y: float, axis: str, colour: str) -> None:
        """The marks of days, at a height of the lane, larger where they stand for more."""
        own = [SLOTS[mark.colour] if mark.colour else colour for mark in marks]
        if marks:
            self.marks(
                x=[self.begins(mark).isoformat() for mark in marks],
                y=[y] * len(marks),
                yaxis=axis,
                mode="markers",
                marker={
                    "symbol": "diamond",
                    "size": [size(mark) for mark in marks],
                    "color": [PAPER if mark.hollow else mine for mark, mine in zip(marks, own, strict=True)],
                    "opacity": 1,
                    "line": {"width": 2, "color": own if any(one != colour for one in own) else colour},
                },
                customdata=[[over(mark.words), key(mark.rows)] for mark in marks],
            )

    def squares(self, marks: Sequence[Mark], days: Sequence[date], y: float, colour: str) -> None:
        """What came of acts, each on its day."""
        self.marks(
            x=[day.isoformat() for day in days],
            y=[y] * len(marks),
            yaxis="y",
            mode="markers",
            marker={"symbol": "square", "size": 9, "color": colour, "line": {"width": 2, "color": PAPER}},
            customdata=[[over(mark.words), key(mark.rows)] for mark in marks],
        )

    def begins(self, mark: Mark) -> date:
        """The first day of *mark* that is drawn."""
        return max(mark.start, self.chart.first)

    def _labels(self, marks: Sequence[Mark], wide: Sequence[Mark], axis: str, name: str) -> None:
        """The labels of days, and of strips of a year, which have the room."""
        every = [*marks, *(mark for mark in wide if (mark.end - mark.start).days > _LABELLED)]
        wanted = [
            Wanted(self.across(self.begins(mark)), radius(mark), brief(mark.label), mark.count, mark.brief)
            for mark in every
        ]
        spots = placed(wanted, self.room + self.margin, [("above", -5, width(name) * 1.2)])
        for mark, spot in zip(every, spots, strict=True):
            if spot:
                self.label(self.begins(mark), spot, {"y": 17 if spot.row == "beside" else 36, "yref": axis})

    def label(self, day: date, spot: Placed, place: Spec) -> None:
        """A label at its spot beside the mark of a *day*."""
        font = {"size": 12.5, "color": INK}
        where: Spec = {"x": day.isoformat(), "xanchor": spot.anchor, "xshift": spot.shift, "yanchor": "middle"}
        self.note(plain(spot.text), **where, font=font, **place)


def is_span(mark: Mark) -> bool:
    """Whether *mark* is a date known only as a month or a span."""
    return (mark.end - mark.start).days > 1


def size(mark: Mark) -> float:
    """The pixels that the mark of a day takes."""
    return float(min(10 + 3 * (mark.count - 1) ** 0.5, 17))


def radius(mark: Mark) -> float:
    """Half of it; a strip begins where it begins."""
    return 0 if is_span(mark) else size(mark) / 2
