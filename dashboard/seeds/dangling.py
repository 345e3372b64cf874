"""What only shows between files, above all what is not there; it is said after all files are read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.columns import CODES, PLANS
from dashboard.columns.proven import Part, parts
from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS, Actor, Comparison, Correction, Entry
from dashboard.seeds.checked import Seeds
from dashboard.seeds.files import RECORD
from dashboard.seeds.hints import meant
from dashboard.seeds.official import listed


def dangling(seeds: Seeds) -> Iterator[SeedProblem]:
    """Problems of short names, facts, copies, corrections and comparisons that *seeds* hold."""
    yield from _short_names(seeds)
    yield from listed(seeds)
    for checked in seeds.checked.values():
        yield from checked.later
    yield from _rows(seeds)
    yield from _copies(seeds)
    yield from _corrections(seeds)
    yield from _comparisons(seeds)


def _short_names(seeds: Seeds) -> Sequence[SeedProblem]:
    """A warning for each short name that another actor goes by too: in a chart they would be one."""
    return seeds.joined["actors"].once(_shared) if "actors" in seeds.joined else ()


def _shared(actors: Mapping[str, Entry]) -> Sequence[SeedProblem]:
    taken = {actor.called: key for key, actor in actors.items()}
    found = []
    for key, actor in actors.items():
        short = actor.short if isinstance(actor, Actor) else None
        if short and taken.setdefault(short, key) != key:
            message = f'"{short}" is also what "{taken[short]}" is called. Give one of them another short name.'
            found.append(SeedProblem("actors.toml", f'[[actor]] "{key}"', "short", message, warning=True))
    return found


def _rows(seeds: Seeds) -> Iterator[SeedProblem]:
    record = parts([laid for laid in seeds.laid if laid.home == RECORD])
    ids = _column(record, "id")
    for part in record:
        table = CODES["table"][part.run.table]
        if "about" not in PLANS[table].own:
            continue
        about = part.column("about")
        named = pc.binary_join_element_wise(RECORD, about, "#")
        lost = pc.and_(about.is_valid(), pc.invert(pc.is_in(named, value_set=ids)))
        for row, other in zip(part.column("id").filter(lost).to_pylist(), about.filter(lost).to_pylist(), strict=True):
            every = [key.partition("#")[2] for key in ids.to_pylist()]
            message = f'"{other}" is no row of the record.{meant(other, every)} Name one that is, or take it out.'
            where = f'[[{PLANS[table].model.kind}]] "{row.partition("#")[2]}"'
            yield SeedProblem(f"{RECORD}/{table}.csv", where, "about", message, warning=True)


def _column(of: Iterable[Part], name: str) -> pa.Array:
    return pa.chunked_array([chunk for part in of for chunk in part.column(name).chunks], pa.string()).combine_chunks()


def _copies(seeds: Seeds) -> Iterator[SeedProblem]:
    for stem in seeds.articles:
        first = seeds.articles.get(seeds.original(stem))
        if first and first.copy_of:
            message = "is a copy that is a copy of itself in the end. Take it out of the article that came first."
            yield SeedProblem(f"articles/{stem}.toml", "[article]", "copy_of", message, warning=True)


def _corrections(seeds: Seeds) -> Iterator[SeedProblem]:
    homes = {*REGISTERS, *seeds.articles, RECORD}
    for key, entry in seeds.registers.get("corrections", {}).items():
        if isinstance(entry, Correction) and entry.entry.partition("#")[0] not in homes:
            allowed = ", ".join(sorted(homes))
            message = f'"{entry.entry}" is not there, so nothing was corrected. Begin with one of: {allowed}.'
            yield SeedProblem("corrections.toml", f'[[correction]] "{key}"', "entry", message)


def _comparisons(seeds: Seeds) -> Iterator[SeedProblem]:
    comparisons = seeds.registers.get("comparisons", {})
    ids = _column(parts(seeds.laid), "id") if comparisons else pa.array([], pa.string())
    for key, entry in comparisons.items():
        named = (
            [("fact", entry.fact), *(("record", fact) for fact in entry.record)]
            if isinstance(entry, Comparison)
            else []
        )
        for field, fact in named:
            if pc.index(ids, fact).as_py() < 0:
                message = f'"{fact}" is no fact here.{meant(fact, ids.to_pylist())} Name one that is.'
                yield SeedProblem("comparisons.toml", f'[[comparison]] "{key}"', field, message, warning=True)
