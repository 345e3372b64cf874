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
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_NUMBER = r"\d{1,12}(?:\.\d{1,6})?(?:\ (?:thousand|million|billion))?"
_WRITTEN = re.compile(rf"(?P<hedge>>=|<=|>|<|~)?\s*(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?")


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


def words(text: str, unit: str = "") -> str:
    """*text* (our notation) as people say it: "more than 80", "up to $50 million", "5%". Empty reads "not stated"."""
    if not text:
        return "not stated"
    number = read(text)
    said = [_with_unit(value, unit) for value in number.said]
    if number.hedge == "..":
        return f"{said[0]} to {said[1]}"
    hedge = "less than" if number.hedge == "<" and unit else HEDGES[number.hedge]
    return f"{hedge} {said[0]}".strip()


def between(low: float, high: float, unit: str = "") -> str:
    """Two bounds as people say them, for totals: "at least 81", "82", "81 to 83", "up to $50 million"."""
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
        return f"${value:,.2f}" if value % 1 else f"${value:,.0f}"
    return f"{_plain(value, ',')}%" if unit.startswith("percent") else _plain(value, ",")


def _plain(value: float, comma: str = "") -> str:
    """12, 2.5, 1,200: no more digits than the value has."""
    return f"{int(value):{comma}d}" if value == int(value) else f"{value:{comma}}"
