"""Totals over rows that are reports, not events: one figure per event, sums of intervals, everything said."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from dashboard.facts.registers import NOT_STATED
from dashboard.values import numbers

ENTERING = ("official text", "reported")


@dataclass(frozen=True)
class Figure:
    """What one event is taken to amount to.

    Attributes:
        low, high: its bounds.
        notation: the number as it was said; empty where voices tie.
        about: whether it is itself only about right.
        facts: the facts that say so.
        lowest, highest: the least and the most that any report says, an open end left aside.
        reports: all facts that state a figure for the event.
    """

    low: float
    high: float
    notation: str
    about: bool
    facts: tuple[str, ...]
    lowest: float
    highest: float
    reports: tuple[str, ...]


@dataclass(frozen=True)
class Total:
    """A sum that says how it came about.

    Attributes:
        figures: by event (a row without one is its own): what was added.
        unstated: how many rows state nothing.
        left_out: how many rows were left out, by their standing or because their event is not counted.
        running: how many rows are running totals beside the events that they sum up, so that they are not added.
    """

    figures: Mapping[str, Figure]
    unstated: int
    left_out: int
    running: int

    @property
    def low(self) -> float:
        """The lower bound of the sum; NaN when nothing is stated."""
        return sum(one.low for one in self.figures.values()) if self.figures else math.nan

    @property
    def high(self) -> float:
        """The upper bound of the sum; NaN when nothing is stated, infinity where it is open."""
        return sum(one.high for one in self.figures.values()) if self.figures else math.nan

    @property
    def spread(self) -> tuple[float, float]:
        """The sums of the least and of the most that any report says of each event."""
        figures = self.figures.values()
        return sum(one.lowest for one in figures), sum(one.highest for one in figures)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts whose figures were added."""
        return tuple(fact for one in self.figures.values() for fact in one.facts)

    @property
    def reports(self) -> tuple[str, ...]:
        """All facts that state a figure for what was added, those that say otherwise too."""
        return tuple(fact for one in self.figures.values() for fact in one.reports)

    def words(self, unit: str = "") -> str:
        """The total as people say it: "more than 80", "at least 81", "81 to 83", "not stated"."""
        if len(self.figures) == 1:
            [only] = self.figures.values()
            if only.notation:
                return numbers.words(only.notation, unit)
        about = "about " if any(one.about for one in self.figures.values()) else ""
        return about + numbers.between(self.low, self.high, unit)

    @property
    def how(self) -> str:
        """How the total was counted, in words."""
        said = [_count(len(self.figures), "event") + " with a stated figure"]
        if len(self.reports) > len(self.figures):
            said.append(_count(len(self.reports), "report") + " of them")
        low, high = self.spread
        if low != high:
            said.append(f"over the least and the most that any report says, {numbers.between(low, high)}")
        said += [_count(self.unstated, "row") + " without a figure"] if self.unstated else []
        said += [_count(self.left_out, "row") + " left out"] if self.left_out else []
        said += [_count(self.running, "running total") + " not added"] if self.running else []
        return "; ".join(said)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def total(rows: pd.DataFrame, column: str, bounds: tuple[str, str], frames: Mapping[str, pd.DataFrame]) -> Total:
    """The sum of a hedged *column* over the events of *rows*.

    An event's figure is its announcer's, else the most frequent over origins (a tie is an interval); a group replaces
    its members where it states the figure; running totals count only where none of what they sum up does, and then
    the latest; a row without an event is its own event.

    Args:
        rows: rows of a fact table.
        column: the column in our notation.
        bounds: the columns of its bounds.
        frames: `events`, `sources` and `parties`, as in `frames.frames`.
    """
    events = frames["events"]
    counted = dict(zip(events["id"], events["counted"], strict=True))
    reports, left, unstated = [], 0, 0
    announcers = announced_by(frames["parties"])
    rooms = newsrooms_of(frames["sources"])
    names = ("fact", "event", "speaker", "source", "standing", "date_end", column, *bounds)
    for row in zip(*(_cells(rows[name]) for name in names), strict=True):
        fact, event, speaker, source, standing, day, said, low, high = row
        if standing not in ENTERING or counted.get(event, "yes") not in ("yes", "alone"):
            left += 1
        elif said is None:
            unstated += 1
        else:
            told = announcers.get(fact, set())
            reports.append(Report(fact, event or fact, speaker, rooms.get(source, source), told, day, said, low, high))
    by_event: dict[str, list[Report]] = {}
    for one in reports:
        by_event.setdefault(one.event, []).append(one)
    covers = covered_by(events)
    alone = {event for event in by_event if counted.get(event) == "alone"}
    running = {event for event in alone if members(covers, event) & set(by_event)}
    covered = {member for event in by_event if event not in running for member in members(covers, event)}
    return Total(
        figures={
            event: _figure(group, latest=event in alone)
            for event, group in by_event.items()
            if event not in covered | running
        },
        unstated=unstated,
        left_out=left,
        running=sum(len(by_event[event]) for event in running),
    )


def _cells(column: "pd.Series[Any]") -> list[Any]:
    """The cells of *column*, None where nothing is stated."""
    return [None if pd.isna(cell) else cell for cell in column.tolist()]


class Report(NamedTuple):
    """One row that states a figure: *room* is its newsroom, else its page; *told* who is said to have announced it."""

    fact: str
    event: str
    speaker: str
    room: str
    told: Collection[str]
    day: pd.Timestamp | None
    said: str
    low: float
    high: float


def announced_by(parties: pd.DataFrame) -> dict[str, set[str]]:
    """By fact: who announced it."""
    found: dict[str, set[str]] = {}
    for fact, actor, role in zip(*(parties[name].tolist() for name in ("fact", "actor", "role")), strict=True):
        if role == "announcer":
            found.setdefault(fact, set()).add(actor)
    return found


def newsrooms_of(sources: pd.DataFrame) -> dict[str, str]:
    """By source: the newsroom it comes from, where that is stated; a copy of an article here counts as that article."""
    pairs = zip(sources["id"], sources["origin"], strict=True)
    rooms = {source: origin for source, origin in pairs if origin != NOT_STATED}
    copies = {copy: first for copy, first in zip(sources["id"], sources["copy_of"], strict=True) if first != NOT_STATED}
    return rooms | {copy: rooms.get(first, first) for copy, first in copies.items()}


def most_said(said: Iterable[tuple[str, str]]) -> list[str]:
    """The values that most newsrooms say, of pairs of (newsroom, value), in their order; several when they tie.

    Pages of one newsroom are one voice; a page that does not show its newsroom is its own.
    """
    pairs = dict.fromkeys(said)
    votes = Counter(value for _, value in pairs)
    most = max(votes.values(), default=0)
    return list(dict.fromkeys(value for _, value in pairs if votes[value] == most))


def covered_by(events: pd.DataFrame) -> dict[str, list[str]]:
    """By event: those that it covers."""
    pairs = zip(events["id"], events["covers"], strict=True)
    return {event: covers.split("; ") for event, covers in pairs if isinstance(covers, str)}


def members(covers: Mapping[str, Sequence[str]], event: str) -> set[str]:
    """The events that *event* covers, and those that these cover, and so on."""
    found: set[str] = set()
    todo = [event]
    while todo:
        more = set(covers.get(todo.pop(), ())) - found
        found |= more
        todo += more
    return found - {event}


def _figure(group: Sequence[Report], *, latest: bool) -> Figure:
    """What the reports in *group*, all of one event, come to; of running totals only the *latest* count."""
    chosen = list(group)
    if latest and (days := [one.day for one in group if one.day is not None]):
        chosen = [one for one in group if one.day == max(days)]
    announcers = {actor for one in group for actor in one.told}
    own = [one for one in chosen if one.speaker in announcers]
    chosen = own or [one for one in chosen if one.told] or chosen
    said = most_said((one.room, one.said) for one in chosen)
    chosen = [one for one in chosen if one.said in said]
    return Figure(
        low=min(one.low for one in chosen),
        high=max(one.high for one in chosen),
        notation=said[0] if len(said) == 1 else "",
        about=any("~" in one for one in said),
        facts=tuple(one.fact for one in chosen),
        lowest=min(one.low for one in group),
        highest=max(one.low if math.isinf(one.high) else one.high for one in group),
        reports=tuple(one.fact for one in group),
    )
