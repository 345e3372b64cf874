"""Times of the day, and words that name no day: "10 p.m. Wednesday", "noon", "now", "recently"."""

import re
from dataclasses import replace

from dashboard.drafting.dating import days, weekdays
from dashboard.drafting.dating.calendar_words import GAP
from dashboard.drafting.dating.dated import Reading, Rule, Setting, on
from dashboard.drafting.dating.periods import Period, period

_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_REFERENCES = {
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


def _clock(match: re.Match[str], setting: Setting) -> Reading | None:
    """Words like "10:35 a.m.", "5 p.m. EST Tuesday", "noon Thursday": at that time of the day named beside it."""
    if setting.before(match, 5).lower() == "high ":
        return None
    time = _WORDS.get((match["word"] or "").lower())
    if time is None:
        hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        time = f"T{hour:02d}:{match['minute'] or '00'}"
    day, end = _day_beside(match.end(), setting)
    reading = on(day, setting.today, time)
    return replace(reading, end=end) if reading else None


def _day_beside(start: int, setting: Setting) -> tuple[Period, int | None]:
    """The day named from *start* on and where its words end; without one the last day that the text has named."""
    if joint := _ON.match(setting.text, start):
        for rule in (*days.RULES, *weekdays.RULES):
            match = rule.pattern.match(setting.text, joint.end())
            reading = rule.read(match, setting) if match else None
            if match and reading and reading.period and reading.period.unit == "day":
                return reading.period, match.end()
    if setting.last and setting.last.unit == "day":
        return setting.last, None
    return period("day", setting.today), None


def _reference(match: re.Match[str], setting: Setting) -> Reading | None:
    return Reading(_REFERENCES[re.sub(r"\s+", " ", match[0].lower())], anchor=setting.today)


_ON = re.compile(rf",?{GAP}(?:on{GAP})?")
_ANY_REFERENCE = "|".join(sorted((words.replace(" ", GAP) for words in _REFERENCES), key=len, reverse=True))
RULES = (
    Rule(
        "clock",
        frozenset(_WORDS) | {"0"},
        re.compile(
            rf"""
            (?:(?P<word>{"|".join(_WORDS)})\b
               |(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?)     # 10:35 a.m.
            (?:{GAP}(?:E[SD]?T|GMT|PST|PDT|CST|CDT)\b)?                    # EST
            """,
            re.VERBOSE | re.IGNORECASE | re.ASCII,
        ),
        _clock,
    ),
    Rule(
        "reference",
        frozenset(words.split()[0] for words in _REFERENCES),
        re.compile(rf"(?:{_ANY_REFERENCE})\b(?!-)", re.IGNORECASE),
        _reference,
    ),
)
