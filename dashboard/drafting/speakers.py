"""Who speaks, given the cue: the phrase to its left, the inverted one to its right, the one it shares."""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.drafting import cues, phrases
from dashboard.drafting.words import Word

# What may stand between a speaker and the verb: he has also said.
_BETWEEN = frozenset(
    "has have had is was are were be been being did does do would could will may might should can also then later not "
    "never often once again just even further always still now recently repeatedly both himself herself themselves "
    "first ever soon only all simply famously previously reportedly sometimes quickly ’s n’t didn’t doesn't didn't "
    "doesn’t hasn’t hasn't would’ve earlier today yesterday monday tuesday wednesday thursday friday saturday sunday".split()
)
_BE = frozenset("is was are were be been being".split())
_PREPOSITIONS = frozenset("in at on during from after before at about into".split())
_SHARED = frozenset("by in of and or but to then".split())
_INTRODUCING = frozenset("but and yet so still then later now also again meanwhile instead however , indeed that".split())


class Phrase(NamedTuple):
    """Words of a sentence, half-open, and the rule that found them."""

    start: int
    end: int
    rule: str


def left(words: Sequence[Word], cue: int, floor: int) -> Phrase | None:
    """The speaker before the verb at *cue*: Rubio said | Isaacson, a director, said | Rubio, who left, was told."""
    at = cue - 1
    while at >= floor and (words[at].lower in _BETWEEN or words[at].lower.endswith("ly")):
        at -= 1
    if at < floor:
        return None
    if words[at].text in ",)—–":
        if words[at].text == ")":
            return _phrase(phrases.first_word(words, at, floor), at + 1)
        around = phrases.before_comma(words, at, floor) if words[at].text == "," else None
        return None if around is None else Phrase(*around, "name-apposition-verb")
    if words[at].lower in {"who", "which", "that"} and at > floor:
        return _antecedent(words, at, floor)
    return _before_preposition(words, _phrase(phrases.first_word(words, at, floor), at + 1), floor)


def right(words: Sequence[Word], cue: int, ceiling: int) -> Phrase | None:
    """The speaker after the verb or "according to" that ends at *cue*: said Cha, a scholar."""
    end = phrases.last_word(words, cue + 1, ceiling)
    if end is None:
        return None
    return Phrase(cue + 1, phrases.with_apposition(words, end, ceiling), "verb-name")


def passive(words: Sequence[Word], cue: int, floor: int) -> bool:
    """Whether the verb at *cue* has something done to its subject: was called."""
    at = cue - 1
    while at >= floor and (words[at].lower in _BETWEEN - _BE or words[at].lower.endswith("ly")):
        at -= 1
    return at >= floor and words[at].lower in _BE and not words[cue].lower.endswith("ing")


def noun(words: Sequence[Word], cue: int) -> bool:
    """Whether the word at *cue* is a noun there: his call, the claim."""
    before = words[cue - 1] if cue else None
    return before is not None and (
        before.lower in phrases.POSSESSIVES | {"the", "a", "an", "this", "that", "no", "of", "in", "on", "for"}
        or before.lower.endswith(("’s", "'s", "s’"))
    ) and not words[cue].lower.endswith("ing") and words[cue].lower not in {"said", "told", "says"}


def _before_preposition(words: Sequence[Word], found: Phrase | None, floor: int) -> Phrase | None:
    """The speaker of "Trump in a speech said": what hangs on a preposition does not speak."""
    for _ in range(2):
        if found is None or found.start - 1 <= floor or words[found.start - 1].lower not in _PREPOSITIONS:
            return found
        last = found.start - 2
        first = phrases.first_word(words, last, floor)
        if first is None:
            return found
        found = found._replace(start=first, end=last + 1)
    return found


def _antecedent(words: Sequence[Word], at: int, floor: int) -> Phrase | None:
    last = at - 1 if words[at - 1].text != "," else at - 2
    found = _phrase(phrases.first_word(words, last, floor), last + 1)
    return found and found._replace(rule="name-who-verb")


def _phrase(start: int | None, end: int) -> Phrase | None:
    return None if start is None else Phrase(start, end, "name-verb")


def shares(words: Sequence[Word], cue: int) -> bool:
    """Whether the verb at *cue* takes its speaker from before: Rubio left, saying | and said | went on to say."""
    before = words[cue - 1]
    if words[cue].lower.endswith("ing") and before.text in ",—–":
        return True
    return before.lower in _SHARED or (words[cue - 1].lower in _BETWEEN and cue > 1 and words[cue - 2].lower == "and")


def subject(words: Sequence[Word], before: int) -> Phrase | None:
    """The speaker of the nearest verb before *before*, else whom the sentence is about."""
    for cue in range(before - 1, 0, -1):
        if words[cue].text in cues.SPEECH | cues.STANCE and not noun(words, cue) and not shares(words, cue):
            found = left(words, cue, 0)
            if found is not None:
                return found
    start = _opening(words, before)
    end = phrases.last_word(words, start, before)
    return None if end is None else Phrase(start, end, "subject")


def _opening(words: Sequence[Word], before: int) -> int:
    """Where the sentence's first phrase begins, after "But" and "In a speech Monday,"."""
    start = 0
    while start < before and words[start].lower in _INTRODUCING:
        start += 1
    if start < before and (words[start].lower in phrases.PARENTHETIC or words[start].lower.endswith(("ing", "ed"))):
        comma = next((at for at in range(start, before) if words[at].text == ","), None)
        return start if comma is None else comma + 1
    return start
