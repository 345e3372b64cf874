"""What Spanish texts call whom the registry has under an English name, and names that the registry lacks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from dashboard.facts.registers import Actor
from dashboard.values.spans import Span

# English name in the registry -> the names in Spanish.
_SPANISH = {
    "United States": ("Estados Unidos", "EE. UU.", "EE.UU.", "EEUU", "EE UU", "EUA"),
    "US government": (
        "gobierno de Estados Unidos",
        "Gobierno de Estados Unidos",
        "gobierno estadounidense",
        "Washington",
    ),
    "Trump administration": (
        "administración Trump",
        "Administración Trump",
        "administración de Trump",
        "la Casa Blanca",
    ),
    "US State Department": ("Departamento de Estado", "Secretaría de Estado"),
    "US Justice Department": ("Departamento de Justicia", "la Fiscalía estadounidense"),
    "US Treasury Department": (
        *("Departamento del Tesoro", "Departamento de Tesoro", "Tesoro de Estados Unidos", "el Tesoro"),
        *("Oficina de Control de Activos Extranjeros", "Oficina de Control de Bienes Extranjeros", "OFAC", "Ofac"),
    ),
    "US military": (
        *(
            "ejército de Estados Unidos",
            "Ejército de Estados Unidos",
            "Ejército estadounidense",
            "ejército estadounidense",
        ),
        *("fuerzas estadounidenses", "fuerzas de Estados Unidos", "fuerzas armadas de Estados Unidos", "Pentágono"),
        *("Departamento de Guerra", "Departamento de Defensa", "militares estadounidenses"),
    ),
    "US Southern Command": ("Comando Sur", "Comando Sur de Estados Unidos", "Comando Sur de los Estados Unidos"),
    "Cartel de los Soles": ("Cártel de los Soles", "cartel de los Soles", "cártel de los Soles"),
    "Sinaloa cartel": ("Cártel de Sinaloa", "cártel de Sinaloa", "Cartel de Sinaloa", "cartel de Sinaloa"),
    "National Liberation Army": ("Ejército de Liberación Nacional",),
    "United Nations": ("Naciones Unidas", "ONU"),
    "Washington Office on Latin America": (
        "Oficina de Washington para América Latina",
        "Oficina en Washington para Asuntos Latinoamericanos",
    ),
    "Islamic State": ("Estado Islámico",),
    "Mexico": ("México",),
}
_LARGE = r"[A-ZÁÉÍÓÚÑ](?:\.(?:\s?[A-Z]\.){0,3}|[\w’'-]{1,30})"
_NICK = r"\s[«“\"'‘](?:el\s|la\s)?[A-ZÁÉÍÓÚÑ\0][^«»“”\"'‘’\n]{1,20}[»”\"'’]"  # Joaquín “El Chapo” Guzmán
_NAME = re.compile(
    rf"(?<![\w-]){_LARGE}(?:{_NICK}(?=\s[A-Z]))?(?:\s(?:(?:de|del|de\sla|de\slos|de\slas|la|von|van|el)\s)?{_LARGE}){{1,7}}"
)
_NICKNAME = re.compile(_NICK)
_BODIES = re.compile(
    r"\b(?:Servicio|Direcci[oó]n|Fuerzas?|Polic[ií]a|Guardia|Departamento|Oficina|Ministerio|Tribunal|Agencia|Asamblea|"
    r"Estados|Gobierno|Organizaci[oó]n(?:es)?|Terroristas?|Consejo|Comisi[oó]n|Corte|Orden|Ley|Rep[uú]blica|Casa|Uni[oó]n|Secretar[ií]a|Congreso|Senado|"
    r"Parlamento|Instituto|Constituci[oó]n|Naciones|Activos|Tesoro|Inteligencia|Am[eé]rica|Caribe|Comando|Milicia|Islas|"
    r"Presidencia|Justicia|Terrorismo|Departamentos|Distrito|Nueva|San|Santa|Los|Las|El|La|Sala|Lista|Fiscal[ií]a|Programa|"
    r"Registro|Ministro|Ministra|C[aá]rtel|Cartel|Clan|Banco|Fuerza|Frente|Ej[eé]rcito|Estado|Divisi[oó]n|Golfo|Costa)\b"
)
_TITLE = re.compile(
    r"(?:(?:el|la)\s)?(?:(?:Vicep|P|Ex\s?p)resident[ea]|Secretari[oa]|Ministr[oa]|Jue[zc]a?|Magistrad[oa]|Fiscal|General|Capitán|"
    r"Coronel|Almirante|Comandante|Director[a]?|Gobernador[a]?|Senador[a]?|Diputad[oa]|Jefe|Jefa|Comisionad[oa]|Brothers|Hermanos)\s"
)
_ALIAS = re.compile(r"\b(?:alias|conocid[oa]s?\scomo|apodad[oa])\s[«“\"'‘]?$")
_GLOSS = 80  # characters before a name in which the bracket opens that it stands in
_SURNAME = re.compile(r"(?<![\w.’-])[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,20}(?![\w’-])(?!\s[A-ZÁÉÍÓÚÑ])")
_FIRM = re.compile(
    r"\b(?:S\.?A|C\.?A|Ltd|Limited|SL|S\.L|Inc|Corp|LLC|Trading|Shipping|Holdings?|Banco|Petr[oó]leos)\b"
)


def with_spanish_names(actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """*actors* with what Spanish texts call them beside their names."""
    found = {}
    for key, actor in actors.items():
        more = [name for english in actor.names for name in _SPANISH.get(english, ()) if name not in actor.names]
        found[key] = actor.model_copy(update={"aliases": (*actor.aliases, *more)}) if more else actor
    return found


def new_names(text: str, start: int, end: int, known: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """The proper names of people and firms from *start* to *end* that none of *known* holds, and their kind."""
    for match in _NAME.finditer(text, start, end):
        span = Span(*match.span())
        if any(one.start < span.end and span.start < one.end for one in known) or _aside(text, span.start):
            continue
        if title := _TITLE.match(text, span.start, span.end):
            span = Span(title.end(), span.end)
            if " " not in text[span.start : span.end] or text.startswith(("de ", "del "), span.start):
                continue
        words = _NICKNAME.sub("", text[span.start : span.end])
        if _FIRM.search(words):
            yield span, "organization"
        elif not _BODIES.search(words):
            yield span, "person"


def _aside(text: str, place: int) -> bool:
    """Whether what stands at *place* only glosses another name: (Vicepresidente de la Sala), alias El Bravo."""
    before = text[max(0, place - _GLOSS) : place]
    return before.rfind("(") > before.rfind(")") or bool(_ALIAS.search(before))


def by_surname(text: str, start: int, end: int, taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Where those whom *text* names in full are named by surname alone from *start* to *end*, and the full name."""
    for match in _SURNAME.finditer(text, start, end):
        full = _by_surname(text).get(match[0])
        span = Span(*match.span())
        if full and not any(one.start < span.end and span.start < one.end for one in taken):
            yield span, full


@lru_cache(maxsize=8)
def _by_surname(text: str) -> Mapping[str, str]:
    """The full names of the people whom *text* names, by surname; of two the first."""
    found: dict[str, str] = {}
    for span, kind in new_names(text, 0, len(text), ()):
        name = text[span.start : span.end]
        surname = name.split()[-1]
        if kind == "person":
            found.setdefault(surname, name)
    return found
