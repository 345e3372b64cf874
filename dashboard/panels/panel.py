"""What a panel is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import pandas as pd
import plotly.graph_objects as go

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.tables.columns import meaning
from dashboard.tables.wording import in_words


@dataclass(frozen=True)
class Number:
    """One headline number; it never stands without its facts.

    Attributes:
        label: what is counted.
        value: the number in words, with its hedge: "more than 80".
        detail: what is needed to read it right.
        facts: the facts it rests on.
        counted: how it was counted here; empty when it is a source's own number.
    """

    label: str
    value: str
    detail: str
    facts: tuple[str, ...]
    counted: str = ""


@dataclass(frozen=True)
class Table:
    """A table to be read.

    Attributes:
        columns: the headings.
        rows: text, cell by cell.
        behind: for each row, the facts that it rests on.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    behind: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart:
    """A chart, its words for those who cannot see it, and the same as a table."""

    figure: go.Figure
    alt: str
    table: Table


@dataclass(frozen=True)
class Voice:
    """What one voice says to a question: *who*, in which *stance*, in what *words*, and *when* and how it is said."""

    who: str
    stance: str
    words: str
    when: str


@dataclass(frozen=True)
class Voices:
    """Answers to one question, side by side and never merged: stance -> the voices that take it."""

    sides: tuple[tuple[str, tuple[Voice, ...]], ...]


@dataclass(frozen=True)
class Panel:
    """One panel.

    Attributes:
        id: unique among panels, as in a link.
        title: states what is seen, with its hedge.
        body: a chart, a table, voices, headline numbers, or the ids of quotes to show.
        facts: the facts behind it.
        notes: how it was counted, what was left out, how marks are to be read.
    """

    id: str
    title: str
    body: Chart | Table | Voices | tuple[Number, ...] | tuple[str, ...]
    facts: tuple[str, ...]
    notes: tuple[str, ...] = ()


PARAPHRASE = "In the words of the article or of the cited page: paraphrase, where they stand without quotation marks."

Builder: TypeAlias = Callable[[Tables], Panel | list[Panel] | None]


def count(number: int, noun: str, several: str = "") -> str:
    """A number with its noun: "1 fact", "2 facts", "2 people"."""
    return f"{number} {noun}" if number == 1 else f"{number} {several or f'{noun}s'}"


def apart(tables: Tables) -> Iterator[tuple[str, Tables]]:
    """(basis, its tables): what articles say and what the record cites, apart."""
    for basis in ("quoted", "cited"):
        mine = tables.facts.loc[tables.facts["basis"] == basis, "fact"]
        if len(mine):
            yield basis, replace(tables.only(mine), background=tables.background or tables)


def outside(tables: Tables, facts: Sequence[str]) -> str:
    """What to say of *facts* that may fall outside the chosen period; empty when none may, or none is chosen."""
    places = [tables.row(fact).get("in_period") for fact in facts]
    loose = sum(place in ("partly", "undated") for place in places)
    if not loose:
        return ""
    return "May fall outside the chosen period." if loose == len(places) else f"{loose} may fall outside the period."


def denials(tables: Tables, people: "pd.Series[str]") -> list[str]:
    """The claims in which one of *people* denies something."""
    claims = tables.claims[(tables.claims["stance"] == "denies") & tables.claims["speaker"].isin(people)]
    return [str(one) for one in claims["fact"]]


def fairness(tables: Tables, facts: Sequence[str]) -> list[str]:
    """What must stand beside *facts* that accuse somebody: the denials of those they are about, as notes.

    A denial that speaks of one fact stands beside that one only. A filter may leave the denials out of the facts shown;
    they stand beside the accusation all the same.
    """
    parties = tables.parties
    accused = parties.loc[(parties["role"] == "target") & parties["fact"].isin(facts), "actor"]
    known = tables.background or tables
    answers = [known.row(fact) for fact in denials(known, accused)]
    return [f"{row['statement']}." for row in answers if row["about"] is None or row["about"] in facts]


def grouped(table: Table, column: int) -> Table:
    """*table* with those rows as one that differ in nothing but *column*, whose cells are joined."""
    together: dict[tuple[str, ...], list[int]] = {}
    for i, row in enumerate(table.rows):
        together.setdefault((*row[:column], *row[column + 1 :]), []).append(i)
    groups = list(together.values())
    rows = tuple(
        tuple(
            ", ".join(table.rows[i][at] for i in mine) if at == column else cell
            for at, cell in enumerate(table.rows[mine[0]])
        )
        for mine in groups
    )
    behind = tuple(tuple(fact for i in mine for fact in table.behind[i]) for mine in groups)
    return Table(table.columns, rows, behind)


def rows_of(name: str, tables: Tables, columns: Sequence[str]) -> Table:
    """The fact table *name* as a table to be read, with those of *columns* that any row states."""
    shown = in_words(name, tables)
    kept = [column for column in columns if shown[column].notna().any()]
    headings = tuple(meaning(TABLES[name], column)[0] for column in kept)
    cells = shown[kept].astype("object").where(shown[kept].notna(), "not stated")
    rows = tuple(tuple(str(cell) for cell in row) for row in cells.itertuples(index=False))
    return Table(headings, rows, tuple((str(fact),) for fact in tables.frames[name]["fact"]))
