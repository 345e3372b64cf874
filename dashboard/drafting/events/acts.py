"""What the acts of public bodies have in common: whom they are done to, when, by whom; lists line by line."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.moods import clause
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.whom import stood_for
from dashboard.values.spans import Span

TARGETS = ("group", "organization", "person")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|gets?|got)\s(?:\w+ly\s|also\s|already\s|now\s|both\s|first\s)?$", re.IGNORECASE
)
_SUBJECT = re.compile(r"\s(?:has|have|had|was|were|is|are|will)\b.*$", re.DOTALL)
# Where the objects of an act end and its grounds begin: sanctioned A and B for having helped C.
_GROUNDS = re.compile(r";|\s(?:for|over|after|accus\w+|because|which|who|whose|to(?!\sinclude\b))\s")
_OBJECT = re.compile(r"\s*(?P<who>it|him|her|them|(?:the|this|that)\s(?:\w+\s)?\w+)\b", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\s")
_PART = r"(?:[A-Z][\w’'-]+|de|del|la|los|las|el|of|al-\w+)"
_NAME = re.compile(rf"\s*(?:the\s|a\s)?(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep)\.\s)?(?P<name>(?=[A-Z]){_PART}(?:\s{_PART})*)")
_NAME_BEFORE = re.compile(
    rf"(?:\b[Tt]he\s)?(?P<name>(?!The\s)(?=[A-Z]){_PART}(?:\s{_PART})*)\s(?:was|were|has|have|had)\b"
)
_BULLET = re.compile(r"\s*(?:[•·*▪‣–—-]|\(?\w{1,2}[.)])\s+")
_LINE_END = re.compile(r"[\s;,.]*(?:[;,]\s*and)?[\s;,.]*$")
_NEAR = 24  # characters of a line before the name it lists


def passive(sentence: Sentence, place: int) -> bool:
    """Whether a verb at *place* tells what is done to its subject: was designated."""
    return bool(_PASSIVE.search(sentence.masked, sentence.span.start, place))


def targets(sentence: Sentence, act: re.Match[str], read: Read) -> list[Mention]:
    """To whom *act* is done: named before a passive verb or behind an active one, or taken up by a pronoun or noun."""
    if passive(sentence, act.start()):
        start = clause(sentence, act.start())
        named = sentence.chain(sentence.named(*TARGETS, after=start, before=act.start()))
        words = _SUBJECT.sub("", sentence.masked[start : act.start()])
        found = named or _one(stood_for(words, act.start(), read))
        return found or sentence.chain(sentence.named(*TARGETS, before=act.start()))
    grounds = _GROUNDS.search(sentence.masked, act.end(), sentence.span.end)
    end = grounds.start() if grounds else sentence.span.end
    there = [one for one in sentence.named(*TARGETS, after=act.end()) if one.span.start < end]
    named = sentence.first_chain([one for one in there if not _OWNS.match(sentence.text, one.span.end)])
    taken_up = _OBJECT.match(sentence.masked, act.end(), sentence.span.end)
    if not there and taken_up:
        return _one(stood_for(taken_up["who"], sentence.span.start, read))
    return named


def _one(found: Mention | None) -> list[Mention]:
    return [found] if found and found.kind in TARGETS else []


def when(sentence: Sentence, place: int) -> dict[str, str | None]:
    """The date nearest to *place*, and its words."""
    day = sentence.day(place)
    return {
        "date": day.edtf if day else None,
        "date_words": sentence.text[day.span.start : day.span.end] if day else None,
    }


def unknown(sentence: Sentence, place: int) -> str:
    """The name at *place* of somebody whom the registry does not hold; empty when there is none."""
    name = _NAME.match(sentence.masked, place, sentence.span.end)
    known = name and any(name.start("name") <= one.span.start < name.end("name") for one in sentence.mentions)
    return name["name"] if name and not known else ""


def unknown_before(sentence: Sentence, place: int) -> str:
    """The name that a passive verb at *place* tells of, of somebody whom the registry does not hold."""
    name = _NAME_BEFORE.search(sentence.masked[clause(sentence, place) : place])
    return name["name"] if name else ""


def lines(sentence: Sentence, read: Read) -> Iterator[tuple[Span, Mention | None, str]]:
    """The lines listed under *sentence*, which ends in a colon: the words, who is named, the name if unknown."""
    if not sentence.said.rstrip().endswith(":"):
        return
    before = sentence
    for line in read.sentences[sentence.number + 1 :]:
        if line.line == before.line and before is not sentence:
            continue  # one line may hold what looks like two sentences: a.k.a. “Los …”
        bullet = _BULLET.match(line.text, line.span.start, line.span.end)
        goes_on = line.line == before.line + 1 and (
            bullet or _listed(line) or (before is not sentence and _listed(before))
        )
        if not goes_on:
            return
        start = bullet.end() if bullet else line.span.start
        said = line.text[start : line.span.end]
        named = [one for one in line.named(*TARGETS, after=start) if one.span.start - start < _NEAR]
        name = "" if named else unknown(line, start)
        if named or name:
            yield Span(start, start + len(_LINE_END.sub("", said))), next(iter(named), None), name
        before = line


def _listed(line: Sentence) -> bool:
    return line.said.rstrip().endswith((";", ",", "; and", ", and"))
