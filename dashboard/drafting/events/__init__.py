"""Drafts of facts: each kind of fact has a rule book of its own; this is where they meet.

>>> for draft in drafts(Article(text, anchor), actors):
...     print(draft.kind, draft.fields, text[draft.spans[0].start : draft.spans[0].end])
"""

from collections.abc import Iterable, Iterator, Mapping

from dashboard.drafting.events.claims import claims
from dashboard.drafting.events.confidence import CONFIDENCE, UNSEEN
from dashboard.drafting.events.designations import designations
from dashboard.drafting.events.draft import Draft, Found, Value
from dashboard.drafting.events.indictments import indictments
from dashboard.drafting.events.quotations import quotations
from dashboard.drafting.events.reading import Article, Read, read
from dashboard.drafting.events.rewards import rewards
from dashboard.drafting.events.sanctions import sanctions
from dashboard.drafting.events.strikes import strikes
from dashboard.facts.registers import Actor, Question

__all__ = ["Article", "Draft", "drafts"]
_APART = ("list", "amount", "action", "count")  # what tells two acts on one actor apart
_TELLING = {"killed", "strikes", "vessels", "survivors", "date", "theatre"}  # what a strike's draft is worth having for
_ACTS = (designations, strikes, rewards, sanctions, indictments)


def drafts(article: Article, actors: Mapping[str, Actor], questions: Iterable[Question] = ()) -> tuple[Draft, ...]:
    """The drafts of *article*, in the order of its words.

    *actors* is the registry by id; *questions* are those that claims may answer. What an article tells twice of the
    same actor is drafted once, from the fullest telling.
    """
    known = list(questions)
    whole = read(article, actors)
    acts = list(_acts(whole))
    told = [one.spans[0] for one in acts]
    found = [*_told_fully(_once(acts)), *quotations(whole)]
    found += [claim for one in whole.readable for claim in claims(one, whole, known, told)]
    made = [
        Draft(
            one.kind, one.fields, one.spans, one.rule, CONFIDENCE.get(one.kind, {}).get(one.rule, UNSEEN), one.unknown
        )
        for one in found
    ]
    return tuple(sorted(made, key=lambda one: (one.spans[0].start, one.spans[0].end, one.kind)))


def _acts(whole: Read) -> Iterator[Found]:
    for sentence in whole.readable:
        for rules in _ACTS:
            yield from rules(sentence, whole)


def _once(found: Iterable[Found]) -> list[Found]:
    """Of several tellings of one act the fullest; one act is one kind, one actor and one list."""
    best: list[Found] = []
    for one in found:
        same = next((i for i, other in enumerate(best) if _same(one, other)), None)
        if same is None:
            best.append(one)
        elif len(one.fields) > len(best[same].fields):
            best[same] = one
    return best


def _told_fully(found: list[Found]) -> list[Found]:
    """*found* without a strike of which nothing is said, where others are told with their figures: "another boat"."""
    bare = [one for one in found if one.rule == "struck" and not set(one.fields) & _TELLING]
    strikes = [one for one in found if one.kind == "strike"]
    return [one for one in found if one not in bare] if len(bare) < len(strikes) else found


def _same(one: Found, other: Found) -> bool:
    whom = [fact.fields.get("actor") or fact.unknown.get("actor") for fact in (one, other)]
    agree = all(_agree(one.fields.get(name), other.fields.get(name)) for name in _APART)
    return one.kind == other.kind and whom[0] == whom[1] is not None and agree


def _agree(value: Value | None, other: Value | None) -> bool:
    return value is None or other is None or value == other
