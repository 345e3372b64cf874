"""Designations, sanctions, rewards and charges in a Spanish sentence."""

import re
from collections.abc import Iterator, Mapping

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import Target, listed, passive, public, targets, when
from dashboard.drafting.events.spanish.moods import status, unreal

_TERRORIST = r"(?:organizaci(?:ón|ones)|grupos?|entidad(?:es)?|c[aá]rtel(?:es)?)\s(?:\w+\s)?terroristas?(?:\s(?:extranjer[oa]s?|globales|global))?"
_LISTS = {
    "FTO": re.compile(r"(?i)organizaci(?:ón|ones)\sterroristas?\sextranjeras?|\bFTO\b"),
    "SDGT": re.compile(r"(?i)terroristas?\sglobal(?:es)?\sespecialmente\sdesignad\w+|\bSDGT\b"),
}
_DESIGNATES = re.compile(
    rf"(?i)\b(?:design(?:ó|aron|a|an|ad[oa]s?)|declar(?:ó|aron|ad[oa]s?)|catalog(?:ó|aron|ad[oa]s?)|clasific(?:ó|aron|ad[oa]s?)"
    rf"|incluy(?:ó|eron)|incluid[oa]s?)\b(?=[^.;]{{0,160}}?\b(?:como|de|a|lista)\b[^.;]{{0,60}}?\b(?:{_TERRORIST}|terroristas?\b))"
)
_SANCTIONS = re.compile(
    r"(?i)\b(?:sancion(?:ó|aron|a|an|ado|ada|ados|adas)\b(?!\s(?:por\s)?(?:su|la\srepresi))|(?:impuso|impusieron|impone|anunci(?:ó|aron)|"
    r"aplic(?:ó|aron)|emiti(?:ó|eron)|dict(?:ó|aron))\s(?:[\wáéíóúñ,]+\s){0,6}?sanciones(?:\s\w+)?\s(?:contra|a|sobre|al|para)\b|"
    r"incluid[oa]s?\sen\sla\slista\sde\ssancionados|incluy(?:ó|eron)\sen\s(?:su|la)\slista\snegra|sanciones\scontra\b)"
)
_SANCTIONED_LIST = re.compile(
    r"(?i)\b(?:entre\sl[oa]s\s(?:\w+\s)?sancionad[oa]s(?:\s\w+)?|l[oa]s\ssancionad[oa]s\sson|las\ssanciones\s(?:afectan|alcanzan)\sa|"
    r"la\slista\s(?:\w+\s)?incluye|también\s(?:figuran?|fueron?\ssancionad[oa]s?))\b"
)
_REWARD = re.compile(r"(?i)\brecompensas?\b")
_RAISED = re.compile(r"(?i)\b(?:aument|elev|increment|dupli[cq]|sub|ampli)\w*\b")
_PURPOSE = re.compile(
    r"información\sque\s(?:conduzca|lleve|permita|ayude|conlleve)[^,.;$]*?(?=\s(?:de\s)?(?:Nicol|Diosd|Vladim)|[,.;]|$)"
)
_CHARGES = re.compile(
    r"(?i)\b(?:acus(?:ó|aron|ad[oa]s?)\s(?:formalmente\s)?|imput(?:ó|aron|ad[oa]s?)\s|encaus(?:ó|ad[oa]s?)\s|procesad[oa]s?\s|"
    r"present(?:ó|aron)\s(?:\w+\s)?cargos\s|formul(?:ó|aron)\s(?:\w+\s)?cargos\s)"
)
_JUSTICE = re.compile(
    r"(?i)\b(?:departamento\sde\sjusticia|fiscal(?:ía|es)?|corte\s(?:federal|del\sdistrito|de)|tribunal\s(?:federal|de)|gran\sjurado|"
    r"juzgado|formalmente|cargos)\b"
)
_CHARGED_WITH = re.compile(
    r"(?i)\b(?:cargos\s(?:de|por)|(?<!\w)(?:de|por))\s(?P<charges>(?!el\s|la\s|los\s|las\s|su\s)[a-záéíóúñ][^.;\"“«]*)"
)
_CHARGES_END = re.compile(
    r",?\s(?:en\s(?:un|una|el|la|Nueva|20|19)|ante\s|según\s|tras\s|y\sofreci|por\sl[oa]s?\sque|desde\s).*$", re.S
)
_TREASURY = re.compile(r"(?i)tesoro|ofac|control de|estados unidos|ee\.?\s?uu|casa blanca|gobierno|washington")
_STATE = re.compile(r"(?i)estado|estados unidos|ee\.?\s?uu|gobierno|washington|administración|casa blanca|justicia")


def designations(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each group or person whom *sentence* tells to be put on a list of terrorists."""
    act = sentence.find(_DESIGNATES)
    if act is None or unreal(sentence, act):
        return
    participle = act[0].lower().endswith(("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"))
    hit = targets(sentence, act, read) if not participle or passive(sentence, act.start()) else _before(sentence, act)
    about = {
        "list": [name for name, cue in _LISTS.items() if sentence.find(cue)],
        "agency": public(sentence, _STATE),
        "status": status(sentence, act),
        **when(sentence, act.start()),
    }
    yield from _each("designation", "es-listed", sentence, hit, about)


def sanctions(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each one whom *sentence* tells to be sanctioned, or names among those who were."""
    act = sentence.find(_SANCTIONED_LIST)
    rule = "es-sanctioned-listed"
    if act:
        hit = listed(sentence, act.end(), read)
    else:
        act, rule = sentence.find(_SANCTIONS), "es-sanctioned"
        if act is None or unreal(sentence, act):
            return
        hit = targets(sentence, act, read)
    about = {"action": "sanctioned", "agency": public(sentence, _TREASURY), "status": status(sentence, act)}
    day = {} if rule == "es-sanctioned-listed" else when(sentence, act.start())
    yield from _each("sanction", rule, sentence, hit, {**about, **day})


def rewards(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each amount in *sentence* that is offered, and each person whom it concerns."""
    offer = sentence.find(_REWARD)
    told = offer or any(one.find(_REWARD) for one in sentence.paragraph[-1:])
    money = [one for one in sentence.numbers if one.kind == "money" and one.unit == "USD"]
    if not told or not money or (offer and unreal(sentence, offer)):
        return
    for number, amount in enumerate(money):
        until = money[number + 1].span.start if number + 1 < len(money) else sentence.span.end
        people = _concerned(sentence, amount, until, len(money) == 1)
        yield from _offer(sentence, offer, amount, people)


def _concerned(sentence: Sentence, amount: Counted, until: int, only: bool) -> list[str]:
    """Whom the *amount* concerns: who is named behind it, before the next one; else before it; else in the paragraph."""
    kinds = ("person", "group")
    named = sentence.named(*kinds, after=amount.span.end, before=until)
    if named or not only:
        return list(dict.fromkeys(one.actor for one in named))
    before = sentence.named(*kinds, before=amount.span.start)
    before = before or [one for earlier in sentence.paragraph[-2:] for one in earlier.named("person")][-1:]
    return [one.actor for one in before[-1:]]


def _offer(sentence: Sentence, offer: re.Match[str] | None, amount: Counted, people: list[str]) -> Iterator[Found]:
    purpose = sentence.find(_PURPOSE)
    raised = amount.hedge == ".." and sentence.find(_RAISED)
    written = _high(amount) if raised else amount.written
    about = {
        "amount": written,
        "agency": public(sentence, _STATE),
        "purpose": purpose[0] if purpose else None,
        "status": status(sentence, offer) if offer else "in force",
        **when(sentence, amount.span.end),
    }
    for actor in people if written else []:
        yield Found("reward", "es-offer", (sentence.evidence,), stated(actor=actor, **about))


def _high(amount: Counted) -> str:
    """The upper end of a range, in our notation: of 25 to 50 million the 50 million."""
    return amount.written.partition("..")[2]


def indictments(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each one whom prosecutors charge in *sentence*."""
    act = sentence.find(_CHARGES)
    if act is None or not sentence.find(_JUSTICE) or unreal(sentence, act):
        return
    participle = bool(re.search(r"(?i)ad[oa]s?\s(?:formalmente\s)?$", act[0]))
    hit = targets(sentence, act, read) if not participle or passive(sentence, act.start()) else _before(sentence, act)
    charges = _CHARGED_WITH.search(sentence.masked, act.end() - 1, sentence.span.end)
    about = {
        "charges": _CHARGES_END.sub("", charges["charges"]).strip(" ,") if charges else None,
        "agency": public(sentence, _STATE),
        "voice": "alleged",
        **when(sentence, act.start()),
    }
    people = [one for one in hit if one.actor or (one.newcomer and one.newcomer.kind != "collective")]
    yield from _each("indictment", "es-charged", sentence, people[:3], about)


def _before(sentence: Sentence, act: re.Match[str]) -> list[Target]:
    """Who is named right before a participle: el Tren de Aragua, designado en febrero."""
    named = [
        one
        for one in sentence.mentions
        if one.kind in ("group", "organization", "person") and one.span.end <= act.start()
    ]
    near = [one for one in named if act.start() - one.span.end < 20]
    return [Target(one.actor, "", None) for one in near[-1:]]


def _each(
    kind: str, rule: str, sentence: Sentence, hit: list[Target], about: Mapping[str, str | list[str] | None]
) -> Iterator[Found]:
    for target in hit:
        if target.actor:
            yield Found(kind, rule, (sentence.evidence,), stated(actor=target.actor, **about))
        elif target.newcomer:
            unknown, proposed = {"actor": target.words}, {"actor": target.newcomer}
            yield Found(kind, f"{rule}-unknown", (sentence.evidence,), stated(**about), unknown, proposed)
