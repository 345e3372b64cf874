"""Military strikes in a Spanish sentence: how many were killed, on what, where, as of when."""

import re
from collections.abc import Iterator

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.spanish.acts import public, when
from dashboard.drafting.events.spanish.moods import unreal
from dashboard.values.spans import Span

_BOATS = (
    r"(?:(?:narco)?lanchas?|embarcaci(?:ón|ones)|buques?|barcos?|botes?|naves?|nav[ií]os?|semisumergibles?|submarinos?)"
)
_STRIKE = r"(?:ataques?|bombardeos?|operaci(?:ón|ones)\smilitar(?:es)?|operativos?|acci(?:ón|ones)\sletal(?:es)?)"
_HIT = r"(?:(?:atac|bombarde|impact|golpe|explot)(?:ó|aron)|hundi(?:ó|eron)|destruy(?:ó|eron))"
_KILL = (
    r"(?:mat(?:ó|aron|ando|ar)|muri(?:ó|eron)|falleci(?:ó|eron)|perdi(?:ó|eron)\sla\svida|dej(?:ó|aron|ando|a)|"
    r"cobr(?:ó|aron)\sla\svida|caus(?:ó|aron|ando)\sla\smuerte|abati(?:ó|eron)|asesin(?:ó|aron)|fueron\s(?:abatid|asesinad|muert|dad[oa]s\sde\sbaja)\w*|saldo)"
)
_ACT = re.compile(
    rf"""
      \b{_HIT}\b[^.;]{{0,60}}?\b{_BOATS}\b                     # hundió este viernes otra lancha
    | \b{_BOATS}\b[^.;]{{0,30}}?\b(?:fue|fueron)\s(?:atacad|hundid|destruid|bombardead|alcanzad)\w+
    | \b{_STRIKE}\b(?=[^.;]{{0,200}}?\b(?:{_BOATS}|{_KILL}|muert[eo]s?|fallecidos)\b)   # un ataque contra una lancha
    | \btras\s(?:atacar|bombardear|hundir|destruir)\b[^.;]{{0,60}}?\b{_BOATS}\b  # mató a 14 tras atacar a tres
    | \b(?:realiz|ejecut|lanz|efectu)(?:ó|aron)\b[^.;]{{0,60}}?\bcontra\s(?:\w+\s){{0,3}}?{_BOATS}\b
    | \b{_KILL}\b(?=[^.;]{{0,90}}?\ben\s(?:un|el|los|la|este|otro)\s(?:\w+\s)?{_STRIKE}\b)  # mató a 11 en un ataque
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FORCES = re.compile(
    r"(?i)\b(?:militar(?:es)?|ej[eé]rcito|marina|armada|pent[aá]gono|fuerzas|comando\ssur|estados\sunidos|ee\.?\s?uu|"
    r"eeuu|hegseth|trump|estadounidenses?)\b"
)
_BODIES = re.compile(r"(?i)ej[eé]rcito|fuerzas|pent[aá]gono|comando|guerra|defensa|militares|estados unidos|ee\.?\s?uu")
_DEAD = re.compile(
    r"(?i)(?:personas?|hombres|mujeres|tripulantes|ocupantes|narcoterroristas|civiles|pescadores|venezolanos|individuos|sujetos|presuntos|v[ií]ctimas|narcotraficantes|supuestos)\b"
)
_CORPSES = re.compile(r"(?i)(?:muert[oe]s?|fallecid[oa]s?|v[ií]ctimas\smortales|bajas|decesos)\b")
_HURT = re.compile(
    r"(?i)\b(?:herid|lesionad|desaparecid|detenid|arrestad|capturad|rescatad|sobrevivient|supervivient)\w*"
)
_TOTAL = re.compile(
    r"(?i)\b(?:suman?|asciend[ae]n?|ascendió|ascendía|(?:número|cifra|balance)\s(?:\w+\s)?de\s(?:personas|muert|v[ií]ctimas|fallecid)\w*|en\stotal|total\sde|hasta\s(?:la\sfecha|ahora|el\smomento)|desde\s(?:septiembre|entonces|que)|"
    r"acumulad[oa]s?|elev(?:a|ó|an|ando)|van\s(?=(?:al\smenos\s|ya\s)?\d)|campaña)\b"
)
_PARTS = re.compile(r";|,\s(?:con\slo|lo\sque|mientras|pero|y\sotr|y\slos|y\sel|y\sen|en\sel|en\suna\scampaña)")
_ALIVE = re.compile(r"(?i)sobreviviente|superviviente")
_SERIES = re.compile(rf"(?i)\s(?:\w+\s)?{_STRIKE}\b")
_VESSELS = re.compile(rf"(?i)\s(?:\w+\s)?{_BOATS}\b")
THEATRES = (("caribbean", re.compile(r"\bCaribe\b")), ("eastern-pacific", re.compile(r"\b[Pp]acífico\b")))
_BACK = 3  # sentences behind a strike in which its toll may be told
_FAR = 8  # sentences in which forces are named
_IN_THEM = re.compile(
    r"(?i)\b(?:en|tras)\s(?:los|estos)\s(?:\w+\s)?(?:ataques|bombardeos)\b"
    r"|\b(?:los|estos)\s(?:ataques|bombardeos)\b[^.;]{0,60}?\b(?:dejaron|mataron|causaron)\b"
)
_STRIKES = re.compile(r"(?i)\b(?:ataques|bombardeos)\b")
_CORPSE = (
    r"(?:muert[oe]s|fallecid[oa]s|v[ií]ctimas(?:\smortales)?|decesos|bajas|personas\s(?:fallecidas|muertas|asesinadas))"
)
# el número de muertos asciende a 61 | 61 murieron | a 61 el número de víctimas
_NUMBER_OF = re.compile(
    rf"(?i)\b(?:número|cifra|balance|saldo|total)\s(?:\w+\s)?de\s(?:las\s|los\s)?{_CORPSE}\b[^.;\d]{{0,90}}?\b(?:a|en|es\sde|de|son)\s"
    r"(?:\w+\s){0,3}$"
)
_DIED = re.compile(r"(?i)[\s\0«»“”\"]+(?:de\sellos\s)?(?:murieron|fallecieron|perdieron\sla\svida)\b")
_NUMBER_BEHIND = re.compile(
    rf"(?i)\s(?:el|la)\s(?:número|cifra|balance|total)\s(?:\w+\s)?de\s(?:las\s|los\s)?{_CORPSE}\b"
)
_KILLED = re.compile(rf"(?i)\b{_KILL}\b")
_ORDINAL = r"(?:primer|segund|tercer|cuart|quint|otr)[oa]?"
_OF_ONE = re.compile(
    rf"(?i)\b(?:en|de)\s(?:el|la|un|una)\s(?:ataque\s(?:a|contra)\s(?:la|el)\s)?{_ORDINAL}\b"
)  # cuatro murieron en el segundo
_REACH = 70  # characters between a number and what was done to whom it counts


def strikes(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each toll that *sentence* gives of a strike, else one where it tells of a strike that took place."""
    act = sentence.find(_ACT)
    if act and (unreal(sentence, act) or not _military(sentence, read)):
        return
    told = sentence if act else _told_before(sentence, read)
    if told is None:
        return
    tolls = [one for one in sentence.numbers if one.written and is_toll(sentence, one)]
    following = read.after(sentence)
    told_next = (
        following and following.line == sentence.line and any(is_toll(following, one) for one in following.numbers)
    )
    if not tolls and (act is None or told_next):
        return
    each: list[Counted | None] = [*tolls] or [None]
    for toll in each:
        yield _draft(sentence, told, toll)


def is_toll(sentence: Sentence, one: Counted) -> bool:
    """Whether *one* counts people killed: it stands by a word for the dead, or people beside a verb of killing."""
    text, end = sentence.masked, sentence.span.end
    after = text[one.span.end : min(end, one.span.end + _REACH)]
    noun = one.unit or after.lstrip().split(" ")[0]
    around = text[max(sentence.span.start, one.span.start - _REACH) : min(end, one.span.end + _REACH)]
    if (
        one.kind not in ("count", "bare")
        or _HURT.match(noun)
        or re.match(r"(?i)\s?(?:resultaron|quedaron)\s\w+", after)
    ):
        return False
    if _CORPSES.match(noun):
        return True
    clause = re.split(r"[;:]|,\s(?:mientras|pero)\s|\sy\s", after)[0]
    if one.kind == "bare":
        counted = _NUMBER_OF.search(text[max(sentence.span.start, one.span.start - _REACH) : one.span.start])
        other = _OF_ONE.match(after.lstrip()) and sentence.find(_KILLED)
        return bool(counted or other or _DIED.match(after) or _NUMBER_BEHIND.match(after)) or bool(
            re.search(
                rf"(?i)\b{_KILL}\s(?:a\s)?$", text[max(sentence.span.start, one.span.start - 30) : one.span.start]
            )
        )
    killed = re.search(rf"(?i)\b{_KILL}\b|\bmuert[oa]s\b|\bfallecid[oa]s\b", around)
    return bool(_DEAD.match(noun) and killed and not _HURT.search(clause.split(",")[0]))


def _military(sentence: Sentence, read: Read) -> bool:
    """Whether forces strike, as the sentences before it tell: gunmen attack boats too."""
    told = read.sentences[max(0, sentence.number - _FAR) : sentence.number + 1]
    return any(one.find(_FORCES) for one in told)


def _told_before(sentence: Sentence, read: Read) -> Sentence | None:
    """The sentence near before that told of the strike whose toll *sentence* gives."""
    for before in reversed(read.sentences[max(0, sentence.number - _BACK) : sentence.number]):
        act = before.find(_ACT)
        if act and not unreal(before, act) and _military(before, read):
            return before
    return None


def _draft(sentence: Sentence, told: Sentence, toll: Counted | None) -> Found:
    start, end = segment(sentence, toll)
    figures = counts(sentence, start, end)
    total = toll is not None and bool(_TOTAL.search(sentence.masked, start, end))
    several = any(figures.get(name, "1") != "1" for name in ("strikes", "vessels")) or bool(told.find(_STRIKES))
    if toll and _OF_ONE.search(sentence.masked, start, end):
        several = total = False
    day = when(sentence, toll.span.start if toll else sentence.span.start)
    fields = stated(
        scope="campaign" if total else "group" if several and (figures or told.find(_IN_THEM)) else "one",
        agency=public(told, _BODIES) or public(sentence, _BODIES),
        theatre=[name for name, cue in THEATRES if sentence.find(cue) or told.find(cue)],
        killed=toll.written if toll else None,
        **figures,
        **(day if day["date"] or told is sentence else when(told, told.span.end)),
    )
    evidence: list[Span] = [sentence.evidence, *([] if told is sentence else [told.evidence])]
    rule = "es-struck-with-toll" if toll and told is sentence else "es-toll" if toll else "es-struck"
    return Found("strike", rule, tuple(evidence), fields)


def segment(sentence: Sentence, toll: Counted | None) -> tuple[int, int]:
    """The part of *sentence* that tells of *toll*: ..., con lo que suman 21 bombardeos y más de 80 muertos."""
    start, end = sentence.span.start, sentence.span.end
    tolls = [one for one in sentence.numbers if one.written and is_toll(sentence, one)]
    if toll is None or len(tolls) < 2:
        return start, end
    cuts = [match.start() for match in _PARTS.finditer(sentence.masked, start, end)]
    before = [cut for cut in cuts if cut < toll.span.start]
    behind = [cut for cut in cuts if cut >= toll.span.end]
    return max([start, *before]), min([end, *behind])


def counts(sentence: Sentence, start: int, end: int) -> dict[str, str]:
    """How many strikes, vessels and survivors *sentence* counts from *start* to *end*."""
    found: dict[str, str] = {}
    for one in sentence.numbers:
        if not start <= one.span.start < end:
            continue
        behind = sentence.masked[one.unit_span.start - 1 if one.unit_span else one.span.end : sentence.span.end]
        for name, cue in (("strikes", _SERIES), ("vessels", _VESSELS)):
            if one.written and cue.match(behind):
                found.setdefault(name, one.written)
        if one.written and _ALIVE.match(one.unit):
            found.setdefault("survivors", one.written)
    return found
