"""A View: what is chosen, as a value; View <-> the query of a link; View + tables -> fewer rows.

One View serves the whole app. Choices of one kind widen (either actor), choices of different kinds narrow (actor and
agency). An actor is matched in any role, and each row says in which.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

import pandas as pd

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.values import dates

ALL = "all"
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)  # the days that a period can begin and end with
BASES = ("quoted", "cited")


@dataclass(frozen=True)
class View:
    """What is chosen; empty means everything.

    Attributes:
        actors, agencies, sources: ids.
        start, end: the period, both days included.
        basis: "quoted" (from an article's words), "cited" (from the record).
        kinds: names of fact tables.
        words: free words, each of which must stand in a fact, its names or its sentence.
    """

    actors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    sources: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    words: str = ""

    @property
    def chosen(self) -> dict[str, object]:
        """What is not everything, by attribute, in the order of the attributes."""
        return {one.name: value for one in fields(self) if (value := getattr(self, one.name))}

    def in_words(self, names: Mapping[str, str]) -> dict[str, str]:
        """The filters in words by attribute: {"actors": "Actor: Marco Rubio"}; empty when there is none."""
        said = {}
        for key, value in self.chosen.items():
            if isinstance(value, tuple):
                labels = [TABLES[one].label if one in TABLES else names.get(one, one) for one in value]
                said[key] = f"{_LABELS[key]}: {' or '.join(labels)}"
            elif isinstance(value, date):
                said[key] = f"{_LABELS[key]} {dates.words(value.isoformat())}"
            else:
                said[key] = f"{_LABELS[key]}: “{value}”"
        return said


_LABELS = {
    "actors": "Actor",
    "agencies": "Agency",
    "start": "From",
    "end": "To",
    "sources": "Source",
    "basis": "Basis",
    "kinds": "Kind",
    "words": "Words",
}
# The names in a link, for View's attributes: the singular, repeated for each choice.
_KEYS = {"actors": "actor", "agencies": "agency", "sources": "source", "basis": "basis", "kinds": "kind"}


def choices(tables: Tables) -> dict[str, list[str]]:
    """What can be chosen, by attribute, in the order of their names: constant for one version of the seeds."""
    kinds, part_of = (tables.actors.set_index("id")[column] for column in ("kind", "part_of"))
    present = set(tables.parties["actor"].astype("object"))
    present |= {parent for one in present for parent in _line(one, part_of)}
    by_name = sorted(present & set(kinds.index), key=lambda one: fold(tables.names[one]))
    return {
        "actors": [one for one in by_name if kinds[one] != "agency"],
        "agencies": [one for one in by_name if kinds[one] == "agency"],
        "sources": list(tables.sources["id"]),
        "basis": [one for one in BASES if (tables.facts["basis"] == one).any()],
        "kinds": [name for name in TABLES if not tables.frames[name].empty],
    }


def to_query(view: View, tables: Tables) -> dict[str, str | list[str]]:
    """The whole *view* as the query of a link, defaults included, with the data's version and row counts."""
    query: dict[str, str | list[str]] = {key: list(getattr(view, name)) or ALL for name, key in _KEYS.items()}
    query |= {
        "from": view.start.isoformat() if view.start else ALL,
        "to": view.end.isoformat() if view.end else ALL,
    }
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
    for name, key in (("start", "from"), ("end", "to")):
        value = (query.get(key) or [ALL])[-1]
        found[name] = _day(value)
        if value != ALL and found[name] is None:
            told.append(
                f"The link asks for “{key} {value}”, which is no day between 1900 and 2100 (such as 2025-11-24)."
            )
    found["words"] = " ".join(query.get("words", []))
    known = {
        *_KEYS.values(),
        "from",
        "to",
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


def narrow(tables: Tables, view: View) -> Tables:
    """*tables* with only the rows that *view* chooses.

    Their rows get two columns: `matched`, the roles in which a chosen actor or agency stands ("target; speaker"), and
    `in_period`, "inside", "partly" (the date may fall outside the period) or "undated", empty without a period.
    """
    facts = tables.facts.set_index("fact", drop=False)
    keep = pd.Series(True, index=facts.index)
    matched = pd.Series("", index=facts.index)
    for chosen in (view.actors, view.agencies):
        if chosen:
            roles = _roles(tables, _with_parts(chosen, tables))
            keep &= facts["fact"].isin(roles.index)
            matched = (matched + "; " + roles.reindex(facts.index).fillna("")).str.strip("; ")
    for column, values in (("source", view.sources), ("basis", view.basis), ("table", view.kinds)):
        if values:
            keep &= facts[column].isin(values)
    if view.words:
        texts = _searchable(tables)
        for word in fold(view.words).split():
            keep &= texts.str.contains(word, regex=False)
    start, end = pd.Timestamp(view.start or date.min), pd.Timestamp(view.end or date.max)
    keep &= ~((facts["date_end"] < start) | (facts["date_start"] > end)) & (start <= end)
    in_period = pd.Series("inside", index=facts.index, dtype="object")
    in_period[(facts["date_start"] < start) | (facts["date_end"] > end)] = "partly"
    in_period[facts["date_start"].isna()] = "undated"
    if not (view.start or view.end):
        in_period[:] = None
    narrowed = tables.only(facts.loc[keep, "fact"], matched=matched, in_period=in_period)
    return replace(narrowed, chosen=view.actors)


def _with_parts(chosen: Iterable[str], tables: Tables) -> set[str]:
    """The *chosen* ids and all that is part of them, as the Treasury brings OFAC."""
    part_of = tables.actors.set_index("id")["part_of"]
    wanted = set(chosen)
    return wanted | {one for one in part_of.index if wanted & _line(one, part_of)}


def _line(one: str, part_of: "pd.Series[str]") -> set[str]:
    """All that *one* is part of, upwards."""
    line: set[str] = set()
    parent = part_of.get(one)
    while isinstance(parent, str) and parent not in line:
        line.add(parent)
        parent = part_of.get(parent)
    return line


def _roles(tables: Tables, wanted: set[str]) -> "pd.Series[str]":
    """By fact: the roles in which one of *wanted* stands, each once, "; " between."""
    mine = tables.parties[tables.parties["actor"].isin(wanted)]
    found: dict[str, dict[str, None]] = {}
    for fact, role in zip(mine["fact"], mine["role"], strict=True):
        found.setdefault(fact, {})[role] = None
    return pd.Series({fact: "; ".join(roles) for fact, roles in found.items()}, dtype="str")


def _searchable(tables: Tables) -> "pd.Series[str]":
    """By fact: all the words it can be found by, folded: statement, quotes, note, and every name of its parties."""
    actors = tables.actors.set_index("id")
    names = (actors["name"] + " " + actors["aliases"].fillna("")).to_dict()
    named = tables.parties["actor"].astype("object").map(names).fillna("").groupby(tables.parties["fact"].to_numpy())
    quotes = tables.evidence.groupby(tables.evidence["fact"].astype("object"))["quote"].agg(" ".join)
    facts = tables.facts.set_index("fact")
    parts = [
        facts["statement"],
        facts["note"],
        quotes.reindex(facts.index),
        named.agg(" ".join).reindex(facts.index),
    ]
    return pd.concat(parts, axis=1).fillna("").agg(" ".join, axis=1).map(fold)


_STRAIGHT = str.maketrans("’‘“”", "''\"\"")


def fold(text: str) -> str:
    """*text* without case and accents and with straight marks, for finding: "Padrino López’s" -> "padrino lopez's"."""
    plain = unicodedata.normalize("NFKD", text.translate(_STRAIGHT))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
