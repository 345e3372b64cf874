"""What the acts of public bodies have in common in Spanish: whom they are done to, when, by whom."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.drafting.events.draft import Newcomer
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.names import by_surname, new_names
from dashboard.values.spans import Span

TARGETS = ("group", "organization", "person")
# A name behind these words only describes somebody else.
HANGS = re.compile(
    r"(?i)\b(?:vincul|ligad|alinead|aliad|allegad|asociad|cercan|relacionad|afiliad|leal|afin|afín|dirigid|liderad|"
    r"encabezad|controlad|pertenecient|adscrit)\w*\s(?:\w+\s)?(?:de|del|con|a|al|por|en)\s(?:\w+\s){0,6}$"
    r"|(?i:\b(?:gobierno|régimen|gabinete|círculo|entorno|primo|prima|hij[oa]|herman[oa]|espos[oa]|sobrin[oa]s?|miembros?|"
    r"funcionarios?|directivos?|president[ea]|ministr[oa]|jefe|jefa|líder|líderes|jefes|esposas?)\s(?:de|del)\s(?:\w+\s){0,5})$"
)
_PASSIVE = re.compile(
    r"(?i)\b(?:fue|fueron|ha\ssido|han\ssido|había\ssido|ser|sea|sean|es|son)\s(?:\w+mente\s|también\s|ya\s)?$"
)
_GROUNDS = re.compile(
    r";(?!\s(?:y\s)?al?\s)|:\s|,\s(?:un|una|que|al\sque|a\slos\sque|a\sla\sque|lider|dirig|vincul|acus|en\smedio|inform|dij|según|señal)\w*\s"
    r"|\s(?:por\s(?!el\sDepartamento|la\sOficina)|tras|acusad[oa]s?|debido|ya\sque|porque|quien(?:es)?|cuy[oa]s?)\s?"
)
_COUNTED = re.compile(
    r"(?i)(?:\s(?:altos?|ex|presuntos|supuestos|nuevos))*\s(?P<noun>(?:ex)?funcionari[oa]s|personas|individuos|empresas|"
    r"compañías|entidades|buques|petroleros|barcos|oficiales|militares|miembros|jueces|magistrados|ciudadanos|aviones|"
    r"organizaciones|grupos|cárteles|carteles|bandas|sobrinos|familiares|dirigentes|jefes|operadores|navieras|"
    r"pandillas|cabecillas|líderes|integrantes|presuntos|mexicanos|colombianos|venezolanos|iraníes|ciudadanas|"
    r"sociedades|firmas|refinerías|embarcaciones|aeronaves|aerolíneas|bancos|narcotraficantes|socios|colaboradores|"
    r"magistradas|exmilitares|diputados|acusados|sospechosos|hombres|mujeres|objetivos|mandos|lugartenientes)"
    r"(?:\s(?!(?:de|del|en|por|a|al|con|y|que|el|la|los|este|esta|desde|tras|ayer|hoy|se|fue|fueron|ha|han|son|serán)\b"
    r"|(?:vincul|ligad|alinead|involucrad|relacionad|incluyend|acusad)\w*)"
    r"[a-záéíóúñ]+){0,2}"
)
# A name behind these words is whose something is: bandas de Los Lobos do own, la banda Los Lobos does not.
_OWNED = re.compile(r"\s(?:de|del)\s[«“\"'‘]?$")
_WANTED = re.compile(
    r"(?i)\b(?:captura|arresto|detención|condena|paradero|ubicación|localización|extradición|cabeza|designación|inclusión)\s"
    r"(?:y/o\s\w+\s|o\s\w+\s|y\s\w+\s)?(?:de|del)\s[«“\"'‘]?$"
    r"|\b(?:bandas?|pandillas?|grupos?|organizaci(?:ón|ones)|cárteles|carteles)\s(?:[a-záéíóúñ]+\s){0,2}de\s[«“\"'‘]?$"
)
_OBJECT = re.compile(r"(?:,|\sy|\se|\scomo|\sa)\s(?:a|al|a\sla|contra|a\ssu)\s(?:[a-záéíóúñ]+\s){0,4}$")


class Target(NamedTuple):
    """To whom an act is done: an actor of the registry, or the words for somebody new."""

    actor: str
    words: str
    newcomer: Newcomer | None


def when(sentence: Sentence, place: int) -> dict[str, str | None]:
    """The date nearest to *place*, and its words."""
    day = sentence.day(place)
    return {
        "date": day.edtf if day else None,
        "date_words": sentence.text[day.span.start : day.span.end] if day else None,
    }


def public(sentence: Sentence, cue: re.Pattern[str]) -> list[str]:
    """The agencies named in it whose name has *cue*, each once; a country only where no agency is."""
    found = [one for one in sentence.mentions if one.kind in ("agency", "country")]
    said = [one for one in found if cue.search(sentence.text[one.span.start : one.span.end])]
    agencies = [one.actor for one in said if one.kind == "agency"]
    return list(dict.fromkeys(agencies or [one.actor for one in said]))


def passive(sentence: Sentence, place: int) -> bool:
    """Whether a participle at *place* tells what is done to its subject: fue sancionado."""
    return bool(_PASSIVE.search(sentence.masked[sentence.span.start : place]))


def targets(sentence: Sentence, act: re.Match[str], read: Read) -> list[Target]:
    """To whom the *act* is done: named behind it, before it where it is passive; else a group that is counted."""
    start, end = act.end(), _grounds(sentence, act.end())
    if passive(sentence, act.start()):
        start, end = _clause(sentence, act.start()), act.start()
    found = within(sentence, start, end, read)
    if found or start == act.end():
        return found
    return within(sentence, act.end(), _grounds(sentence, act.end()), read)  # también fue imputada Cilia Flores


def within(sentence: Sentence, start: int, end: int, read: Read) -> list[Target]:
    """Who is counted or named from *start* to *end*: a 13 miembros del cartel, cuatro empresas y a Ana Poe."""
    counted = list(_counted(sentence, start, end))
    named = [one for one in _named(sentence, start, end, read) if not counted or _listed(sentence, one[0])]
    return [target for _, target in sorted([*counted, *named], key=lambda one: one[0])]


def listed(sentence: Sentence, start: int, read: Read) -> list[Target]:
    """Who is named from *start* on in a list: Entre los sancionados están A, B y C."""
    return [target for _, target in _named(sentence, start, sentence.span.end, read)]


def named(sentence: Sentence, start: int, end: int, read: Read) -> list[tuple[Span, Target]]:
    """Who is named from *start* to *end*, each with the place of the name; nobody who only describes somebody else."""
    return list(_named(sentence, start, end, read))


def is_person(target: Target, read: Read) -> bool:
    """Whether *target* is a person, of the registry or not."""
    kind = read.actors[target.actor].kind if target.actor else target.newcomer.kind if target.newcomer else ""
    return kind == "person"


def _listed(sentence: Sentence, span: Span) -> bool:
    """Whether the name at *span* stands as an object of its own beside a count: cinco jefes y a Ana Poe."""
    return bool(_OBJECT.search(sentence.masked[max(sentence.span.start, span.start - 40) : span.start]))


def _named(sentence: Sentence, start: int, end: int, read: Read) -> Iterator[tuple[Span, Target]]:
    """The actors and the new names from *start* to *end* that do not only describe somebody."""
    text = sentence.masked
    known = [one for one in sentence.mentions if start <= one.span.start < end]
    new = [*new_names(text, start, end, [one.span for one in sentence.mentions])]
    found: list[tuple[Span, Target]] = [(one.span, Target(one.actor, "", None)) for one in known if one.kind in TARGETS]
    found += [
        (span, Target("", sentence.text[span.start : span.end], Newcomer(sentence.text[span.start : span.end], kind)))
        for span, kind in new
    ]
    taken = [span for span, _ in found] + [one.span for one in sentence.mentions]
    for span, full in by_surname(sentence.text, start, end, taken):
        found.append((span, Target("", full, Newcomer(full, "person"))))
    for span, target in sorted(found, key=lambda one: one[0]):
        before = text[max(sentence.span.start, span.start - 80) : span.start]
        owned = span.start > start + 4 and _OWNED.search(before) and not _WANTED.search(before)
        owned = owned or before.endswith(" (")  # Cártel de Sinaloa (CDS)
        if not owned and not HANGS.search(before):
            yield span, target


def _counted(sentence: Sentence, start: int, end: int) -> Iterator[tuple[Span, Target]]:
    """The groups of which only the number is told: 21 funcionarios venezolanos."""
    for one in sentence.numbers:
        if not start <= one.span.start < end or one.kind != "count" or not one.written:
            continue
        place = one.unit_span.start if one.unit_span else one.span.end
        begin = sentence.masked.rfind(" ", 0, place)
        group = _COUNTED.match(sentence.masked, begin if begin >= one.span.start else one.span.end, end)
        if group:
            span = Span(one.span.start, group.end())
            words = sentence.text[span.start : span.end].strip()
            yield span, Target("", words, Newcomer(words, "collective"))


def _grounds(sentence: Sentence, place: int) -> int:
    match = _GROUNDS.search(sentence.masked, place, sentence.span.end)
    return match.start() if match else sentence.span.end


def _clause(sentence: Sentence, place: int) -> int:
    """Where the clause that holds *place* begins."""
    cuts = [
        match.end()
        for match in re.finditer(r"[;:]\s|,\s(?:y|pero|mientras)\s|\s(?:que|tras|aunque)\s", sentence.masked[:place])
    ]
    return max([sentence.span.start, *(cut for cut in cuts if cut > sentence.span.start)])
