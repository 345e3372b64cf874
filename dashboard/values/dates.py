"""EDTF dates: what is written, the days it can mean, and how people say it.

EDTF is ISO 8601-2's extended date/time format; the bounds are the *strict* ones of the `edtf` package.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dashboard.errors import ValueNotReadError
from dashboard.values.showing import shown

ALLOWED = (
    "a day 2025-11-24, a month 2025-07, a year 2025, a decade 199X, an interval 2025-11-17/2025-11-23, "
    "one of several days [2025-10-23,2025-10-24]; ~ after it for about, ? for uncertain"
)
_READ = ("Date", "Unspecified", "UncertainOrApproximate", "Interval", "Level1Interval", "OneOfASet")
_POINT = r"(?:1[5-9]|2[01])(?:[0-9]{2}|[0-9]X|XX)(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_POINTS = re.compile(_POINT)
_WRITTEN = re.compile(
    rf"""
      {_POINT}[~?%]?                                # 2025-07   2025-11-17~   199X
    | {_POINT}[~?%]?/{_POINT}[~?%]?                 # 2025-11-17/2025-11-23   2025-02/2025
    | \[{_POINT}(?:,\ ?{_POINT})+\]                 # [2025-10-23,2025-10-24]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class EdtfDate:
    """A written date and the first and last day that it can mean (both included)."""

    text: str
    start: date
    end: date


@lru_cache(maxsize=1 << 15)
def read(text: str) -> EdtfDate:
    """The date written in *text*.

    Raises:
        ValueNotReadError: not EDTF, no such day, or a form whose bounds would be made up (an open end, a season,
            a time of day, a half-known day).
    """
    if not _WRITTEN.fullmatch(text):
        raise _refusal(text)
    try:
        start, end = _usual(text) or _by_grammar(text)
    except Exception as error:  # the package raises its own, ValueError, TypeError: each means "not read"
        raise _refusal(text) from error
    return EdtfDate(text, start, end)


def _usual(text: str) -> tuple[date, date] | None:
    """The bounds of the usual forms, which the package takes 10 ms to read; None for what only it can tell."""
    points = _POINTS.findall(text)
    if "X" in text and (len(points) > 1 or "-" in text):  # the package refuses most of these
        return None
    bounds = [_days(point) for point in points]
    start, end = min(first for first, _ in bounds), max(last for _, last in bounds)
    backwards = "/" in text and (start, end) != (bounds[0][0], bounds[1][1])
    return None if backwards else (start, end)


def _days(point: str) -> tuple[date, date]:
    """The first and last day of a day, a month, a year, a decade or a century.

    Raises:
        ValueError: there is no such day.
    """
    if len(point) == len("2025-11-24"):
        day = date.fromisoformat(point)
        return day, day
    first, last = int(point[:4].replace("X", "0")), int(point[:4].replace("X", "9"))
    if len(point) == len("2025-11"):
        month = int(point[5:])
        return date(first, month, 1), date(first, month, calendar.monthrange(first, month)[1])
    return date(first, 1, 1), date(last, 12, 31)


def _by_grammar(text: str) -> tuple[date, date]:
    """The bounds that the `edtf` package gives; it raises whatever the package does.

    Raises:
        ValueError: a form whose bounds would be made up, or an interval that runs backwards.
    """
    for point in _POINTS.findall(text):
        if len(point) == len("2025-11-24") and "X" not in point:
            date.fromisoformat(point)  # in a set the package lets a day pass that never was
    from edtf import parse_edtf  # its grammar takes longer to import than all of our own code, and is seldom asked

    parsed = parse_edtf(text)
    start, end = date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    if type(parsed).__name__ not in _READ or start > end:
        message = f"{text} has no bounds of its own"
        raise ValueError(message)
    return start, end


def _refusal(text: str) -> ValueNotReadError:
    return ValueNotReadError(
        f"{shown(text)} is not a date that can be read. Allowed: {ALLOWED}; unknown: leave it out."
    )


@lru_cache(maxsize=1 << 15)
def words(text: str, extent: str = "") -> str:
    """*text* as people say it, no more exact than it is: "July 2025", "17 to 23 November 2025".

    An interval with *extent* "within" reads "some time between ..."; empty *text* reads "date not stated".
    """
    if not text:
        return "date not stated"
    read(text)
    if text.startswith("["):
        return _joined([part.strip() for part in text[1:-1].split(",")], " or ")
    start, _, end = text.partition("/")
    if not end or extent != "within":
        return _joined(text.split("/"), " to ")
    if end.startswith(start):
        return f"in {_point(start)}, up to {_point(end)}"
    return f"some time between {_joined([start, end], ' and ')}"


_NAME = "|".join(calendar.month_name[1:])
_SAID = re.compile(rf"(?:\b(\d{{1,2}}) )?\b({_NAME}) (\d{{4}})\b")
_IN_PROSE = re.compile(r"(?<![\w/=-])\d{4}-\d\d-\d\d(?![\w/=-])")  # not a part of an address


def in_prose(prose: str) -> str:
    """*prose* with the days in it as people say them: "in force on 2025-02-20" is "in force on 20 February 2025"."""
    return _IN_PROSE.sub(lambda day: words(day[0]) if _is_day(day[0]) else day[0], prose)


def in_words(prose: str) -> list[EdtfDate]:
    """The days and months that *prose* names in words, in their order: "in June 2023", "on 8 April 2024"."""
    found = []
    for day, month, year in _SAID.findall(prose):
        written = f"{year}-{list(calendar.month_name).index(month):02}" + (f"-{int(day):02}" if day else "")
        found += [read(written)] if _is_day(written) else []
    return found


def _is_day(text: str) -> bool:
    try:
        read(text)
    except ValueNotReadError:
        return False
    return True


def phrase(text: str, extent: str = "") -> str:
    """*text* in words as it follows a verb: "on 24 November 2025", "in July 2025", "about 17 November 2025"."""
    said = words(text, extent)
    if not text or text[-1] in "~%":
        return said
    if "/" in text:
        return said if extent == "within" else f"from {said}"
    preposition = "on" if re.match(r"\[?\d{4}-\d\d-\d\d", text) else "in"
    doubt = "perhaps " if text.endswith("?") else ""
    return f"{doubt}{preposition} {said.removeprefix(doubt)}"


def _joined(points: list[str], word: str) -> str:
    """Points joined by *word*, what they share said once: "17 to 23 November 2025"."""
    said = [_point(point) for point in points]
    for first, last in zip(points[:-1], points[1:], strict=True):
        shared = first[:7] == last[:7] and len(first) == len(last) == 10
        if shared:
            said[points.index(first)] = str(int(first[8:]))
    return word.join(said)


def _point(text: str) -> str:
    mark = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(text[-1], "")
    year, month, day = (text.rstrip("~?%").split("-") + ["", ""])[:3]
    year = f"the {year.replace('X', '0')}s" if "X" in year else year
    said = " ".join(part for part in (day.lstrip("0"), calendar.month_name[int(month)] if month else "", year) if part)
    return mark + said


_DATED = re.compile(rf"(?<=\d )(?:{_NAME})\b|\b(?:{_NAME})(?= \d{{4}}\b)")


@lru_cache(maxsize=1 << 13)
def brief(prose: str) -> str:
    """*prose* with the months of its dates in three letters, as every screen and chart has them: "26 Mar 2020"."""
    return _DATED.sub(lambda month: month[0][:3], prose)
