"""Rule 2.5: the corpus as known by a day, with all that does not depend on the rest of a choice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from tests.oracle.acts import act, enters, is_act_row, perhaps_the_same
from tests.oracle.notation import Span
from tests.oracle.record import Record, Row
from tests.oracle.when import most_stated, time_of_act, time_of_row


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """The rows known by a day; each has only the pages that are dated up to it."""

    rows: tuple[Row, ...]
    undated_pages: tuple[Row, ...]  # left out because only undated pages say them
    entering: frozenset[str]  # facts that may be counted: rules 1.1, 1.2 and 1.7
    times: Mapping[str, Span | None]  # act to its time (rule 2.2)
    row_times: Mapping[str, Span | None]  # fact to its time (rule 2.3)
    waters: Mapping[str, tuple[str, ...] | str]  # strike act to its waters (rule 3.4)


@cache
def known_by(record: Record, day: date | None) -> Corpus:
    """Rule 2.5: rows that a dated page up to the day makes, with these pages only; all rows where no day is chosen."""
    rows = tuple(known for row in record.rows if (known := known_row(record, row, day)))
    only_undated = (row for row in record.rows if day and all(record.pages[page].day is None for page in row.pages))
    acts = by_act(row for row in rows if is_act_row(record, row) and enters(record, row))
    times = {each: time_of_act(record, act_rows) for each, act_rows in acts.items()}
    strikes = {each: [row for row in acts[each] if row.table == "strikes"] for each in acts}
    strikes = {each: strike_rows for each, strike_rows in strikes.items() if strike_rows}
    same = perhaps_the_same(strikes, times)
    return Corpus(
        rows=rows,
        undated_pages=tuple(only_undated),
        entering=frozenset(row.fact for row in rows if enters(record, row) and act(row) not in same),
        times=times,
        row_times={row.fact: time_of_row(record, row, times) for row in rows},
        waters={each: waters(record, strike_rows) for each, strike_rows in strikes.items()},
    )


def known_row(record: Record, row: Row, day: date | None) -> Row | None:
    """Rule 2.5: the row with its pages dated up to the day, or none where no such page makes it."""
    if day is None:
        return row
    pages = tuple(page for page in row.pages if (of_page := record.pages[page].day) and of_page <= day)
    return replace(row, pages=pages) if pages else None


def by_act(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rule 1.3: the rows of each act, in the order of the corpus."""
    acts: dict[str, list[Row]] = {}
    for row in rows:
        acts.setdefault(act(row), []).append(row)
    return acts


def waters(record: Record, rows: Iterable[Row]) -> tuple[str, ...] | str:
    """Rule 3.4: the theatres that most newsrooms state, () where none is stated, "not agreed" for a tie."""
    stated = most_stated(record, ((row.theatre, row) for row in rows if row.theatre))
    if not stated:
        return ()
    return stated[0] if len(stated) == 1 else "not agreed"
