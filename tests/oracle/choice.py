"""Section 5 of docs/counting.md: which rows a choice keeps. One function a name."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import cache

from tests.oracle.record import Record, Row
from tests.oracle.seeds import folded

_MARKS = ".,:;!?¡¿()[]«»\"'…"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What is chosen, by the names of section 5; ids, and empty where nothing is chosen."""

    actors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    claimed: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    words: str = ""
    start: date | None = None
    end: date | None = None
    known: date | None = None

    @property
    def has_period(self) -> bool:
        """Whether a first or a last day is chosen."""
        return self.start is not None or self.end is not None

    def __str__(self) -> str:
        """What is chosen and nothing else, for a report of a disagreement."""
        chosen = [(each.name, getattr(self, each.name)) for each in fields(self)]
        return ", ".join(
            f"{name}={value if isinstance(value, tuple) else str(value)}" for name, value in chosen if value
        )


def has_party(record: Record, row: Row, chosen: tuple[str, ...]) -> bool:
    """`actors`, `agencies`: one of the chosen, or what is part of it, stands in the row in any role."""
    return any(record.belongs[party].intersection(chosen) for party in row.parties)


def has_country(record: Record, row: Row, chosen: tuple[str, ...]) -> bool:
    """`country`: a party is that country, or belongs to it by its own `country`."""
    return any(party in chosen or set(record.actors[party].countries) & set(chosen) for party in row.parties)


def has_claimed(_record: Record, row: Row, chosen: tuple[str, ...]) -> bool:
    """`claimed`: a strike row that states a claimed affiliation and names that actor as mentioned or member."""
    named = (*row.roles["mentioned"], *row.roles["member"])
    return row.table == "strikes" and bool(row.claimed_affiliation) and any(actor in chosen for actor in named)


def has_basis(_record: Record, row: Row, chosen: tuple[str, ...]) -> bool:
    """`basis`: "quoted" for facts of articles, "cited" for rows of the record."""
    return row.basis in chosen


def has_kind(_record: Record, row: Row, chosen: tuple[str, ...]) -> bool:
    """`kinds`: its table."""
    return row.table in chosen


def has_source(_record: Record, row: Row, chosen: tuple[str, ...]) -> bool:
    """`sources`: a page it cites, or its article."""
    return any(page in chosen for page in row.pages)


def has_event(record: Record, row: Row, chosen: tuple[str, ...]) -> bool:
    """`events`: the event, or one that it covers, at all levels."""
    return any(row.event == event or row.event in record.covers.get(event, ()) for event in chosen)


def has_words(_record: Record, row: Row, chosen: str) -> bool:
    """`words`: each word, case, accents and marks at its ends aside, stands in the row's texts or a party's names."""
    return all(word in row.text for word in _sought(chosen))


@cache
def _sought(chosen: str) -> tuple[str, ...]:
    return tuple(word.strip(_MARKS) for word in folded(chosen).split())


CHOICES: dict[str, Callable[[Record, Row, tuple[str, ...]], bool]] = {
    "actors": has_party,
    "agencies": has_party,
    "country": has_country,
    "claimed": has_claimed,
    "basis": has_basis,
    "kinds": has_kind,
    "sources": has_source,
    "events": has_event,
}


def keeps(record: Record, row: Row, choice: Choice) -> bool:
    """Choices of one kind widen, choices of different kinds narrow. Days are left to rules 2.4 and 2.5."""
    chosen = {name: getattr(choice, name) for name in CHOICES if getattr(choice, name)}
    return has_words(record, row, choice.words) and all(CHOICES[name](record, row, ids) for name, ids in chosen.items())
