"""Which of several periods a Spanish clause means where no year is said: the last, or the next if it looks ahead."""

import re
from collections.abc import Sequence
from datetime import date

from dashboard.drafting.dating.periods import Period

_AHEAD = re.compile(
    r"\b(?:[a-záéíóúñ]+(?:ará|erá|irá|arán|erán|irán|drá|drán)|previst[oa]s?|próxim[oa]s?|convocad[oa]s?|programad[oa]s?"
    r"|vence|vencen|a\spartir|va\sa|van\sa|se\sespera|hasta|antes)\b"
)
_BACK = re.compile(
    r"\b(?:[a-záéíóúñ]{2,}(?:ó|aron|ieron|ió|aba|aban|ía|ían|jo|jeron)|fue|fueron|hubo|era|ha|han|había|habían|hizo|dio|"
    r"murió|murieron|desde|pasad[oa])\b"
)
_WINDOW = 90
_SHARES = {"ahead": 12.0, "": 1 / 3, "back": 1 / 12}  # how much nearer the coming one must be, in days since the last


def look(text: str, start: int, end: int) -> str:
    """Where the clause around *start* and *end* looks: "ahead", "back", or empty; the last word before decides."""
    before = re.split(r"[.;:?!\n]\s|[«“\"]", text[max(0, start - _WINDOW) : start])[-1]
    after = re.split(r"[.;:?!\n]\s|[»”\"]", text[end : end + _WINDOW])[0]
    found = [(match.end(), "ahead") for match in _AHEAD.finditer(before)]
    found += [(match.end(), "back") for match in _BACK.finditer(before)]
    if found:
        return max(found)[1]
    first = [(match.start(), "ahead") for match in _AHEAD.finditer(after)]
    first += [(match.start(), "back") for match in _BACK.finditer(after)]
    return min(first)[1] if first else ""


def nearest(made: Sequence[Period], today: date, looks: str) -> Period | None:
    """The one of *made*, in order, that is meant: the one that holds *today*, else the last or the coming one."""
    spans = [(one, start, end) for one in made if (start := one.start) and (end := one.end)]
    now = next((one for one, start, end in spans if start <= today <= end), None)
    past = [(one, end) for one, _, end in spans if end < today]
    coming = [(one, start) for one, start, _ in spans if start > today]
    if now or not past or not coming:
        return now or (past[-1][0] if past else coming[0][0] if coming else None)
    since, until = (today - past[-1][1]).days, (coming[0][1] - today).days
    return coming[0][0] if until < since * _SHARES[looks] else past[-1][0]
