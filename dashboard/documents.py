"""What leaves the house: panels with all that they need to stand alone, as plain values.

The page, the command line and every export format read the same `Document`; nothing here knows a widget or a file.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias
from urllib.parse import urlencode

import numpy as np
import pandas as pd

from dashboard.columns import CODES, EPOCH, NAT
from dashboard.corpus import Corpus, Selection, attribution
from dashboard.corpus.figures import reach
from dashboard.corpus.many import once
from dashboard.corpus.rows import Rows
from dashboard.panels import PANELS, Panel, one_of_each, panels
from dashboard.panels.panel import text
from dashboard.panels.sourcing import official, sources, voices
from dashboard.tables.dictionary import meanings
from dashboard.tables.frames import frame
from dashboard.views import View, select, to_query
from dashboard.views.links import ALL


@dataclass(frozen=True)
class Heading:
    """A heading between panels."""

    words: str


@dataclass(frozen=True)
class Text:
    """A paragraph between panels, in the reader's own words."""

    words: str


@dataclass(frozen=True)
class Note:
    """A statement as a document with a list of sources cites it.

    Attributes:
        words: what it says: the quoted words of an article, else the statement.
        who: who says it, as a chain.
        announcer: after whose announcement; empty where none is named.
        sources: the ids of its sources.
        inferred: what in it the editor inferred.
    """

    words: str
    who: str
    announcer: str
    sources: tuple[str, ...]
    inferred: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """A panel as it leaves the house.

    Attributes:
        panel: title, body, notes; see `Panel`.
        page: the page of the app that shows it.
        filters: what is filtered, in words; empty when nothing is.
        sources: the sources with their dates, one sentence; empty when there are none.
        as_of: the day up to which its facts go, "2025-11-24"; empty when none is dated.
        query: its view as the query of a link, which the command line takes too.
        link: the whole address that opens it in its view; empty where the address of the app is not known.
        version: of the data.
        kinds: the fact tables that its statements stand in.
        cite: a row -> its citation, which stands alone.
        note: a row -> its citation beside a list of sources.
        voices: rows -> who says them, in short.
        table: the statements behind it as a frame, one a row, each with its citation in the last column.
        sourced: the ids of its sources, in the order of first use.
    """

    panel: Panel
    page: str
    filters: str
    sources: str
    as_of: str
    query: str
    link: str
    version: str
    kinds: tuple[str, ...]
    cite: Callable[[int], str]
    note: Callable[[int], Note]
    voices: Callable[[Sequence[int]], str]
    table: Callable[[], pd.DataFrame]
    sourced: Callable[[], tuple[str, ...]]

    @property
    def title(self) -> str:
        """The title as one text."""
        return text(self.panel.title)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The statements behind it, made when first asked for; see `table`."""
        return self.table()

    @cached_property
    def used(self) -> tuple[str, ...]:
        """The ids of its sources, made when first asked for; see `sourced`."""
        return self.sourced()

    @property
    def columns(self) -> Mapping[str, tuple[str, str]]:
        """By column of `rows`: its label and its meaning."""
        return meanings(self.kinds, self.rows.columns)


Part: TypeAlias = Heading | Text | Shown


@dataclass(frozen=True)
class Document:
    """Panels, headings and text, in order, with one list of sources.

    Attributes:
        title: what it is called.
        parts: in order.
        sources: every source used, each once, in the order of first use, by field ("not stated" where it is not), with
            "called": what it is called.
        version: of the data.
        sourced: the sources with their dates, one sentence, as `Shown.sources`.
    """

    title: str
    parts: tuple[Part, ...]
    sources: tuple[Mapping[str, str], ...]
    version: str
    sourced: str = ""

    @property
    def panels(self) -> tuple[Shown, ...]:
        """The panels alone."""
        return tuple(part for part in self.parts if isinstance(part, Shown))

    @property
    def as_of(self) -> str:
        """The latest day of any panel, as `Shown.as_of`."""
        return max((shown.as_of for shown in self.panels), default="")


_ON_OVERVIEW = {"dossier": 1, "side_by_side": 2}  # subjects that stand there, of so many chosen actors


def subjects_in(view: View) -> list[str]:
    """The subjects whose panels are offered in *view*: all, but a dossier is of one actor, a comparison of two."""
    return [subject for subject in PANELS if _ON_OVERVIEW.get(subject, len(view.actors)) == len(view.actors)]


def page_of(subject: str) -> str:
    """The page on which the panels of *subject* stand."""
    return "overview" if subject in _ON_OVERVIEW else subject


def panels_in(view: View, subject: str, corpus: Corpus, section: str = "", *, each: bool = True) -> tuple[Panel, ...]:
    """The panels of *subject* in *view*, in order, made once; with a *section* and *each* as `panels`."""
    name = ("panels", subject, view, section, each)
    return corpus.keep(name, lambda: panels(subject, select(corpus, view), section, each=each), most=64)


def panel_in(view: View, subject: str, corpus: Corpus, name: str) -> Panel | None:
    """The panel *name* of *subject* in *view*, made once; None where the view has nothing for it to show."""
    alone = ("one of each", subject, view, name)
    return corpus.keep(alone, lambda: one_of_each(subject, name, select(corpus, view)), most=256) or next(
        (panel for panel in panels_in(view, subject, corpus, each=False) if panel.id == name), None
    )


def shown(panel: Panel, page: str, selection: Selection, view: View, base: str = "") -> Shown:
    """*panel* of *selection*, which *view* keeps, on *page*, ready to leave the house.

    *base* is the address of the app, which the link begins with; without one there is no link.
    """
    corpus = selection.corpus
    query = query_of(view, corpus)
    place = f"{'' if page == 'overview' else page}?{query}&{urlencode({'section': panel.id})}#{panel.id}"
    return Shown(
        panel=panel,
        page=page,
        filters="; ".join(view.in_words(corpus).values()),
        sources=sources(corpus, panel.rows),
        as_of=_as_of(selection),
        query=query,
        link=f"{base}/{place}" if base else "",
        version=corpus.version,
        kinds=tuple(CODES["table"][code] for code in once(corpus["table"][np.asarray(panel.rows, np.int32)]).tolist()),
        cite=lambda row: attribution.cite(corpus, row),
        note=lambda row: _note(corpus, row),
        voices=lambda rows: voices(corpus, rows),
        table=lambda: cited(selection, panel.rows),
        sourced=lambda: (
            *(corpus.source_ids[source] for source in attribution.sources_of(corpus, panel.rows).tolist()),
            *(source["id"] for source in official(panel)),
        ),
    )


def _note(corpus: Corpus, row: int) -> Note:
    fact = corpus.fact(row)
    words = f"“{fact.quote}”" if attribution.is_quoted(corpus, row) else attribution.statement(corpus, row)
    ids = tuple(corpus.source_ids[source] for source in corpus.sources_of(row))
    return Note(words, attribution.teller(corpus, row), attribution.announcer(corpus, row), ids, fact.inferred)


def query_of(view: View, corpus: Corpus) -> str:
    """*view* as the query of a link: what is chosen, and which data it was chosen from."""
    query = {key: value for key, value in to_query(view, corpus).items() if value not in (ALL, "")}
    return urlencode(query, doseq=True)


def _as_of(selection: Selection) -> str:
    last, end = reach(selection.horizon).facts, selection.period.end
    if last == NAT:
        return ""
    return date.fromordinal(EPOCH + (last if end is None else min(last, end))).isoformat()


def cited(selection: Selection, rows: Sequence[int]) -> pd.DataFrame:
    """*rows* as a frame: of their own table, or in the common columns when of several; each with its citation."""
    corpus = selection.corpus
    names = {corpus.table(row) for row in rows}
    mask = np.zeros(len(corpus), bool)
    mask[list(rows)] = True
    every = Selection(selection.horizon, mask, matched=selection.matched, period=selection.period)
    found = frame(every, names.pop() if len(names) == 1 else "facts")
    return found.assign(citation=[attribution.cite(corpus, corpus.rows[fact]) for fact in found["fact"]])


def document(title: str, parts: Sequence[Part], corpus: Corpus) -> Document:
    """*parts* as a document with one list of sources."""
    panels_ = [part.panel for part in parts if isinstance(part, Shown)]
    rows = Rows.once(panel.rows for panel in panels_)
    used = (corpus.source(source) for source in attribution.sources_of(corpus, rows).tolist())
    named = [{**source, "called": attribution.called(source)} for source in used]
    lists = {source["id"]: source for panel in panels_ for source in official(panel)}
    return Document(title, tuple(parts), (*named, *lists.values()), corpus.version, sources(corpus, rows))
