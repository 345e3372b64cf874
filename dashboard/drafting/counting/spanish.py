"""The hedged numbers of a Spanish text, each with what it counts."""

import re

from dashboard.drafting.counting.counted import Counted, notation
from dashboard.values.spanish.numbers import Number
from dashboard.values.spanish.numbers import numbers as stated
from dashboard.values.spans import Span

UNMEASURED = 0.5
# Adjectives that stand before the noun that a number counts: cuatro presuntos narcoterroristas.
_BEFORE_NOUN = r"(?:presunt|supuest|nuev|otr|primer|últim|gran|grandes|poc|much|distint|diferent|divers|buen|tant)\w*"
_NOUN = re.compile(
    rf"\s(?:de\s(?:(?:los|las)\s)?)?(?:(?:{_BEFORE_NOUN})\s)*"
    r"(?P<noun>(?!(?:de|del|en|por|para|con|y|o|a|al|se|que|desde|hasta|contra|sobre|entre|e|los|las|el|la|como|sin|"
    r"fueron|son|eran|murieron|han|más|menos|ya|no|lo|este|esta|durante|tras|según|cuando|ante|bajo)\b)[a-záéíóúñü-]{3,})",
    re.IGNORECASE,
)
_DURATIONS = frozenset(
    "segundos minutos horas días semanas meses años año día mes hora minuto década décadas siglos".split()
)
_MEASURES = frozenset("kilómetros metros millas toneladas kilos kilogramos litros barriles hectáreas grados".split())


def numbers(text: str) -> tuple[Counted, ...]:
    """The numbers that *text* states, in order, none overlapping another; years and names are left out."""
    return tuple(_counted(text, number) for number in stated(text))


def _counted(text: str, number: Number) -> Counted:
    noun = None if number.unit else _NOUN.match(text, number.span.end)
    span = Span(number.span.start, noun.end() if noun else number.span.end)
    unit = number.unit or (noun["noun"] if noun else "")
    kind = _kind(number, unit.lower())
    written = notation(number.said, number.scales, number.hedge)
    place = Span(*noun.span("noun")) if noun else None
    rule = "es-range" if number.hedge == ".." else f"es-{kind}{'-in-words' * number.words}"
    return Counted(span, written, number.said, number.hedge, "", unit, place, kind, rule, UNMEASURED)


def _kind(number: Number, unit: str) -> str:
    if number.unit:
        return "share" if number.unit == "percent" else "money"
    if unit in _DURATIONS:
        return "duration"
    return "measure" if unit in _MEASURES else "count" if unit else "bare"
