"""Strikes as acts: what all reports on one strike, or on a group reported together, come to."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from dashboard.corpus.attribution import named, newsrooms
from dashboard.corpus.columns import EPOCH
from dashboard.corpus.figures import Figure, day_words, killed, strikes, total
from dashboard.corpus.horizon import ANNOUNCED, Time
from dashboard.corpus.selection import Selection
from dashboard.values import dates


@dataclass(frozen=True)
class Incident:
    """One strike, or a group of strikes that stands in place of its members.

    Attributes:
        act: its code.
        reports: the chosen reports on it, those of its members too.
        time: when it was.
        waters: where it was, as most newsrooms have it; several where they tie; empty when none says.
    """

    selection: Selection
    act: int
    reports: tuple[int, ...]
    time: Time
    waters: tuple[tuple[str, ...], ...]

    @cached_property
    def part(self) -> Selection:
        """The chosen rows of this strike alone."""
        return self.selection.of_acts([self.act])

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
        return killed(self.part)

    @cached_property
    def strikes(self) -> Figure | None:
        """How many strikes it is."""
        return strikes(self.part)

    def column(self, name: str) -> Figure | None:
        """Another of its figures: "vessels", "survivors", "missing"."""
        return total(self.part, "strikes", name)

    @cached_property
    def newsrooms(self) -> tuple[str, ...]:
        """The named newsrooms that report it, the most frequent first."""
        return newsrooms(self.selection.corpus, self.reports)

    @cached_property
    def announcers(self) -> tuple[str, ...]:
        """Who is said to have announced it."""
        corpus = self.selection.corpus
        return tuple(dict.fromkeys(name for row in self.reports for name in named(corpus, row, "announcer")))


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


def incidents(selection: Selection) -> tuple[Incident, ...]:
    """The strikes that are counted, in the order of time, the undated last."""
    return selection.keep("incidents", lambda: _incidents(selection))


def _incidents(selection: Selection) -> tuple[Incident, ...]:
    found = selection.acts("strikes")
    horizon = selection.horizon
    return tuple(
        Incident(
            selection=selection,
            act=int(code),
            reports=tuple(selection.with_members([int(code)], "strikes").tolist()),
            time=horizon.time(found.rows(place)[0]),
            waters=horizon.waters.get(int(code), ()),
        )
        for place, code in enumerate(found.codes)
    )
