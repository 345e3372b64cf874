"""Criminal charges in a Spanish sentence: who is charged with what, when. A charge is an allegation."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.draft import Found
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import Target, listed, public, when, within
from dashboard.drafting.events.spanish.measures import BODIES, each, hit
from dashboard.drafting.events.spanish.moods import unreal

_ACT = re.compile(
    r"""
    \b(?: (?:acus|imput|encaus)(?:ó|aron|an)\b | (?P<participle>(?:acusad|imputad|encausad|procesad)(?:o|a|os|as))\b
        | (?:cargos|acusaci(?:ón|ones)|imputaci(?:ón|ones))(?:\s(?!contra\b)[a-záéíóúñ]+){0,5}?\scontra\b
        | (?:present|anunci|formul)(?:ó|aron|ara)\s(?:\w+\s)?cargos\b
        | (?P<face>(?:enfrent(?:a|an|ará|arán|aba|aban)|afront(?:a|an))\s(?:\w+\s)?cargos)\b )
    (?:\sformalmente\b)? (?!\sque\b|\sser\b|\sde\sque\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COURTS = re.compile(
    r"(?i)\b(?:departamento\sde\sjusticia|fiscal(?:ía|es)?|corte\s(?:federal|del\sdistrito|de)|tribunal\s(?:federal|de|del)"
    r"|gran\sjurado|autoridades\sestadounidenses|juzgado|formalmente|cargos|imput\w+|distrito\ssur)\b"
)
_SPEAKS = re.compile(r"(?i)\b(?:dijo|afirmó|aseguró|declaró|señaló|en\sun\s(?:video|mensaje|discurso))\b")
_CHARGES = re.compile(r"\b(?:de|por)\s(?P<charges>(?!el\s|la\s|los\s|las\s|su\s|este\s)[a-záéíóúñ][^.;\"“«]*)")
_END = re.compile(
    r",?\s(?:contra\s|en\s(?:un|una|el|la|Nueva|20|19|Manhattan)|ante\s|según\s|tras\s|por\sl[oa]s?\sque|desde\s).*$",
    re.S,
)
_AGAINST = re.compile(r"\bcontra\s")
_INCLUDED = re.compile(r",?\s(?:incluid[oa]s?|incluyendo|entre\s(?:ellos|ellas|los\sque))\s")
_REASON = re.compile(
    r"\s(?:por|de\s(?:conspir|traf|lav|narco)\w*|fueron|fue|ante|tras|ha\ssido|han\ssido|que|quien(?:es)?|lo\sque)\b|[;:]"
)
_DEFENDANTS = re.compile(
    r"(?i)\bl[oa]s\s(?:\w+\s)?(?:acusad|imputad|procesad|encausad)[oa]s\sson\s"
    r"|\bentre\sl[oa]s\s(?:acusad|imputad|procesad|encausad)[oa]s\s(?:\w+\s){0,2}?(?:figuran?|están?|se\sencuentran?)\s"
)
_PEOPLE = ("person", "organization", "collective")
_MOST = 6  # who is charged in one sentence
_BACK = 3  # sentences in which it is told that they were charged


def indictments(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each one whom prosecutors charge in *sentence*."""
    act = sentence.find(_ACT)
    if act is None or not sentence.find(_COURTS) or unreal(sentence, act):
        return
    if not re.search(r"(?i)cargos|formalmente|imput|encaus|proces", act[0]) and sentence.find(_SPEAKS):
        return  # somebody accuses in words: Bondi acusó a Maduro en un video
    charges = _CHARGES.search(sentence.masked, act.end(), sentence.span.end)
    about = {
        "charges": _END.sub("", charges["charges"]).strip(" ,") if charges else None,
        "agency": public(sentence, BODIES),
        "voice": "alleged",
        **when(sentence, act.start()),
    }
    whom = [one for one in _whom(sentence, act, read) if _may_be_charged(one, read)]
    yield from each("indictment", "es-charged", sentence, whom[:_MOST], about)


def _whom(sentence: Sentence, act: re.Match[str], read: Read) -> list[Target]:
    """Who is charged: named or counted behind "contra", with those whom it includes; else as of any act."""
    if act["face"]:
        return within(sentence, sentence.span.start, act.start(), read)
    noun = re.search(r"(?i)cargos|acusaci|imputaci", act[0])
    against = _AGAINST.search(sentence.masked, act.start(), sentence.span.end) if noun else None
    if against is None:
        return [] if noun else hit(sentence, act, read)
    included = _INCLUDED.search(sentence.masked, against.end(), sentence.span.end)
    end = _REASON.search(sentence.masked, against.end(), sentence.span.end)
    first = min(included.start() if included else sentence.span.end, end.start() if end else sentence.span.end)
    whom = within(sentence, against.end(), first, read)
    if included:
        close = _REASON.search(sentence.masked, included.end(), sentence.span.end)
        whom += within(sentence, included.end(), close.start() if close else sentence.span.end, read)
    return whom


def _may_be_charged(one: Target, read: Read) -> bool:
    kind = read.actors[one.actor].kind if one.actor else one.newcomer.kind if one.newcomer else ""
    return kind in _PEOPLE


def tells_charge(sentence: Sentence) -> bool:
    """Whether *sentence* tells that somebody is charged."""
    act = sentence.find(_ACT)
    return act is not None and sentence.find(_COURTS) is not None and not unreal(sentence, act)


def defendants(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each one whom *sentence* names where another told that they are charged: Los acusados son A y B."""
    head = sentence.find(_DEFENDANTS)
    near = read.sentences[max(0, sentence.number - _BACK) : sentence.number]
    told = next((one for one in reversed(near) if one.find(_ACT) and one.find(_COURTS)), None)
    if head and told:
        whom = [one for one in listed(sentence, head.end(), read) if _may_be_charged(one, read)]
        yield from each("indictment", "es-charged-listed", sentence, whom, {"voice": "alleged"})
