"""Acts of one time that do the same: one line, with all whom they concern as names within."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from dashboard.columns import Ints
from dashboard.corpus import Selection
from dashboard.corpus.horizon import UNDATED, Time
from dashboard.corpus.many import coded, parties
from dashboard.corpus.rows import Rows
from dashboard.corpus.votes import distinct, ranges
from dashboard.panels.lanes import act_times
from dashboard.panels.most import ACTS, LINES, NAMES, rest
from dashboard.panels.panel import Cell, Choice

_NOBODY = -1  # stands for those whom a report counts and does not name


@dataclass(frozen=True)
class Together:
    """What was done at one *time* to some, in the same way.

    Attributes:
        whom: each of them by code, in the order of their names, with the rows that are about it.
        by: the agencies that did it.
    """

    time: Time
    whom: dict[int, Ints]
    by: set[int] = field(default_factory=set)

    @cached_property
    def rows(self) -> Ints:
        """The rows behind it, each once, in their order."""
        return distinct(np.concatenate(list(self.whom.values())))

    @property
    def sorts(self) -> float:
        """What it is sorted by: its first day, the undated last."""
        return float(self.time.start) if self.time.how != UNDATED else float("inf")


class _Alike:
    """The lines of one time of which the same is said: one for all that share an agency."""

    def __init__(self) -> None:
        self.lines: list[Together] = []
        self._first: dict[int, int] = {}  # by agency: the first line that it stands in

    def line(self, time: Time, by: set[int]) -> Together:
        """The first line of those that share one of *by*, or name none, which only the first does; else a new one."""
        at = min((self._first[agency] for agency in by if agency in self._first), default=len(self.lines))
        if self.lines and not (by and self.lines[0].by):
            at = 0
        if at == len(self.lines):
            self.lines.append(Together(time, {}))
        self.lines[at].by.update(by)
        self._first |= {agency: min(at, self._first.get(agency, at)) for agency in by}
        return self.lines[at]


def together(selection: Selection, table: str, *fields: str) -> list[Together]:
    """The acts of *table* by time, the latest first, the undated last; of many the first.

    Acts of one time are one where their reports say the same in *fields*, and share an agency where they name any.
    """
    corpus, (rows, times) = selection.corpus, _latest(selection, table)
    agencies = _by_place(*parties(corpus, rows, "agency"), len(rows))
    said = [_by_place(*coded(corpus, table, name).of(rows), len(rows)) for name in fields]
    pairs: dict[tuple[Time, int], list[int]] = {}
    for place, actor in _whom(selection, rows):
        pairs.setdefault((times[place], actor), []).append(place)
    alike: dict[tuple[Time, object], _Alike] = {}
    for (time, actor), places in pairs.items():
        what = tuple(frozenset(code for place in places for code in each[place]) for each in said)
        by = {code for place in places for code in agencies[place]}
        line = alike.setdefault((time, what), _Alike()).line(time, by)
        line.whom[actor] = rows[places]
    every = [line for there in alike.values() for line in there.lines]
    return sorted(every, key=lambda line: (line.time.how == UNDATED, -line.time.start))[:LINES]


def _latest(selection: Selection, table: str) -> tuple[Ints, list[Time]]:
    """The reports of the latest acts of *table*, act by act, and the time of each."""
    found = selection.acts(table)
    start, end, how = act_times(selection, found)
    acts = np.lexsort((np.arange(len(found)), -start.astype(np.int64), how == UNDATED))[:ACTS]
    each = found.starts[acts + 1] - found.starts[acts]
    rows: Ints = found.reports[ranges(found.starts[acts], found.starts[acts + 1])]
    times = zip(*(np.repeat(values[acts], each).tolist() for values in (start, end, how)), strict=True)
    return rows, [Time(*time) for time in times]


def _whom(selection: Selection, rows: Ints) -> Iterator[tuple[int, int]]:
    """(place, actor): whom each of *rows* is about, by name; those that name nobody last."""
    called = selection.corpus.actors.called
    places, actors = selection.whom(rows)
    yield from sorted(zip(places.tolist(), actors.tolist(), strict=True), key=lambda pair: called[pair[1]].casefold())
    for place in np.setdiff1d(np.arange(len(rows)), places).tolist():
        yield place, _NOBODY


def _by_place(places: Ints, codes: Ints, many: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(many)]
    for place, code in zip(places.tolist(), codes.tolist(), strict=True):
        found[place].append(code)
    return found


def whom(selection: Selection, line: Together, note: Callable[[str, Ints], str], unnamed: str = "not named") -> Cell:
    """Whom *line* concerns, as names that open and choose; *note* gives what stands beside each."""
    corpus = selection.corpus
    cells = []
    for code, rows in list(line.whom.items())[:NAMES]:
        opened = Rows(rows)
        if code == _NOBODY:
            cells.append(Cell(unnamed, rows=opened, strong=True))
            continue
        key = corpus.actors.ids[code]
        choice = Choice("actors", key)
        cells.append(Cell(corpus.actors.called[code], note(key, rows), opened, choice=choice, strong=True))
    if len(line.whom) > NAMES:
        cells.append(Cell(f"and {len(line.whom) - NAMES:,} more"))
    words = ", ".join(f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in cells)
    return Cell(words, rows=Rows(line.rows), names=tuple(cells), strong=True)


def left(selection: Selection, table: str, lines: Sequence[Together], choose: str) -> str:
    """What a lead says where *lines* do not hold all acts of *table*; else nothing."""
    shown = len({code for line in lines for code in selection.corpus.act[line.rows].tolist()})
    many = len(selection.acts(table))
    return rest(many, "latest", choose, shown)
