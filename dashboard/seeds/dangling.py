"""What only shows between files, above all what is not there; it is said after all files are read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.columns import CODES, PLANS
from dashboard.columns.proven import Part, parts
from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS, Actor, Comparison, Correction, Entry
from dashboard.seeds.checked import Seeds, original
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
    speaking = [part for part in record if "about" in PLANS[CODES["table"][part.run.table]].own]
    named = _ids(_column(speaking, "about").drop_null().unique())
    lost = {*named.to_pylist()}
    for ids in (part.column("id") for part in record) if lost else ():  # few are named, so these are looked for
        lost -= {*ids.filter(pc.is_in(ids, value_set=named)).to_pylist()}
    every = [_row(key) for key in _column(record, "id").to_pylist()] if lost else []
    for part in speaking if lost else ():
        table = CODES["table"][part.run.table]
        for key, other in zip(part.column("id").to_pylist(), part.column("about").to_pylist(), strict=True):
            if other and f"{RECORD}#{other}" in lost:
                message = f'"{other}" is no row of the record.{meant(other, every)} Name one that is, or take it out.'
                where = f'[[{PLANS[table].model.kind}]] "{_row(key)}"'
                yield SeedProblem(f"{RECORD}/{table}.csv", where, "about", message, warning=True)


def _ids(rows: pa.Array) -> pa.Array:
    return pc.binary_join_element_wise(RECORD, rows, "#")


def _row(key: str) -> str:
    return key.partition("#")[2]


def _column(of: Iterable[Part], name: str) -> pa.Array:
    return pa.chunked_array([chunk for part in of for chunk in part.column(name).chunks], pa.string()).combine_chunks()


def _copies(seeds: Seeds) -> Iterator[SeedProblem]:
    for stem in seeds.articles:
        first = seeds.articles.get(original(stem, seeds.articles))
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
