"""Designations and sanctions in a Spanish sentence, and what acts of public bodies share."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import (
    TARGETS,
    Target,
    is_person,
    listed,
    passive,
    public,
    targets,
    when,
    within,
)
from dashboard.drafting.events.spanish.moods import status, unreal

_TERRORIST = (
    r"(?:organizaci(?:ón|ones)|grupos?|entidad(?:es)?|c[aá]rtel(?:es)?)\s(?:\w+\s)?terroristas?"
    r"(?:\s(?:extranjer[oa]s?|globales|global|trasnacionales|transnacionales))?"
)
LISTS = {
    "FTO": re.compile(r"(?i)organizaci(?:ón|ones)\sterroristas?\sextranjeras?|\bFTO\b"),
    "SDGT": re.compile(r"(?i)terroristas?\sglobal(?:es)?\sespecialmente\sdesignad\w+|\bSDGT\b"),
}
_ACTIVE = r"(?:ó|aron|a|an|ará|arán)"
_VERBS = r"design|declar|catalog|clasific|calific|identific|señal|consider|etiquet|nombr"
_LABEL = rf"(?:{_TERRORIST}|terroristas?\b|\bFTO\b|\bSDGTs?\b)"
_DESIGNATES = re.compile(
    rf"""
    \b(?: (?P<done> (?:{_VERBS}){_ACTIVE} | inclu(?:yó|yeron|irá|irán|ye|yen) )
        | (?P<noun> (?:designación|inclusión|clasificación|declaración)\s(?:de|del)\b )
        | (?P<participle> (?:(?:{_VERBS})ad|incluid)(?:o|a|os|as) ) )\b
    (?=[^.;]{{0,160}}?\b(?:como|de|a|en|lista|grupos|banda|pandilla)\b[^.;]{{0,60}}?\b{_LABEL})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WEAK = re.compile(r"(?i)(?:identific|señal|consider|calific|nombr)")  # says no more than that it is called so
_BY_STATE = re.compile(r"(?i)\bsecretari|departamento|gobierno|washington|estados\sunidos|ee\.?\s?uu|administración")
# A list of the Treasury: la Lista Clinton | la lista SDN de la OFAC | su lista negra.
_LIST = (
    r"listas?\s(?:(?:de|del|la|los|las|el|personas|entidades|nacionales|ciudadanos|individuos|bloquead[oa]s)\s){0,4}"
    r"(?:negra|clinton|sdn|ofac|sanci\w+|especialmente\sdesignados|designad[oa]s|tesoro)"
)
_SANCTIONS = re.compile(
    r"""
      \b(?:sancion(?:ó|aron|a|an|ará|arán)|(?P<participle>sancionad(?:o|a|os|as)))\b
    | \b(?:impuso|impusieron|impuesto|impone|imponen|anunci(?:ó|aron|a|ado)|aplic(?:ó|aron|ado)|emiti(?:ó|eron|do)
        |dict(?:ó|aron|ado)|aprob(?:ó|aron|ado)|imposición)
      \s(?:[\w,]+\s){0,6}?(?:sanciones|penalizaciones)(?:\s\w+){0,2}?\s(?:contra|a|sobre|al|para)\b
    """
    + rf"""
    | \b(?P<listed>inclu(?:yó|yeron|ye|ido)|añadi(?:ó|eron|do)|agreg(?:ó|aron|ado)|introducido|introdujo
        |incorpor(?:ó|aron|ado)|sum(?:ó|ado)|coloc(?:ó|ado)|pus(?:o|ieron)|design(?:ó|aron|a|ado)
        |(?:inclusión|designación|incorporación)\s(?:del?|en))\b
      (?=[^.;]{{0,260}}?\b{_LIST}\b)
    | \b(?P<entered>(?:incluid|añadid|agregad|designad|incorporad)(?:o|a|os|as))\b(?=[^.;]{{0,200}}?\b{_LIST}\b)
    """
    + r"""
    | \b(?P<named>design(?:ó|aron|a|ado|ando)|identific(?:ó|aron)
        |(?:designación|sanción|sanciones)\s(?:de|del|a|al|contra)
        |congel(?:ó|aron)\slos\s(?:activos|bienes)\sde)\b
    | \b(?P<passive>designad(?:o|a|os|as))\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TREASURY_ACTS = re.compile(r"(?i)\bofac\b|\btesoro\b|control\sde\s(?:activos|bienes)")
_SANCTIONED_LIST = re.compile(
    r"""
    \b(?: entre\sl[oa]s\s(?:\w+\s){0,4}?(?:sancionad|designad)[oa]s(?:\s\w+)?
        | l[oa]s\s(?:\w+\s){0,2}?(?:sancionad|designad|funcionari|magistrad|individu|implicad|señalad)[oa]s
          (?:\ssancionad[oa]s)?\sson
        | l[oa]s\s(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+)\s(?:personas|entidades|empresas)
          \s(?:\w+\s)?son
        | (?:(?:las|estas)\s(?:nuevas\s)?(?:sanciones|medidas)|(?:la|esta)\smedida)\s(?:se\s)?(?:también\s)?
          (?:incluyen?|apuntan?|afectan?|alcanzan?|dirigen?)\s(?:\w+mente\s)?a
        | la\slista\s(?:\w+\s)?incluye
        | también\s(?:figuran?|fueron?\ssancionad[oa]s?|(?:se\s)?inclu(?:yó|yeron)(?:\s\w+)?(?=\sa)) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TREASURY = re.compile(r"(?i)tesoro|ofac|control de|estados unidos|ee\.?\s?uu|casa blanca|gobierno|washington")
BODIES = re.compile(
    r"(?i)estado|estados unidos|ee\.?\s?uu|gobierno|washington|administración|casa blanca|justicia|tesoro"
)
_AMONG = re.compile(
    r"(?i)^entre\sl[oa]s\s|\b(?:entre\sl[oa]s|l[oa]s|las\spersonas|las\sentidades)\s[^.;:]{0,80}?\b(?:sancionad|designad|incluid)[oa]s\b"
)
_SANCTIONED = re.compile(r"(?i)\bsancion|\bdesignad[oa]s\b")
_OF_THEM = re.compile(
    r"(?i)\b(?:entre\s(?:(?:l[oa]s\s(?:que|cuales)|quienes)\s(?:se\s)?(?:\w+\s)?(?:encuentran?|figuran?|destacan?|están?)"
    r"|ell[oa]s)|incluid[oa]s|incluyendo(?:\sa)?|a\ssaber)\b"
)
_BOTH = re.compile(r"(?i)\b(?:amb[oa]s|l[oa]s\s(?:dos|tres)|est[oa]s\s(?:grupos|bandas|pandillas|organizaciones))\b")
_BACK = 3  # sentences in which those are told of whom a list names
_AS = re.compile(r"\scomo\s")
_PERFECT = re.compile(r"(?i)\b(?:ha|han|había|habían|haya|hayan)\s(?:ya\s)?$")
_NEAR = 20  # characters between a name and the participle that tells of it


def designations(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each group or person whom *sentence* tells to be put on a list of terrorists."""
    act = _listing(sentence)
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
    whom = whom or (_both(sentence, read) if sentence.find(_BOTH) else [])
    yield from each("designation", "es-listed", sentence, whom, about)


def sanctions(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each one whom *sentence* tells to be sanctioned, or names among those who were."""
    names = sentence.find(_SANCTIONED_LIST)
    near = read.sentences[max(0, sentence.number - _BACK) : sentence.number + 1]
    names = names if any(one.find(_SANCTIONED) for one in near) else None
    act = names or _measure(sentence)
    if act is None or (not names and unreal(sentence, act)):
        return
    about = {"action": "sanctioned", "agency": public(sentence, _TREASURY), "status": status(sentence, act)}
    if names:
        whom = listed(sentence, act.end(), read) or within(sentence, act.end(), sentence.span.end, read)
        yield from each("sanction", "es-sanctioned-listed", sentence, whom, about)
    else:
        day = when(sentence, act.start())
        whom = hit(sentence, act, read)
        yield from each("sanction", "es-sanctioned", sentence, [*whom, *_among(sentence, act, read)], {**about, **day})


def _among(sentence: Sentence, act: re.Match[str], read: Read) -> list[Target]:
    """Who is named as some of a number sanctioned: 16 personas, entre ellas la jueza Ana Poe."""
    match = _OF_THEM.search(sentence.masked, act.end(), sentence.span.end)
    if match is None or act.groupdict().get("participle"):
        return []
    return [one for one in listed(sentence, match.end(), read) if is_person(one, read)]


def _both(sentence: Sentence, read: Read) -> list[Target]:
    """The groups that the nearest sentence before names two of: A ambas las ha designado."""
    for earlier in reversed(read.sentences[max(0, sentence.number - _BACK) : sentence.number]):
        named = list(dict.fromkeys(one.actor for one in earlier.named("group")))
        if len(named) > 1:
            return [Target(one, "", None) for one in named]
    return []


def _listing(sentence: Sentence) -> re.Match[str] | None:
    """The words that tell that somebody is put on a list of terrorists."""
    if sentence.find(_DESIGNATES) is None:
        return None
    there = _DESIGNATES.finditer(sentence.masked, sentence.span.start, sentence.span.end)
    return next((one for one in there if not _WEAK.match(one[0]) or _officially(sentence, one)), None)


def _officially(sentence: Sentence, act: re.Match[str]) -> bool:
    """Whether a public body calls somebody a terrorist by a list of its own, and does not only say so."""
    said = sentence.masked[sentence.span.start : sentence.span.end]
    return (
        any(cue.search(said) for cue in LISTS.values()) and bool(_BY_STATE.search(said)) and act["participle"] is None
    )


def tells_sanction(sentence: Sentence, read: Read) -> bool:
    """Whether *sentence* tells of a sanction, or names a list of those who were sanctioned."""
    near = read.sentences[max(0, sentence.number - _BACK) : sentence.number + 1]
    act = _measure(sentence)
    done = act is not None and not unreal(sentence, act)
    return done or (_AMONG.search(sentence.words) is not None and any(one.find(_SANCTIONED) for one in near))


def _measure(sentence: Sentence) -> re.Match[str] | None:
    """The words that tell of a sanction: one by that name, a list of the Treasury, or what the Treasury designates."""
    for act in _SANCTIONS.finditer(sentence.masked, sentence.span.start, sentence.span.end):
        if not (act["named"] or act["passive"]):
            return act
        listed = _listing(sentence)
        if sentence.find(_TREASURY_ACTS) and not (listed and listed.start() == act.start()):
            return act
    return None


def hit(sentence: Sentence, act: re.Match[str], read: Read) -> list[Target]:
    """To whom *act* is done; beside a lone participle who is named right before it: el Tren de Aragua, designado."""
    groups = act.groupdict()
    lone = any(groups.get(name) for name in ("participle", "passive", "entered")) and not passive(sentence, act.start())
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
