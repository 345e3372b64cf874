"""Votes: what most newsrooms say of an act (docs/counting.md 2.1)."""

from dataclasses import dataclass

import numpy as np

from dashboard.columns import Ints, Mask

_FEW = 1000  # of so many codes one: then a table of all costs more than sorting


@dataclass(frozen=True)
class Ballots:
    """Every statement of a value for an act, sorted by act, value, newsroom; made once a corpus.

    Attributes:
        act, value, room: what is said, of which act, by which newsroom: codes, one entry a row and page.
        row, source: whose statement it is, on which page.
    """

    act: Ints
    value: Ints
    room: Ints
    row: Ints
    source: Ints

    def winners(self, keep: Mask) -> tuple[Ints, Ints]:
        """(acts, values) with the most newsrooms among the entries to *keep*; an act stands once for each that ties."""
        act, value, room = self.act[keep], self.value[keep], self.room[keep]
        if not len(act):
            return act, value
        fresh = np.ones(len(act), bool)
        fresh[1:] = (act[1:] != act[:-1]) | (value[1:] != value[:-1])
        starts = np.flatnonzero(fresh)
        voices = fresh.copy()
        voices[1:] |= room[1:] != room[:-1]
        votes = np.add.reduceat(voices.astype(np.int32), starts)
        act, value = act[starts], value[starts]
        most = np.maximum.reduceat(votes, runs := first_of_runs(act))
        wins = votes == np.repeat(most, np.diff(np.append(runs, len(act))))
        return act[wins], value[wins]


def ballots(act: Ints, value: Ints, room: Ints, row: Ints, source: Ints) -> Ballots:
    """The entries in the order that counting needs."""
    order = sorted_by(act, value, room)
    return Ballots(act[order], value[order], room[order], row[order], source[order])


def sorted_by(*keys: Ints) -> Ints:
    """The order by *keys*, the first above all, equals as they stand: as `np.lexsort`, in one pass where they fit."""
    packed, room = np.zeros(len(keys[0]), np.int64), 1
    for key in keys:
        low, high = int(key.min(initial=0)), int(key.max(initial=0))
        packed, room = packed * (high - low + 1) + (key - low), room * (high - low + 1)
    bits = len(packed).bit_length()
    if room << bits < 2**63:  # with the place of each in it numbers are sorted as such, at half the cost
        return np.sort(packed << bits | np.arange(len(packed))) & ((1 << bits) - 1)
    return np.argsort(packed, kind="stable") if room < 2**63 else np.lexsort(keys[::-1])


def first_of_runs(keys: Ints) -> Ints:
    """Where each run of equal *keys* begins."""
    fresh = np.ones(len(keys), bool)
    fresh[1:] = keys[1:] != keys[:-1]
    return np.flatnonzero(fresh).astype(np.int32)


def among(codes: Ints, chosen: Ints, many: int) -> Mask:
    """Which of *codes* (0 to *many*) are among *chosen*: as `np.isin`, of some by a table, which costs a tenth."""
    if len(codes) + len(chosen) < many // _FEW:
        mask: Mask = np.isin(codes, chosen)
        return mask
    table = np.zeros(many + 1, bool)
    table[chosen] = True
    return table[codes]


def distinct(codes: Ints) -> Ints:
    """The distinct *codes*, none below 0, in order: as `np.unique`, at a tenth of its cost where there are many."""
    many = int(codes.max(initial=-1)) + 1
    if many > 16 * len(codes):
        ordered = np.sort(codes)
        return ordered[first_of_runs(ordered)]
    table = np.zeros(many, bool)
    table[codes] = True
    found: Ints = np.flatnonzero(table).astype(codes.dtype)
    return found


def ranges(starts: Ints, ends: Ints) -> Ints:
    """All places from each start up to each end, joined."""
    if len(starts) == 1:
        return np.arange(starts[0], ends[0], dtype=np.int32)
    lengths = ends - starts
    upto = lengths.cumsum(dtype=np.int64)
    many = int(upto[-1]) if len(upto) else 0
    places: Ints = (np.arange(many) + (starts + lengths - upto).repeat(lengths)).astype(np.int32)
    return places
