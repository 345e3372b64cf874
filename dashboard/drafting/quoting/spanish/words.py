"""Masked Spanish text -> sentences of words, each quotation being one word."""

import re
from collections.abc import Iterator, Sequence

from dashboard.drafting.quoting.marks import BODY, HEAD, Quoted
from dashboard.drafting.quoting.words import Sentence, Word

_ABBREVIATED = (
    "Sra?|Sres|Dra?|Gral|Cnel|Tte|Cap|Lic|Ing|Arq|Prof|Mons|Excmo|Excma|Ud|Uds|art|núm|No|pág|págs|vs|etc|Jr|St|"
    "ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic"
)
_WORD = re.compile(
    rf"""
    {HEAD}{BODY}*                              # a masked quotation
    | (?:EE\.\s?UU|FF\.\s?AA|JJ\.\s?OO)\.?          # EE. UU.
    | (?:{_ABBREVIATED})\.(?!\s*\n)             # Sr.
    | (?:[A-ZÁÉÍÓÚÑ]\.)+(?![^\W_])              # J.   U.S.
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
    quotation = 0
    for word, following in zip(words, [*words[1:], None], strict=False):
        ends = word.text == "\n"
        if word.quotation:
            sentence.quotations[len(sentence.words)] = quotation
            ends = _ends_with(text, passages[quotation], following)
            quotation += 1
        elif word.text in _STOPS:
            ends = following is None or _begins(word, following)
        if word.text != "\n":
            sentence.words.append(word)
        if ends or len(sentence.words) == _LONGEST:
            if sentence.words:
                yield sentence
            sentence = Sentence([], {}, sentence.paragraph + (word.text == "\n"))
    if sentence.words:
        yield sentence


def _begins(stop: Word, following: Word) -> bool:
    """Whether *following* begins a sentence after *stop*: a space stands between them, and no small letter follows."""
    return following.start > stop.end and not (following.text[0].islower() or following.text in ",)]’'\"—–-")


def _ends_with(text: str, passage: Quoted, following: Word | None) -> bool:
    """Whether a sentence ends with *passage*: it has a stop of its own, and a capital or a quotation follows."""
    stop = text[passage.inner.start : passage.inner.end].rstrip(" '’")[-1:]
    return stop in _STOPS and (following is None or following.text[0].isupper() or following.quotation)
