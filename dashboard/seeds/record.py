"""The record: cited reports from elsewhere, one CSV per table or several, and the pages they cite.

A row has no quote that could be found; it names the pages it was read on, so its basis is "cited".
"""

from collections.abc import Iterator, Sequence
from typing import Any

from dashboard.columns.proven import RECORD, Proven
from dashboard.errors import SeedProblem
from dashboard.facts import TABLES
from dashboard.facts.fact import THE_SOURCE, Fact, plan
from dashboard.facts.registers import NOT_STATED, Source
from dashboard.seeds import corrections
from dashboard.seeds.checked import Checked
from dashboard.seeds.entries import light, twice, validated
from dashboard.seeds.evidence import Flaw
from dashboard.seeds.jobs import Job
from dashboard.seeds.known import SOURCES, Known
from dashboard.seeds.reading import Row
from dashboard.seeds.references import unknown_ids
from dashboard.values import dates

_TEXT_ONLY = ("quote", "also", "occurrence")


def pages(job: Job, parsed: Sequence[Any], known: Known) -> Checked:
    """What a file of pages came to; *parsed* is its rows. A page that stands twice is taken once."""
    problems: list[SeedProblem] = []
    found: list[Source] = []
    ids: dict[str, str] = {}
    held: dict[str, str] = {}
    for row in parsed[0]:
        where = _where(row, "source")
        page = validated(Source, row.cells, job.file, where, problems)
        if page is None:
            continue
        first = held.get(address(page)) or job.taken.get(address(page))
        if message := twice(page.id, held, job.taken):
            problems.append(SeedProblem(job.file, where, "id", message))
        elif first:
            message = f'{page.url} is the page of "{first}" already. Cite that one, and take this row out.'
            problems.append(SeedProblem(job.file, where, "url", message))
        else:
            found.append(light(page))
            held |= {page.id: job.file, address(page): page.id}
        ids |= {page.id: job.file, address(page): page.id}
    return Checked(tuple(problems), ids=ids, held=held, entries=tuple(found))


def address(page: Source) -> str:
    """The address of *page* but for what makes no other page of it; no id looks like one."""
    return "//" + page.url.partition("://")[2].rstrip("/").removeprefix("www.")


def table(job: Job, parsed: Sequence[Any], known: Known) -> Checked:
    """What a part of the record came to; *parsed* is its rows."""
    rows, model = parsed[0], TABLES[job.of]
    corrected = corrections.correct({job.of: [row.cells for row in rows]}, RECORD, known.corrections(RECORD))
    several = plan(model).several
    problems: list[SeedProblem] = []
    facts: list[Proven] = []
    ids: dict[str, str] = {}
    held: dict[str, str] = {}
    for row in rows:
        cells: dict[str, Any] = {"speaker": THE_SOURCE}
        for name, cell in row.cells.items():
            cells[name] = [part.strip() for part in cell.split(";") if part.strip()] if name in several else cell
        where = _where(row, model.kind)
        fact = validated(model, cells, job.file, where, problems)
        if fact is None:
            continue
        flaws = [*_flaws(known, fact), *unknown_ids(known, fact)]
        if fact.id in held or fact.id in job.taken:
            flaws.append(Flaw("id", f'"{fact.id}" stands twice in the record. Give one of them another id.'))
        problems += [SeedProblem(job.file, where, *flaw) for flaw in flaws]
        if not flaws:
            facts.append(Proven(job.of, RECORD, fact))
            held[fact.id] = job.file
            problems += _late(known, fact, job.file, where)
        ids[fact.id] = job.file
    ids = held if held.keys() == ids.keys() else ids  # the same: held once
    return Checked(tuple(problems), ids=ids, held=held, corrected=corrected, facts=tuple(facts))


def _where(row: Row, kind: str) -> str:
    name = row.cells.get("id")
    return f'line {row.line}, [[{kind}]] "{name}"' if name else f"line {row.line}, [[{kind}]] no. 1"


def _flaws(known: Known, fact: Fact) -> Iterator[Flaw]:
    """What keeps a row out: no page, an unknown one, words of a text, a group that its members would be added to."""
    if not fact.cites:
        yield Flaw("cites", f"is missing. Name the pages the row was read on, by their ids in {SOURCES}.")
    for page in fact.cites:
        if message := known.unknown("pages", page):
            yield Flaw("cites", message)
    for name in _TEXT_ONLY:
        if getattr(fact, name):
            yield Flaw(name, "is for facts of an article: a row of the record has no text here. Take it out.")
    scope = vars(fact).get("scope", "one")
    if scope != "one" and not known.covers(fact.event):
        message = (
            f'a row of scope "{scope}" would be added to the strikes it reports together. Name an event in events.toml '
            "that covers them."
        )
        yield Flaw("event", message)


def _late(known: Known, fact: Fact, file: str, where: str) -> Iterator[SeedProblem]:
    """A warning when something is dated after every page that reports it."""
    if not fact.date or fact.status == "planned":
        return
    published = [known.published(page) for page in fact.cites]
    if NOT_STATED in published:
        return
    last = max(dates.read(day).end for day in published)
    if dates.read(fact.date).start > last:
        message = (
            f"{fact.date} is after the pages it was read on ({last.isoformat()} at the latest). Look at both again."
        )
        yield SeedProblem(file, where, "date", message, warning=True)
