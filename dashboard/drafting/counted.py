"""Times counted from another: "last week", "two weeks ago", "the week prior", "earlier this year", "a year earlier"."""

import re
from datetime import date

from dashboard.drafting.calendar_words import GAP, JOIN, LONG_UNIT, NUMBER, ONES, PAIR, TENS, UNIT, UNITS, VAGUE, is_title, number_of, unit_of
from dashboard.drafting.dated import Reading, Rule, Setting, on, untold
from dashboard.drafting.days import PART, PHASES
from dashboard.drafting.periods import FIRST_YEAR, LAST_YEAR, Period, period
from dashboard.drafting.tenses import tense

NUMBERED = frozenset({"0", "a", "an", "several", "many", "some", "few", "couple", *ONES, *TENS})
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_STEPS = {"this": 0, "current": 0, "same": 0, "that": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}
_STEPS |= {"coming": 1, "preceding": -1, "present": 0, "latest": 0}


def _today_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "today", "yesterday", "tomorrow morning", "tonight", "last night"."""
    word = match["word"].lower()
    step = -1 if word in ("yesterday", "last") else 1 if word == "tomorrow" else 0
    part = "TNI" if word == "tonight" else _PARTS[match["part"].lower()] if match["part"] else ""
    found = period("day", setting.today).shift(step)
    return on(found, setting.today, "TIME" if part else "DATE", part)


def _step_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "last week", "this year", "early next month", "earlier this year", "the end of the month"."""
    which, unit = re.split(r"\s+", match["which"].lower())[-1], match["unit"].lower()
    if match["half"] or is_title(match):
        return None
    base = setting.today
    if which in ("previous", "following", "same", "that", "preceding"):
        base = _told(setting)
    if which == "past" and unit in ("decade", "century"):
        return Reading("P10Y" if unit == "decade" else "P100Y", "DURATION")
    found = period(unit, base).shift(_STEPS[which])
    if unit == "day" and which == "this":
        return None
    phase = (match["phase"] or "").lower()
    if phase in ("earlier", "later") and which == "this":
        return _side(found, setting.today, later=phase == "later")
    if match["the"] and which in ("past", "last") and unit in ("year", "month", "week"):
        return _until(found, setting.today)
    return on(found, base)


def _told(setting: Setting) -> date:
    """The first day of the last period that the text has named; the article's day before any."""
    return (setting.last.start if setting.last else None) or setting.today


def _side(found: Period, today: date, *, later: bool) -> Reading | None:
    """ "earlier this year": what of the period had passed on the article's day; "later": what was to come."""
    plain = on(found, today)
    if plain is None or not plain.edtf or found.start is None or found.end is None or found.unit == "day":
        return plain
    first, last = (today.isoformat(), found.end.isoformat()) if later else (found.start.isoformat(), today.isoformat())
    if first >= last:
        return on(period("day", today), today)
    whole = found.edtf if "/" not in found.edtf else (last if later else first)
    edtf = f"{first}/{whole}" if later else f"{whole}/{last}"
    return Reading(found.value, "DATE", edtf, "within", today, found)


def _until(found: Period, today: date) -> Reading | None:
    """ "the past year": from the same day a year ago until the article's day."""
    plain = on(found, today)
    days = {"week": 7, "month": 30, "year": 365}[found.unit]
    start = period("day", today).shift(-days)
    if plain is None or not start.edtf or not FIRST_YEAR <= today.year <= LAST_YEAR:
        return plain
    return Reading(found.value, "DATE", f"{start.edtf}/{today.isoformat()}", "within", today, found)


def _ago_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "two weeks ago", "a year earlier", "three days later", "a week prior", "10 years from now"."""
    unit, way = unit_of(match["unit"]), re.sub(r"\s+", " ", match["way"].lower())
    sign = 1 if way in ("later", "after", "from now", "hence", "afterward", "from today") else -1
    from_today = way in ("ago", "from now", "hence", "from today")
    count = 2.0 if match["pair"] else number_of(match["count"] or "several")
    if unit in ("hour", "minute", "second"):
        return None
    if count is None and not from_today:
        return Reading(f"PX{unit[0].upper()}", "DURATION")
    if count is None:
        return Reading("PAST_REF" if sign < 0 else "FUTURE_REF", anchor=setting.today)
    base = setting.today if from_today else _told(setting)
    if unit == "year" and sign < 0 and setting.quarter and count == 1:
        return untold(on(setting.quarter.shift(-4), setting.quarter.start))
    return _away(base, unit, sign * count)


def _away(base: date, unit: str, count: float) -> Reading | None:
    """The period *count* units from *base*; "about" unless days were counted."""
    if unit == "decade":
        unit, count = "year", count * 10
    if unit == "century":
        unit, count = "year", count * 100
    if abs(count) > 9000:
        return Reading("PAST_REF" if count < 0 else "FUTURE_REF", anchor=base)
    found = period(unit, base).shift(round(count))
    plain = on(found, base)
    if plain is None or not plain.edtf or unit == "day":
        return plain
    about = f"{period('day', base).shift(7 * round(count)).edtf if unit == 'week' else plain.edtf}"
    about = about if "/" in about or not about else about + "~"
    return Reading(plain.value, "DATE", about, "within" if "/" in about else "", base, found)


def _beside_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the week prior", "the day before", "the year after": beside the last date that the text has named."""
    if setting.text[match.end() : match.end() + 11].lower() == " yesterday":
        return None
    base = _told(setting)
    sign = 1 if match["way"].lower() in ("after", "later") else -1
    return on(period(match["unit"].lower(), base).shift(sign), base)


def _neighbour_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    found = period("day", setting.today).shift(2 if match["word"].lower() == "tomorrow" else -2)
    return on(found, setting.today)


def _next_day_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the next day", "the next morning": after the last day that the text has named."""
    base = _told(setting)
    part = _PARTS.get(match["what"].lower(), "")
    return on(period("day", base).shift(1), base, "TIME" if part else "DATE", part)


def _weekend_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the weekend": the last one, or the coming one where the clause looks ahead or the week is old."""
    found = period("weekend", setting.today)
    ahead = tense(setting.text, match.start(), match.end()) in ("sure", "perhaps")
    over = setting.today.weekday() < 5 and not ahead
    return on(found.shift(-1 if over else 0), setting.today)


def _quarter_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the latest quarter", "the quarter", "the year-earlier period": the quarter that the text is about."""
    quarter = setting.quarter or period("quarter", setting.today).shift(-1)
    anchor = quarter.start if setting.quarter else setting.today
    if match["ago"]:
        if not setting.quarter and not match["noun"]:
            return untold(on(period("year", setting.today).shift(-1), setting.today))
        return untold(on(quarter.shift(-4), anchor))
    return on(quarter, anchor)


def _year_end_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "the end of the year", "year-end", "the end of the month"."""
    return on(period((match["unit"] or "year").lower(), setting.today), setting.today)


def _the_year_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "earlier in the year", "the full year": this one; "the year ended March 31" is as long as a year."""
    if match["ended"]:
        return Reading("P1Y", "DURATION")
    found = period("year", setting.today)
    if match["phase"]:
        return _side(found, setting.today, later=match["phase"].lower() == "later")
    return on(found, setting.today)


_PHASE = rf"(?:(?P<phase>early|late|earlier|later|sometime|mid)(?:{GAP}(?:in{GAP})?|-))?"
_COUNT = rf"(?:(?P<pair>{PAIR})|(?P<count>{NUMBER}|{VAGUE}|an?\b))"
_STEP = r"last|this|next|past|coming|(?:the|this|that)\s{1,4}(?:current|last|past|next|coming|previous|following|same|preceding)|that"
RULES = (
    Rule(
        "neighbour day",
        frozenset({"the", "day"}),
        re.compile(
            rf"(?:the{GAP})?day{GAP}(?:before{GAP}(?P<word>yesterday)|after{GAP}(?P<word2>tomorrow))\b".replace(
                "word2", "other"
            ),
            re.IGNORECASE,
        ),
        lambda match, setting: on(period("day", setting.today).shift(-2 if match["word"] else 2), setting.today),
    ),
    Rule(
        "today",
        frozenset({"today", "yesterday", "tomorrow", "tonight", "this", "last"}) | PHASES,
        re.compile(
            rf"(?:(?:early|late|earlier|later){GAP})?"
            rf"(?:(?P<word>today|yesterday|tomorrow|tonight|this(?={GAP}(?:morn|aft|even))|last(?={GAP}(?:night|even)))\b)"
            rf"(?:{GAP}(?P<part>morning|afternoon|evening|night)\b)?",
            re.IGNORECASE,
        ),
        _today_rule,
    ),
    Rule(
        "next day",
        frozenset({"the"}),
        re.compile(rf"the{GAP}(?:next|following){GAP}(?P<what>day|morning|afternoon|evening|night)\b", re.IGNORECASE),
        _next_day_rule,
    ),
    Rule(
        "step",
        frozenset({"last", "this", "next", "past", "coming", "the", "that"}) | PHASES | {"sometime"},
        re.compile(
            rf"""
            (?:{_PHASE}|the{GAP}(?:beginning|start|middle|end){GAP}of{GAP})
            (?P<which>(?P<the>the{GAP}(?=past|last))?(?:{_STEP})){GAP}(?:full{GAP}|fiscal{GAP}|calendar{GAP})?
            (?P<unit>weekend|{LONG_UNIT})\b(?P<half>['’]s{GAP}(?:first|second|third|fourth|last){JOIN}(?:quarter|half))?(?!-)
            """,
            re.VERBOSE | re.IGNORECASE,
        ),
        _step_rule,
    ),
    Rule(
        "ago",
        NUMBERED | {"years", "months", "weeks", "days", "decades", "centuries"},
        re.compile(
            rf"""
            (?:{_COUNT}{JOIN}(?:more{GAP})?)?(?P<unit>{UNITS}|{UNIT})(?:{GAP}or{GAP}(?:so|two|more))?{GAP}
            (?P<way>ago|earlier|later|prior(?!{GAP}to)|before(?!{GAP}\w)|previously|from{GAP}(?:now|today)|hence|afterward)\b
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _ago_rule,
    ),
    Rule(
        "beside",
        frozenset({"the"}),
        re.compile(
            rf"the{GAP}(?P<unit>day|week|month|year|decade){GAP}(?P<way>prior(?!{GAP}to)|before|after|earlier|later)\b"
            rf"(?!{GAP}(?:the|a|an|that|he|she|it|they|his|her|last|its|[A-Z]))",
            re.IGNORECASE,
        ),
        _beside_rule,
    ),
    Rule("weekend", frozenset({"the", "over"}), re.compile(rf"the{GAP}weekend\b", re.IGNORECASE), _weekend_rule),
    Rule(
        "quarter of the text",
        frozenset({"the", "year", "this", "that", "latest"}),
        re.compile(
            rf"""
            (?:the|this|that){GAP}(?:(?P<ago>(?:comparable{GAP})?year-(?:earlier|ago)){GAP})?(?:latest{GAP}|most{GAP}recent{GAP})?
               (?P<noun>quarter|(?(ago)period|(?!)))\b(?!{GAP}of)
            | the{GAP}latest{GAP}period\b
            | year-(?:earlier|ago)(?:{GAP}(?:period|quarter))?\b
            """.replace("| year-(?:earlier|ago)", "| (?P<x>year-(?:earlier|ago))"),
            re.VERBOSE | re.IGNORECASE,
        ),
        lambda match, setting: _quarter_rule(match, setting),
    ),
    Rule(
        "the year",
        frozenset({"the", "earlier", "later"}),
        re.compile(
            rf"(?:(?P<phase>earlier|later){GAP}in{GAP})?the{GAP}(?P<kind>(?:full|fiscal|entire|latest{GAP}fiscal){GAP})?year"
            rf"(?P<ended>{GAP}end(?:ed|ing))?\b(?![-’'])(?(phase)|(?(kind)|(?(ended)|(?!))))",
            re.IGNORECASE,
        ),
        _the_year_rule,
    ),
    Rule(
        "year end",
        frozenset({"the", "year"}),
        re.compile(
            rf"(?:the{GAP}end{GAP}of{GAP}the{GAP}(?P<unit>week|month|quarter|year|decade|century)|year(?:['’]s)?[\s-]{{1,4}}end)\b",
            re.IGNORECASE,
        ),
        _year_end_rule,
    ),
)
