"""Whom of a list a name may mean: suggestions for a person to confirm, never a link.

Names are compared as sets of words without case and accents, since lists put the family name first. A name of one word
is alike only to the same word: "Giovanny" says nothing of everybody who is called so.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from dashboard.lists.listed import Listed
from dashboard.values.folding import fold

ALIKE = 90.0  # of 100: under it a name is not suggested
_SAME = 97.0  # from here on a name is the same but for a slip of the pen: others are then no suggestions
_MOST = 3  # suggestions for one actor
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Suggestion:
    """An entry that a name may mean.

    Attributes:
        score: how alike the names are, of 100.
        name: the name of the list that is most alike.
    """

    listed: Listed
    score: float
    name: str


def words(name: str) -> str:
    """The words of *name*, folded and in order, by which it is compared: "Moros, Nicolás" -> "moros nicolas"."""
    return " ".join(sorted(_WORD.findall(fold(name))))


class Names:
    """The names of a list by their words, with what was suggested before; it lives as long as its list."""

    def __init__(self, entries: Iterable[Listed]) -> None:
        self._names = [(words(name), name, entry) for entry in entries for name in entry.names]
        self._having = defaultdict[str, list[int]](list)
        for place, (said, _, _) in enumerate(self._names):
            for word in set(said.split()):
                self._having[word].append(place)
        self._suggested: dict[tuple[frozenset[str], tuple[str, ...]], tuple[Suggestion, ...]] = {}

    def suggested(self, kinds: Collection[str], names: tuple[str, ...]) -> tuple[Suggestion, ...]:
        """The entries of some *kinds* whose names are alike to one of *names*, the most alike first."""
        key = (frozenset(kinds), names)
        if key not in self._suggested:
            self._suggested[key] = self._found(kinds, names)
        return self._suggested[key]

    def _found(self, kinds: Collection[str], names: tuple[str, ...]) -> tuple[Suggestion, ...]:
        best: dict[str, Suggestion] = {}
        for name in dict.fromkeys(filter(None, map(words, names))):
            for one in self._alike(name, kinds):
                known = best.get(one.listed.number)
                if known is None or one.score > known.score:
                    best[one.listed.number] = one
        found = sorted(best.values(), key=lambda one: (-one.score, one.listed.number))
        same = [one for one in found if one.score >= _SAME]
        return tuple((same or found)[:_MOST])

    def _alike(self, name: str, kinds: Collection[str]) -> Iterator[Suggestion]:
        for place in self._sharing(name):
            said, written, entry = self._names[place]
            if entry.kind in kinds and (score := alike(name, said)) >= ALIKE:
                yield Suggestion(entry, score, written)

    def _sharing(self, name: str) -> Iterable[int]:
        """The names that share two words with *name*, or the one that it has."""
        own = set(name.split())
        shared = Counter(place for word in own for place in self._having.get(word, ()))
        return [place for place, many in shared.items() if many >= min(2, len(own))]


def alike(one: str, other: str) -> float:
    """How alike two names are, of 100, each as `words` has it.

    Where all words of one stand in the other, which is no more than three times as long, it is more than ALIKE.
    """
    whole = fuzz.ratio(one, other)
    few, many = sorted((set(one.split()), set(other.split())), key=len)
    if len(few) < 2:
        return whole if len(many) < 2 else 0.0
    return max(whole, ALIKE + len(few) / len(many)) if few <= many and len(many) <= 3 * len(few) else whole
