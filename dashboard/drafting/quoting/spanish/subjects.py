"""Who speaks, given the verb: the subject before it, or behind it, as Spanish has it as often."""

from collections.abc import Sequence
from itertools import pairwise

from dashboard.drafting.quoting.spanish import cues, phrases
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Word

_AFTER = 10  # words between a verb and the subject that follows what it is said to: dijo a la prensa el ministro
_SUBORDINATES = frozenset("que y e pero mientras cuando donde porque aunque quien".split())
_ADJUNCTS = frozenset(
    "en durante tras según además asimismo mientras luego después finalmente posteriormente también al con desde para "
    "por ante hasta sobre sin como aunque si cuando pese mediante entre bajo entonces así ayer hoy anoche ahora este "
    "esta no igualmente incluso adicionalmente anteriormente previamente recientemente paralelamente a contra".split()
)
_TIMES = frozenset("lunes martes miércoles jueves viernes sábado domingo año mes semana mañana tarde noche día".split())
_ADVERBS = frozenset("entonces también además ayer hoy luego después anoche asimismo igualmente ya así".split())
_TRAILING = frozenset("de para en a al con por sin sobre hoy ayer este esta el ya también no ( -".split())
_OPENS_VERB = cues.CLITICS | {"así", "también", "además"}
_AUXILIARIES = (
    cues.HAVE
    | cues.MODALS
    | cues.CLITICS
    | {"no", "ya", "también", "además", "sólo", "solo", "nunca", "al", "tras", "luego"}
)
_FINITE, _VERBS = cues.SPEECH | cues.STANCE, cues.ALL | cues.HAVE
_AGREEING = _FINITE | cues.HAVE
_CLAUSES = _SUBORDINATES | {";", ":", "—", "–", "("}  # what a clause may begin behind


def verb_at(words: Sequence[Word], start: int, ceiling: int) -> int | None:
    """Where the verb of speech stands that begins at *start*, behind "así", pronouns and "ha": así lo ha dicho."""
    at = start
    while at < ceiling and at < start + 3 and words[at].lower in _OPENS_VERB:
        at += 1
    if at + 1 < ceiling and words[at].lower in cues.HAVE and words[at + 1].lower in cues.PARTICIPLES:
        return at + 1
    return at if at < ceiling and words[at].text in _FINITE else None


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a verb that says something stands at *at*; "su cuenta" and "la denuncia" are nouns."""
    lower, before = words[at].lower, words[at - 1].lower if at else ""
    if lower in cues.PARTICIPLES:
        return before in cues.HAVE
    if lower in cues.INFINITIVES:
        return before in ("al", "tras", "de", "para", "por", "a", "después") or before in cues.MODALS
    if before == "se" and lower not in cues.REFLEXIVE:
        return False
    if lower not in cues.ALL or (words[at].text[0].isupper() and at and words[at - 1].text not in ".¡¿"):
        return False
    nouns = "el la los las un una su sus esta este esa ese de del cada otra mi sin por en primera nueva".split()
    return before not in nouns or lower.endswith(("ó", "aron", "ieron", "ba", "ban", "jo", "jeron"))


def right(words: Sequence[Word], verb: int, ceiling: int, place: str) -> Phrase | None:
    """The subject behind the *verb*: dijo el ministro | dijo a la prensa el ministro."""
    first = verb + 1
    while first < ceiling and (words[first].lower in _ADVERBS or words[first].lower.endswith("mente")):
        first += 1
    if first + 1 < ceiling and words[first].lower in ("este", "esta", "el", "la") and words[first + 1].lower in _TIMES:
        first += 2  # señaló este viernes el alcalde
    starts = [first]
    if verb + 1 < ceiling and words[verb + 1].lower in ("a", "al", "en", "ante", "este", "durante", "hoy", "ayer"):
        starts += [
            one
            for one in range(verb + 2, min(ceiling, verb + _AFTER))
            if words[one].lower in ("el", "la", "los", "las", "un", "una")
            and words[one - 1].lower not in ("a", "en", "ante", "de", "con", "por", "durante", "y", "sobre", "para")
        ]
    for start in starts:
        end = phrases.end_of(words, start, ceiling)
        if end is not None and not (words[start].lower in ("este", "esta", "el", "la") and _is_time(words, start, end)):
            return Phrase(start, phrases.with_apposition(words, start, end, ceiling), f"verb-name-{place}")
    return None


def _is_time(words: Sequence[Word], start: int, end: int) -> bool:
    return end - start > 1 and words[start + 1].lower in _TIMES or words[start + 1].text.isdigit()


def left(words: Sequence[Word], verb: int, floor: int) -> Phrase | None:
    """The subject before the *verb*, in its own clause first: El ministro, Freddy Ñáñez, dijo."""
    edge = _before_auxiliaries(words, verb, floor)
    if edge > floor + 1 and words[edge - 1].lower in ("quien", "quienes") and words[edge - 2].lower == "a":
        return None  # a quien calificó de
    shared = _shared(words, edge, floor)
    if shared is not None:
        return shared
    starts = [floor, *(one + 1 for one in range(floor, edge) if words[one].lower in _CLAUSES)]
    for start in sorted(set(starts), reverse=True):
        found = _subject(words, start, edge)
        if found is not None and words[found.start].lower in ("uno", "una") and words[found.start + 1].lower == "de":
            continue  # sostuvo que una de las lanchas
        if found is not None and _agree(words, found.start, verb):
            return found
    return None


def _shared(words: Sequence[Word], edge: int, floor: int) -> Phrase | None:
    """Whose verb goes on at *edge* behind an "y": Roe aseguró que nadie murió y advirtió."""
    if edge <= floor or words[edge - 1].lower not in ("y", "e"):
        return None
    for that in range(edge - 2, floor, -1):
        if words[that].lower == "que" and words[that - 1].text in cues.SPEECH:
            return left(words, that - 1, floor)
    return None


def _before_auxiliaries(words: Sequence[Word], verb: int, floor: int) -> int:
    """Where what stands before "no lo ha" ends."""
    at = verb
    while at > floor and words[at - 1].lower in _AUXILIARIES:
        at -= 1
    return at


def _subject(words: Sequence[Word], start: int, edge: int) -> Phrase | None:
    """The subject in the clause from *start* to *edge*, parted by commas; adjuncts are passed over."""
    commas = [start - 1, *(at for at in range(start, edge) if words[at].text == ","), edge]
    parts = [(one + 1, then) for one, then in pairwise(commas)]
    for number in range(len(parts) - 1, -1, -1):
        first, last = parts[number]
        end = phrases.end_of(words, first, last) if first < last and not _is_adjunct(words, first, last) else None
        if end is None:
            continue
        if end < last and not (_is_adjunct(words, end, last) or _trails(words, end, last)):
            continue
        if words[first].lower in ("quien", "quienes") and first:
            place = phrases.antecedent(words, first - 1, 0)
            return place and Phrase(*place, "name-who-verb-before")
        return _headed(words, parts, number) or Phrase(first, end, "name-verb-before")
    return None


def _agree(words: Sequence[Word], start: int, verb: int) -> bool:
    """Whether the subject at *start* and the finite *verb* are both of one or both of several."""
    word = words[verb - 1].lower if words[verb].lower in cues.PARTICIPLES else words[verb].lower
    finite = word in _AGREEING and not word.endswith("ndo")
    return not finite or word.endswith("n") or not phrases.is_plural(words, start)


def _trails(words: Sequence[Word], end: int, last: int) -> bool:
    """Whether what stands between a subject and its verb is an adjunct, or another verb of it: celebró eso y afirmó."""
    word = words[end].lower
    joined = words[last + 1].lower if last + 1 < len(words) and words[last].text == "," else words[last - 1].lower
    shared = joined in ("y", "e", "pero") and (word in _VERBS or word.endswith(("ó", "aron", "eron")))
    return shared or word in _TRAILING


def _headed(words: Sequence[Word], parts: Sequence[tuple[int, int]], number: int) -> Phrase | None:
    """The phrase that the part at *number* is an apposition to: El secretario de Guerra, Pete Hegseth, dijo."""
    first, last = parts[number]
    if number == 0 or number == len(parts) - 1 or first == last:
        return None
    before, close = parts[number - 1]
    end = phrases.end_of(words, before, close) if before < close and not _is_adjunct(words, before, close) else None
    return Phrase(before, last, "name-verb-before") if end == close else None


def _is_adjunct(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words from *first* to *last* say when, where or how: en un mensaje | este viernes | por su parte."""
    if first >= last:
        return True
    lower = words[first].lower
    dated = lower in ("el", "este", "esta", "la") and first + 1 < last and _is_time(words, first, last)
    return (lower in _ADJUNCTS and lower not in ("este", "esta")) or dated or lower.endswith("mente")


def first_subject(words: Sequence[Word]) -> Phrase | None:
    """Whom a sentence begins with, behind what says when or where."""
    commas = [-1, *(at for at, word in enumerate(words) if word.text == ","), len(words)]
    for first, last in ((one + 1, then) for one, then in pairwise(commas)):
        if first < last and not _is_adjunct(words, first, last):
            end = phrases.end_of(words, first, last)
            if end is None or not any(word.text[0].isupper() for word in words[first + (not first) : end]):
                return None
            return Phrase(first, phrases.with_apposition(words, first, end, len(words)), "subject")
    return None
