"""Lines under a sentence that ends in a colon, each of which names one whom its act was done to."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.draft import Found, Newcomer
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish import charges, rewards
from dashboard.drafting.events.spanish.acts import Target, named
from dashboard.drafting.events.spanish.measures import each, tells_sanction
from dashboard.drafting.events.spanish.moods import unreal

_BULLET = re.compile(r"\s*(?:[•·*▪‣–—-]|\(?\w{1,2}[.)])\s+")
_HEAD = re.compile(r"(?P<who>[A-ZÁÉÍÓÚÑ][^:;,.()\n–—]{2,70}?)(?:\s?[:;,.(–—]|\s-\s|\n|$)")
_NEAR = 30  # characters of a line before the name it lists
_MOST = 30  # lines of a list


def lines(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each line under *sentence*: the people sanctioned, charged or wanted, with the sum for each."""
    if not sentence.said.rstrip().endswith(":"):
        return
    offer, charge = sentence.find(rewards.REWARD), charges.tells_charge(sentence)
    sanction = tells_sanction(sentence, read)
    if not (offer or charge or sanction) or (offer and unreal(sentence, offer)):
        return
    for line in _under(sentence, read):
        bullet = _BULLET.match(line.text, line.span.start, line.span.end)
        whom = _named(line, bullet.end() if bullet else line.span.start, read, bulleted=bool(bullet))
        if not whom:
            return
        if offer:
            yield from rewards.of_line(line, sentence, whom)
        elif sanction:
            yield from each("sanction", "es-sanctioned-line", line, whom, {"action": "sanctioned"})
        else:
            yield from each("indictment", "es-charged-line", line, whom, {"voice": "alleged"})


def _under(sentence: Sentence, read: Read) -> Iterator[Sentence]:
    """The first sentence of each line under *sentence*."""
    at = sentence.line
    for one in read.sentences[sentence.number + 1 : sentence.number + _MOST]:
        if one.line == at + 1:
            at += 1
            yield one


def _named(line: Sentence, start: int, read: Read, *, bulleted: bool) -> list[Target]:
    """Whom a line names at its beginning; behind a bullet whatever stands before its first mark."""
    head = _HEAD.match(line.text, start, line.span.end)
    end = head.end("who") if head else start
    there = [(span, one) for span, one in named(line, start, max(end, start + _NEAR), read)]
    firm = bulleted and head and there and start < there[0][0].start < end and line.text[start].isupper()
    if there and not firm and there[0][0].start - start < _NEAR:
        return [one for span, one in there if span.start < max(end, there[0][0].end)]
    if head and bulleted and head.end() < line.span.end:
        words = head["who"].strip()
        return [Target("", words, Newcomer(words, "organization"))]
    return []
