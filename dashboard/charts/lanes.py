"""Lanes of acts in time: a mark an act, a strip for a date known only as a span, labels where they have room."""

from collections.abc import Sequence
from datetime import date

from dashboard.charts.axis import DAY
from dashboard.charts.drawing import INK, RULE, SLOTS, Drawing, Spec, over, plain
from dashboard.charts.labels import Wanted, placed, width
from dashboard.panels.panel import Lane, Mark, TimeChart, key

_LABELLED = 62  # days: a strip that is longer has its label
LANE, FOOT = 50, 26  # heights in pixels of a lane, and of the names of months below them


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
        days = [mark for mark in lane.marks if (mark.end - mark.start).days <= 1]
        wide = [mark for mark in lane.marks if mark not in days]
        self._strips(wide, axis, colour)
        self._diamonds(days, wide, axis, colour, f"{lane.name} {lane.earlier}")

    def key_words(self) -> list[str]:
        """What the marks of the lanes mean, as far as they occur."""
        marks = [mark for lane in self.chart.lanes for mark in lane.marks]
        spans = [mark for mark in marks if (mark.end - mark.start).days > 1]
        days = [mark for mark in marks if mark not in spans]
        words = {
            "◆ on that day": any(not mark.hollow for mark in days) and any(mark.hollow for mark in days),
            "◇ announced that day": any(mark.hollow for mark in days),
            "┅ some day of that span": bool(spans),
            "larger: more names": not self.narrow and any(mark.count > 1 for mark in days),
        }
        return [said for said, on in words.items() if on]

    def _strips(self, marks: Sequence[Mark], axis: str, colour: str) -> None:
        """Dates known only as a month or a span, along the foot of the lane."""
        for mark in marks:
            first, last = max(mark.start, self.chart.first), min(mark.end, self.chart.last) + DAY
            self.marks(
                x=[first.isoformat(), last.isoformat()],
                y=[4, 4],
                yaxis=axis,
                mode="lines",
                line={"width": 5, "color": colour, "dash": "1.5px,2.5px"},
                customdata=[[over(mark.words), key(mark.rows)]] * 2,
            )

    def _diamonds(self, marks: Sequence[Mark], wide: Sequence[Mark], axis: str, colour: str, name: str) -> None:
        """The marks of days, with labels; so have strips of a year, which have the room."""
        sizes = [min(10 + 3 * (mark.count - 1) ** 0.5, 17) for mark in marks]
        days = [max(mark.start, self.chart.first) for mark in marks]
        if marks:
            self.marks(
                x=[day.isoformat() for day in days],
                y=[17] * len(marks),
                yaxis=axis,
                mode="markers",
                marker={
                    "symbol": ["diamond-open" if mark.hollow else "diamond" for mark in marks],
                    "size": sizes,
                    "color": colour,
                    "opacity": 1,
                    "line": {"width": 2, "color": colour},
                },
                customdata=[[over(mark.words), key(mark.rows)] for mark in marks],
            )
        spans = [mark for mark in wide if (mark.end - mark.start).days > _LABELLED]
        every = [
            *zip(marks, days, sizes, strict=True),
            *((mark, max(mark.start, self.chart.first), 0) for mark in spans),
        ]
        wanted = [Wanted(self.across(day), size / 2, mark.label, mark.count) for mark, day, size in every]
        spots = placed(wanted, self.room + self.margin, [("above", -5, width(name) * 1.2)])
        for (mark, day, _), spot in zip(every, spots, strict=True):
            if spot:
                self.note(
                    plain(mark.label),
                    x=day.isoformat(),
                    y=17 if spot.row == "beside" else 36,
                    yref=axis,
                    xanchor=spot.anchor,
                    xshift=spot.shift,
                    yanchor="middle",
                    font={"size": 12.5, "color": INK},
                )
