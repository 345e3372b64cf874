"""Numbers and hedges in English words: the tables, and what a number in words or digits is worth.

Readers of sentences share them, so that a draft of a number and its proof never differ in their words.
"""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from itertools import groupby

# The words that carry each hedge (a key of numbers.HEDGES) before the number, those of more words first.
BEFORE = {
    "no more than": "<=",
    "not more than": "<=",
    "not exceeding": "<=",
    "up to": "<=",
    "as many as": "<=",
    "as much as": "<=",
    "as high as": "<=",
    "at most": "<=",
    "a maximum of": "<=",
    "no fewer than": ">=",
    "no less than": ">=",
    "not fewer than": ">=",
    "not less than": ">=",
    "as few as": ">=",
    "as little as": ">=",
    "at least": ">=",
    "at minimum": ">=",
    "upwards of": ">=",
    "upward of": ">=",
    "a minimum of": ">=",
    "more than": ">",
    "greater than": ">",
    "higher than": ">",
    "larger than": ">",
    "longer than": ">",
    "in excess of": ">",
    "north of": ">",
    "exceeding": ">",
    "exceeds": ">",
    "exceeded": ">",
    "above": ">",
    "over": ">",
    "fewer than": "<",
    "less than": "<",
    "lower than": "<",
    "smaller than": "<",
    "shorter than": "<",
    "shy of": "<",
    "under": "<",
    "below": "<",
    "somewhere around": "~",
    "approximately": "~",
    "close to": "~",
    "estimated": "~",
    "approx.": "~",
    "roughly": "~",
    "almost": "~",
    "nearly": "~",
    "around": "~",
    "about": "~",
    "circa": "~",
    "some": "~",
}
AFTER = {
    "or more": ">=",
    "or higher": ">=",
    "or greater": ">=",
    "or older": ">=",
    "and older": ">=",
    "or younger": "<=",
    "and younger": "<=",
    "or fewer": "<=",
    "or less": "<=",
    "or so": "~",
    "or thereabouts": "~",
    "give or take": "~",
}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
SCALES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def any_of(phrases: Iterable[str]) -> str:
    """The regular expression of any of *phrases*, with any white space between their words."""
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)


def either(words: Iterable[str]) -> str:
    """The regular expression of any of *words*, longer ones first, grouped by first letter to be found faster."""
    first = groupby(sorted(words, key=lambda word: (word[0], -len(word))), key=lambda word: word[0])
    return "|".join(f"{letter}(?:{'|'.join(word[1:] for word in group)})" for letter, group in first)


def value(words: str) -> float:
    """The value of "50 million", "twenty-five", "a dozen", "half a million", "two thousand five hundred", "1,200".

    Raises:
        ValueError: a word that is neither a number nor "a", "an", "and" or "half".
    """
    total = current = Decimal(0)
    for word in re.findall(r"[^\s-]+", words.lower()):
        scale = Decimal(SCALES.get(word, 0))
        if word in ("hundred", "dozen"):
            current = (current or 1) * scale
        elif scale:
            current, total = Decimal(0), total + current * scale if current else (total or 1) * scale
        elif word not in ("a", "an", "and"):
            current += _small(word)
    return float(total + current)


def _small(word: str) -> Decimal:
    if word == "half":
        return Decimal("0.5")
    if word in TENS:
        return Decimal(10 * (TENS.index(word) + 2))
    try:
        return Decimal(ONES.index(word)) if word in ONES else Decimal(word.replace(",", ""))
    except InvalidOperation as error:
        message = f"{word!r} is no number"
        raise ValueError(message) from error
