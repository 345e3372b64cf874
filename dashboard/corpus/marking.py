"""An article cut at the edges of its facts, so that a page can mark them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.corpus.corpus import Corpus
from dashboard.values import spans
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Stretch:
    """Some characters of an article and the facts that rest on them, acts before words.

    Attributes:
        text: the characters.
        rows: the facts whose quote holds them; where none does, those that rest on them besides their quote.
        also: the others that rest on them besides their quote.
    """

    text: str
    rows: tuple[int, ...]
    also: tuple[int, ...]


def marked(corpus: Corpus, article: int, rows: Iterable[int]) -> list[list[Stretch]]:
    """The paragraphs of an *article* (its code), each cut where the facts in *rows* begin and end.

    Joined the stretches are its text, but for line ends; facts of other articles mark nothing.
    """
    text = corpus.article_text(article)
    mine = [row for row in rows if corpus["basis"][row] and corpus.first_source(row) == article]
    places = [(Span(start, end), row) for row in mine for start, end in corpus.evidence(row)]
    return [_cut(corpus, text, paragraph, places) for paragraph in spans.paragraphs(text)]


def _cut(corpus: Corpus, text: str, paragraph: Span, places: list[tuple[Span, int]]) -> list[Stretch]:
    inside = [(span, row) for span, row in places if span.start < paragraph.end and paragraph.start < span.end]
    cuts = {paragraph.start, paragraph.end, *(cut for span, _ in inside for cut in (span.start, span.end))}
    edges = sorted(cut for cut in cuts if paragraph.start <= cut <= paragraph.end)
    stretches = []
    for start, end in zip(edges[:-1], edges[1:], strict=True):
        # The rows of a table lie together, in the order of the tables: acts before words.
        here = sorted({row for span, row in inside if span.start <= start and end <= span.end})
        quoting = tuple(row for row in here if _quote_holds(corpus, row, start, end))
        also = tuple(row for row in here if row not in quoting)
        stretches.append(Stretch(text[start:end], quoting or also, also if quoting else ()))
    return stretches


def _quote_holds(corpus: Corpus, row: int, start: int, end: int) -> bool:
    first, last = corpus.evidence(row)[0]
    return first <= start and end <= last
