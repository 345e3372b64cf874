"""Periods beside the one that is passing: "last week", "earlier this year", "the past year", "year-end"."""

import re
from datetime import date, timedelta

from dashboard.drafting.dating.calendar_words import EDGE, GAP, JOIN, LONG_UNIT, PHASES, is_title
from dashboard.drafting.dating.dated import Reading, Rule, Setting, on, unknown
from dashboard.drafting.dating.periods import Period, period

_STEPS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}
_TOLD_STEPS = {"that": 0, "same": 0, "previous": -1, "preceding": -1, "following": 1}
_YEARS = {"decade": 10, "century": 100}
_PAST_DAYS = {"week": 7, "month": 30, "year": 365}


def _step(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "last week", "this year", "early next month", "that year", "the past year"."""
    which, unit = re.split(r"\s+", match["which"].lower())[-1], match["unit"].lower()
    if is_title(match[0], match["unit"]) or unit == "day" and which in _STEPS:
        return None
    if which in _TOLD_STEPS:
        told = setting.told(unit, back=_TOLD_STEPS[which] < 0)
        return on(told.shift(_TOLD_STEPS[which]), told.start) if told else unknown(unit)
    found = period(unit, setting.today).shift(_STEPS[which])
    if which == "past" and unit in _YEARS:
        return Reading(f"P{_YEARS[unit]}Y", "DURATION")
    if which == "this" and (match["phase"] or "").lower() in ("earlier", "later"):
        return _side(found, setting.today, later=match["phase"].lower() == "later")
    if match["the"] and which in ("past", "last") and unit in _PAST_DAYS:
        return _until(found, setting.today)
    return on(found, setting.today)


def _side(found: Period, today: date, *, later: bool) -> Reading | None:
    """Words like "earlier this year": what of the period had passed on the article's day; "later": what was to come."""
    plain, start, end = on(found, today), found.start, found.end
    if plain is None or not plain.edtf or start is None or end is None or found.unit == "day":
        return plain
    if today <= start and not later or today >= end and later:
        return on(period("day", today), today)
    if later:
        edtf = f"{today.isoformat()}/{end.isoformat() if plain.extent else plain.edtf}"
    else:
        edtf = f"{start.isoformat() if plain.extent else plain.edtf}/{today.isoformat()}"
    return Reading(found.value, "DATE", edtf, "within", today, found)


def _until(found: Period, today: date) -> Reading | None:
    """Words like "the past year": from a year ago until the article's day."""
    plain = on(found, today)
    if plain is None or not plain.edtf or not period("day", today).edtf:
        return plain
    start = today - timedelta(days=_PAST_DAYS[found.unit])
    return Reading(found.value, "DATE", f"{start.isoformat()}/{today.isoformat()}", "within", today, found)


def _the_year(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "earlier in the year", "the full year": this one; "the year ended March 31" is as long as a year."""
    if match["ended"]:
        return Reading("P1Y", "DURATION")
    found = period("year", setting.today)
    if match["phase"]:
        return _side(found, setting.today, later=match["phase"].lower() == "later")
    return on(found, setting.today)


def _end(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "the end of the month", "year-end": the one that the article's day is in."""
    return on(period((match["unit"] or "year").lower(), setting.today), setting.today)


_PHASE = rf"(?:(?P<phase>early|late|earlier|later|sometime|mid){JOIN}(?:in{GAP})?|{EDGE})?"
_WHICH = (
    rf"(?P<the>the{GAP}(?=past|last))?(?:last|this|next|past|coming|that)"
    rf"|(?:the|this|that){GAP}(?:current|next|coming|previous|following|same|preceding)"
)
RULES = (
    Rule(
        "step",
        frozenset(_STEPS) | PHASES | {"the", "that"},
        re.compile(
            rf"""
            {_PHASE}(?P<which>{_WHICH}){GAP}                               # early next
            (?:(?:full|fiscal|calendar){GAP})?(?P<unit>weekend|{LONG_UNIT})\b(?!-|{GAP}ago)     # year
            """,
            re.VERBOSE | re.IGNORECASE,
        ),
        _step,
    ),
    Rule(
        "the year",
        frozenset({"the", "earlier", "later"}),
        re.compile(
            rf"""
            (?:(?P<phase>earlier|later){GAP}in{GAP})?the{GAP}              # earlier in the
            (?P<kind>(?:full|fiscal|entire|latest{GAP}fiscal){GAP})?year(?P<ended>{GAP}end(?:ed|ing))?\b(?![-’'])
            (?(phase)|(?(kind)|(?(ended)|(?!))))                           # "the year" alone is too little
            """,
            re.VERBOSE | re.IGNORECASE,
        ),
        _the_year,
    ),
    Rule(
        "end",
        frozenset({"the", "year"}),
        re.compile(
            rf"""
            (?:the{GAP}end{GAP}of{GAP}the{GAP}(?P<unit>week|month|quarter|year|decade|century)
               |year(?:['’]s)?{JOIN}end)\b                                 # year-end
            """,
            re.VERBOSE | re.IGNORECASE,
        ),
        _end,
    ),
)
