"""The articles of one partition, checked or drafted; a worker needs to know no more than its desk holds."""

import gc
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath

from dashboard import drafting, intake
from dashboard.building.finding import FACTS, Found, Unit, file_system
from dashboard.errors import DashboardError, StoryNotReadError
from dashboard.facts.registers import NOT_STATED, Article
from dashboard.review import Block, to_json
from dashboard.review.reading import Registers, drafts_of
from dashboard.seeds import Seeds, phases
from dashboard.seeds.articles import article
from dashboard.seeds.checking import Checking
from dashboard.seeds.files import layout
from dashboard.seeds.jobs import Job, done
from dashboard.seeds.known import Known, known
from dashboard.seeds.partitions import Built, Outcome, written
from dashboard.seeds.reading import Version


@dataclass(frozen=True)
class Desk:
    """What a worker needs to know, sent to it once.

    Attributes:
        source, target: addresses: of the articles, and of the folder of the partitions.
        registers: the files of the registers, by their path in the folder of seeds.
        anchor: the day that dates count from in what does not state its own; may be empty.
        prefix: how the names of the partitions begin.
    """

    source: str
    target: str
    registers: tuple[tuple[str, bytes], ...]
    anchor: str
    prefix: str


class _Every(frozenset[str]):
    """The stems of all articles, as far as one can tell: whether a copy has its original shows when all are read."""

    def __contains__(self, _: object) -> bool:
        return True


@lru_cache(maxsize=2)
def _read(registers: tuple[tuple[str, bytes], ...]) -> tuple[Registers, Known]:
    """The registers in their files, and what an article may ask of them.

    They stay as long as the worker does, and so does what is there beside them: no more is looked through for garbage.
    """
    contents = dict(registers)
    checking = Checking(contents, {}, False, Seeds(), 1)
    phases.registers(checking, layout(contents))
    read = checking.seeds.registers, known(checking.seeds.registers, {}, _Every())
    gc.freeze()
    return read


def make(desk: Desk, unit: Unit) -> dict[Outcome, int]:
    """Build the articles of *unit* and write their partition, whole; how many came to what.

    Raises:
        OSError: the partition can't be written.
    """
    made = [_made(desk, one) for one in unit.articles]
    write(desk, unit, made)
    return dict(Counter(one.outcome for one in made))


def write(desk: Desk, unit: Unit, made: list[Built]) -> None:
    """Put the partition of *unit* in its place, where it is seen whole or not at all."""
    system, folder = file_system(desk.target)
    system.makedirs(folder, exist_ok=True)
    beside, place = f"{folder}/.{unit.name}", f"{folder}/{unit.name}"
    system.pipe_file(beside, written(made))
    system.mv(beside, place)


def failed(found: Found, why: str) -> Built:
    """An article that could not be built, and why."""
    return Built(found.stem, found.files[0], found.digest, "failed", problems=(why,))


def _made(desk: Desk, found: Found) -> Built:
    registers, asked = _read(desk.registers)
    try:
        system, _ = file_system(desk.source)
        contents = [system.cat_file(file) for file in found.files]
        if len(contents) == 2 or found.files[0].endswith(FACTS):
            return _checked(found, contents, asked)
        return _drafted(found, contents[0], registers, desk.anchor)
    except (DashboardError, OSError) as error:
        return failed(found, str(error) or type(error).__name__)
    except Exception as error:  # whatever is in one article, it may not take the others down
        return failed(found, f"{type(error).__name__}: {error}")


def _checked(found: Found, contents: list[bytes], asked: Known) -> Built:
    path = f"articles/{found.stem}"
    texts: Mapping[str, bytes] = dict(zip((".txt", FACTS) if len(contents) == 2 else (FACTS,), contents, strict=True))
    versions = tuple(Version(path + ending, texts.get(ending)) for ending in (".txt", FACTS))
    result = done(Job(article, path, found.stem, versions), asked.anew())
    checked = result.checked
    problems = [*result.problems, *(checked.problems if checked else ()), *(checked.later if checked else ())]
    told = tuple(map(str, problems))
    if checked is None or checked.article is None:
        return Built(found.stem, found.files[0], found.digest, "failed", problems=told)
    return Built(found.stem, found.files[0], found.digest, "checked", texts[".txt"], texts[FACTS], problems=told)


def _drafted(found: Found, content: bytes, registers: Registers, anchor: str) -> Built:
    name = PurePosixPath(found.files[0]).name
    story = intake.read(name, content)
    day = _day(story.published) or _day(anchor)
    if day is None:
        message = f"{name}: it does not state the day of its publication. Give the day with --anchor."
        raise StoryNotReadError(message)
    language = drafting.language_of(story.text)
    stated = {field: getattr(story, field) for field in ("title", "outlet", "published", "author", "link")}
    about = Article(**stated, rights=NOT_STATED, anchor=day.isoformat(), language=language)
    toml = f"{Block('article', about.model_dump(exclude_unset=True)).toml}\n".encode()
    drafts = to_json(drafts_of(story.text, day, registers, language))
    return Built(found.stem, found.files[0], found.digest, "drafted", story.text.encode(), toml, drafts, story.notices)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
