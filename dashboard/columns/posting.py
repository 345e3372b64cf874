"""The rows of each word, joined: a piece that holds most of them stays in order, what else there is comes between."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.columns import Ints, offsets

_ROW = 0 if sys.byteorder == "little" else 1  # where in a word and its row, read as one number, the lower half is

_BETWEEN = 1 << 18  # rows that are taken out or put in one by one at most; of more, all are sorted
_AT_ONCE = 1 << 22  # rows that are sorted at once, about: sorting takes four times their memory


@dataclass(frozen=True, eq=False)
class Posting:
    """The rows of the words of one piece.

    Attributes:
        starts: where the rows of each of its words begin, and where the last end.
        rows: of its own.
        words: the code of each of its words among all.
        moved: by its own rows: the row that it comes to, -1 for one that is not taken.
    """

    starts: Ints
    rows: Ints
    words: Ints
    moved: Ints

    @property
    def in_order(self) -> bool:
        """Whether words and rows stay in the order that they are in."""
        taken = self.moved[self.moved >= 0]
        return bool((self.words[1:] > self.words[:-1]).all() and (taken[1:] > taken[:-1]).all())

    def among(self, first: int, last: int) -> "Posting":
        """The same of the words from *first* to before *last* alone."""
        chosen, counts = (self.words >= first) & (self.words < last), np.diff(self.starts)
        return Posting(offsets(counts[chosen]), self.rows[np.repeat(chosen, counts)], self.words[chosen], self.moved)

    def lost(self) -> Ints:
        """The places of the rows that are not taken."""
        gone = self.moved < 0
        return np.flatnonzero(gone[self.rows]) if gone.any() else np.zeros(0, np.int64)

    def to(self) -> Ints:
        """The rows as they come to lie; the same where none is moved."""
        taken = np.flatnonzero(self.moved >= 0)
        return self.rows if (self.moved[taken] == taken).all() else self.moved[self.rows]


def join(pieces: Sequence[Posting], many: int) -> tuple[Ints, Ints]:
    """(how many rows each of *many* words has, the rows that these come to), by word and then by row."""
    most = max(pieces, key=lambda piece: len(piece.rows))
    rest = [piece for piece in pieces if piece is not most]
    if sum(len(piece.rows) for piece in rest) > _BETWEEN or not most.in_order or len(gone := most.lost()) > _BETWEEN:
        return _in_runs(pieces, many)
    more, words, rows = _sorted(rest, many)
    starts = most.starts - np.searchsorted(gone, most.starts)  # as if the lost ones were taken out
    counts = np.zeros(many, np.int64)
    counts[most.words] = np.diff(starts)
    firsts = np.cumsum(counts) - counts
    before = gone - np.arange(len(gone))  # how many are left before each
    lying = most.to()
    places = _places(firsts[words], counts[words], rows, lambda at: lying[at + np.searchsorted(before, at, "right")])
    joined = _spliced(lying, gone, places + np.searchsorted(before, places, "right"), rows)
    return counts + more, joined


def _in_runs(pieces: Sequence[Posting], many: int) -> tuple[Ints, Ints]:
    """All sorted, one run of words after the other, so that little lies in memory twice."""
    counts, end = np.zeros(many, np.int64), 0
    joined = np.empty(sum(len(piece.rows) for piece in pieces), np.int32)
    for first, last in _runs(pieces, many):
        more, _, rows = _sorted([piece.among(first, last) for piece in pieces], many)
        joined[end : end + len(rows)] = rows
        counts, end = counts + more, end + len(rows)
    return counts, joined[:end]


def _runs(pieces: Sequence[Posting], many: int) -> Iterator[tuple[int, int]]:
    """The words (0 to *many*) in runs, each the first and the one after the last, with some rows to be sorted."""
    counts = np.zeros(many, np.int64)
    for piece in pieces:
        counts[piece.words] += np.diff(piece.starts)
    runs = (np.cumsum(counts) - 1) // _AT_ONCE
    edges = [0, *(np.flatnonzero(np.diff(runs)) + 1).tolist(), many]
    return zip(edges, edges[1:], strict=False)


def _sorted(pieces: Sequence[Posting], most: int) -> tuple[Ints, Ints, Ints]:
    """(how many rows each of *most* words has, words, rows) of all *pieces*, sorted."""
    entries = np.empty((sum(len(piece.rows) for piece in pieces), 2), np.int32)
    counts, many = np.zeros(most, np.int64), 0
    for piece in pieces:
        rows = piece.moved[piece.rows]
        taken = rows >= 0
        here = entries[many : many + np.count_nonzero(taken)]
        here[:, _ROW] = rows[taken]
        words = np.repeat(piece.words, np.diff(piece.starts))[taken]
        here[:, 1 - _ROW] = words
        counts += np.bincount(words, minlength=most)  # of all at once it would be of numbers twice as wide
        many += len(here)
    entries = entries[:many]
    entries.view(np.int64)[:, 0].sort(kind="stable")  # by word, then by row; runs that are in order are only merged
    return counts, entries[:, 1 - _ROW], entries[:, _ROW].copy()


def _places(firsts: Ints, counts: Ints, wanted: Ints, lying: Callable[[Ints], Ints]) -> Ints:
    """Where each *wanted* row comes among those *lying* from a first place on, so many: by halves, all at once."""
    low, high = firsts, firsts + counts
    while len(between := np.flatnonzero(low < high)):
        middle = (low[between] + high[between]) // 2
        below = lying(middle) < wanted[between]
        low[between[below]], high[between[~below]] = middle[below] + 1, middle[~below]
    return low


def _spliced(values: Ints, gone: Ints, places: Ints, new: Ints) -> Ints:
    """*values* without those at *gone*, and each of *new* before what is at its place."""
    ends, parts, last = np.concatenate([places, gone]), [], 0
    for which in np.argsort(ends, kind="stable").tolist():
        end = int(ends[which])
        parts.append(values[last:end])
        if which < len(new):
            parts.append(new[which : which + 1])
        last = end + (which >= len(new))
    return np.concatenate([*parts, values[last:]])
