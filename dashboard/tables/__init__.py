"""Facts as pandas frames; totals; every row can cite itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard import facts
from dashboard.errors import SeedProblem, UnknownTableError
from dashboard.facts import TABLES
from dashboard.facts.fact import mark
from dashboard.facts.kinds import Figure
from dashboard.seeds import Seeds, check, files
from dashboard.tables.columns import figure_columns
from dashboard.tables.frames import frames, words_of
from dashboard.tables.incidents import Incident, incidents
from dashboard.tables.sourced import Sourced
from dashboard.tables.totals import Total, covered_by, members, total

__all__ = ["Tables", "Total", "from_seeds", "load"]


@dataclass(frozen=True, eq=False)
class Tables(Sourced):
    """The facts, narrowed or whole. Frames are attributes: `tables.strikes`, `tables.parties`; never change one.

    Two are equal only when they are one and the same, so that what is made of them can be kept by them.

    Attributes:
        frames: every frame by its name.
        rows: each fact's row in its own table, by fact; see `row`.
        texts: the text of each article by its stem.
        words: the words for the ids of each register: {"actors": {"npr": "NPR"}}.
        problems: what was left out of the seeds, and warnings.
        version: changes with any byte of the seeds in use.
        seeds: what the frames were made from.
        chosen: the actors that the facts were narrowed to; empty for all.
        background: the tables before they were narrowed, but for what was not known yet; None for whole ones.
        undated: how many facts were left out since only undated pages say them, when narrowed to a day.
    """

    frames: Mapping[str, pd.DataFrame]
    rows: Mapping[str, dict[str, Any]] = field(repr=False)
    texts: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    problems: tuple[SeedProblem, ...]
    version: str
    seeds: Seeds = field(repr=False)
    chosen: tuple[str, ...] = ()
    undated: int = 0
    background: "Tables | None" = field(default=None, repr=False)

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_") or name not in self.frames:
            raise AttributeError(name)
        return self.frames[name]

    def only(self, wanted: "pd.Series[Any]", **columns: "pd.Series[Any]") -> "Tables":
        """The facts whose ids are in *wanted*; *columns*, indexed by fact, are added to their rows.

        Registers and sources stay whole, so that names and totals can be looked up.
        """
        narrowed, ids = dict(self.frames), dict.fromkeys(wanted.tolist())
        added = {key: dict(zip(column.index, column.tolist(), strict=True)) for key, column in columns.items()}
        for name in ("facts", *TABLES, "parties", "evidence", "cites"):
            facts = self.frames[name]["fact"].tolist()  # plain Python: on so few, pandas takes longer
            kept = self.frames[name].loc[[fact in ids for fact in facts]]
            if name in TABLES or name == "facts":
                here = [fact for fact in facts if fact in ids]
                kept = kept.assign(**{key: [values[fact] for fact in here] for key, values in added.items()})
            narrowed[name] = kept
        rows = {fact: self.rows[fact] | {key: values[fact] for key, values in added.items()} for fact in ids}
        return replace(self, frames=narrowed, rows=rows)

    def total(self, table: str, column: str) -> Total:
        """The total of a hedged *column* ("killed") over the rows of a fact table; see `totals.total`."""
        field = facts.table(table).model_fields[column]
        bounds = figure_columns(column, field)
        if bounds is None:
            message = f"{table}.{column} is no hedged number."
            raise ValueError(message)
        key = (table, column)
        if key not in self._totals:
            self._totals[key] = total(self.frames[table], column, bounds, self.frames)
        return self._totals[key]

    @cached_property
    def _totals(self) -> dict[tuple[str, str], Total]:
        return {}

    @cached_property
    def incidents(self) -> list[Incident]:
        """The strikes that are counted, one by one or by group; see `incidents.Incident`."""
        return incidents(self)

    def cited(self, name: str) -> pd.DataFrame:
        """The frame *name* as it leaves the house: each row of a fact table with its citation, in the last column.

        Raises:
            UnknownTableError: there is no such frame; the message names those that are.
        """
        if name not in self.frames:
            message = f"there is no table {name!r}. Tables: {', '.join(self.frames)}."
            raise UnknownTableError(message)
        frame = self.frames[name]
        cites = name in TABLES or name == "facts"
        return frame.assign(citation=frame["fact"].map(self.cite).astype("str")) if cites else frame

    def facts_of(self, facts: Sequence[str]) -> pd.DataFrame:
        """The rows of *facts* as they leave the house: of their own table, or in the common columns when of several."""
        tables = {str(self.row(fact)["table"]) for fact in facts}
        cited = self.cited(tables.pop() if len(tables) == 1 else "facts")
        return cited[cited["fact"].isin(facts)]

    def members(self, event: str) -> set[str]:
        """The events that *event* covers, and those that these cover."""
        return members(covered_by(self.frames["events"]), event)

    def unit(self, table: str, column: str) -> str:
        """The unit of a hedged number: "people", "USD"."""
        figure = mark(facts.table(table).model_fields[column], Figure)
        return figure.unit if figure else ""


def load(folder: str | Path) -> Tables:
    """The facts in a folder of seeds; what could not be read is in `problems`.

    Raises:
        SeedsNotFoundError: *folder* is not there or is no folder.
    """
    return from_seeds(check(files(folder)))


def from_seeds(seeds: Seeds) -> Tables:
    """The frames of checked *seeds*."""
    made = frames(seeds)
    return Tables(made, _rows(made), seeds.texts, words_of(seeds), tuple(seeds.problems), seeds.version, seeds)


def _rows(made: Mapping[str, pd.DataFrame]) -> dict[str, dict[str, Any]]:
    """Every fact's row in its own table, by fact; what is not stated is None."""
    return {
        row["fact"]: {"table": table, **{str(key): None if pd.isna(value) else value for key, value in row.items()}}
        for table in TABLES
        for row in made[table].to_dict("records")
    }
