"""Two numbers beside each other: a ratio, a range, the two ends of a step, a score."""

import re
from dataclasses import replace

from dashboard.drafting.counting.hedges import change_before
from dashboard.drafting.counting.parts import Part
from dashboard.drafting.counting.units import Unit
from dashboard.drafting.headed import headed
from dashboard.values.number_words import SCALES

_TO = headed(r"\s?[-–—]\s?|(?P<to>-?\sto\s|-to-)|-?\s(?:(?P<and>and)|(?P<or>or))\s")
_FAR_TO = re.compile(r"\s[^.,;:()]{1,40}\sto\s")
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s(?:the\sages\sof\s)?$", re.IGNORECASE)
_MOVED = headed(
    r"\b(?:r[oi]s(?:e|es|en|ing)|f[ea]ll(?:s|ing|en)?|increas\w+|decreas\w+|declin\w+|dropp?\w*|climb\w*|jump\w*|slow\w*|"
    r"plung\w+|plummet\w*|gr[eo]w\w*|rais\w+|lower\w*|cut\w*|reduc\w+|boost\w*|lift\w*|mov\w+|went|go(?:es|ne)?|doubl\w+|"
    r"expand\w*|shr[aiu]nk\w*|chang\w+|tripl\w+|improv\w+|up|down)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_WINDOW = 60


def relation(text: str, first: Part, second: Part) -> str:
    """How *first* and *second* belong together: "ratio", "range", "step" (from 4 to 9), "score"; empty: not."""
    before = text[max(0, first.start - _WINDOW) : first.start]
    gap = _TO.fullmatch(text, first.end, second.start)
    if not gap:
        far = _FROM.search(before) and _FAR_TO.fullmatch(text, first.end, second.start)
        return "step" if far else ""
    if gap["to"] and second.number.value == 1 and first.number.value > 1 and first.unit.kind == "bare":
        return "ratio"
    if (gap["and"] and not BETWEEN.search(before)) or second.hedge or _differ(first.unit, second.unit):
        return ""
    if gap["to"] and first.unit.kind == second.unit.kind == "bare" and first.number.value == second.number.value:
        return "score"
    bare = gap["to"] == "-to-" or not (gap["to"] or gap["and"] or gap["or"])
    if bare and _is_score(first, second):
        return "score"
    if gap["to"] and _FROM.search(before) and _MOVED.search(before[: -len("from ")]):
        return "step"
    if gap["to"] and first.unit.kind != "bare" and change_before(text, first.start, first.unit.kind, first.unit.name):
        return ""  # increased by $4 billion to $9 billion
    return "range" if shared(first, second).number.value < second.number.value else ""


def _differ(one: Unit, two: Unit) -> bool:
    return one.kind != two.kind and "bare" not in (one.kind, two.kind)


def _is_score(first: Part, second: Part) -> bool:
    """An 80-19 vote, a 2-2 draw, a telephone number."""
    nothing = second.unit.kind == "bare" and not first.number.money
    return nothing or first.number.value >= second.number.value


def shared(first: Part, second: Part) -> Part:
    """*first* with the scale and unit that stand behind *second* alone: "1 to 2 million people"."""
    number, unit = first.number, first.unit
    scale = second.number.scale
    if scale and not number.scale and number.value < second.number.value / SCALES[scale]:
        number = replace(number, value=number.value * SCALES[scale], scale=scale)
    if unit.kind == "bare":
        unit = Unit(second.unit.name, second.unit.kind, None, number.span.end)
    return replace(first, number=number, unit=unit)
