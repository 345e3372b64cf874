"""Rewards in a Spanish sentence: how much is offered, concerning whom; an offer that was raised is superseded."""

import re
from collections.abc import Iterator, Sequence

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Found
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import Target, is_person, named, public, when
from dashboard.drafting.events.spanish.measures import BODIES, each
from dashboard.drafting.events.spanish.moods import status, unreal

REWARD = re.compile(r"(?i)\brecompensas?\b|\bofrec(?:e|en|ió|ieron|ido)\b(?=[^.;]{0,80}\binformaci[oó]n\b)")
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
_WHOM = re.compile(r"(?i)\bpor\s(?:quien|el\scual|la\scual|el\sque|la\sque|él|ella)\b|\bcuya\s(?:captura|cabeza)\b")
_EACH = re.compile(r"(?i)\b(?:por|para)\s(?:cada\sun[oa]|amb[oa]s|quienes|ell[oa]s|l[oa]s\scuales)\b")
_BESIDE = re.compile(r"(?i)\bjunto\s(?:a|con)\b|\bademás\b")
_NEAR = 3  # sentences in which somebody is named whose capture is spoken of
_BACK = 6  # sentences in which a reward is offered concerning somebody


def rewards(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each amount that *sentence* offers, and each person whom it concerns."""
    offer = sentence.find(REWARD)
    near = read.sentences[max(0, sentence.number - 2) : sentence.number]
    if offer is None and not (any(one.find(REWARD) for one in near) and _AGAIN.search(sentence.words)):
        return
    money = [one for one in sentence.numbers if one.kind == "money" and one.unit == "USD"]
    if not money or (offer and unreal(sentence, offer)):
        return
    amounts = [one for one in sentence.numbers if one in money or (one.kind == "bare" and "illion" in one.written)]
    for number, amount in enumerate(amounts):
        until = amounts[number + 1].span.start if number + 1 < len(amounts) else sentence.span.end
        people = _after(sentence, amount, until, read) or _before(sentence, amount, read)
        yield from drafted(sentence, offer, amount, people)


def of_line(line: Sentence, told: Sentence, whom: Sequence[Target]) -> Iterator[Found]:
    """The amount that a *line* of a list offers for each of *whom*; *told* is the sentence over the list."""
    money = [one for one in line.numbers if one.kind == "money" and one.unit == "USD" and one.written]
    for amount in money[:1]:
        yield from drafted(line, None, amount, whom)


def _after(sentence: Sentence, amount: Counted, until: int, read: Read) -> list[Target]:
    """Who is named behind the *amount* as whom it concerns: por Maduro y Cabello, y 15 millones por Padrino."""
    found: list[Target] = []
    for span, one in named(sentence, amount.span.end, until, read):
        between = sentence.masked[amount.span.end : span.start]
        if _SPEECH.search(between) or not _CONCERNS.search(between) or (found and _BESIDE.search(between)):
            break
        found.append(one)
    people = [one for one in found if is_person(one, read)]
    return list(dict.fromkeys(people or found))


def _before(sentence: Sentence, amount: Counted, read: Read) -> list[Target]:
    """Who is named before the *amount*, here or in an offer near, as whom it concerns."""
    for earlier in (sentence, *reversed(read.sentences[max(0, sentence.number - _BACK) : sentence.number])):
        end = amount.span.start if earlier is sentence else earlier.span.end
        offer = earlier.find(REWARD)
        start = earlier.span.start if earlier is sentence or offer is None else offer.start()
        there = named(earlier, start, end, read)
        there = [one for one in there if is_person(one[1], read)] or there
        fitting = [
            one for span, one in there if _CONCERNS.search(earlier.masked[max(start, span.start - 70) : span.start])
        ]
        if offer and fitting:
            return fitting[-1:]
    if sentence.find(_EACH):
        return [
            one
            for earlier in read.sentences[max(0, sentence.number - 1) : sentence.number]
            for one in _people(earlier, read)
        ]
    return _his(sentence, amount, read) if sentence.find(_HIS) or sentence.find(_WHOM) else []


def _people(sentence: Sentence, read: Read) -> list[Target]:
    there = named(sentence, sentence.span.start, sentence.span.end, read)
    return list(dict.fromkeys(one for _, one in there if is_person(one, read)))


def _his(sentence: Sentence, amount: Counted, read: Read) -> list[Target]:
    """Whose capture "su captura" is: the person named last before the *amount*, here or in the sentences before."""
    for earlier in (sentence, *reversed(read.sentences[max(0, sentence.number - _NEAR) : sentence.number])):
        end = amount.span.start if earlier is sentence else earlier.span.end
        people = [one for _, one in named(earlier, earlier.span.start, end, read) if is_person(one, read)]
        if people:
            return people[-1:] if earlier is sentence and not sentence.find(_WHOM) else people[:1]
    return []


def drafted(
    sentence: Sentence, offer: re.Match[str] | None, amount: Counted, people: Sequence[Target]
) -> Iterator[Found]:
    """A draft for each of *people* whom *amount* concerns, and one for what it was before it was raised."""
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
        rule = "es-offer-before" if before else "es-offer"
        yield from each("reward", rule, sentence, list(people) if written else [], about)
