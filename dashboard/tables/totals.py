"""Totals over rows that are reports, not events: one figure per event, sums of intervals, everything said."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.values import numbers

_ENTERING = ("official text", "reported")


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
    events = frames["events"].set_index("id")
    alone = set(events.index[events["counted"] == "alone"])
    not_counted = set(events.index[events["counted"] != "yes"]) - alone
    entering = rows["standing"].isin(_ENTERING) & ~rows["event"].isin(not_counted)
    left = rows[entering]
    stated = left[left[column].notna()]
    own_event = stated["event"].astype("object").where(stated["event"].notna(), stated["fact"])
    figures = {
        str(event): _figure(group, column, bounds, frames, latest=event in alone)
        for event, group in stated.groupby(own_event, sort=False)
    }
    running = {event for event in figures if event in alone and _members(events, event) & set(figures)}
    covered = {member for event in figures if event not in running for member in _members(events, event)}
    return Total(
        figures={event: figure for event, figure in figures.items() if event not in covered | running},
        unstated=int(left[column].isna().sum()),
        left_out=int((~entering).sum()),
        running=int(own_event.isin(running).sum()),
    )


def _members(events: pd.DataFrame, event: str) -> set[str]:
    """The events that *event* covers, and those that these cover, and so on."""
    members: set[str] = set()
    todo = [event]
    while todo:
        covers = events["covers"].get(todo.pop())
        more = set(str(covers).split("; ")) - members if isinstance(covers, str) else set()
        members |= more
        todo += more
    return members - {event}


def _figure(
    group: pd.DataFrame,
    column: str,
    bounds: tuple[str, str],
    frames: Mapping[str, pd.DataFrame],
    *,
    latest: bool,
) -> Figure:
    """What the reports in *group*, all of one event, come to."""
    parties = frames["parties"]
    announced = parties[(parties["role"] == "announcer") & parties["fact"].isin(group["fact"])]
    chosen = group
    if latest and group["date_end"].notna().any():
        chosen = group[group["date_end"] == group["date_end"].max()]
    for preferred in (chosen["speaker"].isin(set(announced["actor"])), chosen["fact"].isin(set(announced["fact"]))):
        if preferred.any():
            chosen = chosen[preferred]
            break
    origins = frames["sources"].set_index("id")["origin"]
    newsroom = chosen["source"].astype("object").map(origins.where(origins != "not stated")).fillna(chosen["source"])
    votes = Counter(value for _, value in {*zip(newsroom, chosen[column], strict=True)})
    chosen = chosen[chosen[column].isin([value for value, count in votes.items() if count == max(votes.values())])]
    said = list(dict.fromkeys(chosen[column]))
    ends = group[bounds[1]].where(group[bounds[1]] < math.inf, group[bounds[0]])
    return Figure(
        low=float(chosen[bounds[0]].min()),
        high=float(chosen[bounds[1]].max()),
        notation=str(said[0]) if len(said) == 1 else "",
        about=any("~" in str(one) for one in said),
        facts=tuple(str(fact) for fact in chosen["fact"]),
        lowest=float(group[bounds[0]].min()),
        highest=float(ends.max()),
        reports=tuple(str(fact) for fact in group["fact"]),
    )
