"""Spans of a text: where a quote stands, the sentence around it, the nearest passage to one that does not.

Offsets are positions in the text as it is in memory, half-open: `text[start:end]` is the evidence.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from dashboard.values import stops

_ONE_KIND = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("’‘‚‛`", "'")})
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
    wanted = " ".join(quote.split()).translate(_ONE_KIND)
    if not wanted:
        return []
    flat, places = _flat(text)
    found, start = [], flat.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if not (cuts_a_word(flat, start) or cuts_a_word(flat, end)):
            found.append(Span(places[start], places[end - 1] + 1))
        start = flat.find(wanted, start + 1)
    return found


@lru_cache(maxsize=256)
def _flat(text: str) -> tuple[str, Sequence[int]]:
    """*text* with one kind of each mark and one space for any white space, and the place in it of each character."""
    plain = text.translate(_ONE_KIND)
    flat, places, begin = re.sub(r"\s+", " ", plain), array("L"), 0
    if len(flat) == len(plain):
        return flat, range(len(plain))
    for match in re.finditer(r"\s\s+", plain):
        places.extend(range(begin, match.start() + 1))
        begin = match.end()
    places.extend(range(begin, len(plain)))
    return flat, places


def cuts_a_word(text: str, place: int) -> bool:
    """Whether letters, digits or low lines stand on both sides of *place*."""
    return 0 < place < len(text) and in_word(text[place - 1]) and in_word(text[place])


def in_word(char: str) -> bool:
    """Whether *char* is a letter, a digit or a low line."""
    return char.isalnum() or char == "_"


@lru_cache(maxsize=256)
def quoted(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks in *text*, marks aside; a mark left open ends with its paragraph."""
    return tuple(Span(*match.span(match.lastindex or 0)) for match in _QUOTED.finditer(text))


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of *text* in order; together they hold every character that is not white space between them."""
    return tuple(sentence for paragraph in paragraphs(text) for sentence in _sentences(text, paragraph))


@lru_cache(maxsize=1024)
def sentences_around(text: str, marks: tuple[Span, ...]) -> tuple[Span, ...]:
    """As `sentences`, of the paragraphs that *marks* touch: where a long text is asked of one place."""
    touched = (one for one in paragraphs(text) if any(one.start < mark.end and mark.start < one.end for mark in marks))
    return tuple(sentence for paragraph in touched for sentence in _sentences(text, paragraph))


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in stops.ends(text, paragraph.start, paragraph.end):
        yield Span(start, end)
        start = end + len(text[end : paragraph.end]) - len(text[end : paragraph.end].lstrip())
    yield Span(start, paragraph.end)


@lru_cache(maxsize=256)
def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of *text* that hold anything, without the white space around them."""
    found, start = [], 0
    for line in text.replace("\r", "\n").split("\n"):
        if words := line.strip():
            first = start + len(line) - len(line.lstrip())
            found.append(Span(first, first + len(words)))
        start += len(line) + 1
    return tuple(found)


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
        """How many of the words wanted stand in *window*."""
        return (Counter(text[window.start : window.end].lower().split()) & wanted).total()

    best = sorted(windows, key=shared, reverse=True)[:12]
    if not best or not shared(best[0]):
        return None
    return max(best, key=lambda one: SequenceMatcher(None, text[one.start : one.end], quote).ratio())
