"""Every time expression of a text, with the time that it means and the rule that read it.

A word that may begin a time expression selects the few rules to try there, so that most words cost one look-up.
"""

import re
from datetime import date

from dashboard.drafting import clocks, counted, days, lasting, years
from dashboard.drafting.dated import Dated, Reading, Rule, Setting
from dashboard.values.spans import Span

_WORD = re.compile(r"\w+")
_RULES: tuple[Rule, ...] = (*days.RULES, *counted.RULES, *years.RULES, *lasting.RULES, *clocks.RULES)
_BY_FIRST: dict[str, tuple[Rule, ...]] = {
    word: tuple(rule for rule in _RULES if word in rule.first) for word in frozenset().union(*(rule.first for rule in _RULES))
}
_CONFIDENCE: dict[str, float] = {}
_DIGITS = "0123456789"


def dates(text: str, anchor: date) -> tuple[Dated, ...]:
    """The time expressions of *text* in their order, none over another; *anchor* is the day of the article."""
    setting = Setting(text, anchor)
    found: list[Dated] = []
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < end:
            continue
        key = "0" if text[start] in _DIGITS else word[0].lower()
        rules = _BY_FIRST.get(key)
        if rules and (dated := _read(rules, setting, start)):
            found.append(dated)
            end = dated.span.end
    return tuple(found)


def _read(rules: tuple[Rule, ...], setting: Setting, start: int) -> Dated | None:
    """What the first of *rules* that reads the words at *start* makes of them."""
    for rule in rules:
        match = rule.pattern.match(setting.text, start)
        if match and match.end() > start and (reading := rule.read(match, setting)):
            _remember(reading, setting)
            return Dated(
                Span(start, reading.end or match.end()),
                reading.value,
                reading.type,
                reading.edtf,
                reading.extent,
                reading.anchor or setting.today,
                rule.name,
                _CONFIDENCE.get(rule.name, 0.5),
            )
    return None


def _remember(reading: Reading, setting: Setting) -> None:
    """Keep what later words may count from."""
    if reading.period:
        setting.last = reading.period
        if reading.period.unit == "quarter":
            setting.quarter = reading.period
