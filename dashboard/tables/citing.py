"""How a row cites itself: the chain of who says it, as of when, and the sentences around its words."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.facts.registers import NOT_STATED
from dashboard.values import spans
from dashboard.values.spans import Span

Pieces = list[tuple[str, bool]]


@dataclass(frozen=True)
class Passage:
    """Some sentences of an article with the words of a fact marked in them.

    Attributes:
        paragraph: counted from 1.
        pieces: (characters, marked); joined they are the article's own text.
        cut: whether the paragraph goes on before and after.
    """

    paragraph: int
    pieces: Pieces
    cut: tuple[bool, bool]


def called(source: Mapping[str, str]) -> str:
    """What a *source* (a row of `sources`) is called: title and publisher, else its file; a copy is called a copy.

    For example "AP, as copied at WHIO"; "Business Standard, after CNN"; "Particle News, an aggregator".
    """
    said = ", ".join(source[name] for name in ("title", "publisher") if source[name] != NOT_STATED)
    said = said or f"{source['id']} (title and outlet not stated)"
    origin = source["origin"] if source["origin"] not in (NOT_STATED, source["publisher"]) else ""
    match source["kind"]:
        case "copy":
            return f"{origin or 'origin not shown'}, as copied at {said}"
        case "translation":
            return f"{said}, a translation"
        case "aggregator":
            said = f"{said}, an aggregator"
    return f"{said}, after {origin}" if origin else said


def passages(text: str, marks: list[Span], neighbours: int = 1) -> list[Passage]:
    """The sentences of *text* that hold *marks*, each with its *neighbours* in the paragraph; none is shown twice."""
    return [
        Passage(
            spans.paragraph_number(text, window),
            spans.pieces(text, window, marks),
            (window.start not in _starts(text), window.end not in _ends(text)),
        )
        for window in _windows(text, marks, neighbours)
    ]


def _windows(text: str, marks: list[Span], neighbours: int) -> list[Span]:
    """The spans of sentences to show, in order, merged where they touch within a paragraph."""
    wanted: set[int] = set()
    sentences = spans.sentences(text)
    paragraph = [spans.paragraph_number(text, one) for one in sentences]
    for mark in marks:
        touched = [i for i, one in enumerate(sentences) if one.start < mark.end and mark.start < one.end]
        for i in range(touched[0] - neighbours, touched[-1] + neighbours + 1):
            if 0 <= i < len(sentences) and paragraph[i] in {paragraph[j] for j in touched}:
                wanted.add(i)
    windows: list[Span] = []
    for i in sorted(wanted):
        if windows and i - 1 in wanted and paragraph[i - 1] == paragraph[i]:
            windows[-1] = Span(windows[-1].start, sentences[i].end)
        else:
            windows.append(sentences[i])
    return windows


def _starts(text: str) -> set[int]:
    return {one.start for one in spans.paragraphs(text)}


def _ends(text: str) -> set[int]:
    return {one.end for one in spans.paragraphs(text)}
