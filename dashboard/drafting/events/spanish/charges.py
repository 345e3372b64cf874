"""Criminal charges in a Spanish sentence: who is charged with what, when. A charge is an allegation."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.draft import Found
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import listed, public, when
from dashboard.drafting.events.spanish.measures import BODIES, each, hit
from dashboard.drafting.events.spanish.moods import unreal

_ACT = re.compile(
    r"""
    \b(?: (?:acus|imput|encaus)(?:ó|aron|an)\b | (?P<participle>(?:acusad|imputad|encausad|procesad)(?:o|a|os|as))\b
        | (?:present|anunci|formul)(?:ó|aron|ara)\s(?:\w+\s)?cargos\b )
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
_PEOPLE = ("person", "organization")


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
    against = _AGAINST.search(sentence.masked, act.end(), sentence.span.end) if "cargos" in act[0].lower() else None
    named = listed(sentence, against.end(), read)[:1] if against else hit(sentence, act, read)
    whom = [one for one in named if one.actor or (one.newcomer and one.newcomer.kind in _PEOPLE)]
    yield from each("indictment", "es-charged", sentence, whom[:3], about)
