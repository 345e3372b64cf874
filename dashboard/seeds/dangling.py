"""What only shows between files, above all what is not there; it is said after all files are read."""

from collections.abc import Iterator

from dashboard.errors import SeedProblem
from dashboard.facts.registers import REGISTERS, Actor, Comparison, Correction
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


def _short_names(seeds: Seeds) -> Iterator[SeedProblem]:
    """A warning for each short name that another actor goes by too: in a chart they would be one."""
    actors = seeds.registers.get("actors", {})
    taken = {actor.called: key for key, actor in actors.items()}
    for key, actor in actors.items():
        short = actor.short if isinstance(actor, Actor) else None
        if short and taken.setdefault(short, key) != key:
            message = f'"{short}" is also what "{taken[short]}" is called. Give one of them another short name.'
            yield SeedProblem("actors.toml", f'[[actor]] "{key}"', "short", message, warning=True)


def _rows(seeds: Seeds) -> Iterator[SeedProblem]:
    record = [proven for proven in seeds.facts if proven.home == RECORD]
    rows = [proven for proven in record if vars(proven.fact).get("about")]
    ids = {proven.fact.id for proven in record} if rows else set()
    for proven in rows:
        about = vars(proven.fact)["about"]
        if about not in ids:
            message = f'"{about}" is no row of the record.{meant(about, ids)} Name one that is, or take it out.'
            where = f'[[{proven.fact.kind}]] "{proven.fact.id}"'
            yield SeedProblem(f"{RECORD}/{proven.table}.csv", where, "about", message, warning=True)


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
    ids = {proven.id for proven in seeds.facts} if comparisons else set()
    for key, entry in comparisons.items():
        named = (
            [("fact", entry.fact), *(("record", fact) for fact in entry.record)]
            if isinstance(entry, Comparison)
            else []
        )
        for field, fact in named:
            if fact not in ids:
                message = f'"{fact}" is no fact here.{meant(fact, ids)} Name one that is.'
                yield SeedProblem("comparisons.toml", f'[[comparison]] "{key}"', field, message, warning=True)
