"""Parts of a year: "the third quarter", "the first half of 1990", "last summer"."""

import re
from dataclasses import replace

from dashboard.drafting.dating.calendar_words import (
    GAP,
    JOIN,
    LAST_THIS_NEXT,
    PHASE,
    PHASES,
    SPELLED_YEAR,
    YEAR,
    year_of,
)
from dashboard.drafting.dating.dated import Reading, Rule, Setting, compared, on
from dashboard.drafting.dating.periods import SEASONS, Period, period
from dashboard.drafting.dating.tenses import tense

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_NUMBERS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_STEPS = {"last": -1, "this": 0, "next": 1, "the": 0, "a": -1}


def _part(match: re.Match[str], setting: Setting) -> Reading | None:
    """A quarter or half: of the year said, else the last one that has begun, unless the clause looks ahead."""
    unit, per_year = ("half", 2) if match["half"] else ("quarter", 4)
    number = min(int(match["q"] or _NUMBERS[match["number"].lower()]), per_year)
    back = per_year if match["ago"] else 0
    year, whose = match["year"] or match["year2"], match["whose"] or match["whose2"]
    if year:
        return on(Period(unit, int(year) * per_year + number - 1 - back))
    if whose:
        this = setting.today.year + _STEPS[re.split(r"\s", whose.lower())[0]]
        return on(Period(unit, this * per_year + number - 1 - back), setting.today)
    now = period(unit, setting.today).index
    index = now - (now - number + 1) % per_year
    if index < now - 1 and tense(setting.text, match.start(), match.end()) == "sure":
        index += per_year
    return on(Period(unit, index - back), setting.today)


def _season(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "last summer", "the spring of 1990"; a season by itself may be a verb or a spring of water."""
    season, now = SEASONS[match["season"].lower()], period("season", setting.today).index
    if match["year"]:
        return _season_of(season, year_of(match["year"]))
    which = re.split(r"\s+", (match["which"] or "").lower())[-1]
    if which == "that":
        told = setting.told("year")
        return compared(Period("season", told.index * 4 + season), told.start) if told else None
    back = (now - season) % 4
    if which == "this":  # of this year; in February "this winter" is the one that is passing
        return on(Period("season", now if back == 0 else setting.today.year * 4 + season), setting.today)
    if which in ("last", "past"):
        return on(Period("season", now - (back or 4)), setting.today)
    ahead = which in ("next", "coming") or back and tense(setting.text, match.start(), match.end()) == "sure"
    return on(Period("season", now - back + (4 if ahead else 0)), setting.today)


def _season_of(season: int, year: int) -> Reading | None:
    """That season of that year; "the winter of 1994" may be the one that ends in it or the one that begins in it."""
    reading = on(Period("season", year * 4 + season))
    if reading is None or season != SEASONS["winter"] or not reading.edtf:
        return reading
    return replace(reading, edtf=f"{year - 1}-12/{year + 1}-02")


_YEAR_AGO = r"year-(?:earlier|ago)"
_WHOSE = rf"{LAST_THIS_NEXT}{GAP}year"
_FISCAL = rf"(?:fiscal{JOIN})?"
RULES = (
    Rule(
        "part of a year",
        frozenset("the this last next 0 q1 q2 q3 q4 fiscal year".split()) | frozenset(_NUMBERS),
        re.compile(
            rf"""
            (?:the{GAP})?
            (?:(?P<whose>{_WHOSE})['’]s{GAP}|(?P<ago>(?:comparable{GAP})?{_YEAR_AGO}){GAP})?     # next year's
            (?:(?P<year>{YEAR}){GAP})?{_FISCAL}                                                # 1989 fiscal
            (?:Q(?P<q>[1-4])\b
               |(?P<number>{"|".join(_NUMBERS)}){JOIN}{_FISCAL}(?:quarter|(?P<half>half))\b)       # third-quarter
            (?:,?{GAP}(?:of{GAP})?{_FISCAL}                                                        # of fiscal
               (?:(?P<year2>{YEAR})|(?P<whose2>{_WHOSE}|the{GAP}year|a{GAP}year{GAP}(?:earlier|ago))\b)|(?!{GAP}of\b))
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _part,
    ),
    Rule(
        "season",
        PHASES | frozenset(SEASONS) | {"the", "this", "that", "last", "next"},
        re.compile(
            rf"""
            {PHASE}?(?:(?P<which>last|next|that|this(?:{GAP}(?:past|coming))?|the(?:{GAP}(?:early|late|past|coming))?){GAP})?
            (?P<season>{"|".join(SEASONS)})\b
            (?:{GAP}(?:of{GAP})?(?P<year>{YEAR}|{SPELLED_YEAR}))?
            (?(year)|(?(which)(?!{GAP}of\b)|(?!)))     # one of the two must be said; no "fall of Rome"
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _season,
    ),
)
