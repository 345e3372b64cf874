"""What is known already: the events of the seeds, each with what its reports say, to compare a draft with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import inf, isfinite

from dashboard.columns.proven import Proven
from dashboard.facts.fact import Fact
from dashboard.facts.registers import Event
from dashboard.seeds import Seeds
from dashboard.values import dates, numbers

_ENTERING = ("official text", "reported")  # docs/counting.md 1.1
_ALONE, _NO = "alone", "no"


@dataclass(frozen=True)
class KnownEvent:
    """An event as its reports tell it.

    Attributes:
        id, title: as in the register.
        table: where most of its reports stand.
        first, last: its first and last possible day, by the date that most of its reports state; None where none does.
        killed: the least and the most that any report says, both included, an open end only where all are open; None
            where none says it.
        theatres, actors: of any of its reports; the actors are those to whom it was done.
        amounts: the bounds of each amount that a report states, in US dollars.
        running: whether it is the running total of a campaign, which joins no sum.
        several: whether it holds other events, told together.
        reports: its reports as "home#id", for both texts to be shown.
    """

    id: str
    title: str
    table: str
    first: date | None = None
    last: date | None = None
    killed: tuple[float, float] | None = None
    theatres: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    amounts: tuple[tuple[float, float], ...] = ()
    running: bool = False
    several: bool = False
    reports: tuple[str, ...] = ()


def known_events(seeds: Seeds) -> tuple[KnownEvent, ...]:
    """The events of *seeds* that have a report of an act and may enter a total, in the order of the register."""
    reports: dict[str, list[Proven]] = {}
    for one in seeds.facts:
        if one.fact.event and type(one.fact).act and one.fact.standing in _ENTERING:
            reports.setdefault(one.fact.event, []).append(one)
    events = seeds.registers.get("events", {})
    return tuple(
        _known(event, reports[key])
        for key, event in events.items()
        if isinstance(event, Event) and key in reports and not event.counted.startswith(_NO)
    )


def _known(event: Event, reports: Sequence[Proven]) -> KnownEvent:
    facts = [one.fact for one in reports]
    first, last = _days(facts)
    tolls = [numbers.read(killed) for one in facts if (killed := getattr(one, "killed", None))]
    return KnownEvent(
        event.id,
        event.title,
        Counter(one.table for one in reports).most_common(1)[0][0],
        first,
        last,
        (min(one.low for one in tolls), max((one.high for one in tolls if isfinite(one.high)), default=inf))
        if tolls
        else None,
        frozenset(theatre for one in facts for theatre in getattr(one, "theatre", ())),
        frozenset(actor for one in facts for actor in one.actor),
        tuple(sorted({bounds(amount) for one in facts if (amount := getattr(one, "amount", None))})),
        event.counted == _ALONE,
        bool(event.covers),
        tuple(one.id for one in reports),
    )


def _days(facts: Sequence[Fact]) -> tuple[date | None, date | None]:
    """The first and last day of the date that most of *facts* state; of several stated as often, from first to last."""
    stated = Counter(one.date for one in facts if one.date) or Counter(one.announced for one in facts if one.announced)
    most = [dates.read(text) for text, many in stated.items() if text and many == max(stated.values())]
    return min((one.start for one in most), default=None), max((one.end for one in most), default=None)


def bounds(amount: str) -> tuple[float, float]:
    """The least and the most that *amount* (our notation) can mean."""
    number = numbers.read(amount, whole=False)
    return number.low, number.high
