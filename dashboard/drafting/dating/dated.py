"""A time expression of a text: where it stands, which time it means, and how that is known."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dashboard.drafting.dating.periods import Period, period
from dashboard.values.spans import Span

_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}


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
    """What a rule makes of its words.

    Attributes:
        value, type, edtf, extent, anchor: as in `Dated`; no anchor means the article's day.
        period: what later words ("the week prior") may count from; None when they may not.
        end: where the words end, when that is not where the pattern ends.
    """

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
        last: the last period that the text has named; None before the first, and some lines after it.
        named_at: where the words of that period end.
        year: the year that its paragraph is in, as a full date or the head of a sentence said; None where none did.
    """

    text: str
    today: date
    last: Period | None = None
    named_at: int = 0
    year: int | None = None

    def before(self, match: re.Match[str], length: int) -> str:
        """The *length* characters before *match*, fewer at the start of the text."""
        return self.text[max(0, match.start() - length) : match.start()]

    def after(self, match: re.Match[str], length: int) -> str:
        """The *length* characters after *match*, fewer at the end of the text."""
        return self.text[match.end() : match.end() + length]

    def base(self, unit: str, *, back: bool = False) -> date | None:
        """The first day of the last period named, to count from; None when that is coarser than *unit*.

        "In July ... two days later" is no day that can be counted. Before any is named an article counts *back* from
        its own day ("a week prior"), never on from it.
        """
        if self.last is None:
            return self.today if back else None
        return self.last.start if self.last.fits(unit) else None

    def told(self, unit: str, *, back: bool = False) -> Period | None:
        """The *unit* that `base` is in; None when there is no base."""
        day = self.base(unit, back=back)
        return period(unit, day) if day else None


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


def on(found: Period | None, anchor: date | None = None, part: str = "") -> Reading | None:
    """The reading of *found*, at the *part* of the day (TMO, T17:00) if said; None when there is no such period."""
    if found is None or not found.value:
        return None
    kind = "TIME" if part else "DATE"
    return Reading(found.value + part, kind, found.edtf, found.extent, anchor, found)


def unknown(unit: str) -> Reading:
    """The reading of a *unit* that cannot be told from the words before it."""
    return Reading(_UNKNOWN.get(unit, "XXXX"))


def compared(found: Period, anchor: date | None) -> Reading | None:
    """The reading of a period that serves as a comparison ("a year earlier"), so that no later words count from it."""
    reading = on(found, anchor)
    return replace(reading, period=None) if reading else None
