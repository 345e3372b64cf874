"""The phases of a check: lists, registers, pages, facts; each is put together from what its files came to alone."""

import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS
from dashboard.seeds import corrections
from dashboard.seeds.articles import article
from dashboard.seeds.checked import PAGES, Checked, Joined
from dashboard.seeds.checking import Checking
from dashboard.seeds.files import ARTICLES, RECORD, Layout
from dashboard.seeds.jobs import Done, Job
from dashboard.seeds.known import SOURCES, known
from dashboard.seeds.official import about, edition, listings
from dashboard.seeds.record import pages, table
from dashboard.seeds.registers import joined, register


def lists(checking: Checking, there: Layout) -> None:
    """Check the official lists, each day of each alone; they are kept by their content."""
    seeds, asked = checking.seeds, checking.earlier.known  # they ask nothing
    jobs = [checking.job(about, file, of, file) for of, file in there.lists.items()]
    jobs += [checking.job(edition, whole, whole, *files) for whole, files in there.editions.items()]
    results = checking.done(jobs, asked)
    settled = checking.settled(jobs, results, asked)
    seeds.problems += [*_unread(results.values()), *_said(settled.values())]
    seeds.lists = listings({job.of: settled[job.key] for job in jobs if job.key in settled})


def registers(checking: Checking, there: Layout) -> None:
    """Check the registers; corrections come first, since they put the others right."""
    seeds = checking.seeds
    for name, model in REGISTERS.items():
        files = there.registers[name] or ([f"{name}.toml"] if model.needed else [])
        put_right = {key: entries for key, entries in seeds.registers.items() if key == "corrections"}
        asked = known(put_right, {}, frozenset(), before=checking.earlier.known)
        jobs = [checking.job(register, file, name, file) for file in files]
        results = checking.done(jobs, asked)
        seeds.problems += _unread(results.values())
        if parts := checking.settled(jobs, results, asked):
            whole = _whole(checking, name, parts) or joined(name, parts, asked.corrections(name))
            seeds.joined[name] = whole
            seeds.registers[name] = whole.entries
            seeds.problems += whole.problems


def facts(checking: Checking, there: Layout) -> None:
    """Check the pages, then the rows of the record and the articles against all that is known."""
    seeds = checking.seeds
    unread = tuple(f"{name}.toml" for name, model in REGISTERS.items() if model.needed and name not in seeds.registers)
    tables = {name: files for name, files in there.tables.items() if name != "sources"}
    of_record, blocked = [*there.record], bool(unread and any(tables.values()))
    if blocked:
        message = f"could not be checked, since {' and '.join(unread)} could not be read. Mend that first."
        of_record.append(SeedProblem(f"{RECORD}/", "", "", message))
        tables = {}
    elif any(there.tables.values()):
        of_record += _pages(checking, there.tables["sources"] or [SOURCES])
    stems = frozenset(_stem(path) for path, names in there.articles.items() if f"{path}.toml" in names)
    seeds.known = known(seeds.registers, seeds.sources, stems, unread, checking.earlier.known)
    rows = [checking.job(table, file, name, file) for name, files in tables.items() for file in files]
    texts = {path: _article(checking, path, names) for path, names in sorted(there.articles.items())}
    results = checking.done([*rows, *(job for job in texts.values() if job)], seeds.known)
    _articles(checking, there, texts, results)
    seeds.problems += of_record
    if there.recorded and not blocked:
        _record(checking, rows, results)


def _pages(checking: Checking, files: Sequence[str]) -> list[SeedProblem]:
    """Check the pages of the record; their problems come with those of its rows."""
    jobs = [checking.job(pages, file, "sources", file) for file in files]
    results = checking.done(jobs, checking.earlier.known)  # they ask nothing
    parts = checking.settled(jobs, results, checking.earlier.known)
    whole = _whole(checking, PAGES, parts)
    if whole is None:
        found = {page.id: page for part in parts.values() for page in part.entries}
        whole = Joined(tuple(parts.values()), found, tuple(_said(parts.values())))
    checking.seeds.joined[PAGES] = whole
    checking.seeds.sources = whole.entries
    return [*_unread(results.values()), *whole.problems]


def _stem(path: str) -> str:
    return path.removeprefix(f"{ARTICLES}/")


def _article(checking: Checking, path: str, names: Sequence[str]) -> Job | None:
    """The job of an article; None when it is not whole."""
    txt, toml = f"{path}.txt", f"{path}.toml"
    whole = txt in names and toml in names and not _reserved(_stem(path))
    return checking.job(article, path, _stem(path), txt, toml) if whole else None


def _reserved(stem: str) -> bool:
    """Whether facts of an article of that name could be taken for others': their ids are <stem>#<id>."""
    return stem in (*REGISTERS, RECORD) or "#" in stem


def _articles(checking: Checking, there: Layout, jobs: Mapping[str, Job | None], results: Mapping[str, Done]) -> None:
    """Put the articles into the seeds, with what is wrong with each in its place."""
    seeds = checking.seeds
    whole = [job for job in jobs.values() if job]
    settled = checking.settled(whole, results, seeds.known)
    for path, job in jobs.items():
        seeds.problems += _misnamed(path, there.articles[path])
        seeds.problems += _unread([results[path]]) if job else ()
        if not (checked := settled.get(path)):
            continue
        seeds.problems += checked.problems
        if checked.article:
            seeds.articles[_stem(path)] = checked.article
            seeds.files += [path] if checked.laid else []
    if seeds.articles:
        entries = {stem: (about, seeds.written(stem)) for stem, about in seeds.articles.items()}
        before = checking.earlier.joined.get(ARTICLES)
        seeds.joined[ARTICLES] = before if before and before.entries == entries else Joined((), entries, ())


def _misnamed(path: str, names: Sequence[str]) -> Iterator[SeedProblem]:
    """What is wrong with the names of the files of an article, and with there being one of its two only."""
    txt, toml = f"{path}.txt", f"{path}.toml"
    for name in names:
        if name not in (txt, toml):
            message = "is neither the text of an article (.txt) nor its facts (.toml). Move it to another folder."
            yield SeedProblem(name, "", "", message)
    here = [name for name in (toml, txt) if name in names]
    if len(here) == 1:
        [absent] = {toml, txt} - {*here}
        message = f"{absent} is not there. An article is two files, its text (.txt) and its facts (.toml)."
        yield SeedProblem(here[0], "", "", message)
    elif here and _reserved(_stem(path)):
        message = (
            f'can\'t be called that: "{_stem(path)}" would make its facts be taken for others. Give both files another '
            "name without #, such as YYYY-MM-DD_slug; until then the article is left out."
        )
        yield SeedProblem(toml, "", "", message)


def _record(checking: Checking, jobs: Sequence[Job], results: Mapping[str, Done]) -> None:
    """Put the rows of the record into the seeds; an id that stands twice is that of the first row."""
    seeds = checking.seeds
    settled = checking.settled(jobs, results, seeds.known)
    seeds.problems += _unread(results[job.key] for job in jobs)
    corrected = [checked.corrected for checked in settled.values()]
    seeds.problems += corrections.problems(seeds.known.corrections(RECORD), corrected)
    seeds.problems += _said(settled.values())
    seeds.files += [key for key, checked in settled.items() if checked.laid]


def _unread(results: Iterable[Done]) -> Iterator[SeedProblem]:
    return (problem for result in results for problem in result.problems)


def _said(parts: Iterable[Checked]) -> Iterator[SeedProblem]:
    return (problem for part in parts for problem in part.problems)


def _whole(checking: Checking, name: str, parts: Mapping[str, Checked]) -> Joined | None:
    """The *parts* of *name* put together before; None where one of them has changed since."""
    before = checking.earlier.joined.get(name)
    now = tuple(parts.values())
    same = before and len(before.parts) == len(now) and all(map(operator.is_, before.parts, now))
    return before if same else None
