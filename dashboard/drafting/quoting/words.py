"""Masked text -> sentences of words, each quotation being one word."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.drafting.quoting import cues
from dashboard.drafting.quoting.marks import BODY, HEAD, Quoted
from dashboard.values import stops
from dashboard.values.stops import ABBREVIATION, INITIALS

_WORD = re.compile(
    rf"""
    (?=[^\ ])(?:
      [a-z]{{1,30}}(?=[\ ,])                    # most words: read first to be read fast
    | {HEAD}{BODY}*                           # a masked quotation
    | {ABBREVIATION}                          # Mr.
    | [DIR]-(?:[A-Z][a-z]{{1,4}}\.|(?:[A-Z]\.)+)   # R-Fla.   R-S.C.
    | \d+(?:[.,]\d+)+                          # 1.6
    | {INITIALS}(?![^\W_])                    # U.S.   J.
    | [^\W_]+(?:[’'&-][^\W_]+)*(?:[’'](?=\s))?    # Maduro’s   D-Fla   the workers’
    | \n | \.\.\.+ | [^\s\w]                  # a paragraph's end, an ellipsis, a mark
    )
    """,
    re.VERBOSE,
)
_LONGEST = 200  # words of a sentence; no text, however odd, takes more than linear time
_FEW, _AHEAD = 3, 11  # words before a verb that ends a sentence; words looked at
_STOPS = frozenset(".?!")
_SPOKEN = cues.SPEECH | cues.READS
_WHEN, _SHORT = frozenset("on in at late early monday tuesday wednesday thursday friday saturday sunday".split()), 6


class Word(NamedTuple):
    """A word, a mark, or a whole quotation; *lower* is how it is looked up."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def quotation(self) -> bool:
        """Whether a masked quotation stands here."""
        return self.text[0] == HEAD


class Sentence(NamedTuple):
    """The words of a sentence.

    Attributes:
        words: in order, quotations among them.
        quotations: position in *words* -> which of the article's quotations stands there.
        paragraph: which paragraph it stands in, counted from 0.
    """

    words: list[Word]
    quotations: dict[int, int]
    paragraph: int


def sentences(masked: str, text: str, passages: Sequence[Quoted]) -> Iterator[Sentence]:
    """The sentences of *masked* in order.

    One ends at a stop, at the end of its paragraph, or with a quotation of *text* that has a stop of its own.
    """
    words = [Word(match.start(), match.end(), said := match[0], said.lower()) for match in _WORD.finditer(masked)]
    after_stops = frozenset(stops.ends(masked))
    sentence = Sentence([], {}, 0)
    quotation = 0
    for number, word in enumerate(words):
        ends = word.text == "\n" or word.end in after_stops
        if word.text[0] == HEAD:
            sentence.quotations[len(sentence.words)] = quotation
            ends = _ends_with(text, passages[quotation], words[number + 1 : number + 1 + _AHEAD])
            quotation += 1
        if word.text != "\n":
            sentence.words.append(word)
        ends = ends or len(sentence.words) == _LONGEST
        if ends:
            if sentence.words:
                yield sentence
            sentence = Sentence([], {}, sentence.paragraph + (word.text == "\n"))
    if sentence.words:
        yield sentence


def _ends_with(text: str, passage: Quoted, following: Sequence[Word]) -> bool:
    """Whether a sentence ends with *passage*: it has a stop of its own and nothing goes on after it.

    It goes on where somebody is named who says it: “Why?” Rubio asked. | “No.” Rubio said.
    """
    stop = text[passage.inner.start : passage.inner.end].rstrip(" '’")[-1:]
    if stop not in _STOPS or not following or _goes_on(following, short=stop == "."):
        return False
    return following[0].text[0].isupper() or following[0].quotation


def _only_when(following: Sequence[Word]) -> bool:
    """Whether nothing but when or where stands behind a verb of speech: “… .” Rubio said on Friday."""
    return following[0].lower in _WHEN and any(word.text == "." for word in following[1:_SHORT])


def _goes_on(following: Sequence[Word], *, short: bool) -> bool:
    """Whether a verb of speech stands in *following*, or if *short*, ends a sentence of a few words there."""
    for number, word in enumerate(following):
        if word.quotation or word.text in ".?!:\n":
            return False
        if word.text in _SPOKEN:
            after = following[number + 1].text if number + 1 < len(following) else "."
            return not short or (number <= _FEW and (after in ".\n" or _only_when(following[number + 1 :])))
    return False
