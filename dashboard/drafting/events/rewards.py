"""Reward offers in a sentence: how much, for what, concerning whom; an offer that is raised is told twice."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.acts import when
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.moods import status, unreal
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.voices import voice
from dashboard.drafting.events.whom import stood_for

_OFFER = re.compile(
    r"""
      \b(?:reward|bount(?:y|ie))s?\b
    | \boffer(?:s|ed|ing)?\b(?=[^.;]{0,60}\bfor\sinformation\b)       # is offering up to $2 million for information
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AGAIN = re.compile(r"\b(?:had\s)?offer(?:s|ed|ing)\b(?=[^.;]{0,30}[$])|\braised\sit\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"information\s(?:leading|that\sleads|that\swould\slead)\sto[^,.;$]*?"
    r"(?=\s(?:to|of)\s(?:up\sto\s)?\$|\sin\s\d{4}|\s(?:by|from)\s|[,.;]|$)"
)
_BEFORE = re.compile(r"\b(?:from|up\sfrom|instead\sof)\s$", re.IGNORECASE)  # to $15 million, from $10 million
_TIMES = re.compile(r"\b(?P<times>twice|double|triple)\s(?:what|the\samount)\s[^,.;]*\boffered\b", re.IGNORECASE)
_FACTORS = {"twice": 2, "double": 2, "triple": 3}
_PROGRAMME = re.compile(r"\b(?:[A-Z]\w+\s){1,3}Rewards?\sProgram(?:me)?\b")
_BODIES = re.compile(
    r"(?i)state|justice|government|administration|united states|\bu\.?s\b|washington|dea|drug enforcement"
)
_CONCERNS = re.compile(r"\b(?P<who>him|his|her|them|their|it)\b", re.IGNORECASE)


def rewards(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each offer in *sentence* and each person whom it concerns; one that was raised is superseded."""
    offer, again = sentence.find(_OFFER), False
    if offer is None and any(one.find(_OFFER) for one in sentence.paragraph):
        offer, again = sentence.find(_AGAIN), True
    money = [one for one in sentence.numbers if one.kind == "money" and one.unit == "USD" and one.written]
    if offer is None or not money or unreal(sentence, offer):
        return
    earlier = [one for one in money if _BEFORE.search(sentence.masked, sentence.span.start, one.span.start)]
    later = [one for one in money if one not in earlier]
    people = _concerned(sentence, offer, read)
    rule = "offer-again" if again else "offer"
    if later:
        yield from _drafts(sentence, offer, later[-1], rule, people, read)
    if later and (times := sentence.find(_TIMES)):
        before = replace(later[-1], written=_divided(later[-1].written, _FACTORS[times["times"].lower()]))
        yield from _drafts(sentence, offer, before, "offer-before", people, read)
    for one in earlier[:1]:
        yield from _drafts(sentence, offer, one, "offer-before", people, read)


def _divided(written: str, by: int) -> str:
    """The amount that *written* is *by* times of, hedge and scale kept: "<=2 million" by two is "<=1 million"."""
    return re.sub(r"\d+(?:\.\d+)?", lambda number: f"{float(number[0]) / by:.6f}".rstrip("0").rstrip("."), written)


def _drafts(
    sentence: Sentence, offer: re.Match[str], amount: Counted, rule: str, people: list[Mention], read: Read
) -> Iterator[Found]:
    who = voice(sentence, sentence.span.start, sentence.span.end, read)
    purpose, programme = sentence.find(_PURPOSE), sentence.find(_PROGRAMME)
    before = rule == "offer-before"
    about = {
        "agency": sentence.public(_BODIES),
        "speaker": who.speakers if who.cue and "accord" in who.cue[0].lower() else (),
        "amount": amount.written,
        "purpose": purpose[0] if purpose else None,
        "programme": programme[0] if programme else None,
        "status": "superseded" if before else status(sentence, offer),
        **({} if before else when(sentence, amount.span.end)),
    }
    for one in people:
        yield Found("reward", rule, (sentence.evidence,), stated(actor=one.actor, **about))
    if not people:
        yield Found("reward", f"{rule}-unknown", (sentence.evidence,), stated(**about))


def _concerned(sentence: Sentence, offer: re.Match[str], read: Read) -> list[Mention]:
    """Whom the offer concerns: who is named behind it, else taken up by a pronoun, else named before it."""
    if named := sentence.first_chain(sentence.named("person", "group", after=offer.end())):
        return named
    taken_up = _CONCERNS.search(sentence.masked, offer.end(), sentence.span.end)
    if taken_up and taken_up["who"].lower() != "it":
        before = sentence.named("person", before=taken_up.start())
        found = before[-1] if before else _person(sentence, offer) or stood_for(taken_up["who"], offer.start(), read)
        return [found] if found else []
    if named := sentence.named("person", "group", before=offer.start())[-1:]:
        return named
    return [one for one in [_person(sentence, offer)] if one]


def _person(sentence: Sentence, offer: re.Match[str]) -> Mention | None:
    """Who was named last, a person before a group, in the sentences before it."""
    for kind in ("person", "group"):
        for before in reversed(sentence.paragraph):
            if named := before.named(kind):
                return named[-1]
    return None
