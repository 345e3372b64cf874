"""Reward offers in a sentence: how much, for what, concerning whom."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read, Sentence

_OFFER = re.compile(r"\b(?:reward|bount(?:y|ies))s?\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"information\s(?:leading|that leads|that would lead)\sto[^,.;$]*?"
    r"(?=\s(?:to|of)\s(?:up to\s)?\$|\sin\s\d{4}|\s(?:by|from)\s|[,.;]|$)"
)
_BODIES = re.compile(
    r"(?i)state|justice|government|administration|united states|\bu\.?s\b|washington|dea|drug enforcement"
)


def rewards(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each person whom a reward in *sentence* concerns; of several amounts the last is the offer."""
    offer = sentence.find(_OFFER)
    money = [one for one in sentence.numbers if one.kind == "money" and one.unit == "USD" and one.written]
    if offer is None or not money or cues.UNREAL.search(sentence.masked, sentence.span.start, offer.end()):
        return
    day, purpose = sentence.day(money[-1].span.end), sentence.find(_PURPOSE)
    about = {
        "agency": sentence.public(_BODIES),
        "amount": money[-1].written,
        "purpose": purpose[0] if purpose else None,
        "date": day.edtf if day else None,
        "date_words": sentence.text[day.span.start : day.span.end] if day else None,
        "status": cues.status(sentence.masked[sentence.span.start : sentence.span.end]),
    }
    people = _concerned(sentence, offer)
    for one in people:
        yield Found("reward", "offer", (sentence.evidence,), stated(actor=one.actor, **about))
    if not people:
        yield Found("reward", "offer-unknown", (sentence.evidence,), stated(**about))


def _concerned(sentence: Sentence, offer: re.Match[str]) -> list[Mention]:
    """Whom the offer concerns: who is named after it, else before it, else last in the sentences before."""
    for one in (
        sentence.first_chain(sentence.named("person", "group", after=offer.end())),
        sentence.named("person", "group", before=offer.start())[-1:],
        [named for before in sentence.paragraph for named in before.named("person", "group")][-1:],
    ):
        if one:
            return one
    return []
