"""Masked Spanish text -> sentences of words, each quotation being one word."""

import re
from collections.abc import Iterator, Sequence

from dashboard.drafting.quoting.marks import BODY, HEAD, Quoted
from dashboard.drafting.quoting.words import Sentence, Word
from dashboard.values import stops
from dashboard.values.stops import ABBREVIATION, INITIALS

_WORD = re.compile(
    rf"""
    {HEAD}{BODY}*                              # a masked quotation
    | (?:EE\.\s?UU|FF\.\s?AA)\.                  # EE. UU.
    | {ABBREVIATION} | {INITIALS}(?![^\W_])      # Gral.   J.   U.S.
    | \d+(?:[.,]\d+)*                           # 2.000
    | [^\W_]+(?:[’'&/-][^\W_]+)*                # MS-13
    | \n | \.\.\.+ | …| [^\s\w]                 # a paragraph's end, an ellipsis, a mark
    """,
    re.VERBOSE,
)
_LONGEST = 200  # words of a sentence; no text, however odd, takes more than linear time
_STOPS = frozenset(".?!…")


def sentences(masked: str, text: str, passages: Sequence[Quoted]) -> Iterator[Sentence]:
    """The sentences of *masked* in order.

    One ends at a stop, at the end of its paragraph, or with a quotation of *text* that has a stop of its own.
    """
    words = [Word(*match.span(), match[0], match[0].lower()) for match in _WORD.finditer(masked)]
    sentence = Sentence([], {}, 0)
    after_stops = frozenset(stops.ends(masked))
    quotation = 0
    for word, following in zip(words, [*words[1:], None], strict=False):
        ends = word.text == "\n" or word.end in after_stops
        if word.quotation:
            sentence.quotations[len(sentence.words)] = quotation
            ends = _ends_with(text, passages[quotation], following)
            quotation += 1
        if word.text != "\n":
            sentence.words.append(word)
        if ends or len(sentence.words) == _LONGEST:
            if sentence.words:
                yield sentence
            sentence = Sentence([], {}, sentence.paragraph + (word.text == "\n"))
    if sentence.words:
        yield sentence


def _ends_with(text: str, passage: Quoted, following: Word | None) -> bool:
    """Whether a sentence ends with *passage*: it has a stop of its own, and a capital or a quotation follows."""
    stop = text[passage.inner.start : passage.inner.end].rstrip(" '’")[-1:]
    return stop in _STOPS and (following is None or following.text[0].isupper() or following.quotation)
