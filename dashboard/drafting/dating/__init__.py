"""Every time expression of a text, with the time that it means and the rule that read it.

A word that may begin a time expression selects the few rules to try there, so that most words cost one look-up.
"""

import re
from datetime import date

from dashboard.drafting.dating import ago, clocks, days, lasting, quarters, relative, weekdays, years
from dashboard.drafting.dating.dated import Dated, Reading, Rule, Setting
from dashboard.values.spans import Span

_WORD = re.compile(r"\w+")
_DIGITS = frozenset("0123456789")
# In this order: the first rule that reads the words at a place is the one.
_RULES: tuple[Rule, ...] = (
    *days.RULES,
    *weekdays.RULES,
    *quarters.RULES,
    *relative.RULES,
    *ago.RULES,
    *years.RULES,
    *lasting.RULES,
    *clocks.RULES,
)
_FIRST_WORDS = frozenset[str]().union(*(rule.first for rule in _RULES))
_BY_FIRST = {word: tuple(rule for rule in _RULES if word in rule.first) for word in _FIRST_WORDS}
# Most of what begins with an article is no time. The word behind it tells: it stands in the pattern of a rule.
_BEHIND = {
    article: _FIRST_WORDS
    | frozenset(word for rule in _BY_FIRST[article] for word in re.findall(r"[a-z]+", rule.pattern.pattern.lower()))
    for article in ("the", "a", "an")
}
_NEXT = re.compile(r"(?:\s{1,4}|-)(\w+)")
# A date with its year said needs no guess, and so is a rule of its own.
_SAID = {"day": "day of a year", "month": "month of a year", "part of a year": "part of a said year"}
# Right values of each rule on the news of TimeBank and AQUAINT, as (right + 1) / (read + 2); where the annotators leave
# the week or quarter open nothing is counted.
_CONFIDENCE = {
    "adverb": 0.62,  # 12 of 19
    "ago": 0.60,  # 20 of 33
    "beside": 0.33,  # 0 of 1
    "century": 0.80,  # 3 of 3
    "clock": 0.47,  # 7 of 15
    "day": 0.96,  # 150 of 156
    "day of a year": 0.93,  # 25 of 26
    "decade": 0.92,  # 10 of 10
    "duration": 0.83,  # 179 of 215
    "end": 0.40,  # 3 of 8
    "every": 0.91,  # 9 of 9
    "month": 0.88,  # 91 of 102
    "month of a year": 0.94,  # 16 of 16
    "next day": 0.33,  # 0 of 1
    "part of a said year": 0.86,  # 5 of 5
    "part of a year": 0.95,  # 86 of 90
    "reference": 0.65,  # 110 of 169
    "season": 0.82,  # 13 of 15
    "some": 0.45,  # 19 of 42
    "step": 0.79,  # 151 of 191
    "the year": 0.75,  # 11 of 14
    "today": 0.92,  # 107 of 116
    "weekday": 0.87,  # 292 of 336
    "weekend": 0.50,  # 4 of 8
    "year": 0.92,  # 129 of 140
}
_UNMEASURED = 0.5
_YEAR_SAID = frozenset({"day of a year", "month of a year"})
_HEAD = re.compile(
    r"(?:^|[.!?\n”\"]\s{0,3})(?:In\s(?:early\s|late\s|mid-)?|By\s|During\s)?$"
)  # at the head of a sentence
_REACH = 300  # characters: "the week prior" counts from no date farther back


def dates(text: str, anchor: date) -> tuple[Dated, ...]:
    """The time expressions of *text* in their order, none over another; *anchor* is the day of the article."""
    setting = Setting(text, anchor)
    found: list[Dated] = []
    end = 0
    for word in _WORD.finditer(text):
        said = word[0].lower()
        rules = _BY_FIRST.get("0" if said[0] in _DIGITS else said)
        if rules and (start := word.start()) >= end and (said not in _BEHIND or _goes_on(said, word.end(), text)):
            if setting.year and "\n" in text[end:start]:
                setting.year = None
            if dated := _read(rules, setting, start):
                _carry(dated, setting)
                found.append(dated)
                end = dated.span.end
    return tuple(found)


def _goes_on(article: str, end: int, text: str) -> bool:
    """Whether a word stands behind an *article* that ends at *end* with which a time may go on."""
    behind = _NEXT.match(text, end)
    return behind is not None and (behind[1][0] in _DIGITS or behind[1].lower() in _BEHIND[article])


def _read(rules: tuple[Rule, ...], setting: Setting, start: int) -> Dated | None:
    """What the first of *rules* that reads the words at *start* makes of them."""
    if start - setting.named_at > _REACH:
        setting.last = None
    for rule in rules:
        match = rule.pattern.match(setting.text, start)
        reading = rule.read(match, setting) if match else None
        if match and reading:
            _remember(reading, match.end(), setting)
            name = rule.name if reading.anchor else _SAID.get(rule.name, rule.name)
            return Dated(
                span=Span(start, reading.end or match.end()),
                value=reading.value,
                type=reading.type,
                edtf=reading.edtf,
                extent=reading.extent,
                anchor=reading.anchor or setting.today,
                rule=name,
                confidence=_CONFIDENCE.get(name, _UNMEASURED),
            )
    return None


def _carry(dated: Dated, setting: Setting) -> None:
    """Keep the year that the dates after it in its paragraph are in: In 2020 ... On March 26 ..."""
    said = dated.rule in _YEAR_SAID
    if said or (dated.rule == "year" and _HEAD.search(setting.text[max(0, dated.span.start - 12) : dated.span.start])):
        setting.year = int(dated.value[:4]) if dated.value[:4].isdigit() else None


def _remember(reading: Reading, end: int, setting: Setting) -> None:
    """Keep what later words may count from, and where its own words end."""
    if reading.period:
        setting.last, setting.named_at = reading.period, end
