"""Totals over rows that are reports, not events: one figure per event, sums of intervals, everything said."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.values import numbers

_ENTERING = ("official text", "reported")


@dataclass(frozen=True)
class Total:
    """A sum that says how it came about.

    Attributes:
        low, high: the bounds of the sum; NaN when nothing is stated, infinity where it is open.
        notation: the source's own hedged number, when one event with one figure is all there is; else empty.
        about: whether a figure in the sum is itself only about right.
        facts: the facts whose figures were added.
        events: how many events the sum runs over.
        unstated: how many rows state nothing.
        left_out: how many rows were left out, by their standing or because their event is not counted.
    """

    low: float
    high: float
    notation: str
    about: bool
    facts: tuple[str, ...]
    events: int
    unstated: int
    left_out: int

    def words(self, unit: str = "") -> str:
        """The total as people say it: "more than 80", "at least 81", "81 to 83", "not stated"."""
        if self.notation:
            return numbers.words(self.notation, unit)
        return ("about " if self.about else "") + numbers.between(self.low, self.high, unit)

    @property
    def how(self) -> str:
        """How the total was counted, in words."""
        said = [f"{self.events} event{'s' * (self.events != 1)} with a stated figure"]
        if self.unstated:
            said.append(f"{self.unstated} row{'s' * (self.unstated != 1)} without a figure")
        if self.left_out:
            said.append(f"{self.left_out} row{'s' * (self.left_out != 1)} left out")
        return "; ".join(said)


def total(rows: pd.DataFrame, column: str, bounds: tuple[str, str], frames: Mapping[str, pd.DataFrame]) -> Total:
    """The sum of a hedged *column* over the events of *rows*.

    An event's figure is its announcer's, else the most frequent over origins (a tie is an interval); a group replaces
    its members where it states the figure; a row without an event is its own event.

    Args:
        rows: rows of a fact table.
        column: the column in our notation.
        bounds: the columns of its bounds.
        frames: `events`, `sources` and `parties`, as in `frames.frames`.
    """
    events = frames["events"].set_index("id")
    not_counted = set(events.index[events["counted"] != "yes"])
    entering = rows["standing"].isin(_ENTERING) & ~rows["event"].isin(not_counted)
    left = rows[entering]
    stated = left[left[column].notna()]
    own_event = stated["event"].astype("object").where(stated["event"].notna(), stated["fact"])
    figures = {
        str(event): _figure(group, column, bounds, frames) for event, group in stated.groupby(own_event, sort=False)
    }
    covered = {member for event in figures for member in _members(events, event)}
    figures = {event: figure for event, figure in figures.items() if event not in covered}
    low = sum(figure[0] for figure in figures.values()) if figures else math.nan
    high = sum(figure[1] for figure in figures.values()) if figures else math.nan
    notations = {figure[2] for figure in figures.values()}
    return Total(
        low=low,
        high=high,
        notation=notations.pop() if len(figures) == 1 else "",
        about=any("~" in figure[4] for figure in figures.values()),
        facts=tuple(fact for figure in figures.values() for fact in figure[3]),
        events=len(figures),
        unstated=int(left[column].isna().sum()),
        left_out=int((~entering).sum()),
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
    group: pd.DataFrame, column: str, bounds: tuple[str, str], frames: Mapping[str, pd.DataFrame]
) -> tuple[float, float, str, list[str], str]:
    """(low, high, notation, facts, all notations) of one event; the notation is empty where voices tie."""
    parties = frames["parties"]
    announcers = set(parties.loc[(parties["role"] == "announcer") & parties["fact"].isin(group["fact"]), "actor"])
    chosen = group[group["speaker"].isin(announcers)]
    if chosen.empty:
        origins = frames["sources"].set_index("id")["origin"]
        newsroom = group["source"].astype("object").map(origins.where(origins != "not stated")).fillna(group["source"])
        votes = Counter(value for _, value in {*zip(newsroom, group[column], strict=True)})
        most = max(votes.values())
        chosen = group[group[column].isin([value for value, count in votes.items() if count == most])]
    said = list(dict.fromkeys(chosen[column]))
    return (
        float(chosen[bounds[0]].min()),
        float(chosen[bounds[1]].max()),
        str(said[0]) if len(said) == 1 else "",
        [str(fact) for fact in chosen["fact"]],
        " ".join(map(str, said)),
    )
