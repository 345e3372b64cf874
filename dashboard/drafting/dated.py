"""A time expression of a text: where it stands, which time it means, and how that is known."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dashboard.drafting.periods import Period
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Dated:
    """One time expression.

    Attributes:
        span: where it stands; `text[span.start:span.end]` are its words.
        value: as in TIMEX3: 2025-07, 1989-Q3, P26Y, PRESENT_REF.
        type: "DATE", "TIME", "DURATION" or "SET".
        edtf: readable by `dashboard.values.dates.read`, no more exact than the words; empty where it is no date.
        extent: "within" where *edtf* is an interval of which some part is meant; else empty.
        anchor: the first day of what it was counted from: the article's day, or another date of the text.
        rule: which rule read it.
        confidence: the share of that rule's readings with the right value, on texts with known dates.
    """

    span: Span
    value: str
    type: str
    edtf: str
    extent: str
    anchor: date
    rule: str
    confidence: float


@dataclass(frozen=True)
class Reading:
    """What a rule makes of its words; *period* is what later words ("the week prior") may count from."""

    value: str
    type: str = "DATE"
    edtf: str = ""
    extent: str = ""
    anchor: date | None = None
    period: Period | None = None
    end: int | None = None


@dataclass
class Setting:
    """What a reader knows on the way through an article.

    Attributes:
        text: the article.
        today: its day.
        last: the last period that the text has named; None before the first.
        quarter: the last quarter that it has named; None before the first.
    """

    text: str
    today: date
    last: Period | None = None
    quarter: Period | None = None


@dataclass(frozen=True)
class Rule:
    """Words that a time expression may begin with, the pattern of it, and what it means.

    *first* holds words in lower case; "0" stands for a word that begins with a digit. *read* returns None where the
    words are no time after all.
    """

    name: str
    first: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Setting], Reading | None]


def on(period: Period | None, anchor: date | None = None, kind: str = "DATE", part: str = "") -> Reading | None:
    """The reading of *period*, with the *part* of the day (TMO) if one is said; None when there is no such period."""
    if period is None or not period.value:
        return None
    return Reading(period.value + part, kind, period.edtf, period.extent, anchor, period)


def untold(reading: Reading | None) -> Reading | None:
    """*reading* as one that later words do not count from: a comparison ("a year earlier") is not what a text is about."""
    return replace(reading, period=None) if reading else None
