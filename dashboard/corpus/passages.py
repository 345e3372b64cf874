"""The sentences of an article around the words of a fact, the words marked."""

from dataclasses import dataclass

from dashboard.corpus.corpus import Corpus
from dashboard.values import spans
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Piece:
    """Some characters of an article; *marked* when a fact rests on them."""

    text: str
    marked: bool


@dataclass(frozen=True)
class Passage:
    """Some sentences of an article with the words of a fact marked in them.

    Attributes:
        paragraph: counted from 1.
        pieces: joined they are the article's own text.
        goes_on_before, goes_on_after: whether the paragraph goes on.
    """

    paragraph: int
    pieces: tuple[Piece, ...]
    goes_on_before: bool
    goes_on_after: bool


def passages(corpus: Corpus, row: int, neighbours: int = 1) -> tuple[Passage, ...]:
    """The sentences that hold the words of the fact in *row*, with *neighbours*; none of a row of the record."""
    marks = [Span(start, end) for start, end in corpus.evidence(row)]
    if not marks:
        return ()
    text = corpus.article_text(corpus.first_source(row))
    return corpus.keep(("passages", row, neighbours), lambda: around(text, marks, neighbours))


def around(text: str, marks: list[Span], neighbours: int = 1) -> tuple[Passage, ...]:
    """The sentences of *text* that hold *marks*, each with its *neighbours* in the paragraph; none is shown twice."""
    starts = {paragraph.start for paragraph in spans.paragraphs(text)}
    ends = {paragraph.end for paragraph in spans.paragraphs(text)}
    return tuple(
        Passage(
            spans.paragraph_number(text, window),
            tuple(Piece(words, marked) for words, marked in spans.pieces(text, window, marks)),
            window.start not in starts,
            window.end not in ends,
        )
        for window in _windows(text, marks, neighbours)
    )


def _windows(text: str, marks: list[Span], neighbours: int) -> list[Span]:
    """The spans of sentences to show, in order, merged where they touch within a paragraph."""
    wanted: set[int] = set()
    sentences = spans.sentences_around(text, tuple(marks))
    paragraph = [spans.paragraph_number(text, sentence) for sentence in sentences]
    for mark in marks:
        touched = [i for i, sentence in enumerate(sentences) if sentence.start < mark.end and mark.start < sentence.end]
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
