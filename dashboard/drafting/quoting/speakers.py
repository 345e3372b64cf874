"""Who speaks, given the cue: the phrase to its left, the inverted one to its right, the one it shares."""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.drafting.quoting import cues, phrases
from dashboard.drafting.quoting.words import Word

# What may stand between a speaker and the verb: he has also said.
_BETWEEN = frozenset(
    "all also again always are be been being both can could did didn't didn’t do does doesn't doesn’t each earlier "
    "even ever famously first further had has hasn't hasn’t have herself himself however is just later may might never "
    "not now often once only previously quickly recently repeatedly reportedly should simply sometimes soon still "
    "themselves then was were will would today yesterday".split()
)
_PARENTHESES = frozenset(",—–-")
_BE = frozenset("is was are were be been being".split())
_BESIDE_BE = _BETWEEN - _BE
_FINITE = frozenset(verb for verb in cues.SPEECH | cues.STANCE if not verb.endswith("ing"))
_NEVER_NOUNS = frozenset("said told says".split())
_BEFORE_NOUNS = phrases.POSSESSIVES | frozenset("the a an this that no of in on for".split())
_PREPOSITIONS = frozenset("in at on during from about into by to".split())
_NO_BEGINNING = phrases.BREAKS | phrases.PARENTHETIC | _PREPOSITIONS
_INVERTED = frozenset("said says".split())
_SHARED = frozenset("by in of and or but to then".split())
_PARTICIPLES = frozenset("described characterized portrayed known".split())
_SINCE = frozenset("later earlier ago after before".split())
_INTRODUCING = frozenset(
    "but and yet so still then later now also again meanwhile instead however indeed that likewise similarly "
    "first second third finally ,".split()
)
_CLAUSES = frozenset("that when while because but although if he she they it i we you is was are were as".split())
_LONGEST = 16
_STEPS = 3  # prepositions between a speaker and the verb
_REACH = 60  # words between a verb and what shares its speaker
_DATELINE = 12


class Phrase(NamedTuple):
    """Words of a sentence, half-open, and the rule that found them."""

    start: int
    end: int
    rule: str


def left(words: Sequence[Word], cue: int, floor: int) -> Phrase | None:
    """The speaker before the verb at *cue*: Rubio said | Isaacson, a director, said | Trump in a speech said."""
    at = cue - 1
    found: Phrase | None = None
    for _ in range(_STEPS):
        at = _over_auxiliaries(words, at, floor)
        if at < floor:
            return found
        if words[at].text in _PARENTHESES and found is None:
            around = phrases.before_comma(words, at, floor)
            return None if around is None else Phrase(*around, "name-apposition-verb")
        first = phrases.first_word(words, at, floor)
        if first is None:
            return found
        found = Phrase(first, at + 1, "name-verb")
        if first - 1 <= floor or words[first - 1].lower not in _PREPOSITIONS:
            return found
        at = first - 2
    return found


def _over_auxiliaries(words: Sequence[Word], at: int, floor: int) -> int:
    """The nearest word up to *at* that is neither auxiliary nor adverb nor time: has also | on Saturday | last week."""
    while at >= floor:
        lower = words[at].lower
        if words[at].text in _BETWEEN or (lower.endswith("ly") and words[at].text.islower()):
            at -= 1
        elif lower in phrases.TIME and at > floor:
            at -= 2 if words[at - 1].lower in {"on", "this", "that"} else 1
        else:
            break
    return at


def right(words: Sequence[Word], cue: int, ceiling: int) -> Phrase | None:
    """The speaker after the verb or "according to" that ends at *cue*: said Cha, a scholar."""
    end = phrases.last_word(words, cue + 1, ceiling)
    if end is None:
        return None
    return Phrase(cue + 1, phrases.with_apposition(words, end, ceiling), "verb-name")


def whole(words: Sequence[Word], start: int, cue: int) -> Phrase | None:
    """All words from *start* up to the verb at *cue* as its speaker, where they begin a phrase and hold no clause."""
    end = cue
    if not words[start].text[0].isalpha() or words[start].lower in _NO_BEGINNING:
        return None
    while end > start and words[end - 1].text in _BETWEEN:
        end -= 1
    inside = [word.text for word in words[start:end]]
    if not inside or len(inside) > _LONGEST or any(word in _CLAUSES or word in ";:()" for word in inside):
        return None
    return Phrase(start, end, "name-verb")


def passive(words: Sequence[Word], cue: int, floor: int) -> bool:
    """Whether the verb at *cue* has something done to its subject: was called | ships, some described as old."""
    if words[cue].lower in _PARTICIPLES and cue + 1 < len(words) and words[cue + 1].lower == "as":
        return True
    at = cue - 1
    while at >= floor and (words[at].lower in _BESIDE_BE or words[at].lower.endswith("ly")):
        at -= 1
    return at >= floor and words[at].lower in _BE and not words[cue].lower.endswith("ing")


def noun(words: Sequence[Word], cue: int) -> bool:
    """Whether the word at *cue* is a noun there: his call, the claim."""
    verb = words[cue].lower
    if not cue or verb.endswith("ing") or verb in _NEVER_NOUNS:
        return False
    before = words[cue - 1].lower
    return before in _BEFORE_NOUNS or before.endswith(("’s", "'s", "s’"))


def beside(words: Sequence[Word], cue: int, ceiling: int) -> Phrase | None:
    """The speaker on the side of the verb at *cue* where one stands: “…,” said Rubio | Rubio said."""
    before = cue - 2 if cue > 1 and words[cue - 1].text == "," else cue - 1
    if words[before].quotation and words[cue].text in _INVERTED:
        return right(words, cue, ceiling)
    return left(words, cue, 0)


def shares(words: Sequence[Word], cue: int) -> bool:
    """Whether the verb at *cue* takes its speaker from before: Rubio left, saying | and said | went on to say.

    So does "issued a statement saying": the statement is what somebody issued.
    """
    before = words[cue - 1]
    if words[cue].lower.endswith("ing"):
        if before.text in ",—–":
            return True
        first = phrases.first_word(words, cue - 1, 0)
        if first and words[first - 1].lower == "with":
            return False
        if first is None or (words[first].text.islower() and words[first].lower not in phrases.PRONOUNS):
            return True
    return before.lower in _SHARED or (before.lower in _BETWEEN and cue > 1 and words[cue - 2].lower in {"and", "but"})


def subject(words: Sequence[Word], before: int) -> Phrase | None:
    """The speaker of the nearest verb before *before*, else whom the sentence is about."""
    for cue in range(before - 1, max(0, before - _REACH), -1):
        if words[cue].text not in _FINITE or noun(words, cue) or shares(words, cue) or passive(words, cue, 0):
            continue
        found = beside(words, cue, before)
        if found is not None:
            return found
    return opening(words, before)


def opening(words: Sequence[Word], before: int) -> Phrase | None:
    """Whom the sentence is about: its first phrase that is no adverb, place or time.

    In a speech in Ames, Iowa, | Rubio tried to explain.
    """
    start, skipped = _after_dateline(words, before), False
    while start < before:
        while start < before and words[start].lower in _INTRODUCING:
            start += 1
        if start >= before:
            return None
        comma = next((at for at in range(start, before) if words[at].text == ","), before)
        hangs = words[start].lower in phrases.PARENTHETIC or words[start].lower.endswith(("ing", "ed", "ly"))
        end = None if hangs else phrases.last_word(words, start, before)
        dates = end is not None and end < before and words[end].lower in _SINCE  # a week later
        if end is not None and not dates and not (skipped and end == comma):
            return Phrase(start, end, "subject")
        start, skipped = comma + 1, True
    return None


def _after_dateline(words: Sequence[Word], before: int) -> int:
    """Where a sentence begins after WASHINGTON (AP) — ."""
    for at in range(1, min(before, _DATELINE)):
        if words[at].text in "—–-" and (words[at - 1].text == ")" or words[0].text.isupper()):
            return at + 1
    return 0
