"""A selection -> pandas frames. Not stated is NaN (NaT for days), in every column of every frame.

Ids and coded values are categorical, figures are floats (infinity is an open end), texts are `str`; several values of
one field are joined with "; ", and the link frames have them one by one.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from dashboard.columns import CODES, PLANS, ROLES
from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import statement
from dashboard.errors import UnknownTableError
from dashboard.facts import TABLES
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact
from dashboard.facts.registers import NOT_STATED, REGISTERS
from dashboard.tables.columns import COMMON, TYPES, dtypes, figure_columns, own
from dashboard.values import dates, numbers

LINKS = {
    "parties": ("fact", "actor", "role"),
    "evidence": ("fact", "quote", "start", "end"),
    "cites": ("fact", "source"),
}
SOURCES = (
    *("id", "title", "publisher", "origin", "url", "published", "kind", "anchor", "author", "accessed", "archive_url"),
    *("rights", "language", "note", "copy_of"),
)
FRAMES = (*TABLES, "facts", *LINKS, *REGISTERS, "sources")
_FIRST = {"actor": "target", "agency": "agency", "speaker": "speaker", "via": "via"}  # column -> role


def known(name: str) -> str:
    """*name*, which is that of a frame.

    Raises:
        UnknownTableError: there is no such frame; the message names those that are.
    """
    if name not in FRAMES:
        message = f"there is no table {name!r}. Tables: {', '.join(FRAMES)}."
        raise UnknownTableError(message)
    return name


def kinds(name: str) -> dict[str, Any]:
    """Column -> dtype of the frame *name*, but for those that say why a row is chosen."""
    if name in TABLES:
        return dtypes(TABLES[name])
    if name == "facts":
        return {"table": "category", **{column: kind for column, kind in dtypes(Fact).items() if column in COMMON}}
    if name in LINKS:
        return {column: TYPES.get(column, "str" if column == "quote" else "category") for column in LINKS[name]}
    return dict.fromkeys(REGISTERS[name].model_fields if name in REGISTERS else SOURCES, "str")


def frame(selection: Selection, name: str) -> pd.DataFrame:
    """The frame *name*: a fact table, `facts` (the common columns of all), a link frame, a register, `sources`."""
    corpus = selection.corpus
    if name in TABLES:
        return _framed(rows_of(selection, name), _chosen(kinds(name), selection))
    if name == "facts":
        everything = [{"table": table, **row} for table in TABLES for row in rows_of(selection, table)]
        return _framed(everything, _chosen(kinds(name), selection))
    if name in LINKS:
        return _framed(_links(selection, name), kinds(name))
    if name in REGISTERS:
        entries = (
            {key: _cell(value) for key, value in entry.model_dump().items()}
            for entry in corpus.registers[name].values()
        )
        return _framed(entries, kinds(name))
    sources = (_source(corpus, code) for code in range(len(corpus.source_ids)))
    return _framed(sources, kinds(name))


def _chosen(columns: Mapping[str, Any], selection: Selection) -> dict[str, Any]:
    """The columns and their types; with something chosen also why a row is in it."""
    more = {"matched": "str"} if selection.matched is not None else {}
    return {**columns, **more, **({"in_period": "str"} if selection.has_period else {})}


def rows_of(selection: Selection, table: str) -> list[dict[str, Any]]:
    """The chosen rows of a fact table: column -> value, None where nothing is stated."""
    corpus = selection.corpus
    rows = selection.of(table).tolist()
    return [_row(selection, row, fact) for row, fact in zip(rows, corpus.facts(rows), strict=True)]


def _row(selection: Selection, row: int, fact: Fact) -> dict[str, Any]:
    corpus = selection.corpus
    table = corpus.table(row)
    found: dict[str, Any] = {name: _cell(getattr(fact, name, None)) for name in COMMON}
    for column, role in _FIRST.items():
        codes = corpus.parties_in(row, role)
        found[column] = _party(corpus, codes[0]) if codes else None
    when = dates.read(fact.date) if fact.date else None
    found |= {
        "fact": corpus.id(row),
        "date_start": when and pd.Timestamp(when.start),
        "date_end": when and pd.Timestamp(when.end),
        "source": corpus.source_ids[corpus.first_source(row)],
        "basis": CODES["basis"][corpus["basis"][row]],
        "statement": statement(corpus, row),
        "matched": "; ".join(selection.roles(row)) or None,
        "in_period": selection.place(row),
    }
    if corpus["basis"][row]:
        start, end = corpus.evidence(row)[0]
        found |= {"quote": fact.quote, "start": start, "end": end}
    for name, field in own(TABLES[table]).items():
        value = getattr(fact, name)
        found[name] = f"{corpus.id(row).partition('#')[0]}#{value}" if name == "about" and value else _cell(value)
        if bounds := figure_columns(name, field):
            number = numbers.read(value, whole=PLANS[table].figures[name].whole) if value else None
            found |= zip(bounds, (number.low, number.high) if number else (None, None), strict=True)
    return found


def _party(corpus: Corpus, code: int) -> str:
    """The id of a party; a source's own voice stands as the seeds have it."""
    if code < len(corpus.actors):
        return corpus.actors.ids[code]
    return THE_ARTICLE if code - len(corpus.actors) < len(corpus.stems) else THE_SOURCE


def _links(selection: Selection, name: str) -> Iterable[dict[str, Any]]:
    corpus = selection.corpus
    for row in selection.rows.tolist():
        fact = corpus.id(row)
        if name == "parties":
            for code, role in corpus.parties(row):
                yield {"fact": fact, "actor": _party(corpus, code), "role": ROLES[role]}
        elif name == "cites":
            for source in corpus.sources_of(row):
                yield {"fact": fact, "source": corpus.source_ids[source]}
        else:
            text = corpus.article_text(corpus.first_source(row)) if corpus["basis"][row] else ""
            for start, end in corpus.evidence(row):
                yield {"fact": fact, "quote": text[start:end], "start": start, "end": end}


def _source(corpus: Corpus, code: int) -> dict[str, Any]:
    about = corpus.source(code)
    return {name: about.get(name, NOT_STATED) for name in SOURCES if name != "note" or about.get(name) != NOT_STATED}


def _cell(value: Any) -> Any:
    """A field's value as a cell: several are joined with "; ", none is None."""
    return ("; ".join(value) or None) if isinstance(value, tuple) else value


def _framed(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, Any]) -> pd.DataFrame:
    cells = [{column: row.get(column) for column in columns} for row in rows]
    return pd.DataFrame(cells, columns=list(columns)).astype(dict(columns))
