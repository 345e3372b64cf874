"""Time from left to right: the running sum of deaths above, lanes of acts below."""

from textwrap import wrap

from dashboard.charts.axis import DAY, ticks
from dashboard.charts.drawing import BAND, INK, INK_2, NARROW, RULE, SLOTS, Spec, in_lines, opens, plain
from dashboard.charts.drawing import ticks as round_numbers
from dashboard.charts.labels import width
from dashboard.charts.lanes import FOOT, LANE, LaneDrawing
from dashboard.panels.panel import Stated, TimeChart
from dashboard.values import numbers

_MARGIN = 104  # at the right, for the article's label
_DEATHS = 164  # the height in pixels of the running sum above lanes
_KEY_LINE = 16  # of a line of what marks mean, above lanes that stand alone
_FAINT = 0.45  # of a stated total that agrees with the sum
_APART = 12  # pixels between words in a row
_SYMBOLS = {">": "triangle-up-open", ">=": "triangle-up", "~": "circle-open", "": "circle", "..": "circle-open"}
_SYMBOLS |= {"<": "triangle-down-open", "<=": "triangle-down"}
_KEY = {
    "circle": "● exactly",
    "triangle-up": "▲ at least",
    "triangle-up-open": "△ more than",
    "circle-open": "○ about",
    "triangle-down": "▼ at most",
    "triangle-down-open": "▽ fewer than",
}


class TimeDrawing(LaneDrawing):
    """Time from left to right: deaths above, lanes below."""

    def __init__(self, chart: TimeChart, narrow: bool, wide: int) -> None:
        super().__init__()
        self.chart, self.narrow = chart, narrow
        self.deaths = bool(chart.steps or chart.stated)
        labelled = any(stated.article for stated in chart.stated)
        self.margin = (_MARGIN if labelled else 12) if not narrow else 12
        self.room = (NARROW if narrow else wide) - self.margin
        self.alone = self.deaths and not chart.lanes
        # Nothing is said before the first strike: alone, the axis begins with it.
        self.first = max(chart.first, chart.steps[0].day - 4 * DAY) if self.alone and chart.steps else chart.first
        said = self.key_words()
        lines = in_lines(said, self.room) if said and not self.deaths else []
        self.above = (340 if self.alone else _DEATHS) if self.deaths else _KEY_LINE * len(lines) + 6 * bool(lines)
        self.height = self.above + LANE * len(chart.lanes) + FOOT
        self._axis()
        if self.deaths:
            self._sum()
            self._stated()
        for number, lane in enumerate(chart.lanes):
            self.lane(number, lane)
        if said:
            # All are empty: the foot of the sum before the first strike, where that is too narrow the room below its
            # name; a line above lanes that stand alone.
            place: Spec = {"y": self.share(self.above), "yanchor": "bottom", "xshift": 2, "yshift": 3}
            reach = sum(map(width, said)) + _APART * len(said)
            if self.deaths and (narrow or reach > self._before_the_first()):
                place = {"y": 1, "yanchor": "top", "xshift": 26, "yshift": -15, "below": 15}
            for line, words in enumerate(reversed(lines or [said])):
                at = {"x": 0, "yref": "paper", **place}
                self.legend(words, **{**at, "yshift": at["yshift"] + _KEY_LINE * line})

    def _before_the_first(self) -> float:
        """The pixels before the words at the first strike, at the foot of the sum."""
        lead = plain(self.chart.labels[0]).partition(": ")[0] if self.chart.steps else ""
        return self.across(self.chart.steps[0].day) - width(lead) - _APART if self.chart.steps else self.room

    def _axis(self) -> None:
        found = ticks(self.first, self.chart.last, self.room, initials=self.narrow)
        self.layout |= {
            "height": self.height,
            "margin": {"l": 0, "r": self.margin, "t": 4, "b": FOOT},
            "xaxis": self.days(found),
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
            "domain": [self.share(self.above), 1],
            "range": [0, top * (1.42 if self.narrow else 1.2)],
            "fixedrange": True,
            "tickvals": ticks,
            "ticklabelposition": "inside top",
            "showgrid": True,
            "gridcolor": RULE,
            "zeroline": True,
            "zerolinecolor": RULE,
            "tickfont": {"color": INK_2, "size": 12.5},
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
        if steps:
            self._steps()
            self._sum_labels()

    def _steps(self) -> None:
        """The sum in steps, with the band of all reports, and a mark a strike."""
        steps = self.chart.steps
        x = [day.isoformat() for day in (steps[0].day, *(step.day for step in steps), self.chart.last)]

        def course(name: str) -> list[float]:
            """From nothing, over the steps, to the last day."""
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
                opens([step.words, f"Sum so far: {numbers.between(step.low, step.high)}"], step.rows) for step in steps
            ],
        )

    def _sum_labels(self) -> None:
        steps, (first, end) = self.chart.steps, self.chart.labels
        lead, _, rest = first.partition(": ")
        inside = self.across(steps[0].day) > 140 and not self.alone
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
        for own, agrees in ((False, True), (False, False), (True, True)):
            mine = [one for one in self.chart.stated if one.article == own and (own or one.agrees == agrees)]
            colour = INK if own else SLOTS["stated"] if agrees else INK_2
            if mine:
                self.marks(
                    x=[stated.day.isoformat() for stated in mine],
                    y=[_drawn_at(stated) for stated in mine],
                    mode="markers",
                    marker={
                        "symbol": [_SYMBOLS[stated.hedge] for stated in mine],
                        "size": 12 if own else 8,
                        "color": colour,
                        "opacity": _FAINT if agrees and not own else 1,
                        "line": {"width": 2 if own else 1.5, "color": colour},
                    },
                    customdata=[opens(wrap(stated.words, 70), stated.rows) for stated in mine],
                )
        self._stated_key()
        for stated in self.chart.stated if self.alone else ():
            if stated.label:
                higher = stated.low > _sum_on(self.chart, stated)
                side: Spec = {"xanchor": "right", "yanchor": "bottom", "xshift": -2, "yshift": 4, "align": "right"}
                side = side if higher else {"xanchor": "left", "yanchor": "top", "xshift": 4, "yshift": -2}
                at: Spec = {"x": stated.day.isoformat(), "y": _drawn_at(stated)}
                self.note(plain(stated.label), **at, **side, font={"color": INK_2, "size": 12.5})
        articles = [stated for stated in self.chart.stated if stated.article]
        for stated in articles[-1:]:
            words = stated.words.partition(" people")[0]
            whose = "the article" if len(articles) == 1 else "an article"
            side = {"xanchor": "left", "xshift": 10, "align": "left"}
            if self.narrow:
                side = {"xanchor": "right", "xshift": 8, "yanchor": "bottom", "yshift": 30, "align": "right"}
            text = f"<b>{plain(words)}</b>" + (f", {whose} △" if self.narrow else f"<br>{whose}")
            self.note(text, x=stated.day.isoformat(), y=_drawn_at(stated), font={"color": INK, "size": 13}, **side)

    def _stated_key(self) -> None:
        """What the grey marks are, in the empty middle above the first strikes."""
        hedges = {stated.hedge for stated in self.chart.stated if not stated.article}
        symbols = {_SYMBOLS[hedge] for hedge in hedges}
        marks = [said for symbol, said in _KEY.items() if symbol in symbols]
        if hedges and self.alone:
            top = self.layout["yaxis"]["range"][1]
            place = {"x": 0, "y": top * 0.68, "yanchor": "bottom"}
            grey, faint = "Grey: a total that a page states", "Faint: one that agrees with the sum"
            if all(stated.agrees for stated in self.chart.stated):
                said = [grey]
            else:
                said = [grey, faint] if self.narrow else [f"{grey}. {faint}"]
            self.legend(dict.fromkeys(said, INK_2), xshift=36, below=16, **place)
            means, below = dict.fromkeys(marks, INK_2), 16 if self.narrow else 0
            self.legend(means, xshift=36, yshift=-16 * len(said) - 1, below=below, **place)


def _sum_on(chart: TimeChart, stated: Stated) -> float:
    """The sum on the day of a stated total."""
    return max((step.low for step in chart.steps if step.day <= stated.day), default=0.0)


def _drawn_at(stated: Stated) -> float:
    """Where a stated total stands: "more than 80" at 80."""
    return stated.low - 1 if stated.hedge == ">" else stated.high if stated.low == 0 else stated.low
