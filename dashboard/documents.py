"""What leaves the house: panels with all that they need to stand alone, as plain values.

The page, the command line and every export format read the same `Document`; nothing here knows a widget or a file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlencode

import pandas as pd

from dashboard.panels import Panel, sources
from dashboard.tables import Tables
from dashboard.views import View, to_query


@dataclass(frozen=True)
class Heading:
    """A heading between panels."""

    words: str


@dataclass(frozen=True)
class Text:
    """A paragraph between panels, in the reader's own words."""

    words: str


@dataclass(frozen=True)
class Shown:
    """A panel as it leaves the house.

    Attributes:
        panel: title, body, notes; see `Panel`.
        page: the page of the app that shows it.
        filters: what is filtered, in words; empty when nothing is.
        sources: the sources with their as-of dates, in words.
        as_of: the day of the newest source, "2025-11-24"; empty when none is dated.
        link: the address that opens the panel in its view.
        version: of the data.
        rows: the facts behind it, each with its citation in the last column.
        footnotes: by fact: its citation.
    """

    panel: Panel
    page: str
    filters: str
    sources: str
    as_of: str
    link: str
    version: str
    rows: pd.DataFrame
    footnotes: Mapping[str, str]


Part: TypeAlias = Heading | Text | Shown


@dataclass(frozen=True)
class Document:
    """Panels, headings and text, in order, with one list of sources.

    Attributes:
        title: what it is called.
        parts: in order.
        sources: every source used, each once, in the order of first use, as rows of `sources` ("not stated" where it is
            not), with "called": what it is called.
        version: of the data.
    """

    title: str
    parts: tuple[Part, ...]
    sources: tuple[Mapping[str, str], ...]
    version: str

    @property
    def panels(self) -> tuple[Shown, ...]:
        """The panels alone."""
        return tuple(part for part in self.parts if isinstance(part, Shown))


def shown(panel: Panel, page: str, tables: Tables, view: View, whole: Tables, base: str = "") -> Shown:
    """*panel* of *tables* (narrowed by *view* from *whole*) on *page*, ready to leave the house.

    *base* is the address of the app, which the link begins with.
    """
    days = [day for one in tables.sources_of(panel.facts) if (day := tables.day_of(one)) is not None]
    query = urlencode(to_query(view, whole), doseq=True)
    return Shown(
        panel=panel,
        page=page,
        filters="; ".join(view.in_words(tables.words).values()),
        sources=f"{sources(panel.facts, tables)}.",
        as_of=max(days).date().isoformat() if days else "",
        link=f"{base}/{'' if page == 'overview' else page}?{query}#{panel.id}",
        version=tables.version,
        rows=tables.facts_of(panel.facts),
        footnotes={fact: tables.cite(fact) for fact in panel.facts},
    )


def document(title: str, parts: Sequence[Part], whole: Tables) -> Document:
    """*parts* as a document with one list of sources."""
    facts = [fact for part in parts if isinstance(part, Shown) for fact in part.panel.facts]
    used = tuple({**whole.source(one), "called": whole.named(one)} for one in whole.sources_of(facts))
    return Document(title, tuple(parts), used, whole.version)
