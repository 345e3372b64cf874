"""Dates and numbers as the seed files write them. A form that is not named here is an error, never a guess."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from math import inf


@dataclass(frozen=True, order=True)
class Span:
    """The first and the last day that a written date can mean."""

    first: date
    last: date

    def meets(self, other: "Span") -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class Number:
    """The lowest and the highest whole number that a written number can mean; `high` is infinite where left open."""

    low: float
    high: float

    @property
    def most(self) -> float:
        """The highest number, or the stated bound where the upper end is open (rule 3.3)."""
        return self.low if self.high == inf else self.high


def span(text: str) -> Span:
    """Days of an EDTF date: "2025", "2025-11", "2025-11-24", "199X", "a/b", "[a,b]", each also with "~" or "?"."""
    if text.startswith("[") and text.endswith("]"):
        return around([span(part.strip()) for part in text[1:-1].split(",")])
    if "/" in text:
        start, end = text.split("/")
        return Span(span(start).first, span(end).last)
    return _plain_span(text.rstrip("~?"))


def around(spans: list[Span]) -> Span:
    """One span from the first day of all of them to the last."""
    return Span(min(each.first for each in spans), max(each.last for each in spans))


def _plain_span(text: str) -> Span:
    """Days of a decade, a year, a month or a day."""
    if re.fullmatch(r"\d{3}X", text):
        return Span(date(int(text[:3]) * 10, 1, 1), date(int(text[:3]) * 10 + 9, 12, 31))
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        message = f"date {text!r}: not one of the forms that tests/oracle/notation.py reads"
        raise ValueError(message)
    year, *rest = map(int, text.split("-"))
    if not rest:
        return Span(date(year, 1, 1), date(year, 12, 31))
    if len(rest) == 1:
        return Span(date(year, rest[0], 1), date(year, rest[0], calendar.monthrange(year, rest[0])[1]))
    return Span(date(year, *rest), date(year, *rest))


def number(text: str) -> Number:
    """Bounds of a number of whole things: "80", ">80", ">=80", "<80", "<=80", "~80" (as 80), "80..90"."""
    match = re.fullmatch(r"(>=|<=|>|<|~|)(\d+)", text)
    between = re.fullmatch(r"(\d+)\.\.(\d+)", text)
    if between:
        return Number(int(between[1]), int(between[2]))
    if not match:
        message = f"number {text!r}: not one of the forms that tests/oracle/notation.py reads"
        raise ValueError(message)
    hedge, stated = match[1], int(match[2])
    return {
        ">": Number(stated + 1, inf),
        ">=": Number(stated, inf),
        "<": Number(0, stated - 1),
        "<=": Number(0, stated),
    }.get(hedge, Number(stated, stated))
