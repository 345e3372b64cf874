"""How long and how often: "26-year", "the past five days", "several months", "every Thursday", "daily"."""

import re

from dashboard.drafting.calendar_words import (
    GAP,
    JOIN,
    MONTHS,
    NUMBER,
    ONES,
    PAIR,
    TENS,
    UNIT,
    UNITS,
    VAGUE,
    WEEKDAYS,
    is_title,
    number_of,
    unit_of,
)
from dashboard.drafting.counted import NUMBERED
from dashboard.drafting.dated import Reading, Rule, Setting

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
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
_RATE = re.compile(
    r"(?:\d|million|billion|percent|%|times|once|twice|barrels|hours|days|weeks|tons|dollars|people|cents|\$)\s{1,4}$", re.I
)


def lasting(count: float | None, unit: str) -> str:
    """The duration as TIMEX3 writes it: P2Y6M, PT5H, P20Y for two decades, PXY for some years."""
    if count is not None and unit in _YEARS:
        count, unit = count * _YEARS[unit], "year"
    if unit in _YEARS:
        return "PXE" if unit == "decade" else "PXC"
    code = _CODES[unit]
    if count is None:
        return "P" + ("T" if code[0] == "T" else "") + "X" + code[-1]
    half = count % 1 == 0.5 and unit in _HALVES
    number = f"{int(count)}" if half or count == int(count) else f"{count:g}"
    return "P" + ("T" if code[0] == "T" else "") + number + code[-1] + (_HALVES[unit] if half else "")


def _duration_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "five years", "a week", "26-year", "the past two months", "a few days"."""
    unit = unit_of(match["unit"])
    if match["old"] or is_title(match) or unit in ("quarter", "second") and (match["single"] or "-" in match[0]):
        return None
    words = match["count"] or ""
    count = 2.0 if match["pair"] else number_of(words) if words else None
    if match["single"]:
        before = setting.text[max(0, match.start() - 14) : match.start()]
        if match["single"].lower() != "one" and _RATE.search(before):
            return None
        count = 1.0
    if match["plus"]:
        count = (count or 0) + 0.5
    return Reading(lasting(count, unit), "DURATION")


def _some_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "years", "recent weeks", "the coming months": a duration of no said length."""
    before = setting.text[max(0, match.start() - 8) : match.start()]
    if not match["which"] and not re.search(r"\b(?:for|within|over|in|after)\s$", before):
        return None
    return Reading(lasting(None, unit_of(match["unit"])), "DURATION")


_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
}


def _adverb_rule(match: re.Match[str], _: Setting) -> Reading | None:
    """ "daily", "annually"."""
    return Reading(_ADVERBS[match[0].lower()], "SET")


def _every_rule(match: re.Match[str], _: Setting) -> Reading | None:
    """ "every day", "each Thursday", "every two weeks", "each July"."""
    what = match["what"].lower()
    if what in WEEKDAYS:
        return Reading(f"XXXX-WXX-{WEEKDAYS[what] + 1}", "SET")
    if what in MONTHS:
        return Reading(f"XXXX-{MONTHS[what]:02d}", "SET")
    return Reading(lasting(number_of(match["count"]) if match["count"] else 1.0, unit_of(what)), "SET")


_LEAD = rf"(?:the{GAP})?(?:(?:past|last|next|coming|first|final|previous|latest|following|recent|another){GAP})"
_SORT = rf"(?:(?:more|additional|straight|consecutive|trading|business|full|fiscal|long){GAP})"
RULES = (
    Rule(
        "every",
        frozenset({"every", "each"}),
        re.compile(
            rf"(?:every|each){GAP}(?:(?P<count>{NUMBER}){GAP})?(?P<what>{UNITS}|{UNIT}|{'|'.join(WEEKDAYS)}|"
            rf"{'|'.join(name for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july'))})\b",
            re.IGNORECASE | re.ASCII,
        ),
        _every_rule,
    ),
    Rule("adverb", frozenset(_ADVERBS), re.compile(rf"(?:{'|'.join(_ADVERBS)})\b(?!-)", re.IGNORECASE), _adverb_rule),
    Rule(
        "duration",
        NUMBERED | {"the", "past", "last", "next", "coming", "first", "final", "previous", "another"},
        re.compile(
            rf"""
            (?:{_LEAD}|the{GAP})?
            (?:(?P<single>an?|one)|(?P<pair>{PAIR})|(?P<count>{NUMBER}|{VAGUE})(?:{GAP}(?:to|or){GAP}{NUMBER})?)
            {JOIN}{_SORT}?(?P<unit>{UNITS}|{UNIT})\b(?P<plus>{GAP}and{GAP}a{GAP}half)?(?!-(?:earlier|ago|end|to|over))(?P<old>[-\s]olds?\b)?(?:-long\b)?
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _duration_rule,
    ),
    Rule(
        "some",
        frozenset({"years", "months", "weeks", "days", "decades", "centuries", "hours", "recent", "coming", "the"}),
        re.compile(
            rf"(?:the{GAP})?(?:(?P<which>recent|coming|past|last){GAP})?(?P<unit>{UNITS})(?:{GAP}ahead)?\b(?<!seconds)",
            re.IGNORECASE,
        ),
        _some_rule,
    ),
)
_ = (ONES, TENS)
