"""What the floor app shows: the texts and figures of the real pages, made before the first visit."""

from dataclasses import dataclass
from functools import cache

import plotly.graph_objects as go
from dashboard.ui.text_table import as_html

from dashboard import load
from dashboard.panels import Chart, Number, Panel, Table, Voices, panels
from dashboard.places import SEEDS
from dashboard.ui.plain import plain
from dashboard.views import View, choices, narrow

MOST = 11  # actors to choose, one after the other
SUBJECTS = {"strikes": "Strikes", "quotes": "Quotes", "designations": "Designations"}
TABLES = load(SEEDS)
OPTIONS = choices(TABLES)


@dataclass(frozen=True)
class Ready:
    """A panel in strings: its *body* is a figure, a table as HTML, or cards: a label, a number, or else lines."""

    id: str
    title: str
    filters: str
    figure: go.Figure | None
    html: str
    cards: list[tuple[str, ...]]
    captions: list[str]
    facts: int


@cache
def page(subject: str, actors: tuple[str, ...]) -> list[Ready]:
    """The panels of *subject* for *actors*."""
    view = View(actors=actors)
    tables = narrow(TABLES, view)
    filters = "; ".join(view.in_words(tables.words).values())
    return [_ready(panel, filters and plain(f"Filtered by {filters}")) for panel in panels(subject, tables)]


def _ready(panel: Panel, filters: str) -> Ready:
    figure, html, cards = None, "", []
    match panel.body:
        case Chart():
            figure = panel.body.figure
        case Table(columns, rows):
            html = as_html(columns, rows)
        case Voices(sides):
            cards = [(f"**{plain(said)}**", *(plain(f"{one.words} {one.who}") for one in side)) for said, side in sides]
        case items if isinstance(items[0], Number):
            cards = [("number", plain(one.label), one.value, plain(one.detail), plain(one.counted)) for one in items]
        case items:
            cards = [("quote", *_quote(str(fact))) for fact in items]
    captions = [plain(note) for note in panel.notes] + [plain(f"Source: {TABLES.source_name(SOURCE)}.")]
    return Ready(panel.id, plain(panel.title), filters, figure, html, cards, captions, len(panel.facts))


def _quote(fact: str) -> tuple[str, str, str]:
    row = TABLES.row(fact)
    said = f"#### “{plain(row['text'])}”"
    return said, f"**{plain(TABLES.said_by(fact))}**", plain(f"{row['topic']} · {TABLES.when(fact)}")


def actors(subject: str) -> list[str]:
    """Actors for whom there is something on the page of *subject*."""
    return [one for one in OPTIONS["actors"] if panels(subject, narrow(TABLES, View(actors=(one,))))][:MOST]


SOURCE = str(TABLES.sources["id"].iloc[0])
# Made at import, so that no visit has to wait for it.
CHOSEN = {subject: actors(subject) for subject in SUBJECTS}
PAGES = [page(subject, ()) for subject in SUBJECTS]
PAGES += [page(subject, (one,)) for subject, found in CHOSEN.items() for one in found]
