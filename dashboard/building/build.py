"""A build: what is to be done, doing it, and what came of it."""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard import places
from dashboard.building import finding
from dashboard.building.crews import Crew, Outcomes
from dashboard.building.finding import Unit, file_system, prefix_of, to_do
from dashboard.building.making import Desk
from dashboard.errors import BuildError
from dashboard.facts.registers import REGISTERS, Article
from dashboard.review import Review, begin, from_json
from dashboard.seeds import partitions, paths
from dashboard.seeds.partitions import ENDING, Built

_BUILT_BY = ("building", "drafting", "errors.py", "facts", "intake", "review", "seeds", "values")


@dataclass(frozen=True)
class Build:
    """What a build has to do.

    Attributes:
        desk: what each worker needs to know.
        units: what is still to be built.
        stale: partitions whose articles have changed or are no longer there; they go when the others stand.
        found: how many articles lie at the source.
    """

    desk: Desk
    units: tuple[Unit, ...]
    stale: tuple[str, ...]
    found: int

    @property
    def there(self) -> int:
        """How many articles were built before, of the same files, registers and code."""
        return self.found - sum(len(unit.articles) for unit in self.units)

    def carried_out(self, crew: Crew) -> Iterator[Outcomes]:
        """Have it done by *crew*; what the articles came to, as it goes on."""
        yield from crew(self.desk, self.units)
        system, folder = file_system(self.desk.target)
        for name in self.stale:
            system.rm_file(f"{folder}/{name}")


def build(source: str, seeds: Path, to: str = "", anchor: str = "", most: int = 500) -> Build:
    """What is to be done to have all articles at *source* in partitions of *most*, checked against *seeds*.

    They go to the articles of *seeds*, or to the address *to*; *anchor* is the day of what does not state its own.

    Raises:
        BuildError: there is no article at *source*, or it can't be reached.
        SeedsNotFoundError: *seeds* is no folder.
    """
    lying = paths(seeds)
    registers = tuple((name, path.read_bytes()) for name, path in lying.items() if _is_register(name))
    target, prefix = to or (seeds / "articles").resolve().as_posix(), prefix_of(source)
    digest = hashlib.sha256(places.code(*_BUILT_BY) + repr((registers, anchor)).encode()).hexdigest()
    done, taken = {}, {Path(name).stem for name in lying if name.startswith("articles/") and not to}
    for partition, content in _partitions(target):
        held = {row["stem"]: row["digest"] for row in partitions.read(content, "stem", "digest")}
        if partition.startswith(prefix):
            done[partition] = held
        else:
            taken |= held.keys()
    found = finding.articles(source, digest, taken)
    units, stale = to_do(found, done, prefix, most)
    return Build(Desk(source, target, registers, anchor, prefix), tuple(units), tuple(stale), len(found))


def _is_register(name: str) -> bool:
    return name.partition("/")[0].removesuffix(".toml") in REGISTERS


def _partitions(target: str) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each partition at *target* that can be read; another is as if it were not there."""
    system, folder = file_system(target)
    for path in sorted(system.glob(f"{folder}/[!.]*.{ENDING}")):
        content = system.cat_file(path)
        try:
            next(partitions.read(content, "stem"), None)
        except ValueError:
            continue
        yield path.rpartition("/")[2], content


def rows(seeds: Path, to: str = "") -> Iterator[Built]:
    """Every article in the partitions of *seeds*, or at the address *to*."""
    for _, content in _partitions(to or (seeds / "articles").resolve().as_posix()):
        yield from partitions.built(content, "checked", "drafted", "failed")


def review(seeds: Path, stem: str, who: str, to: str = "") -> Review:
    """Begin the review of an article that a build drafted, for the page Add an article.

    Raises:
        BuildError: no partition has drafts of it.
        ReviewError: its review can't be begun.
    """
    drafted = next((one for one in rows(seeds, to) if one.stem == stem and one.outcome == "drafted"), None)
    if drafted is None:
        message = f'no partition has drafts of an article "{stem}". `dashboard corpus list` names those that are there.'
        raise BuildError(message)
    about = Article.model_validate(tomllib.loads(drafted.about.decode())["article"])
    note = f"drafted by rules, from {drafted.source}"
    return begin(seeds, stem, drafted.text.decode(), about, from_json(drafted.drafts), who, note)


def counted(outcomes: Iterable[Outcomes]) -> Counter[str]:
    """All *outcomes* together."""
    total: Counter[str] = Counter()
    for one in outcomes:
        total.update(one)
    return total
