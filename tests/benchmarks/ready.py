"""What the floor app shows: the html and the figures of the real pages, made before the first visit."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard.corpus.rows import Rows
from dashboard.panels import Panel, panels
from dashboard.panels.panel import OfferChart, TimeChart
from dashboard.places import ROOT
from dashboard.ui import drawer
from dashboard.ui.charting import figure
from dashboard.ui.data import read
from dashboard.ui.filters import _FEW, _MANY
from dashboard.ui.frame import frame
from dashboard.ui.problems import problems
from dashboard.views import FILTERS, View, select
from dashboard.views.filter import Filter
from tests.benchmarks.peers.rows import offered

MOST = 11  # actors to choose, one after the other, and marks to click on
SUBJECTS = {"strikes": "Strikes", "quotes": "Quotes"}
CORPUS = read()


@dataclass(frozen=True)
class Ready:
    """A panel in html: before, in and after its body, or a *figure* in place of its body; a drawer a key."""

    id: str
    head: str
    body: str
    foot: str
    figure: Any
    drawers: dict[str, str]


@cache
def page(subject: str, actors: tuple[str, ...]) -> list[Ready]:
    """The panels of *subject* for *actors*, of the first section where there are sections."""
    view = View(actors=actors)
    selection = select(CORPUS, view)
    found = panels(subject, selection)
    first = next((panel.section for panel in found if panel.section), "")
    return [_ready(panel, subject, view) for panel in found if panel.section in ("", first)]


def _ready(panel: Panel, subject: str, view: View) -> Ready:
    framed = frame(select(CORPUS, view), panel, subject, view, panel.id)
    drawn = figure(panel.body, False) if isinstance(panel.body, TimeChart | OfferChart) else None
    asked = [*framed.opens][:1] + (marks(drawn) if drawn else []) if not view.actors else []
    # As the drawer itself makes it, its first groups; more of them are asked for by a button.
    inside = {key: drawer._inside(Rows(framed.opens[key]), drawer._FIRST).html for key in asked}
    return Ready(panel.id, framed.head, framed.body, framed.foot, drawn, inside)


def marks(drawn: Any) -> list[str]:
    """The keys of the first marks of a figure, of the first trace that has such."""
    return [data[1] for data in next(filter(None, (one.get("customdata") for one in drawn.to_dict()["data"])))][:MOST]


@dataclass(frozen=True)
class Around:
    """What stands around the panels of a page and changes with what is chosen, as the app itself drew it.

    Attributes:
        navigation, head: html.
        facets: html, a filter with counts each.
        sections: of which the page shows one.
    """

    navigation: str
    head: str
    facets: tuple[str, ...]
    sections: tuple[str, ...]


def around(subject: str) -> Iterator[tuple[tuple[str, tuple[str, ...]], Around]]:
    """By (subject, actors chosen): what stood around the panels when the app was run so."""
    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=600).run()
    at.switch_page(f"app_pages/{subject}.py").run()
    for chosen in [(), *((key,) for key in CHOSEN[subject])]:
        at.session_state["view"] = View(actors=chosen)
        at.run()
        navigation, head, *_ = (element.proto.body for element in at.main.get("html"))
        _, *rows = (element.proto.body for element in at.sidebar.get("html"))
        sections = [group.options for group in at.main.get("button_group")]
        yield (subject, chosen), Around(navigation, head, tuple(rows), tuple(sections[0]) if sections else ())


def choices(one: Filter) -> list[str]:
    """What a filter offers, of many the most frequent."""
    ids, most = one.options(CORPUS), one.most(CORPUS)
    return sorted(ids, key=lambda key: -most.get(key, 0))[: _FEW if len(ids) > _MANY else None]


# Made at import, so that no visit has to wait for it.
CHOSEN = {subject: offered(subject).index.tolist()[:MOST] for subject in SUBJECTS}
PAGES = [page(subject, ()) for subject in SUBJECTS]
PAGES += [page(subject, (key,)) for subject, found in CHOSEN.items() for key in found]
AROUND = {key: found for subject in SUBJECTS for key, found in around(subject)}
MANY = {name: len(FILTERS[name].options(CORPUS)) > _MANY for name in ("actors", "agencies")}
OFFERED = {name: choices(FILTERS[name]) for name in MANY}
PROBLEMS = problems(CORPUS)
DRAWERS = {key: html for subject in SUBJECTS for one in page(subject, ()) for key, html in one.drawers.items()}
