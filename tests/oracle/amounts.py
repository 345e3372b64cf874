"""Section 3 of docs/counting.md: how much. One function a rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.oracle.acts import without_replaced
from tests.oracle.notation import Number
from tests.oracle.record import Record, Row
from tests.oracle.when import most_stated


@dataclass(frozen=True)
class Figure:
    """A value from `low` to `high` (infinite where left open), and its spread: the least and the most that is said."""

    low: float
    high: float
    least: float
    most: float


def figure(record: Record, column: str, rows: Iterable[Row]) -> Figure | None:
    """Rules 3.1 and 3.3: an act's figure from its entering rows in the view; none where none of them states it.

    Where rows differ over whether there was any, the spread is that of the rows whose figure counts.
    """
    stating = [row for row in rows if column in row.amounts]
    if not stating:
        return None
    announcers = {announcer for row in stating for announcer in row.roles["announcer"]}
    by_announcer = [row for row in stating if announcers & set(row.roles["speaker"])]
    naming_one = [row for row in stating if row.roles["announcer"]]
    heard = by_announcer or naming_one or stating
    value = least_to_most(record, column, heard)
    said = [row.amounts[column] for row in stating]
    if any(each.high == 0 for each in said) and any(each.low > 0 for each in said):
        counted = most_stated(record, ((row.written[column], row) for row in heard))
        said = [row.amounts[column] for row in heard if row.written[column] in counted]
    return Figure(value.low, value.high, min(each.low for each in said), max(each.most for each in said))


def least_to_most(record: Record, column: str, rows: list[Row]) -> Number:
    """Rule 3.1: the notation that most newsrooms state; a tie is a span from the least to the most."""
    top = most_stated(record, ((row.written[column], row) for row in rows))
    values = [row.amounts[column] for row in rows if row.written[column] in top]
    return Number(min(value.low for value in values), max(value.high for value in values))


def strike_figure(record: Record, column: str, rows: list[Row]) -> Figure | None:
    """Rule 3.2: a strike of scope "one" that does not state how many strikes it is counts as one."""
    stated = figure(record, column, rows)
    if stated is None and column == "strikes" and any(row.scope == "one" for row in rows):
        return Figure(1, 1, 1, 1)
    return stated


def strike_figures(record: Record, column: str, strikes: Mapping[str, list[Row]]) -> dict[str, Figure]:
    """Rule 3.2: the figure of each strike act; a group that states the column replaces what it covers."""
    figures = {act: stated for act, rows in strikes.items() if (stated := strike_figure(record, column, rows))}
    return {act: figures[act] for act in sorted(without_replaced(record, figures))}


def total(figures: Iterable[Figure]) -> Figure | None:
    """Rule 3.3: the sum of the figures, and the spread from the sum of the least to the sum of the most."""
    parts = list(figures)
    if not parts:
        return None
    return Figure(
        sum(part.low for part in parts),
        sum(part.high for part in parts),
        sum(part.least for part in parts),
        sum(part.most for part in parts),
    )


def running_total(record: Record, column: str, rows: Iterable[Row]) -> Figure | None:
    """Rule 1.6: of the running totals that state the column, the latest by the last day of its date, else all.

    Those of the same last day are reports of one figure (rule 3.1).
    """
    stating = [row for row in rows if column in row.amounts]
    last = max((row.date.last for row in stating if row.date), default=None)
    return figure(record, column, [row for row in stating if last is None or (row.date and row.date.last == last)])
