"""Rewards in a Spanish sentence: how much is offered, concerning whom; an offer that was raised is superseded."""

import re
from collections.abc import Iterator

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import public, when
from dashboard.drafting.events.spanish.measures import BODIES
from dashboard.drafting.events.spanish.moods import status, unreal

_REWARD = re.compile(r"(?i)\brecompensas?\b|\bofrec(?:e|en|ió|ieron|ido)\b(?=[^.;]{0,80}\binformaci[oó]n\b)")
_RAISED = re.compile(r"(?i)\b(?:aument|elev|increment|dupli[cq]|sub(?:ió|e\b)|ampli|pasó)\w*")
_AGAIN = re.compile(rf"{_RAISED.pattern}|\bofrec\w+")
_HIS = re.compile(r"(?i)\bsu\s(?:arresto|captura|condena|detención)\b")
_BEFORE = re.compile(
    r"(?i)\b(?:anterior(?:es|mente)?|previ[oa]s?|inicialmente|hasta\sentonces|se\smantuvie?ra|durante\s(?:varios\s)?años|primer\smandato|eran|era|desde)\b[^.;$]{0,40}$"
)
_PURPOSE = re.compile(
    r"información\sque\s(?:condu\w+|llev\w+|permit\w+|ayud\w+|conllev\w+|gu[ií]e)\s[^,.;$]*?\b(?:arresto|captura|condena|detención)\b"
)
_CONCERNS = re.compile(
    r"(?i)\b(?:por|captura|arresto|condena|detenci[oó]n|información|paradero|contra|sobre|correspond\w+|pesaba)\b"
)
_SPEECH = re.compile(r"(?i)\b(?:dijo|confirmó|informó|anunció|señaló|aseguró|declaró|precisó|según|destacó)\b")
_BACK = 6  # sentences in which a reward is offered concerning somebody


def rewards(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each amount that *sentence* offers, and each person whom it concerns."""
    offer = sentence.find(_REWARD)
    near = read.sentences[max(0, sentence.number - 2) : sentence.number]
    if offer is None and not (any(one.find(_REWARD) for one in near) and _AGAIN.search(sentence.words)):
        return
    money = [one for one in sentence.numbers if one.kind == "money" and one.unit == "USD"]
    if not money or (offer and unreal(sentence, offer)):
        return
    amounts = [one for one in sentence.numbers if one in money or (one.kind == "bare" and "illion" in one.written)]
    for number, amount in enumerate(amounts):
        until = amounts[number + 1].span.start if number + 1 < len(amounts) else sentence.span.end
        people = _after(sentence, amount, until) or _before(sentence, amount, read)
        yield from _drafts(sentence, offer, amount, people)


def _after(sentence: Sentence, amount: Counted, until: int) -> list[str]:
    """Who is named behind the *amount* as whom it concerns: por Maduro y Cabello, y 15 millones por Padrino."""
    found: list[str] = []
    for one in sentence.named("person", "group", after=amount.span.end, before=until):
        between = sentence.masked[amount.span.end : one.span.start]
        if _SPEECH.search(between) or not _CONCERNS.search(between):
            break
        found.append(one.actor)
    return list(dict.fromkeys(found))


def _before(sentence: Sentence, amount: Counted, read: Read) -> list[str]:
    """Who is named before the *amount*, here or in an offer near, as whom it concerns."""
    for earlier in (sentence, *reversed(read.sentences[max(0, sentence.number - _BACK) : sentence.number])):
        end = amount.span.start if earlier is sentence else earlier.span.end
        offer = earlier.find(_REWARD)
        start = earlier.span.start if earlier is sentence or offer is None else offer.start()
        named = earlier.named("person", "group", after=start, before=end)
        fitting = [
            one for one in named if _CONCERNS.search(earlier.masked[max(start, one.span.start - 70) : one.span.start])
        ]
        fitting = fitting or (named[-1:] if earlier is sentence and sentence.find(_HIS) else [])
        if offer and fitting:
            return [fitting[-1].actor]
    return []


def _drafts(sentence: Sentence, offer: re.Match[str] | None, amount: Counted, people: list[str]) -> Iterator[Found]:
    purpose = sentence.find(_PURPOSE)
    low, _, high = amount.written.partition("..")
    superseded = bool(_BEFORE.search(sentence.masked[sentence.span.start : amount.span.start]))
    values = [(high, False), (low, True)] if high and sentence.find(_RAISED) else [(amount.written, superseded)]
    for written, before in values:
        about = {
            "amount": written,
            "agency": public(sentence, BODIES),
            "purpose": purpose[0] if purpose else None,
            "status": "superseded" if before else status(sentence, offer) if offer else "in force",
            **({} if before else when(sentence, amount.span.end)),
        }
        for actor in people if written else []:
            yield Found(
                "reward",
                "es-offer-before" if before else "es-offer",
                (sentence.evidence,),
                stated(actor=actor, **about),
            )
