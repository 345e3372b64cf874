"""Lanes of acts in time: a mark an act, a strip for a date known only as a span, labels where they have room."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dashboard.charts.axis import DAY, Tick
from dashboard.charts.drawing import INK, INK_2, PAPER, RULE, SLOTS, Drawing, Spec, opens, plain
from dashboard.charts.labels import Placed, Row, Wanted, placed, width
from dashboard.panels.lanes import NAMES
from dashboard.panels.panel import Lane, Mark, TimeChart
from dashboard.values.dates import brief

_FIRST = 10**6  # more than a mark holds
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
        days = [mark for mark in lane.marks if not is_span(mark)]
        wide = [mark for mark in lane.marks if is_span(mark)]
        self.strips(wide, 4, axis, colour)
        self.diamonds(days, 17, axis, colour, abreast(days))
        earlier = self._labels(days, wide, axis, lane)
        name = f"<b>{plain(lane.name)}</b>" + (f" · {plain(earlier)}" if earlier else "")
        top_left: Spec = {"x": 0, "xref": "paper", "xanchor": "left", "y": LANE - 2, "yref": axis, "yanchor": "top"}
        self.note(name, font={"size": 13, "color": colour}, borderpad=1, **top_left)

    def key_words(self) -> dict[str, str]:
        """What the marks of the lanes mean, as far as they occur, and the colour that it is said in."""
        marks = [mark for lane in self.chart.lanes for mark in lane.marks]
        spans = [mark for mark in marks if is_span(mark)]
        days = [mark for mark in marks if not is_span(mark)]
        taken, own = any(mark.taken for mark in days), [mark.colour for mark in marks if mark.colour]
        words = {
            "◆ concerns them": taken,
            "● they took or announced it": taken,
            "◆ on that day": not taken and any(not mark.hollow for mark in days) and any(mark.hollow for mark in days),
            "◇ announced that day": any(mark.hollow for mark in days),
            "┅ some day of that span": bool(spans),
            "larger: more names": not self.narrow and any(mark.count > 1 for mark in days),
            "│ one case": any(mark.joined for mark in marks),
            "■ what came of it": any(lane.outcomes for lane in self.chart.lanes),
        }
        kinds = {name: SLOTS[colour] for colour, name in NAMES.items() if colour in own}
        return {said: INK_2 for said, on in words.items() if on} | kinds

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
                customdata=[opens(mark.words, mark.rows)] * 2,
            )

    def diamonds(self, marks: Sequence[Mark], y: float, axis: str, colour: str, shifts: Sequence[float] = ()) -> None:
        """The marks of days, at a height of the lane, larger where they stand for more; so many pixels from it."""
        own = [SLOTS[mark.colour] if mark.colour else colour for mark in marks]
        if marks:
            self.marks(
                x=[self._place(mark, shift) for mark, shift in zip(marks, shifts or [0.0] * len(marks), strict=True)],
                y=[y] * len(marks),
                yaxis=axis,
                mode="markers",
                marker={
                    "symbol": ["circle" if mark.taken else "diamond" for mark in marks],
                    "size": [size(mark) for mark in marks],
                    "color": [PAPER if mark.hollow else mine for mark, mine in zip(marks, own, strict=True)],
                    "opacity": 1,
                    "line": {"width": 2, "color": own if any(one != colour for one in own) else colour},
                },
                customdata=[opens(mark.words, mark.rows) for mark in marks],
            )

    def squares(self, marks: Sequence[Mark], days: Sequence[date], y: float, colour: str) -> None:
        """What came of acts, each on its day."""
        self.marks(
            x=[day.isoformat() for day in days],
            y=[y] * len(marks),
            yaxis="y",
            mode="markers",
            marker={"symbol": "square", "size": 9, "color": colour, "line": {"width": 2, "color": PAPER}},
            customdata=[opens(mark.words, mark.rows) for mark in marks],
        )

    def begins(self, mark: Mark) -> date:
        """The first day of *mark* that is drawn."""
        return max(mark.start, self.chart.first)

    def _place(self, mark: Mark, shift: float) -> str:
        """Where on the axis the mark of a day stands, so many pixels from it."""
        days = max(1, (self.chart.last - self.first).days + 1)
        day = datetime.combine(self.begins(mark), datetime.min.time())
        return (day + timedelta(days=shift * days / self.room)).isoformat() if shift else self.begins(mark).isoformat()

    def _labels(self, marks: Sequence[Mark], wide: Sequence[Mark], axis: str, lane: Lane) -> str:
        """Add the labels of days, and of strips of a year, which have the room, that of the last above all.

        What stands beside the name of *lane* comes back: what was earlier, unless the last label needs its room.
        """
        every = [*marks, *(mark for mark in wide if (mark.end - mark.start).days > _LABELLED)]
        shifts = [*abreast(marks), *([0.0] * (len(every) - len(marks)))]
        wanted = [
            Wanted(self.across(self.begins(mark)) + shift, radius(mark), self._said_of(mark), mark.count, mark.brief)
            for mark, shift in zip(every, shifts, strict=True)
        ]
        last = max(range(len(every)), key=lambda at: every[at].end, default=None)
        found = [
            (earlier, self._spots(wanted, last, width(lane.name) * 1.2 + (width(f" · {earlier}") if earlier else 0)))
            for earlier in dict.fromkeys((lane.earlier, ""))
        ]
        earlier, spots = next((one for one in found if last is None or one[1][last]), found[0])
        for mark, shift, spot in zip(every, shifts, spots, strict=True):
            if spot:
                spot = replace(spot, shift=spot.shift + shift)
                self.label(self.begins(mark), spot, {"y": 17 if spot.row == "beside" else 36, "yref": axis})
        return earlier

    def _spots(self, wanted: list[Wanted], last: int | None, name: float) -> list[Placed | None]:
        """Where labels stand beside a *name* of so many pixels; the *last* before all others where it has no room."""
        taken: list[tuple[Row, float, float]] = [("above", -5, name)]
        spots = placed(wanted, self.room + self.margin, taken)
        if last is None or spots[last]:
            return spots
        first = [replace(one, weight=_FIRST) if at == last else one for at, one in enumerate(wanted)]
        return placed(first, self.room + self.margin, taken)

    def _said_of(self, mark: Mark) -> str:
        """Its label; on a phone, where a lane holds acts of every kind, in brief."""
        return mark.brief[0] if self.narrow and mark.colour and mark.brief else brief(mark.label)

    def label(self, day: date, spot: Placed, place: Spec) -> None:
        """A label at its spot beside the mark of a *day*."""
        font = {"size": 12.5, "color": INK}
        where: Spec = {"x": day.isoformat(), "xanchor": spot.anchor, "xshift": spot.shift, "yanchor": "middle"}
        self.note(plain(spot.text), **where, font=font, **place)


def is_span(mark: Mark) -> bool:
    """Whether *mark* is a date known only as a month or a span."""
    return (mark.end - mark.start).days > 1


def abreast(marks: Sequence[Mark]) -> list[float]:
    """By mark of a day: how many pixels it stands from that day, so that those of one day stand side by side."""
    whole, before, found = defaultdict[date, float](float), defaultdict[date, float](float), []
    for mark in marks:
        whole[mark.start] += size(mark) + 3
    for mark in marks:
        found.append(before[mark.start] + size(mark) / 2 - (whole[mark.start] - 3) / 2)
        before[mark.start] += size(mark) + 3
    return found


def size(mark: Mark) -> float:
    """The pixels that the mark of a day takes."""
    return float(min(10 + 3 * (mark.count - 1) ** 0.5, 17))


def radius(mark: Mark) -> float:
    """Half of it; a strip begins where it begins."""
    return 0 if is_span(mark) else size(mark) / 2
