"""Times of the day and words that name no day: "10 p.m. Wednesday", "noon", "now", "recently"."""

import re
from dataclasses import replace

from dashboard.drafting import days
from dashboard.drafting.calendar_words import GAP
from dashboard.drafting.dated import Reading, Rule, Setting, on
from dashboard.drafting.periods import Period, period

_REFS = {
    "now": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "the past": "PAST_REF",
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
}


def _clock_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "10:35 a.m.", "5 p.m. EST Tuesday", "noon Thursday": at that time of the day named beside it."""
    if setting.text[max(0, match.start() - 5) : match.start()].lower() == "high ":
        return None
    day, end = _day_beside(match.end(), setting)
    if match["word"]:
        hour, minute = {"noon": 12, "midday": 12, "midnight": 24}[match["word"].lower()], "00"
    else:
        hour, minute = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0), match["minute"] or "00"
    reading = on(day, setting.today, "TIME", f"T{hour:02d}:{minute}")
    return replace(reading, end=end) if reading else None


def _day_beside(start: int, setting: Setting) -> tuple[Period, int | None]:
    """The day named from *start* on and where its words end; without one the last day that the text has named."""
    start = _ON.match(setting.text, start).end()
    for rule in days.RULES:
        match = rule.pattern.match(setting.text, start)
        reading = match and rule.read(match, setting)
        if match and reading and reading.period and reading.period.unit == "day":
            return reading.period, match.end()
    if setting.last and setting.last.unit == "day":
        return setting.last, None
    return period("day", setting.today), None


def _ref_rule(match: re.Match[str], setting: Setting) -> Reading | None:
    """ "now", "recently", "the future"."""
    return Reading(_REFS[re.sub(r"\s+", " ", match[0].lower())], anchor=setting.today)


_ON = re.compile(rf"(?:,?{GAP}(?:on{GAP})?)?")
_REF = "|".join(sorted((words.replace(" ", GAP) for words in _REFS), key=len, reverse=True))
RULES = (
    Rule(
        "clock",
        frozenset({"0", "noon", "midday", "midnight"}),
        re.compile(
            rf"""
            (?:(?P<word>noon|midday|midnight)\b
               |(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?)
            (?:{GAP}(?:E[SD]T|GMT|PST|PDT|CST|CDT)\b)?
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _clock_rule,
    ),
    Rule(
        "reference",
        frozenset(words.split()[0] for words in _REFS),
        re.compile(rf"(?:{_REF})\b(?!-)", re.IGNORECASE),
        _ref_rule,
    ),
)
