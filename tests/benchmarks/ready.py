"""What the floor app shows: the html and the figures of the real pages, made before the first visit."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard.panels import Panel, panels
from dashboard.panels.panel import OfferChart, TimeChart
from dashboard.places import ROOT
from dashboard.ui import cards
from dashboard.ui.charting import figure
from dashboard.ui.data import read
from dashboard.ui.frame import frame
from dashboard.views import View, facets, select

MOST = 11  # actors to choose, one after the other
SUBJECTS = {"strikes": "Strikes", "quotes": "Quotes", "designations": "Listings"}
CORPUS = read()


@dataclass(frozen=True)
class Ready:
    """A panel in html: before, in and after its body, or a *figure* in place of its body."""

    id: str
    head: str
    body: str
    foot: str
    figure: Any


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
    return Ready(panel.id, framed.head, framed.body, framed.foot, drawn)


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
    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60).run()
    at.switch_page(f"app_pages/{subject}.py").run()
    for chosen in [(), *((key,) for key in CHOSEN[subject])]:
        at.session_state["view"] = View(actors=chosen)
        at.run()
        navigation, head, *_ = (element.proto.body for element in at.main.get("html"))
        _, *rows = (element.proto.body for element in at.sidebar.get("html"))
        sections = [group.options for group in at.main.get("button_group")]
        yield (subject, chosen), Around(navigation, head, tuple(rows), tuple(sections[0]) if sections else ())


def actors(subject: str) -> list[str]:
    """Actors for whom there is something on the page of *subject*."""
    often = (key for key, _ in facets(CORPUS, View())["actors"])
    return list(islice((key for key in often if panels(subject, select(CORPUS, View(actors=(key,))))), MOST))


# Made at import, so that no visit has to wait for it.
CHOSEN = {subject: actors(subject) for subject in SUBJECTS}
PAGES = [page(subject, ()) for subject in SUBJECTS]
PAGES += [page(subject, (key,)) for subject, found in CHOSEN.items() for key in found]
AROUND = {key: found for subject in SUBJECTS for key, found in around(subject)}
OFFERED = {name: [key for key, _ in facets(CORPUS, View())[name]][:200] for name in ("actors", "agencies")}
DRAWER = "".join(cards.card(CORPUS, row) for row in CORPUS.index.by_event[1][:7].tolist())
