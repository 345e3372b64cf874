"""seeds/ -> checked facts. What is wrong is left out and said; nothing is written, nothing is lost.

`files` reads the folder; `check` touches no disk.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dashboard.errors import SeedProblem
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import THE_ARTICLE, Fact
from dashboard.facts.registers import REGISTERS, Actor, Article, Entry, Event
from dashboard.seeds.entries import entries, meant, validated
from dashboard.seeds.evidence import Flaw, locate, unproven
from dashboard.seeds.files import Contents, Files, files, paths
from dashboard.values.spans import Span

__all__ = ["Contents", "Proven", "Seeds", "check", "files", "paths"]


@dataclass(frozen=True)
class Proven:
    """A fact whose quotes were found: *spans* are their places, that of `quote` first."""

    table: str
    article: str
    fact: Fact
    spans: tuple[Span, ...]


@dataclass
class Seeds:
    """What a folder of seeds holds after checking.

    Attributes:
        facts: the proven facts, in the order of files and entries.
        articles, texts: by stem: what is known of an article, and its text.
        registers: "actors", "events", ... -> their entries by id; one that could not be read is missing.
        problems: what was left out, and warnings.
        good: the content of each file as it was used, to fall back on next time.
    """

    facts: list[Proven] = field(default_factory=list)
    articles: dict[str, Article] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    registers: dict[str, dict[str, Entry]] = field(default_factory=dict)
    problems: list[SeedProblem] = field(default_factory=list)
    good: dict[str, bytes] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """Eight characters that change with any byte of any file in use."""
        digest = hashlib.sha256()
        for name, content in sorted(self.good.items()):
            digest.update(f"{name}:{len(content)}:".encode() + content)
        return digest.hexdigest()[:8]


def check(contents: Contents, last_good: Mapping[str, bytes] | None = None, *, growing: bool = True) -> Seeds:
    """The checked facts in *contents* (as from `files`).

    *last_good* is the `good` of an earlier check; *growing* says that a file may still be being written.
    """
    source = Files(contents, last_good or {}, growing)
    seeds = Seeds(problems=source.problems, good=source.good)
    articles = sorted({name.rpartition(".")[0] or name for name in contents if name.startswith("articles/")})
    for name, model in REGISTERS.items():
        if articles and (model.needed or f"{name}.toml" in contents):
            _register(seeds, source, name, model)
    for path in articles:
        _article(seeds, source, path)
    return seeds


def _register(seeds: Seeds, source: Files, name: str, model: type[Entry]) -> None:
    """Check one register into *seeds*; what its entries say of entries that are not there is warned of, and stays."""
    file, word = f"{name}.toml", model.kind_word
    document = source.toml(file)
    if document is None:
        return
    found = {entry.id: entry for _, _, entry in entries(document, {word: model}, file, seeds.problems)}
    for key in [key for key in found if key in _below(key, found)]:
        message = f'"{key}" covers itself, through the events it covers. Take one of them out of "covers".'
        seeds.problems.append(SeedProblem(file, f'[[{word}]] "{key}"', "covers", message))
        del found[key]
    seeds.registers[name] = found
    for key, entry in found.items():
        for attribute in ("part_of", "country", "covers"):
            named = getattr(entry, attribute, None) or ()
            for other in (named,) if isinstance(named, str) else named:
                if other not in found:
                    message = _unknown(other, file, found)
                    seeds.problems.append(SeedProblem(file, f'[[{word}]] "{key}"', attribute, message, warning=True))


def _below(key: str, events: Mapping[str, Entry]) -> set[str]:
    """The events that *key* covers, and those that these cover, and so on."""
    below: set[str] = set()
    todo = [key]
    while todo:
        event = events.get(todo.pop())
        more = [one for one in (event.covers if isinstance(event, Event) else ()) if one not in below]
        below |= set(more)
        todo += more
    return below


def _article(seeds: Seeds, source: Files, path: str) -> None:
    """Check one article and its facts into *seeds*."""
    toml, txt = f"{path}.toml", f"{path}.txt"
    present = {name for name in source.contents if name.rpartition(".")[0] == path or name == path}
    for name in sorted(present - {toml, txt}):
        message = "is neither the text of an article (.txt) nor its facts (.toml). Move it to another folder."
        seeds.problems.append(SeedProblem(name, "", "", message))
    if len(present & {toml, txt}) == 1:
        [absent] = {toml, txt} - present
        message = f"{absent} is not there. An article is two files, its text (.txt) and its facts (.toml)."
        seeds.problems.append(SeedProblem(min(present & {toml, txt}), "", "", message))
    if not {toml, txt} <= present:
        return
    text, document = source.text(txt), source.toml(toml)
    if text is None or document is None:
        return
    article = validated(Article, document.pop("article", {}), toml, "[article]", seeds.problems)
    unread = [f"{name}.toml" for name, model in REGISTERS.items() if model.needed and name not in seeds.registers]
    if unread and article:
        message = f"its facts could not be checked, since {' and '.join(unread)} could not be read. Mend that first."
        seeds.problems.append(SeedProblem(toml, "", "", message))
    elif article:
        stem = path.removeprefix("articles/")
        seeds.articles[stem], seeds.texts[stem] = article, text
        models = {kind: TABLES[table] for kind, table in KINDS.items()}
        for kind, where, fact in entries(document, models, toml, seeds.problems):
            _fact(seeds, stem, KINDS[kind], fact, where)
        _check_about(seeds, stem)


def _fact(seeds: Seeds, stem: str, table: str, fact: Fact, where: str) -> None:
    """Prove one fact into *seeds*."""
    text = seeds.texts[stem]
    found, flaws = locate(fact, text)
    flaws = [*_unknown_ids(seeds, fact), *flaws]
    if not flaws:
        actors = {key: one for key, one in seeds.registers["actors"].items() if isinstance(one, Actor)}
        flaws = unproven(fact, text, found, actors)
    for name, message in flaws:
        seeds.problems.append(SeedProblem(f"articles/{stem}.toml", where, name, message))
    if not flaws:
        seeds.facts.append(Proven(table, stem, fact, tuple(found)))


def _unknown_ids(seeds: Seeds, fact: Fact) -> Iterator[Flaw]:
    """A flaw for each id in *fact* that its register does not have."""
    actors = seeds.registers["actors"]
    for actor in dict.fromkeys(actor for actor, _ in fact.parties()):
        if actor not in actors and actor != THE_ARTICLE:
            name = next(name for name in type(fact).model_fields if actor in (getattr(fact, name) or ()))
            yield Flaw(name, _unknown(actor, "actors.toml", actors))
    for name, register in (("event", "events"), ("supersedes", "events"), ("question", "questions")):
        value = getattr(fact, name, None)
        if value and value not in seeds.registers[register]:
            yield Flaw(name, _unknown(value, f"{register}.toml", seeds.registers[register]))


def _unknown(value: str, file: str, known: Mapping[str, Entry]) -> str:
    names = {name: key for key, entry in known.items() for name in (key, *getattr(entry, "names", ()))}
    return f'"{value}" is not in {file}.{meant(value, names)} Use the id of an entry, or add one there.'


def _check_about(seeds: Seeds, stem: str) -> None:
    """Warn of a fact that speaks about a fact which its article does not have."""
    known = {one.fact.id for one in seeds.facts if one.article == stem}
    for one in seeds.facts:
        about = getattr(one.fact, "about", None)
        if one.article == stem and about and about not in known:
            message = f'"{about}" is no fact of this article.{meant(about, known)} Name one that is, or take it out.'
            where = f'[[{one.fact.kind}]] "{one.fact.id}"'
            seeds.problems.append(SeedProblem(f"articles/{stem}.toml", where, "about", message, warning=True))
