"""Strikes that name no event and may be counted already (docs/counting.md 1.7): nothing is counted twice."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from dashboard.columns import CODES, NAT

if TYPE_CHECKING:
    from dashboard.corpus.horizon import Horizon

_ONE = CODES["scope"].index("one")


@dataclass
class _Looks:
    """What the entering rows of one strike state: its theatres, and how many it killed (codes of the notation)."""

    act: int
    theatres: set[str] = field(default_factory=set)
    tolls: set[int] = field(default_factory=set)

    def like(self, other: "_Looks") -> bool:
        """Whether two strikes of one day may be the same."""
        unsaid = not self.theatres or not other.theatres
        return unsaid or bool(self.theatres & other.theatres or self.tolls & other.tolls)


def unplaced(on: "Horizon") -> Iterator[tuple[int, int | None]]:
    """(row, act): strikes without an event that can't be counted, and the act that each may be, if there is one."""
    corpus, (start, end, _) = on.corpus, on.times
    strikes = corpus["table"] == CODES["table"].index("strikes")
    reports = np.flatnonzero(strikes & ~corpus.is_running & corpus.enters & on.mask)
    loose = reports[corpus["event"][reports] < 0].tolist()
    if not loose:
        return
    known: dict[int, _Looks] = {}
    by_day: dict[int, list[_Looks]] = {}
    told = reports[corpus["event"][reports] >= 0]
    # Only a strike of a day on which one without an event was can be the same.
    days = np.unique(corpus["start"][loose])
    near = np.searchsorted(days, start[told]) < np.searchsorted(days, end[told], "right")
    for row in told[np.isin(corpus.act[told], corpus.act[told[near]])].tolist():
        act = int(corpus.act[row])
        if act not in known:
            known[act] = _Looks(act)
            for day in range(int(start[row]), int(end[row]) + 1) if start[row] != NAT else ():
                by_day.setdefault(day, []).append(known[act])
        _look(on, row, known[act])
    for row in loose:
        looks = _Looks(int(corpus.act[row]))
        _look(on, row, looks)
        day = int(corpus["start"][row])
        if corpus["scope"][row] != _ONE or day == NAT or day != corpus["end"][row]:
            yield row, None
        elif same := next((other for other in by_day.get(day, ()) if looks.like(other)), None):
            yield row, same.act
        else:
            by_day.setdefault(day, []).append(looks)


def _look(on: "Horizon", row: int, looks: _Looks) -> None:
    """Add what *row* states to *looks*."""
    corpus, local = on.corpus, row - on.corpus.first_rows["strikes"]
    waters, toll = int(corpus["waters"][local]), int(corpus["strikes.killed.said"][local])
    if waters >= 0:
        looks.theatres |= set(corpus.text("waters")["theatre"][waters].as_py())
    if toll >= 0:
        looks.tolls.add(toll)
