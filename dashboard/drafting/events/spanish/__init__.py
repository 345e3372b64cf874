"""Drafts of facts from a Spanish article: quotes, strikes, designations, sanctions, rewards, charges; no claims yet."""

from collections.abc import Iterator, Mapping

from dashboard.drafting.events.draft import Draft, Found
from dashboard.drafting.events.merging import once
from dashboard.drafting.events.reading import Article, Read
from dashboard.drafting.events.spanish.confidence import confidence_of
from dashboard.drafting.events.spanish.measures import designations, indictments, rewards, sanctions
from dashboard.drafting.events.spanish.quotations import quotations
from dashboard.drafting.events.spanish.reading import read
from dashboard.drafting.events.spanish.strikes import strikes
from dashboard.facts.registers import Actor

_ACTS = (strikes, designations, sanctions, rewards, indictments)
_FIGURES = {"killed", "strikes", "vessels", "survivors"}


def drafts(article: Article, actors: Mapping[str, Actor]) -> tuple[Draft, ...]:
    """The drafts of *article*, in the order of its words; *actors* is the registry by id."""
    whole = read(article, actors)
    found = [*_told(once(_acts(whole))), *quotations(whole)]
    made = [
        Draft(one.kind, one.fields, one.spans, one.rule, confidence_of(one.kind, one.rule), one.unknown, one.proposed)
        for one in found
    ]
    return tuple(sorted(made, key=lambda one: (one.spans[0].start, one.spans[0].end, one.kind)))


def _acts(whole: Read) -> Iterator[Found]:
    for sentence in whole.readable:
        for rules in _ACTS:
            yield from rules(sentence, whole)


def _told(found: list[Found]) -> list[Found]:
    """*found* without strikes of which no figure is told, where others have one."""
    bare = [one for one in found if one.kind == "strike" and not set(one.fields) & _FIGURES]
    return (
        [one for one in found if one not in bare] if len(bare) < sum(one.kind == "strike" for one in found) else found
    )
