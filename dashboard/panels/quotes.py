"""Quotes: everybody's own words, inside their sentences."""

from dataclasses import dataclass

import numpy as np

from dashboard.columns import NEVER, Ints
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import named, source_name, sources_of, when
from dashboard.corpus.figures import plural, speakers, statements
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.passages import Piece, around
from dashboard.corpus.rows import Rows
from dashboard.facts.quotes import Quote
from dashboard.panels.most import QUOTES, rest
from dashboard.panels.panel import Builder, Choice, Day, Name, Panel, Part, Quotation, Quotations, Words
from dashboard.values import spans
from dashboard.values.spans import Span


def _ordered(selection: Selection) -> Ints:
    """The quotes, the latest first, the undated last, in the order of the article within a day."""
    _, end, how = selection.horizon.times
    rows = selection.of("quotes")
    last = np.where(how[rows] == UNDATED, NEVER, -end[rows].astype(np.int64))
    return rows[np.lexsort((rows, last, how[rows] == UNDATED))]


@dataclass(frozen=True)
class _Place:
    """Whose words, in which window of which article."""

    speakers: tuple[int, ...]
    article: int
    start: int


def _gathered(selection: Selection, rows: list[int]) -> list[list[int]]:
    """Quotes of one speaker in one sentence stand together."""
    corpus = selection.corpus
    together: dict[_Place, list[int]] = {}
    for row in rows:
        article = corpus.first_source(row)
        start = corpus.evidence(row)[0][0]
        sentence = next(
            (one for one in _around(corpus, article, start) if one.start <= start < one.end), Span(start, start)
        )
        place = _Place(tuple(corpus.parties_in(row, "speaker")), article, sentence.start)
        together.setdefault(place, []).append(row)
    return list(together.values())


def _around(corpus: Corpus, article: int, start: int) -> tuple[Span, ...]:
    """The sentences of the paragraph of *article* in which something starts."""
    return spans.sentences_around(corpus.article_text(article), (Span(start, start + 1),))


def _spoken(selection: Selection, row: int) -> Span:
    """The place of the quoted words alone, without who says them."""
    corpus = selection.corpus
    start, end = corpus.evidence(row)[0]
    text, quote = corpus.article_text(corpus.first_source(row)), corpus.fact(row)
    assert isinstance(quote, Quote)
    inside = spans.find(text[start:end], quote.text)
    return Span(start + inside[0].start, start + inside[0].end) if inside else Span(start, end)


def _pieces(selection: Selection, rows: list[int]) -> tuple[Piece, ...]:
    """The whole sentences around the quoted words, these marked."""
    corpus = selection.corpus
    text = corpus.article_text(corpus.first_source(rows[0]))
    found: list[Piece] = []
    for passage in around(text, [_spoken(selection, row) for row in rows], neighbours=0):
        found += [Piece(" … ", False)] if found else []
        found += passage.pieces
    return tuple(found)


def _quotation(selection: Selection, rows: list[int]) -> Quotation:
    corpus = selection.corpus
    quotes = [quote for quote in corpus.facts(rows) if isinstance(quote, Quote)]
    outlets = named(corpus, rows[0], "via")
    badges = [f"via {' and '.join(outlets)}"] if outlets else []
    badges += dict.fromkeys(
        _brief(when(corpus, row)) if quote.date else "undated" for row, quote in zip(rows, quotes, strict=True)
    )
    speaker = corpus.parties_in(rows[0], "speaker")[0]
    chosen = Choice("actors", corpus.actors.ids[speaker]) if speaker < len(corpus.actors) else None
    return Quotation(
        speaker=" and ".join(named(corpus, rows[0], "speaker")),
        office=next((quote.speaker_role for quote in quotes if quote.speaker_role), ""),
        badges=tuple(badges),
        pieces=_pieces(selection, rows),
        words=tuple(quote.text for quote in quotes),
        rows=tuple(rows),
        article=source_name(corpus, corpus.first_source(rows[0])),
        choice=chosen,
    )


def _brief(when: str) -> str:
    """When it was said, where there is little room: "between 17 and 23 November 2025 (inferred)"."""
    return when.removeprefix("some time ")


def quotations(selection: Selection, rows: Ints, name: str, most: int = QUOTES) -> Panel | None:
    """*rows* in their speakers' own words, the first of many, as a panel."""
    if not len(rows):
        return None
    selection.corpus.facts(rows[:most])  # made together
    gathered = _gathered(selection, rows[:most].tolist())
    body = Quotations(tuple(_quotation(selection, mine) for mine in gathered))
    articles = sources_of(selection.corpus, rows)
    where = f"All from {source_name(selection.corpus, int(articles[0]))}; the" if len(articles) == 1 else "The"
    lead = (
        f"{where} latest first; those without a stated date last{rest(len(rows), 'first', 'an actor or words', most)}"
    )
    return Panel(name, _title(selection, rows), body, Rows(rows), lead=(lead,))


def _title(selection: Selection, rows: Ints) -> Words:
    """How many speakers are quoted, how often, and who was last."""
    corpus, number = selection.corpus, statements(rows)
    who, last = speakers(corpus, rows), int(rows[0])
    quoted: tuple[Part, ...] = (" quoted in ", number, plural(number.high, " quotation"))
    name = Name(" and ".join(named(corpus, last, "speaker")))
    if who.high == 1:
        return (name, " is", *quoted)
    title = (who, plural(who.high, " speaker"), *quoted)
    if selection.horizon.times[2][last] == UNDATED:
        return title
    return (*title, "; the latest: ", name, ", ", Day(_brief(when(corpus, last))))


def all_quotes(selection: Selection) -> Panel | None:
    """Every statement in its speaker's own words."""
    return quotations(selection, _ordered(selection), "quotes")


def latest(selection: Selection, most: int) -> Panel | None:
    """The last *most* dated statements."""
    rows = _ordered(selection)
    return quotations(selection, rows[selection.horizon.times[2][rows] != UNDATED][:most], "latest-quotes")


PANELS: list[Builder] = [all_quotes]
