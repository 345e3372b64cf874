"""What files asked of others, as it is kept: each question with its mark once, by file the places of what it asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, overload

import numpy as np

from dashboard.columns import Ints
from dashboard.seeds.topics import Lean

Leans: TypeAlias = Mapping[str, Sequence[Lean]]  # by topic
Every: TypeAlias = Sequence[tuple[str, Lean]]  # each with its topic


@dataclass(frozen=True, eq=False)
class Asked(Sequence[Lean]):
    """What a file asked about one topic: *places* in all that *every* file asked."""

    every: Every
    places: Ints

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Lean]:
        return (self.every[place][1] for place in self.places.tolist())

    @overload
    def __getitem__(self, index: int) -> Lean: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Lean]: ...

    def __getitem__(self, index: int | slice) -> Lean | Sequence[Lean]:
        return self.every[self.places[index]][1] if isinstance(index, int) else Asked(self.every, self.places[index])


def packed(files: Iterable[Leans]) -> tuple[Every, Sequence[int], Ints]:
    """(all that any of *files* asked, how many places each file has, their places)."""
    every: list[tuple[str, Lean]] = []
    places: dict[object, int] = {}  # of a lean, and of one and the same
    begins: dict[int, int] = {}  # of what was kept before
    found: list[Ints] = [np.zeros(0, np.int32)]
    counts = []
    for leans in files:
        many = 0
        for topic, asked in leans.items():
            many += len(asked)
            if isinstance(asked, Asked):
                if id(asked.every) not in begins:
                    begins[id(asked.every)] = len(every)
                    places = {one: place for place, one in enumerate(asked.every, len(every))} | places
                    every += asked.every
                found.append(asked.places + np.int32(begins[id(asked.every)]))
                continue
            for lean in asked:
                if id(lean) not in places:
                    places[id(lean)] = place = places.setdefault((topic, lean), len(every))
                    every += [(topic, lean)] if place == len(every) else ()
            found.append(np.array([places[id(lean)] for lean in asked], np.int32))
        counts.append(many)
    joined = np.concatenate(found)
    used = np.bincount(joined, minlength=len(every)) > 0
    kept = [every[place] for place in np.flatnonzero(used).tolist()]
    return kept, counts, (np.cumsum(used, dtype=np.int32) - 1)[joined].astype(np.int32)


def unpacked(every: Every, counts: Sequence[int], places: Ints) -> Iterator[Leans]:
    """What each file asked, in their order; as from `packed`.

    Raises:
        ValueError: there are more places, or others, than there can be.
    """
    if sum(counts) != len(places) or (len(places) and not 0 <= places.min() <= places.max() < len(every)):
        damage = "what was asked is not what was written"  # for the log alone
        raise ValueError(damage)
    topics: dict[str, int] = {}
    codes = np.array([topics.setdefault(topic, len(topics)) for topic, _ in every], np.int32)[places]
    names, ends = list(topics), np.cumsum([0, *counts])
    edges = np.union1d(np.flatnonzero(np.diff(codes)) + 1, ends)
    ends_of = np.searchsorted(edges, ends).tolist()
    for first, last in zip(ends_of, ends_of[1:], strict=False):
        runs = edges[first : last + 1].tolist()
        yield {names[codes[start]]: Asked(every, places[start:end]) for start, end in zip(runs, runs[1:], strict=False)}
