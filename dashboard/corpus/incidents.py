"""Strikes as acts: what all reports on one strike, or on a group reported together, come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import overload

import numpy as np

from dashboard.columns import EPOCH, Ints, Mask, offsets
from dashboard.corpus.acts import parts
from dashboard.corpus.attribution import named, newsrooms
from dashboard.corpus.figures import Figure, day_words, figure
from dashboard.corpus.horizon import ANNOUNCED, UNDATED, Time
from dashboard.corpus.rows import Rows
from dashboard.corpus.selection import Selection
from dashboard.corpus.totals import Totals
from dashboard.corpus.votes import ranges
from dashboard.values import dates


class Incidents(Sequence["Incident"]):
    """The strikes that are counted, in the order of time, the undated last: arrays, and each typed when asked for.

    Attributes:
        selection: the chosen rows.
        act: by strike: its code.
        start, end, how: when it was, as `Horizon.times`.
        waters: where it was, as `Horizon.waters_codes`.
        parts: the acts of each: its own, and those that it covers.
        starts, rows: where the reports on each begin in the chosen reports on any, those on its members too.
    """

    def __init__(self, selection: Selection) -> None:
        found, corpus = selection.acts("strikes"), selection.corpus
        self.selection, self.act = selection, found.codes
        first = found.reports[found.starts[:-1]]
        self.start, self.end, self.how = (values[first] for values in selection.horizon.times)
        self.waters = selection.horizon.waters_codes[self.act]
        self.parts = parts(corpus, np.arange(len(found), dtype=np.int32), self.act, len(found))
        reports = selection.of("strikes")
        reports = reports[selection.horizon.counts[reports]]
        rows = reports[np.argsort(corpus.act[reports], kind="stable")]
        first, last = (np.searchsorted(corpus.act[rows], self.parts.act, side) for side in ("left", "right"))
        part, rows = np.repeat(self.parts.part, last - first), rows[ranges(first, last)]
        ordered = np.sort(part.astype(np.int64) * len(corpus) + rows)
        self.rows = (ordered % max(len(corpus), 1)).astype(np.int32)
        self.starts = offsets(np.bincount(part, minlength=len(found)))
        self._totals: dict[str, Totals] = {}

    def __len__(self) -> int:
        return len(self.act)

    @overload
    def __getitem__(self, place: int) -> "Incident": ...

    @overload
    def __getitem__(self, place: slice) -> "list[Incident]": ...

    def __getitem__(self, place: int | slice) -> "Incident | list[Incident]":
        places = range(len(self))[place]
        return Incident(self, places) if isinstance(places, int) else [Incident(self, one) for one in places]

    def totals(self, column: str) -> Totals:
        """A hedged number ("killed") by strike."""
        if column not in self._totals:
            self._totals[column] = self.selection.totals("strikes", column, self.parts)
        return self._totals[column]

    def last(self, many: int) -> list["Incident"]:
        """The last *many* strikes, in the order of time; the undated only where there is room."""
        places = np.argsort(self.how != UNDATED, kind="stable")[-many:]
        return [self[place] for place in np.sort(places).tolist()]

    def reports(self, places: Mask | Ints) -> Ints:
        """The reports on the strikes at some *places*, strike by strike."""
        return self.rows[ranges(self.starts[:-1][places], self.starts[1:][places])]

    @cached_property
    def of_report(self) -> Ints:
        """By entry of `rows`: the place of its strike."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.starts))


@dataclass(frozen=True)
class Incident:
    """One strike, or a group of strikes that stands in place of its members: one of *all*, at *place*."""

    all: Incidents
    place: int

    @property
    def selection(self) -> Selection:
        """What is chosen."""
        return self.all.selection

    @property
    def act(self) -> int:
        """Its code."""
        return int(self.all.act[self.place])

    @cached_property
    def reports(self) -> Rows:
        """The chosen reports on it, those of its members too."""
        return Rows(self.all.rows[self.all.starts[self.place] : self.all.starts[self.place + 1]])

    @property
    def time(self) -> Time:
        """When it was."""
        return Time(*(int(values[self.place]) for values in (self.all.start, self.all.end, self.all.how)))

    @property
    def waters(self) -> tuple[tuple[str, ...], ...]:
        """Where it was, as most newsrooms have it; several where they tie; empty when none says."""
        return self.selection.horizon.waters_named[int(self.all.waters[self.place])]

    @property
    def title(self) -> str:
        """What it is called; the first report's words where it names no event."""
        events = self.selection.corpus.events
        return events.called[self.act] if self.act < len(events) else "Strike reported once"

    @property
    def number(self) -> str:
        """Its number in the record's own count, "11–13"; empty when it has none."""
        events = self.selection.corpus.events
        key = events.ids[self.act] if self.act < len(events) else ""
        number = key.removeprefix("strike-").removeprefix("strikes-")
        return number.lstrip("0").replace("-", "–") if number[:1].isdigit() else ""

    @property
    def when(self) -> str:
        """When it was, in words."""
        return time_words(self.time)

    @cached_property
    def killed(self) -> Figure | None:
        """How many it killed; None when no report says."""
        return figure(self.all.totals("killed")[self.place])

    @property
    def toll(self) -> str:
        """That in words alone, "11 killed, 10 to 11 in the reports"; empty when no report says."""
        found = self.all.totals("killed")[self.place]
        if not found.stated:
            return ""
        return f"{found.words} killed" + (f", {said} in the reports" if (said := found.range) else "")

    @cached_property
    def strikes(self) -> Figure | None:
        """How many strikes it is: more than one where they are known only together; None when no report says."""
        return figure(self.all.totals("strikes")[self.place])

    @cached_property
    def newsrooms(self) -> tuple[str, ...]:
        """The named newsrooms that report it, the most frequent first."""
        return newsrooms(self.selection.corpus, self.reports)

    @cached_property
    def announcers(self) -> tuple[str, ...]:
        """Who is said to have announced it."""
        corpus = self.selection.corpus
        return tuple(dict.fromkeys(name for row in self.reports for name in named(corpus, row, "announcer")))


@lru_cache(maxsize=1 << 14)
def time_words(time: Time) -> str:
    """A time in words: "15 September 2025", "23 or 24 October 2025", "announced on 2 May 2025"; "undated"."""
    if not time.how:
        return "undated"
    first, last = day_words(time.start), day_words(time.end)
    if first == last:
        words = first
    elif time.end - time.start == 1 and first.split(" ", 1)[1] == last.split(" ", 1)[1]:
        words = f"{first.split(' ')[0]} or {last}"
    else:
        words = _span(time)
    return f"announced {'on ' if first == last else ''}{words}" if time.how == ANNOUNCED else words


def _span(time: Time) -> str:
    """A month or a year as such, else from day to day."""
    start, after = (date.fromordinal(day + EPOCH) for day in (time.start, time.end + 1))
    if start.day == after.day == 1 and (start + timedelta(days=31)).replace(day=1) == after:
        return dates.words(f"{start:%Y-%m}")
    if (start.month, start.day, after.month, after.day) == (1, 1, 1, 1) and after.year == start.year + 1:
        return f"{start:%Y}"
    return dates.words(f"{start.isoformat()}/{(after - timedelta(days=1)).isoformat()}")


def incidents(selection: Selection) -> Incidents:
    """The strikes that are counted, kept by *selection*."""
    return selection.keep("incidents", lambda: Incidents(selection))
