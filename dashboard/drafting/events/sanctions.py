"""Sanctions in a sentence: on whom, by which body, when, put on or taken off."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.acts import lines, passive, targets, unknown, unknown_before, when
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.moods import clause, status, unreal
from dashboard.drafting.events.reading import Read, Sentence

_ACT = re.compile(
    r"""
      \bsanction(?:ed|ing)\b | \b(?<=did\s)sanction\b | \b(?<=will\s)sanction\b | \b(?<=to\s)sanction\b
    | \b(?:impos|announc|plac|slapp)\w+\s(?:\w+\s){0,3}sanctions\s(?:on|against)\b
    | \bfr(?:oze|eezing|ozen)\s(?:the\s)?assets\sof\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OFF = re.compile(
    r"\b(?:remov|delist|tak|took|drop|lift|eas)\w*\b(?=[^.;]{0,80}?\b(?:from|off)\sthe\s(?:\w+\s)?list\b)"
    r"|\bsanctions\s(?:on|against)\b(?=[^.;]*\b(?:were|are|was|been)\s(?:lifted|eased|removed)\b)"
    r"|\bdelist(?:ed|ing)\b|\b(?:lift|eas)(?:ed|ing)\s(?:\w+\s){0,3}sanctions\s(?:on|against)\b",
    re.IGNORECASE,
)
_DESIGNATES = re.compile(r"\b(?:designat(?:ed|es|ing|e)|blacklist(?:s|ed|ing))\b", re.IGNORECASE)
_ON_LIST = re.compile(
    r"\b(?:placed|put|added)\b(?=\s(?:on|to)\s(?:it|that\slist|the\slist|the\sSDN\s\w+)\b)", re.IGNORECASE
)
_TREASURY = re.compile(r"\b(?:treasury|ofac|foreign\sassets)\b", re.IGNORECASE)
_BODIES = re.compile(
    r"(?i)treasury|ofac|foreign assets|state|government|administration|united states|\bu\.?s\b|washington"
)
_AUTHORITY = re.compile(r"Executive Order \d{5}|E\.O\. \d{5}|Foreign Narcotics Kingpin Designation Act")


def sanctions(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each actor that *sentence* says is sanctioned, listed by the Treasury, or taken off its list."""
    act, action = _act(sentence)
    if act is None or unreal(sentence, act):
        return
    order = sentence.find(_AUTHORITY)
    listed = [str(one.lastgroup) for one in cues.LIST.finditer(sentence.masked, sentence.span.start, sentence.span.end)]
    off_again = (
        action == "designated" and _ON_LIST.fullmatch(act[0]) and any(one.find(_OFF) for one in sentence.paragraph)
    )
    about = {
        "agency": sentence.public(_BODIES),
        "action": action,
        "list": list(dict.fromkeys(listed)),
        "authority": order[0] if order else None,
        "status": "ended" if off_again else status(sentence, act),
        **when(sentence, act.end()),
    }
    whom = targets(sentence, act, read)
    for one in whom:
        yield Found("sanction", action, (sentence.evidence,), stated(actor=one.actor, **about))
    listing = list(lines(sentence, read)) if not whom else []
    for span, named, name in listing:
        fields = stated(actor=named.actor if named else None, **about)
        unnamed = {} if named else {"actor": name}
        yield Found("sanction", f"{action}-line", (span, sentence.evidence), fields, unnamed)
    name = unknown_before(sentence, act.start()) if passive(sentence, act.start()) else unknown(sentence, act.end())
    if name and not whom and not listing:
        yield Found("sanction", f"{action}-unknown", (sentence.evidence,), stated(**about), {"actor": name})


def _act(sentence: Sentence) -> tuple[re.Match[str] | None, str]:
    """The words of the act, and which action of the table it is."""
    if off := sentence.find(_OFF):
        return off, "delisted"
    if act := sentence.find(_ACT):
        return act, "sanctioned"
    named = sentence.find(_DESIGNATES)
    if named and _TREASURY.search(sentence.masked, clause(sentence, named.start()), named.start()):
        return named, "designated"
    told = "".join(one.words for one in sentence.paragraph)
    placed = sentence.find(_ON_LIST)
    return (placed, "designated") if placed and _TREASURY.search(told) else (None, "")
