"""Military strikes on boats in a sentence: how many were killed, on what, where, as of when."""

import re
from collections.abc import Iterator

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events import cues
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.reading import Read, Sentence

_ACT = re.compile(
    r"\b(?:conduct|carr(?:y|ied)|launch|order|perform|hit|bomb|destroy|target|attack|sank|sunk|struck|kill)\w*\b"
    r"|\bbl[eo]wn? up\b"
    r"|\b(?:air)?strikes?\b(?=[^.;]{0,60}\b(?:kill|left|dead|hit|destroy))",
    re.IGNORECASE,
)
_STRIKE = re.compile(
    r"\b(?:(?:air)?strikes?|struck|bomb\w*|sank|sunk|destroy\w*|blew up|blown up|attack\w*|hit)\b", re.IGNORECASE
)
_BOAT = re.compile(r"\b(?:\w*boats?|vessels?|ships?|submarines?|craft)\b", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:kill\w*|dead|died|deaths?|lives|death toll|fatalit\w+)\b", re.IGNORECASE)
_ALIVE = re.compile(r"\bsurviv\w+", re.IGNORECASE)
_SERIES = re.compile(r"\b(?:series|campaign|since|so far|total|all told|in all|to date)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?i)people|person|men|man|crew|suspect|traffick|lives|death|dead|fatalit|aboard|narco|smuggler|terrorist|fisher|sailor|occupant|^$"
)
_THEATRES = (("caribbean", re.compile(r"\bCaribbean\b")), ("eastern-pacific", re.compile(r"\b[Ee]astern\sPacific\b")))
_BODIES = re.compile(
    r"(?i)military|southern command|navy|coast guard|pentagon|defen[sc]e|united states|\bu\.?s\b|forces"
)


def strikes(sentence: Sentence, read: Read) -> Iterator[Found]:
    """One draft where *sentence* tells of strikes on boats that took place."""
    act = sentence.find(_ACT)
    told = " ".join(one.words for one in (*sentence.paragraph[-2:], sentence))
    if not (act and sentence.find(_STRIKE) and _BOAT.search(told)):
        return
    if cues.UNREAL.search(sentence.masked, sentence.span.start, sentence.span.end):
        return
    figures = _figures(sentence)
    theatres = [name for name, cue in _THEATRES if sentence.find(cue)]
    if not (figures or theatres or sentence.find(_BOAT)):
        return
    day = sentence.day(act.start())
    several = "strikes" in figures or re.search(r"\bstrikes\b", sentence.words)
    fields = stated(
        scope="campaign" if sentence.find(_SERIES) else "group" if several else "one",
        agency=sentence.public(_BODIES),
        theatre=theatres,
        date=day.edtf if day else None,
        date_words=sentence.text[day.span.start : day.span.end] if day else None,
        **figures,
    )
    yield Found("strike", "struck-with-figure" if figures else "struck", (sentence.evidence,), fields)


def _figures(sentence: Sentence) -> dict[str, str]:
    """Which of the counts is what: people killed, survivors, vessels, strikes."""
    found: dict[str, str] = {}
    for one in sentence.numbers:
        name = _counts(one, sentence) if one.written and one.kind in ("count", "bare") else ""
        if name:
            found.setdefault(name, one.written)
    return found


def _counts(one: Counted, sentence: Sentence) -> str:
    if re.search(r"(?i)^(?:air)?strikes?$|attack", one.unit):
        return "strikes"
    if _BOAT.search(one.unit):
        return "vessels"
    around = sentence.masked[max(sentence.span.start, one.span.start - 60) : one.span.end + 40]
    if not _PEOPLE.search(one.unit):
        return ""
    if _ALIVE.search(sentence.masked, one.span.start, min(one.span.end + 30, sentence.span.end)) or _ALIVE.search(
        one.unit
    ):
        return "survivors"
    return "killed" if _DEAD.search(around) else ""
