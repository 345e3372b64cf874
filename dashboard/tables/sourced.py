"""Who says a fact, where, as of when: every row can cite itself."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE
from dashboard.facts.registers import NOT_STATED
from dashboard.tables.citing import Passage, passages
from dashboard.values import dates
from dashboard.values.spans import Span

_OWN = ("publisher", "origin")  # what may be the name of the page's own voice


def newest(written: Iterable[str]) -> str:
    """The date of *written* whose last possible day is the latest, as it is written; empty when none is stated."""
    return max(filter(None, written), key=lambda one: dates.read(one).end, default="")


class Sourced:
    """What tables say of the sources of their facts; see `Tables` for the attributes."""

    frames: Mapping[str, pd.DataFrame]
    rows: Mapping[str, dict[str, Any]]
    texts: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]

    @property
    def names(self) -> Mapping[str, str]:
        """The names of actors."""
        return self.words["actors"]

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

    def named(self, source: str) -> str:
        """What a source is called, and as of when: "AP, as copied at WHIO, as of 3 October 2025"; "AnewZ, undated"."""
        when = f"as of {self.as_of(source)}" if self.day_of(source) is not None else "undated"
        return f"{self.source_name(source)}, {when}"

    def date_of(self, source: str) -> str:
        """The date of a source as it is written, "2025-11": of its publication, else what it counts from; or empty."""
        about = self.source(source)
        return next((about[name] for name in ("published", "anchor") if about[name] != NOT_STATED), "")

    def day_of(self, source: str) -> pd.Timestamp | None:
        """The day from which on a source speaks: the last that its date can mean; None when it is undated."""
        written = self.date_of(source)
        return pd.Timestamp(dates.read(written).end) if written else None

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
            pages = [f"{self.named(one)}, {self.source(one)['url']}" for one in self._cites[fact]]
            return f"{row['statement']} ({self.said_by(fact)}; read at: {'; '.join(pages)}).{inferred}"
        return (
            f"“{row['quote']}” ({self.said_by(fact)}; {self.source_name(row['source'])}; "
            f"as of {self.as_of(row['source'])}).{inferred}"
        )

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
