"""Totals of hedged numbers over acts: one figure an act, sums of intervals, everything said (docs/counting.md 3)."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.corpus.columns import Floats, Ints, Mask

if TYPE_CHECKING:
    from dashboard.corpus.ledger import Ledger
    from dashboard.corpus.selection import Selection

RUNNING = -2  # in place of an act: all running totals together


@dataclass(frozen=True)
class Toll:
    """What one act comes to.

    Attributes:
        act: its code; RUNNING for the latest running total.
        low, high: its bounds.
        notation: the number as it was said; empty where voices tie.
        lowest, highest: the least and the most that any report says, an open end left aside.
        facts: the rows that say what is counted.
        reports: all rows that state a figure for the act.
    """

    act: int
    low: float
    high: float
    notation: str
    lowest: float
    highest: float
    facts: tuple[int, ...]
    reports: tuple[int, ...]


@dataclass(frozen=True)
class Total:
    """A sum that says how it came about; arrays have one entry for each act that was added.

    Attributes:
        acts: their codes, RUNNING where a running total alone is counted.
        low, high, lowest, highest: see `Toll`.
        about: which are only about right.
        entries, winning: the entries of the ledger on these acts, and of them those whose figure is counted.
        left_out: how many reports were left out by their standing, or since they may be the same as another.
        unstated: how many rows state nothing.
        running: how many running totals stand beside and are not added.
    """

    ledger: "Ledger"
    selection: "Selection"
    acts: Ints
    lows: Floats
    highs: Floats
    lowests: Floats
    highests: Floats
    about: Mask
    entries: Ints
    winning: Ints
    left_out: int
    unstated: int
    running: int

    @property
    def stated(self) -> bool:
        """Whether anything was added."""
        return len(self.acts) > 0

    @property
    def low(self) -> float:
        """The lower bound of the sum; NaN when nothing is stated."""
        return float(self.lows.sum()) if self.stated else np.nan

    @property
    def high(self) -> float:
        """The upper bound; infinity where it is open."""
        return float(self.highs.sum()) if self.stated else np.nan

    @property
    def spread(self) -> tuple[float, float]:
        """The sums of the least and of the most that any report says of each act."""
        return float(self.lowests.sum()), float(self.highests.sum())

    @property
    def is_running(self) -> bool:
        """Whether a running total of the whole campaign is what is counted."""
        return bool(self.stated and self.acts[0] == RUNNING)

    @cached_property
    def tolls(self) -> tuple[Toll, ...]:
        """What each act comes to, typed; make them only where few are shown."""
        return tuple(self.ledger.toll(self.selection, int(act)) for act in self.acts)

    @cached_property
    def facts(self) -> tuple[int, ...]:
        """The rows whose figures were added."""
        return tuple(np.unique(self.ledger.row[self.winning]).tolist())

    @cached_property
    def reports(self) -> tuple[int, ...]:
        """All rows that state a figure for what was added, those that say otherwise too."""
        return tuple(np.unique(self.ledger.row[self.entries]).tolist())
