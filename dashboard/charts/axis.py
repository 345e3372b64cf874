"""The axis of time: months, or years where they are many, each named where its name has room."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

_YEARS = 30  # of more months only the years are named
_MOST = 14  # of more names only some stand
_LETTER = 7  # pixels that a letter of a name needs, and as much beside it
_YEAR = 32  # pixels that a year needs
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Tick:
    """Where a month or a year begins, its middle, and its name; empty where it has no room."""

    start: date
    middle: date
    name: str


def ticks(first: date, last: date, room: float, *, initials: bool) -> tuple[Tick, ...]:
    """The months from *first* to *last*, over *room* pixels; *initials* cuts their names to one letter."""
    months = list(_months(first, last))
    years = len(months) > _YEARS
    starts = [month for month in months if month.month == 1] if years else months
    pixel = room / max(1, (last - first).days + 1)
    every = -(-len(starts) // _MOST)
    if years:
        every = max(every, ceil(_YEAR / (365 * pixel)))
    found: list[Tick] = []
    for place, start in enumerate(starts):
        begin = max(start, first)
        after = min(start.replace(year=start.year + 1) if years else _next(start), last + DAY)
        if years:
            names = [f"{start:%Y}"]
        elif initials and len(starts) > 6:
            names = [f"{start:%b}"[:1]]
        else:  # the first that is named, and each January, say the year, unless no month has the room for it
            named = any(tick.name for tick in found)
            short = named or 31 * pixel * every <= _LETTER * (len("Jan 2025") + 1)
            names = [f"{start:%b %Y}"] * (start.month == 1 or not named) + [f"{start:%b}"] * short
        room_here = (after - begin).days * pixel * every if place % every == 0 else 0
        fitting = (name for name in names if room_here > (_YEAR if years else _LETTER * (len(name) + 1)))
        found.append(Tick(start, begin + (after - begin) / 2, next(fitting, "")))
    return tuple(found)


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = _next(month)


def _next(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)
