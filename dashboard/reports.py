"""A report: panels and quotes that a reader collected, with headings and text between, as a value and as a small file.

A report names its panels by page, id and view; they are built anew from the seeds whenever it is shown or written.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import parse_qs, urlencode

import tomlkit

from dashboard.documents import Document, Heading, Part, Text, document, shown
from dashboard.errors import ReportNotReadError
from dashboard.panels import Panel, panels
from dashboard.tables import Tables
from dashboard.views import View, from_query, narrow, to_query

_KINDS = ("heading", "text", "panel", "quote")


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


def panel_of(subject: str, panel: str, view: View, whole: Tables) -> PanelOf:
    """The reference to a panel in *view*, as a report keeps it."""
    return PanelOf(subject, panel, urlencode(to_query(view, whole), doseq=True))


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
        case PanelOf(subject, panel, view):
            return {"panel": f"{subject}/{panel}", "view": view}


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
            case {"panel": named, **more} if "/" in named:
                subject, _, panel = named.partition("/")
                return PanelOf(subject, panel, more.get("view", ""))
    allowed = ", ".join(_KINDS)
    message = f"Part {number} of the report can't be read. Allowed: {allowed} (a panel as page/id), in quotation marks."
    raise ReportNotReadError(message)


def built(report: Report, whole: Tables, base: str = "") -> tuple[Document, list[str]]:
    """*report* as a document, and what a reader must be told: panels that are not there, data that has changed.

    *base* is the address of the app, which links begin with.
    """
    made = [part_of(item, whole, base) for item in report.items]
    told = dict.fromkeys(one for _, said in made for one in said)
    return document(report.title, [part for part, _ in made if part is not None], whole), list(told)


@lru_cache(maxsize=128)
def part_of(item: Item, whole: Tables, base: str = "") -> tuple[Part | None, tuple[str, ...]]:
    """*item* as a part of a document, None when it is not there; and what a reader must be told of it.

    It is kept by the *whole* tables, which never change.
    """
    match item:
        case PanelOf(subject, name, query):
            view, said = from_query(parse_qs(query), whole)
            told = tuple(f"{subject}/{name}: {one}" for one in said)
            tables = narrow(whole, view)
            if panel := find(subject, name, tables):
                page = "overview" if subject == "dossier" else subject
                return shown(panel, page, tables, view, whole, base), told
            return None, (*told, f"The panel {subject}/{name} is not there in its view; it is left out.")
        case QuoteOf(fact):
            if fact in whole.rows and whole.row(fact)["table"] == "quotes":
                title = f"{' and '.join(whole.parties_of(fact, 'speaker'))}, in their own words"
                quote = Panel(f"quote-{fact.partition('#')[2]}", title, (fact,), (fact,))
                return shown(quote, "quotes", whole, View(), whole, base), ()
            return None, (f"The statement {fact} is not there; it is left out.",)
        case _:
            return item, ()


def find(subject: str, name: str, tables: Tables) -> Panel | None:
    """The panel *name* of *subject* in *tables*; None where there is none."""
    try:
        found = panels(subject, tables)
    except KeyError:
        return None
    return next((one for one in found if one.id == name), None)
