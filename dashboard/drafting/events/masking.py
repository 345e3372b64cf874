"""What is quoted, blanked so that no cue is found in it; a list's name in marks, and what a body does in them, stay."""

import re
from collections.abc import Iterable, Sequence

from dashboard.drafting.events import cues
from dashboard.drafting.quoting import Quote
from dashboard.values.spans import Span

_LETTER = re.compile(r"\S")


def is_label(quote: Quote, text: str) -> bool:
    """Whether all that is quoted is the name of a list: a “foreign terrorist organization”."""
    return all(cues.LABEL.fullmatch(text, span.start, span.end) for span in quote.spans)


def masked(text: str, said: Sequence[Quote]) -> str:
    """*text* with what is *said* in quotation marks blanked, of the same length.

    What a body does by saying it stays: “The Department of State has designated A.”
    """
    there = (span for quote in said for span in quote.spans)
    return blanked(text, (one for one in there if not cues.PERFORMS.search(text, one.start, one.end)))


def blanked(text: str, places: Iterable[Span]) -> str:
    """*text* with what stands at *places* blanked, of the same length."""
    pieces, end = [], 0
    for span in sorted(places):
        pieces += [text[end : span.start], _LETTER.sub("\0", text[max(end, span.start) : span.end])]
        end = max(end, span.end)
    return "".join([*pieces, text[end:]])


def small(text: str) -> str:
    """*text* in lower case, of the same length: the one letter that grows in lower case is made small first."""
    return text.replace("İ", "i").lower()
