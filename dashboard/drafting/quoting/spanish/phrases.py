"""Noun phrases of Spanish that may name who speaks: el secretario de Guerra, Pete Hegseth."""

import re
from collections.abc import Sequence

from dashboard.drafting.quoting.spanish import cues
from dashboard.drafting.quoting.words import Word

_DETERMINERS = frozenset(
    "el la los las un una unos unas este esta estos estas ese esa esos esas aquel su sus ambos ambas otro otra otros "
    "otras uno alguno alguna cada todos todas varios varias algunos algunas dos tres cuatro cinco seis diversos "
    "diversas numerosos ningún ninguna".split()
)
_PLURALS = frozenset(
    "los las unos unas estos estas esos esas ambos ambas otros otras todos todas varios varias algunos algunas dos "
    "tres cuatro cinco seis siete ocho nueve diez once doce diversos diversas numerosos ellos ellas".split()
)
_PRONOUNS = frozenset("él ella ellos ellas este ésta éste quien quienes uno alguno otro".split())
_JOINS = frozenset("de del y e".split())
_ARTICLES = frozenset("el la los las".split())
_JOINS_ARTICLES, _ONLY_CLITICS = _JOINS | _ARTICLES, cues.CLITICS - _ARTICLES
_STOPS = frozenset(
    "en a al por con sin sobre tras durante ante desde hasta según contra entre mediante vía bajo dentro frente "
    "que quien quienes cuyo cuya cual donde cuando mientras como pero si porque aunque pues ni o no ya también además "
    "luego después antes entonces así asimismo ayer hoy anoche anteayer ahora aquí ahí allí tampoco sólo solo incluso "
    "hace hacia se lo le les nos me para esta este estos estas lunes martes miércoles jueves viernes sábado domingo "
    "mañana es fue era son eran ha han había sido está están tiene muy más menos todavía aún nuevamente posteriormente "
    "finalmente anteriormente recientemente previamente minutos horas días semanas meses años".split()
)
_STOPS_VERBS = _STOPS | cues.ALL
_NO_NOUN = _STOPS_VERBS | _JOINS | _DETERMINERS
# Nouns that name a speaker without an article: fuentes del Pentágono.
_BARE = frozenset(
    "fuentes autoridades funcionarios expertos analistas voceros voceras medios testigos familiares vecinos críticos "
    "organizaciones activistas abogados fiscales legisladores diputados senadores investigadores médicos policías "
    "agentes vecinas defensores opositores partidarios ambos varios algunos otros".split()
)
_PAST = ("aron", "ieron", "ió", "ó")  # no noun ends so
_BE = frozenset("es fue son fueron era eran está están ha han será sería".split())
_SAYS_OR_IS = cues.SPEECH | _BE
# el Gobierno venezolano: what may stand behind a capital.
_OF_A_PLACE = re.compile(
    r"(?:(?:an|eñ|in|uay)[oa]s?|enses?|és|esas?|eses|oles|federal(?:es)?|nacional(?:es)?|general(?:es)?)$"
)
_OFFICES = frozenset(
    "fiscal presidente presidenta mandatario mandataria secretario secretaria subsecretario subsecretaria ministro "
    "ministra canciller portavoz vocero vocera funcionario funcionaria senador senadora general gobernador "
    "gobernadora alcalde alcaldesa director directora jefe jefa asesor asesora enviado enviada coordinador "
    "coordinadora comandante".split()
)
_LONGEST = 24
_APPOSED = 14


def end_of(words: Sequence[Word], start: int, ceiling: int) -> int | None:
    """Where the noun phrase that begins at *start* ends; None when none begins there."""
    if start >= ceiling:
        return None
    first = words[start]
    if first.lower in _PRONOUNS and (first.lower not in _DETERMINERS or not _content(words, start + 1, ceiling)):
        return start + 1
    opens = first.lower in _DETERMINERS or first.lower in _BARE or _is_name(first)
    if not opens or (first.lower in _STOPS and first.lower not in _DETERMINERS):
        return None
    at = start + 1
    named = _is_name(first) and first.lower not in _BARE
    while at < min(ceiling, start + _LONGEST) and _takes(words, at, ceiling, named=named):
        named = named or _is_name(words[at])
        at += 1
    while at > start + 1 and words[at - 1].lower in _JOINS_ARTICLES:
        at -= 1
    return at if at > start + 1 or first.lower not in _DETERMINERS else None


def _takes(words: Sequence[Word], at: int, ceiling: int, *, named: bool) -> bool:
    """Whether a phrase, in which a name stands if *named*, goes on with the word at *at*."""
    word, before = words[at], words[at - 1]
    joined = before.lower in _JOINS
    if word.lower in _JOINS:
        return _goes_on(words, at, ceiling)
    if word.lower in _ARTICLES:
        return before.lower in ("de", "y", "e") or (named and _is_name(word))
    if not word.text[0].isalnum() or word.lower in _STOPS or word.quotation:
        return word.text == "." and before.text.isupper() and len(before.text) == 1
    if word.text[0].islower() and named and not joined and before.lower not in _ARTICLES:
        return bool(_OF_A_PLACE.search(word.text))
    if word.lower.endswith(_PAST) and not joined:
        return False
    return joined or word.text not in cues.SPEECH


def with_apposition(words: Sequence[Word], start: int, end: int, ceiling: int) -> int:
    """Where the phrase from *start* to *end* ends with what a comma adds to it: el ministro, Pete Hegseth | , en X."""
    if end < ceiling and words[end].lower == "para":  # el subsecretario para Asuntos de Puertos, Luis Roe
        comma = next((at for at in range(end, min(ceiling, end + _APPOSED)) if words[at].text == ","), None)
        if comma is not None and comma + 1 < ceiling and _is_name(words[comma + 1]) and is_office(words, start):
            end = comma
    if end + 1 >= ceiling or words[end].text != ",":
        return end
    first = words[end + 1]
    common = first.text[0].islower() and first.text.isalpha()
    if common and (first.lower in _STOPS or first.lower in cues.ALL or first.lower in cues.HAVE or _gerund(first)):
        return end
    if not (common or _is_name(first)) or first.lower in _JOINS:
        return end
    close = next((at for at in range(end + 1, min(ceiling, end + _APPOSED)) if words[at].text in ",.;:)"), None)
    if close is None:
        return end
    inner = _apposed(words, end + 1, close)
    return inner if inner is not None else end


def is_office(words: Sequence[Word], start: int) -> bool:
    """Whether the phrase that begins at *start* names somebody by an office: la fiscal."""
    return start + 1 < len(words) and words[start + 1].lower in _OFFICES


def _apposed(words: Sequence[Word], start: int, limit: int) -> int | None:
    """Where the words of an apposition end: a name, or an office with its place."""
    if _is_name(words[start]):
        end = end_of(words, start, limit)
        return end if end == limit or (end is not None and words[end].text in "(") else None
    if any(word.lower in _SAYS_OR_IS or word.lower.endswith(_PAST) for word in words[start:limit]):
        return None
    return limit


def _content(words: Sequence[Word], at: int, ceiling: int) -> bool:
    return at < ceiling and words[at].text[0].isalpha() and words[at].lower not in _STOPS_VERBS


def _goes_on(words: Sequence[Word], at: int, ceiling: int) -> bool:
    """Whether the phrase goes on behind "de" or "y" at *at*: y only before a name or within an office."""
    if at + 1 >= ceiling or not words[at + 1].text[0].isalnum():
        return False
    if words[at].lower in ("de", "del"):
        return words[at + 1].lower not in _ONLY_CLITICS
    following = words[at + 1]
    return _is_name(following) or (following.lower in _ARTICLES and at + 2 < ceiling and _is_name(words[at + 2]))


def _is_name(word: Word) -> bool:
    if not word.text[0].isupper() or word.quotation or word.lower.endswith(_PAST):
        return False
    return word.lower not in _NO_NOUN


def _gerund(word: Word) -> bool:
    return word.lower.endswith(("ando", "iendo", "yendo"))


def is_plural(words: Sequence[Word], start: int) -> bool:
    """Whether the phrase that begins at *start* is of several: los ministros, cuatro personas."""
    lower = words[start].lower
    return lower in _PLURALS or (lower in _BARE and lower.endswith("s"))


def antecedent(words: Sequence[Word], comma: int, floor: int) -> tuple[int, int] | None:
    """The phrase that ends at *comma* and that "quien" behind it takes up: Javier Hernández, quien pidió."""
    starts = range(comma - 1, max(floor - 1, comma - _LONGEST), -1)
    whole = [start for start in starts if end_of(words, start, comma) == comma]
    opened = [start for start in whole if start == floor or words[start - 1].lower not in _JOINS]
    return (opened[-1], comma) if opened else None
