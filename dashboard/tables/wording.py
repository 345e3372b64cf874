"""The rows of a fact table as a person reads them."""

from typing import Any

import pandas as pd

from dashboard.columns import PLANS
from dashboard.corpus import Selection
from dashboard.corpus.attribution import named, when
from dashboard.facts import TABLES
from dashboard.facts.strikes import THEATRE_NAMES
from dashboard.tables.columns import figure_columns, own
from dashboard.tables.frames import rows_of
from dashboard.values import dates, numbers

_NAMED = {"event": "events", "question": "questions", "supersedes": "events"}  # column -> register of its ids
_PARTIES = {"actor": "target", "agency": "agency", "speaker": "speaker", "via": "via"}  # column -> role
_FRONT = ("date", "actor", "statement")
_THEN = ("agency", "speaker", "via", "date_words", "status", "matched", "in_period")
_HIDDEN = {"date_start", "date_end", "start", "end"}


def in_words(selection: Selection, name: str) -> pd.DataFrame:
    """The rows of the fact table *name* in words: names for ids, hedged numbers and dates as they are said.

    When and whom it concerns come first, then the statement and the table's own columns. Every party of a role is
    named. Bounds, days and places in the text are left out. The index is the row in the corpus.
    """
    rows = selection.of(name).tolist()
    cells = [_words(selection, name, row, found) for row, found in zip(rows, rows_of(selection, name), strict=True)]
    fields = own(TABLES[name])
    bounds = {bound for column, field in fields.items() for bound in figure_columns(column, field) or ()}
    first = [*_FRONT, *fields, *_THEN]
    columns = [*first, *(column for column in (cells[0] if cells else {}) if column not in first)]
    kept = [column for column in columns if column not in {*bounds, *_HIDDEN} and any(column in cell for cell in cells)]
    return pd.DataFrame(cells, columns=kept, index=rows)


def _words(selection: Selection, name: str, row: int, found: dict[str, Any]) -> dict[str, Any]:
    corpus = selection.corpus
    cells = dict(found)
    for column, register in _NAMED.items():
        if cells.get(column):
            cells[column] = corpus.registers[register].name(cells[column])
    for column, role in _PARTIES.items():
        cells[column] = ", ".join(named(corpus, row, role)) or None
    cells["date"] = when(corpus, row) if found["date"] or found["announced"] else None
    cells["announced"] = dates.words(found["announced"]) if found["announced"] else None
    if cells.get("theatre"):
        cells["theatre"] = " and ".join(THEATRE_NAMES[key] for key in str(cells["theatre"]).split("; "))
    for column, field in own(TABLES[name]).items():
        if figure_columns(column, field) and found[column]:
            cells[column] = numbers.words(found[column], _unit(name, column, found))
    return cells


def _unit(name: str, column: str, found: dict[str, Any]) -> str:
    return PLANS[name].figures[column].unit or found.get("unit") or ""
