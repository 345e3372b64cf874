"""What is quoted, blanked so that no cue is found in it; a list's name in marks, and what a body does in them, stay."""

from collections.abc import Sequence

from dashboard.drafting.events import cues
from dashboard.drafting.quoting import Quote


def is_label(quote: Quote, text: str) -> bool:
    """Whether all that is quoted is the name of a list: a “foreign terrorist organization”."""
    return all(cues.LABEL.fullmatch(text, span.start, span.end) for span in quote.spans)


def masked(text: str, said: Sequence[Quote]) -> str:
    """*text* with what is *said* in quotation marks blanked, of the same length.

    What a body does by saying it stays: “The Department of State has designated A.”
    """
    letters = list(text)
    for span in (span for quote in said for span in quote.spans):
        if not cues.PERFORMS.search(text, span.start, span.end):
            letters[span.start : span.end] = ["\0" if one.strip() else one for one in letters[span.start : span.end]]
    return "".join(letters)
