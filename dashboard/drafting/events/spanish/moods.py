"""Whether an act that a Spanish sentence names was done: what is asked for, supposed or denied is none."""

import re

from dashboard.drafting.events.reading import Sentence

_BOUNDARY = re.compile(
    r"[;:—–]|,\s(?:y|pero|aunque|mientras|quien|que)\s|\b(?:después\sde\sque|luego\sde\sque|mientras|tras)\s"
)
_UNREAL = re.compile(
    r"\b(?:podr[ií]an?|pudieran?|habr[ií]an?|deber[ií]an?|debe|si|eval[uú]an?|estudian?|contemplan?|planean?|amenaz\w+|"
    r"no\sdescart\w+|pid(?:e|en|ió|ieron)|exig\w+|neg(?:ó|aron)|niegan?|desm(?:iente|intió)|rechaz\w+|instó|urgió|"
    r"posib\w+|eventual|busca|propon\w+|propuso|intenci[oó]n|considerando|ser[ií]an?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|nunca|jamás|sin|ni|tampoco)(?:\s(?:se|lo|la|ha|han|fue|fueron|había|hubo|ningún|ninguna))*\s$", re.I
)
_AHEAD = re.compile(r"\b(?:[a-záéíóúñ]+(?:ará|erá|irá|arán|erán|irán)|va\sa|van\sa)\b")


def unreal(sentence: Sentence, act: re.Match[str]) -> bool:
    """Whether the *act* was not done as *sentence* tells it."""
    before = sentence.masked[sentence.span.start : act.start()]
    clause = _BOUNDARY.split(before)[-1]
    return bool(_NOT.search(before) or _UNREAL.search(clause) or _UNREAL.search(act[0]))


def status(sentence: Sentence, act: re.Match[str]) -> str:
    """How far the *act* has come: "announced" or "in force"."""
    clause = _BOUNDARY.split(sentence.masked[sentence.span.start : act.end()])[-1]
    return "announced" if _AHEAD.search(clause) or re.search(r"\banunci\w+", clause) else "in force"
