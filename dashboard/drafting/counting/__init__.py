"""The hedged numbers of a news text, each with its unit: what a person may accept as a count, an amount or a share.

Literals are read, what counts nothing is left out, neighbours are joined into ranges and ratios, and the words beside
them say hedge and change. Every step looks at a few dozen characters, so time grows with the length of the text.
"""

import re
from collections.abc import Iterator

from dashboard.drafting.counting.counted import Counted, notation
from dashboard.drafting.counting.hedges import change_before, hedge_after
from dashboard.drafting.counting.pairs import BETWEEN, relation, shared
from dashboard.drafting.counting.parts import BOUNDS, Part, parts
from dashboard.drafting.counting.units import head_noun
from dashboard.drafting.headed import headed
from dashboard.values.number_words import ONES, ORDINALS, either
from dashboard.values.spans import Span

# How often each rule was right on annotated news, value and direction both, one right and one wrong added to each.
# Ratios and orders are not annotated there: 4 and 31 of them were judged by hand.
CONFIDENCE = {
    "money": 0.88,
    "share": 0.90,
    "fraction": 0.78,
    "ratio": 0.83,
    "measure": 0.92,
    "duration": 0.95,
    "duration-compound": 0.33,
    "age": 0.80,
    "count": 0.86,
    "count-in-words": 0.94,
    "one": 0.88,
    "one-of": 0.86,
    "compound": 0.75,
    "bare": 0.66,
    "bare-in-words": 0.71,
    "vague": 0.70,
    "range": 0.79,
    "step": 0.80,
    "order": 0.91,
}


_TAIL = re.compile(r"\d[-–]$")  # the 19 of an 80-19 vote
_ORDINAL = rf"{either(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th)"
_ORDER = headed(
    rf"\b(?:{_ORDINAL})\b(?!-|\s(?:centur|of\b|half\b|quarter\b|most\b|[a-z]+est\b|{either(ONES[1:11])}\b|\d|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\b(?:his|her|their|its|the(?P<the>))|\w['’]s)\s$", re.IGNORECASE)


def numbers(text: str) -> tuple[Counted, ...]:
    """The numbers that *text* states, in order, none overlapping another; years, names and scores are left out."""
    found = sorted([*_counted(text, parts(text)), *_orders(text)], key=lambda one: one.span)
    kept: list[Counted] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def _counted(text: str, found: list[Part]) -> Iterator[Counted]:
    at = 0
    while at < len(found):
        first, rest = found[at], found[at + 1 : at + 2]
        joined = relation(text, first, rest[0]) if rest else ""
        if joined:
            yield from _joined(text, first, rest[0], joined)
        elif not (first.unit.kind == "bare" and _TAIL.search(text[max(0, first.start - 2) : first.start])):
            yield _single(text, first, _rule(first))
        at += 2 if joined else 1


def _joined(text: str, first: Part, second: Part, relation: str) -> Iterator[Counted]:
    if relation == "ratio":
        yield _ratio(first, second)
    elif relation == "range":
        yield _range(text, shared(first, second), second)
    elif relation == "step":
        yield _single(text, shared(first, second), "step")
        yield _single(text, second, "step")


def _ratio(first: Part, second: Part) -> Counted:
    said, hedge = (first.number.value,), first.hedge
    span = Span(first.start, second.number.span.end)
    written = notation(said, (first.number.scale,), hedge)
    return Counted(span, written, said, hedge, "", "ratio", None, "ratio", "ratio", CONFIDENCE["ratio"])


def _range(text: str, first: Part, second: Part) -> Counted:
    said = (first.number.value, second.number.value)
    unit = second.unit if second.unit.kind != "bare" else first.unit
    written = "" if first.hedge in BOUNDS else notation(said, (first.number.scale, second.number.scale), "..")
    between = BETWEEN.search(text[max(0, first.start - 24) : first.start])
    start = first.start - len(between[0]) if between else first.start
    change = change_before(text, start, unit.kind, unit.name)
    span = Span(start, second.end)
    return Counted(span, written, said, "..", change, unit.name, unit.span, unit.kind, "range", CONFIDENCE["range"])


def _single(text: str, part: Part, rule: str) -> Counted:
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


def _rule(part: Part) -> str:
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
