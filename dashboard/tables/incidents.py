"""Strikes as events: what all reports on one strike, or on a group reported together, come to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.facts.registers import NOT_STATED
from dashboard.tables.totals import Figure, covered_by, members, most_said, newsrooms_of
from dashboard.values import dates

if TYPE_CHECKING:
    from dashboard.tables import Tables


@dataclass(frozen=True)
class Incident:
    """One strike, or a group of strikes that is counted in place of its members.

    Attributes:
        event: its id.
        title: what it is called.
        date: when it was, as most newsrooms have it, in EDTF: the first of those that tie; empty when unknown.
        when: the same in words, with those that tie; the day of the announcement where no other is stated.
        theatre: the waters, as most newsrooms have them; empty when none says.
        killed: what is counted as killed.
        strikes: how many strikes it is.
        facts: every report on it, those of its members too.
        newsrooms: the named newsrooms that report it, the most frequent first.
        announcers: who is said to have announced it.
    """

    event: str
    title: str
    date: str
    when: str
    theatre: tuple[str, ...]
    killed: Figure
    strikes: int
    facts: tuple[str, ...]
    newsrooms: tuple[str, ...]
    announcers: tuple[str, ...]


def incidents(tables: "Tables") -> list[Incident]:
    """The strikes that are counted, in the order of their first possible day."""
    found = list(_incidents(tables))
    return sorted(found, key=lambda one: dates.read(one.date).start.isoformat() if one.date else "9999")


def _incidents(tables: "Tables") -> Iterator[Incident]:
    by_event: dict[str, list[dict[str, Any]]] = {}
    for fact in tables.strikes["fact"]:
        row = tables.row(fact)
        by_event.setdefault(row["event"], []).append(row)
    covers, rooms = covered_by(tables.events), newsrooms_of(tables.sources)
    strikes = tables.total("strikes", "strikes").figures
    for event, killed in tables.total("strikes", "killed").figures.items():
        own = by_event.get(event, [])
        if not own or any(row["scope"] == "campaign" for row in own):
            continue

        def said(column: str, own: list[dict[str, Any]] = own) -> list[str]:
            stated = [row for row in own if row[column]]
            return most_said((rooms.get(row["source"], row["source"]), row[column]) for row in stated)

        days, announced, waters = said("date"), said("announced"), said("theatre")
        when = " or ".join(dates.words(one) for one in days)
        if announced and not days:
            when = f"announced {' or '.join(dates.words(one) for one in announced)}"
        facts = tuple(row["fact"] for one in (event, *sorted(members(covers, event))) for row in by_event.get(one, []))
        yield Incident(
            event=event,
            title=tables.words["events"][event],
            date=days[0] if days else "",
            when=when or "date not stated",
            theatre=tuple(waters[0].split("; ")) if waters else (),
            killed=killed,
            strikes=int(strikes[event].low) if event in strikes else 1,
            facts=facts,
            newsrooms=newsrooms(tables, facts),
            announcers=tuple(dict.fromkeys(name for fact in facts for name in tables.parties_of(fact, "announcer"))),
        )


def newsrooms(tables: "Tables", facts: Iterable[str]) -> tuple[str, ...]:
    """The named newsrooms that *facts* come from, each once, the most frequent first."""
    origins = (tables.source(one)["origin"] for fact in facts for one in tables.sources_of([fact]))
    return tuple(room for room, _ in Counter(one for one in origins if one != NOT_STATED).most_common())
