"""Quotations that are no statements: titles of works, names, scare quotes."""

import re

from dashboard.drafting.quoting import cues
from dashboard.drafting.quoting.words import Sentence

_WORD = re.compile(r"[^\W_][\w’'-]*")
_SMALL = frozenset("a an the of and in on for to with at by from is or as vs".split())
_BEFORE_WORKS = cues.WORKS | cues.GLOSSES | frozenset("on in of from with for at told tells".split())
_LONGEST_TITLE = 8
_SHORTEST_STATEMENT = 2


def is_title(quoted: str, sentence: Sentence, at: int) -> bool:
    """Whether *quoted*, the quotation at *at* in *sentence*, is in capitals as a title is, and stands where one does.

    It stands after a preposition, an owner or the word for a work: on “…”, CNN’s “…”, the show “…”.
    """
    words = _WORD.findall(quoted)
    if not in_capitals(words) or quoted.rstrip()[-1] in "?!":
        return False
    before = sentence.words[at - 1].lower if at else ""
    opens = at == 0 and len(words) > 2
    return opens or before in _BEFORE_WORKS or before.endswith(("’s", "'s"))


def in_capitals(words: list[str]) -> bool:
    """Whether *words* are written as in a title: Cartel of the Suns."""
    if not words or len(words) > _LONGEST_TITLE or not words[0][0].isupper():
        return False
    return all(not word[0].islower() or word in _SMALL for word in words)


def is_scare(quoted: str, sentence: Sentence, at: int) -> bool:
    """Whether *quoted* is too short, or too much like a name, to be a statement that nobody is named for.

    A stop of its own makes it one, but not after a word like "called".
    """
    words = _WORD.findall(quoted)
    glossed = at > 0 and sentence.words[at - 1].lower in _BEFORE_WORKS
    stopped = quoted.rstrip()[-1] in ".?!" and not glossed
    return not stopped and (len(words) < _SHORTEST_STATEMENT or in_capitals(words))
