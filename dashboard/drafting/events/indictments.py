"""Criminal charges in a sentence: who is charged with what, by whom, when. A charge is an allegation."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read, Sentence

_ACT = re.compile(
    r"\bindict(?:ed|ing|s)\b|\bindictment\s(?:accus|charg|nam|alleg)(?:ed|es|s|ing)\b|\b(?:charged|charging)\s(?=[^.;]*\bwith\b)"
    r"|\bcharged\b(?=\sin\s)|\b(?:indictment|charges|complaint|arrest warrant)\s(?:\w+\s){0,3}against\b|\barraigned\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are)\s(?:\w+ly\s|also\s|first\s)?$", re.IGNORECASE)
_CHARGES = re.compile(r"\b(?:(?<!along )with|on|of)\s(?P<charges>[^.;]+)")
_END = re.compile(
    r",?\s(?:in\s(?:the\s)?(?:\w+\s)?(?:District|federal|a\s|\d{4})|according to|and (?:use|uses|used)\b"
    r"|said\b|after\b|before\b).*$"
    r"|[\0“”\"]",
    re.DOTALL,
)
_COURT = re.compile(
    r"(?:Southern|Eastern|Northern|Western|Central) District of [A-Z]\w+(?: [A-Z]\w+)?"
    r"|federal court in [A-Z]\w+(?: [A-Z]\w+)?"
)
_INSTRUMENT = re.compile(r"\b(?:superseding indictment|indictment|criminal complaint)\b", re.IGNORECASE)
_BODIES = re.compile(r"(?i)justice|attorney|prosecut|united states|\bu\.?s\b|government")
_TARGETS = ("person", "group", "organization")


def indictments(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each defendant whom *sentence* names."""
    act = sentence.find(_ACT)
    if act is None or cues.UNREAL.search(sentence.masked, sentence.span.start, act.end()):
        return
    charges = _charges(sentence, act)
    day = sentence.day(act.start())
    instrument, court = sentence.find(_INSTRUMENT), sentence.find(_COURT)
    about = {
        "agency": sentence.public(_BODIES),
        "charges": charges,
        "court": court[0] if court else None,
        "instrument": instrument[0] if instrument else None,
        "date": day.edtf if day else None,
        "date_words": sentence.text[day.span.start : day.span.end] if day else None,
        "voice": "alleged",
    }
    for one in _defendants(sentence, act, charges):
        yield Found("indictment", "charged", (sentence.evidence,), stated(actor=one.actor, **about))


def _defendants(sentence: Sentence, act: re.Match[str], charges: str | None) -> list[Mention]:
    if _PASSIVE.search(sentence.masked, sentence.span.start, act.start()) or act[0].lower() == "arraigned":
        return sentence.chain(sentence.named(*_TARGETS, before=act.start()))
    end = sentence.masked.find(charges, act.end()) if charges else sentence.span.end
    return sentence.first_chain(sentence.named(*_TARGETS, after=act.end(), before=end))


def _charges(sentence: Sentence, act: re.Match[str]) -> str | None:
    match = _CHARGES.search(sentence.masked, act.end(), sentence.span.end)
    return (_END.split(match["charges"], maxsplit=1)[0].strip(" ,") or None) if match else None
