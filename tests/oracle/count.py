"""The second count: `read` the seeds, and `answers` for a choice."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from tests.oracle.acts import (
    is_act_row,
    is_order,
    is_running_total,
    organizations,
    people,
    without_idle_groups,
    without_replaced,
)
from tests.oracle.amounts import Figure, running_total, strike_figures, total
from tests.oracle.choice import Choice, keeps
from tests.oracle.known import by_act, known_by
from tests.oracle.notation import Span
from tests.oracle.record import ACT_TABLES, AMOUNTS, Record, Row
from tests.oracle.seeds import read
from tests.oracle.when import is_partly, period, stays

__all__ = ["Answers", "Choice", "Figure", "Record", "answers", "read"]

Bounds = tuple[float, float]
Waters = tuple[str, ...] | str
Key = TypeVar("Key", bound=Hashable)

OTHER_TABLES = tuple(table for table in ACT_TABLES if table != "strikes")


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Every figure of one choice, over the entering rows in the view; None where nothing is stated."""

    strikes: Figure | None
    """How many strikes: the column's total, over the strike acts or, without any, from the running totals."""
    killed: Figure | None
    """How many people were killed, in the same way, as are the next three."""
    vessels: Figure | None
    survivors: Figure | None
    """Picked up alive."""
    missing: Figure | None
    deaths_by_waters: Mapping[Waters, Bounds]
    """Lowest and highest sum of the killed of the strike acts counted for `killed`, by their waters: sorted theatres,
    "not agreed", or () for none stated. A running total has no waters: where one is the total, this is empty."""
    strikes_by_waters: Mapping[Waters, Bounds]
    """The same for `strikes`, over the acts counted there."""
    deaths_by_month: Mapping[str, Bounds]
    """The same for `killed` by the month of the act's time, "2025-11"; "several" where the time crosses months;
    "undated" where there is none."""
    designations: int
    """Acts of that table, groups left out by rule 1.4."""
    organizations: Mapping[str, int]
    """List to the organizations that rows of these designations put on it; lists with none are not there."""
    sanctions: int
    """Measures: acts of that table, without orders."""
    people_sanctioned: int
    """Persons that are targets of these measures."""
    people_charged: int
    """Persons that are targets of the indictments counted."""
    cases: int
    """Acts of the indictments."""
    people_with_offer: int
    """Persons that are targets of the rewards counted."""
    people_acted_on: int
    """Persons that are targets of the designations, sanctions, rewards or indictments counted."""
    organizations_acted_on: int
    """Organizations that are."""
    offers: int
    """Acts of the rewards."""
    acts: int
    """Distinct events, or rows without one, over the acts of all five tables: a group of strikes is one act."""
    partly: int
    """Strike acts in the view whose time may also lie outside the chosen period; 0 without one."""
    undated: int
    """Rows of any table and standing that the other choices keep and that leave the view of a period undated."""
    undated_pages: int
    """Rows that the other choices, the period aside, keep and that only undated pages say."""


def answers(record: Record, choice: Choice) -> Answers:
    """All figures of a choice: known by a day first (rule 2.5), then the other choices, then the period (rule 2.4)."""
    corpus = known_by(record, choice.known)
    span = period(choice.start, choice.end)
    kept = [row for row in corpus.rows if keeps(record, row, choice)]
    view = [row for row in kept if not choice.has_period or stays(record, row, corpus.row_times[row.fact], span)]
    entering = [row for row in view if row.fact in corpus.entering]
    strikes = by_act(row for row in entering if row.table == "strikes" and is_act_row(record, row))
    campaign = [row for row in entering if is_running_total(record, row)]
    figures = {column: strike_figures(record, column, strikes) for column in AMOUNTS}
    totals = {
        column: total(of_acts.values()) or (None if choice.has_period else running_total(record, column, campaign))
        for column, of_acts in figures.items()
    }
    counted = {table: rows_of_acts(record, table, entering) for table in OTHER_TABLES}
    strike_acts = without_replaced(record, strikes)
    on_somebody = [row for acts in counted.values() for row in rows_of(acts)]
    return Answers(
        **totals,
        deaths_by_waters=sums(figures["killed"], corpus.waters.__getitem__),
        strikes_by_waters=sums(figures["strikes"], corpus.waters.__getitem__),
        deaths_by_month=sums(figures["killed"], lambda act: month(corpus.times[act])),
        designations=len(counted["designations"]),
        organizations=on_lists(record, counted["designations"]),
        sanctions=len(counted["sanctions"]),
        people_sanctioned=len(people(record, rows_of(counted["sanctions"]))),
        people_charged=len(people(record, rows_of(counted["indictments"]))),
        cases=len(counted["indictments"]),
        people_with_offer=len(people(record, rows_of(counted["rewards"]))),
        people_acted_on=len(people(record, on_somebody)),
        organizations_acted_on=len(organizations(record, on_somebody)),
        offers=len(counted["rewards"]),
        acts=len(strike_acts.union(*counted.values())),
        partly=sum(is_partly(corpus.times[act], span) for act in strike_acts),
        undated=sum(corpus.row_times[row.fact] is None for row in kept) if choice.has_period else 0,
        undated_pages=sum(keeps(record, row, choice) for row in corpus.undated_pages),
    )


def rows_of_acts(record: Record, table: str, entering: Iterable[Row]) -> dict[str, list[Row]]:
    """Rules 1.4 and 1.8: the entering rows in the view of each act of a table other than strikes, without orders."""
    acts = by_act(row for row in entering if row.table == table and not is_order(row))
    return {act: acts[act] for act in without_idle_groups(record, acts)}


def rows_of(acts: Mapping[str, list[Row]]) -> list[Row]:
    """The rows of all acts."""
    return [row for rows in acts.values() for row in rows]


def on_lists(record: Record, designations: Mapping[str, list[Row]]) -> dict[str, int]:
    """Rule 1.5: the organizations on each list."""
    rows = rows_of(designations)
    names = {name for row in rows for name in row.lists}
    numbers = {name: len(organizations(record, (row for row in rows if name in row.lists))) for name in names}
    return {name: number for name, number in numbers.items() if number}


def sums(figures: Mapping[str, Figure], key: Callable[[str], Key]) -> dict[Key, Bounds]:
    """Rule 3.3 by waters or by month: the sum of the lowest and of the highest values under each key of the acts."""
    sums: dict[Key, Bounds] = {}
    for act, figure in figures.items():
        low, high = sums.get(key(act), (0, 0))
        sums[key(act)] = (low + figure.low, high + figure.high)
    return sums


def month(time: Span | None) -> str:
    """The month that a time lies within, "several" or "undated"."""
    if time is None:
        return "undated"
    first, last = f"{time.first:%Y-%m}", f"{time.last:%Y-%m}"
    return first if first == last else "several"
