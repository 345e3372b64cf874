"""The views under which the program must agree with the oracle: four sets of choices."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from tests.oracle.acts import enters
from tests.oracle.choice import CHOICES, Choice
from tests.oracle.known import known_by
from tests.oracle.record import ACT_TABLES, Record, Row

YEARS = range(2017, 2027)
KNOWN_FROM, KNOWN_TO = date(2025, 9, 1), date(2025, 11, 30)
DRAWN = 2000
NEAR = 40  # days


def each_value(record: Record) -> Iterator[Choice]:
    """(a) Each value of each filter by itself. Words are those of names; days those that a row begins or ends with."""
    for name, values in all_values(record).items():
        yield from (of(name, (value,)) for value in values)
    yield from (Choice(words=word) for word in words_of_names(record))
    times = [time for time in known_by(record, None).row_times.values() if time]
    yield from (Choice(start=day) for day in sorted({time.last for time in times}))
    yield from (Choice(end=day) for day in sorted({time.first for time in times}))
    yield from (Choice(known=day) for day in sorted({page.day for page in record.pages.values() if page.day}))


def each_period() -> Iterator[Choice]:
    """(b) Each month, each quarter and each week from Monday to Sunday of the years."""
    first, after = date(YEARS.start, 1, 1), date(YEARS.stop, 1, 1)
    months = [date(year, month, 1) for year in YEARS for month in range(1, 13)]
    monday = first - timedelta(days=first.weekday())
    weeks = [monday + timedelta(weeks=number) for number in range((after - monday).days // 7 + 1)]
    for starts, end in ((months, after), (months[::3], after), (weeks, weeks[-1] + timedelta(weeks=1))):
        for start, following in zip(starts, [*starts[1:], end], strict=True):
            yield Choice(start=start, end=following - timedelta(days=1))


def each_day_known() -> Iterator[Choice]:
    """(c) Each day as "known by"."""
    for number in range((KNOWN_TO - KNOWN_FROM).days + 1):
        yield Choice(known=KNOWN_FROM + timedelta(days=number))


def drawn(record: Record, number: int = DRAWN) -> list[Choice]:
    """(d) So many different choices over all filters together, the same in every run."""
    random, choices = Random(0), dict[Choice, None]()
    while len(choices) < number:
        choices.setdefault(around_a_row(random, record))
    return list(choices)


def of(name: str, value: Any) -> Choice:
    """A choice of one value of one filter."""
    return Choice(**{name: value})


def around_a_row(random: Random, record: Record) -> Choice:
    """One to five filters with values that one row has, so that it is mostly in the view, and some from anywhere."""
    row = random.choice(entering_act_rows(record))
    own, all_of = values_of(record, row), all_values(record)
    chosen: dict[str, Any] = {}
    names = [*(name for name in CHOICES if own[name]), "words", "start", "end", "known"]
    for name in random.sample(names, random.randint(1, 5)):
        if name in CHOICES:
            value = random.choice(own[name])
            further = random.choices(all_of[name], k=random.randint(0, 2))
            chosen[name] = tuple(dict.fromkeys((value, *further)))
        elif name == "words":
            chosen[name] = " ".join(random.choices(row.text.split() or ["a"], k=random.randint(1, 2)))
        else:
            chosen[name] = day_near(record, row, name, timedelta(days=random.randint(0, NEAR)))
    if "start" in chosen and "end" in chosen:
        chosen["start"], chosen["end"] = sorted((chosen["start"], chosen["end"]))
    return Choice(**chosen)


def day_near(record: Record, row: Row, name: str, near: timedelta) -> date:
    """A `start` before the end of the row's time, an `end` after its beginning, or a day on which it is `known`."""
    time = known_by(record, None).row_times[row.fact]
    if name == "start":
        return (time.last if time else KNOWN_FROM) - near
    if name == "end":
        return (time.first if time else KNOWN_TO) + near
    return min((day for page in row.pages if (day := record.pages[page].day)), default=KNOWN_FROM) + near


@cache
def entering_act_rows(record: Record) -> list[Row]:
    """The rows that can make a figure, so that few views are drawn around none."""
    return [row for row in record.rows if enters(record, row) and row.table in ACT_TABLES]


def values_of(record: Record, row: Row) -> dict[str, list[str]]:
    """For each filter of ids the values that keep the row."""
    named = (*row.roles["mentioned"], *row.roles["member"]) if row.claimed_affiliation else ()
    countries = (party for party in row.parties if record.actors[party].kind == "country")
    values = {
        "actors": (whole for party in row.parties for whole in record.belongs[party]),
        "agencies": (whole for agency in row.roles["agency"] for whole in record.belongs[agency]),
        "country": (*countries, *(country for party in row.parties for country in record.actors[party].countries)),
        "claimed": named,
        "basis": (row.basis,),
        "kinds": (row.table,),
        "sources": row.pages,
        "events": (event for event in record.counted if row.event == event or row.event in record.covers[event]),
    }
    return {name: sorted(set(values[name])) for name in CHOICES}


@cache
def all_values(record: Record) -> Mapping[str, list[str]]:
    """For each filter of ids all values that keep some row, and all pages and events."""
    of_rows = [values_of(record, row) for row in record.rows]
    everywhere = {name: {value for values in of_rows for value in values[name]} for name in CHOICES}
    everywhere["sources"] |= set(record.pages)
    everywhere["events"] |= set(record.counted)
    return {name: sorted(values) for name, values in everywhere.items()}


def words_of_names(record: Record) -> list[str]:
    """The words of the names and aliases of all actors, as the files write them."""
    return sorted({word for actor in record.actors.values() for name in actor.names for word in name.split()})
