"""Designations in a sentence: who is put on which list of terrorists or criminals, by whom, when."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.values.spans import Span

_ACT = re.compile(
    r"\b(?:designat(?:e|es|ed|ing|ions?)|re-?designat\w+|blacklist(?:s|ed|ing)?|label(?:s|l?ed|l?ing)"
    r"|(?:add|plac|put|expand)(?:s|ed|e|ing|ting)?\b(?=[^.;]{0,80}?\blist\b))(?!\w)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|gets?|got)\s(?:\w+ly\s|also\s|already\s|now\s)?$", re.IGNORECASE
)
_BODIES = re.compile(
    r"(?i)state|treasury|foreign assets|ofac|administration|government|united states|\bu\.?s\b|washington|white house"
)
_COUNTED = re.compile(r"(?i)organi[sz]ation|group|cartel|gang|entit|individual|people|person|militia|faction")
_TARGETS = ("group", "organization", "person")


def designations(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each actor that *sentence* says is listed, and for each stated number of them."""
    act = sentence.find(_ACT)
    listed, where = _list(sentence)
    if act is None or not where:
        return
    told = sentence.span.end if _noun(act) else act.end()  # "the designation would give ..." is no act
    if cues.UNREAL.search(sentence.masked, sentence.span.start, told):
        return
    targets, passive = _targets(sentence, act)
    day = sentence.day(act.start())
    about = {
        "agency": sentence.public(_BODIES),
        "list": listed,
        "date": day.edtf if day else None,
        "date_words": sentence.text[day.span.start : day.span.end] if day else None,
        "status": _status(sentence, act),
    }
    evidence = (sentence.evidence, *([] if sentence.span.start <= where.start < sentence.span.end else [where]))
    rule = "listed-passive" if passive else "listed"
    counts = [one for one in sentence.numbers if one.kind == "count" and one.written and _COUNTED.search(one.unit)]
    for one in targets:
        many = next((count.written for count in counts if one.span.start <= count.span.start < one.span.end), None)
        yield Found("designation", rule, evidence, stated(actor=one.actor, count=many, **about))
    if not targets and counts and not passive:
        yield Found("designation", "listed-number", evidence, stated(count=counts[0].written, **about))
    elif not targets and (words := _unknown(sentence, act)):
        yield Found("designation", "listed-unknown", evidence, stated(**about), {"actor": words})


def _list(sentence: Sentence) -> tuple[list[str], Span | None]:
    """Which lists are named, and where; a sentence of the paragraph before may name the list ("such designations")."""
    for one in (sentence, *reversed(sentence.paragraph)):
        there = list(cues.LIST.finditer(one.masked, one.span.start, one.span.end))
        if there:
            return list(dict.fromkeys(str(match.lastgroup) for match in there)), Span(*there[0].span())
        if loose := one.find(cues.TERRORIST):
            return [], Span(*loose.span())
    return [], None


def _targets(sentence: Sentence, act: re.Match[str]) -> tuple[list[Mention], bool]:
    """Who is listed, and whether they stand before the verb (was designated)."""
    if _PASSIVE.search(sentence.masked, sentence.span.start, act.start()):
        return sentence.chain(sentence.named(*_TARGETS, before=act.start())), True
    return sentence.first_chain(sentence.named(*_TARGETS, after=act.end())), False


def _status(sentence: Sentence, act: re.Match[str]) -> str | None:
    if _noun(act):
        return None
    return cues.status(sentence.masked[sentence.span.start : act.end()])


def _noun(act: re.Match[str]) -> bool:
    return act[0].lower().endswith(("ion", "ions"))


_NAME = re.compile(
    r"(?:(?:the|a)\s)?((?:[A-Z][\w’'-]+|de|del|la|los|las|el|of|al-\w+)(?:\s(?:[A-Z][\w’'-]+|de|del|la|los|las|el|of|al-\w+))*)"
)


def _unknown(sentence: Sentence, act: re.Match[str]) -> str:
    """The name that follows the verb, of somebody whom the registry does not hold."""
    after = sentence.masked[act.end() : sentence.span.end].lstrip()
    match = _NAME.match(after)
    return match[1] if match and match[1][:1].isupper() else ""
