"""Section 2 of docs/counting.md: votes of newsrooms, the time of an act and of a row, periods. One function a rule."""

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from tests.oracle.acts import act, is_running_total
from tests.oracle.notation import Span, around
from tests.oracle.record import ACT_TABLES, Record, Row

Value = TypeVar("Value", bound=Hashable)


def newsrooms(record: Record, row: Row) -> set[tuple[str, str]]:
    """Rule 2.1: the origins of all pages that the row cites."""
    return {record.pages[page].newsroom for page in row.pages}


def most_stated(record: Record, statements: Iterable[tuple[Value, Row]]) -> list[Value]:
    """Rule 2.1: the values that most newsrooms state, several where they tie; a newsroom has one vote for a value."""
    voters: dict[Value, set[tuple[str, str]]] = {}
    for value, row in statements:
        voters.setdefault(value, set()).update(newsrooms(record, row))
    most = max(map(len, voters.values()), default=0)
    return [value for value in voters if len(voters[value]) == most]


def time_of_act(record: Record, rows: Iterable[Row]) -> Span | None:
    """Rule 2.2: the date that most of the rows' newsrooms state, a tie as one span; else the same over `announced`."""
    act_rows = list(rows)
    dates = most_stated(record, ((row.date, row) for row in act_rows if row.date))
    announced = most_stated(record, ((row.announced, row) for row in act_rows if row.announced))
    stated = dates or announced
    return around(stated) if stated else None


def time_of_row(record: Record, row: Row, times: Mapping[str, Span | None]) -> Span | None:
    """Rule 2.3: of an act its time, of a running total its own date, of a claim or a quote one after the other.

    `times` has the acts that have entering rows; a row of another act, or of none, has the time that it states.
    """
    if is_running_total(record, row):
        return row.date
    if row.table not in ACT_TABLES:
        return row.date or times.get(row.event) or row.announced
    return times.get(act(row)) or row.date or row.announced


def stays(record: Record, row: Row, time: Span | None, period: Span) -> bool:
    """Rule 2.4: the row may lie in the period; a running total is there as of its last day."""
    if time is None:
        return False
    return Span(time.last, time.last).meets(period) if is_running_total(record, row) else time.meets(period)


def is_partly(time: Span | None, period: Span) -> bool:
    """Rule 2.4: the time may also lie outside the period."""
    return time is not None and (time.first < period.first or time.last > period.last)


def period(start: date | None, end: date | None) -> Span:
    """Rule 2.4: both days inside, either end open."""
    return Span(start or date.min, end or date.max)
