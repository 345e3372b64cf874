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
from dashboard.facts.fact import THE_ARTICLE, mark
from dashboard.facts.kinds import Figure
from dashboard.facts.registers import NOT_STATED
from dashboard.seeds import Seeds, check, files
from dashboard.tables.citing import Passage, passages
from dashboard.tables.columns import figure_columns
from dashboard.tables.frames import frames, words_of
from dashboard.tables.totals import Total, total
from dashboard.values import dates
from dashboard.values.spans import Span

__all__ = ["Tables", "Total", "from_seeds", "load"]


@dataclass(frozen=True, eq=False)
class Tables:
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
    """

    frames: Mapping[str, pd.DataFrame]
    rows: Mapping[str, dict[str, Any]] = field(repr=False)
    texts: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    problems: tuple[SeedProblem, ...]
    version: str
    seeds: Seeds = field(repr=False)
    chosen: tuple[str, ...] = ()

    @property
    def names(self) -> Mapping[str, str]:
        """The names of actors."""
        return self.words["actors"]

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
        return total(self.frames[table], column, bounds, self.frames)

    def row(self, fact: str) -> dict[str, Any]:
        """The row of *fact* in its own table, with "table"; what is not stated is None.

        Raises:
            KeyError: there is no such fact.
        """
        return self.rows[fact]

    @cached_property
    def _roles(self) -> dict[tuple[str, str], list[str]]:
        """The names of the parties of each (fact, role), made once."""
        found: dict[tuple[str, str], list[str]] = {}
        for fact, actor, role in self.frames["parties"].astype("object").itertuples(index=False):
            found.setdefault((fact, role), []).append(self.names.get(actor, actor))
        return found

    def parties_of(self, fact: str, role: str) -> list[str]:
        """The names of those who stand in *fact* in a *role* ("speaker")."""
        return self._roles.get((fact, role), [])

    def said_by(self, fact: str) -> str:
        """Who says it, as a chain: "Adam Isaacson, via NPR, as the article has it"."""
        chain = " and ".join(self.parties_of(fact, "speaker"))
        if via := self.parties_of(fact, "via"):
            chain += f", via {' and '.join(via)}"
        return chain if chain == self.names[THE_ARTICLE] else f"{chain}, as the article has it"

    @cached_property
    def _sources(self) -> dict[str, dict[str, str]]:
        rows = self.frames["sources"].fillna(NOT_STATED).to_dict("records")
        return {str(row["id"]): {str(key): str(value) for key, value in row.items()} for row in rows}

    def source(self, source: str) -> dict[str, str]:
        """What is known of a source, by column of `sources`; "not stated" where it is not."""
        return self._sources[source]

    def as_of(self, source: str) -> str:
        """As of when a source speaks, in words: the day it was published, else the day it counts from."""
        about = self.source(source)
        if about["published"] != NOT_STATED:
            return dates.words(about["published"])
        stated = about["anchor"] != NOT_STATED
        return f"{dates.words(about['anchor'])}, the day the article counts from" if stated else dates.words("")

    def source_name(self, source: str) -> str:
        """What a source is called: its title and publisher where stated, else its file."""
        about = self.source(source)
        said = ", ".join(about[name] for name in ("title", "publisher") if about[name] != NOT_STATED)
        return said or f"{source} (title and outlet not stated)"

    def when(self, fact: str) -> str:
        """When it was, in words, and whether the editor inferred it: "July 2025 (inferred)"."""
        row = self.row(fact)
        inferred = " (inferred)" if "date" in (row["inferred"] or "").split("; ") else ""
        return dates.words(row["date"] or "", row["extent"]) + inferred

    def cite(self, fact: str) -> str:
        """The citation of *fact*: its words, who says them, where, as of when, and what in it is inferred."""
        row = self.row(fact)
        inferred = f" Inferred by the editor: {row['inferred']}." if row["inferred"] else ""
        return (
            f"“{row['quote']}” ({self.said_by(fact)}; {self.source_name(row['source'])}; "
            f"as of {self.as_of(row['source'])}).{inferred}"
        )

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

    def passages(self, fact: str, neighbours: int = 1) -> list[Passage]:
        """The sentences that hold the words of *fact*, with their *neighbours*, its words marked."""
        row, evidence = self.row(fact), self.frames["evidence"]
        mine = evidence[evidence["fact"] == fact]
        marks = [Span(int(start), int(end)) for start, end in zip(mine["start"], mine["end"], strict=True)]
        return passages(self.texts[row["source"]], marks, neighbours)

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
