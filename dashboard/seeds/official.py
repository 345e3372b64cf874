"""Official lists among the seeds: what a list is, and how it stood on a day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard import lists
from dashboard.errors import ListNotReadError, SeedProblem
from dashboard.facts.registers import Actor, Entry
from dashboard.lists import FORMATS, About, Edition, Listing
from dashboard.seeds.checked import Checked, Seeds
from dashboard.seeds.entries import validated
from dashboard.seeds.hints import meant
from dashboard.seeds.jobs import Job
from dashboard.seeds.known import Known

_TABLE = "list"


def about(job: Job, parsed: Sequence[Any], _: Known) -> Checked:
    """What a file says of a list, under [list]."""
    [document], problems = parsed, list[SeedProblem]()
    for kind in document.keys() - {_TABLE}:
        message = f"is not known here.{meant(kind, [_TABLE], '[{}]')} Allowed: [{_TABLE}]."
        problems.append(SeedProblem(job.file, "", kind, message))
    known = validated(About, document.get(_TABLE, {}), job.file, f"[{_TABLE}]", problems)
    return Checked(tuple(problems), about=known)


def edition(job: Job, parsed: Sequence[bytes], _: Known) -> Checked:
    """A list as it stood on the day that its file is named after.

    Raises:
        ListNotReadError: it can't be read.
    """
    places = [place for version in job.versions if (place := lists.place(version.name))]
    parts = {place.part: content for place, content in zip(places, parsed, strict=True)}
    whole = places[-1]
    if whole.day is None:  # the layout names none
        message = f"{job.file} names no day. Call it {lists.FOLDER}/<list>/YYYY-MM-DD.{whole.ending}"
        raise ListNotReadError(message)
    return Checked(edition=lists.edition(whole.of, whole.day, FORMATS[whole.ending], parts))


def listings(parts: Mapping[str, Checked]) -> dict[str, Listing]:
    """The lists of *parts*, by list and by file: each with its days; one of which no day could be read is missing."""
    days: dict[str, list[Edition]] = defaultdict(list)
    for checked in parts.values():
        if checked.edition:
            days[checked.edition.of].append(checked.edition)
    names = {form.of: form.name for form in FORMATS.values() if form.of}
    said = {of: parts[of].about if of in parts else None for of in days}
    return {
        of: Listing(
            of,
            said[of] or About(name=names.get(of, f"the list “{of}”")),
            tuple(sorted(editions, key=lambda one: one.day)),
        )
        for of, editions in sorted(days.items())
    }


def listed(seeds: Seeds) -> Iterator[SeedProblem]:
    """Warnings of confirmed entries that stand on no day of their list, and of one that is two actors'."""
    taken: dict[str, str] = {}
    actors = seeds.joined["actors"].once(_confirmed) if "actors" in seeds.joined else ()
    unread = {problem.file for problem in seeds.problems} if actors else set()
    for actor in actors:
        key = actor.id
        for number in actor.listed_as:
            message, of = "", number.partition(":")[0]
            if taken.setdefault(number, key) != key:
                message = f'"{number}" is also what "{taken[number]}" is listed as. Take it out of one of them.'
            elif of not in seeds.lists and not any(file.startswith(f"{lists.FOLDER}/{of}/") for file in unread):
                message = f'"{of}" is no list here.{meant(of, seeds.lists)} `dashboard lists add` adds one.'
            elif of in seeds.lists and not any(
                number.partition(":")[2] in edition.entries for edition in seeds.lists[of].editions
            ):
                message = f'"{number}" stands on no day of that list. `dashboard lists suggest` says what may.'
            if message:
                yield SeedProblem("actors.toml", f'[[actor]] "{key}"', "listed_as", message, warning=True)


def _confirmed(actors: Mapping[str, Entry]) -> Sequence[Actor]:
    """Those of *actors* that stand on a list."""
    return [actor for actor in actors.values() if isinstance(actor, Actor) and actor.listed_as]
