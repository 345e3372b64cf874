"""Charts as Plotly figures, built as plain dicts: Plotly's own objects check each piece, thirty times slower.

Colours are placeholders that Streamlit's page replaces by those of its theme, light or dark; `real` puts a palette's
colours in their place for every surface outside the page.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from html import escape
from textwrap import wrap
from typing import Any

from dashboard.charts.labels import Wanted, placed, width
from dashboard.panels.panel import Colour, Lane, Mark, OfferChart, Person, Stated, Step, TimeChart, key
from dashboard.values import numbers

INK, INK_2, PAPER = "#000037", "#000006", "#000038"
RULE = "rgba(128,136,144,0.28)"
BAND = "rgba(200,96,66,0.35)"
SLOTS: dict[Colour, str] = {
    "designations": "#000001",
    "strikes": "#000002",
    "rewards": "#000003",
    "sanctions": "#000004",
    "indictments": "#000005",
    "caribbean": "#000007",
    "eastern-pacific": "#000008",
    "waters": "#000009",
    "stated": "#000009",
    "article": INK,
    "ink": INK,
    "yes": "#000007",
    "no": "#000008",
    "unclear": INK_2,
}
_WIDE, _NARROW = 1088, 358  # pixels that labels are placed for
_MARGIN = 104  # at the right, for the article's label
_DEATHS, _LANE, _FOOT = 196, 50, 26  # heights in pixels
_SYMBOLS = {">": "triangle-up-open", ">=": "triangle-up", "~": "circle-open", "": "circle", "..": "circle-open"}
_SYMBOLS |= {"<": "triangle-down-open", "<=": "triangle-down"}
_LEAST = 12  # pixels that the first letter of a month needs; its short name needs four times as many
_MONTHS = 14  # of more months only some are named
_DAY = timedelta(days=1)
Spec = dict[str, Any]


def figure(chart: TimeChart | OfferChart, *, narrow: bool = False) -> Spec:
    """*chart* as a Plotly figure: {"data": [...], "layout": {...}}; *narrow* is the version for a phone.

    Each mark's customdata is [words on hover, key of its rows]; see `opens`.
    """
    drawing = _Time(chart, narrow) if isinstance(chart, TimeChart) else _Offers(chart, narrow)
    return drawing.spec()


def opens(chart: TimeChart | OfferChart) -> Mapping[str, tuple[int, ...]]:
    """The rows that each mark of *chart* opens, by the key in its customdata."""
    if isinstance(chart, OfferChart):
        return {key(offer.rows): offer.rows for person in chart.people for offer in person.offers}
    marks: list[Step | Stated | Mark] = [*chart.steps, *chart.stated]
    marks += [mark for lane in chart.lanes for mark in lane.marks]
    return {key(mark.rows): mark.rows for mark in marks}


def plain(text: str) -> str:
    """*text* as Plotly shows it letter by letter: no markup of a seed's survives."""
    return escape(text, quote=False)


def _over(lines: Iterable[str]) -> str:
    """What stands over a mark, the first line bold."""
    first, *more = lines
    wrapped = [part for line in more for part in wrap(line, 70)]
    return "<br>".join([f"<b>{plain(first)}</b>", *map(plain, wrapped)])


class _Drawing:
    """A figure gathered as plain dicts."""

    def __init__(self) -> None:
        self.data: list[Spec] = []
        self.notes: list[Spec] = []
        self.shapes: list[Spec] = []
        self.layout: Spec = {
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {"align": "left"},
            "font": {"size": 12.5},
        }

    def marks(self, **spec: Any) -> None:
        self.data.append(
            {"type": "scatter", "hovertemplate": "%{customdata[0]}<extra></extra>", "cliponaxis": False, **spec}
        )

    def line(self, **spec: Any) -> None:
        self.data.append({"type": "scatter", "mode": "lines", "hoverinfo": "skip", **spec})

    def note(self, text: str, **spec: Any) -> None:
        self.notes.append({"text": text, "showarrow": False, **spec})

    def spec(self) -> Spec:
        return {"data": self.data, "layout": {**self.layout, "annotations": self.notes, "shapes": self.shapes}}


class _Time(_Drawing):
    """Time from left to right: deaths above, lanes below."""

    def __init__(self, chart: TimeChart, narrow: bool) -> None:
        super().__init__()
        self.chart, self.narrow = chart, narrow
        self.deaths = bool(chart.steps or chart.stated)
        labelled = any(stated.article for stated in chart.stated)
        self.margin = (_MARGIN if labelled else 12) if not narrow else 6
        self.room = (_NARROW if narrow else _WIDE) - self.margin
        self.alone = self.deaths and not chart.lanes
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
        days = max(1, (self.chart.last - self.chart.first).days + 1)
        return (day - self.chart.first).days * self.room / days

    def _axis(self) -> None:
        chart = self.chart
        months = list(_months(chart.first, chart.last))
        if self.alone and chart.steps:  # nothing is said before the first strike: the axis begins with it
            months = list(_months(chart.steps[0].day - 4 * _DAY, chart.last))
        first = chart.steps[0].day - 4 * _DAY if self.alone and chart.steps else chart.first
        self.chart_first = max(first, chart.first)
        step = -(-len(months) // _MONTHS)
        self.layout |= {
            "height": self.height,
            "margin": {"l": 0, "r": self.margin, "t": 4, "b": _FOOT},
            "xaxis": {
                "type": "date",
                "range": [self.chart_first.isoformat(), (chart.last + _DAY).isoformat()],
                "fixedrange": True,
                "showgrid": True,
                "gridcolor": RULE,
                "tickvals": [month.isoformat() for month in months],
                "ticktext": [""] * len(months),
                "zeroline": False,
                "anchor": "free",
                "position": 0,
                "ticks": "",
                "showline": False,
            },
        }
        self._months(months, step)

    def _months(self, months: Sequence[date], step: int) -> None:
        """The names of the months in the middle of what is seen of each; one with too little room has none."""
        end, named = self.chart.last + _DAY, False
        pixels = self.room / max(1, (end - self.chart_first).days)
        for place, month in enumerate(months):
            start, after = max(month, self.chart_first), min(_next(month), end)
            if place % step or (after - start).days * pixels < _LEAST * (1 if self.narrow and len(months) > 6 else 4):
                continue
            year = "" if named and month.month != 1 else f" {month:%Y}"
            text = f"{month:%b}"[:1] if self.narrow and len(months) > 6 else f"{month:%b}{year}"
            middle, named = start + (after - start) / 2, True
            font = {"color": INK_2, "size": 12.5}
            self.note(text, x=middle.isoformat(), y=0, yref="paper", yanchor="top", yshift=-6, font=font)

    def _sum(self) -> None:
        steps, chart = self.chart.steps, self.chart
        top = max([step.highest for step in steps] + [stated.low for stated in chart.stated], default=1)
        ticks = _ticks(top)
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
                [_over([step.words, f"Sum so far: {numbers.between(step.low, step.high)}"]), key(step.rows)]
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
                    customdata=[[_over(wrap(stated.words, 70)), key(stated.rows)] for stated in mine],
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
            first, last = max(mark.start, self.chart.first), min(mark.end, self.chart.last) + _DAY
            self.marks(
                x=[first.isoformat(), last.isoformat()],
                y=[4, 4],
                yaxis=axis,
                mode="lines",
                line={"width": 5, "color": colour, "dash": "1.5px,2.5px"},
                customdata=[[_over(mark.words), key(mark.rows)]] * 2,
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
                customdata=[[_over(mark.words), key(mark.rows)] for mark in marks],
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


def _months(first: date, last: date) -> Iterable[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = _next(month)


def _next(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def _ticks(top: float) -> list[float]:
    step = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10**5, 10**7) if top / size <= 5)
    return [step * place for place in range(1, int(top // step) + 1)]


class _Offers(_Drawing):
    """Amounts of money from left to right, a row a person; an arrow leads to a later offer."""

    def __init__(self, chart: OfferChart, narrow: bool) -> None:
        super().__init__()
        self.chart, self.narrow = chart, narrow
        heights = [self._height(person) for person in chart.people]
        total = sum(heights)
        self.colour = SLOTS["rewards"]
        edge = 0
        for person, height in zip(chart.people, heights, strict=True):
            edge += height
            self._person(person, total - edge, height)
        most = chart.most * (1.9 if narrow else 1.36)
        ticks = [step for step in _ticks(chart.most) if step <= chart.most]
        self.layout |= {
            "height": total + 28,
            "margin": {"l": 0, "r": 0, "t": 24, "b": 4},
            "xaxis": {
                "range": [0, most],
                "domain": [0.0 if narrow else 0.225, 1],
                "side": "top",
                "tickvals": [0, *ticks],
                "ticktext": ["$0", *(numbers.words(f"{tick:.0f}", "USD").replace(" million", "m") for tick in ticks)],
                "fixedrange": True,
                "gridcolor": RULE,
                "zeroline": False,
                "tickfont": {"color": INK_2, "size": 12.5},
            },
            "yaxis": {"range": [0, total], "visible": False, "fixedrange": True},
        }

    def _height(self, person: Person) -> int:
        several = len({offer.amount for offer in person.offers}) > 1
        return (62 if several else 46) if self.narrow else (44 if several else 29)

    def _person(self, person: Person, bottom: float, height: int) -> None:
        y = bottom + 14.5
        self.shapes.append(
            {
                "type": "line",
                "x0": 0,
                "x1": 1,
                "xref": "paper",
                "y0": bottom,
                "y1": bottom,
                "line": {"color": RULE, "width": 1},
            }
        )
        top: Spec = {"y": bottom + height - 10, "xshift": 0} if self.narrow else {"y": y, "xshift": -8}
        self.note(plain(person.name), x=0, xref="paper", xanchor="left", font={"size": 13, "color": INK}, **top)
        by_amount: dict[float, list[int]] = {}
        for place, offer in enumerate(person.offers):
            by_amount.setdefault(offer.amount, []).append(place)
        amounts = list(by_amount)
        for start, end in zip(amounts[:-1], amounts[1:], strict=True):
            self.notes.append(
                {
                    "x": end,
                    "y": y,
                    "ax": start,
                    "ay": y,
                    "xref": "x",
                    "yref": "y",
                    "axref": "x",
                    "ayref": "y",
                    "text": "",
                    "showarrow": True,
                    "arrowhead": 2,
                    "arrowsize": 0.9,
                    "arrowwidth": 1.6,
                    "standoff": 8,
                    "startstandoff": 7,
                    "arrowcolor": self.colour,
                }
            )
        for amount, places in by_amount.items():
            after = next((other for other in amounts if other > amount), None)
            self._offer(person, amount, places, y, after)

    def _offer(self, person: Person, amount: float, places: Sequence[int], y: float, after: float | None) -> None:
        offers = [person.offers[place] for place in places]
        self.data.append(
            {
                "type": "scatter",
                "x": [amount] * len(offers),
                "y": [y] * len(offers),
                "mode": "markers",
                "cliponaxis": False,
                "marker": {
                    "size": 11,
                    "symbol": "circle-open" if all(offer.up_to for offer in offers) else "circle",
                    "color": self.colour,
                    "line": {"width": 2.25, "color": self.colour},
                },
                "hovertemplate": "%{customdata[0]}<extra></extra>",
                "customdata": [
                    [_over([person.name, *(one.words for one in offers)]), key(offer.rows)] for offer in offers
                ],
            }
        )
        labels = " or ".join(dict.fromkeys(offer.label for offer in offers))
        whens = ", ".join(dict.fromkeys(_brief(offer.when) for offer in offers))
        text = f"<b>{plain(labels)}</b>  {plain(whens)}"
        room = (_NARROW if self.narrow else _WIDE * 0.775) / (self.chart.most * (1.9 if self.narrow else 1.36))
        if self.narrow or (after is not None and (after - amount) * room < width(f"{labels}  {whens}")):
            text = f"<b>{plain(labels)}</b>"
        side: Spec = {"xanchor": "left", "xshift": 11, "font": {"size": 12.5, "color": INK}}
        if after is not None:
            side = {
                "xanchor": "left",
                "xshift": -7,
                "yanchor": "bottom",
                "yshift": 7,
                "font": {"size": 12.5, "color": INK_2},
            }
        self.note(text, x=amount, y=y, **side)


def _brief(when: str) -> str:
    """A date in a few letters: "Jan 2025" for "announced on 10 January 2025"."""
    words = when.split(" ")
    return f"{words[-2][:3]} {words[-1]}" if len(words) > 1 and words[-2].isalpha() else words[-1]


def real(value: Any, palette: Mapping[str, str]) -> Any:
    """A figure, or a part of it, with the colours of *palette* in place of the placeholders."""
    if isinstance(value, dict):
        return {name: real(part, palette) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [real(part, palette) for part in value]
    return palette.get(value, value) if isinstance(value, str) else value
