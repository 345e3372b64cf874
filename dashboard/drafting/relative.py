"""Periods counted from another: "last week", "two weeks ago", "the week prior", "earlier this year"."""

import re
from datetime import date, timedelta

from dashboard.drafting.calendar_words import (
    COUNT_FIRST,
    EDGE,
    GAP,
    JOIN,
    LONG_UNIT,
    NUMBER,
    PAIR,
    PHASES,
    UNIT,
    UNITS,
    VAGUE,
    is_title,
    number_of,
    unit_of,
)
from dashboard.drafting.dated import Reading, Rule, Setting, on, unknown
from dashboard.drafting.periods import Period, period

_STEPS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}
_TOLD_STEPS = {"that": 0, "same": 0, "previous": -1, "preceding": -1, "following": 1}
_YEARS = {"decade": 10, "century": 100}
_PAST_DAYS = {"week": 7, "month": 30, "year": 365}
_FARTHEST = 9000  # of any unit: farther away there is no calendar


def _step(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "last week", "this year", "early next month", "that year", "the past year"."""
    which, unit = re.split(r"\s+", match["which"].lower())[-1], match["unit"].lower()
    if is_title(match[0], match["unit"]) or unit == "day" and which in _STEPS:
        return None
    if which in _TOLD_STEPS:
        told = setting.told(unit)
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


def _ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "two weeks ago", "a year earlier", "three days later", "a week prior", "10 years from now"."""
    unit, way = unit_of(match["unit"]), re.sub(r"\s+", " ", match["way"].lower())
    if unit in ("hour", "minute", "second"):
        return None
    sign = 1 if way in ("later", "hence", "afterward", "from now", "from today") else -1
    count = 2.0 if match["pair"] else number_of(match["count"]) if match["count"] else None
    if way in ("ago", "hence", "from now", "from today"):
        far = Reading("PAST_REF" if sign < 0 else "FUTURE_REF", anchor=setting.today)
        base: Period | None = period(unit, setting.today)
    else:
        far = Reading(f"PX{unit[0].upper()}", "DURATION")
        base = setting.told("year" if unit in _YEARS else unit)
    if count is None or count * _YEARS.get(unit, 1) > _FARTHEST:
        return far
    if base is None:
        return unknown(unit)
    return _away(
        setting.today if far.anchor else setting.last and setting.last.start or setting.today, unit, sign * count
    )


def _away(base: date, unit: str, count: float) -> Reading | None:
    """The period *count* units from *base*, "about" unless days were counted."""
    unit, count = ("year", count * _YEARS[unit]) if unit in _YEARS else (unit, count)
    found = period(unit, base).shift(round(count))
    plain = on(found, base)
    if plain is None or not plain.edtf or unit in ("day", "quarter"):
        return plain
    about = period("day", base).shift(7 * round(count)).edtf if unit == "week" else plain.edtf
    return Reading(plain.value, "DATE", f"{about}~" if about else "", "", base, found)


def _beside(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "the week prior", "the day before", "the year after": beside the last date that the text has named."""
    unit = match["unit"].lower()
    told = setting.told(unit)
    if told is None:
        return unknown(unit)
    return on(told.shift(1 if match["way"].lower() in ("after", "later") else -1), told.start)


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
_COUNT = rf"(?:(?P<pair>{PAIR})|(?P<count>{NUMBER}|{VAGUE}|an?\b))"
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
        "ago",
        COUNT_FIRST | {"years", "months", "weeks", "days", "decades", "centuries"},
        re.compile(
            rf"""
            (?:{_COUNT}{JOIN}(?:more{GAP})?)?(?P<unit>{UNITS}|{UNIT})      # two weeks
            (?:{GAP}or{GAP}(?:so|two|more))?{GAP}                          # or so
            (?P<way>ago|earlier|later|prior(?!{GAP}to)|before(?!{GAP}\w)|previously|from{GAP}(?:now|today)|hence|afterward)\b
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _ago,
    ),
    Rule(
        "beside",
        frozenset({"the"}),
        re.compile(
            rf"""
            the{GAP}(?P<unit>day|week|month|year|decade){GAP}          # the week
            (?P<way>prior(?!{GAP}to)|earlier|later|(?:before|after)(?!{GAP}\w))\b
            """,
            re.VERBOSE | re.IGNORECASE,
        ),
        _beside,
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
