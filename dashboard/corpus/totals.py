"""Totals of hedged numbers over acts: one figure an act, sums of intervals, everything said (docs/counting.md 3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.columns import PLANS, Floats, Ints, Mask, offsets
from dashboard.corpus.acts import Parts
from dashboard.corpus.rows import Rows
from dashboard.corpus.votes import distinct, ranges
from dashboard.values import numbers

if TYPE_CHECKING:
    from dashboard.corpus.ledger import Ledger
    from dashboard.corpus.selection import Selection

RUNNING = -2  # in place of an act: all running totals together


@dataclass(frozen=True)
class Tolls:
    """What each act comes to, one entry an act; RUNNING for the latest running total.

    Attributes:
        act: its code.
        lows, highs: its bounds.
        lowests, highests: the least and the most that any report says, an open end left aside; the figure's own where
            *unsettled*.
        about: whether it is only about right.
        unsettled: whether one report says that there was none, and another that there was some.
        entries, entry_starts: the entries of the ledger that state it, act by act.
        winning, winning_starts: of them those whose figure is counted.
    """

    act: Ints
    lows: Floats
    highs: Floats
    lowests: Floats
    highests: Floats
    about: Mask
    unsettled: Mask
    entries: Ints
    entry_starts: Ints
    winning: Ints
    winning_starts: Ints


@dataclass(frozen=True)
class Total:
    """A sum that says how it came about: over the acts at some *places* of *tolls*, read off when it is asked.

    Attributes:
        left_out: how many reports were left out by their standing, or since they may be the same as another.
        unstated: how many rows state nothing.
        running: how many running totals stand beside and are not added.
    """

    ledger: "Ledger"
    selection: "Selection"
    tolls: Tolls
    places: Ints
    left_out: int
    unstated: int
    running: int

    @property
    def acts(self) -> Ints:
        """The codes of the acts that were added, RUNNING where a running total alone is counted."""
        return self.tolls.act[self.places]

    @property
    def lows(self) -> Floats:
        """By act that was added: its lower bound."""
        return self.tolls.lows[self.places]

    @property
    def highs(self) -> Floats:
        """By act that was added: its upper bound."""
        return self.tolls.highs[self.places]

    @property
    def unsettled(self) -> Mask:
        """By act that was added: see `Tolls`."""
        return self.tolls.unsettled[self.places]

    @property
    def winning(self) -> Ints:
        """The entries of the ledger on these acts whose figure is counted."""
        starts = self.tolls.winning_starts
        return self.tolls.winning[ranges(starts[self.places], starts[self.places + 1])]

    @property
    def stated(self) -> bool:
        """Whether anything was added."""
        return len(self.places) > 0

    @cached_property
    def low(self) -> float:
        """The lower bound of the sum; NaN when nothing is stated."""
        return float(self.lows.sum()) if self.stated else np.nan

    @cached_property
    def high(self) -> float:
        """The upper bound; infinity where it is open."""
        return float(self.highs.sum()) if self.stated else np.nan

    @cached_property
    def spread(self) -> tuple[float, float]:
        """The sums of the least and of the most that any report says of each act."""
        return float(self.tolls.lowests[self.places].sum()), float(self.tolls.highests[self.places].sum())

    @property
    def differing(self) -> tuple[float, float] | None:
        """The spread where reports differ; None where they do not, and where a running total alone is counted."""
        least, most = self.spread
        return self.spread if least != most and (len(self.places) > 1 or not self.is_running) else None

    @property
    def range(self) -> str:
        """The spread in words, "81 to 83"; empty where reports do not differ."""
        return numbers.between(*self.differing, self.unit) if self.differing else ""

    @property
    def is_running(self) -> bool:
        """Whether a running total of the whole campaign is what is counted."""
        return bool(self.stated and self.acts[0] == RUNNING)

    @property
    def notation(self) -> str:
        """The number of the only act as it was said; empty where there are several acts, or voices tie."""
        if len(self.places) != 1:
            return ""
        said = self.ledger.value[self.winning]
        return self.ledger.notations[said[0]] if (said == said[0]).all() else ""

    @property
    def unit(self) -> str:
        """What is counted, in the plural: "people", "USD"; empty where words around it say so."""
        return PLANS[self.ledger.table].figures[self.ledger.column].unit

    @property
    def words(self) -> str:
        """The sum as people say it, hedge kept: "82", "more than 80", "$50 million"."""
        if said := self.notation:
            return numbers.words(said, self.unit)
        about = "about " if self.tolls.about[self.places].any() else ""
        return about + numbers.between(self.low, self.high, self.unit)

    @cached_property
    def facts(self) -> Rows:
        """The rows whose figures were added."""
        return Rows(distinct(self.ledger.row[self.winning]))

    @cached_property
    def reports(self) -> Rows:
        """All rows that state a figure for what was added, those that say otherwise too."""
        starts = self.tolls.entry_starts
        entries = self.tolls.entries[ranges(starts[self.places], starts[self.places + 1])]
        return Rows(distinct(self.ledger.row[entries]))


class Totals(Sequence[Total]):
    """The totals of many parts of a selection at once; the `Total` of one is made when it is asked for.

    Attributes:
        low, high: by part: the bounds of its sum; NaN when nothing is stated.
        least, most: by part: the least and the most that its reports come to, an open end left aside.
    """

    def __init__(
        self, ledger: "Ledger", selection: "Selection", parts: Parts, tolls: Tolls, part: Ints, place: Ints,
        left_out: Ints, unstated: Ints, running: Ints,
    ) -> None:  # fmt: skip
        self._ledger, self._selection, self._parts, self._tolls, self._place = ledger, selection, parts, tolls, place
        self._left_out, self._unstated, self._running = left_out, unstated, running
        self._starts = offsets(np.bincount(part, minlength=parts.many))
        sums = [self._sum(part, values) for values in (tolls.lows, tolls.highs, tolls.lowests, tolls.highests)]
        self.low, self.high, self.least, self.most = sums
        # Nothing is added there but a running total is stated: it counts.
        for one in np.flatnonzero(np.isnan(self.low) & (running > 0)).tolist():
            total = self[one]
            self.low[one], self.high[one], (self.least[one], self.most[one]) = total.low, total.high, total.spread

    def _sum(self, part: Ints, values: Floats) -> Floats:
        sums = np.bincount(part, weights=values[self._place], minlength=self._parts.many)
        return np.where(np.diff(self._starts) > 0, sums, np.nan)

    def __len__(self) -> int:
        return self._parts.many

    def __getitem__(self, place: Any) -> Any:
        part = range(len(self))[place]
        first, last = self._starts[part : part + 2]
        if first == last and self._running[part]:
            return self._ledger.total(self._selection.of_acts(self._parts.act[self._parts.part == part]))
        numbers = (int(counts[part]) for counts in (self._left_out, self._unstated, self._running))
        return Total(self._ledger, self._selection, self._tolls, self._place[first:last], *numbers)
