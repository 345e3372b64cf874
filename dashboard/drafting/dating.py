"""Every time expression of a text, with the time that it means and the rule that read it.

A word that may begin a time expression selects the few rules to try there, so that most words cost one look-up.
"""

import re
from datetime import date

from dashboard.drafting import clocks, days, feasts, lasting, quarters, relative, weekdays, years
from dashboard.drafting.dated import Dated, Reading, Rule, Setting
from dashboard.values.spans import Span

_WORD = re.compile(r"\w+")
_DIGITS = frozenset("0123456789")
# In this order: the first rule that reads the words at a place is the one.
_RULES: tuple[Rule, ...] = (
    *days.RULES,
    *weekdays.RULES,
    *feasts.RULES,
    *quarters.RULES,
    *relative.RULES,
    *years.RULES,
    *lasting.RULES,
    *clocks.RULES,
)
_FIRST_WORDS = frozenset[str]().union(*(rule.first for rule in _RULES))
_BY_FIRST = {word: tuple(rule for rule in _RULES if word in rule.first) for word in _FIRST_WORDS}
_CONFIDENCE: dict[str, float] = {}


def dates(text: str, anchor: date) -> tuple[Dated, ...]:
    """The time expressions of *text* in their order, none over another; *anchor* is the day of the article."""
    setting = Setting(text, anchor)
    found: list[Dated] = []
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        rules = _BY_FIRST.get("0" if text[start] in _DIGITS else word[0].lower())
        if rules and start >= end and (dated := _read(rules, setting, start)):
            found.append(dated)
            end = dated.span.end
    return tuple(found)


def _read(rules: tuple[Rule, ...], setting: Setting, start: int) -> Dated | None:
    """What the first of *rules* that reads the words at *start* makes of them."""
    for rule in rules:
        match = rule.pattern.match(setting.text, start)
        reading = rule.read(match, setting) if match else None
        if match and reading:
            _remember(reading, setting)
            return Dated(
                span=Span(start, reading.end or match.end()),
                value=reading.value,
                type=reading.type,
                edtf=reading.edtf,
                extent=reading.extent,
                anchor=reading.anchor or setting.today,
                rule=rule.name,
                confidence=_CONFIDENCE.get(rule.name, 0.5),
            )
    return None


def _remember(reading: Reading, setting: Setting) -> None:
    """Keep what later words may count from."""
    if reading.period:
        setting.last = reading.period
        if reading.period.unit == "quarter":
            setting.quarter = reading.period
