"""One article: its text and its facts, each proven against the text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.columns.proven import Proven
from dashboard.errors import SeedProblem
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import THE_SOURCE, Fact
from dashboard.facts.registers import Article
from dashboard.seeds import corrections
from dashboard.seeds.checked import Checked
from dashboard.seeds.entries import entries, validated
from dashboard.seeds.evidence import Flaw, locate, unproven
from dashboard.seeds.hints import meant
from dashboard.seeds.jobs import Job
from dashboard.seeds.known import Known
from dashboard.seeds.references import unknown_ids
from dashboard.values.spans import Span

_MODELS: Mapping[str, type[Fact]] = {kind: TABLES[table] for kind, table in KINDS.items()}


def article(job: Job, parsed: Sequence[Any], known: Known) -> Checked:
    """What an article came to; *parsed* is its text and its document."""
    text, document = parsed
    problems: list[SeedProblem] = []
    about = validated(Article, document.pop("article", {}), job.file, "[article]", problems)
    if about is None:
        return Checked(tuple(problems))
    if left_out := _left_out(job, about, known):
        return Checked((left_out,))
    wanted = known.corrections(job.of)
    problems += corrections.problems(wanted, [corrections.correct(document, job.of, wanted)])
    facts: list[Proven] = []
    for kind, where, fact in entries(document, _MODELS, job.file, problems):
        places, flaws = _proven(fact, text, known, about.language)
        problems += [SeedProblem(job.file, where, *flaw) for flaw in flaws]
        if not flaws:
            facts.append(Proven(KINDS[kind], job.of, fact, tuple(places)))
    later = tuple(_dangling(job, facts))
    return Checked(tuple(problems), later, facts=tuple(facts), text=text if facts else "", article=about)


def _left_out(job: Job, about: Article, known: Known) -> SeedProblem | None:
    """Why none of the article's facts can be taken in."""
    if unread := known.unread():
        message = f"its facts could not be checked, since {' and '.join(unread)} could not be read. Mend that first."
        return SeedProblem(job.file, "", "", message)
    if about.copy_of and (message := known.no_original(job.of, about.copy_of)):
        return SeedProblem(job.file, "[article]", "copy_of", message)
    return None


def _proven(fact: Fact, text: str, known: Known, language: str) -> tuple[list[Span], list[Flaw]]:
    """The places of its words, and what keeps the fact out."""
    places, lost = locate(fact, text)
    flaws = [*misplaced(fact), *unknown_ids(known, fact), *lost]
    return places, flaws or unproven(fact, text, places, known, language)


def misplaced(fact: Fact) -> Iterator[Flaw]:
    """What makes *fact* a row of the record rather than a fact of an article."""
    if not fact.quote:
        yield Flaw("quote", "is missing. The words it rests on, exactly as the article has them.")
    if fact.cites:
        yield Flaw("cites", "is for rows of the record. A fact of an article quotes its words instead.")
    if THE_SOURCE in fact.speaker:
        yield Flaw("speaker", f'"{THE_SOURCE}" is for rows of the record. Name who says it, or leave it out.')


def _dangling(job: Job, facts: Sequence[Proven]) -> Iterator[SeedProblem]:
    """Warnings of facts that speak of another one that the article does not have."""
    ids = [proven.fact.id for proven in facts]
    for proven in facts:
        about = vars(proven.fact).get("about")
        if about and about not in ids:
            message = f'"{about}" is no fact of this article.{meant(about, ids)} Name one that is, or take it out.'
            yield SeedProblem(job.file, f'[[{proven.fact.kind}]] "{proven.fact.id}"', "about", message, warning=True)
