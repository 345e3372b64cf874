"""Hedged numbers: the notation, the bounds it stands for, and how people say it.

The hedge is part of the value: `>80` is "more than 80" everywhere, never a bare 80.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from dashboard.errors import ValueNotReadError

ALLOWED = (
    '"80", ">80" (more than), ">=83" (at least), "<80" (fewer than), "<=50 million" (up to), "~80" (about), "80..90"'
)
HEDGES = {
    ">": "more than",
    ">=": "at least",
    "<": "fewer than",
    "<=": "up to",
    "~": "about",
    "..": "between",
    "": "",
}
# The words in a sentence that carry each hedge; without one of them the hedge would be ours.
CUES = {
    ">": ("more than", "over", "exceeding", "above"),
    ">=": ("at least", "no fewer than", "not less than", "or more"),
    "<": ("fewer than", "less than", "under", "below"),
    "<=": ("up to", "as many as", "as much as", "at most", "no more than", "not more than"),
    "~": ("about", "around", "some", "roughly", "nearly", "almost", "approximately", "or so"),
    "..": ("between", "to", "-", "–"),
    "": (),
}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBER = r"\d+(?:\.\d+)?(?:\ (?:thousand|million|billion))?"
_WRITTEN = re.compile(rf"(?P<hedge>>=|<=|>|<|~)?\s*(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?")
_IN_PROSE = re.compile(
    rf"""
      (?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:[\s-](?P<scale>thousand|million|billion))?   # 50 million
    | \b(?P<word>{"|".join(_WORDS)})\b                                                          # eight
    | \b(?P<ordinal>{"|".join(_ORDINALS)})\b                                                    # third
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Hedged:
    """A number as it was said: *low* and *high* bound it (both included), infinity is an open end.

    Attributes:
        low: 81 for ">80" of whole things; 80 for ">80" of money, shares and ratios.
        high: infinity for "more than", the limit for "up to".
        hedge: a key of HEDGES.
        said: the numbers as they stand in the notation, one or two.
    """

    low: float
    high: float
    hedge: str
    said: tuple[float, ...]


@lru_cache(maxsize=4096)
def read(text: str, *, whole: bool = True) -> Hedged:
    """The number written in *text*; *whole* when it counts things, so that more than 80 begins at 81.

    Raises:
        ValueNotReadError: not in the notation, or a range that runs backwards.
    """
    match = _WRITTEN.fullmatch(text)
    if not match or (match["hedge"] and match["high"]):
        raise _refusal(text)
    said = tuple(_value(one) for one in (match["low"], match["high"]) if one)
    low, high = said[0], said[-1]
    hedge = ".." if len(said) > 1 else match["hedge"] or ""
    if (hedge == ".." and high <= low) or (hedge == "<" and low == 0):
        raise _refusal(text)
    step = 1.0 if whole and hedge in ("<", ">") else 0.0
    bounds = {
        ">": (low + step, math.inf),
        ">=": (low, math.inf),
        "<": (0.0, low - step),
        "<=": (0.0, low),
    }
    return Hedged(*bounds.get(hedge, (low, high)), hedge, said)


def _refusal(text: str) -> ValueNotReadError:
    return ValueNotReadError(
        f"{text!r} is not a number in our notation. Allowed: {ALLOWED}; in quotation marks; unknown: leave it out."
    )


def _value(text: str) -> float:
    digits, _, scale = text.partition(" ")
    return float(digits) * _SCALES.get(scale, 1.0)


def write(number: Hedged) -> str:
    """The notation of *number*; `read(write(x)) == x`."""
    said = [_plain(value) for value in number.said]
    return "..".join(said) if number.hedge == ".." else number.hedge + said[0]


def words(text: str, unit: str = "") -> str:
    """*text* (our notation) as people say it: "more than 80", "up to $50 million", "5%". Empty reads "not stated"."""
    if not text:
        return "not stated"
    number = read(text)
    said = [_with_unit(value, unit) for value in number.said]
    if number.hedge == "..":
        return f"{said[0]} to {said[1]}"
    return f"{HEDGES[number.hedge]} {said[0]}".strip()


def between(low: float, high: float, unit: str = "") -> str:
    """Two bounds as people say them, for totals: "at least 81", "82", "81 to 83"."""
    if math.isnan(low) and math.isnan(high):
        return "not stated"
    if math.isinf(high):
        return f"at least {_with_unit(low, unit)}"
    if low == high:
        return _with_unit(low, unit)
    return f"up to {_with_unit(high, unit)}" if low == 0 else f"{_with_unit(low, unit)} to {_with_unit(high, unit)}"


def _with_unit(value: float, unit: str) -> str:
    if unit == "USD":
        for scale in ("billion", "million"):
            if value >= _SCALES[scale]:
                return f"${_plain(value / _SCALES[scale])} {scale}"
        return f"${value:,.0f}"
    return f"{_plain(value, ',')}%" if unit.startswith("percent") else _plain(value, ",")


def _plain(value: float, comma: str = "") -> str:
    """12, 2.5, 1,200: no more digits than the value has."""
    return f"{int(value):{comma}d}" if value == int(value) else f"{value:{comma}}"


def stated(text: str) -> set[float]:
    """The numbers that stand in a sentence, in digits or words, cardinal or ordinal."""
    found = set()
    for match in _IN_PROSE.finditer(text):
        if match["digits"]:
            value = float(match["digits"].replace(",", ""))
            found.add(value * _SCALES.get((match["scale"] or "").lower(), 1.0))
        elif match["word"]:
            found.add(float(_WORDS.index(match["word"].lower())))
        else:
            found.add(float(_ORDINALS.index(match["ordinal"].lower()) + 1))
    return found


def missing(text: str, sentence: str) -> str:
    """What of the hedged number *text* does not stand in *sentence*; empty when all of it does."""
    number = read(text)
    absent = [_plain(value) for value in number.said if value not in stated(sentence)]
    if absent:
        return f"the number {' and '.join(absent)}"
    cues = "|".join(re.escape(cue) for cue in CUES[number.hedge])
    if number.hedge and not re.search(rf"(?<!\w)(?:{cues})(?!\w)", sentence, re.IGNORECASE):
        return f"a word for {HEDGES[number.hedge]!r} (such as {', '.join(CUES[number.hedge][:3])})"
    return ""
