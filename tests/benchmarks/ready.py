"""What the floor app shows: the html and the figures of the real pages, made before the first visit."""

from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import islice
from typing import Any

from dashboard.panels import Panel, panels
from dashboard.panels.panel import OfferChart, TimeChart
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


def chips(actors: tuple[str, ...]) -> str:
    """What is chosen, as it stands above a page."""
    buttons = "".join(
        f'<button type="button" class="chip" data-clear="actors">Actor: {escape(CORPUS.actors.name(key))}</button>'
        for key in actors
    )
    return f'<div class="k chips">{buttons}</div>' if buttons else ""


def actors(subject: str) -> list[str]:
    """Actors for whom there is something on the page of *subject*."""
    often = (key for key, _ in facets(CORPUS, View())["actors"])
    return list(islice((key for key in often if panels(subject, select(CORPUS, View(actors=(key,))))), MOST))


# Made at import, so that no visit has to wait for it.
CHOSEN = {subject: actors(subject) for subject in SUBJECTS}
PAGES = [page(subject, ()) for subject in SUBJECTS]
PAGES += [page(subject, (key,)) for subject, found in CHOSEN.items() for key in found]
OFFERED = {name: [key for key, _ in facets(CORPUS, View())[name]][:200] for name in ("actors", "agencies")}
DRAWER = "".join(cards.card(CORPUS, row) for row in CORPUS.index.by_event[1][:7].tolist())
