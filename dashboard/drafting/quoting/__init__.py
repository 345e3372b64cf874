"""What is quoted in an article and who says it: text -> quotes, each with the rule that found its speaker.

    >>> [quote] = quotes("“We will act,” Rubio said, “when we choose to.”")
    >>> quote.spans, quote.speaker, quote.rule
    ((Span(start=1, end=13), Span(start=32, end=49)), Span(start=15, end=20), 'name-verb-after')

It needs no list of names and no model; what it gives are drafts for a person to accept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.drafting.quoting import attributions, carrying, marks, outlets, resolving, titles
from dashboard.drafting.quoting.carrying import Mention
from dashboard.drafting.quoting.confidence import CONFIDENCE
from dashboard.drafting.quoting.marks import Quoted
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence, sentences
from dashboard.values.spans import Span

_ENDS = frozenset(",.?!;—–-…")
_STOPS = frozenset(".?!")
_INTRODUCED, _LONG = 2, 4  # words before a quotation that is carried into: But “…”; words of one


@dataclass(frozen=True)
class Quote:
    """One statement in quotation marks.

    Attributes:
        spans: its pieces in order, marks aside; several where the speaker or a paragraph's end stands between them.
        speaker: the mention of who says it, as it stands, even a pronoun; None where nobody is named.
        resolved: the name that a pronoun stands for, as a proposal; None where *speaker* is no pronoun.
        via: the outlet it came through ("told NPR"); None where none is named.
        kind: "direct" for a statement given whole, "mixed" for some of its words within a sentence of the article.
        rule: which rule found the speaker, a key of `CONFIDENCE`.
        confidence: how often that rule was right on articles read by people.
    """

    spans: tuple[Span, ...]
    speaker: Span | None
    resolved: Span | None
    via: Span | None
    kind: str
    rule: str
    confidence: float


class _Piece(NamedTuple):
    """A passage in marks with its place: which sentence, which of its words."""

    passage: Quoted
    quoted: str
    sentence: int
    at: int


def quotes(text: str) -> tuple[Quote, ...]:
    """The statements quoted in *text*, in order; scare quotes, titles and names are left out.

    Any text can be read: what is not understood gives a quote without a speaker, or none.
    """
    passages = marks.quoted(text)
    article = list(sentences(marks.mask(text, passages), text, passages)) if passages else []
    pieces = list(_pieces(text, passages, article))
    mentions = _mentions(article, pieces)
    return tuple(
        _quote(article, pieces[first:end], mentions[first:end]) for first, end in _statements(article, pieces, mentions)
    )


def _pieces(text: str, passages: Sequence[Quoted], article: Sequence[Sentence]) -> Iterator[_Piece]:
    for number, sentence in enumerate(article):
        for at, which in sentence.quotations.items():
            inner = passages[which].inner
            quoted = text[inner.start : inner.end]
            if not titles.is_title(quoted, sentence, at):
                yield _Piece(passages[which], quoted, number, at)


def _mentions(article: Sequence[Sentence], pieces: Sequence[_Piece]) -> list[Mention | None]:
    """The speaker of each of *pieces*: named in its sentence, else shared over paragraphs, else carried."""
    mentions = [_named(article, piece) for piece in pieces]
    for number in range(len(pieces) - 1, 0, -1):
        if _goes_on(article, pieces[number - 1], pieces[number]):
            mentions[number - 1] = mentions[number - 1] or mentions[number]
    said = {piece.sentence: known for piece, known in zip(pieces, mentions, strict=True) if known}
    for number, piece in enumerate(pieces):
        if number and mentions[number] is None and _goes_on(article, pieces[number - 1], piece):
            mentions[number] = mentions[number - 1]
        if mentions[number] is None:
            found = _carried(article, piece, said)
            mentions[number] = found
            if found is not None:
                said.setdefault(piece.sentence, found)
    return mentions


def _named(article: Sequence[Sentence], piece: _Piece) -> Mention | None:
    ended = piece.quoted.rstrip(" '’")[-1:] in _ENDS
    found = attributions.attribute(article[piece.sentence], piece.at, ended)
    return None if found is None else Mention(piece.sentence, found)


def _carried(article: Sequence[Sentence], piece: _Piece, said: carrying.Said) -> Mention | None:
    if piece.at > _INTRODUCED or (piece.at and len(piece.quoted.split()) < _LONG):
        return None
    found = carrying.carried(article, piece.sentence, said)
    return found if found is None or not piece.at or found.phrase.rule == "carried" else None


def _goes_on(article: Sequence[Sentence], piece: _Piece, following: _Piece) -> bool:
    """Whether *following* takes up *piece*, left open at its paragraph's end, with an opening mark of its own."""
    next_paragraph = article[following.sentence].paragraph > article[piece.sentence].paragraph
    adjacent = following.sentence == piece.sentence + 1 and following.at == 0
    return not piece.passage.closed and adjacent and next_paragraph


def _split(article: Sequence[Sentence], one: tuple[_Piece, Mention | None], two: tuple[_Piece, Mention | None]) -> bool:
    """Whether two pieces are one statement with its speaker in the middle: “We will act,” Rubio said, “when …”."""
    (piece, mention), (following, other) = one, two
    if mention is None or other is None or piece.sentence != following.sentence:
        return False
    words = article[piece.sentence].words
    between = piece.at < mention.phrase.start < following.at and mention.phrase.start == other.phrase.start
    return between and words[following.at - 1].text == "," and piece.quoted.rstrip()[-1] not in _STOPS


def _statements(
    article: Sequence[Sentence], pieces: Sequence[_Piece], mentions: Sequence[Mention | None]
) -> Iterator[tuple[int, int]]:
    """The pieces of each statement, as a range; what nobody is named for must read like a statement."""
    first = 0
    for number in range(1, len(pieces) + 1):
        if number < len(pieces) and (
            _goes_on(article, pieces[number - 1], pieces[number])
            or _split(article, (pieces[number - 1], mentions[number - 1]), (pieces[number], mentions[number]))
        ):
            continue
        if any(_names(article, one) for one in mentions[first:number]) or not _is_scare(article, pieces[first]):
            yield first, number
        first = number


def _is_scare(article: Sequence[Sentence], piece: _Piece) -> bool:
    return titles.is_scare(piece.quoted, article[piece.sentence], piece.at)


def _names(article: Sequence[Sentence], mention: Mention | None) -> bool:
    """Whether *mention* names a speaker: "according to NPR" names an outlet, and what it says is a report."""
    if mention is None:
        return False
    phrase = mention.phrase
    report = phrase.rule == "according-to"
    return not report or not outlets.is_outlet(article[mention.sentence].words[phrase.start : phrase.end])


def _quote(article: Sequence[Sentence], pieces: Sequence[_Piece], mentions: Sequence[Mention | None]) -> Quote:
    spans = tuple(piece.passage.inner for piece in pieces)
    kind = _kind(article[pieces[0].sentence], pieces[0].at)
    mention = next((one for one in mentions if one is not None), None)
    if mention is None:
        return Quote(spans, None, None, None, kind, "none", CONFIDENCE["none"])
    number, phrase = mention
    speaker = _span(article, mention)
    if not _names(article, mention):
        return Quote(spans, None, None, speaker, kind, "report", CONFIDENCE["report"])
    name = resolving.name_for(article, number, phrase)
    via = outlets.via(article, number, phrase)
    return Quote(
        spans,
        speaker,
        resolved=None if name is None else _span(article, name),
        via=None if via is None else _span(article, via),
        kind=kind,
        rule=phrase.rule,
        confidence=CONFIDENCE[phrase.rule],
    )


def _span(article: Sequence[Sentence], place: tuple[int, Phrase]) -> Span:
    number, phrase = place
    words = article[number].words
    return Span(words[phrase.start].start, words[phrase.end - 1].end)


def _kind(sentence: Sentence, at: int) -> str:
    before = sentence.words[at - 1] if at else None
    return "direct" if before is None or before.text in ",:" or before.quotation else "mixed"
