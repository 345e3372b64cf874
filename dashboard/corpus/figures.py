"""Figures: every number that stands on a screen, in a title or in an export, with what it rests on.

Nothing else counts: a panel asks here, so that a question has one answer wherever it stands (docs/counting.md 4).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

import numpy as np

from dashboard.columns import NAT, NEVER, Ints
from dashboard.corpus.against import contradicted
from dashboard.corpus.attribution import sources_of, voices
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.counting import EACH_ACT, counted_over, how_counted
from dashboard.corpus.horizon import Horizon
from dashboard.corpus.many import coded, once
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import NAMED, Selection
from dashboard.corpus.totals import Total
from dashboard.corpus.votes import distinct
from dashboard.values import dates, numbers

Many: TypeAlias = Sequence[int] | Ints  # rows, or acts, by number


@dataclass(frozen=True)
class Figure:
    """A number with what it rests on.

    Attributes:
        text: as people say it, hedge kept: "82", "more than 80", "$50 million".
        low, high: its bounds, both included; infinity is an open end.
        unit: what is counted, in the plural: "people", "strikes", "USD"; empty where the words around it say so.
        rows: the statements behind it.
        acts: the acts it counts, by code; empty when it counts something else.
        how: how it was counted, one text a kind of count; empty when it is a source's own number.
        over: what it was counted over and what is not in it, in numbers; empty when nothing must be said.
        spread: the least and the most that any report says, summed; None where they do not differ.
        unsettled: on how many of its acts reports differ over whether there was any at all; these widen no spread.
        partly: how many of its acts may lie outside the chosen period.
        since_start: whether it is a running total of the whole campaign.
        as_of: up to when it was counted, in words, where it goes on growing; else empty.
    """

    text: str
    low: float
    high: float
    unit: str
    rows: Sequence[int]
    acts: Sequence[int] = ()
    how: str = ""
    over: str = ""
    spread: tuple[float, float] | None = None
    unsettled: int = 0
    partly: int = 0
    since_start: bool = False
    as_of: str = ""

    @property
    def reported(self) -> tuple[float, float]:
        """The least and the most that any report says; an open end counts as its stated bound."""
        return self.spread or (self.low, self.low if np.isinf(self.high) else self.high)

    @property
    def range(self) -> str:
        """The spread in words, "81 to 83"; empty where reports do not differ."""
        return numbers.between(*self.spread, self.unit) if self.spread else ""

    @property
    def caveat(self) -> str:
        """What must be said of its place in the period; empty when nothing must."""
        if not self.partly:
            return ""
        alone = self.partly == len(self.acts)
        return "may lie outside the chosen period" if alone else f"{self.partly} may lie outside the chosen period"


def plural(number: float, noun: str, several: str = "") -> str:
    """The noun for *number*: "fact", "facts", "people"."""
    return noun if number == 1 else several or f"{noun}s"


def count(number: int, rows: Many, how: str = "", unit: str = "", acts: Many = ()) -> Figure:
    """A plain count of *number* things, from *rows*."""
    return Figure(f"{number:,}", number, number, unit, Rows(rows), Rows(acts), how)


def total(selection: Selection, table: str, column: str) -> Figure | None:
    """The total of a hedged number over the acts of *selection*; None where no act states it."""
    return figure(selection.total(table, column))


def figure(found: Total) -> Figure | None:
    """A total as a figure; None where no act states the number."""
    if not found.stated:
        return None
    table, column = found.ledger.table, found.ledger.column
    return Figure(
        text=found.words,
        low=found.low,
        high=found.high,
        unit=found.unit,
        rows=Rows(found.reports, of=column if table == "strikes" else ""),
        acts=Rows(found.acts),
        how=how_counted(found),
        over=counted_over(found),
        spread=found.differing,
        unsettled=int(found.unsettled.sum()),
        partly=found.selection.partly(found.reports),
        since_start=found.is_running,
        as_of=_as_of(found) if table == "strikes" else "",
    )


def _as_of(found: Total) -> str:
    """The day of a running total; of a sum the last day that facts go up to."""
    if found.is_running:
        end = int(found.selection.corpus["end"][found.facts.array].max())
        return day_words(end) if end != NAT else ""
    return until_words(found.selection)


def acts(selection: Selection, *tables: str) -> Figure:
    """How many acts of some act tables, all when none is named."""
    found = selection.acts(*tables)
    number = count(len(found), found.all_rows, EACH_ACT, acts=found.codes)
    return replace(number, partly=selection.partly(found.reports))


def strikes(selection: Selection) -> Figure | None:
    """How many strikes."""
    return total(selection, "strikes", "strikes")


def killed(selection: Selection) -> Figure | None:
    """How many people were killed in strikes."""
    return total(selection, "strikes", "killed")


def people(selection: Selection, *tables: str) -> Figure:
    """How many people the counted acts of some tables are about, each named person once."""
    return _targets(selection, selection.acts(*tables).reports, "person", "person")


def organizations(selection: Selection, *tables: str, listed: str = "") -> Figure:
    """How many organizations, whoever is named and no person, the counted acts of some tables are about.

    Of designations those alone that put somebody on a list, where it is given in *listed* ("FTO").
    """
    rows, lists = selection.acts(*tables).reports, coded(selection.corpus, "designations", "list")
    rows = rows[lists.states(rows, listed)] if listed else rows
    return _targets(selection, rows, "organization", *(kind for kind in NAMED if kind != "person"))


def contradicted_people(selection: Selection, *tables: str) -> Figure:
    """How many of `people` the record contradicts, wherever they are said to be concerned."""
    rows, actors = _against(selection, selection.acts(*tables).reports, "person")
    return count(len(actors), rows)


def named_together(selection: Selection, *tables: str) -> Figure:
    """How many the counted acts of some tables are about who are named together, not one by one."""
    return _targets(selection, selection.acts(*tables).reports, "group", "collective")


def _targets(selection: Selection, rows: Ints, noun: str, *kinds: str) -> Figure:
    places, actors = selection.target_codes(rows, *kinds)
    against = map(selection.corpus.actors.called.__getitem__, _against(selection, rows, *kinds)[1].tolist())
    rows = rows[distinct(places)]
    how = f"each named {noun} once; doubtful and contradicted reports are left out"
    over = f"counted, though the record contradicts it, is {names}" if (names := ", ".join(against)) else ""
    number = count(len(distinct(actors)), rows, how, acts=once(selection.corpus.act[rows]))
    return replace(number, partly=selection.partly(rows), over=over)


def _against(selection: Selection, rows: Ints, *kinds: str) -> tuple[Ints, Ints]:
    """(rows, actors): whom the record contradicts *rows* to be about, wherever these say so."""
    if not contradicted(selection.corpus):
        return rows[:0], rows[:0]
    places, actors = selection.target_codes(rows, *kinds)
    against = np.isin(rows[places], list(contradicted(selection.corpus)))
    alone = against & ~np.isin(actors, actors[~against])
    return rows[distinct(places[alone])], once(actors[alone])


def collectives(selection: Selection, table: str) -> tuple[str, ...]:
    """The names of those named together, not one by one, whom entering rows of *table* are about."""
    rows, name = selection.of(table), selection.corpus.actors.name
    return tuple(map(name, selection.targets(rows[selection.horizon.counts[rows]], "collective")))


def statements(rows: Many) -> Figure:
    """How many statements: one row of any kind each."""
    return count(len(rows), rows, unit="statements")


def speakers(corpus: Corpus, rows: Many) -> Figure:
    """How many voices speak in *rows*: an actor is one, an article or a page's own voice is its newsroom's."""
    return count(len(voices(corpus, rows)), rows, "each voice once; pages of one newsroom are one voice")


def pages(corpus: Corpus, rows: Many) -> Figure:
    """How many sources *rows* rest on."""
    return count(len(sources_of(corpus, rows)), rows, "each article or page once")


@dataclass(frozen=True)
class Reach:
    """Up to which day the facts go, and the last day of a page, as days since 1970; NAT for none."""

    facts: int
    last_page: int


def reach(on: Horizon) -> Reach:
    """How far what is known goes: the last whole day of an act or of an article, and of a dated page."""

    def make() -> Reach:
        """What `reach` gives, made once for a day."""
        corpus, (start, end, _) = on.corpus, on.times
        whole_days = end[on.counts & (start == end) & (start != NAT)]
        dated = on.pages & (corpus["source.day"] != NEVER)
        articles, pages_ = (corpus["source.day"][:upto][dated[:upto]] for upto in (len(corpus.stems), None))
        last = [int(days.max()) for days in (whole_days, articles) if len(days)]
        return Reach(max(last, default=NAT), int(pages_.max()) if len(pages_) else NAT)

    return on.corpus.keep(("reach", on.day), make)


def reach_words(on: Horizon) -> str:
    """Up to which day the facts go, in words; empty when none is dated."""
    last = reach(on).facts
    return day_words(last) if last != NAT else ""


def until_words(selection: Selection) -> str:
    """Up to which day a selection counts, in words: that of the facts, or the end of a period that ends before."""
    last, end = reach(selection.horizon).facts, selection.period.end
    return day_words(last if end is None else min(last, end)) if last != NAT else ""


@lru_cache(maxsize=1 << 14)
def day_words(day: int) -> str:
    """A day since 1970 in words: "24 November 2025"."""
    return dates.words(np.datetime64(day, "D").astype(object).isoformat())
