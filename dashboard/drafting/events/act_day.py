"""The day of an act among the dates of its sentence: the nearest, and never that of its announcement."""

import re
from collections.abc import Iterable

from dashboard.drafting.dating.dated import Dated
from dashboard.drafting.events.reading import Sentence

_SAYS = re.compile(r",?\s(?:announced|said|confirmed|reported|told|unveiled|revealed)\b")
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|wrote|posted|statement|release)\b(?:\s(?:on|late|early|in\sa\s\w+))*\s$"
)

_ORDER = re.compile(r"\b(?:Order|E\.?O\.?|Proclamation|Resolution|Act)\)?\s(?:No\.\s)?[\d-]*\s?(?:of|dated)\s\Z")


def when(dates: Iterable[Dated], sentence: Sentence, place: int, *, ahead: bool = False) -> dict[str, str | None]:
    """The date of *dates* nearest to *place*, and its words; the day on which it was said goes last.

    *ahead*: the act is only announced, so that the day on which it was said is no day of the act.
    """
    there = [one for one in dates if one.edtf and one.type in ("DATE", "TIME") and not _is_orders(sentence, one)]
    said = [one for one in there if _is_said(sentence, one)]
    own = [one for one in there if one not in said]
    day = min(own or ([] if ahead else said), key=lambda one: abs(one.span.start - place), default=None)
    return {
        "date": day.edtf if day else None,
        "date_words": sentence.text[day.span.start : day.span.end] if day else None,
        "announced": said[0].edtf if ahead and said else None,
    }


def _is_orders(sentence: Sentence, one: Dated) -> bool:
    """Whether a date is that of the order under which something is done: Executive Order 13224 of May 4, 2020."""
    return bool(_ORDER.search(sentence.text, max(sentence.span.start, one.span.start - 40), one.span.start))


def _is_said(sentence: Sentence, one: Dated) -> bool:
    """Whether a date is that of an announcement: said on Monday | on Monday announced."""
    before = sentence.masked[max(sentence.span.start, one.span.start - 40) : one.span.start]
    return bool(_SAID.search(before) or _SAYS.match(sentence.masked, one.span.end))
