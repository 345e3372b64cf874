"""What is known by a day, and when each act was, as far as it is known by then (docs/counting.md 2)."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.columns import NAT, NEVER, Ints, Mask
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.unplaced import unplaced
from dashboard.corpus.votes import Ballots, ballots, distinct

UNDATED, DATED, ANNOUNCED = 0, 1, 2


@dataclass(frozen=True)
class Time:
    """When an act was: *start* and *end* as days since 1970, both included; *how* is UNDATED, DATED or ANNOUNCED."""

    start: int
    end: int
    how: int


class Horizon:
    """A corpus as it was known by a day, or whole. Votes, times and waters are taken over what was known.

    Attributes:
        corpus: the facts.
        day: days since 1970; None for the whole corpus.
        basis: as known from one basis alone (its code); None for both.
    """

    def __init__(self, corpus: Corpus, day: int | None = None, basis: int | None = None) -> None:
        self.corpus, self.day, self.basis = corpus, day, basis

    def told_by(self, basis: int) -> "Horizon":
        """The same as one basis alone tells it: an article's figure never bears the record's day."""
        return horizon(self.corpus, self.day, basis)

    @cached_property
    def pages(self) -> Mask:
        """By source: whether it is known."""
        days = self.corpus["source.day"]
        return np.ones(len(days), bool) if self.day is None else days <= self.day

    @cached_property
    def mask(self) -> Mask:
        """By row: whether a page that is known says it."""
        if self.basis is not None:
            mask: Mask = horizon(self.corpus, self.day).mask & (self.corpus["basis"] == self.basis)
            return mask
        if self.day is None:
            return np.ones(len(self.corpus), bool)
        return self.corpus.index.rows_by(self.corpus.index.by_source, np.flatnonzero(self.pages).astype(np.int32))

    @cached_property
    def undated_pages_only(self) -> Mask:
        """By row: whether only undated pages say it, so that nobody knows by when it was known."""
        dated = np.flatnonzero(self.corpus["source.day"] != NEVER).astype(np.int32)
        return ~self.corpus.index.rows_by(self.corpus.index.by_source, dated)

    def votes(self, of: Ballots) -> tuple[Ints, Ints]:
        """(acts, values) that most newsrooms say, over what is known."""
        return of.winners(self.mask[of.row] & self.pages[of.source])

    def _most_state(self, name: str) -> tuple[Ints, Ints]:
        """(start, end) by act of the date, or of the "announced_", that most newsrooms state; NAT where none does."""
        many = len(self.corpus.events) + len(self.corpus)
        entries, bounds = self.corpus.keep(("ballots", name), lambda: _dates(self.corpus, name))
        acts, values = self.votes(entries)
        start, end = np.full(many, NEVER, np.int32), np.full(many, NAT, np.int32)
        np.minimum.at(start, acts, bounds[values, 0])
        np.maximum.at(end, acts, bounds[values, 1])
        start[end == NAT] = NAT
        return start, end

    @cached_property
    def _announced(self) -> tuple[Ints, Ints]:
        return self._most_state("announced_")

    @cached_property
    def _act_times(self) -> tuple[Ints, Ints, Ints]:
        """(start, end, how) by act."""
        (start, end), (first, last) = self._most_state(""), self._announced
        dated = start != NAT
        how = np.where(dated, DATED, np.where(first != NAT, ANNOUNCED, UNDATED)).astype(np.int32)
        return np.where(dated, start, first), np.where(dated, end, last), how

    @cached_property
    def times(self) -> tuple[Ints, Ints, Ints]:
        """(start, end, how) by row; NAT for the undated."""
        corpus = self.corpus
        start, end, how = (values[corpus.act].copy() for values in self._act_times)
        # A claim, a quote, a running total, and a row of an act that no row dates speak of their own date.
        says = corpus["start"] != NAT
        own = says & (~corpus.is_act | (how == UNDATED))
        start[own], end[own], how[own] = corpus["start"][own], corpus["end"][own], DATED
        loose = corpus.is_running & ~says
        start[loose], end[loose], how[loose] = NAT, NAT, UNDATED
        late = (how == UNDATED) & (corpus["announced_start"] != NAT) & ~corpus.is_running
        start[late], end[late], how[late] = corpus["announced_start"][late], corpus["announced_end"][late], ANNOUNCED
        return start, end, how

    @cached_property
    def days(self) -> tuple[Ints, Ints, Ints]:
        """As `times`, but a longer time within which an act was announced on one day is that day, as announced."""
        start, end, how = self.times
        first, last = (days[self.corpus.act] for days in self._announced)
        known = self.corpus.is_act & (how == DATED) & (end > start) & (first == last) & (start <= first) & (last <= end)
        return np.where(known, first, start), np.where(known, last, end), np.where(known, ANNOUNCED, how)

    def time(self, row: int) -> Time:
        """When what the fact in *row* speaks of was."""
        start, end, how = self.times
        return Time(int(start[row]), int(end[row]), int(how[row]))

    @cached_property
    def _waters(self) -> tuple[Ints, list[tuple[tuple[str, ...], ...]]]:
        """By act: a code of the waters that most newsrooms say, -1 where none says; and what each code stands for."""
        corpus = self.corpus
        acts, values = self.votes(corpus.keep("ballots waters", lambda: _waters(corpus)))
        named = [(tuple(one),) for one in corpus.text("waters")["theatre"].to_pylist()]
        codes = np.full(len(corpus.events) + len(corpus), -1, np.int32)
        codes[acts] = values
        tied = np.flatnonzero(acts[1:] == acts[:-1])
        several: dict[int, list[int]] = {}
        alike = distinct(acts[tied])
        first, last = (np.searchsorted(acts, alike, side).tolist() for side in ("left", "right"))
        for place, act in enumerate(alike.tolist()):
            several[act] = values[first[place] : last[place]].tolist()
        kinds = {one: len(named) + place for place, one in enumerate(dict.fromkeys(map(tuple, several.values())))}
        codes[list(several)] = [kinds[tuple(one)] for one in several.values()]
        # The last one is for -1: no waters are stated.
        return codes, [*named, *(tuple(named[value][0] for value in one) for one in kinds), ()]

    @property
    def waters_codes(self) -> Ints:
        """By act: a code of its waters, a place in `waters_named`."""
        return self._waters[0]

    @property
    def waters_named(self) -> list[tuple[tuple[str, ...], ...]]:
        """By code: the waters that most newsrooms say, several where they tie, none where none says."""
        return self._waters[1]

    @cached_property
    def waters(self) -> dict[int, tuple[tuple[str, ...], ...]]:
        """By act that any says it of: the waters that most newsrooms say, several where they tie."""
        acts = np.flatnonzero(self.waters_codes >= 0)
        codes = self.waters_codes[acts].tolist()
        return {act: self.waters_named[code] for act, code in zip(acts.tolist(), codes, strict=True)}

    @cached_property
    def maybe_same(self) -> dict[int, int | None]:
        """By row of a strike that names no event and can't be counted: the act that it may be, where one is like it."""
        return dict(unplaced(self))

    @cached_property
    def unsure(self) -> Mask:
        """By row: whether it is one of `maybe_same`."""
        mask = np.zeros(len(self.corpus), bool)
        mask[list(self.maybe_same)] = True
        return mask

    @cached_property
    def counts(self) -> Mask:
        """By row: whether it may be counted as a report of an act: it enters, and is no order, no running total."""
        corpus = self.corpus
        mask: Mask = self.mask & corpus.enters & corpus.is_act & ~corpus["order"] & ~self.unsure
        return mask


def _dates(corpus: Corpus, name: str) -> tuple[Ballots, Ints]:
    """The votes for dates (or announcements) of acts, and the bounds that their values stand for."""
    stated = corpus.enters & corpus.is_act & (corpus[f"{name}start"] != NAT)
    rows, sources = corpus.entries(np.flatnonzero(stated).astype(np.int32))
    start, end = (corpus[f"{name}{part}"][rows].astype(np.int64) for part in ("start", "end"))
    least, wide = start.min(initial=0), int((end - start).max(initial=0)) + 1
    keys = (start - least) * wide + end - start  # one number a pair: pairs sort slowly
    alone = distinct(keys)
    bounds = np.stack([alone // wide, alone // wide + alone % wide], axis=1) + least
    values, rooms = np.searchsorted(alone, keys).astype(np.int32), corpus["source.room"][sources]
    return ballots(corpus.act[rows], values, rooms, rows, sources), bounds.astype(np.int32)


def _waters(corpus: Corpus) -> Ballots:
    """The votes for the waters of strikes."""
    first = corpus.first_rows["strikes"]
    stated = np.flatnonzero(corpus["waters"] >= 0).astype(np.int32) + first
    stated = stated[corpus.enters[stated] & corpus.is_act[stated]]
    rows, sources = corpus.entries(stated)
    return ballots(corpus.act[rows], corpus["waters"][rows - first], corpus["source.room"][sources], rows, sources)


def horizon(corpus: Corpus, day: int | None = None, basis: int | None = None) -> Horizon:
    """The *corpus* as known by *day* (days since 1970) or whole, from both bases or one; kept by the corpus."""
    return corpus.keep(("horizon", day, basis), lambda: Horizon(corpus, day, basis), most=128)
