"""Days counted from the article's own: "today", "last night", "Friday", "Saturday night", "over the weekend"."""

import re

from dashboard.drafting.dating.calendar_words import (
    GAP,
    PART_OF_DAY,
    PARTS_OF_DAY,
    PHASE,
    PHASES,
    WEEKDAY,
    WEEKDAYS,
    is_title,
)
from dashboard.drafting.dating.dated import Reading, Rule, Setting, on, unknown
from dashboard.drafting.dating.periods import period
from dashboard.drafting.dating.tenses import tense

_NAMED = re.compile(r"\b(?:Super|Black|Good|Ash|Cyber|Bloody|Palm|Easter)\s{1,4}$")


def _today(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "today", "yesterday", "tomorrow morning", "tonight", "last night"."""
    word = match["word"].lower()
    if setting.before(match, 4) == "USA " or match["part"] and is_title(match[0], match["part"]):
        return None
    step = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(word, 0)
    part = "TNI" if word == "tonight" else PARTS_OF_DAY.get((match["part"] or "").lower(), "")
    return on(period("day", setting.today).shift(step), setting.today, part)


def _beside_today(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "the day before yesterday", "the day after tomorrow"."""
    return on(period("day", setting.today).shift(2 if match["after"] else -2), setting.today)


def _weekday(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "Friday", "last Monday", "Saturday night": the nearest such day that the clause speaks for."""
    wanted = WEEKDAYS[match["weekday"].lower()]
    if _NAMED.search(setting.before(match, 8)):
        return None
    if match["plural"]:
        return Reading(f"XXXX-WXX-{wanted + 1}", "SET")
    which = re.split(r"\s+", (match["which"] or "").lower())[-1]
    if which in ("previous", "following"):
        base = setting.told("day", back=which == "previous")
        if base is None or base.start is None:
            return unknown("day")
        ahead = (wanted - base.start.weekday()) % 7 or 7
        back = (base.start.weekday() - wanted) % 7 or 7
        return on(base.shift(ahead if which == "following" else -back), base.start)
    part = PARTS_OF_DAY.get((match["part"] or "").lower(), "")
    return on(period("day", setting.today).shift(_days_to(wanted, which, match, setting)), setting.today, part)


def _days_to(wanted: int, which: str, match: re.Match[str], setting: Setting) -> int:
    """How many days the weekday *wanted* is from the article's day; *which* is the word before it."""
    weekday = setting.today.weekday()
    back = (weekday - wanted) % 7
    if which in ("last", "past"):
        return -(back or 7)
    if which in ("next", "coming"):
        return 7 - back
    if which == "this":
        return (wanted - weekday) % 7
    if back == 0 or setting.after(match, 2) in ("'s", "’s"):
        return -back
    return 7 - back if tense(setting.text, match.start(), match.end()) == "sure" else -back


def _next_day(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "the next day", "the following morning": after the last day that the text has named."""
    base = setting.told("day")
    if base is None:
        return unknown("day")
    return on(base.shift(1), base.start, PARTS_OF_DAY.get(match["what"].lower(), ""))


def _weekend(match: re.Match[str], setting: Setting) -> Reading | None:
    """The last weekend, or the coming one where the clause looks ahead; on a weekend, that one."""
    over = setting.today.weekday() < 5 and tense(setting.text, match.start(), match.end()) != "sure"
    return on(period("weekend", setting.today).shift(-1 if over else 0), setting.today)


RULES = (
    Rule(
        "beside today",
        frozenset({"the", "day"}),
        re.compile(rf"(?:the{GAP})?day{GAP}(?:before{GAP}yesterday|(?P<after>after){GAP}tomorrow)\b", re.IGNORECASE),
        _beside_today,
    ),
    Rule(
        "today",
        frozenset({"today", "yesterday", "tomorrow", "tonight", "this", "last"}) | PHASES,
        re.compile(
            rf"""
            (?:(?:early|late|earlier|later){GAP})?
            (?P<word>today|yesterday|tomorrow|tonight                      # late yesterday
               |this(?={GAP}(?:morning|afternoon|evening))|last(?={GAP}(?:night|evening)))\b
            (?:{GAP}(?P<part>{PART_OF_DAY}))?                              # tomorrow morning
            """,
            re.IGNORECASE | re.VERBOSE,
        ),
        _today,
    ),
    Rule(
        "next day",
        frozenset({"the"}),
        re.compile(rf"the{GAP}(?:next|following){GAP}(?P<what>day\b|{PART_OF_DAY})", re.IGNORECASE),
        _next_day,
    ),
    Rule(
        "weekday",
        frozenset(WEEKDAYS) | {f"{day}s" for day in WEEKDAYS} | PHASES | {"last", "next", "this", "the"},
        re.compile(
            rf"""
            (?i:{PHASE})?
            (?:(?P<which>(?i:last|next|this(?:{GAP}(?:past|coming))?|the{GAP}(?:previous|following))){GAP})?
            (?P<weekday>{WEEKDAY})(?P<plural>s)?\b                         # last Friday
            (?:{GAP}(?P<part>{PART_OF_DAY}))?                              # Saturday night
            """,
            re.VERBOSE,
        ),
        _weekday,
    ),
    Rule("weekend", frozenset({"the"}), re.compile(rf"the{GAP}weekend\b", re.IGNORECASE), _weekend),
)
