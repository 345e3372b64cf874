"""A chart as Streamlit takes it: a Plotly figure that is written out as it was gathered, not anew at every run."""

import re
from datetime import date
from functools import cache
from html import unescape
from textwrap import wrap

import plotly.graph_objects as go

from dashboard.charts import plotly
from dashboard.charts.drawing import WIDE, Spec, over, plain
from dashboard.panels.panel import OfferChart, TimeChart
from dashboard.ui.translating import Say

_TAGS = re.compile(r"(<[^>]*>)")
_INITIAL = re.compile(r"[A-Z]")
CONFIG = {"scrollZoom": False, "displayModeBar": False, "doubleClick": False}


@cache
def _plain_layout() -> Spec:
    """What Plotly lays out where nothing is said: its template, which costs more to copy than a chart to draw."""
    layout: Spec = go.Figure().to_dict()["layout"]
    return layout


class Drawn(go.Figure):  # type: ignore[misc]
    """A figure that never changes any more.

    Plotly's own check of each value is left to tests/test_charting.py: it took a third of what a new view costs.
    """

    def __init__(self, spec: Spec) -> None:
        super().__init__()
        self._written: Spec = {**spec, "layout": {**_plain_layout(), **spec["layout"]}}

    def to_dict(self) -> Spec:
        """The figure as it was written out; nobody may change it."""
        return self._written


def figure(chart: TimeChart | OfferChart, narrow: bool, say: Say | None = None, wide: int = WIDE) -> Drawn:
    """*chart* as a figure, its words said by *say*, placed for *wide* pixels.

    Along a time chart a span can be drawn, but on a phone, where that scrolls the page.
    """
    spec = plotly.figure(chart, narrow=narrow, wide=wide)
    if say:
        _translate(spec, say)
    if isinstance(chart, TimeChart) and not narrow:
        spec["layout"] |= {"dragmode": "select", "selectdirection": "h"}
    return Drawn(spec)


def _translate(spec: Spec, say: Say) -> None:
    """Say the words that stand in a drawn figure by *say*."""
    for note in spec["layout"]["annotations"]:
        note["text"] = _initial(note, say) if _INITIAL.fullmatch(note["text"]) else _marked_up(note["text"], say)
    for trace in spec["data"]:
        for data in trace.get("customdata", ()):
            data[0], data[2] = _over(data[0], say), say(data[2]) or data[2]
    axis = spec["layout"]["xaxis"]
    axis["ticktext"] = [say(tick) or tick for tick in axis.get("ticktext", ())]


def _initial(note: Spec, say: Say) -> str:
    """The first letter of the month that a note stands at."""
    return str(say(f"{date.fromisoformat(note['x']):%B}") or note["text"])[:1].upper()


def _marked_up(text: str, say: Say) -> str:
    """A label: each of its lines and of its parts in bold is a phrase; all of them are said, or none."""
    said = [part if _TAGS.fullmatch(part) else _spaced(unescape(part), say) for part in _TAGS.split(text)]
    return text if None in said else "".join(str(part) for part in said)


def _spaced(part: str, say: Say) -> str | None:
    inner = part.strip()
    words = say(inner) if inner else ""
    return None if words is None else plain(part.replace(inner, words) if inner else part)


def _over(text: str, say: Say) -> str:
    """What stands over a mark, as `over` lays it out: the first line in bold, the others wrapped."""
    lines = [unescape(_TAGS.sub("", line)) for line in text.split("<br>")]
    one = say(" ".join(lines))
    if one is not None:
        return over(wrap(one, 70))
    head, rest = say(lines[0]), say(" ".join(lines[1:]))
    if head is not None and rest is not None:
        return over([head, rest])
    each = [say(line) for line in lines]
    return text if None in each else over([str(line) for line in each])
