"""Hedged numbers: the notation, the bounds it stands for, and how people say it.

The hedge is part of the value: `>80` is "more than 80" everywhere, never a bare 80.
"""

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from dashboard.errors import ValueNotReadError
from dashboard.values.showing import shown

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
_SCALES = {"thousand": Decimal(10**3), "million": Decimal(10**6), "billion": Decimal(10**9)}
_NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,6})?(?:\ (?:thousand|million|billion))?"
_MILLIONS = re.compile(r"(?<![\w/$.,=-])\d{1,4}000000(?![\w/=-]|[.,]\d)")
_WRITTEN = re.compile(rf"(?P<hedge>>=|<=|>|<|~)?\s*(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?")


@dataclass(frozen=True)
class Hedged:
    """A number as it was said: *low* and *high* bound it (both included), infinity is an open end.

    Attributes:
        low: 81 for ">80" of whole things; 80 for ">80" of money, shares and ratios, 0.5 for ">0.5" of anything.
        high: infinity for "more than", the limit for "up to".
        hedge: a key of HEDGES.
        said: the numbers as they stand in the notation, one or two.
        exact: the same with every digit.
    """

    low: float
    high: float
    hedge: str
    said: tuple[float, ...]
    exact: tuple[Decimal, ...]


@lru_cache(maxsize=4096)
def read(text: str, *, whole: bool = True) -> Hedged:
    """The number written in *text*; *whole* when it counts things, so that more than 80 begins at 81.

    Raises:
        ValueNotReadError: not in the notation, or a range that runs backwards.
    """
    match = _WRITTEN.fullmatch(text)
    if not match or (match["hedge"] and match["high"]):
        raise _refusal(text)
    exact = tuple(_value(number) for number in (match["low"], match["high"]) if number)
    said = tuple(float(number) for number in exact)
    low, high = said[0], said[-1]
    hedge = ".." if len(said) > 1 else match["hedge"] or ""
    if (hedge == ".." and high <= low) or (hedge == "<" and low == 0):
        raise _refusal(text)
    step = 1.0 if whole and low.is_integer() else 0.0  # there is no next whole thing after a half
    bounds = {
        ">": (low + step, math.inf),
        ">=": (low, math.inf),
        "<": (0.0, low - step),
        "<=": (0.0, low),
    }
    return Hedged(*bounds.get(hedge, (low, high)), hedge, said, exact)


def _refusal(text: str) -> ValueNotReadError:
    return ValueNotReadError(
        f"{shown(text)} is not a number in our notation. Allowed: {ALLOWED}; in quotation marks; unknown: leave it out."
    )


def _value(text: str) -> Decimal:
    digits, _, scale = text.partition(" ")
    return Decimal(digits) * _SCALES.get(scale, Decimal(1))


@lru_cache(maxsize=1 << 13)
def words(text: str, unit: str = "") -> str:
    """*text* (our notation) as people say it: "more than 80", "up to $50 million", "5%". Empty reads "not stated"."""
    if not text:
        return "not stated"
    number = read(text)
    said = [_with_unit(value, unit) for value in number.exact]
    if number.hedge == "..":
        return f"{said[0]} to {said[1]}"
    hedge = "less than" if number.hedge == "<" and unit else HEDGES[number.hedge]
    return f"{hedge} {said[0]}".strip()


def in_prose(prose: str) -> str:
    """*prose* with whole millions of dollars in it as people say them: "gives 15000000" is "gives $15 million"."""
    return _MILLIONS.sub(lambda digits: words(digits[0], "USD"), prose)


@lru_cache(maxsize=1 << 13)
def between(low: float, high: float, unit: str = "") -> str:
    """Two bounds as people say them, for totals: "at least 81", "82", "81 to 83", "up to $50 million"."""
    if math.isnan(low) and math.isnan(high):
        return "not stated"
    least, most = (_with_unit(Decimal(str(bound)), unit) if math.isfinite(bound) else "" for bound in (low, high))
    if math.isinf(high):
        return f"at least {least}"
    if low == high:
        return least
    return f"up to {most}" if low == 0 else f"{least} to {most}"


def _with_unit(value: Decimal, unit: str) -> str:
    if unit == "USD":
        for scale in ("billion", "million"):
            if value >= _SCALES[scale]:
                return f"${_plain(value / _SCALES[scale])} {scale}"
        cents = _plain(value).partition(".")[2]
        return f"${value:,.2f}" if len(cents) in (1, 2) else f"${_plain(value)}"
    return f"{_plain(value)}%" if unit.startswith("percent") else _plain(value)


def _plain(value: Decimal) -> str:
    """12, 2.5, 1,200: no more digits than the value has, and no fewer."""
    return f"{value:,f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:,f}"
