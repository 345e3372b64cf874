"""What every drawing shares: placeholders for colours, words over marks, a Plotly figure gathered as plain dicts."""

from collections.abc import Iterable, Sequence
from html import escape
from textwrap import wrap
from typing import Any, get_args

from dashboard import theme
from dashboard.charts.labels import width
from dashboard.panels.panel import Colour
from dashboard.values.dates import brief

Spec = dict[str, Any]
INK, INK_2, PAPER = theme.INK, theme.placeholder("ink-2"), theme.PAPER
RULE = "rgba(128,136,144,0.28)"
BAND = "rgba(200,96,66,0.35)"
_LIKE = {"waters": "stated", "yes": "caribbean", "no": "eastern-pacific", "unclear": "ink-2"}
SLOTS: dict[Colour, str] = {
    colour: INK if colour in ("ink", "article") else theme.placeholder(_LIKE.get(colour, colour))
    for colour in get_args(Colour)
}
WIDE, NARROW = 1088, 358  # pixels that labels are placed for


def plain(text: str) -> str:
    """*text* as Plotly shows it letter by letter, its months short: no markup of a seed's survives."""
    return escape(brief(text), quote=False)


def over(lines: Iterable[str]) -> str:
    """What stands over a mark, the first line bold."""
    first, *more = lines
    wrapped = [part for line in more for part in wrap(line, 70)]
    return "<br>".join([f"<b>{plain(first)}</b>", *map(plain, wrapped)])


class Drawing:
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
        """Add marks that say something on hover."""
        self.data.append(
            {"type": "scatter", "hovertemplate": "%{customdata[0]}<extra></extra>", "cliponaxis": False, **spec}
        )

    def line(self, **spec: Any) -> None:
        """Add a line that says nothing."""
        self.data.append({"type": "scatter", "mode": "lines", "hoverinfo": "skip", **spec})

    def note(self, text: str, **spec: Any) -> None:
        """Add words."""
        self.notes.append({"text": text, "showarrow": False, **spec})

    def legend(self, words: Sequence[str], below: float = 0, **place: Any) -> None:
        """Add what marks mean, beside each other; or each so many pixels *below* the one before."""
        across = 0.0
        for line, said in enumerate(words):
            shift = {"xshift": place.get("xshift", 0) + across, "yshift": place.get("yshift", 0) - line * below}
            self.note(
                said, **{"xref": "paper", "xanchor": "left", "font": {"size": 12.5, "color": INK_2}, **place, **shift}
            )
            across += 0 if below else width(said) + 12

    def spec(self) -> Spec:
        """The figure: {"data": [...], "layout": {...}}."""
        return {"data": self.data, "layout": {**self.layout, "annotations": self.notes, "shapes": self.shapes}}


def ticks(top: float) -> list[float]:
    """Round numbers up to *top*, five at most."""
    step = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10**5, 10**7) if top / size <= 5)
    return [step * place for place in range(1, int(top // step) + 1)]
