"""How long and how often: "26-year", "the past five days", "several months", "every Thursday", "daily"."""

import re
from dataclasses import replace
from datetime import date

from dashboard.drafting.dating.calendar_words import (
    COUNT_FIRST,
    GAP,
    JOIN,
    MONTHS,
    NUMBER,
    PAIR,
    UNIT,
    UNITS,
    VAGUE,
    WEEKDAYS,
    is_title,
    number_of,
    unit_of,
)
from dashboard.drafting.dating.dated import Reading, Rule, Setting
from dashboard.drafting.dating.periods import period
from dashboard.drafting.headed import headed

_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
_YEARS = {"decade": 10, "century": 100}
_SOME = {"decade": "PXE", "century": "PXC"}
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
_ADVERBS = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y"}
_BESIDE_TODAY = {"past": -1, "last": -1, "next": 1, "coming": 1}
_REACHING = frozenset({"day", "week", "month", "year"})
_FARTHEST = 9000  # of any unit: farther away there is no calendar
_RATE = headed(
    r"(?:\d|million|billion|percent|%|times|once|twice|barrels|hours|days|weeks|tons|dollars|people|cents|flights|seats)\s{1,4}$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:for|within|over|in|after)\s{1,4}$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.?!:”\"\n]\s{0,4})$")


def duration(count: float | None, unit: str) -> str:
    """How long, as TIMEX3 writes it: P2Y6M, PT5H, P20Y for two decades; PXY where *count* is None ("years")."""
    if unit in _YEARS:
        if count is None:
            return _SOME[unit]
        count, unit = count * _YEARS[unit], "year"
    time, code = _CODES[unit][:-1], _CODES[unit][-1]
    if count is None:
        return f"P{time}X{code}"
    if count % 1 == 0.5 and unit in _HALVES:
        return f"P{time}{int(count)}{code}{_HALVES[unit]}"
    return f"P{time}{count:.10g}{code}"


def _duration(match: re.Match[str], setting: Setting) -> Reading | None:
    """A length of time; no age ("26-year-old"), no rate ("$2 million a year"), no part ("three-quarters")."""
    unit, single = unit_of(match["unit"]), (match["single"] or "").lower()
    if match["old"] or is_title(match[0], match["unit"]):
        return None
    if unit in ("quarter", "second") and (single or "-" in match[0]):
        return None
    if single in ("a", "an") and _RATE.search(setting.before(match, 14)):
        return None
    count = 1.0 if single else 2.0 if match["pair"] else number_of(match["count"])
    if match["half"]:
        count = (count or 0.0) + 0.5
    reading = Reading(duration(count, unit), "DURATION")
    lead = (match["lead"] or "").lower()
    return _beside_today(reading, lead, unit, count, setting.today) if lead in _BESIDE_TODAY and count else reading


def _beside_today(reading: Reading, lead: str, unit: str, count: float, today: date) -> Reading:
    """Words like "the past three weeks", "the next two years": some time until or from the article's day."""
    if unit not in _REACHING or count > _FARTHEST:
        return reading
    here, there = period("day", today), period(unit, today).shift(round(_BESIDE_TODAY[lead] * count))
    if unit == "week":
        there = here.shift(7 * round(_BESIDE_TODAY[lead] * count))
    first, last = sorted((here.edtf, there.edtf))
    if not first or not last:
        return reading
    return replace(reading, edtf=f"{first}/{last}", extent="within", anchor=today)


def _some(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "recent weeks", "the coming months", "for years"."""
    if not match["which"] and not _FOR.search(setting.before(match, 8)):
        return None
    return Reading(duration(None, unit_of(match["unit"])), "DURATION")


def _adverb(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "daily"; with a capital within a sentence it is the name of a paper or a show."""
    if match[0][0].isupper() and not _SENTENCE_START.search(setting.before(match, 6)):
        return None
    return Reading(_ADVERBS[match[0].lower()], "SET")


def _every(match: re.Match[str], _: Setting) -> Reading | None:
    """Words like "every day", "each Thursday", "every two weeks", "each July"."""
    what = match["what"].lower()
    if what in WEEKDAYS:
        return Reading(f"XXXX-WXX-{WEEKDAYS[what] + 1}", "SET")
    if what in MONTHS:
        return Reading(f"XXXX-{MONTHS[what]:02d}", "SET")
    return Reading(duration(number_of(match["count"]) if match["count"] else 1.0, unit_of(what)), "SET")


_LEADS = "past last next coming first final previous latest following recent another".split()
_LEAD = rf"(?:(?:the{GAP})?(?P<lead>{'|'.join(_LEADS)}){GAP}|the{GAP})?"
_SORT = rf"(?:(?:more|additional|straight|consecutive|trading|business|full|fiscal|long){GAP})?"
_MONTH_NAMES = "|".join(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
RULES = (
    Rule(
        "every",
        frozenset({"every", "each"}),
        re.compile(
            rf"""
            (?:every|each){GAP}(?:(?P<count>{NUMBER}){GAP})?               # every two
            (?P<what>{UNITS}|{UNIT}|{"|".join(WEEKDAYS)}|{_MONTH_NAMES})\b    # weeks
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _every,
    ),
    Rule("adverb", frozenset(_ADVERBS), re.compile(rf"(?:{'|'.join(_ADVERBS)})\b(?!-)", re.IGNORECASE), _adverb),
    Rule(
        "duration",
        COUNT_FIRST | frozenset(_LEADS) | {"the"},
        re.compile(
            rf"""
            {_LEAD}                                                        # the past
            (?:(?P<single>an?|one)|(?P<pair>{PAIR})|(?P<count>{NUMBER}|{VAGUE})(?:{GAP}(?:to|or){GAP}{NUMBER})?)
            {JOIN}{_SORT}(?P<unit>{UNITS}|{UNIT})\b                        # 12 to 18 months
            (?P<half>{GAP}and{GAP}a{GAP}half)?
            (?!-(?:earlier|ago|end|to|over))(?P<old>[-\s]olds?\b)?(?:-long\b)?     # 8-year-old
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _duration,
    ),
    Rule(
        "some",
        frozenset("years months weeks days decades centuries hours recent coming past the".split()),
        re.compile(
            rf"(?:the{GAP})?(?:(?P<which>recent|coming|past|last){GAP})?(?P<unit>{UNITS})(?:{GAP}ahead)?\b(?<!seconds)",
            re.IGNORECASE,
        ),
        _some,
    ),
)
