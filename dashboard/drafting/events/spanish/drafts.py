"""The drafts of a Spanish article: quotes, strikes, designations, sanctions, rewards, charges; no claims yet."""

from collections.abc import Iterator, Mapping

from dashboard.drafting.events.draft import Draft, Found
from dashboard.drafting.events.merging import once
from dashboard.drafting.events.reading import Article, Read
from dashboard.drafting.events.spanish.charges import defendants, indictments
from dashboard.drafting.events.spanish.confidence import confidence_of
from dashboard.drafting.events.spanish.lists import lines
from dashboard.drafting.events.spanish.measures import designations, sanctions
from dashboard.drafting.events.spanish.quotations import quotations
from dashboard.drafting.events.spanish.reading import read
from dashboard.drafting.events.spanish.rewards import rewards
from dashboard.drafting.events.spanish.strikes import strikes
from dashboard.drafting.guards import refusals
from dashboard.facts.registers import Actor

_ACTS = (strikes, designations, sanctions, rewards, indictments, defendants, lines)


def drafts(article: Article, actors: Mapping[str, Actor]) -> tuple[Draft, ...]:
    """The drafts of *article*, in the order of its words; *actors* is the registry by id."""
    whole = read(article, actors)
    acts = [one for one in _acts(whole) if not refusals(one, whole)]
    found = [*_strikes([one for one in acts if one.kind == "strike"]), *quotations(whole)]
    found += once(one for one in acts if one.kind != "strike")
    made = [
        Draft(one.kind, one.fields, one.spans, one.rule, confidence_of(one.kind, one.rule), one.unknown, one.proposed)
        for one in found
        if not refusals(one, whole)
    ]
    return tuple(sorted(made, key=lambda one: (one.spans[0].start, one.spans[0].end, one.kind)))


def _acts(whole: Read) -> Iterator[Found]:
    for sentence in whole.readable:
        for rules in _ACTS:
            yield from rules(sentence, whole)


def _strikes(found: list[Found]) -> list[Found]:
    """*found* without what is told twice, and without strikes of which no toll is told, where others have one."""
    tolls = {(one.fields.get("killed"), one.fields.get("scope")) for one in found if "killed" in one.fields}
    kept: list[Found] = []
    for one in found:
        told = [other for other in kept if other.fields.get("killed") == one.fields.get("killed")]
        again = any(other.fields.get("scope") == one.fields.get("scope") for other in told if "killed" in one.fields)
        if not again and ("killed" in one.fields or not tolls):
            kept.append(one)
    return kept
