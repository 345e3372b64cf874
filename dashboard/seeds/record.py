"""The record: cited reports from elsewhere, one CSV per table, and the pages they cite.

A row has no quote that could be found; it names the pages it was read on, so its basis is "cited".
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_origin

from dashboard.errors import SeedProblem
from dashboard.facts import TABLES
from dashboard.facts.fact import THE_SOURCE, Fact
from dashboard.facts.registers import NOT_STATED, REGISTERS, Event, Source
from dashboard.seeds.checked import RECORD, Proven, Seeds
from dashboard.seeds.corrections import corrected
from dashboard.seeds.entries import entries
from dashboard.seeds.evidence import Flaw
from dashboard.seeds.files import Files, Row
from dashboard.seeds.references import unknown, unknown_ids
from dashboard.values import dates

SOURCES = f"{RECORD}/sources.csv"
_TEXT_ONLY = ("quote", "also", "occurrence")


def record(seeds: Seeds, source: Files) -> None:
    """Check the pages and the rows of the record into *seeds*; what is wrong with one row is said, the others stay."""
    tables = {name: f"{RECORD}/{name}.csv" for name in TABLES}
    for name in sorted(source.contents):
        if name.startswith(f"{RECORD}/") and name not in (SOURCES, *tables.values()):
            allowed = ", ".join((SOURCES, *tables.values()))
            seeds.problems.append(SeedProblem(name, "", "", f"is no file of the record. Allowed: {allowed}."))
    there = {name: file for name, file in tables.items() if file in source.contents}
    unread = [f"{name}.toml" for name, model in REGISTERS.items() if model.needed and name not in seeds.registers]
    if there and unread:
        message = f"could not be checked, since {' and '.join(unread)} could not be read. Mend that first."
        seeds.problems.append(SeedProblem(f"{RECORD}/", "", "", message))
        return
    if there or SOURCES in source.contents:
        _sources(seeds, source)
    read = {name: source.csv(file) or [] for name, file in there.items()}
    corrected({name: [row.cells for row in rows] for name, rows in read.items()}, RECORD, seeds)
    taken: set[str] = set()
    for name, rows in read.items():
        _table(seeds, name, rows, taken)


def _sources(seeds: Seeds, source: Files) -> None:
    """The pages; one that stands twice is taken once."""
    rows = source.csv(SOURCES) or []
    pages: dict[str, str] = {}
    for where, found in _validated(seeds, "source", Source, rows, SOURCES):
        page = found.url.partition("://")[2].rstrip("/").removeprefix("www.")
        if found.id in seeds.sources:
            message = f'"{found.id}" stands twice in this file. Give one of them another id.'
            seeds.problems.append(SeedProblem(SOURCES, where, "id", message))
            continue
        if page in pages:
            message = f'{found.url} is the page of "{pages[page]}" already. Cite that one, and take this row out.'
            seeds.problems.append(SeedProblem(SOURCES, where, "url", message))
            continue
        pages[page] = found.id
        seeds.sources[found.id] = found


def _table(seeds: Seeds, name: str, rows: list[Row], taken: set[str]) -> None:
    """The rows of one table."""
    file = f"{RECORD}/{name}.csv"
    for row in rows:
        row.cells.setdefault("speaker", THE_SOURCE)
    for where, fact in _validated(seeds, TABLES[name].kind, TABLES[name], rows, file):
        flaws = [*_flaws(seeds, fact), *unknown_ids(seeds, fact)]
        if fact.id in taken:
            flaws.append(Flaw("id", f'"{fact.id}" stands twice in the record. Give one of them another id.'))
        for field, message in flaws:
            seeds.problems.append(SeedProblem(file, where, field, message))
        if not flaws:
            taken.add(fact.id)
            seeds.facts.append(Proven(name, RECORD, fact))
            seeds.problems += _late(seeds, fact, file, where)


def _validated(seeds: Seeds, kind: str, model: Any, rows: list[Row], file: str) -> Iterator[tuple[str, Any]]:
    """(where, entry) for each row that fits its model; cells of several values are split at ";"."""
    several = {name for name, field in model.model_fields.items() if get_origin(field.annotation) is tuple}
    for row in rows:
        cells: dict[str, Any] = {
            name: [part.strip() for part in cell.split(";") if part.strip()] if name in several else cell
            for name, cell in row.cells.items()
        }
        problems: list[SeedProblem] = []
        for _, where, entry in entries({kind: [cells]}, {kind: model}, file, problems):
            yield f"line {row.line}, {where}", entry
        seeds.problems += [replace(one, where=f"line {row.line}, {one.where}") for one in problems]


def _flaws(seeds: Seeds, fact: Fact) -> Iterator[Flaw]:
    """What keeps a row out: no page, an unknown one, words of a text, a group that its members would be added to."""
    if not fact.cites:
        yield Flaw("cites", f"is missing. Name the pages the row was read on, by their ids in {SOURCES}.")
    for one in fact.cites:
        if one not in seeds.sources:
            yield Flaw("cites", unknown(one, SOURCES, seeds.sources))
    for name in _TEXT_ONLY:
        if getattr(fact, name):
            yield Flaw(name, "is for facts of an article: a row of the record has no text here. Take it out.")
    scope = getattr(fact, "scope", "one")
    event = seeds.registers["events"].get(fact.event or "")
    if scope != "one" and not (isinstance(event, Event) and event.covers):
        message = (
            f'a row of scope "{scope}" would be added to the strikes it reports together. Name an event in events.toml '
            "that covers them."
        )
        yield Flaw("event", message)


def _late(seeds: Seeds, fact: Fact, file: str, where: str) -> Iterator[SeedProblem]:
    """A warning when something is dated after every page that reports it."""
    published = [seeds.sources[one].published for one in fact.cites]
    if not fact.date or NOT_STATED in published or fact.status == "planned":
        return
    last = max(dates.read(one).end for one in published)
    if dates.read(fact.date).start > last:
        message = (
            f"{fact.date} is after the pages it was read on ({last.isoformat()} at the latest). Look at both again."
        )
        yield SeedProblem(file, where, "date", message, warning=True)
