"""Reward offers of an article: how much, for what, concerning whom; an offer that is raised is told twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.act_day import when
from dashboard.drafting.events.draft import Found, Newcomer, Value, stated
from dashboard.drafting.events.moods import status, unreal
from dashboard.drafting.events.offers import concerned, offered, wanted
from dashboard.drafting.events.parties import Party
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.voices import voice
from dashboard.drafting.headed import headed

_OFFER = headed(
    r"""
      \b(?:reward|bount(?:y|ie))s?\b
    | \b(?:offer(?:s|ed|ing)?|(?:pay|give)\s(?=up\sto\s|[$\d]|USD))\b(?=[^;]{0,60}\b(?:  # offers $2 million for
        to\sa\stipster | (?:to|for)\sanyone
      | for\s(?:(?:any\s)?information|tips|help|the\s(?:arrest|capture|head)|his|her) )\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_STEMS = ("reward", "bount", "offer", "pay", "give")  # one is in whatever _OFFER finds
_AGAIN = headed(
    r"\b(?:had\s)?offer(?:s|ed|ing)\b(?=[^;]{0,40}[$])"
    r"|\b(?:rais|increas|upp|hik|lift|doubl|boost|tripl)\w*\s(?:it|them|that(?:\s\w+)?|the\s(?:offer|amount|bounty|sum|figure|price))\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"information\s(?:leading|that\sleads|that\swould\slead)\sto[^,.;$]*?"
    r"(?=\s(?:to|of)\s(?:up\sto\s)?\$|\sin\s\d{4}|\s(?:by|from)\s|[,.;]|$)"
)
_TIMES = re.compile(r"\b(?P<times>twice|double|triple)\s(?:what|the\samount)\s[^,;]*\boffered\b", re.IGNORECASE)
_FACTORS = {"twice": 2, "double": 2, "triple": 3}
_PROGRAMME = re.compile(r"\b(?:[A-Z]\w+\s){1,4}Rewards?\sProgram(?:me)?\b")
_BODIES = headed(r"(?i)state|justice|government|administration|united states|\bu\.?s\b|washington|dea|drug enforcement")
_BACK = 4  # sentences in which the offer that is raised was told


@dataclass(frozen=True)
class _Offer:
    """An amount that a sentence offers, and whom it concerns; *named* is a later sentence that names them."""

    sentence: Sentence
    match: re.Match[str]
    amount: Counted
    whom: Sequence[Party]
    rule: str
    named: Sentence | None = None


def rewards(read: Read) -> Iterator[Found]:
    """A draft for each offer in *read* and each of those whom it concerns; one that was raised is superseded."""
    offers: list[_Offer] = []
    last: Sequence[Party] = ()
    at = -_BACK - 1
    for sentence in read.readable:
        match, again = sentence.find(_OFFER, *_STEMS), False
        if match is None and sentence.number - at <= _BACK:
            match, again = sentence.find(_AGAIN), True
        pairs = _pairs(sentence, match, read, last) if match else []
        if match and not pairs and offers and sentence.number - at <= _BACK:
            offers[-1] = _named_now(offers[-1], sentence, match, read)
        if match is None or unreal(sentence, match):
            continue
        for amount, whom, rule in pairs:
            offers.append(_Offer(sentence, match, amount, whom, "offer-again" if again and rule == "offer" else rule))
        at = sentence.number
        last = next((whom for _, whom, _ in reversed(pairs) if whom), last)
    for offer in offers:
        yield from _drafts(offer, read)


def _named_now(offer: _Offer, sentence: Sentence, match: re.Match[str], read: Read) -> _Offer:
    """*offer* with the people whom *sentence* names for it: The reward is for information on A."""
    if any(one.kind == "person" for one in offer.whom):
        return offer
    people = [one for one in wanted(sentence, match.end(), read) if one.kind == "person"]
    return replace(offer, whom=people, named=sentence) if people else offer


def _pairs(
    sentence: Sentence, offer: re.Match[str], read: Read, last: Sequence[Party]
) -> list[tuple[Counted, list[Party], str]]:
    """Each amount that *sentence* offers, whom it concerns, and whether it is the offer or what was offered before."""
    found = []
    for amount, before in offered(sentence):
        whom = concerned(sentence, offer, amount, read, last)
        found.append((amount, whom, "offer-before" if before else "offer"))
    named = next((whom for _, whom, _ in found if whom), [])
    pairs = [(amount, whom or named, rule) for amount, whom, rule in found]
    if pairs and (times := sentence.find(_TIMES)):
        amount, whom, _ = pairs[-1]
        less = replace(amount, written=_divided(amount.written, _FACTORS[times["times"].lower()]))
        pairs.append((less, whom, "offer-before"))
    return pairs


def _divided(written: str, by: int) -> str:
    """The amount that *written* is *by* times of, hedge and scale kept: "<=2 million" by two is "<=1 million"."""
    return re.sub(r"\d+(?:\.\d+)?", lambda number: f"{float(number[0]) / by:.6f}".rstrip("0").rstrip("."), written)


def _drafts(offer: _Offer, read: Read) -> Iterator[Found]:
    sentence, amount, rule, whom = offer.sentence, offer.amount, offer.rule, offer.whom
    who = voice(sentence, sentence.span.start, sentence.span.end, read)
    purpose, programme = sentence.find(_PURPOSE), sentence.find(_PROGRAMME)
    before = rule == "offer-before"
    evidence = (sentence.evidence, *((offer.named.evidence,) if offer.named else ()))
    about: dict[str, str | Sequence[str] | None] = {
        "agency": sentence.public(_BODIES),
        "speaker": who.speakers if who.cue and "accord" in who.cue[0].lower() else (),
        "amount": amount.written,
        "purpose": purpose[0] if purpose else None,
        "programme": programme[0] if programme else None,
        "status": "superseded" if before else status(sentence, offer.match),
        **({} if before else when(sentence.dates, sentence, amount.span.end)),
    }
    for one in whom:
        if one.actor:
            yield Found("reward", rule, evidence, stated(actor=one.actor, **about))
        elif one.newcomer:
            words: dict[str, str] = {"actor": one.newcomer.name}
            new: dict[str, Newcomer] = {"actor": one.newcomer}
            fields: dict[str, Value] = stated(**about)
            yield Found("reward", f"{rule}-new", evidence, fields, words, new)
    if not whom:
        yield Found("reward", f"{rule}-unknown", evidence, stated(**about))
