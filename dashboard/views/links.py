"""A View as the query of a link, and back, with what a reader must be told."""

from collections.abc import Mapping
from datetime import date

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.views.narrowing import choices
from dashboard.views.view import FIRST, LAST, View

ALL = "all"
# The names in a link, for View's attributes: the singular, repeated for each choice.
_KEYS = {
    "actors": "actor",
    "agencies": "agency",
    "sources": "source",
    "events": "event",
    "basis": "basis",
    "kinds": "kind",
}

_DAYS = {"start": "from", "end": "to", "known": "known"}


def to_query(view: View, tables: Tables) -> dict[str, str | list[str]]:
    """The whole *view* as the query of a link, defaults included, with the data's version and row counts."""
    query: dict[str, str | list[str]] = {key: list(getattr(view, name)) or ALL for name, key in _KEYS.items()}
    days = {key: getattr(view, name) for name, key in _DAYS.items()}
    query |= {key: day.isoformat() if day else ALL for key, day in days.items()}
    counts = ".".join(f"{name}-{len(tables.frames[name])}" for name in TABLES)
    return query | {"words": view.words, "version": tables.version, "rows": counts}


def from_query(query: Mapping[str, list[str]], tables: Tables) -> tuple[View, list[str]]:
    """The view in the *query* of a link, and what the reader should be told of it.

    Told are values that are not known (they are dropped) and that the data has changed since the link was made.
    """
    allowed, told = choices(tables), []
    found: dict[str, object] = {}
    for name, key in _KEYS.items():
        values = [value for value in query.get(key, []) if value != ALL]
        found[name] = tuple(value for value in dict.fromkeys(values) if value in allowed[name])
        told += [
            f"The link asks for {key} “{value}”, which is not here." for value in values if value not in allowed[name]
        ]
    for name, key in _DAYS.items():
        value = (query.get(key) or [ALL])[-1]
        found[name] = _day(value)
        if value != ALL and found[name] is None:
            told.append(
                f"The link asks for “{key} {value}”, which is no day between 1900 and 2100 (such as 2025-11-24)."
            )
    found["words"] = " ".join(query.get("words", []))
    known = {
        *_KEYS.values(),
        *_DAYS.values(),
        "words",
        "version",
        "rows",
        "fact",
        "back",
        "embed",
        "embed_options",
    }
    told += [f"The link asks for “{key}”, which is not known here." for key in query if key not in known]
    return View(**found), told + _changes(query, tables)  # type: ignore[arg-type]


def _changes(query: Mapping[str, list[str]], tables: Tables) -> list[str]:
    """What changed in the data since a link was made, in words; nothing when it is the same or not said."""
    version = (query.get("version") or [tables.version])[-1]
    if version == tables.version:
        return []
    then = dict(part.rpartition("-")[::2] for part in (query.get("rows") or [""])[-1].split("."))
    changed = [
        f"{TABLES[name].label} {then[name]} then, {len(tables.frames[name])} now"
        for name in TABLES
        if then.get(name, "").isdigit() and int(then[name]) != len(tables.frames[name])
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
