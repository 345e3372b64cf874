"""A period, the acts that are counted in it, and parts of these, many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.columns import CODES, Ints, Mask, offsets
from dashboard.corpus.horizon import UNDATED, Horizon
from dashboard.corpus.rows import Rows
from dashboard.corpus.votes import among, distinct, first_of_runs, ranges, sorted_by

if TYPE_CHECKING:
    from dashboard.corpus.corpus import Corpus
    from dashboard.corpus.selection import Selection

_FEW = 8  # of so many rows one: then they are sorted by themselves


@dataclass(frozen=True)
class Period:
    """A period, both days included, as days since 1970; None is open."""

    start: int | None = None
    end: int | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


@dataclass(frozen=True)
class Acts:
    """The acts that are counted, by code in the order of time, the undated last, and the rows that report each.

    Attributes:
        codes: one an act.
        starts: where the rows of each begin in `reports`.
        reports: rows, act by act.
    """

    codes: Ints
    starts: Ints
    reports: Ints

    def __len__(self) -> int:
        return len(self.codes)

    def rows(self, place: int) -> Rows:
        """The rows that report the act at *place*."""
        return Rows(self.reports[self.starts[place] : self.starts[place + 1]])

    @property
    def all_rows(self) -> Rows:
        """The rows that report any of them."""
        return Rows(self.reports)


@dataclass(frozen=True)
class Parts:
    """Some sets of acts, each looked at by itself, with all that their acts cover.

    Attributes:
        many: how many sets there are.
        part, act: an act of a set, one pair each, sorted.
    """

    many: int
    part: Ints
    act: Ints

    def covered(self, corpus: "Corpus", part: Ints, act: Ints) -> Mask:
        """Which of the pairs (*part*, *act*) another of them covers in the same part."""
        keys = len(corpus.events) + len(corpus)
        parts, members = covering(corpus, part, act)
        mask: Mask = np.isin(part.astype(np.int64) * keys + act, parts.astype(np.int64) * keys + members)
        return mask

    def count(self, acts: Ints) -> Ints:
        """How many of *acts*, one a row, lie in each part."""
        ordered = np.sort(acts)
        first, last = (np.searchsorted(ordered, self.act, side) for side in ("left", "right"))
        return np.bincount(self.part, weights=last - first, minlength=self.many).astype(np.int32)


def parts(corpus: "Corpus", part: Ints, act: Ints, many: int) -> Parts:
    """*many* sets, of which the pairs (*part*, *act*) say what is in them; what an act covers comes with it."""
    keys = len(corpus.events) + len(corpus)
    more, members = covering(corpus, part, act)
    pairs = distinct(
        np.concatenate([part, more]).astype(np.int64) * keys + np.concatenate([act, members]).astype(np.int64)
    )
    return Parts(many, (pairs // keys).astype(np.int32), (pairs % keys).astype(np.int32))


def covering(corpus: "Corpus", part: Ints, act: Ints) -> tuple[Ints, Ints]:
    """The pairs of each part with what its acts cover."""
    starts, members = corpus.index.members
    here = act < len(corpus.events)
    first, last = starts[act[here]], starts[act[here] + 1]
    return np.repeat(part[here], last - first), members[ranges(first, last)]


def counted(selection: "Selection", tables: Sequence[str]) -> Acts:
    """The acts of some act tables in *selection* (docs/counting.md 1)."""
    corpus, reports = selection.corpus, np.concatenate([_reports(selection, table) for table in tables])
    if len(reports) > len(corpus) // _FEW:
        kept = np.zeros(len(corpus), bool)
        kept[reports] = True
        every = _in_time(selection.horizon, tuple(tables))
        rows = every[kept[every]]
    else:
        rows = _by_time(selection.horizon, reports)
    act = corpus.act[rows]
    runs = first_of_runs(act) if len(act) else np.zeros(0, np.int32)
    return Acts(act[runs], offsets(np.diff(np.append(runs, len(act)))), rows)


def _in_time(on: Horizon, tables: tuple[str, ...]) -> Ints:
    """All rows of some act tables that count, act by act in the order of time, the undated last; made once."""

    def make() -> Ints:
        """All of them, sorted."""
        wanted = np.isin(on.corpus["table"], [CODES["table"].index(table) for table in tables])
        return _by_time(on, np.flatnonzero(on.counts & wanted).astype(np.int32))

    return on.corpus.keep(("in time", on.day, tables), make, most=128)


def _by_time(on: Horizon, rows: Ints) -> Ints:
    """*rows* by time of their act, then by act, then by row."""
    rows = np.sort(rows)
    start, _, how = on.times
    first = np.where(how[rows] == UNDATED, np.iinfo(np.int32).max, start[rows])
    found: Ints = rows[sorted_by(first, on.corpus.act[rows])]
    return found


def _reports(selection: "Selection", table: str) -> Ints:
    """The rows of *table* that report a counted act: a group stands for its members, or they for it."""

    def make() -> Ints:
        """What `_reports` gives, made once for a selection: of some tables together and of each."""
        corpus, rows = selection.corpus, selection.of(table)
        rows = rows[selection.horizon.counts[rows]]
        act, many = corpus.act[rows], len(corpus.events) + len(corpus)
        groups, members = covering(corpus, act, act)
        if not len(members):
            return rows
        covered = members if table == "strikes" else groups[among(members, act, many)]
        left: Ints = rows[~among(act, covered, many)]
        return left

    return selection.keep(("reports", table), make)
