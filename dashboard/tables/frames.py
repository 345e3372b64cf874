"""Checked facts -> pandas frames. Not stated is NaN (NaT for days), in every column of every frame.

Ids and coded values are categorical, figures are floats (infinity is an open end), texts are `str`.
"""

import types
from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args, get_origin

import pandas as pd
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dashboard.facts import TABLES
from dashboard.facts.fact import THE_ARTICLE, Fact, mark
from dashboard.facts.kinds import Figure, Proof, Role
from dashboard.facts.registers import NOT_STATED, Actor, Event, Question, Term
from dashboard.seeds import Proven, Seeds
from dashboard.values import dates, numbers

COMMON = [
    "fact",
    "event",
    "actor",
    "agency",
    "speaker",
    "via",
    "status",
    "voice",
    "standing",
    "date",
    "date_start",
    "date_end",
    "extent",
    "date_words",
    "announced",
    "source",
    "basis",
    "quote",
    "start",
    "end",
    "inferred",
    "note",
    "statement",
]
# What the loader adds to a table's own fields: label and meaning.
DERIVED = {
    "fact": ("Fact", "Where the fact stands: <article>#<id>."),
    "date_start": ("First day", "The first day that the date can mean."),
    "date_end": ("Last day", "The last day that the date can mean."),
    "source": ("Source", "The article or record page."),
    "basis": (
        "Basis",
        "quoted: its words were found in an article; cited: it names a page. No mark of quality.",
    ),
    "start": ("Start", "Where the quote begins in the article, in characters from 0."),
    "end": ("End", "Where the quote ends; the character at this place is no more part of it."),
    "statement": ("Statement", "What the row says, in one neutral sentence, with its hedge."),
}
_CATEGORIES = {
    "event",
    "actor",
    "agency",
    "speaker",
    "via",
    "source",
    "basis",
    "question",
    "about",
    "supersedes",
}
_TYPES: dict[str, Any] = {
    "date_start": "datetime64[us]",
    "date_end": "datetime64[us]",
    "start": "Int64",
    "end": "Int64",
}
_LINKS = {
    "parties": ("fact", "actor", "role"),
    "evidence": ("fact", "quote", "start", "end"),
    "cites": ("fact", "source"),
}
REGISTERS: dict[str, tuple[str, type[BaseModel]]] = {
    "actors": ("actor", Actor),
    "events": ("event", Event),
    "questions": ("question", Question),
    "glossary": ("term", Term),
}
SOURCES = ("id", "title", "publisher", "origin", "url", "published", "kind", "anchor")


def frames(seeds: Seeds) -> dict[str, pd.DataFrame]:
    """Every frame by its name: the fact tables, `facts` (their common columns), the links, and the registers."""
    names = names_of(seeds)
    rows = {name: [_row(one, seeds, names) for one in seeds.facts if one.table == name] for name in TABLES}
    found = {name: _frame(rows[name], _columns(model)) for name, model in TABLES.items()}
    everything = [
        {"table": name, **{column: row.get(column) for column in COMMON}} for name in rows for row in rows[name]
    ]
    common = {
        "table": "category",
        **{column: kind for column, kind in _columns(Fact).items() if column in COMMON},
    }
    found["facts"] = _frame(everything, common)
    links = _links(seeds)
    for name, columns in _LINKS.items():
        kinds = {column: _TYPES.get(column, "str" if column == "quote" else "category") for column in columns}
        found[name] = _frame(links[name], kinds)
    for name, (word, model) in REGISTERS.items():
        register = seeds.registers.get(word, {})
        entries = [{key: _plain(value) for key, value in entry.model_dump().items()} for entry in register.values()]
        found[name] = _frame(entries, dict.fromkeys(model.model_fields, "str"))
    found["sources"] = _frame([_source(stem, seeds) for stem in seeds.articles], dict.fromkeys(SOURCES, "str"))
    return found


def names_of(seeds: Seeds) -> dict[str, str]:
    """The words for the ids of actors, events and questions."""
    names = {THE_ARTICLE: "The article"}
    for register in seeds.registers.values():
        for key, entry in register.items():
            names[key] = next(getattr(entry, field) for field in ("name", "title", "question") if hasattr(entry, field))
    return names


def own(model: type[Fact]) -> dict[str, FieldInfo]:
    """The fields of a table that not every fact has."""
    return {name: field for name, field in model.model_fields.items() if name not in Fact.model_fields}


def figure_columns(name: str, field: FieldInfo) -> tuple[str, str] | None:
    """The two columns of bounds of a hedged number; None for any other field."""
    figure = mark(field, Figure)
    stem = figure and (figure.column or name)
    return (f"{stem}_low", f"{stem}_high") if stem else None


def meaning(model: type[Fact], column: str) -> tuple[str, str, str]:
    """(label, meaning, how it is known) of a *column* of a table, for the dictionary and for widgets."""
    if column in DERIVED:
        return (*DERIVED[column], "derived by the loader")
    for name, field in model.model_fields.items():
        bounds = figure_columns(name, field) or ()
        if column in bounds:
            end = ("Lowest", "highest")[bounds.index(column)].lower()
            open_end = "infinite where the source leaves it open; " if end == "highest" else ""
            label = f"{field.title} ({end})"
            return (
                label,
                f"The {end} number that “{field.title}” can mean; {open_end}empty: not stated.",
                "derived",
            )
        if column == name:
            proof = mark(field, Proof)
            known = (
                "in the quoted words, or marked as inferred" if proof else "coded by the editor from the quoted words"
            )
            return (
                field.title or name,
                field.description or "",
                "as written" if name in _AS_WRITTEN else known,
            )
    return column, "", ""


_AS_WRITTEN = {"quote", "note", "inferred"}


def _columns(model: type[Fact]) -> dict[str, Any]:
    """Column -> dtype of a table: the common columns, then its own."""
    columns = {name: _dtype(name, model.model_fields.get(name)) for name in COMMON}
    for name, field in own(model).items():
        columns[name] = _dtype(name, field)
        columns |= dict.fromkeys(figure_columns(name, field) or (), "float64")
    return columns


def _dtype(name: str, field: FieldInfo | None) -> Any:
    if name in _TYPES:
        return _TYPES[name]
    if field is not None and (values := literals(field.annotation)):
        return pd.CategoricalDtype(values)
    return "category" if name in _CATEGORIES else "str"


def literals(annotation: Any) -> list[str]:
    """The allowed values of a single coded field; empty for any other."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    if get_origin(annotation) in (types.UnionType,):
        return [value for part in get_args(annotation) for value in literals(part)]
    return []


def _row(one: Proven, seeds: Seeds, names: Mapping[str, str]) -> dict[str, Any]:
    """One fact as a row: column -> value."""
    fact, place, text = one.fact, one.spans[0], seeds.texts[one.article]
    first = {name: value for value, name in reversed([*fact.parties()])}
    when = dates.read(fact.date) if fact.date else None
    row: dict[str, Any] = {name: _plain(getattr(fact, name, None)) for name in COMMON}
    row |= {name: first.get(role) for name, role in _roles().items() if name in COMMON}
    row |= {
        "fact": f"{one.article}#{fact.id}",
        "date_start": when and pd.Timestamp(when.start),
        "date_end": when and pd.Timestamp(when.end),
        "source": one.article,
        "basis": "quoted",
        "quote": text[place.start : place.end],
        "start": place.start,
        "end": place.end,
        "statement": fact.statement(names),
    }
    for name, field in own(type(fact)).items():
        value = getattr(fact, name)
        row[name] = f"{one.article}#{value}" if name == "about" and value else _plain(value)
        if bounds := figure_columns(name, field):
            figure = mark(field, Figure)
            number = numbers.read(value, whole=bool(figure and figure.whole)) if value else None
            row |= zip(bounds, (number.low, number.high) if number else (None, None), strict=True)
    return row


def _roles() -> dict[str, str]:
    """Field -> role, of the fields that hold parties."""
    return {name: role.name for name, field in Fact.model_fields.items() if (role := mark(field, Role))}


def _links(seeds: Seeds) -> dict[str, list[dict[str, Any]]]:
    """The rows of `parties`, `evidence` and `cites`."""
    parties, evidence, cites = [], [], []
    for one in seeds.facts:
        fact, text = f"{one.article}#{one.fact.id}", seeds.texts[one.article]
        parties += [{"fact": fact, "actor": actor, "role": role} for actor, role in one.fact.parties()]
        evidence += [{"fact": fact, "quote": text[s.start : s.end], "start": s.start, "end": s.end} for s in one.spans]
        cites.append({"fact": fact, "source": one.article})
    return {"parties": parties, "evidence": evidence, "cites": cites}


def _source(stem: str, seeds: Seeds) -> dict[str, Any]:
    article = seeds.articles[stem]
    return {
        "id": stem,
        "title": article.title,
        "publisher": article.outlet,
        "origin": article.outlet,
        "url": article.link,
        "published": article.published,
        "kind": NOT_STATED,
        "anchor": article.anchor,
    }


def _plain(value: Any) -> Any:
    """A field's value as a cell: several are joined with "; ", none is None."""
    return ("; ".join(value) or None) if isinstance(value, tuple) else value


def _frame(rows: Iterable[dict[str, Any]], columns: Mapping[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns)).astype(dict(columns))


def schema(model: type[BaseModel]) -> list[tuple[str, str]]:
    """(label, meaning) of each field of a register."""
    return [(field.title or name, field.description or "") for name, field in model.model_fields.items()]
