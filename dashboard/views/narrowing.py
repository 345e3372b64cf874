"""View + tables -> fewer rows; what can be chosen; how many facts a further choice leaves or a dropped one brings."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pandas as pd

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.views.view import BASES, EMPTY, View


@lru_cache(maxsize=4)
def choices(tables: Tables) -> dict[str, list[str]]:
    """What can be chosen, by attribute, in the order of their names: constant for one version of the seeds.

    It is kept by the *tables*: never change it.
    """
    kinds, part_of = _by_id("kind", tables), _by_id("part_of", tables)
    present = set(tables.parties["actor"].astype("object"))
    present |= {parent for one in present for parent in _line(one, part_of)}
    cited, spoken = (set(column.tolist()) for column in (tables.cites["source"], tables.facts["event"]))
    by_name = sorted(present & set(kinds), key=lambda one: fold(tables.names[one]))
    return {
        "actors": [one for one in by_name if kinds[one] != "agency"],
        "agencies": [one for one in by_name if kinds[one] == "agency"],
        "sources": [one for one in tables.sources["id"] if one in cited],
        "events": [one for one in tables.events["id"] if one in spoken],
        "basis": [one for one in BASES if (tables.facts["basis"] == one).any()],
        "kinds": [name for name in TABLES if not tables.frames[name].empty],
    }


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
    for column, values in (("basis", view.basis), ("table", view.kinds)):
        if values:
            keep &= facts[column].isin(values)
    if view.sources:
        keep &= facts["fact"].isin(tables.cites.loc[tables.cites["source"].isin(view.sources), "fact"])
    if view.events:
        keep &= facts["event"].isin({*view.events, *(one for event in view.events for one in tables.members(event))})
    undated = 0
    if view.known:
        known = _known(tables).reindex(facts.index)
        undated = int((keep & known.isna()).sum())
        keep &= known <= pd.Timestamp(view.known)
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
    background = narrow(tables, View(known=view.known)) if view.known and view != View(known=view.known) else tables
    return replace(narrowed, chosen=view.actors, undated=undated, background=background)


def _known(tables: Tables) -> "pd.Series[pd.Timestamp]":
    """By fact: the day of the first dated page that says it; NaT where no page of it is dated."""
    days = {one: tables.day_of(one) for one in tables.sources["id"]}
    by_cite = tables.cites["source"].astype("object").map(days)
    return by_cite.groupby(tables.cites["fact"].astype("object").to_numpy()).min()


def facets(tables: Tables, view: View) -> dict[str, list[tuple[str, int]]]:
    """How many facts each further choice would leave, most first; for the kinds of choice that *view* leaves open.

    Args:
        tables: as narrowed by *view*.
        view: what is chosen already.
    """
    part_of = _by_id("part_of", tables)
    parties = {*zip(tables.parties["fact"].astype("object"), tables.parties["actor"].astype("object"), strict=True)}
    # A fact counts for each of its parties and for all that these are part of, once.
    who = Counter(one for _, one in {(fact, one) for fact, by in parties for one in {by, *_line(by, part_of)}})
    kinds = {name: len(tables.frames[name]) for name in TABLES}
    ids = choices(tables)
    return {
        name: sorted(((one, counts[one]) for one in ids[name] if counts[one]), key=lambda item: -item[1])
        for name, counts in {"actors": who, "agencies": who, "kinds": kinds}.items()
        if not getattr(view, name)
    }


def widened(tables: Tables, view: View) -> dict[str, int]:
    """By attribute of *view*: how many facts there would be without that choice; only where there would be any.

    *tables* are whole.
    """
    counts = {name: len(narrow(tables, replace(view, **{name: EMPTY[name]})).facts) for name in view.chosen}
    return {name: count for name, count in counts.items() if count}


def _with_parts(chosen: Iterable[str], tables: Tables) -> set[str]:
    """The *chosen* ids and all that is part of them, as the Treasury brings OFAC."""
    part_of = _by_id("part_of", tables)
    wanted = set(chosen)
    return wanted | {one for one in part_of if wanted & _line(one, part_of)}


def _by_id(column: str, tables: Tables) -> dict[str, object]:
    """A *column* of the actors, by id."""
    return dict(zip(tables.actors["id"], tables.actors[column], strict=True))


def _line(one: str, part_of: Mapping[str, object]) -> set[str]:
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


@lru_cache(maxsize=4)
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
