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
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, mark
from dashboard.facts.kinds import Figure
from dashboard.facts.registers import NOT_STATED
from dashboard.seeds import Seeds, check, files
from dashboard.tables.citing import Passage, passages
from dashboard.tables.columns import figure_columns
from dashboard.tables.frames import frames, words_of
from dashboard.tables.incidents import Incident, incidents
from dashboard.tables.totals import Total, covered_by, members, total
from dashboard.values import dates
from dashboard.values.spans import Span

__all__ = ["Tables", "Total", "from_seeds", "load"]

_OWN = ("publisher", "origin")  # what may be the name of the page's own voice


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
        """Who says it, as a chain: "Adam Isacson, via NPR, as the article has it".

        For a cited row it is the page: "AP, as copied at WHIO, after an announcement by Pete Hegseth"; where the page
        has it from somebody: "Gustavo Petro, as EconoTimes has it".
        """
        chain = " and ".join(self.parties_of(fact, "speaker"))
        row = self.row(fact)
        if row["basis"] == "cited":
            announcers = " and ".join(self.parties_of(fact, "announcer"))
            page = self.source_name(row["source"])
            own = row["speaker"] == THE_SOURCE or chain in (self.source(row["source"])[name] for name in _OWN)
            said = page if own else f"{chain}, as {page} has it"
            return said + (f", after an announcement by {announcers}" if announcers else "")
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

    def day_of(self, source: str) -> pd.Timestamp | None:
        """The day from which on a source speaks: the last that its date can mean; None when it is undated."""
        about = self.source(source)
        stated = [about[name] for name in ("published", "anchor") if about[name] != NOT_STATED]
        return pd.Timestamp(dates.read(stated[0]).end) if stated else None

    def source_name(self, source: str) -> str:
        """What a source is called; a copy is called a copy. See `citing.called`."""
        return self.words["sources"][source]

    @cached_property
    def _cites(self) -> dict[str, list[str]]:
        pairs = self.frames["cites"].astype("object").itertuples(index=False)
        found: dict[str, list[str]] = {}
        for fact, source in pairs:
            found.setdefault(fact, []).append(source)
        return found

    def sources_of(self, facts: Sequence[str]) -> list[str]:
        """The sources that *facts* rest on, each once."""
        return list(dict.fromkeys(source for fact in facts for source in self._cites[fact]))

    def when(self, fact: str) -> str:
        """When it was, in words, and whether the editor inferred it: "July 2025 (inferred)".

        Where only the day of its announcement is known: "announced 26 March 2020".
        """
        row = self.row(fact)
        if row["announced"] and not row["date"]:
            return f"announced {dates.words(row['announced'])}"
        inferred = " (inferred)" if "date" in (row["inferred"] or "").split("; ") else ""
        return dates.words(row["date"] or "", row["extent"]) + inferred

    def cite(self, fact: str) -> str:
        """The citation of *fact*: its words, who says them, where, as of when, and what in it is inferred."""
        row = self.row(fact)
        inferred = f" Inferred by the editor: {row['inferred']}." if row["inferred"] else ""
        if row["basis"] == "cited":
            pages = [
                f"{self.source_name(one)}, {self.as_of(one)}, {self.source(one)['url']}" for one in self._cites[fact]
            ]
            return f"{row['statement']} ({self.said_by(fact)}; read at: {'; '.join(pages)}).{inferred}"
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
        """The sentences that hold the words of *fact*, with *neighbours*, its words marked; none of a cited row."""
        row, evidence = self.row(fact), self.frames["evidence"]
        mine = evidence[evidence["fact"] == fact]
        marks = [Span(int(start), int(end)) for start, end in zip(mine["start"], mine["end"], strict=True)]
        return passages(self.texts.get(row["source"], ""), marks, neighbours)

    @cached_property
    def _countries(self) -> dict[str, list[str]]:
        pairs = zip(self.frames["actors"]["id"], self.frames["actors"]["country"], strict=True)
        return {actor: said.split("; ") for actor, said in pairs if isinstance(said, str)}

    def countries_of(self, actor: str) -> list[str]:
        """The names of the countries that *actor* belongs to."""
        return [self.names.get(one, one) for one in self._countries.get(actor, [])]

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
