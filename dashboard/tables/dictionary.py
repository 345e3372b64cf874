"""The data dictionary: every column of every fact table, printed from the models."""

from collections.abc import Iterable

import pandas as pd

from dashboard import facts
from dashboard.facts.fact import Fact, mark
from dashboard.facts.kinds import Figure, literals
from dashboard.tables.columns import COMMON, figure_columns, meaning, own

CHOSEN = {
    "matched": ("Matched as", "The roles in which a chosen actor or agency stands in the row."),
    "in_period": ("In the period", "inside; partly: it may lie outside the chosen period."),
}
_ADDED = {
    "table": ("Table", "The table that the row stands in."),
    "citation": ("Citation", "The words, who says them, where, as of when, and what in them is inferred."),
}


def meanings(tables: Iterable[str], shown: Iterable[str]) -> dict[str, tuple[str, str]]:
    """By column *shown* of rows of *tables* as they leave the house: its label and its meaning."""
    first = facts.table(min(tables, default=next(iter(facts.TABLES))))
    return {
        column: CHOSEN.get(column) or _ADDED.get(column) or meaning(first, column)[:2] for column in map(str, shown)
    }


def columns(table: str) -> list[str]:
    """The columns of a fact table, in order: the common ones, then its own."""
    names = list(COMMON)
    for name, field in own(facts.table(table)).items():
        names += [name, *(figure_columns(name, field) or ())]
    return names


def dictionary(table: str) -> pd.DataFrame:
    """One row per column of a fact table: column, label, meaning, allowed (values), unit, known (how)."""
    model = facts.table(table)
    rows = []
    for column in columns(table):
        label, means, known = meaning(model, column)
        field = model.model_fields.get(column)
        allowed = ", ".join(literals(field.annotation)) if field else ""
        rows.append((column, label, means, allowed, _unit(model, column), known))
    return pd.DataFrame(rows, columns=["column", "label", "meaning", "allowed", "unit", "known"])


def _unit(model: type[Fact], column: str) -> str:
    for name, field in model.model_fields.items():
        figure = mark(field, Figure)
        if figure and column in (name, *(figure_columns(name, field) or ())):
            return figure.unit
    return ""


def dictionary_page() -> str:
    """The dictionary of all tables as a Markdown page, for docs/dictionary.md."""
    parts = ["# Data dictionary\n\nPrinted from the models by `make dictionary`.\n", _keys()]
    for name, model in facts.TABLES.items():
        parts.append(f"## {name}\n\n{model.__doc__} In a file of facts: `[[{model.kind}]]`.\n")
        rows = [" | ".join(str(cell) for cell in row) for row in dictionary(name).itertuples(index=False)]
        header = "| column | label | meaning | allowed | unit | known |\n| --- | --- | --- | --- | --- | --- |"
        parts.append("\n".join([header, *(f"| {row} |" for row in rows)]) + "\n")
    return "\n".join(parts)


def _keys() -> str:
    """The keys of a fact in an article's file that are no columns: they fill the link frames."""
    keys = {name: field for name, field in Fact.model_fields.items() if name not in COMMON and name != "id"}
    rows = [f"| {name} | {field.title} | {field.description} |" for name, field in keys.items()]
    header = "| key | label | meaning |\n| --- | --- | --- |"
    said = "Further keys of every fact in a file; they fill the frames `parties` (fact, actor, role) and `evidence`."
    return "\n".join(["## Further keys\n", f"{said}\n", header, *rows]) + "\n"


if __name__ == "__main__":
    print(dictionary_page(), end="")
