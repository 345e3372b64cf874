"""The columns of the tables, read from the models: their order, types, labels and meanings."""

from typing import Any

import pandas as pd
from pydantic.fields import FieldInfo

from dashboard.facts.fact import Fact, mark
from dashboard.facts.kinds import Figure, Proof, literals

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
    "fact": ("Fact", "Where the fact stands: <article>#<id>, or record#<id>."),
    "date_start": ("First day", "The first day that the date can mean."),
    "date_end": ("Last day", "The last day that the date can mean."),
    "source": ("Source", "The article, or the first page that a row of the record cites; `cites` has all."),
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
TYPES: dict[str, Any] = {
    "date_start": "datetime64[us]",
    "date_end": "datetime64[us]",
    "start": "Int64",
    "end": "Int64",
}
_AS_WRITTEN = {"quote", "note", "inferred"}


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
        label = field.title or name
        for end, bound in zip(("lowest", "highest"), figure_columns(name, field) or (), strict=False):
            if column == bound:
                means = f"The {end} number that “{label}” can mean; inf: left open by the source; empty: not stated."
                return f"{label} ({end})", means, "derived by the loader"
        if column == name:
            known = "coded by the editor from the quoted words"
            if mark(field, Proof):
                known = "in the quoted words, or marked as inferred"
            return label, field.description or "", "as written" if name in _AS_WRITTEN else known
    raise KeyError(column)


def dtypes(model: type[Fact]) -> dict[str, Any]:
    """Column -> dtype of a table: the common columns, then its own."""
    columns = {name: _dtype(name, model.model_fields.get(name)) for name in COMMON}
    for name, field in own(model).items():
        columns[name] = _dtype(name, field)
        columns |= dict.fromkeys(figure_columns(name, field) or (), "float64")
    return columns


def _dtype(name: str, field: FieldInfo | None) -> Any:
    if name in TYPES:
        return TYPES[name]
    if field is not None and (values := literals(field.annotation)):
        return pd.CategoricalDtype(values)
    return "category" if name in _CATEGORIES else "str"
