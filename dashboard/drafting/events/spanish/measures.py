"""Designations and sanctions in a Spanish sentence, and what acts of public bodies share."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import TARGETS, Target, listed, passive, public, targets, when
from dashboard.drafting.events.spanish.moods import status, unreal

_TERRORIST = (
    r"(?:organizaci(?:ón|ones)|grupos?|entidad(?:es)?|c[aá]rtel(?:es)?)\s(?:\w+\s)?terroristas?"
    r"(?:\s(?:extranjer[oa]s?|globales|global))?"
)
LISTS = {
    "FTO": re.compile(r"(?i)organizaci(?:ón|ones)\sterroristas?\sextranjeras?|\bFTO\b"),
    "SDGT": re.compile(r"(?i)terroristas?\sglobal(?:es)?\sespecialmente\sdesignad\w+|\bSDGT\b"),
}
_ACTIVE = r"(?:ó|aron|a|an|ará|arán)"
_DESIGNATES = re.compile(
    rf"""
    \b(?: (?P<done> (?:design|declar|catalog|clasific){_ACTIVE} | inclu(?:yó|yeron|irá|irán) )
        | (?P<participle> (?:designad|declarad|catalogad|clasificad|incluid)(?:o|a|os|as) ) )\b
    (?=[^.;]{{0,160}}?\b(?:como|de|a|lista)\b[^.;]{{0,60}}?\b(?:{_TERRORIST}|terroristas?\b))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SANCTIONS = re.compile(
    r"""
      \b(?:sancion(?:ó|aron|a|an|ará|arán)|(?P<participle>sancionad(?:o|a|os|as)))\b
    | \b(?:impuso|impusieron|impone|anunci(?:ó|aron)|aplic(?:ó|aron)|emiti(?:ó|eron)|dict(?:ó|aron))
      \s(?:[\w,]+\s){0,6}?sanciones(?:\s\w+){0,2}?\s(?:contra|a|sobre|al|para)\b
    | \bincluid[oa]s?\sen\sla\slista\sde\ssancionados | \binclu(?:yó|yeron)\sen\s(?:su|la)\slista\snegra
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SANCTIONED_LIST = re.compile(
    r"""
    \b(?: entre\sl[oa]s\s(?:\w+\s)?sancionad[oa]s(?:\s\w+)? | l[oa]s\ssancionad[oa]s\sson
        | las\ssanciones\s(?:afectan|alcanzan)\sa | la\slista\s(?:\w+\s)?incluye
        | también\s(?:figuran?|fueron?\ssancionad[oa]s?|(?:se\s)?inclu(?:yó|yeron)(?:\s\w+)?(?=\sa)) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TREASURY = re.compile(r"(?i)tesoro|ofac|control de|estados unidos|ee\.?\s?uu|casa blanca|gobierno|washington")
BODIES = re.compile(
    r"(?i)estado|estados unidos|ee\.?\s?uu|gobierno|washington|administración|casa blanca|justicia|tesoro"
)
_SANCTIONED = re.compile(r"(?i)\bsancion")
_BACK = 3  # sentences in which those are told of whom a list names
_AS = re.compile(r"\scomo\s")
_PERFECT = re.compile(r"(?i)\b(?:ha|han|había|habían|haya|hayan)\s(?:ya\s)?$")
_NEAR = 20  # characters between a name and the participle that tells of it


def designations(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each group or person whom *sentence* tells to be put on a list of terrorists."""
    act = sentence.find(_DESIGNATES)
    if act is None or unreal(sentence, act):
        return
    about = {
        "list": [name for name, cue in LISTS.items() if sentence.find(cue)],
        "agency": public(sentence, BODIES),
        "status": status(sentence, act),
        **when(sentence, act.start()),
    }
    whom = hit(sentence, act, read)
    listing = _AS.search(sentence.masked, act.end(), sentence.span.end)
    if listing and not act["participle"]:  # designó a A y B como ..., and not who is named behind that
        named = [one.actor for one in sentence.mentions if act.end() <= one.span.start < listing.start()]
        whom = (
            [one for one in whom if one.actor in named or (one.words and one.words in sentence.said)] if named else whom
        )
    yield from each("designation", "es-listed", sentence, whom, about)


def sanctions(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each one whom *sentence* tells to be sanctioned, or names among those who were."""
    names = sentence.find(_SANCTIONED_LIST)
    near = read.sentences[max(0, sentence.number - _BACK) : sentence.number + 1]
    names = names if any(one.find(_SANCTIONED) for one in near) else None
    act = names or sentence.find(_SANCTIONS)
    if act is None or (not names and unreal(sentence, act)):
        return
    about = {"action": "sanctioned", "agency": public(sentence, _TREASURY), "status": status(sentence, act)}
    if names:
        yield from each("sanction", "es-sanctioned-listed", sentence, listed(sentence, act.end(), read), about)
    else:
        day = when(sentence, act.start())
        yield from each("sanction", "es-sanctioned", sentence, hit(sentence, act, read), {**about, **day})


def hit(sentence: Sentence, act: re.Match[str], read: Read) -> list[Target]:
    """To whom *act* is done; beside a lone participle who is named right before it: el Tren de Aragua, designado."""
    lone = act.groupdict().get("participle") and not passive(sentence, act.start())
    if not lone or _PERFECT.search(sentence.masked[sentence.span.start : act.start()]):
        return targets(sentence, act, read)
    named = [one for one in sentence.mentions if one.kind in TARGETS and 0 <= act.start() - one.span.end < _NEAR]
    return [Target(one.actor, "", None) for one in named[-1:]]


def each(
    kind: str, rule: str, sentence: Sentence, whom: list[Target], about: Mapping[str, str | Sequence[str] | None]
) -> Iterator[Found]:
    """A draft for each of *whom*; who is not in the registry is proposed."""
    for target in whom:
        if target.actor:
            yield Found(kind, rule, (sentence.evidence,), stated(actor=target.actor, **about))
        elif target.newcomer:
            unknown, proposed = {"actor": target.words}, {"actor": target.newcomer}
            yield Found(kind, f"{rule}-unknown", (sentence.evidence,), stated(**about), unknown, proposed)
