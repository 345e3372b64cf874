"""Years and what they are made of or make up: "2024", "the 1990s", "the third quarter", "last summer"."""

import re

from dashboard.drafting.calendar_words import GAP, JOIN, ORDINALS, SPELLED_YEAR, TENS, YEAR, year_of
from dashboard.drafting.dated import Reading, Rule, Setting, on
from dashboard.drafting.periods import SEASONS, Period, period
from dashboard.drafting.tenses import tense

_PHASE = rf"(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Pp]ost|[Pp]re){JOIN}(?:in{GAP})?)"
_EDGE = rf"(?:[Tt]he{GAP}(?:beginning|start|middle|end|close){GAP}of{GAP}(?:the{GAP})?)"
_FIRST = frozenset({"0", "early", "late", "mid", "post", "pre", "the", "fiscal"})
# After these, four digits count things; before the others they may be a year.
_COUNTED = re.compile(
    r"\s{1,4}(?:people|persons?|troops|soldiers|men|women|children|workers|employees|jobs|members|points?|percent|miles|"
    r"kilometers|feet|tons|pounds|dollars|shares|votes|homes|houses|units|cars|barrels|refugees|deaths|acres|million|"
    r"billion|yards|meters|bales|rounds|others|more|students|patients|passengers|civilians|prisoners|police|cases)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$£€#.,:/\d-]$|\b(?:No\.|Route|Flight|Room|about|nearly|than|over|some|least)\s{1,4}$")
_YEAR_CUE = re.compile(r"\b(?:in|of|since|by|until|till|during|from|before|after|through|late|early|year|to|and)\s{1,4}$", re.I)


def _year_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "2024", "fiscal 1989", "nineteen ninety-seven", "1995-96"."""
    words = match["spelled"] or match["year"]
    year = year_of(words)
    before, after = setting.text[max(0, match.start() - 12) : match.start()], setting.text[match.end() : match.end() + 16]
    if match["spelled"] is None and not match["sure"]:
        if _MONEY.search(before) or _COUNTED.match(after):
            return None
        if not 1900 <= year <= 2059 and not _YEAR_CUE.search(before):
            return None
    found = period_of("year", year)
    if not match["until"]:
        return on(found)
    last = match["until"]
    last = words[: 4 - len(last)] + last
    return Reading(f"{words}/{last}", edtf=f"{words}/{last}", period=found) if last > words else on(found)


def period_of(unit: str, number: int) -> Period:
    """The year, or the decade or century that begins with it."""
    return Period(unit, number // {"year": 1, "decade": 10, "century": 100}[unit])


def _decade_rule(match: re.Match[str], _: Setting) -> Reading | None:
    """ "the 1990s", "the '80s", "the nineties"."""
    if match["word"]:
        tens = next(number for number, word in enumerate(TENS, 2) if match["word"].lower().startswith(word[:-1]))
        return on(period_of("decade", 1900 + 10 * tens))
    digits = match["digits"]
    return on(period_of("decade", int(digits) if len(digits) == 4 else 1900 + int(digits)))


def _century_rule(match: re.Match[str], _: Setting) -> Reading | None:
    """ "the 20th century"."""
    number = int(match["number"]) if match["number"] else ORDINALS.index(match["word"].lower()) + 1
    return on(Period("century", number - 1))


_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}


def _part_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the third quarter", "next year's first quarter", "the first half of 1990", "Q3 2024"."""
    unit, number = ("half" if match["half"] else "quarter"), int(match["q"] or _NUMBERS[(match["number"] or "last").lower()])
    per_year = 2 if unit == "half" else 4
    number = min(number, per_year)
    today = setting.today
    anchor, year = None, match["year"] or match["year2"]
    beside = (match["whose"] or match["whose2"] or "").lower()
    if year:
        index = int(year) * per_year + number - 1
    elif beside:
        step = -1 if "last" in beside or "earlier" in beside or "ago" in beside else 1 if "next" in beside else 0
        index, anchor = (today.year + step) * per_year + number - 1, today
    else:
        now, anchor = period(unit, today).index, today
        index = now - (now - number + 1) % per_year
        if index < now - 1 and tense(setting.text, match.start(), match.end()) == "sure":
            index += per_year
    if match["comparable"]:
        index -= per_year
    return on(Period(unit, index), anchor)


def _season_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "last summer", "the spring of 1990", "this past fall"."""
    season, today = SEASONS[match["season"].lower()], setting.today
    if match["year"]:
        return on(Period("season", year_of(match["year"]) * 4 + season))
    which, now = match["which"].lower(), period("season", today).index
    back = (now - season) % 4
    if "next" in which or "coming" in which:
        return on(Period("season", now - back + 4), today)
    if "last" in which or "past" in which:
        return on(Period("season", now - (back or 4)), today)
    if "this" in which:
        return on(Period("season", period("year", today).index * 4 + season), today)
    ahead = back and tense(setting.text, match.start(), match.end()) == "sure"
    return on(Period("season", now - back + (4 if ahead else 0)), today)


_WHOSE = rf"(?:last|this|next){GAP}year"
RULES = (
    Rule(
        "decade",
        _FIRST,
        re.compile(
            rf"""
            (?:[Tt]he{GAP})?{_PHASE}?(?:
              (?P<digits>1[5-9]\d0|20\d0|(?<=['’`])[2-9]0)['’]?s\b | (?P<word>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\b
            )""",
            re.VERBOSE,
        ),
        _decade_rule,
    ),
    Rule(
        "century",
        _FIRST | frozenset(ORDINALS),
        re.compile(
            rf"(?:[Tt]he{GAP})?{_PHASE}?(?:(?P<number>[1-9]|1\d|2[01])(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)})){JOIN}century\b"
        ),
        _century_rule,
    ),
    Rule(
        "part of a year",
        frozenset({"the", "this", "last", "next", "0", "q1", "q2", "q3", "q4", "fiscal", *_NUMBERS}),
        re.compile(
            rf"""
            (?:[Tt]he{GAP})?(?:(?P<whose>{_WHOSE})['’]s{GAP}|(?P<comparable>(?:comparable{GAP})?year-(?:earlier|ago)){GAP})?
            (?:(?P<year>{YEAR}){GAP})?(?:fiscal(?:{GAP}|-))?
            (?:Q(?P<q>[1-4])|(?P<number>first|second|third|fourth|final|last|[1234](?:st|nd|rd|th)){JOIN}
            (?:fiscal(?:{GAP}|-))?(?:quarter|(?P<half>half))\b)
            (?:{GAP}(?:of{GAP})?(?:fiscal{GAP})?(?:(?P<year2>{YEAR})|(?P<whose2>{_WHOSE}|the{GAP}year|a{GAP}year{GAP}(?:earlier|ago))))?
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _part_rule,
    ),
    Rule(
        "season",
        frozenset({"the", "this", "last", "next", "early", "late", "in"} | set(SEASONS)),
        re.compile(
            rf"""
            {_PHASE}?(?:(?P<which>last|next|this(?:{GAP}(?:past|coming))?|the(?:{GAP}(?:early|late|past|coming))?){GAP})?
            (?P<season>spring|summer|fall|autumn|winter)\b(?:{GAP}(?:of{GAP})?(?P<year>{YEAR}|{SPELLED_YEAR}))?
            (?(which)|(?(year)|(?!)))
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _season_rule,
    ),
    Rule(
        "year",
        _FIRST | {"nineteen", "twenty", "two"},
        re.compile(
            rf"""
            (?:{_PHASE}|{_EDGE})?
            (?P<sure>fiscal{GAP}|the{GAP}year{GAP})?
            (?:(?P<year>{YEAR})(?!-(?:year|mile|foot|pound|seat|room|man|member|acre|ton|point))(?:[-–](?P<until>\d\d(?:\d\d)?)\b)?
              |(?P<spelled>nineteen{JOIN}(?:{"|".join(TENS)})(?:{JOIN}\w+)?|two{GAP}thousand(?={GAP}(?:election|census|olympic)|[,.]))\b)
            """,
            re.VERBOSE | re.ASCII,
        ),
        _year_rule,
    ),
)
