"""Small folders of seeds that are clearly test material, for the tests of the oracle itself."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.oracle.count import Record, read

Fields = Mapping[str, Any]

ACTORS: dict[str, Fields] = {
    "navy": {"kind": "agency", "country": "saltmouth", "part_of": "crown"},
    "crown": {"kind": "agency"},
    "admiral": {"kind": "person", "part_of": "navy"},
    "ada": {"kind": "person", "country": ["saltmouth", "fenland"]},
    "ben": {"kind": "person"},
    "guild": {"kind": "group"},
    "order": {"kind": "organization"},
    "nine-millers": {"kind": "collective"},
    "saltmouth": {"kind": "country"},
    "fenland": {"kind": "country"},
}
PAGES: dict[str, Fields] = {
    "a": {"published": "2024-05-03"},
    "b": {"published": "2024-05-10"},
    "c": {"published": "2024-06"},
    "d": {"published": "2024-07-01"},
    "wire-1": {"origin": "Wire", "published": "2024-05-04"},
    "wire-2": {"origin": "Wire", "published": "2024-05-05"},
    "undated": {},
}


def seeds(
    folder: Path,
    *,
    events: Mapping[str, Fields] | None = None,
    actors: Mapping[str, Fields] | None = None,
    articles: Mapping[str, str] | None = None,
    corrections: Sequence[Fields] = (),
    statements: Mapping[str, str] | None = None,
    **tables: Sequence[Fields],
) -> Record:
    """The record of a folder with these rows; a row without `id` gets "<table>-1" and so on, without `cites` page a."""
    for part in ("articles", "record"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    named = {**ACTORS, **(actors or {})}
    _toml(folder / "actors.toml", "actor", [{"id": key, "name": key.title(), **named[key]} for key in named])
    _toml(folder / "events.toml", "event", [{"id": key, **entry} for key, entry in (events or {}).items()])
    _toml(folder / "corrections.toml", "correction", corrections)
    _csv(folder / "record" / "sources.csv", [{"id": key, **PAGES[key]} for key in PAGES])
    for table, rows in tables.items():
        defaults = {"standing": "reported", "cites": "a", "scope": "one"}
        numbered = [{"id": f"{table}-{number}", **defaults, **row} for number, row in enumerate(rows, 1)]
        _csv(folder / "record" / f"{table}.csv", numbered)
    for stem, text in (articles or {}).items():
        (folder / "articles" / f"{stem}.toml").write_text(text, encoding="utf-8")
    return read(folder, statements)


def _toml(path: Path, kind: str, entries: Sequence[Fields]) -> None:
    blocks = ("\n".join(f"{key} = {json.dumps(value)}" for key, value in entry.items()) for entry in entries)
    path.write_text("".join(f"[[{kind}]]\n{block}\n\n" for block in blocks), encoding="utf-8")


def _csv(path: Path, rows: Sequence[Fields]) -> None:
    columns = list(dict.fromkeys(key for row in rows for key in row))
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
