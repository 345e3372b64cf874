"""Days and months by their names: "Nov. 24, 2025", "Sept. 2-3", "in July", "early March"."""

import re
from datetime import date

from dashboard.drafting.dating import nearest
from dashboard.drafting.dating.calendar_words import (
    DASH,
    DAY,
    EDGE,
    GAP,
    LAST_THIS_NEXT,
    MONTH,
    MONTHS,
    PHASE,
    PHASES,
    WEEKDAY_BEFORE,
    WEEKDAYS,
    WEEKDAYS_SHORT,
    YEAR,
)
from dashboard.drafting.dating.dated import Reading, Rule, Setting, on
from dashboard.drafting.dating.nearest import nearest as nearest_period
from dashboard.drafting.dating.periods import Period, day_of, month_of, period
from dashboard.drafting.headed import headed

_YEAR_BEHIND = re.compile(
    rf"\s{{0,4}}(?:[-–/]|(?:to|and|or|through|until)\b)\s{{0,4}}{MONTH}(?:\s{{1,4}}{DAY})?,?\s{{1,4}}(?P<year>{YEAR})",
    re.ASCII,
)
_STEPS = {"last": -1, "this": 0, "next": 1}
# These months are names or verbs too, and count alone only after one of the words below.
_DOUBTFUL = frozenset({"may", "march", "april", "june", "august"})
_BEFORE_MONTH = headed(
    r"\b(?:in|of|since|by|until|till|through|for|from|to|and|or|between|before|after|during|following|previous)\s{1,4}$",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(r"\s[A-Z]")
_NIGHT = re.compile(r"\bnight\s{1,4}of\s{1,4}(?:the\s{1,4})?$")
_ATTACKS = re.compile(
    r"\s{1,4}(?:terror\w*\s{1,4})?(?:attacks?|hijack\w*|commission|conspirac\w+|plot\w*)\b", re.IGNORECASE
)


def _iso(match: re.Match[str], _: Setting) -> Reading | None:
    return on(day_of(int(match["year"]), int(match["month"]), int(match["day"])))


def _figures(match: re.Match[str], _: Setting) -> Reading | None:
    """A day in figures: 11/13/2025; none where either number may be the month."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if (first > 12) == (second > 12) and first != second:
        return None
    return on(day_of(year, first, second) or day_of(year, second, first))


def _day(match: re.Match[str], setting: Setting) -> Reading | None:
    """A day, the week of it ("the week of March 6"), or the days from one to another ("Sept. 2-3")."""
    month, day = _month_number(match["month"]), _day_number(match["day"])
    year, anchor = _year(match, setting)
    if (month, day, year) == (9, 11, None) and _ATTACKS.match(setting.after(match, 40)):
        year = 2001
    if year:
        found = day_of(year, month, day)
    else:
        found = nearest_period(match, setting, lambda year: day_of(year, month, day), nearest.DAYS)
    if found and found.start and match["week"]:
        return on(period("week", found.start), anchor)
    if found and found.edtf and match["last"] and (last := _last_day(match, found, month)):
        days = f"{found.edtf}/{last.edtf}"
        if last.index == found.index + 1 and _NIGHT.search(setting.before(match, 14)):
            return Reading(days, "TIME", f"[{found.edtf},{last.edtf}]", anchor=anchor, period=found)
        return Reading(days, edtf=days, anchor=anchor, period=found)
    return on(found, anchor)


def _last_day(match: re.Match[str], first: Period, month: int) -> Period | None:
    """The last of the days that begin with *first*; None when it is not later."""
    last_month = _month_number(match["month2"]) if match["month2"] else month
    last = day_of(int(first.value[:4]), last_month, _day_number(match["last"]))
    return last if last and last.index > first.index else None


def _year(match: re.Match[str], setting: Setting) -> tuple[int | None, date | None]:
    """The year said after a date, None where none is, and what it was counted from, None where it was not."""
    if match["year"]:
        return int(match["year"]), None
    if not match["beside"]:
        return _carried(match, setting), setting.today
    which = match["beside"].lower()
    if which in _STEPS:
        return setting.today.year + _STEPS[which], setting.today
    told = setting.told("year")
    return (told.index, told.start) if told else (None, setting.today)


def _carried(match: re.Match[str], setting: Setting) -> int | None:
    """The year said behind the next date ("April to September 2019"), else that of the paragraph; None for neither.

    Of the article's own year nothing is carried: there the clause says whether a date is past or to come.
    """
    if behind := _YEAR_BEHIND.match(setting.after(match, 40)):
        return int(behind["year"])
    if setting.year is None or setting.year >= setting.today.year:
        return None
    weekday = WEEKDAYS.get(re.split(r"[\s,]", match[0])[0].lower())
    day = _day_number(match["day"]) if "day" in match.re.groupindex and match["day"] else 0
    found = day_of(setting.year, _month_number(match["month"]), day) if day else None
    if weekday is not None and found and found.start and found.start.weekday() != weekday:
        return None  # Monday, Nov. 24, of a year in which that is no Monday
    return setting.year


def _month(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "July 2025", "in July", "last June", "January this year": a month, never a day."""
    month, today = _month_number(match["month"]), setting.today
    year, anchor = _year(match, setting)
    if year:
        return on(month_of(year, month), anchor)
    which = re.split(r"\s+", (match["which"] or "").lower())[-1]
    if which == "this":
        return on(month_of(today.year, month), today)
    if which in ("last", "past"):
        return on(month_of(today.year - (month >= today.month), month), today)
    if which in ("next", "coming"):
        return on(month_of(today.year + (month <= today.month), month), today)
    if not match["phase"] and _is_no_month(match, setting):
        return None
    return on(nearest_period(match, setting, lambda year: month_of(year, month), nearest.MONTHS), today)


def _is_no_month(match: re.Match[str], setting: Setting) -> bool:
    """Whether "March" or "May" is a verb or "April" a person."""
    name = match["month"].lower()
    if name not in _DOUBTFUL or _BEFORE_MONTH.search(setting.before(match, 14)):
        return False
    return name in ("may", "march") or bool(_NAME_AFTER.match(setting.after(match, 2)))


def _month_number(words: str) -> int:
    return MONTHS[words.rstrip(".").lower()]


def _day_number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


_YEAR_AFTER = rf"(?:,?{GAP}(?:of{GAP})?(?:(?P<year>{YEAR})|(?P<beside>{LAST_THIS_NEXT}|that|the\ same){GAP}year\b))?"
RULES = (
    Rule("9/11", frozenset({"0"}), re.compile(r"9/11(?![\w/])", re.ASCII), lambda _, __: on(day_of(2001, 9, 11))),
    Rule(
        "day in figures",
        frozenset({"0"}),
        re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])", re.ASCII),  # 2025-11-24
        _iso,
    ),
    Rule(
        "day in figures",
        frozenset({"0"}),
        re.compile(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\w/])", re.ASCII),  # 11/13/2025
        _figures,
    ),
    Rule(
        "day",
        frozenset(MONTHS) | frozenset(WEEKDAYS) | WEEKDAYS_SHORT | {"the", "last", "next", "this"},
        re.compile(
            rf"""
            (?P<week>[Tt]he{GAP}week{GAP}of{GAP})?(?:[Ll]ast{GAP}|[Nn]ext{GAP}|[Tt]his{GAP})?{WEEKDAY_BEFORE}
            (?P<month>{MONTH})\s{{0,4}}(?P<day>{DAY})                      # Monday, Nov. 24
            (?:{DASH}(?:(?P<month2>{MONTH}){GAP})?(?P<last>{DAY}))?        # -25
            {_YEAR_AFTER}                                                  # , 2025
            """,
            re.VERBOSE | re.ASCII,
        ),
        _day,
    ),
    Rule(
        "day",
        frozenset(WEEKDAYS) | WEEKDAYS_SHORT | {"0", "the"},
        re.compile(
            rf"""
            {WEEKDAY_BEFORE}(?:the{GAP})?
            (?P<day>{DAY})(?:{DASH}(?P<last>{DAY}))?{GAP}(?:of{GAP})?(?P<month>{MONTH})    # 24-25 November
            {_YEAR_AFTER}(?P<week>(?!))?(?P<month2>(?!))?
            """,
            re.VERBOSE | re.ASCII,
        ),
        _day,
    ),
    Rule(
        "month",
        frozenset(MONTHS) | PHASES | {"last", "next", "this", "the"},
        re.compile(
            rf"""
            (?:(?P<phase>(?i:{PHASE}|{EDGE}))(?!{MONTH}{GAP}\d{{1,2}}\b))?    # the end of; not: earlier on July 3
            (?:(?P<which>(?i:last|next|this(?:{GAP}(?:past|coming))?)){GAP})?
            (?P<month>{MONTH}){_YEAR_AFTER}                                # July 2025
            """,
            re.VERBOSE | re.ASCII,
        ),
        _month,
    ),
)
