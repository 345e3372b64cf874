"""What the seed files hold, typed: rows, pages, actors, and the record of them all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tests.oracle.notation import Number, Span

ACT_TABLES = ("designations", "strikes", "rewards", "sanctions", "indictments")
TABLES = (*ACT_TABLES, "quotes", "claims")
AMOUNTS = ("strikes", "vessels", "killed", "survivors", "missing")
ROLES = ("actor", "agency", "speaker", "via", "announcer", "member", "mentioned")


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one voice says. Actors, events and pages by their ids; empty where the file states nothing."""

    fact: str  # "<article>#<id>" or "record#<id>"
    table: str
    basis: str  # "quoted" in an article, "cited" in the record
    event: str
    standing: str
    scope: str  # of a strike: "one", "group", "campaign"
    action: str  # of a sanction
    roles: Mapping[str, tuple[str, ...]]  # role to the actors in it
    theatre: tuple[str, ...]  # sorted
    lists: tuple[str, ...]
    claimed_affiliation: str
    written: Mapping[str, str]  # column of AMOUNTS to its number as written; what is not stated is not there
    amounts: Mapping[str, Number]  # the same numbers, read
    date: Span | None
    announced: Span | None
    pages: tuple[str, ...]  # the pages it cites, or its article
    text: str  # where words are sought: folded, a line for each text

    @property
    def targets(self) -> tuple[str, ...]:
        """Whom the row is about."""
        return self.roles["actor"]

    @property
    def parties(self) -> set[str]:
        """All who stand in the row, in any role. An article's or a page's own voice is no actor."""
        return {actor for actors in self.roles.values() for actor in actors}


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Somebody that rows speak of."""

    kind: str
    names: tuple[str, ...]  # the name and the aliases
    countries: tuple[str, ...]
    part_of: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the record, or an article."""

    newsroom: tuple[str, str]  # rule 2.1: ("origin", its name), or ("page", its id) where nothing is stated
    day: date | None  # rule 2.5: the last day that its date can mean


@dataclass(frozen=True, kw_only=True, eq=False)
class Record:
    """All seed files, read once; rows in the order of the corpus."""

    rows: tuple[Row, ...]
    pages: Mapping[str, Page]
    actors: Mapping[str, Actor]
    counted: Mapping[str, str]  # event to "yes", "alone" or "no: why"
    covers: Mapping[str, frozenset[str]]  # event to those that it covers, at all levels
    belongs: Mapping[str, frozenset[str]]  # actor to itself and all that it is part of, at all levels
