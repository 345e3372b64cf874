"""What is quoted in a Spanish article and who says it: “…”, dijo Rubio | «…» | —Vamos —dijo Rubio—.

The same results as for English, by rules of their own: in Spanish the verb of speech often stands before its subject,
and as often without one ("agregó"), and then whoever spoke last is meant.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.drafting.quoting import Quote, marks
from dashboard.drafting.quoting.marks import Quoted
from dashboard.drafting.quoting.spanish import phrases, rules, subjects
from dashboard.drafting.quoting.spanish.confidence import CONFIDENCE, UNMEASURED
from dashboard.drafting.quoting.spanish.words import sentences
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence
from dashboard.values import rayas
from dashboard.values.spans import Span

_FEW, _FEWEST = 5, 2  # words of a statement that nobody is named for; words of any
_SHORT, _NEAR = 4, 9  # words that may be a name or a doubt; words from a verb to them
_FAR = 12  # sentences in which somebody says something whom a verb without a subject takes up
_BACK = 4  # sentences that a speaker is carried over
_WORD = re.compile(r"[^\W_][\w’'-]*")
_SMALL = frozenset("de del la las los el y e en a al por para con un una o".split())


class _Piece(NamedTuple):
    passage: Quoted
    quoted: str
    sentence: int
    at: int


class _Speaker(NamedTuple):
    """Who speaks: the sentence and the words there, and the rule that found them."""

    sentence: int
    phrase: Phrase

    def by(self, rule: str) -> "_Speaker":
        """The same, found by *rule*."""
        return _Speaker(self.sentence, self.phrase._replace(rule=rule))


def quotes(text: str) -> tuple[Quote, ...]:
    """The statements quoted in *text*, in order; scare quotes, titles and names are left out."""
    passages = _passages(text)
    article = list(sentences(marks.mask(text, passages), text, passages)) if passages else []
    pieces = [
        _Piece(passages[which], text[passages[which].inner.start : passages[which].inner.end], number, at)
        for number, sentence in enumerate(article)
        for at, which in sentence.quotations.items()
    ]
    return tuple(_quotes(article, [piece for piece in pieces if not _is_title(piece.quoted)]))


def _passages(text: str) -> tuple[Quoted, ...]:
    """What stands in quotation marks, or behind a raya, in order, none in another."""
    spoken = [Quoted(span, span, True) for pieces in rayas.spoken(text) for span in pieces]
    marked = [
        one
        for one in marks.quoted(text)
        if not any(other.outer.start < one.outer.end and one.outer.start < other.outer.end for other in spoken)
    ]
    return tuple(sorted([*spoken, *marked]))


def _quotes(article: Sequence[Sentence], pieces: Sequence[_Piece]) -> Iterator[Quote]:
    speakers = _speakers(article, pieces)
    for piece, speaker in zip(pieces, speakers, strict=True):
        if _is_statement(article, piece, speaker):
            yield _quote(article, piece, speaker)


def _speakers(article: Sequence[Sentence], pieces: Sequence[_Piece]) -> list[_Speaker | None]:
    """Who says each of *pieces*; one left open at its paragraph's end is said by who says the next."""
    last: _Speaker | None = None
    by_sentence: dict[int, _Speaker] = {}
    found: list[_Speaker | None] = []
    for number, piece in enumerate(pieces):
        speaker = by_sentence.get(piece.sentence) if _goes_on(article, pieces[:number], piece) else None
        speaker = speaker or _speaker(article, piece, last) or by_sentence.get(piece.sentence)
        if speaker is not None:
            by_sentence.setdefault(piece.sentence, speaker)
            last = speaker
        found.append(speaker)
    for number in range(len(pieces) - 2, -1, -1):
        piece, following = pieces[number], pieces[number + 1]
        if found[number] is None and not piece.passage.closed and following.sentence == piece.sentence + 1:
            then = found[number + 1]
            found[number] = then and then.by("over-paragraph")
    return found


def _goes_on(article: Sequence[Sentence], before: Sequence[_Piece], piece: _Piece) -> bool:
    """Whether the speaker of the piece before in this sentence also says this: “…”, dijo Rubio, “…”."""
    words = article[piece.sentence].words
    joined = piece.at > 0 and words[piece.at - 1].text in ",—–"
    return bool(before) and before[-1].sentence == piece.sentence and joined


def _speaker(article: Sequence[Sentence], piece: _Piece, last: _Speaker | None) -> _Speaker | None:
    """Who says *piece*: named in its sentence; else *last*, who spoke before, where its verb has no subject."""
    sentence = article[piece.sentence]
    found = rules.attribute(sentence, piece.at)
    if found is not None and found.end:
        return _Speaker(piece.sentence, found)
    near = last is not None and piece.sentence - last.sentence <= _BACK
    if found is not None:
        named = last if last is not None and near else _told_before(article, piece.sentence)
        return named and named.by(found.rule if near or named.sentence + 1 == piece.sentence else f"{found.rule}-far")
    return None if piece.at else _before(article, piece.sentence, last if near else None)


def _before(article: Sequence[Sentence], number: int, last: _Speaker | None) -> _Speaker | None:
    """Who says the quotation that the sentence at *number* opens with: told of before it, or *last*, who spoke."""
    sentence = article[number]
    earlier = article[number - 1] if number else None
    same = earlier is not None and earlier.paragraph == sentence.paragraph
    if earlier is not None and not earlier.quotations and (same or earlier.words[-1].text == ":"):
        told = rules.teller(earlier.words)
        rule = "sentence-before" if same else "colon-before"
        if told is not None and told.end:
            return _Speaker(number - 1, told._replace(rule=rule))
        named = (last or _told_before(article, number - 1)) if told is not None else None
        if named is not None:
            return named.by(f"{rule}-far")
    if last is None:
        return None
    if article[last.sentence].paragraph == sentence.paragraph:
        return last.by("carried")
    return last.by("over-paragraph") if len(sentence.words) <= 2 and number - last.sentence <= 2 else None


def _told_before(article: Sequence[Sentence], number: int) -> _Speaker | None:
    """Of whom the sentences before *number* tell: who says something in the nearest, or is named first in the last."""
    for earlier in range(number - 1, max(-1, number - _FAR), -1):
        found = rules.teller(article[earlier].words)
        if found is not None and found.end and _is_somebody(article[earlier], found):
            return _Speaker(earlier, found)
    first = subjects.first_subject(article[number - 1].words) if number else None
    return None if first is None else _Speaker(number - 1, first)


def _is_somebody(sentence: Sentence, found: Phrase) -> bool:
    """Whether *found* has a name in it: a capital, and not only that of its sentence."""
    words = sentence.words[found.start : found.end]
    alone = len(words) == 1 and found.start == 0  # Facua denuncia
    return (
        alone
        or phrases.is_office(words, 0)
        or any(word.text[0].isupper() for word in words[1:] or (words if found.start else []))
    )


def _is_title(quoted: str) -> bool:
    """Whether *quoted* is a name or a title: Cartel de los Soles."""
    words = _WORD.findall(quoted)
    capitals = all(not word[0].islower() or word.lower() in _SMALL for word in words)
    return not words or (len(words) <= 8 and capitals and quoted.rstrip()[-1] not in ".?!")


def _is_statement(article: Sequence[Sentence], piece: _Piece, speaker: _Speaker | None) -> bool:
    """Whether *piece* is somebody's words, and no word that the author keeps at a distance."""
    count = len(_WORD.findall(piece.quoted))
    if speaker is None:
        behind_raya = piece.passage.inner == piece.passage.outer
        return count >= (_FEWEST if behind_raya else _FEW)
    if count >= _SHORT or not piece.at:
        return count >= _FEWEST or piece.quoted.rstrip()[-1:] in ".?!"
    words = article[piece.sentence].words[max(0, piece.at - _NEAR) : piece.at]
    return any(word.lower in rules.SAYING for word in words) or speaker.phrase.rule.startswith("according")


def _quote(article: Sequence[Sentence], piece: _Piece, speaker: _Speaker | None) -> Quote:
    aside = rules.inside(piece.quoted)
    if aside is not None:
        return _interrupted(article, piece, aside, speaker)
    before = article[piece.sentence].words[piece.at - 1] if piece.at else None
    kind = "direct" if before is None or before.text in ",:—–" or before.quotation else "mixed"
    return _made((piece.passage.inner,), _span(article, speaker), kind, speaker)


def _interrupted(
    article: Sequence[Sentence], piece: _Piece, aside: tuple[int, int, int, int], speaker: _Speaker | None
) -> Quote:
    """The statement around an aside that stands within its marks: “Vamos –dijo Rubio–, y ya”."""
    inner = piece.passage.inner
    begin, end, first, last = (inner.start + place for place in aside)
    spans = tuple(one for one in (Span(inner.start, begin), Span(end, inner.end)) if one.start < one.end)
    if aside[3]:
        rule = "es-verb-name-inside"
        return Quote(spans, Span(first, last), None, None, "direct", rule, CONFIDENCE.get(rule, UNMEASURED))
    return _made(spans, _span(article, speaker), "direct", speaker)


def _span(article: Sequence[Sentence], speaker: _Speaker | None) -> Span | None:
    if speaker is None:
        return None
    words = article[speaker.sentence].words
    return Span(words[speaker.phrase.start].start, words[speaker.phrase.end - 1].end)


def _made(spans: tuple[Span, ...], place: Span | None, kind: str, speaker: _Speaker | None) -> Quote:
    rule = f"es-{speaker.phrase.rule}" if speaker else "es-none"
    return Quote(spans, place, None, None, kind, rule, CONFIDENCE.get(rule, UNMEASURED))
