"""Sanctions in a sentence: on whom, by which body, when."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.reading import Read, Sentence

_ACT = re.compile(
    r"\b(?:sanction(?:ed|ing)|(?:impos|announc|plac|slapp)\w+\s(?:\w+\s){0,3}sanctions\s(?:on|against)|sanctions\s(?:on|against)"
    r"|(?:lifted|lifting|eased|removed)\s(?:\w+\s){0,3}sanctions|fr(?:oze|eezing|ozen)\s(?:\w+\s){0,3}assets)\b",
    re.IGNORECASE,
)
_OFAC = re.compile(r"(?:treasury|ofac|foreign assets)[^.;]{0,80}?\b(?P<act>designat(?:ed|es|ing))\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are)\s(?:\w+ly\s|also\s)?$", re.IGNORECASE)
_BODIES = re.compile(
    r"(?i)treasury|ofac|foreign assets|state|government|administration|united states|\bu\.?s\b|washington"
)
_TARGETS = ("group", "organization", "person")
_AUTHORITY = re.compile(r"Executive Order \d{5}|E\.O\. \d{5}|Foreign Narcotics Kingpin Designation Act")


def sanctions(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each actor that *sentence* says is sanctioned; a designation as a terrorist is none."""
    act = sentence.find(_ACT) or (None if sentence.find(cues.TERRORIST) else sentence.find(_OFAC))
    if act is None or cues.UNREAL.search(sentence.masked, sentence.span.start, act.end()):
        return
    passive = _PASSIVE.search(sentence.masked, sentence.span.start, act.start())
    targets = sentence.named(*_TARGETS, before=act.start()) if passive else sentence.named(*_TARGETS, after=act.end())
    targets = sentence.chain(targets) if passive else sentence.first_chain(targets)
    day, order = sentence.day(act.end()), sentence.find(_AUTHORITY)
    about = {
        "agency": sentence.public(_BODIES),
        "action": act["act"] if "act" in act.re.groupindex else act[0].split()[0] if " " not in act[0] else None,
        "authority": order[0] if order else None,
        "date": day.edtf if day else None,
        "date_words": sentence.text[day.span.start : day.span.end] if day else None,
        "status": cues.status(sentence.masked[sentence.span.start : act.end()]),
    }
    for one in targets:
        yield Found("sanction", "sanctioned", (sentence.evidence,), stated(actor=one.actor, **about))
