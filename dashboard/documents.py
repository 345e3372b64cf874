"""What leaves the house: panels with all that they need to stand alone, as plain values.

The page, the command line and every export format read the same `Document`; nothing here knows a widget or a file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import urlencode

import pandas as pd

from dashboard.panels import Number, Panel, sources
from dashboard.panels.panel import Voice
from dashboard.panels.sourcing import said_by
from dashboard.tables import Tables
from dashboard.tables.dictionary import meanings
from dashboard.tables.sourced import newest
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
        as_of: the date of the newest source, as exact as it is stated, "2025-11-24"; empty when none is dated.
        link: the address that opens the panel in its view.
        version: of the data.
        rows: the facts behind it, each with its citation in the last column.
        footnotes: by fact: its citation.
        columns: by column of `rows`: its label and its meaning.
        said: by label of a headline number: who says it and as of when.
        quotes: by fact of a panel of quotes: its words, who said them, on what (`stance`), through whom and when.
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
    columns: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)
    quotes: Mapping[str, Voice] = field(default_factory=dict)


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

    @property
    def as_of(self) -> str:
        """The date of the newest source of any panel, as `Shown.as_of`."""
        return newest(shown.as_of for shown in self.panels)


def shown(panel: Panel, page: str, tables: Tables, view: View, whole: Tables, base: str = "") -> Shown:
    """*panel* of *tables* (narrowed by *view* from *whole*) on *page*, ready to leave the house.

    *base* is the address of the app, which the link begins with.
    """
    query = urlencode(to_query(view, whole), doseq=True)
    rows = tables.facts_of(panel.facts)
    items = panel.body if isinstance(panel.body, tuple) else ()
    return Shown(
        panel=panel,
        page=page,
        filters="; ".join(view.in_words(tables.words).values()),
        sources=f"{sources(panel.facts, tables)}.",
        as_of=newest(tables.date_of(one) for one in tables.sources_of(panel.facts)),
        link=f"{base}/{'' if page == 'overview' else page}?{query}#{panel.id}",
        version=tables.version,
        rows=rows,
        footnotes={fact: tables.cite(fact) for fact in panel.facts},
        columns=meanings({str(tables.row(fact)["table"]) for fact in panel.facts}, rows.columns),
        said={one.label: said_by(one, tables) for one in items if isinstance(one, Number)},
        quotes={one: _quote(one, tables) for one in items if isinstance(one, str)},
    )


def _quote(fact: str, tables: Tables) -> Voice:
    """Somebody's own words as the page shows them."""
    row = tables.row(fact)
    office = f", {row['speaker_role']}" if row["speaker_role"] else ""
    outlets = " and ".join(tables.parties_of(fact, "via"))
    about = [f"via {outlets}" if outlets else "outlet not stated", tables.when(fact)]
    about += [f"{name}: {row[name]}" for name in ("voice", "status") if row[name] != "not stated"]
    return Voice(
        who=" and ".join(tables.parties_of(fact, "speaker")) + office,
        stance=row["topic"] or "",
        words=f"“{row['text']}”",
        when=" · ".join([*about, tables.source_name(row["source"])]),
    )


def document(title: str, parts: Sequence[Part], whole: Tables) -> Document:
    """*parts* as a document with one list of sources."""
    facts = [fact for part in parts if isinstance(part, Shown) for fact in part.panel.facts]
    used = tuple({**whole.source(one), "called": whole.named(one)} for one in whole.sources_of(facts))
    return Document(title, tuple(parts), used, whole.version)
