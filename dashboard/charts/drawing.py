"""What every drawing shares: placeholders for colours, words over marks, a Plotly figure gathered as plain dicts."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from textwrap import wrap
from typing import Any, get_args

from dashboard import theme
from dashboard.charts.labels import width
from dashboard.panels.panel import Colour, key
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
_HOVER = "%{customdata[0]}<br>%{customdata[2]}<extra></extra>"
_LINE = 70  # characters over a mark
WIDE, NARROW = 1088, 358  # pixels that labels are placed for


def plain(text: str) -> str:
    """*text* as Plotly shows it letter by letter, its months short: no markup of a seed's survives."""
    return escape(brief(text), quote=False)


def over(lines: Iterable[str]) -> str:
    """What stands over a mark, the first line bold."""
    first, *more = lines
    wrapped = [part for line in more if line for part in (wrap(line, _LINE) if len(line) > _LINE else [line])]
    return "<br>".join([f"<b>{plain(first)}</b>", *map(plain, wrapped)])


def opens(words: Iterable[str], rows: Sequence[int]) -> list[str]:
    """The customdata of a mark: what stands over it, the key of the rows that it opens, and how many these are."""
    return [over(words), key(rows), f"{len(rows):,} statement{'s' * (len(rows) != 1)}, click to read"]


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
            # The grey that a page would take for it can't be read on its ground.
            "hoverlabel": {"align": "left", "font": {"color": INK}, "bgcolor": PAPER, "bordercolor": INK_2},
            "font": {"size": 12.5},
        }

    def marks(self, **spec: Any) -> None:
        """Add marks that say something on hover."""
        self.data.append({"type": "scatter", "hovertemplate": _HOVER, "cliponaxis": False, **spec})

    def line(self, **spec: Any) -> None:
        """Add a line that says nothing."""
        self.data.append({"type": "scatter", "mode": "lines", "hoverinfo": "skip", **spec})

    def note(self, text: str, **spec: Any) -> None:
        """Add words."""
        self.notes.append({"text": text, "showarrow": False, **spec})

    def legend(self, words: Mapping[str, str], below: float = 0, **place: Any) -> None:
        """Add what marks mean, in a colour each, beside each other; or so many pixels *below* the one before."""
        across = 0.0
        for line, (said, colour) in enumerate(words.items()):
            shift = {"xshift": place.get("xshift", 0) + across, "yshift": place.get("yshift", 0) - line * below}
            self.note(
                said, **{"xref": "paper", "xanchor": "left", "font": {"size": 12.5, "color": colour}, **place, **shift}
            )
            across += 0 if below else width(said) + 12

    def spec(self) -> Spec:
        """The figure: {"data": [...], "layout": {...}}."""
        return {"data": self.data, "layout": {**self.layout, "annotations": self.notes, "shapes": self.shapes}}


def in_lines(words: Mapping[str, str], room: float) -> list[dict[str, str]]:
    """What `legend` is given, in lines that *room* holds."""
    lines: list[dict[str, str]] = []
    for said, colour in words.items():
        if not lines or sum(map(width, lines[-1])) + 12 * len(lines[-1]) + width(said) > room:
            lines.append({})
        lines[-1][said] = colour
    return lines


def ticks(top: float) -> list[float]:
    """Round numbers up to *top*, five at most."""
    step = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10**5, 10**7) if top / size <= 5)
    return [step * place for place in range(1, int(top // step) + 1)]
