"""Literals with their units and hedges: the numbers that count something, one by one."""

import re
from dataclasses import dataclass, replace

from dashboard.drafting.counting.hedges import hedge_after, hedge_before
from dashboard.drafting.counting.literals import Literal, literals
from dashboard.drafting.counting.lookalikes import is_lookalike
from dashboard.drafting.counting.units import Unit, head_noun, unit_at
from dashboard.values.spans import Span

BOUNDS = (">", ">=", "<", "<=")
_OF = re.compile(r"\sof(?=\s)", re.IGNORECASE)
_LONG = re.compile(  # 2m deep | 9m of cable | a 4m high wall | the 100m sprint
    r"\s(?:above|below|away|apart|across|from|off|of|in)\b|-"
    r"|\s(?:\w+\s)?(?:long|high|wide|tall|deep|thick|sprint|dash|race|run|hurdles|relay|pool|freestyle|butterfly|backstroke"
    r"|finals?|title|record|waves?|walls?|fences?|swells?)\b"
)
_AGE = re.compile(r"\bage[ds]?(?:\sof)?\s(?:between\s)?$", re.IGNORECASE)
_PLACES = ("over", "under", "above", "below")  # below 2005 levels: of a year they are no bound


@dataclass(frozen=True)
class Part:
    """A literal that counts something, with its unit and the hedge before it.

    Attributes:
        start: where it begins, hedge included.
        compound: a hyphen follows the number (26-year).
        of: "of" follows the number (one of the boats).
    """

    number: Literal
    unit: Unit
    hedge: str
    start: int
    compound: bool
    of: bool

    @property
    def end(self) -> int:
        """Where it ends, unit included."""
        return max(self.unit.end, self.number.span.end)


def parts(text: str) -> list[Part]:
    """The literals of *text* that count something, each with its unit, as far as the next literal."""
    read = list(literals(text))
    nexts = [one.span.start for one in read[1:]] + [len(text)]
    found: list[Part] = []
    floor = 0
    for number, limit in zip(read, nexts, strict=False):
        number, unit = _millions(text, number, _unit(text, number, limit), limit)
        lasting = unit.kind == "duration"
        hedge, start = hedge_before(text, floor, number.span.start, lasting=lasting)
        bounded = hedge in BOUNDS and text[start : number.span.start].strip().lower() not in _PLACES
        if not is_lookalike(text, number, unit, bounded=bounded):
            end = number.span.end
            found.append(Part(number, unit, hedge, start, text.startswith("-", end), text.startswith(" of", end)))
            floor = found[-1].end
    return found


def _millions(text: str, number: Literal, unit: Unit, limit: int) -> tuple[Literal, Unit]:
    """A small m behind digits is a million where it counts things: 7.7m people, never 2m deep, a 12m yacht."""
    if unit.kind != "measure" or unit.name != "m" or text[number.span.end] != "m" or number.form != "digits":
        return number, unit
    end = number.span.end + 1
    head = None if _LONG.match(text, end) else head_noun(text, end, one=False)
    if head is None or head.end > limit:
        return number, unit
    scaled = replace(number, span=Span(number.span.start, end), value=number.value * 1e6, scale="million")
    return scaled, unit_at(text, end, "", one=False)


def _unit(text: str, number: Literal, limit: int) -> Unit:
    """The unit of *number*, as far as *limit*, where the next number begins."""
    start, end = number.span.start, number.span.end
    behind = hedge_after(text, end)[1]  # 15-plus years, thousands of jobs
    of = _OF.match(text, behind) if number.form == "vague" else None
    unit = unit_at(text, of.end() if of else behind, number.money, one=number.value == 1)
    if unit.end > limit or (of and unit.kind == "bare"):
        unit = Unit("", "bare", None, end)
    if unit.kind in ("bare", "count") and _AGE.search(text[max(0, start - 16) : start]):
        return Unit("age", "age", None, end)
    if number.form == "fraction" and unit.kind in ("bare", "count", "compound"):
        return Unit("fraction", "share", None, end)
    return unit
