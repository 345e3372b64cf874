"""The hedged numbers of a news text, each with its unit: what a person may accept as a count, an amount or a share.

Literals are read, what counts nothing is left out, neighbours are joined into ranges and ratios, and the words beside
them say hedge and change. Every step looks at a few dozen characters, so time grows with the length of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.drafting.counted import Counted, notation
from dashboard.drafting.hedges import change_before, hedge_after, hedge_before
from dashboard.drafting.literals import Literal, literals
from dashboard.drafting.lookalikes import is_lookalike
from dashboard.drafting.units import Unit, head_noun, unit_at
from dashboard.values.number_words import ORDINALS, either
from dashboard.values.spans import Span

# How often each rule was right on annotated news, value and direction both.
CONFIDENCE = {
    "money": 0.9,
    "share": 0.9,
    "fraction": 0.9,
    "ratio": 0.9,
    "measure": 0.9,
    "duration": 0.9,
    "duration-compound": 0.9,
    "age": 0.9,
    "count": 0.9,
    "count-in-words": 0.9,
    "one": 0.9,
    "one-of": 0.9,
    "compound": 0.9,
    "bare": 0.9,
    "bare-in-words": 0.9,
    "vague": 0.9,
    "range": 0.9,
    "step": 0.9,
    "order": 0.9,
}


@dataclass(frozen=True)
class _Part:
    """A literal with its unit and the hedge before it."""

    number: Literal
    unit: Unit
    hedge: str
    start: int
    compound: bool
    of: bool

    @property
    def end(self) -> int:
        return max(self.unit.end, self.number.span.end)


_TO = re.compile(r"\s?[-–—]\s?|(?P<to>-?\sto\s|-to-)|-?\s(?:(?P<and>and)|(?P<or>or))\s")
_TAIL = re.compile(r"\d[-–]$")  # the 19 of an 80-19 vote
_FAR_TO = re.compile(r"\s[^.,;:()]{1,40}\sto\s")
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_OF = re.compile(r"\sof(?=\s)", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\sages\sof\s)?$", re.IGNORECASE)
_AGE = re.compile(r"\bage[ds]?(?:\sof)?\s(?:between\s)?$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:r[oi]s(?:e|es|en|ing)|f[ea]ll(?:s|ing|en)?|increas\w+|decreas\w+|declin\w+|dropp?\w*|climb\w*|jump\w*|slow\w*|"
    r"plung\w+|plummet\w*|gr[eo]w\w*|rais\w+|lower\w*|cut\w*|reduc\w+|boost\w*|lift\w*|mov\w+|went|go(?:es|ne)?|doubl\w+|"
    r"expand\w*|shr[aiu]nk\w*|chang\w+|tripl\w+|improv\w+|up|down)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_ORDINAL = rf"{either(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th)"
_ORDER = re.compile(rf"\b(?:{_ORDINAL})\b(?!-|\s(?:centur|of\b|(?-i:[A-Z])))", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\b(?:his|her|their|its|the(?P<the>))|\w['’]s)\s$", re.IGNORECASE)
_WINDOW = 60


def numbers(text: str) -> tuple[Counted, ...]:
    """The numbers that *text* states, in order, none overlapping another; years, names and scores are left out."""
    found = sorted([*_counted(text, _parts(text)), *_orders(text)], key=lambda one: one.span)
    kept: list[Counted] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def _parts(text: str) -> list[_Part]:
    """The literals of *text* that count something, each with its unit, as far as the next literal."""
    read = list(literals(text))
    nexts = [one.span.start for one in read[1:]] + [len(text)]
    parts: list[_Part] = []
    floor = 0
    for number, limit in zip(read, nexts, strict=False):
        unit = _unit(text, number, limit)
        lasting = unit.kind == "duration"
        hedge, start = hedge_before(text, floor, number.span.start, lasting=lasting)
        if not is_lookalike(text, number, unit, bounded=hedge in (">", ">=", "<", "<=")):
            end = number.span.end
            parts.append(_Part(number, unit, hedge, start, text.startswith("-", end), text.startswith(" of", end)))
            floor = parts[-1].end
    return parts


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


def _counted(text: str, parts: list[_Part]) -> Iterator[Counted]:
    at = 0
    while at < len(parts):
        first = parts[at]
        second = parts[at + 1] if at + 1 < len(parts) else None
        joined = _pair(text, first, second) if second else None
        if joined is not None:
            yield from joined
            at += 2
        else:
            if not (first.unit.kind == "bare" and _TAIL.search(text[max(0, first.start - 2) : first.start])):
                yield _single(text, first, _rule(first))
            at += 1


def _pair(text: str, first: _Part, second: _Part) -> list[Counted] | None:
    """A ratio, a range or the two ends of a step; nothing for a score; None when the two do not belong together."""
    before = text[max(0, first.start - _WINDOW) : first.start]
    gap = _TO.fullmatch(text, first.end, second.start)
    if not gap:
        far = _FROM.search(before) and _FAR_TO.fullmatch(text, first.end, second.start)
        return _step(text, first, second) if far else None
    low, high = first.number.value, second.number.value
    if gap["to"] and high == 1 and low > 1 and first.unit.kind == "bare":
        return [_ratio(text, first, second)]
    if (gap["and"] and not _BETWEEN.search(before)) or second.hedge or _differ(first.unit, second.unit):
        return None
    bare = second.unit.kind == "bare" and not first.number.money
    if not (gap["to"] or gap["and"] or gap["or"]) and (bare or low >= high):
        return []
    if gap["to"] and _FROM.search(before) and _MOVED.search(before[: -len("from ")]):
        return _step(text, first, second)
    if gap["to"] and first.unit.kind != "bare" and change_before(text, first.start, first.unit.kind, first.unit.name):
        return None  # increased by $4 billion to $9 billion
    first = _shared(first, second)
    return [_range(text, first, second)] if first.number.value < high else None


def _differ(one: Unit, two: Unit) -> bool:
    return one.kind != two.kind and "bare" not in (one.kind, two.kind)


def _step(text: str, first: _Part, second: _Part) -> list[Counted]:
    return [_single(text, _shared(first, second), "step"), _single(text, second, "step")]


def _shared(first: _Part, second: _Part) -> _Part:
    """*first* with the scale and unit that stand behind *second* alone: "1 to 2 million people"."""
    number, unit = first.number, first.unit
    scale = second.number.scale
    factor = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}.get(scale, 1.0)
    if scale and not number.scale and number.value < second.number.value / factor:
        number = replace(number, value=number.value * factor, scale=scale)
    if unit.kind == "bare":
        unit = Unit(second.unit.name, second.unit.kind, None, number.span.end)
    return replace(first, number=number, unit=unit)


def _ratio(text: str, first: _Part, second: _Part) -> Counted:
    said, hedge = (first.number.value,), first.hedge
    span = Span(first.start, second.number.span.end)
    written = notation(said, (first.number.scale,), hedge)
    return Counted(span, written, said, hedge, "", "ratio", None, "ratio", "ratio", CONFIDENCE["ratio"])


def _range(text: str, first: _Part, second: _Part) -> Counted:
    said = (first.number.value, second.number.value)
    unit = second.unit if second.unit.kind != "bare" else first.unit
    written = notation(said, (first.number.scale, second.number.scale), "..")
    between = _BETWEEN.search(text[max(0, first.start - 24) : first.start])
    start = first.start - len(between[0]) if between else first.start
    change = change_before(text, start, unit.kind, unit.name)
    span = Span(start, second.end)
    return Counted(span, written, said, "..", change, unit.name, unit.span, unit.kind, "range", CONFIDENCE["range"])


def _single(text: str, part: _Part, rule: str) -> Counted:
    number, unit = part.number, part.unit
    hedge, end = part.hedge, part.end
    if not hedge:
        hedge, end = hedge_after(text, number.span.end)
        end = max(end, part.end)
    if not hedge:
        hedge, end = hedge_after(text, part.end)
    if number.form == "vague" and not hedge:
        hedge = ">="
    change = change_before(text, part.start, unit.kind, unit.name)
    said, span = (number.value,), Span(part.start, end)
    written = notation(said, (number.scale,), hedge)
    return Counted(span, written, said, hedge, change, unit.name, unit.span, unit.kind, rule, CONFIDENCE[rule])


def _rule(part: _Part) -> str:
    number, kind = part.number, part.unit.kind
    if number.form in ("vague", "fraction"):
        return number.form
    if number.form == "words" and kind in ("count", "bare"):
        return f"{kind}-in-words" if number.value != 1 else "one-of" if part.of else "one"
    return "duration-compound" if kind == "duration" and part.compound else kind


def _orders(text: str) -> Iterator[Counted]:
    """Ordinals that number a thing: in his third term. "The first" numbers nothing as often as not."""
    for match in _ORDER.finditer(text):
        word = match[0].lower()
        owner = _NUMBERED.search(text[max(0, match.start() - 8) : match.start()])
        noun = head_noun(text, match.end(), one=True) if owner else None
        if noun and owner and not (owner["the"] is not None and word in ("first", "1st")):
            value = ORDINALS.index(word) + 1.0 if word in ORDINALS else float(word[:-2])
            span, unit = Span(match.start(), noun.end), text[noun.start : noun.end]
            written = notation((value,), ("",), "")
            yield Counted(span, written, (value,), "", "", unit, noun, "order", "order", CONFIDENCE["order"])
