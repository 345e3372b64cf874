"""A View as the query of a link, and back, with what a reader must be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.corpus import Corpus, everything
from dashboard.facts import TABLES
from dashboard.views.filter import FIRST, LAST, Filter
from dashboard.views.filters import FILTERS
from dashboard.views.view import View

ALL = "all"
# What a page adds to the view in its address: the open facts, the page a reader came from, a table, a review, a
# section, the language.
PAGE_KEYS = ("fact", "back", "table", "review", "section", "lang")
_OTHERS = (*PAGE_KEYS, "version", "rows", "embed", "embed_options")


def to_query(view: View, corpus: Corpus) -> dict[str, str | list[str]]:
    """The whole *view* as the query of a link, defaults included, with the data's version and row counts."""
    query: dict[str, str | list[str]] = {}
    for one in FILTERS.values():
        value = getattr(view, one.name)
        if isinstance(value, tuple):
            query[one.key] = list(value) or ALL
        elif one.kind == "day":
            query[one.key] = value.isoformat() if value else ALL
        else:
            query[one.key] = value
    return query | {"version": corpus.version, "rows": row_counts(corpus)}


def chosen(view: View, corpus: Corpus) -> dict[str, str | list[str]]:
    """What *view* chooses as the query of a short link, with the data's version: a filter that it lacks is not set."""
    return {key: value for key, value in to_query(view, corpus).items() if key != "rows" and value not in (ALL, "")}


def row_counts(corpus: Corpus) -> str:
    """How many rows each table has, as a link keeps it: "designations-42.strikes-191"."""
    return ".".join(f"{name}-{everything(corpus).count(name)}" for name in TABLES)


@dataclass(frozen=True)
class Unread:
    """What a query asks for that can't be chosen.

    Attributes:
        key: its name in the query.
        value: which value of it; empty when the key itself is not known.
        words: why, as a sentence.
    """

    key: str
    value: str
    words: str


def from_query(query: Mapping[str, list[str]], corpus: Corpus) -> tuple[View, list[str]]:
    """The view in the *query* of a link, and what the reader should be told of it.

    Told are values that are not known (they are dropped) and that the data has changed since the link was made.
    """
    view, unread = chosen_by(query, corpus)
    return view, [one.words for one in unread] + _changes(query, corpus)


def chosen_by(query: Mapping[str, list[str]], corpus: Corpus) -> tuple[View, list[Unread]]:
    """The view in a *query*, and what of it can't be chosen, which the view is without."""
    unread: list[Unread] = []
    chosen = {one.name: _value(one, query.get(one.key, []), corpus, unread) for one in FILTERS.values()}
    known = {*(one.key for one in FILTERS.values()), *_OTHERS}
    unread += [
        Unread(key, "", f"The link asks for “{key}”, which is not known here.") for key in query if key not in known
    ]
    return View(**chosen), unread


def _value(one: Filter, values: list[str], corpus: Corpus, unread: list[Unread]) -> Any:
    """What a query chooses of one filter; what it can't is added to *unread*."""
    stated = [value for value in values if value != ALL]
    if one.kind == "words":
        return " ".join(stated).strip()
    if one.kind == "day":
        if not stated:
            return None
        day = _day(stated[-1])
        if day is None:
            words = f"“{one.key} {stated[-1]}”, which is no day between 1900 and 2100 (such as 2025-11-24)."
            unread.append(Unread(one.key, stated[-1], f"The link asks for {words}"))
        return day
    allowed = set(corpus.keep(("options", one.name), lambda: one.options(corpus))) if stated else set()
    unread += [
        Unread(one.key, value, f"The link asks for {one.key} “{value}”, which is not here.")
        for value in stated
        if value not in allowed
    ]
    return tuple(value for value in dict.fromkeys(stated) if value in allowed)


def _changes(query: Mapping[str, list[str]], corpus: Corpus) -> list[str]:
    """What changed in the data since a link was made, in words; nothing when it is the same or not said."""
    version = (query.get("version") or [corpus.version])[-1]
    if version == corpus.version:
        return []
    if not query.get("rows"):
        return ["The data has changed since this link was made."]
    then = dict(part.rpartition("-")[::2] for part in query["rows"][-1].split("."))
    now = {name: everything(corpus).count(name) for name in TABLES}
    changed = [
        f"{TABLES[name].label} {then[name]} then, {count} now"
        for name, count in now.items()
        if then.get(name, "").isdigit() and int(then[name]) != count
    ]
    detail = "; ".join(changed) if changed else "as many rows in each table, with other words or values"
    return [f"The data has changed since this link was made: {detail}."]


def _day(text: str) -> date | None:
    """The day in a link, within the years that can be chosen; None when it is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST <= day <= LAST else None
