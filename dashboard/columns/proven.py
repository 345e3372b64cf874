"""Proven facts, as they were checked and as they lie in columns; each of these is made typed when it is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from dashboard.columns import CODES, PLANS, Columns, Ints
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact
from dashboard.values.spans import Span

RECORD = "record"
TEXTS = ("date", "date_words", "announced", "note")  # of every fact, kept as they are written


@dataclass(frozen=True)
class Proven:
    """A checked fact.

    Attributes:
        table: its table.
        home: the stem of its article, or "record".
        fact: as a person accepted it.
        spans: in an article, the places of its quotes, that of `quote` first.
    """

    table: str
    home: str
    fact: Fact
    spans: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """The fact's id everywhere: <article>#<id>, record#<id>."""
        return f"{self.home}#{self.fact.id}"

    @property
    def sources(self) -> tuple[str, ...]:
        """What it rests on: its article, or the pages it cites."""
        return self.fact.cites if self.home == RECORD else (self.home,)


class Run(NamedTuple):
    """Rows of one table that lie together: its code, the first row, and the one after the last."""

    table: int
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Laid:
    """The facts of one file, in columns that may hold those of other files too.

    Attributes:
        columns: where they lie.
        runs: their rows, table by table.
        home: the stem of their article, or "record".
    """

    columns: Columns
    runs: tuple[Run, ...]
    home: str

    def proven(self, text: str) -> list[Proven]:
        """Each of them; *text* is that of their article."""
        return [
            Proven(
                CODES["table"][run.table], self.home, fact, tuple(Span(*place) for place in evidence(self.columns, row))
            )
            for run in self.runs
            for row, fact in zip(range(run.start, run.end), self._typed(run, text), strict=True)
        ]

    def _typed(self, run: Run, text: str) -> list[Fact]:
        return typed(self.columns, np.arange(run.start, run.end, dtype=np.int32), lambda _: text)


class Part(NamedTuple):
    """Rows of one table that lie together in *columns*."""

    columns: Columns
    run: Run

    def column(self, name: str) -> pa.ChunkedArray:
        """The text *name* of the facts: of those that all have, or of the table's own."""
        table, start, end = self.run
        own = name in PLANS[CODES["table"][table]].own
        text = self.columns.texts[f"own.{CODES['table'][table]}" if own else "facts"][name]
        return text.slice(start - (self.columns.first_rows[table] if own else 0), end - start)


def parts(files: Sequence[Laid]) -> list[Part]:
    """The facts of all *files*, table by table; what lies together in the same columns is one part."""
    found: list[list[list[Any]]] = [[] for _ in PLANS]  # by table: columns, first row, the one after the last
    for laid in files:
        columns = laid.columns
        for table, start, end in laid.runs:
            mine = found[table]
            if mine and mine[-1][0] is columns and mine[-1][2] == start:
                mine[-1][2] = end
            else:
                mine.append([columns, start, end])
    return [Part(part, Run(table, start, end)) for table, mine in enumerate(found) for part, start, end in mine]


def evidence(columns: Columns, row: int) -> list[tuple[int, int]]:
    """Where in its article the words of the fact in *row* begin and end, its quote first."""
    start, end = columns.arrays["evidence_off"][row : row + 2].tolist()
    return [(first, last) for first, last in columns.arrays["evidence"][start:end].tolist()]


def typed(columns: Columns, rows: Ints, text: Callable[[int], str]) -> list[Fact]:
    """The facts in *rows*, each of the model of its table; they were validated before they were laid down.

    *text* gives the text of the article with that code.
    """
    made: list[Fact | None] = [None] * len(rows)
    common = columns.texts["facts"].take(pa.array(rows)).to_pylist()
    tables = columns.arrays["table"][rows]
    for code in np.unique(tables).tolist():
        at = np.flatnonzero(tables == code)
        own = columns.texts[f"own.{CODES['table'][code]}"].take(pa.array(rows[at] - columns.first_rows[code]))
        for place, cells in zip(at.tolist(), own.to_pylist(), strict=True):
            made[place] = _fact(columns, int(rows[place]), code, common[place], cells, text)
    return [fact for fact in made if fact is not None]


def _fact(
    columns: Columns, row: int, table: int, common: dict[str, Any], own: dict[str, Any], text: Callable[[int], str]
) -> Fact:
    plan, ids, arrays = PLANS[CODES["table"][table]], columns.ids, columns.arrays
    values: dict[str, Any] = {key: tuple(cell) if isinstance(cell, list) else cell for key, cell in own.items()}
    values |= {key: common[key] for key in TEXTS}
    values["inferred"] = tuple(common["inferred"] or ())
    values["id"] = common["id"].rpartition("#")[2]
    values |= {key: CODES[key][arrays[key][row]] for key in ("status", "voice", "standing", "extent")}
    event = int(arrays["event"][row])
    values["event"] = ids.events[event] if event >= 0 else None
    start, end = arrays["party_off"][row : row + 2]
    parties = list(zip(arrays["party"][start:end].tolist(), arrays["party_role"][start:end].tolist(), strict=True))
    voice = THE_ARTICLE if arrays["basis"][row] else THE_SOURCE
    for field, role in plan.roles:
        here = [actor for actor, code in parties if code == role]
        values[field] = tuple(ids.actors[actor] if actor < len(ids.actors) else voice for actor in here)
    values |= {"occurrence": None, "quote": None, "also": (), "cites": ()}
    start, end = arrays["cite_off"][row : row + 2]
    cites = arrays["cite"][start:end].tolist()
    if arrays["basis"][row]:
        whole = text(cites[0])
        quotes = [whole[first:last] for first, last in evidence(columns, row)]
        values |= {"quote": quotes[0], "also": tuple(quotes[1:])}
    else:
        values["cites"] = tuple(ids.sources[page] for page in cites)
    return plan.model.model_construct(**values)
