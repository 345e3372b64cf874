"""Time from left to right: the running sum of deaths above, lanes of acts below."""

from collections.abc import Sequence
from datetime import date
from textwrap import wrap

from dashboard.charts.axis import DAY, ticks
from dashboard.charts.drawing import BAND, INK, INK_2, NARROW, PAPER, RULE, SLOTS, Drawing, Spec, over, plain
from dashboard.charts.drawing import ticks as round_numbers
from dashboard.charts.labels import Wanted, placed, width
from dashboard.panels.panel import Lane, Mark, Stated, TimeChart, key
from dashboard.values import numbers

_MARGIN = 104  # at the right, for the article's label
_DEATHS, _LANE, _FOOT = 196, 50, 26  # heights in pixels
_SYMBOLS = {">": "triangle-up-open", ">=": "triangle-up", "~": "circle-open", "": "circle", "..": "circle-open"}
_SYMBOLS |= {"<": "triangle-down-open", "<=": "triangle-down"}


class TimeDrawing(Drawing):
    """Time from left to right: deaths above, lanes below."""

    def __init__(self, chart: TimeChart, narrow: bool, wide: int) -> None:
        super().__init__()
        self.chart, self.narrow = chart, narrow
        self.deaths = bool(chart.steps or chart.stated)
        labelled = any(stated.article for stated in chart.stated)
        self.margin = (_MARGIN if labelled else 12) if not narrow else 6
        self.room = (NARROW if narrow else wide) - self.margin
        self.alone = self.deaths and not chart.lanes
        # Nothing is said before the first strike: alone, the axis begins with it.
        self.first = max(chart.first, chart.steps[0].day - 4 * DAY) if self.alone and chart.steps else chart.first
        self.above = (340 if self.alone else _DEATHS) if self.deaths else 0
        self.height = self.above + _LANE * len(chart.lanes) + _FOOT
        self._axis()
        if self.deaths:
            self._sum()
            self._stated()
        for number, lane in enumerate(chart.lanes):
            self._lane(number, lane)

    def _share(self, pixels: float) -> float:
        return max(0.0, 1 - pixels / (self.height - _FOOT))

    def _x(self, day: date) -> float:
        """The pixels of a day from the left."""
        days = max(1, (self.chart.last - self.first).days + 1)
        return (day - self.first).days * self.room / days

    def _axis(self) -> None:
        found = ticks(self.first, self.chart.last, self.room, initials=self.narrow)
        self.layout |= {
            "height": self.height,
            "margin": {"l": 0, "r": self.margin, "t": 4, "b": _FOOT},
            "xaxis": {
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
            },
        }
        for tick in found:
            if tick.name:
                font = {"color": INK_2, "size": 12.5}
                self.note(tick.name, x=tick.middle.isoformat(), y=0, yref="paper", yanchor="top", yshift=-6, font=font)

    def _sum(self) -> None:
        steps, chart = self.chart.steps, self.chart
        top = max([step.highest for step in steps] + [stated.low for stated in chart.stated], default=1)
        ticks = round_numbers(top)
        self.layout["yaxis"] = {
            "domain": [self._share(self.above), 1],
            "range": [0, top * (1.42 if self.narrow else 1.2)],
            "fixedrange": True,
            "tickvals": ticks,
            "ticklabelposition": "inside top",
            "showgrid": True,
            "gridcolor": RULE,
            "zeroline": True,
            "zerolinecolor": RULE,
            "tickfont": {"color": INK_2},
            "anchor": "free",
            "position": 0,
        }
        said = "<b>People killed in boat strikes</b>" + ("" if self.narrow else ", announced figures added up")
        self.note(
            said,
            x=0,
            y=1,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="top",
            yshift=2,
            font={"size": 13, "color": SLOTS["strikes"]},
        )
        if not steps:
            return
        days = [steps[0].day, *(step.day for step in steps), chart.last]
        x = [day.isoformat() for day in days]

        def course(name: str) -> list[float]:
            values = [getattr(step, name) for step in steps]
            return [0, *values, values[-1]]

        colour = SLOTS["strikes"]
        shape: Spec = {"width": 0, "shape": "hv", "color": colour}
        self.line(x=x, y=course("lowest"), line=shape)
        self.line(x=x, y=course("highest"), line=shape, fill="tonexty", fillcolor=BAND)
        self.line(x=x, y=course("low"), line={**shape, "width": 2.25})
        self.marks(
            x=[step.day.isoformat() for step in steps],
            y=[step.low for step in steps],
            mode="markers",
            marker={"size": 7 if self.alone else 6, "color": colour},
            customdata=[
                [over([step.words, f"Sum so far: {numbers.between(step.low, step.high)}"]), key(step.rows)]
                for step in steps
            ],
        )
        self._sum_labels()

    def _sum_labels(self) -> None:
        steps, (first, end) = self.chart.steps, self.chart.labels
        lead, _, rest = first.partition(": ")
        inside = self._x(steps[0].day) > 140 and not self.alone
        self.note(
            f"{plain(lead)}:<br>{plain(rest)}",
            x=steps[0].day.isoformat(),
            y=steps[0].low,
            **(
                {"xanchor": "right", "xshift": -8, "align": "right"}
                if inside
                else {"xanchor": "left", "xshift": 10, "align": "left", "yshift": -16}
            ),
            font={"color": INK_2, "size": 12.5},
        )
        number, _, more = end.partition(" ")
        words = f"<b>{plain(number)}</b> {plain(more.replace(' over all reports', '') if self.narrow else more)}"
        self.note(
            words,
            x=steps[-1].day.isoformat(),
            y=steps[-1].highest,
            xanchor="right",
            yanchor="bottom",
            yshift=6,
            align="right",
            font={"color": SLOTS["strikes"], "size": 13},
        )

    def _stated(self) -> None:
        for own in (False, True):
            mine = [stated for stated in self.chart.stated if stated.article == own]
            if mine:
                self.marks(
                    x=[stated.day.isoformat() for stated in mine],
                    y=[_drawn_at(stated) for stated in mine],
                    mode="markers",
                    marker={
                        "symbol": [_SYMBOLS[stated.hedge] for stated in mine],
                        "size": 12 if own else 8,
                        "color": INK if own else SLOTS["stated"],
                        "line": {"width": 2 if own else 1.5, "color": INK if own else SLOTS["stated"]},
                    },
                    customdata=[[over(wrap(stated.words, 70)), key(stated.rows)] for stated in mine],
                )
        articles = [stated for stated in self.chart.stated if stated.article]
        for stated in articles[-1:]:
            words = stated.words.partition(" people")[0]
            whose = "the article" if len(articles) == 1 else "an article"
            side: Spec = {"xanchor": "left", "xshift": 10, "align": "left"}
            if self.narrow:
                side = {"xanchor": "right", "xshift": 8, "yanchor": "bottom", "yshift": 30, "align": "right"}
            text = f"<b>{plain(words)}</b>" + (f", {whose} △" if self.narrow else f"<br>{whose}")
            self.note(text, x=stated.day.isoformat(), y=_drawn_at(stated), font={"color": INK, "size": 13}, **side)

    def _lane(self, number: int, lane: Lane) -> None:
        top, bottom = self.above + _LANE * number, self.above + _LANE * (number + 1)
        axis, colour = f"y{number + 2}", SLOTS[lane.colour]
        domain = [self._share(bottom), self._share(top)]
        self.layout[f"yaxis{number + 2}"] = {
            "domain": domain,
            "range": [0, _LANE],
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
            y=_LANE - 2,
            yref=axis,
            xanchor="left",
            yanchor="top",
            font={"size": 13, "color": colour},
            bgcolor=PAPER,
            borderpad=1,
        )
        days = [mark for mark in lane.marks if (mark.end - mark.start).days <= 1]
        self._strips([mark for mark in lane.marks if mark not in days], axis, colour)
        self._diamonds(days, axis, colour, lane.name)

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

    def _diamonds(self, marks: Sequence[Mark], axis: str, colour: str, name: str) -> None:
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
        wanted = [
            Wanted(self._x(day), size / 2, mark.label, mark.count)
            for mark, size, day in zip(marks, sizes, days, strict=True)
        ]
        spots = placed(wanted, self.room + self.margin, [("above", -5, width(name) * 1.2)])
        for mark, day, spot in zip(marks, days, spots, strict=True):
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


def _drawn_at(stated: Stated) -> float:
    """Where a stated total stands: "more than 80" at 80."""
    return stated.low - 1 if stated.hedge == ">" else stated.high if stated.low == 0 else stated.low
