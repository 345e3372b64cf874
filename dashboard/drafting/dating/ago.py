"""Times counted in units from another: "two weeks ago", "a week prior", "three days later", "the week prior"."""

import re
from datetime import date

from dashboard.drafting.dating.calendar_words import (
    COUNT_FIRST,
    GAP,
    JOIN,
    NUMBER,
    PAIR,
    UNIT,
    UNITS,
    VAGUE,
    number_of,
    unit_of,
)
from dashboard.drafting.dating.dated import Reading, Rule, Setting, on, unknown
from dashboard.drafting.dating.periods import period

_SHORT = frozenset({"hour", "minute", "second"})
_YEARS = {"decade": 10, "century": 100}
_LATER = frozenset({"later", "after", "hence", "afterward", "from now", "from today"})
_FROM_TODAY = frozenset({"ago", "hence", "from now", "from today"})
_FARTHEST = 9000  # of any unit: farther away there is no calendar


def _ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """A count of units from the article's day ("ago") or from the last date that the text has named ("later")."""
    unit, way = unit_of(match["unit"]), re.sub(r"\s+", " ", match["way"].lower())
    if unit in _SHORT:
        return None
    count = 2.0 if match["pair"] else number_of(match["count"]) if match["count"] else None
    if count is None or count * _YEARS.get(unit, 1) > _FARTHEST:
        return _vague(unit, way, setting)
    base = setting.today if way in _FROM_TODAY else setting.base(unit, back=way not in _LATER)
    if base is None:
        return unknown(unit)
    return _away(base, unit, count if way in _LATER else -count)


def _vague(unit: str, way: str, setting: Setting) -> Reading:
    """Words like "several years ago", "a few days later": no date that can be told."""
    if way not in _FROM_TODAY:
        return Reading(f"PX{unit[0].upper()}", "DURATION")
    return Reading("FUTURE_REF" if way in _LATER else "PAST_REF", anchor=setting.today)


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
    """Words like "the week prior", "the day before": beside the last date that the text has named."""
    unit = match["unit"].lower()
    back = match["way"].lower() not in _LATER
    told = setting.told(unit, back=back)
    return on(told.shift(-1 if back else 1), told.start) if told else unknown(unit)


_COUNT = rf"(?:(?P<pair>{PAIR})|(?P<count>{NUMBER}|{VAGUE}|an?\b))"
RULES = (
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
)
