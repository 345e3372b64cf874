"""Years, and what they make up: "2024", "fiscal 1989", "1995-96", "the 1990s", "the 20th century"."""

import re

from dashboard.drafting.dating.calendar_words import (
    DASH,
    EDGE,
    GAP,
    JOIN,
    ORDINALS,
    PHASE,
    SPELLED_YEAR,
    TENS,
    YEAR,
    year_of,
)
from dashboard.drafting.dating.dated import Reading, Rule, Setting, on
from dashboard.drafting.dating.periods import Period, year_period
from dashboard.drafting.headed import headed

# After these words four digits count things.
_COUNTED = re.compile(
    r"\s{1,4}(?:people|persons?|troops|soldiers|men|women|children|workers|employees|jobs|members|points?|percent|miles|"
    r"kilometers|feet|tons|pounds|dollars|shares|votes|homes|houses|units|cars|barrels|refugees|deaths|acres|million|"
    r"billion|yards|meters|rounds|others|more|students|patients|passengers|civilians|prisoners|police|cases)\b",
    re.IGNORECASE,
)
_NO_YEAR_BEFORE = re.compile(r"[$£€#.,:/\d-]$|\b(?:No\.|Route|Flight|Room|about|nearly|than|over|some|least)\s{1,4}$")
_YEAR_BEFORE = headed(
    r"\b(?:in|of|since|by|until|till|during|from|before|after|through|late|early|year|to|and)\s{1,4}$", re.IGNORECASE
)
_USUAL_YEARS = range(1900, 2060)


def _year(match: re.Match[str], setting: Setting) -> Reading | None:
    """One year, or the years from one to another."""
    if match["spelled"]:
        return on(year_period(year_of(match["spelled"])))
    first, last = match["year"], match["last"]
    if not match["sure"] and not _is_year(match, setting):
        return None
    last = first[: 4 - len(last)] + last if last else ""
    if last > first:
        return Reading(f"{first}/{last}", edtf=f"{first}/{last}", period=year_period(int(first)))
    return on(year_period(int(first)))


def _is_year(match: re.Match[str], setting: Setting) -> bool:
    """Whether four digits stand where a year does, and count nothing."""
    before = setting.before(match, 12)
    if _NO_YEAR_BEFORE.search(before) or _COUNTED.match(setting.after(match, 16)):
        return False
    return int(match["year"]) in _USUAL_YEARS or bool(_YEAR_BEFORE.search(before))


def _decade(match: re.Match[str], _: Setting) -> Reading | None:
    """The words for tens mean those of the 20th century."""
    if match["word"]:
        stem = match["word"].lower().removesuffix("ies")
        tens = next(number for number, word in enumerate(TENS, 2) if word.startswith(stem))
        return on(year_period(1900 + 10 * tens, "decade"))
    digits = match["digits"]
    return on(year_period(int(digits) if len(digits) == 4 else 1900 + int(digits), "decade"))


def _century(match: re.Match[str], _: Setting) -> Reading | None:
    number = int(match["number"]) if match["number"] else ORDINALS.index(match["word"].lower()) + 1
    return on(Period("century", number - 1))


_NOT_YEARS = "(?!-(?:year|mile|foot|pound|seat|room|man|member|acre|ton|point))"
_DECADE_WORDS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_START = rf"(?:(?:post|pre){JOIN}|{PHASE}|{EDGE})?"
_FIRST = frozenset("0 early late mid post pre the fiscal".split())
RULES = (
    Rule(
        "decade",
        _FIRST | frozenset(_DECADE_WORDS.split("|")),
        re.compile(
            rf"""
            (?:the{GAP})?{PHASE}?(?:
              (?P<digits>1[5-9]\d0|20\d0|(?<=['’`])[2-9]0)['’]?s\b         # the 1990s   ’80s
              |(?<=the{GAP[:2]})(?P<word>{_DECADE_WORDS})\b)               # the nineties
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _decade,
    ),
    Rule(
        "century",
        _FIRST | frozenset(ORDINALS),
        re.compile(
            rf"""
            (?:the{GAP})?{PHASE}?
            (?:(?P<number>[1-9]|1\d|2[01])(?:st|nd|rd|th)|(?P<word>{"|".join(ORDINALS)})){JOIN}century\b
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _century,
    ),
    Rule(
        "year",
        _FIRST | {"nineteen", "two"},
        re.compile(
            rf"""
            {_START}(?P<sure>fiscal{GAP}|the{GAP}year{GAP})?               # the end of fiscal
            (?:(?P<year>{YEAR}){_NOT_YEARS}(?:{DASH}(?P<last>\d\d(?:\d\d)?)\b)?    # 1995-96
               |(?P<spelled>{SPELLED_YEAR}))
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _year,
    ),
)
