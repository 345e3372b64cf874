"""Spans of a text: where a quote stands, the sentence around it, the nearest passage to one that does not.

Offsets are positions in the text as it is in memory, half-open: `text[start:end]` is the evidence.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

_MARKS = {**dict.fromkeys('"“”„‟«»', '["“”„‟«»]'), **dict.fromkeys("'’‘‚‛`", "['’‘‚‛`]")}
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]\.)+|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|vs"
    r"|EE|UU|Sra?|Sres|Dra|Gral|Cnel|Tte|Lic|Ing|Prof|Mons|núm|art|pág)\.)$"
)
_END = re.compile(r"[.?!]+[\"”’'»]*(?=\s+[\"“‘'«¿¡A-ZÁÉÍÓÚÑ0-9])")
_QUOTED = re.compile(r"(?:[“„\"]([^“”„\"\n]*)(?:[”\"]|$)|«([^«»\n]*)(?:»|$))", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Span:
    """A place in a text; *end* is not included."""

    start: int
    end: int


def find(text: str, quote: str) -> list[Span]:
    """Every place where *quote* stands in *text* in whole words, white space and kinds of quotation mark aside.

    Overlapping places are all found; an empty quote stands nowhere.
    """
    words = quote.split()
    if not words:
        return []
    pattern = r"\s+".join("".join(_MARKS.get(char, re.escape(char)) for char in word) for word in words)
    start = r"(?<!\w)" if re.match(r"\w", words[0]) else ""
    end = r"(?!\w)" if re.search(r"\w$", words[-1]) else ""
    return [Span(*match.span(1)) for match in re.finditer(rf"{start}(?=({pattern}){end})", text)]


def quoted(text: str) -> list[Span]:
    """What stands between quotation marks in *text*, marks aside; a mark left open ends with its paragraph."""
    return [Span(*match.span(match.lastindex or 0)) for match in _QUOTED.finditer(text)]


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of *text* in order; together they hold every character that is not white space between them."""
    found = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for match in _END.finditer(text, paragraph.start, paragraph.end):
            if text[match.start()] == "." and _ABBREVIATION.search(text, start, match.start() + 1):
                continue
            found.append(Span(start, match.end()))
            start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
        found.append(Span(start, paragraph.end))
    return tuple(found)


@lru_cache(maxsize=256)
def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of *text* that hold anything, without the white space around them."""
    return tuple(Span(*match.span()) for match in re.finditer(r"\S(?:[^\n\r]*\S)?", text))


def paragraph_number(text: str, span: Span) -> int:
    """Which paragraph *span* begins in, counted from 1."""
    return sum(1 for one in paragraphs(text) if one.start <= span.start)


def pieces(text: str, window: Span, marks: Iterable[Span]) -> list[tuple[str, bool]]:
    """*window* of *text* cut into (characters, marked) pieces; joined they are the window again."""
    cuts = {window.start, window.end}
    inside = [Span(max(one.start, window.start), min(one.end, window.end)) for one in marks]
    inside = [one for one in inside if one.start < one.end]
    for one in inside:
        cuts |= {one.start, one.end}
    edges = sorted(cuts)
    return [
        (text[start:end], any(one.start <= start and end <= one.end for one in inside))
        for start, end in zip(edges[:-1], edges[1:], strict=True)
    ]


def nearest(text: str, quote: str) -> Span | None:
    """The passage of *text* most like *quote*, for an error message; None when no word is shared."""
    words = [Span(*match.span()) for match in re.finditer(r"\S+", text)]
    wanted = Counter(quote.lower().split())
    size = min(sum(wanted.values()), len(words))
    if not size:
        return None
    windows = [Span(words[i].start, words[i + size - 1].end) for i in range(len(words) - size + 1)]

    def shared(window: Span) -> int:
        return (Counter(text[window.start : window.end].lower().split()) & wanted).total()

    best = sorted(windows, key=shared, reverse=True)[:12]
    if not best or not shared(best[0]):
        return None
    return max(best, key=lambda one: SequenceMatcher(None, text[one.start : one.end], quote).ratio())
