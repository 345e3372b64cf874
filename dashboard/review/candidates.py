"""Which known event a draft may tell of: a short list, the likeliest first, each with its reasons.

An act that is known already is no new one (docs/counting.md 1.7): a strike that is accepted without its event, and has
the day and waters or the toll of a known one, enters no total; with its event its figure is one report more.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.drafting import Draft
from dashboard.errors import ValueNotReadError
from dashboard.facts import KINDS
from dashboard.review.known import KnownEvent, bounds
from dashboard.values import dates, numbers

_NEAR = 3  # days between a strike and its announcement, or between two datelines
_MOST = 5
_WHOLE = 4.0  # how much one whole day that both state weighs
_NEVER = 100.0  # what speaks so much against it that it is no candidate


@dataclass(frozen=True)
class Candidate:
    """A known event that a draft may tell of.

    Attributes:
        event: the event.
        likeness: by how much they agree; larger is likelier, only to be compared with others of the same draft.
        reasons: in which they agree, in words: "same day", "killed 11".
        already: whether the draft reports this very act: nothing speaks against it, and of a strike the whole day and
            the waters or the toll are the same (or one side states no waters), else actor and day, or actor and amount.
    """

    event: KnownEvent
    likeness: float
    reasons: tuple[str, ...]
    already: bool


@dataclass(frozen=True)
class _Agreement:
    """One thing in which a draft and an event agree (more than 0) or differ (less)."""

    name: str
    weight: float
    words: str = ""


def candidates(draft: Draft, known_events: Iterable[KnownEvent]) -> tuple[Candidate, ...]:
    """The events that *draft* may tell of, the likeliest first, five at most; none for a quote, a claim, a new act.

    What has another day, or is done to another actor, is no candidate. A running total is a candidate only of its
    campaign, and joins no sum there.
    """
    found = []
    for event in known_events:
        if event.table != KINDS[draft.kind] or event.running != (draft.fields.get("scope") == "campaign"):
            continue
        agreements = list(_agreements(draft, event))
        likeness = sum(one.weight for one in agreements)
        if all(one.weight > -_NEVER for one in agreements) and likeness > 0:
            reasons = tuple(one.words for one in agreements if one.weight > 0 and one.words)
            found.append(Candidate(event, likeness, reasons, _is_same(draft, event, agreements)))
    return tuple(sorted(found, key=lambda one: (-one.likeness, one.event.id))[:_MOST])


def _is_same(draft: Draft, event: KnownEvent, agreements: Iterable[_Agreement]) -> bool:
    weights = {one.name: one.weight for one in agreements}
    if event.running or any(weight < 0 for weight in weights.values()):
        return False
    if draft.kind == "strike":
        return weights.get("day", 0) >= _WHOLE and (
            "theatre" not in weights or max(weights["theatre"], weights.get("toll", 0)) > 0
        )
    if draft.kind == "reward":
        return weights.get("actor", 0) > 0 and weights.get("amount", 0) > 0
    return weights.get("actor", 0) > 0 and weights.get("day", 0) > 0


def _agreements(draft: Draft, event: KnownEvent) -> Iterator[_Agreement]:
    if event.running:
        yield _Agreement("campaign", 1, "the running total of the campaign")
        return
    yield from _day(draft, event)
    if draft.kind == "strike":
        yield from _strike(draft.fields, event)
        return
    actors = _several(draft.fields, "actor")
    if actors & event.actors:
        yield _Agreement("actor", 4, "same actor")
    elif actors and event.actors:
        yield _Agreement("actor", -_NEVER)
    elif not actors:
        yield _Agreement("actor", -1)
    yield from _amount(draft.fields, event)


def _day(draft: Draft, event: KnownEvent) -> Iterator[_Agreement]:
    """Whether their days may be the same; an act is announced some days later at most."""
    said, told = _read(draft.fields.get("date")), _read(draft.fields.get("announced"))
    if event.first is None or event.last is None:
        return
    if said and said[0] <= event.last and event.first <= said[1]:
        whole = said[0] == said[1] == event.first == event.last
        yield _Agreement("day", _WHOLE if whole else 2, "same day" if whole else "the day may be the same")
    elif said:
        apart = max((event.first - said[1]).days, (said[0] - event.last).days)
        near = apart == 1 and draft.kind == "strike"  # a dateline on the other side of the world
        yield _Agreement("day", 1 if near else -_NEVER, "a day apart")
    elif told and draft.kind == "strike":
        since = (told[1] - event.last).days
        yield _Agreement("day", 2 if 0 <= since <= _NEAR else -_NEVER, "announced in these days")


def _strike(fields: Mapping[str, object], event: KnownEvent) -> Iterator[_Agreement]:
    killed, theatres = str(fields.get("killed", "")), _several(fields, "theatre")
    if killed and event.killed and (toll := _bounds(killed)):
        same = toll[0] <= event.killed[1] and event.killed[0] <= toll[1]
        yield _Agreement("toll", 3 if same else -3, f"killed {numbers.words(killed)}")
    if theatres and event.theatres:
        same_waters = bool(theatres & event.theatres)
        yield _Agreement("theatre", 1 if same_waters else -3, "same waters")
    together = fields.get("scope") == "group"
    yield _Agreement("together", 1 if together == event.several else -1)


def _amount(fields: Mapping[str, object], event: KnownEvent) -> Iterator[_Agreement]:
    amount = _bounds(str(fields.get("amount", "")), whole=False)
    if amount and event.amounts:
        same = any(amount[1] == other[1] for other in event.amounts)
        yield _Agreement("amount", 3 if same else -_NEVER, "same amount")


def _several(fields: Mapping[str, object], name: str) -> set[str]:
    value = fields.get(name, ())
    return (
        {value} if isinstance(value, str) else {str(one) for one in value} if isinstance(value, list | tuple) else set()
    )


def _bounds(text: str, *, whole: bool = True) -> tuple[float, float] | None:
    try:
        return bounds(text) if not whole else (numbers.read(text).low, numbers.read(text).high)
    except ValueNotReadError:
        return None


def _read(text: object) -> tuple[date, date] | None:
    try:
        day = dates.read(str(text)) if text else None
    except ValueNotReadError:
        return None
    return (day.start, day.end) if day else None
