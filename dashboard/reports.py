"""A report: panels and quotes that a reader collected, with headings and text between, as a value and as a small file.

A report names its panels by page, id and view; they are built anew from the seeds whenever it is shown or written.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import parse_qs, urlencode

import numpy as np
import tomlkit

from dashboard.corpus import Corpus, everything
from dashboard.corpus.attribution import named
from dashboard.documents import Document, Heading, Part, Shown, Text, document, page_of, panel_in, shown
from dashboard.errors import ReportNotReadError
from dashboard.panels import PANELS, Panel, panels
from dashboard.panels.panel import Name
from dashboard.views import View, from_query, select, to_query

_KINDS = ("heading", "text", "panel", "quote")
# What panels were called in reports that were saved before they were made anew.
RENAMED = {
    "overview/headline-numbers": "overview/headline",
    "overview/headline-record": "overview/headline",
    "overview/acts-over-time": "overview/campaign",
    "overview/latest-quotes": "overview/latest-words",
    "strikes/strike-totals-record": "strikes/strike-totals",
    "strikes/deaths-by-strike": "strikes/strike-by-strike",
    "strikes/strikes-by-event": "strikes/strike-by-strike",
    "strikes/disagreements": "strikes/where-reports-differ",
    "designations/contradicted-designations": "designations/left-out-designations",
    "rewards/reward-steps": "rewards/reward-offers",
    "rewards/each-offer": "rewards/reward-offers",
    "sanctions/orders": "sanctions/sanctions-by-order",
    "charges/sanctions-by-programme": "sanctions/sanctions-by-order",
    "charges/charges-at-a-glance": "charges/charged-in-time",
    "charges/sanctions-listed": "sanctions/sanctions",
    "charges/charges-listed": "charges/charges",
}


@dataclass(frozen=True)
class PanelOf:
    """A panel by its *subject* ("strikes"), its *panel* id, and the query of its *view*."""

    subject: str
    panel: str
    view: str


@dataclass(frozen=True)
class QuoteOf:
    """A statement by its fact."""

    fact: str


Item: TypeAlias = Heading | Text | PanelOf | QuoteOf


@dataclass(frozen=True)
class Report:
    """What was collected, in order."""

    title: str = "Report"
    items: tuple[Item, ...] = ()


def panel_of(subject: str, panel: str, view: View, corpus: Corpus) -> PanelOf:
    """The reference to a panel in *view*, as a report keeps it."""
    return PanelOf(subject, panel, urlencode(to_query(view, corpus), doseq=True))


@lru_cache(maxsize=256)
def to_text(report: Report) -> str:
    """*report* as the content of a small TOML file, which `from_text` reads."""
    return tomlkit.dumps({"title": report.title, "part": [_raw(item) for item in report.items]})


def _raw(item: Item) -> dict[str, str]:
    match item:
        case Heading(words):
            return {"heading": words}
        case Text(words):
            return {"text": words}
        case QuoteOf(fact):
            return {"quote": fact}
        case PanelOf(subject, name, view):
            return {"panel": f"{subject}/{name}", "view": view}


def from_text(text: str) -> Report:
    """The report in the *text* of its file.

    Raises:
        ReportNotReadError: it is no TOML, or a part is none that is known; the message says which and what to do.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"The file is no report: it is not TOML ({error}). Open one that was saved here."
        raise ReportNotReadError(message) from error
    parts = content.get("part", [])
    if not isinstance(parts, list) or not isinstance(content.get("title", ""), str):
        message = "The file is no report: it needs a title and [[part]] blocks. Open one that was saved here."
        raise ReportNotReadError(message)
    return Report(content.get("title", "") or "Report", tuple(_item(raw, i) for i, raw in enumerate(parts, start=1)))


def _item(raw: object, number: int) -> Item:
    if isinstance(raw, Mapping) and all(isinstance(value, str) for value in raw.values()):
        match dict(raw):
            case {"heading": words}:
                return Heading(words)
            case {"text": words}:
                return Text(words)
            case {"quote": fact}:
                return QuoteOf(fact)
            case {"panel": place, **more} if "/" in place:
                subject, _, name = place.partition("/")
                return PanelOf(subject, name, more.get("view", ""))
    allowed = ", ".join(_KINDS)
    message = f"Part {number} of the report can't be read. Allowed: {allowed} (a panel as page/id), in quotation marks."
    raise ReportNotReadError(message)


def built(report: Report, corpus: Corpus, base: str = "") -> tuple[Document, list[str]]:
    """*report* as a document, and what a reader must be told: panels that are not there, data that has changed.

    *base* is the address of the app, which links begin with.
    """
    made = [part_of(item, corpus, base) for item in report.items]
    told = dict.fromkeys(words for _, notices in made for words in notices)
    return document(report.title, [part for part, _ in made if part is not None], corpus), list(told)


def titled(document: Document) -> Document:
    """*document* of one panel under that panel's own title."""
    return replace(document, title=document.panels[0].title) if len(document.panels) == 1 else document


def part_of(item: Item, corpus: Corpus, base: str = "") -> tuple[Part | None, tuple[str, ...]]:
    """*item* as a part of a document, None when it is not there; and what a reader must be told of it.

    It is kept by the *corpus*, which never changes.
    """
    match item:
        case PanelOf():
            return corpus.keep(("part of a report", item, base), lambda: _panel(item, corpus, base), most=128)
        case QuoteOf(fact):
            return corpus.keep(("part of a report", item, base), lambda: _quote(fact, corpus, base), most=128)
        case _:
            return item, ()


def _panel(item: PanelOf, corpus: Corpus, base: str) -> tuple[Shown | None, tuple[str, ...]]:
    place = f"{item.subject}/{item.panel}"
    view, told = from_query(parse_qs(item.view), corpus)
    notices = [f"{place}: {words}" for words in told]
    selection = select(corpus, view)
    now = RENAMED.get(place, place)
    if now != place:
        notices.append(f"The panel {place} is now {now}.")
    subject, _, name = now.partition("/")
    found = panel_in(view, subject, corpus, name) if subject in PANELS else None
    if found is None:
        return None, (*notices, f"The panel {place} is not there in its view; it is left out.")
    return shown(found, page_of(subject), selection, view, base), tuple(notices)


def _quote(fact: str, corpus: Corpus, base: str) -> tuple[Shown | None, tuple[str, ...]]:
    row = corpus.rows.get(fact, -1)
    if row < 0 or corpus.table(row) != "quotes":
        return None, (f"The statement {fact} is not there; it is left out.",)
    every = everything(corpus)
    found: Panel = panels("quotes", every.only(np.arange(len(corpus)) == row))[0]
    title = (Name(" and ".join(named(corpus, row, "speaker"))), ", in their own words")
    quote = replace(found, id=f"quote-{fact.partition('#')[2]}", title=title, lead=())
    return shown(quote, "quotes", every, View(), base), ()
