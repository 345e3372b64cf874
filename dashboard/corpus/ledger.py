"""The ledger of a hedged number: every statement of it that may enter a figure, and the sum of any choice of them."""

from typing import TYPE_CHECKING

import numpy as np

from dashboard.columns import ROLES, Ints, Mask, inverse, offsets
from dashboard.corpus.acts import Parts, covering
from dashboard.corpus.corpus import Corpus
from dashboard.corpus.totals import RUNNING, Tolls, Total, Totals
from dashboard.corpus.votes import among, distinct, first_of_runs, ranges, sorted_by

if TYPE_CHECKING:
    from dashboard.corpus.selection import Selection

_FEW = 8  # of so many rows of a table one
_SPEAKS, _ANNOUNCES = ROLES.index("speaker"), ROLES.index("announcer")


class Ledger:
    """Every statement of one hedged number that may enter a figure, by act, notation, newsroom; made once a corpus.

    An entry is a row and a page that it cites. Running totals stand under the act RUNNING.
    """

    def __init__(self, corpus: Corpus, table: str, column: str) -> None:
        self.corpus, self.table, self.column = corpus, table, column
        first = corpus.first_rows[table]
        low, high, said = (corpus[f"{table}.{column}.{part}"] for part in ("low", "high", "said"))
        local = np.arange(len(low), dtype=np.int32)
        self.of_table = local + first
        stated = said >= 0
        if (table, column) == ("strikes", "strikes"):  # a strike reported by itself is one, said or not
            alone = (corpus["scope"][self.of_table] == 0) & ~stated
            low, high = np.where(alone, 1.0, low), np.where(alone, 1.0, high)
            stated = stated | alone
        self.unstated = self.of_table[~stated & corpus.enters[self.of_table]]
        self.left_out = self.of_table[~corpus.enters[self.of_table]]
        kept = local[stated & corpus.enters[self.of_table]]
        rows, sources = corpus.entries(kept + first)
        act = np.where(corpus.is_running[rows], RUNNING, corpus.act[rows]).astype(np.int32)
        value, room = said[rows - first], corpus["source.room"][sources]
        order = sorted_by(act, value, room)
        self.row, self.source, self.act = rows[order], sources[order], act[order]
        self.of_row = inverse(self.row - first, np.arange(len(order), dtype=np.int32), len(low))
        self.value, self.room = value[order].astype(np.int32), room[order]
        self.low, self.high = low[self.row - first], high[self.row - first]
        self.closed = np.where(np.isinf(self.high), self.low, self.high)
        self.day = corpus["end"][self.row]
        notations = corpus.text(f"said.{table}.{column}")["said"].to_pylist()
        self.notations: list[str] = [*notations, "1"]  # the last one for what is -1: counted though not said
        self.silent = self.value < 0
        self.approximate = np.array(["~" in notation for notation in self.notations])
        self._announcers()

    def _announcers(self) -> None:
        """Which entries name an announcer, and which entries speak as one that another entry of the act names."""
        corpus = self.corpus
        starts, many = corpus["party_off"], len(corpus.actors) + len(corpus.source_ids)
        counts = starts[self.row + 1] - starts[self.row]
        entry = np.repeat(np.arange(len(self.row)), counts)
        place = ranges(starts[self.row], starts[self.row + 1])
        actor, role = corpus["party"][place], corpus["party_role"][place]
        announces, speaks = role == _ANNOUNCES, role == _SPEAKS
        self.told = np.zeros(len(self.row), bool)
        self.told[entry[announces]] = True
        keys = self.act[entry[announces]].astype(np.int64) * many + actor[announces]
        wanted = self.act[entry[speaks]].astype(np.int64) * many + actor[speaks]
        order = np.argsort(keys, kind="stable")
        first, last = np.searchsorted(keys[order], wanted), np.searchsorted(keys[order], wanted, "right")
        own = np.repeat(entry[speaks], last - first)
        self.own = offsets(np.bincount(own, minlength=len(self.row)))  # by entry: where its pairs begin in `own_by`
        self.own_by = entry[announces][order][ranges(first.astype(np.int32), last.astype(np.int32))]

    def on(self, selection: "Selection") -> Ints:
        """The entries that may count in *selection*, in their order."""
        horizon, on = selection.horizon, self._of(selection)
        on = on[~horizon.unsure[self.row[on]]]
        if horizon.day is not None:
            on = on[horizon.pages[self.source[on]]]
        if selection.has_period:
            on = on[self.act[on] != RUNNING]
        silent = self.silent[on]
        if silent.any():  # one strike, not said: where another row of the act says how many, that counts
            silent[silent] = np.isin(self.act[on[silent]], self.act[on[~silent]])
            on = on[~silent]
        return on

    def _of(self, selection: "Selection") -> Ints:
        """The entries of the chosen rows, in their order; of few rows without a look at all entries."""
        rows = selection.of(self.table) - self.corpus.first_rows[self.table]
        if len(rows) > len(self.of_table) // _FEW:
            return np.flatnonzero(selection.mask[self.row]).astype(np.int32)
        starts, entries = self.of_row
        return np.sort(entries[ranges(starts[rows], starts[rows + 1])])

    def total(self, selection: "Selection") -> Total:
        """The total of the column over *selection*."""
        tolls, beside = self._counted(selection)
        running = len(distinct(self.row[beside]))
        if running and not len(tolls.act):
            days = self.day[beside]
            tolls, running = self._tolls(beside[days == days.max()]), 0
        left, unstated = self._silent(selection)
        added = np.flatnonzero(~self.replaced(tolls.act))
        return Total(self, selection, tolls, added, len(left), len(unstated), running)

    def _counted(self, selection: "Selection") -> tuple[Tolls, Ints]:
        """What each act of *selection* comes to; and the entries of running totals, which stand beside."""

        def make() -> tuple[Tolls, Ints]:
            """The same for the sum of all and for whatever parts are asked for."""
            on = self.on(selection)
            running = self.act[on] == RUNNING
            return self._tolls(on[~running]), on[running]

        return selection.keep(("tolls", self.table, self.column), make)

    def totals(self, selection: "Selection", parts: Parts) -> Totals:
        """The total of each of *parts* of *selection*: as if its rows alone were chosen."""
        tolls, running = self._counted(selection)
        beside = distinct(self.row[running])
        part, act = parts.part, parts.act
        place = np.searchsorted(tolls.act, act)
        stated = place < len(tolls.act)
        stated[stated] = tolls.act[place[stated]] == act[stated]
        part, act, place = part[stated], act[stated], place[stated]
        added = ~parts.covered(self.corpus, part, act)
        counts = [parts.count(self.corpus.act[rows]) for rows in (*self._silent(selection), beside)]
        return Totals(self, selection, parts, tolls, part[added], place[added], *counts)

    def _silent(self, selection: "Selection") -> tuple[Ints, Ints]:
        """The chosen rows that are left out, and those that state nothing."""
        mask, unsure = selection.mask, selection.horizon.unsure
        out = self.left_out[mask[self.left_out]]
        rows, silent = selection.of(self.table), self.unstated[mask[self.unstated]]
        return np.concatenate([out, rows[unsure[rows]]]), silent[~unsure[silent]]

    def _ranked(self, index: Ints) -> Ints:
        """Of the entries at *index* those whose voice counts: announcers' own, else told of one, else all."""
        rank = self.told[index].astype(np.int8)
        first, last = self.own[index], self.own[index + 1]
        named = among(self.own_by[ranges(first, last)], index, len(self.row))
        rank[np.repeat(np.arange(len(index)), last - first)[named]] = 2
        runs = first_of_runs(self.act[index])
        best = np.repeat(np.maximum.reduceat(rank, runs), np.diff(np.append(runs, len(index))))
        ranked: Ints = index[rank == best]
        return ranked

    def _tolls(self, index: Ints) -> Tolls:
        """What each act comes to over the entries at *index*, those that a group replaces too."""
        if not len(index):
            none, no, empty = np.zeros(0), np.zeros(0, bool), np.zeros(0, np.int32)
            return Tolls(empty, none, none, none, none, no, no, index, offsets([]), index, offsets([]))
        act = self.act[index]
        runs = first_of_runs(act)
        kept = self._ranked(index)
        of_kept, value, room = self.act[kept], self.value[kept], self.room[kept]
        fresh = np.ones(len(kept), bool)
        fresh[1:] = (of_kept[1:] != of_kept[:-1]) | (value[1:] != value[:-1])
        voices = fresh.copy()
        voices[1:] |= room[1:] != room[:-1]
        starts = np.flatnonzero(fresh)
        votes = np.add.reduceat(voices.astype(np.int32), starts)
        by_act = first_of_runs(of_kept[starts])
        sizes = np.diff(np.append(by_act, len(starts)))
        wins = votes == np.repeat(np.maximum.reduceat(votes, by_act), sizes)
        winning = np.repeat(wins, np.diff(np.append(starts, len(kept))))
        lows = np.minimum.reduceat(np.where(wins, self.low[kept][starts], np.inf), by_act)
        closed = np.maximum.reduceat(np.where(wins, self.closed[kept][starts], -np.inf), by_act)
        # Whom one report has here and another has not, a third may have at another act: nothing to add up.
        unsettled = np.minimum.reduceat(self.high[index], runs) == 0
        unsettled &= np.maximum.reduceat(self.low[index], runs) > 0
        return Tolls(
            act=act[runs],
            lows=lows,
            highs=np.maximum.reduceat(np.where(wins, self.high[kept][starts], -np.inf), by_act),
            lowests=np.where(unsettled, lows, np.minimum.reduceat(self.low[index], runs)),
            highests=np.where(unsettled, closed, np.maximum.reduceat(self.closed[index], runs)),
            about=np.logical_or.reduceat(wins & self.approximate[value[starts]], by_act),
            unsettled=unsettled,
            entries=index,
            entry_starts=np.append(runs, len(index)),
            winning=kept[winning],
            winning_starts=offsets(np.add.reduceat(winning.astype(np.int32), first_of_runs(of_kept))),
        )

    def replaced(self, acts: Ints) -> Mask:
        """Which of *acts* a group among them covers."""
        here = acts[acts >= 0]
        covered = covering(self.corpus, here, here)[1]
        mask: Mask = (acts >= 0) & among(np.maximum(acts, 0), covered, len(self.corpus.events) + len(self.corpus))
        return mask


def ledger(corpus: Corpus, table: str, column: str) -> Ledger:
    """The ledger of a hedged number, kept by the corpus."""
    return corpus.keep(("ledger", table, column), lambda: Ledger(corpus, table, column))
