"""Drafts of facts: each kind of fact has a rule book of its own; this is where they meet.

>>> for draft in drafts(Article(text, anchor), actors):
...     print(draft.kind, draft.fields, text[draft.spans[0].start : draft.spans[0].end])
"""

from collections.abc import Iterable, Iterator, Mapping

from dashboard.drafting.events.claims import asked, claims
from dashboard.drafting.events.confidence import confidence_of
from dashboard.drafting.events.designations import designations
from dashboard.drafting.events.draft import Draft, Found, Newcomer
from dashboard.drafting.events.effects import in_effect
from dashboard.drafting.events.indictments import indictments
from dashboard.drafting.events.lists import lists
from dashboard.drafting.events.merging import named_fully, once
from dashboard.drafting.events.quotations import quotations
from dashboard.drafting.events.reading import Article, Read, read
from dashboard.drafting.events.rewards import rewards
from dashboard.drafting.events.sanctions import sanctions
from dashboard.drafting.events.strikes import strikes
from dashboard.drafting.events.telling import Telling
from dashboard.drafting.guards import refusals
from dashboard.facts.registers import Actor, Question

__all__ = ["Article", "Draft", "Newcomer", "drafts"]
_LISTED = {"designation": designations, "sanction": sanctions, "indictment": indictments}
_TELLING = {"killed", "strikes", "vessels", "survivors", "date", "theatre"}  # what a strike's draft is worth having for


def drafts(article: Article, actors: Mapping[str, Actor], questions: Iterable[Question] = ()) -> tuple[Draft, ...]:
    """The drafts of *article*, in the order of its words.

    *actors* is the registry by id; *questions* are those that claims may answer. What an article tells twice of the
    same actor is drafted once, from the fullest telling.
    """
    known = asked(questions)
    whole = read(article, actors)
    acts = list(_acts(whole))
    told = [one.spans[0] for one in acts]
    passed = [one for one in acts if not refusals(one, whole)]
    found = [*_told_fully(once(passed)), *quotations(whole)]
    found += [claim for one in whole.readable for claim in claims(one, whole, known, told)]
    through = set(map(id, passed))  # what was merged is another draft, and is asked anew
    made = [_draft(one) for one in found if id(one) in through or not refusals(one, whole)]
    return tuple(sorted(made, key=lambda one: (one.spans[0].start, one.spans[0].end, one.kind)))


def _draft(one: Found) -> Draft:
    sure = confidence_of(one.kind, one.rule)
    return Draft(one.kind, one.fields, one.spans, one.rule, sure, one.unknown, one.proposed)


def _acts(whole: Read) -> Iterator[Found]:
    for sentence in whole.readable:
        yield from strikes(sentence, whole)
    yield from rewards(whole)
    told: dict[str, list[Telling]] = {
        kind: [one for sentence in whole.readable for one in rules(sentence, whole)] for kind, rules in _LISTED.items()
    }
    tellings = [*(one for acts in told.values() for one in acts), *lists(whole, told)]
    for telling in in_effect(named_fully(sorted(tellings, key=lambda one: one.number)), whole):
        yield from telling.drafts()


def _told_fully(found: list[Found]) -> list[Found]:
    """*found* without a strike of which nothing is said, where others are told with their figures: "another boat"."""
    bare = [one for one in found if one.rule == "struck" and not set(one.fields) & _TELLING]
    strikes = [one for one in found if one.kind == "strike"]
    return [one for one in found if one not in bare] if len(bare) < len(strikes) else found
