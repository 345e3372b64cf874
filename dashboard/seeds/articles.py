"""One article: its text and its facts, each proven against the text."""

from collections.abc import Iterator

from dashboard.errors import SeedProblem
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import THE_SOURCE, Fact, mark
from dashboard.facts.kinds import Role
from dashboard.facts.registers import REGISTERS, Actor, Article
from dashboard.seeds.checked import Proven, Seeds
from dashboard.seeds.corrections import corrected
from dashboard.seeds.entries import entries, validated
from dashboard.seeds.evidence import Flaw, locate, unproven
from dashboard.seeds.files import Files
from dashboard.seeds.references import unknown_ids, unknown_original


def article(seeds: Seeds, source: Files, path: str) -> None:
    """Check the article at *path* ("articles/<stem>") and its facts into *seeds*."""
    toml, txt = f"{path}.toml", f"{path}.txt"
    present = {name for name in source.contents if name.rpartition(".")[0] == path or name == path}
    for name in sorted(present - {toml, txt}):
        message = "is neither the text of an article (.txt) nor its facts (.toml). Move it to another folder."
        seeds.problems.append(SeedProblem(name, "", "", message))
    if len(present & {toml, txt}) == 1:
        [absent] = {toml, txt} - present
        message = f"{absent} is not there. An article is two files, its text (.txt) and its facts (.toml)."
        seeds.problems.append(SeedProblem(min(present & {toml, txt}), "", "", message))
    stem = path.removeprefix("articles/")
    if not {toml, txt} <= present:
        return
    text, document = source.text(txt), source.toml(toml)
    if text is None or document is None:
        return
    about = validated(Article, document.pop("article", {}), toml, "[article]", seeds.problems)
    unread = [f"{name}.toml" for name, model in REGISTERS.items() if model.needed and name not in seeds.registers]
    if about is None:
        return
    if unread:
        message = f"its facts could not be checked, since {' and '.join(unread)} could not be read. Mend that first."
        seeds.problems.append(SeedProblem(toml, "", "", message))
    elif flaw := unknown_original(stem, about, source.contents):
        seeds.problems.append(SeedProblem(toml, "[article]", *flaw))
    else:
        seeds.articles[stem], seeds.texts[stem] = about, text
        models = {kind: TABLES[table] for kind, table in KINDS.items()}
        for kind, where, fact in entries(corrected(document, stem, seeds), models, toml, seeds.problems):
            _fact(seeds, stem, KINDS[kind], fact, where)


def _fact(seeds: Seeds, stem: str, table: str, fact: Fact, where: str) -> None:
    """Prove one fact into *seeds*."""
    text = seeds.texts[stem]
    found, lost = locate(fact, text)
    flaws = [*misplaced(fact), *unknown_ids(seeds, fact), *lost]
    if not flaws:
        actors = {key: one for key, one in seeds.registers["actors"].items() if isinstance(one, Actor)}
        flaws = unproven(fact, text, found, actors, seeds.articles[stem].language)
    for name, message in flaws:
        seeds.problems.append(SeedProblem(f"articles/{stem}.toml", where, name, message))
    if not flaws:
        seeds.facts.append(Proven(table, stem, fact, tuple(found)))


def misplaced(fact: Fact) -> Iterator[Flaw]:
    """What makes *fact* a row of the record rather than a fact of an article."""
    if not fact.quote:
        yield Flaw("quote", "is missing. The words it rests on, exactly as the article has them.")
    if fact.cites:
        yield Flaw("cites", "is for rows of the record. A fact of an article quotes its words instead.")
    for name, field in type(fact).model_fields.items():
        if mark(field, Role) and THE_SOURCE in getattr(fact, name):
            yield Flaw(name, f'"{THE_SOURCE}" is for rows of the record. Name who says it, or leave it out.')
