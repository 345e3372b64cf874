"""Reads the seed files: articles in the order of their stems, then the tables of the record, line by line."""

import csv
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.oracle.notation import Span, number, span
from tests.oracle.record import AMOUNTS, ROLES, TABLES, Actor, Page, Record, Row

LISTS = (*ROLES, "theatre", "list", "cites")
NOT_STATED = ("", "not stated", None)

Entry = dict[str, Any]
"""One entry of a file as it stands there: key to text or list of texts."""


def read(folder: Path, statements: Mapping[str, str] | None = None) -> Record:
    """The seeds of a folder. `statements`: the program's sentence for each fact, where only words are sought."""
    articles = {path.stem: _toml(path) for path in sorted((folder / "articles").glob("*.toml"))}
    tables: dict[str, str] = {}
    entries: dict[str, Entry] = {}
    for name, table, entry in (*_other_entries(folder), *_facts(folder, articles)):
        if name in entries:
            message = f"{name} stands twice in the seeds; a correction or a fact needs one entry of that name"
            raise ValueError(message)
        entries[name] = entry
        if table:
            tables[name] = table
    for correction in _toml(folder / "corrections.toml").get("correction", []):
        correct(entries, correction)

    actors = {name.removeprefix("actors#"): _actor(entries[name]) for name in entries if name.startswith("actors#")}
    events = {name.removeprefix("events#"): entries[name] for name in entries if name.startswith("events#")}
    covers = {event: _texts(entry, "covers") for event, entry in events.items()}
    part_of = {actor: actors[actor].part_of for actor in actors}
    pages = {entry["id"]: _page(entry) for entry in _csv(folder / "record" / "sources.csv")}
    texts = statements or {}
    return Record(
        rows=tuple(_row(fact, table, entries[fact], actors, texts.get(fact, "")) for fact, table in tables.items()),
        pages=pages | {stem: _article(stem, articles) for stem in articles},
        actors=actors,
        counted={event: entry.get("counted", "yes") for event, entry in events.items()},
        covers={event: _reached(event, covers) for event in events},
        belongs={actor: _reached(actor, part_of) | {actor} for actor in actors},
    )


def correct(entries: dict[str, Entry], correction: Entry) -> None:
    """Put the new value of a correction in the place of the old; refused where the old is no longer there."""
    entry = entries.get(correction["entry"], {})
    if entry.get(correction["field"]) == correction["old"]:
        entry[correction["field"]] = correction["new"]


def folded(text: str) -> str:
    """The text without case and accents, its quotation marks straight."""
    for curly, straight in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'")):
        text = text.replace(curly, straight)
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
    ).casefold()


def _other_entries(folder: Path) -> Iterable[tuple[str, str, Entry]]:
    """Actors and events: the name that a correction has for each, and no table."""
    for kind in ("actor", "event"):
        for entry in _toml(folder / f"{kind}s.toml").get(kind, []):
            yield f"{kind}s#{entry['id']}", "", entry


def _facts(folder: Path, articles: Mapping[str, Entry]) -> Iterable[tuple[str, str, Entry]]:
    """Name, table and entry of each fact, in the order of the corpus."""
    for stem, document in articles.items():
        for kind in document:
            if kind != "article":
                yield from ((f"{stem}#{entry['id']}", f"{kind}s", entry) for entry in document[kind])
    for table in TABLES:
        yield from ((f"record#{entry['id']}", table, entry) for entry in _csv(folder / "record" / f"{table}.csv"))


def _row(fact: str, table: str, entry: Entry, actors: Mapping[str, Actor], statement: str) -> Row:
    """A fact of an article, whose page is the article, or a line of the record."""
    if table not in TABLES:
        message = f"{fact}: {table} is no table; there are {', '.join(TABLES)}"
        raise ValueError(message)
    source = fact.split("#")[0]
    cited = source == "record"
    listed = {key: _texts(entry, key, split=cited) for key in LISTS}
    parties = [actor for role in ROLES for actor in listed[role]]
    names = [name for actor in parties for name in actors[actor].names]
    quoted = (*_texts(entry, "quote"), *_texts(entry, "also"))
    written = {key: text for key in AMOUNTS if table == "strikes" and (text := _text(entry, key))}
    return Row(
        fact=fact,
        table=table,
        basis="cited" if cited else "quoted",
        event=_text(entry, "event"),
        standing=_text(entry, "standing") or "reported",
        scope=_text(entry, "scope"),
        action=_text(entry, "action"),
        roles={role: listed[role] for role in ROLES},
        theatre=tuple(sorted(set(listed["theatre"]))),
        lists=listed["list"],
        claimed_affiliation=_text(entry, "claimed_affiliation"),
        written=written,
        amounts={column: number(text) for column, text in written.items()},
        date=_span(entry, "date"),
        announced=_span(entry, "announced"),
        pages=listed["cites"] if cited else (source,),
        text=folded("\n".join((statement, _text(entry, "note"), *quoted, *names))),
    )


def _actor(entry: Entry) -> Actor:
    return Actor(
        kind=entry["kind"],
        names=(entry["name"], *_texts(entry, "aliases")),
        countries=_texts(entry, "country"),
        part_of=_texts(entry, "part_of"),
    )


def _page(entry: Entry) -> Page:
    """A page of the record: its newsroom is its stated origin, else itself (rule 2.1)."""
    origin, published = _text(entry, "origin"), _span(entry, "published")
    newsroom = ("origin", origin) if origin else ("page", entry["id"])
    return Page(newsroom=newsroom, day=published.last if published else None)


def _article(stem: str, articles: Mapping[str, Entry]) -> Page:
    """An article: its day is its publication, else the day it counts from (rule 2.5)."""
    article = articles[stem]["article"]
    day = _span(article, "published") or _span(article, "anchor")
    return Page(newsroom=_newsroom(stem, articles), day=day.last if day else None)


def _newsroom(stem: str, articles: Mapping[str, Entry]) -> tuple[str, str]:
    """Rule 2.1: the stated origin; of a copy that of its first; an article's outlet; else the page itself."""
    article = articles[stem]["article"]
    if origin := _text(article, "origin"):
        return ("origin", origin)
    if first := _text(article, "copy_of"):
        return _newsroom(first, articles)
    outlet = _text(article, "outlet")
    return ("origin", outlet) if outlet else ("page", stem)


def _reached(start: str, steps: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """All that can be reached from `start` by any number of steps, without itself."""
    reached: set[str] = set()
    waiting = list(steps.get(start, ()))
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting.extend(steps.get(step, ()))
    return frozenset(reached - {start})


def _toml(path: Path) -> Entry:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _csv(path: Path) -> list[Entry]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _text(entry: Entry, key: str) -> str:
    """The value of a key, empty where nothing is stated."""
    value = entry.get(key)
    return "" if value in NOT_STATED else str(value).strip()


def _texts(entry: Entry, key: str, *, split: bool = False) -> tuple[str, ...]:
    """The values of a key; in a cell of a table they stand with ";" between them."""
    value = entry.get(key)
    if value in NOT_STATED:
        return ()
    values = value if isinstance(value, list) else value.split(";") if split else [value]
    return tuple(text for each in values if (text := each.strip()))


def _span(entry: Entry, key: str) -> Span | None:
    text = _text(entry, key)
    return span(text) if text else None
