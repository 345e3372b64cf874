"""Quotation marks -> the passages between them, and the text with those passages masked.

A mark opens or closes by its own shape where it has one, else by its neighbours, else by what is open. Every paragraph
starts afresh: a mark left open ends with its paragraph, and a mark that closes nothing is passed over.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.values.spans import Span, paragraphs

# A masked passage is HEAD, then BODY for every further character: two passages side by side stay two.
HEAD, BODY = "\ue000", "\ue001"
# Each mark for itself: by their first letters, and no set, the places of them are found fastest.
_DOUBLE = re.compile(r"“|”|„|‟|«|»|\"|''(?!')|``|‘‘|’’")
_SINGLE = re.compile(r"[‘’']")
_OPENS, _CLOSES = "“„‟«``‘‘", "”»’’"
_BEFORE_OPENING = frozenset(" \t\xa0([{—–-/:,")
_AFTER_CLOSING = frozenset(" \t\xa0)]}—–-/:,.;?!…'’")


class Quoted(NamedTuple):
    """A passage in quotation marks.

    Attributes:
        inner: what stands between the marks.
        outer: the same with its marks.
        closed: whether a closing mark was found.
    """

    inner: Span
    outer: Span
    closed: bool


def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost passages in quotation marks, in order; what is quoted within a quotation is part of it.

    Single marks count only in a text that has no double ones: elsewhere they are apostrophes and nested quotations.
    """
    marks = _DOUBLE if _DOUBLE.search(text) else _SINGLE
    return tuple(passage for paragraph in paragraphs(text) for passage in _in_paragraph(text, paragraph, marks))


def mask(text: str, passages: Sequence[Quoted]) -> str:
    """*text* with each of *passages* and its marks replaced by as many filler characters: all offsets stay."""
    text = text.replace(HEAD, " ").replace(BODY, " ")
    pieces, end = [], 0
    for passage in passages:
        start, stop = passage.outer.start, passage.outer.end
        pieces += [text[end:start], HEAD, BODY * (stop - start - 1)]
        end = stop
    return "".join([*pieces, text[end:]])


def _in_paragraph(text: str, paragraph: Span, marks: re.Pattern[str]) -> Iterator[Quoted]:
    found = [match.span() for match in marks.finditer(text, paragraph.start, paragraph.end)]
    turns = [_turn(text, paragraph, Span(*mark)) for mark in found]
    nests = turns.count("open") == turns.count("close")
    opened: Span | None = None
    depth = 0
    for (start, end), turn in zip(found, turns, strict=True):
        turn = turn or ("close" if opened else "open")
        if turn == "open":
            if opened is None or not nests:
                opened, depth = Span(start, end), 0
            depth += 1
        elif turn == "close" and opened is not None:
            depth -= 1
            if depth == 0:
                yield from _passage(text, opened, Span(start, end))
                opened = None
    if opened is not None:
        yield from _passage(text, opened, Span(paragraph.end, paragraph.end))


def _passage(text: str, opening: Span, closing: Span) -> Iterator[Quoted]:
    inner = Span(opening.end, closing.start)
    attribute = text[max(0, opening.start - 1) : opening.start] == "="  # <a href="…">: no speech
    if not attribute and text[inner.start : inner.end].strip():
        yield Quoted(inner, Span(opening.start, closing.end), closing.start < closing.end)


def _turn(text: str, paragraph: Span, mark: Span) -> str:
    """Whether *mark* opens or closes; "" where only what is open can tell, "apostrophe" for one within a word."""
    shape = text[mark.start : mark.end]
    before = text[mark.start - 1] if mark.start > paragraph.start else " "
    after = text[mark.end] if mark.end < paragraph.end else " "
    if shape in "‘’'":
        return _single(shape, before, after)
    may_open = before in _BEFORE_OPENING and not after.isspace()
    may_close = not before.isspace() and after in _AFTER_CLOSING
    if shape in _OPENS:
        return "close" if may_close and not may_open else "open"
    if shape in _CLOSES:
        return "open" if may_open and not may_close else "close"
    if may_open != may_close:
        return "open" if may_open else "close"
    return ""


def _single(shape: str, before: str, after: str) -> str:
    if before in _BEFORE_OPENING and after.isalpha() and shape != "’":
        return "open"
    plural = before == "s" and after.isspace()  # the workers’ rights
    ends = before.isalnum() or before in ".,?!…—-"
    return "close" if ends and not after.isalnum() and not plural else "apostrophe"
