"""The rows of a fact table as a person reads them."""

import pandas as pd

from dashboard.facts import TABLES
from dashboard.facts.strikes import THEATRE_NAMES
from dashboard.tables import Tables
from dashboard.tables.columns import figure_columns, own
from dashboard.values import dates, numbers

_NAMED = {"event": "events", "question": "questions", "supersedes": "events"}  # column -> register of its ids
_PARTIES = {"actor": "target", "agency": "agency", "speaker": "speaker", "via": "via"}  # column -> role
_FRONT = ("actor", "agency", "speaker", "via", "date", "date_words", "status", "matched", "in_period")
_HIDDEN = {"date_start", "date_end", "start", "end"}


def in_words(name: str, tables: Tables) -> pd.DataFrame:
    """The rows of the fact table *name* in words: names for ids, hedged numbers and dates as they are said.

    The statement comes first, then the table's own columns, then whom it concerns and when. Every party of a role is
    named. Bounds, days and places in the text are left out.
    """
    rows = tables.frames[name]
    shown = rows.copy()
    for column, register in _NAMED.items():
        if column in shown:
            shown[column] = shown[column].astype("object").map(tables.words[register], na_action="ignore")
    for column, role in _PARTIES.items():
        shown[column] = ["; ".join(tables.parties_of(fact, role)) or None for fact in rows["fact"]]
    dated = zip(rows["fact"], rows["date"].notna(), strict=True)
    shown["date"] = [tables.when(fact) if stated else None for fact, stated in dated]
    shown["announced"] = rows["announced"].map(dates.words, na_action="ignore")
    if "theatre" in shown:
        shown["theatre"] = rows["theatre"].map(_theatres, na_action="ignore")
    bounds: list[str] = []
    for column, field in own(TABLES[name]).items():
        if pair := figure_columns(column, field):
            units = rows["unit"].fillna("") if "unit" in rows else [tables.unit(name, column)] * len(rows)
            said = zip(rows[column].fillna(""), units, strict=True)
            shown[column] = [numbers.words(number, unit) if number else None for number, unit in said]
            bounds += pair
    first = ["statement", *own(TABLES[name]), *_FRONT]
    order = [*first, *[column for column in shown.columns if column not in first]]
    return shown[[column for column in order if column in shown and column not in {*bounds, *_HIDDEN}]]


def _theatres(ids: str) -> str:
    return " and ".join(THEATRE_NAMES[one] for one in ids.split("; "))
