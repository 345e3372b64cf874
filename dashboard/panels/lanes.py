"""The lanes of a drawing in time: one per event, or one per kind where events are many."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from dashboard.facts import TABLES
from dashboard.panels.panel import count
from dashboard.tables import Tables
from dashboard.values import dates

_MANY = 14  # more events than this share lanes
_SAID = 6  # so many acts of one day are said over its mark
Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Lane:
    """One event, or many of a kind: its name, when it was, its table, where it is drawn, its rows, each once."""

    title: str
    when: str
    table: str
    y: int
    rows: list[Row]


def lanes_of(acts: list[Row], tables: Tables) -> list[Lane]:
    """One lane per event of a table; a row without an event is its own."""
    events: dict[tuple[str, str], list[Row]] = {}
    for act in acts:
        events.setdefault((act["table"], act["event"] or act["fact"]), []).append(act)
    found = sorted(events.items(), key=lambda item: list(TABLES).index(item[0][0]))
    if len(found) > _MANY:
        return _shared(found, tables)
    return [_lane(table, event, rows, -y, tables) for y, ((table, event), rows) in enumerate(found)]


def _shared(found: list[tuple[tuple[str, str], list[Row]]], tables: Tables) -> list[Lane]:
    """A lane for each table; for each list and country, where there is one table only."""
    alone = len({table for (table, _), _ in found}) == 1
    groups: dict[tuple[str, str], list[list[Row]]] = {}
    for (table, _), rows in found:
        groups.setdefault((table, _kind(rows[0], tables) if alone else TABLES[table].label), []).append(rows)
    lanes = []
    for y, ((table, name), events) in enumerate(
        sorted(groups.items(), key=lambda one: (list(TABLES).index(one[0][0]), one[0][1]))
    ):
        rows = sorted((row for event in events for row in event), key=lambda row: row["date_start"])
        when = f"{count(len(events), 'event')}, {span_in_words(rows[0]['date'], rows[-1]['date'])}"
        lanes.append(Lane(name, when, table, -y, once(rows)))
    return lanes


def _kind(row: Row, tables: Tables) -> str:
    """The list and the country of a designation: "FTO, Mexico"; for other acts the agency."""
    if "list" not in row:
        return " and ".join(tables.parties_of(row["fact"], "agency")) or "agency not stated"
    countries = " and ".join(tables.countries_of(row["actor"])) if row["actor"] else ""
    return f"{row['list'] or 'list not stated'}, {countries or 'several countries or none stated'}"


def once(rows: list[Row]) -> list[Row]:
    """*rows* with those of one date, status and extent as one, which says what each of them says."""
    together: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        together.setdefault((row["date"], row["status"], row["extent"]), []).append(row)
    return [_merged(same) for same in together.values()]


def _merged(rows: list[Row]) -> Row:
    said = list(dict.fromkeys(row["statement"] for row in rows))
    more = f" And {len(said) - _SAID} more." if len(said) > _SAID else ""
    return rows[0] | {"statement": " ".join(said[:_SAID]) + more}


def _lane(table: str, event: str, rows: list[Row], y: int, tables: Tables) -> Lane:
    whom = list(dict.fromkeys(name for row in rows for name in tables.parties_of(row["fact"], "target")))
    who = " and ".join([", ".join(whom[:-1]), whom[-1]] if len(whom) > 1 else whom)
    who = who or tables.words["events"].get(event, "whom is not stated")
    when = "; ".join(dict.fromkeys(_when(row, tables) for row in rows))
    return Lane(f"{TABLES[table].kind.capitalize()}: {who}", when, table, y, once(rows))


def _when(row: Row, tables: Tables) -> str:
    """When an act was, how far it has come, and for a charge what came of it."""
    said = [tables.when(row["fact"])]
    if row["status"] != "not stated":
        said.append(row["status"])
    if outcome := row.get("outcome"):
        said.append(f"outcome {outcome}")
    return ", ".join(said)


def span_in_words(first: str, last: str) -> str:
    """From the first date to the last, in words."""
    return dates.words(first) if first == last else f"{_end(first, 0)} to {_end(last, -1)}"


def _end(date: str, which: int) -> str:
    return dates.words(date.strip("[]").replace(",", "/").split("/")[which].strip())
