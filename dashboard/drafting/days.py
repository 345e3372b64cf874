"""Days and months by their names: "Nov. 24, 2025", "Sept. 2-3", "in July", "Friday night", "Thanksgiving"."""

import calendar
import re
from datetime import date

from dashboard.drafting.calendar_words import (
    DAY,
    GAP,
    JOIN,
    MONTH,
    MONTHS,
    ORDINALS,
    WEEKDAY,
    WEEKDAY_BEFORE,
    WEEKDAYS,
    WEEKDAYS_SHORT,
    YEAR,
)
from dashboard.drafting.dated import Reading, Rule, Setting, on
from dashboard.drafting.periods import Period, day_of, month_of, period
from dashboard.drafting.tenses import tense

_PHASE = rf"(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater){JOIN}(?:(?:in|on){GAP})?)"
_EDGE = rf"(?:[Tt]he{GAP}(?:beginning|start|middle|end){GAP}of{GAP}(?:the{GAP})?)"
PHASES = frozenset({"early", "late", "mid", "earlier", "later"})
_MONTH_FIRST = frozenset(MONTHS) | PHASES | {"last", "next", "this", "the"}
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
PART = rf"(?:{GAP}(?P<part>morning|afternoon|evening|night)\b)"
# Months that are also names or verbs count alone only after one of these words.
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|by|until|till|through|for|from|to|and|or|between|before|after|during|late|early|mid|last|next|this|"
    r"every|each|following|previous|past)[\s-]{1,4}$",
    re.IGNORECASE,
)
_DOUBTFUL = {"may", "march", "april", "june", "august"}


def _day_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Monday, November 24, 2025", "24 November", "Sept. 2-3": a day, or the days from one to another."""
    month = MONTHS[match["month"].rstrip(".").lower()]
    first = int(re.sub(r"\D", "", match["day"]))
    if match["year"]:
        found = day_of(int(match["year"]), month, first)
        anchor = None
    else:
        found, anchor = _nearest(match, setting, lambda year: day_of(year, month, first)), setting.today
    if found and match["week"] and found.start:
        return on(period("week", found.start), anchor)
    if found is None or not match["last"]:
        return on(found, anchor)
    year = int(found.value[:4])
    last_month = MONTHS[match["month2"].rstrip(".").lower()] if match["month2"] else month
    last = day_of(year, last_month, int(re.sub(r"\D", "", match["last"])))
    if last is None or last.index <= found.index or not found.edtf:
        return on(found, anchor)
    days = f"{found.edtf}/{last.edtf}"
    return Reading(days, edtf=days, anchor=anchor, period=found)


# How near the coming one must be to be meant, as a share of the days since the last one, by the tense of the clause.
_COMING = {"sure": 12.0, "perhaps": 2.0, "": 1 / 3, "back": 1 / 6}
_COMING_MONTH = {"sure": 12.0, "perhaps": 1.0, "": 1 / 4, "back": 0.0}


def _nearest(match: re.Match[str], setting: Setting, make: "callable[[int], Period | None]") -> Period | None:
    """Which year is meant where none is said: the one before or after the article's day that the clause speaks for."""
    this = setting.today
    made = [one for year in (this.year - 1, this.year, this.year + 1) if (one := make(year)) and one.start and one.end]
    past = [one for one in made if one.start <= this]
    coming = [one for one in made if one.end >= this]
    if not past or not coming:
        return (past or coming or [None])[-1]
    if past[-1] == coming[0]:
        return past[-1]
    since, until = (this - past[-1].end).days, (coming[0].start - this).days
    shares = _COMING_MONTH if made[0].unit == "month" else _COMING
    share = shares[tense(setting.text, match.start(), match.end())]
    return coming[0] if until < since * share else past[-1]


def _month_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "July 2025", "in July", "last June", "January this year": a month, never a day."""
    name = match["month"].rstrip(".").lower()
    month, today = MONTHS[name], setting.today
    if match["year"]:
        return on(month_of(int(match["year"]), month))
    if not match["which"] and not match["beside"] and _is_no_month(match, setting, name):
        return None
    which = (match["which"] or "").lower()
    if match["beside"]:
        step = {"last": -1, "this": 0, "next": 1}[match["beside"].lower()]
        return on(month_of(today.year + step, month), today)
    if "last" in which or "past" in which:
        return on(month_of(today.year - (month >= today.month), month), today)
    if "next" in which:
        return on(month_of(today.year + (month <= today.month), month), today)
    if "this" in which:
        return on(month_of(today.year, month), today)
    return on(_nearest(match, setting, lambda year: month_of(year, month)), today)


def _is_no_month(match: re.Match[str], setting: Setting, name: str) -> bool:
    """Whether "March" or "May" is a verb or "April" a person."""
    text = setting.text
    before = text[max(0, match.start() - 14) : match.start()]
    if name in _DOUBTFUL and not match["phase"] and not _BEFORE_MONTH.search(before):
        return name in ("may", "march") or bool(re.match(r"\s[A-Z]", text[match.end() : match.end() + 2]))
    return False


def _weekday_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "Friday", "last Monday", "Saturday night": the nearest such day that the clause speaks for."""
    today, which = setting.today, (match["which"] or "").lower()
    wanted = WEEKDAYS[match["weekday"].lower()]
    back = (today.weekday() - wanted) % 7
    if match["plural"]:
        return Reading(f"XXXX-WXX-{wanted + 1}", "SET")
    if "previous" in which or "following" in which:
        base = setting.last.start if setting.last and setting.last.unit == "day" else today
        return on(_beside(base or today, wanted, after="following" in which), base)
    if "last" in which or "past" in which:
        days = -(back or 7)
    elif "next" in which or "coming" in which:
        days = 7 - back
    elif "this" in which:
        days = wanted - today.weekday() if wanted >= today.weekday() else 7 - back
    else:
        possessive = setting.text[match.end() : match.end() + 2] in ("'s", "’s")
        ahead = back and not possessive and tense(setting.text, match.start(), match.end()) == "sure"
        days = 7 - back if ahead else -back
    found = period("day", today).shift(days)
    part = _PARTS[match["part"].lower()] if match["part"] else ""
    return on(found, today, "TIME" if part else "DATE", part)


def _beside(base: date, wanted: int, *, after: bool) -> Period:
    back = (base.weekday() - wanted) % 7 or 7
    return period("day", base).shift((7 - back % 7) if after else -back)


def _iso_rule(match: re.Match[str], _: Setting) -> Reading | None:
    return on(day_of(int(match["year"]), int(match["month"]), int(match["day"])))


def _holiday_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """Feasts with a day of their own; "last" and "next" as for months."""
    name = re.sub(r"\s+", " ", match["feast"].lower().replace("’", "'"))
    today = setting.today
    step = {"last": -1, "next": 1}.get((match["which"] or "").lower())
    made = [_feast(name, year) for year in (today.year - 1, today.year, today.year + 1)]
    if step == -1:
        return on([one for one in made if one and one.start and one.start < today][-1], today)
    if step == 1:
        return on([one for one in made if one and one.start and one.start > today][0], today)
    return on(_nearest(match, setting, lambda year: _feast(name, year)), today)


def _feast(name: str, year: int) -> Period | None:
    if name.startswith("thanksgiving"):
        return day_of(year, 11, _nth(year, 11, calendar.THURSDAY, 4))
    if name.startswith("election"):
        return day_of(year, 11, _nth(year, 11, calendar.MONDAY, 1) + 1)
    for start, (month, day) in _FEASTS.items():
        if name.startswith(start):
            return day_of(year, month, day)
    return None


_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "valentine": (2, 14),
}


def _nth(year: int, month: int, weekday: int, count: int) -> int:
    """The day of the month that is its *count*th *weekday*."""
    if not 1 <= year <= 9999:
        return 1
    return (weekday - date(year, month, 1).weekday()) % 7 + 1 + 7 * (count - 1)


_ORDINAL_DAY = "|".join(ORDINALS)
RULES = (
    Rule("iso", frozenset("0"), re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])", re.ASCII), _iso_rule),
    Rule(
        "day",
        frozenset(MONTHS) | frozenset(WEEKDAYS) | WEEKDAYS_SHORT | {"0", "the", "last", "next", "this"},
        re.compile(
            rf"""
            (?P<week>[Tt]he{GAP}week{GAP}of{GAP})?{WEEKDAY_BEFORE}?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his){GAP})?(?:
              (?P<month>{MONTH})\s{{0,4}}(?P<day>{DAY})(?:\s{{0,4}}[-–]\s{{0,4}}(?:(?P<month2>{MONTH}){GAP})?(?P<last>{DAY}))?
            )(?:,?{GAP}(?P<year>{YEAR}))?
            """,
            re.VERBOSE | re.ASCII,
        ),
        _day_rule,
    ),
    Rule(
        "day",
        frozenset({"0"}) | frozenset(WEEKDAYS),
        re.compile(
            rf"""
            {WEEKDAY_BEFORE}?(?:the{GAP})?
            (?P<day>{DAY})(?:\s?[-–]\s?(?P<last>{DAY}))?{GAP}(?:of{GAP})?(?P<month>{MONTH})(?P<month2>(?!))?(?P<week>(?!))?(?P<which>(?!))?
            (?:,?{GAP}(?P<year>{YEAR}))?
            """,
            re.VERBOSE | re.ASCII,
        ),
        _day_rule,
    ),
    Rule(
        "month",
        _MONTH_FIRST,
        re.compile(
            rf"""
            (?P<phase>{_PHASE}|{_EDGE})?
            (?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:{GAP}(?:past|coming))?|[Tt]his){GAP})?
            (?P<month>{MONTH})
            (?:,?{GAP}(?:of{GAP})?(?:(?P<year>{YEAR})|(?P<beside>last|this|next){GAP}year))?
            """,
            re.VERBOSE | re.ASCII,
        ),
        _month_rule,
    ),
    Rule(
        "weekday",
        frozenset(WEEKDAYS) | {f"{day}s" for day in WEEKDAYS} | PHASES | {"last", "next", "this", "the"},
        re.compile(
            rf"""
            {_PHASE}?
            (?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:{GAP}(?:past|coming))?|[Tt]he{GAP}(?:previous|following)){GAP})?
            (?P<weekday>{WEEKDAY})(?P<plural>s\b)?(?!\w){PART}?
            """,
            re.VERBOSE,
        ),
        _weekday_rule,
    ),
    Rule(
        "holiday",
        frozenset({"last", "next", "thanksgiving", "election", "christmas", "new", "halloween", "independence", "valentine"}),
        re.compile(
            rf"""
            (?:(?P<which>[Ll]ast|[Nn]ext){GAP})?
            (?P<feast>Thanksgiving(?:{GAP}Day)?|Election{GAP}Day|Christmas(?:{GAP}(?:Eve|Day))?|Halloween
            |New{GAP}Year['’]s{GAP}(?:Eve|Day)|Independence{GAP}Day|Valentine['’]s{GAP}Day)\b
            """,
            re.VERBOSE,
        ),
        _holiday_rule,
    ),
)
