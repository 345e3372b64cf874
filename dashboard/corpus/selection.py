"""A selection: the rows of a corpus that a view keeps, why each is in it, and what it comes to. Nothing is copied."""

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import Any, Literal, TypeAlias, TypeVar

import numpy as np

from dashboard.columns import ACT_TABLES, CODES, NAT, ROLES, Bits, Ints, Mask
from dashboard.corpus.acts import Acts, Parts, Period, counted, covering
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.horizon import UNDATED, Horizon, horizon
from dashboard.corpus.ledger import ledger
from dashboard.corpus.many import once, parties
from dashboard.corpus.totals import Total, Totals
from dashboard.corpus.votes import among, distinct, ranges
from dashboard.facts import TABLES
from dashboard.facts.kinds import literals
from dashboard.facts.registers import Actor

Made = TypeVar("Made")
Place: TypeAlias = Literal["inside", "partly"]
_FEW = 8  # of so many rows one
KINDS = literals(Actor.model_fields["kind"].annotation)
NAMED = tuple(name for name in KINDS if name != "collective")


class Selection:
    """Some rows of a corpus.

    Attributes:
        horizon: what is known; the corpus hangs on it.
        mask: by row: whether it is chosen.
        matched: by row: a bit for each role in which a chosen actor stands; None when none was chosen.
        actors: the ids of the chosen actors and agencies.
        period: the chosen period.
        undated: how many rows left since a period is chosen and they have no date.
        unplaced: how many rows left since only undated pages say them.
    """

    def __init__(
        self,
        on: Horizon,
        mask: Mask,
        *,
        matched: Bits | None = None,
        actors: tuple[str, ...] = (),
        period: Period = Period(),  # noqa: B008 (a frozen value)
        undated: int = 0,
        unplaced: int = 0,
    ) -> None:
        self.horizon, self.mask, self.matched, self.period = on, mask, matched, period
        self.undated, self.unplaced, self.actors = undated, unplaced, actors
        self._of: dict[tuple[str, ...], Ints] = {}
        self._made: dict[Hashable, Any] = {}
        self._acts: dict[tuple[str, ...], Acts] = {}
        self._parts: dict[str, Selection] = {}

    @property
    def corpus(self) -> Corpus:
        """The facts that are chosen from."""
        return self.horizon.corpus

    def keep(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What *make* gives, made once for *key* while this selection lives."""
        if key not in self._made:
            self._made[key] = make()
        made: Made = self._made[key]
        return made

    @property
    def has_period(self) -> bool:
        """Whether a period is chosen."""
        return bool(self.period)

    def __len__(self) -> int:
        return int(np.count_nonzero(self.mask))

    @cached_property
    def rows(self) -> Ints:
        """The rows that are chosen, in order."""
        return np.flatnonzero(self.mask).astype(np.int32)

    def of(self, *tables: str) -> Ints:
        """The chosen rows of some tables."""
        if tables not in self._of:
            wanted = np.array([CODES["table"].index(table) for table in tables])
            self._of[tables] = self.rows[among(self.corpus["table"][self.rows], wanted, len(TABLES))]
        return self._of[tables]

    def of_source(self, source: int) -> Ints:
        """The chosen rows that rest on *source*."""
        starts, rows = self.corpus.index.by_source
        mine = rows[starts[source] : starts[source + 1]]
        return mine[self.mask[mine]]

    def has(self, row: int) -> bool:
        """Whether *row* is chosen."""
        return bool(self.mask[row])

    def count(self, table: str) -> int:
        """How many rows of *table* are chosen."""
        return int(self.by_table[CODES["table"].index(table)])

    @cached_property
    def by_table(self) -> Ints:
        """How many rows of each table are chosen."""
        return np.bincount(self.corpus["table"][self.rows], minlength=len(TABLES)).astype(np.int32)

    def only(self, keep: Mask) -> "Selection":
        """The chosen rows that *keep* (by row of the corpus) has."""
        rows = self.rows[keep[self.rows]] if self.is_few else np.flatnonzero(self.mask & keep).astype(np.int32)
        return self._some(rows, self.period)

    def _some(self, rows: Ints, period: Period) -> "Selection":
        mask = np.zeros(len(self.corpus), bool)
        mask[rows] = True
        found = Selection(self.horizon, mask, matched=self.matched, actors=self.actors, period=period)
        found.rows = rows
        return found

    @property
    def is_few(self) -> bool:
        """Whether it is so small a part of the corpus that its rows are looked at, not masks of all."""
        return len(self.rows) < len(self.corpus) // _FEW

    def part(self, basis: str) -> "Selection":
        """What articles say ("quoted") or what the record cites ("cited"), apart."""
        if basis not in self._parts:
            self._parts[basis] = self.only(self.corpus["basis"] == CODES["basis"].index(basis))
        return self._parts[basis]

    @cached_property
    def told(self) -> Horizon:
        """When acts were as the bases that are chosen tell it: what is said beside a figure of one basis alone."""
        bases = self.corpus["basis"][self.rows]
        alone = len(bases) > 0 and bases.min() == bases.max()
        return self.horizon.told_by(int(bases[0])) if alone else self.horizon

    def of_acts(self, codes: Sequence[int] | Ints) -> "Selection":
        """The chosen rows of some acts, and of those that they cover."""
        chosen, act = np.asarray(codes, np.int32), self.corpus.act[self.rows]
        wanted = np.concatenate([chosen, covering(self.corpus, chosen, chosen)[1]])
        return self._some(self.rows[among(act, wanted, len(self.corpus.events) + len(self.corpus))], self.period)

    def during(self, period: Period) -> "Selection":
        """The chosen rows that may lie in *period*, which becomes the selection's own; undated ones leave."""
        start, end, how = (values[self.rows] for values in self.horizon.times)
        last = np.where(self.corpus.is_running[self.rows], end, start)
        keep = how != UNDATED
        keep &= end >= period.start if period.start is not None else keep
        keep &= last <= period.end if period.end is not None else keep
        return self._some(self.rows[keep], period)

    @property
    def background(self) -> "Selection":
        """All that is known, whatever is chosen: where answers to an accusation are looked for."""
        return everything(self.corpus, self.horizon.day)

    def roles(self, row: int) -> tuple[str, ...]:
        """The roles in which a chosen actor stands in *row*."""
        bits = 0 if self.matched is None else int(self.matched[row])
        return tuple(role for code, role in enumerate(ROLES) if bits & 1 << code)

    def matching(self, rows: Sequence[int] | Ints, *roles: str) -> Ints:
        """Of *rows* those in which a chosen actor stands in one of *roles*."""
        chosen, bits = np.asarray(rows, np.int32), sum(1 << ROLES.index(role) for role in roles)
        return chosen[:0] if self.matched is None else chosen[(self.matched[chosen] & bits) > 0]

    def place(self, row: int) -> Place:
        """Whether the time of *row* lies inside the period, or may lie outside."""
        start, end, _ = self.horizon.times
        if self.corpus.is_running[row]:
            return "inside"
        before = self.period.start is not None and start[row] < self.period.start
        after = self.period.end is not None and end[row] > self.period.end
        return "partly" if self.has_period and (before or after) else "inside"

    def partly(self, rows: Sequence[int] | Ints) -> int:
        """How many acts of *rows* may lie outside the period."""
        if not self.has_period:
            return 0
        chosen, (start, end, _) = np.asarray(rows, np.int32), self.horizon.times
        before = start[chosen] < self.period.start if self.period.start is not None else False
        after = end[chosen] > self.period.end if self.period.end is not None else False
        loose = (before | after) & ~self.corpus.is_running[chosen]
        return len(distinct(self.corpus.act[chosen[loose]]))

    @cached_property
    def facets(self) -> Ints:
        """By actor: how many chosen rows it, or what is part of it, stands in."""
        rows, actors = self.corpus.index.with_wholes
        of = (np.searchsorted(rows, self.rows, side) for side in ("left", "right"))
        kept = ranges(*of) if self.is_few else self.mask[rows]
        return np.bincount(actors[kept], minlength=len(self.corpus.actors)).astype(np.int32)

    def total(self, table: str, column: str) -> Total:
        """The total of a hedged number ("killed")."""
        return self.keep(("total", table, column), lambda: ledger(self.corpus, table, column).total(self))

    def totals(self, table: str, column: str, of: Parts) -> Totals:
        """The totals of a hedged number over many parts at once."""
        return ledger(self.corpus, table, column).totals(self, of)

    def acts(self, *tables: str) -> Acts:
        """The acts of some act tables, all when none is named (docs/counting.md 1)."""
        names = tables or ACT_TABLES
        if names not in self._acts:
            self._acts[names] = counted(self, names)
        return self._acts[names]

    def targets(self, rows: Sequence[int] | Ints, *kinds: str) -> tuple[str, ...]:
        """The distinct actors, of some kinds or any but collectives, whom *rows* are about, in their order."""
        ids = self.corpus.actors.ids
        return tuple(ids[code] for code in once(self.target_codes(rows, *kinds)[1]).tolist())

    def target_codes(self, rows: Sequence[int] | Ints, *kinds: str) -> tuple[Ints, Ints]:
        """(places, actors): whom each of *rows* is about, by the place of the row among them; see `targets`."""
        kind = self.corpus["actor.kind"]
        wanted = np.array([name in (kinds or NAMED) for name in KINDS])
        places, actors = parties(self.corpus, rows, "target")
        named = actors < len(kind)
        named[named] = wanted[kind[actors[named]]]
        return places[named], actors[named]

    def whom(self, rows: Ints) -> tuple[Ints, Ints]:
        """(places, actors): whom each of *rows* is about; a collective only where it names nobody besides."""
        places, actors = self.target_codes(rows)
        places_of, collectives = self.target_codes(rows, "collective")
        alone = ~np.isin(places_of, places)
        places, actors = np.concatenate([places, places_of[alone]]), np.concatenate([actors, collectives[alone]])
        order = np.argsort(places, kind="stable")
        return places[order], actors[order]

    def running(self) -> tuple[int, ...]:
        """The stated running totals, in the order of their days, the undated last."""
        rows = self.of("strikes")
        rows = rows[self.corpus.is_running[rows] & self.corpus.enters[rows]]
        end = self.corpus["end"][rows].astype(np.int64)
        order = np.lexsort((rows, np.where(end == NAT, np.iinfo(np.int64).max, end)))
        return tuple(rows[order].tolist())


def everything(corpus: Corpus, day: int | None = None) -> Selection:
    """All that is known by *day*."""
    on = horizon(corpus, day)
    return corpus.keep(("everything", day), lambda: Selection(on, on.mask), most=128)
