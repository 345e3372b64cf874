"""Section 1 of docs/counting.md: what may be counted. One function a rule."""

from collections.abc import Iterable, Mapping

from tests.oracle.notation import Span
from tests.oracle.record import ACT_TABLES, Record, Row


def enters(record: Record, row: Row) -> bool:
    """Rules 1.1 and 1.2: its standing lets it enter, and its event does not begin with "no"."""
    barred = record.counted.get(row.event, "yes").startswith("no")
    return row.standing in ("official text", "reported") and not barred


def is_running_total(record: Record, row: Row) -> bool:
    """Rules 1.2 and 1.6: a strike row of scope "campaign", or of an event that is counted alone."""
    return row.table == "strikes" and (row.scope == "campaign" or record.counted.get(row.event) == "alone")


def act(row: Row) -> str:
    """Rule 1.3: the event, or the row itself where it names none."""
    return row.event or row.fact


def is_order(row: Row) -> bool:
    """Rule 1.8: a sanctions row that is issued or named as authority is no measure against somebody, and no act."""
    return row.table == "sanctions" and row.action in ("issued", "authority")


def is_act_row(record: Record, row: Row) -> bool:
    """Rules 1.3 and 1.6: a row of an act table that is no running total."""
    return row.table in ACT_TABLES and not is_running_total(record, row)


def without_replaced(record: Record, acts: Iterable[str]) -> set[str]:
    """Rule 1.4, strikes: a group replaces the events that it covers, at all levels."""
    present = set(acts)
    return present - {covered for event in present for covered in record.covers.get(event, ())}


def without_idle_groups(record: Record, acts: Iterable[str]) -> set[str]:
    """Rule 1.4, every other table: a group is left out where an event that it covers is there."""
    present = set(acts)
    return {event for event in present if not record.covers.get(event, frozenset()) & present}


def people(record: Record, rows: Iterable[Row]) -> set[str]:
    """Rule 1.5: the targets that are persons."""
    return {actor for row in rows for actor in row.targets if record.actors[actor].kind == "person"}


def organizations(record: Record, rows: Iterable[Row]) -> set[str]:
    """Rule 1.5: the targets that are neither persons nor collectives."""
    kinds = ("person", "collective")
    return {actor for row in rows for actor in row.targets if record.actors[actor].kind not in kinds}


def perhaps_the_same(strikes: Mapping[str, list[Row]], times: Mapping[str, Span | None]) -> set[str]:
    """Rule 1.7: the acts without an event, by their fact, that may be the same as another and enter nothing.

    `strikes` has the entering strike rows of each act, in the order of the corpus; `times` the time of each act.
    """
    others = [act for act, rows in strikes.items() if rows[0].event]
    entering_nothing = set()
    for fact, rows in strikes.items():
        if rows[0].event:
            continue
        if rows[0].scope == "one" and not _alike_any(rows[0], others, strikes, times):
            others.append(fact)
        else:
            entering_nothing.add(fact)
    return entering_nothing


def _alike_any(
    row: Row, others: Iterable[str], strikes: Mapping[str, list[Row]], times: Mapping[str, Span | None]
) -> bool:
    """Rule 1.7: whether the row states no whole day, or another act has that day and looks the same."""
    day = row.date
    if not day or day.first != day.last:
        return True
    return any((time := times[other]) and day.meets(time) and _alike(row, strikes[other]) for other in others)


def _alike(row: Row, others: list[Row]) -> bool:
    """Rule 1.7: theatres that meet, the same number killed, or no theatre stated on one side or on both."""
    theatres = {theatre for other in others for theatre in other.theatre}
    same_waters = bool(theatres & set(row.theatre)) or not (theatres and row.theatre)
    killed = row.amounts.get("killed")
    return same_waters or (killed is not None and killed in [other.amounts.get("killed") for other in others])
