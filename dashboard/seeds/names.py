"""The names of actors: whether one stands in some words, and within whose longer names it would not count."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from dashboard.values.spans import cuts_a_word, in_word

_FEW = 1000  # names that are sought one by one: a table of all names costs about as much


class Named(NamedTuple):
    """What an actor goes by.

    Attributes:
        names: every name, the usual one first.
        longer: for each of them the longer names of others that hold it in whole words, longest first.
    """

    names: tuple[str, ...]
    longer: tuple[tuple[str, ...], ...]

    def stands_in(self, words: str) -> bool:
        """Whether one of the names stands in *words*, whose white space is single spaces.

        Its first letter may be of either case, an apostrophe of either kind; within a longer name of somebody else it
        does not count.
        """
        for name, others in zip(self.names, self.longer, strict=True):
            left = words
            for other in others:
                if _stands(other, left):
                    left = _pattern(other).sub("_", left)
            if _stands(name, left):
                return True
        return False


class Names:
    """The names of all actors by their ids, each with the longer names of others that hold it."""

    def __init__(self, names: Mapping[str, tuple[str, ...]]) -> None:
        self._names = {key: tuple(" ".join(name.split()) for name in held) for key, held in names.items()}
        self._sought = 0

    def __getitem__(self, key: str) -> Named:
        """What the actor *key* goes by; KeyError where there is none."""
        names = self._names[key]
        longer = ((other for other in self._holding(name) if self._owners[other] != {key}) for name in names)
        return Named(names, tuple(map(tuple, longer)))

    def _holding(self, name: str) -> Sequence[str]:
        """The longer names that hold *name*: the first are looked for among all, for many a table of all is made."""
        self._sought += 1
        return self._found(name) if self._sought <= _FEW else self._longer.get(name, ())

    def _found(self, name: str) -> Sequence[str]:
        """The longer names that hold *name*, longest first."""
        found, place = set(), self._text.find(name)
        while name and place >= 0:
            if not (cuts_a_word(self._text, place) or cuts_a_word(self._text, place + len(name))):
                start = self._text.rfind("\n", 0, place) + 1
                found.add(self._text[start : self._text.index("\n", place)])
            place = self._text.find(name, place + 1)
        return sorted(found - {name}, key=lambda other: (-len(other), other))

    @cached_property
    def _text(self) -> str:
        """All names, a line each."""
        return "".join(f"{name}\n" for name in self._owners)

    @cached_property
    def _owners(self) -> dict[str, set[str]]:
        """Each name -> the actors that go by it."""
        owners: dict[str, set[str]] = {}
        for key, names in self._names.items():
            for name in names:
                owners.setdefault(name, set()).add(key)
        return owners

    @cached_property
    def _longer(self) -> dict[str, list[str]]:
        """Each name -> the longer names that hold it. Each run of words of each name is looked up: linear in names."""
        longer: dict[str, list[str]] = {}
        most = max([0, *sorted(map(len, self._owners))[:-1]])  # letters of a name that another one can hold
        for name in sorted(self._owners, key=lambda name: (-len(name), name)):
            for part in dict.fromkeys(_parts(name, most)):
                if part in self._owners and part != name:
                    longer.setdefault(part, []).append(name)
        return longer


def _parts(name: str, most: int) -> Iterator[str]:
    """Every run of words of *name* with up to *most* letters."""
    edges = [place for place in range(len(name) + 1) if not cuts_a_word(name, place)]
    for number, start in enumerate(edges):
        for end in edges[number + 1 :]:
            if end - start > most:
                break
            yield name[start:end]


def _stands(name: str, words: str) -> bool:
    """Whether `_pattern` finds *name* in *words*; faster."""
    if "'" in name or "’" in name:
        return bool(_pattern(name).search(words))
    rest = name[1:]
    place = words.find(rest, 1)
    while place >= 0:
        first, end = place - 1, place + len(rest)
        whole = (first == 0 or not in_word(words[first - 1])) and (end == len(words) or not in_word(words[end]))
        if whole and _either_case(name[0], words[first]):
            return True
        place = words.find(rest, place + 1)
    return False


@lru_cache(maxsize=4096)
def _either_case(letter: str, other: str) -> bool:
    return bool(re.fullmatch(re.escape(letter), other, re.IGNORECASE))


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    """*name* in whole words, its first letter in either case, with any apostrophe; a possessive may follow."""
    first, rest = name[:1], name[1:]
    return re.compile(rf"(?<!\w)(?i:{re.escape(first)}){re.escape(rest).replace(chr(39), '[' + chr(39) + '’]')}(?!\w)")
