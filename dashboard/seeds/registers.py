"""Registers: what facts refer to, each in one file or in several."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS, Actor, Correction, Entry
from dashboard.seeds import corrections
from dashboard.seeds.checked import Checked, Joined
from dashboard.seeds.entries import entries, light, twice
from dashboard.seeds.hints import not_in
from dashboard.seeds.jobs import Job
from dashboard.seeds.known import Known
from dashboard.seeds.references import below

_REFERENCES = ("part_of", "country", "covers")


def register(job: Job, parsed: Sequence[Any], known: Known) -> Checked:
    """What a part of a register came to; *parsed* is its document."""
    [document], model = parsed, REGISTERS[job.of]
    corrected = corrections.correct(document, job.of, known.corrections(job.of))
    problems: list[SeedProblem] = []
    found: list[Entry] = []
    ids: dict[str, str] = {}
    for _, where, entry in entries(document, {model.kind_word: model}, job.file, problems):
        ids[entry.id] = job.file
        if message := twice(entry.id, (), job.taken):
            problems.append(SeedProblem(job.file, where, "id", message))
        else:
            found.append(light(entry))
    held = {entry.id: job.file for entry in found}
    return Checked(tuple(problems), ids=ids, held=held, corrected=corrected, entries=tuple(found))


def joined(name: str, parts: Mapping[str, Checked], wanted: Sequence[Correction]) -> Joined:
    """The register *name* of its *parts*, by file; *wanted* are the corrections of its entries.

    Entries that cover themselves are left out. What an entry says of one that is not there is warned of, and stays.
    """
    found: dict[str, Any] = {entry.id: entry for part in parts.values() for entry in part.entries}
    files = {entry.id: file for file, part in parts.items() for entry in part.entries}
    problems = [*corrections.problems(wanted, [part.corrected for part in parts.values()])]
    problems += [problem for part in parts.values() for problem in part.problems]
    for key in [key for key in found if key in below(key, found)]:
        message = f'"{key}" covers itself, through the events it covers. Take one of them out of "covers".'
        problems.append(SeedProblem(files[key], _where(found[key]), "covers", message))
        del found[key]
    problems += _dangling(name, found, files)
    return Joined(tuple(parts.values()), found, tuple(problems))


def _dangling(name: str, found: Mapping[str, Entry], files: Mapping[str, str]) -> Iterator[SeedProblem]:
    """Warnings of entries that speak of another one that is not there."""
    names = {word: key for key, entry in found.items() for word in (key, *_words(entry))}
    for key, entry in found.items():
        for attribute in _REFERENCES:
            named = vars(entry).get(attribute) or ()
            for other in (named,) if isinstance(named, str) else named:
                if other not in found:
                    message = not_in(f"{name}.toml", other, names)
                    yield SeedProblem(files[key], _where(entry), attribute, message, warning=True)


def _words(entry: Entry) -> tuple[str, ...]:
    """What an entry goes by besides its id."""
    return entry.names if isinstance(entry, Actor) else ()


def _where(entry: Entry) -> str:
    return f'[[{entry.kind_word}]] "{entry.id}"'
