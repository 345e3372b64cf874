"""Every time expression of a Spanish text, with the time that it means and the rule that read it.

The same results as for English: what is said is kept as exact as it is said, and what it counts from is named.
"""

import re
from datetime import date

from dashboard.drafting.dating.dated import Dated, Reading
from dashboard.drafting.dating.spanish.rules import RULES, Setting
from dashboard.values.spans import Span

UNMEASURED = 0.5
CONFIDENCE: dict[str, float] = {}
_START = re.compile(r"(?<![\w/.,-])(?=\w)")


def dates(text: str, anchor: date) -> tuple[Dated, ...]:
    """The time expressions of *text* in their order, none over another; *anchor* is the day of the article."""
    setting = Setting(text, anchor)
    found: list[Dated] = []
    at = 0
    for start in _START.finditer(text):
        if start.start() < at:
            continue
        for name, pattern, read in RULES:
            match = pattern.match(text, start.start())
            reading = read(match, setting) if match else None
            if match and reading:
                dated = _dated(name, match, reading, setting)
                found.append(dated)
                at = dated.span.end
                break
    return tuple(found)


def _dated(name: str, match: re.Match[str], reading: Reading, setting: Setting) -> Dated:
    start = match.start("year") if name == "year" else match.start()  # en | 2020
    span = Span(start, reading.end or match.end())
    if reading.period:
        setting.remember(reading.period, span.end, said=match.groupdict().get("year") is not None)
    return Dated(
        span=span,
        value=reading.value,
        type=reading.type,
        edtf=reading.edtf,
        extent=reading.extent,
        anchor=reading.anchor or setting.today,
        rule=f"es-{name}",
        confidence=CONFIDENCE.get(f"es-{name}", UNMEASURED),
    )
