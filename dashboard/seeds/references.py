"""What facts and entries refer to: an id that is not there is said, with what was meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dashboard.errors import SeedProblem
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact, mark
from dashboard.facts.kinds import Role
from dashboard.facts.registers import REGISTERS, Article, Correction, Entry, Event
from dashboard.seeds.checked import RECORD, Seeds
from dashboard.seeds.entries import meant
from dashboard.seeds.evidence import Flaw


def unknown(value: str, file: str, known: Mapping[str, Any]) -> str:
    """What to say of an id *value* that *file* does not have."""
    names = {name: key for key, entry in known.items() for name in (key, *getattr(entry, "names", ()))}
    return f'"{value}" is not in {file}.{meant(value, names)} Use the id of an entry, or add one there.'


def unknown_ids(seeds: Seeds, fact: Fact) -> Iterator[Flaw]:
    """A flaw for each id in *fact* that its register does not have."""
    actors = seeds.registers["actors"]
    for actor in dict.fromkeys(actor for actor, _ in fact.parties()):
        if actor not in actors and actor not in (THE_ARTICLE, THE_SOURCE):
            fields = type(fact).model_fields.items()
            name = next(name for name, field in fields if mark(field, Role) and actor in getattr(fact, name))
            yield Flaw(name, unknown(actor, "actors.toml", actors))
    for name, register in (("event", "events"), ("supersedes", "events"), ("question", "questions")):
        value = getattr(fact, name, None)
        if value and value not in seeds.registers[register]:
            yield Flaw(name, unknown(value, f"{register}.toml", seeds.registers[register]))


def unknown_original(stem: str, about: Article, contents: Iterable[str]) -> Flaw | None:
    """What is wrong with the article that *stem* is said to be a copy of; *contents* are the files there are."""
    named = about.copy_of
    there = [name[len("articles/") : -len(".toml")] for name in contents if re.fullmatch(r"articles/.+\.toml", name)]
    known = [one for one in there if one != stem]
    if not named or named in known:
        return None
    if named == stem:
        return Flaw("copy_of", f'"{stem}" is this article itself. Name the one that it is a copy of, or take it out.')
    return Flaw("copy_of", f'"{named}" is no article here.{meant(named, known)} Name one that is, or take it out.')


def below(key: str, events: Mapping[str, Entry]) -> set[str]:
    """The events that *key* covers, and those that these cover, and so on."""
    found: set[str] = set()
    todo = [key]
    while todo:
        event = events.get(todo.pop())
        more = [one for one in (event.covers if isinstance(event, Event) else ()) if one not in found]
        found |= set(more)
        todo += more
    return found


def mistakable(actors: Mapping[str, Entry]) -> Iterator[SeedProblem]:
    """A warning for each short name that another actor goes by too: in a chart they would be one."""
    taken: dict[str, str] = {actor.called: key for key, actor in actors.items()}
    for key, actor in actors.items():
        short = getattr(actor, "short", None)
        if short and taken.setdefault(short, key) != key:
            message = f'"{short}" is also what "{taken[short]}" is called. Give one of them another short name.'
            yield SeedProblem("actors.toml", f'[[actor]] "{key}"', "short", message, warning=True)


def dangling(seeds: Seeds) -> Iterator[SeedProblem]:
    """What speaks of something that is not there: facts and comparisons (warnings), corrections of no known file."""
    known = {one.id for one in seeds.facts}
    for one in seeds.facts:
        about = getattr(one.fact, "about", None)
        if about and f"{one.home}#{about}" not in known:
            here = [other.fact.id for other in seeds.facts if other.home == one.home]
            message = f'"{about}" is no fact of this article.{meant(about, here)} Name one that is, or take it out.'
            where = f'[[{one.fact.kind}]] "{one.fact.id}"'
            yield SeedProblem(f"articles/{one.home}.toml", where, "about", message, warning=True)
    for stem in seeds.articles:
        first = seeds.articles.get(seeds.original(stem))
        if first and first.copy_of:
            message = "is a copy that is a copy of itself in the end. Take it out of the article that came first."
            yield SeedProblem(f"articles/{stem}.toml", "[article]", "copy_of", message, warning=True)
    homes = {*REGISTERS, *seeds.articles, RECORD}
    for key, entry in seeds.registers.get("corrections", {}).items():
        if isinstance(entry, Correction) and entry.entry.partition("#")[0] not in homes:
            allowed = ", ".join(sorted(homes))
            message = f'"{entry.entry}" is not there, so nothing was corrected. Begin with one of: {allowed}.'
            yield SeedProblem("corrections.toml", f'[[correction]] "{key}"', "entry", message)
    for key, entry in seeds.registers.get("comparisons", {}).items():
        for name, fact in [("fact", entry.fact), *(("record", fact) for fact in entry.record)]:  # type: ignore[attr-defined]
            if fact not in known:
                message = f'"{fact}" is no fact here.{meant(fact, known)} Name one that is.'
                yield SeedProblem("comparisons.toml", f'[[comparison]] "{key}"', name, message, warning=True)
