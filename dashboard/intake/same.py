"""Whether a text is one of those that are there already: the same, the same story changed, or with passages in common.

Texts are compared by their runs of five words, letters only, so that headlines, quotation marks, capitals and line
breaks do not matter. A wire story is recognised when a paper cuts it, since it is asked how much of the *shorter* text
stands in the longer one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

RUN = 5  # words: two people write five in the same order by chance only in set phrases and names
SAME = 0.9  # of the runs of either text stand in the other: but for a headline or a line of credits they are one text
CHANGED = 0.5  # of the runs of the shorter stand in the longer: cut, with a new lead or with words exchanged
PASSAGES = 8  # runs, as a quotation of twelve words gives; fewer are phrases that anybody writes

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)")

Likeness = Literal["the same text", "the same story, changed", "shares passages"]


@dataclass(frozen=True)
class Alike:
    """A text that another is like.

    Attributes:
        stem: whose it is.
        share: how much of the shorter text stands in the longer one word for word, from 0 to 1.
        likeness: what that looks like.
    """

    stem: str
    share: float
    likeness: Likeness


def alike(text: str, others: Mapping[str, str]) -> list[Alike]:
    """Which of *others* (text by stem) *text* is like, the most like first; those with next to nothing in common not.

    Of two texts that both hold *text* whole, the one that it makes up more of goes first.
    """
    mine = _runs(text)
    found = []
    for stem, other in others.items():
        theirs = _runs(other)
        shared = len(mine & theirs)
        if likeness := _likeness(shared, len(mine), len(theirs)):
            share, whole = shared / min(len(mine), len(theirs)), shared / max(len(mine), len(theirs))
            found.append((share, whole, Alike(stem, share, likeness)))
    return [one for _, _, one in sorted(found, key=lambda one: (-one[0], -one[1], one[2].stem))]


def _likeness(shared: int, mine: int, theirs: int) -> Likeness | None:
    if shared and shared >= SAME * max(mine, theirs):
        return "the same text"
    if shared < PASSAGES:
        return None
    return "the same story, changed" if shared >= CHANGED * min(mine, theirs) else "shares passages"


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[int]:
    """The runs of RUN words in *text*, as numbers that stand for them; a shorter text is one run."""
    words = _WORD.findall(_APOSTROPHE.sub("", text).casefold())
    if len(words) < RUN:
        return frozenset([hash(tuple(words))] if words else [])
    return frozenset(map(hash, zip(*(words[start:] for start in range(RUN)), strict=False)))
