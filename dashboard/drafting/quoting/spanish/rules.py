"""The rules that find a quotation's speaker within its own Spanish sentence, surest first."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from dashboard.drafting.quoting.spanish import cues, phrases
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence, Word

OMITTED = Phrase(0, 0, "omitted")  # the verb has no subject: agregó
_REACH = 45  # words between a verb and its quotation
_LABEL = 8  # words before a colon, as of an interview
_AFTER = 10  # words between a verb and the subject that follows what it is said to: dijo a la prensa el ministro
_DASHES = frozenset("—–-―")
_SUBORDINATES = frozenset("que y e pero mientras cuando donde porque aunque quien".split())
_ADJUNCTS = frozenset(
    "en durante tras según además asimismo mientras luego después finalmente posteriormente también al con desde para "
    "por ante hasta sobre sin como aunque si cuando pese mediante entre bajo entonces así ayer hoy anoche ahora este "
    "esta no igualmente incluso adicionalmente anteriormente previamente recientemente paralelamente a contra".split()
)
_TIMES = frozenset("lunes martes miércoles jueves viernes sábado domingo año mes semana mañana tarde noche día".split())
_ASIDE = re.compile(r"\s?[—–](?P<said>[^—–]{3,150})[—–],?\s?")
_ASIDE_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[^\s\w]")
_ADVERBS = frozenset("entonces también además ayer hoy luego después anoche asimismo igualmente ya así".split())
_CLAUSES = _SUBORDINATES | {";", ":", "—", "–", "("}  # what a clause may begin behind
SAYING = cues.ALL | cues.PARTICIPLES | cues.INFINITIVES
Rule = Callable[[Sentence, int], Phrase | None]


def attribute(sentence: Sentence, at: int) -> Phrase | None:
    """Who says the quotation at *at* in *sentence*; OMITTED where its verb has no subject, None where no verb is."""
    for rule in (label, tail, lead, whole):
        found = rule(sentence, at)
        if found is not None:
            return found
    return None


def label(sentence: Sentence, at: int) -> Phrase | None:
    """Rubio: “…” | RUBIO.- “…”."""
    words = sentence.words
    if at < 2 or words[at - 1].text != ":":
        return None
    named = words[: at - 1]
    capitals = all(word.text[0].isupper() or word.lower in ("de", "del", "la", "los", "y") for word in named)
    return Phrase(0, at - 1, "name-colon") if capitals and len(named) < _LABEL else None


def tail(sentence: Sentence, at: int) -> Phrase | None:
    """“…”, dijo Rubio | “…”, agregó | “…”, según Rubio | “…”, el ministro dijo."""
    words = sentence.words
    start = at + 1
    ceiling = next((one for one in range(start, len(words)) if words[one].quotation), len(words))
    if start < ceiling and words[start].text in {",", *_DASHES}:
        start += 1
    if start >= ceiling or (at and words[at - 1].text == ":"):
        return None
    if said := _according(words, start, ceiling, cues.ACCORDING):
        return said._replace(rule="according-after")
    verb = _verb_at(words, start, ceiling)
    if verb is not None:
        return right(words, verb, ceiling, "after") or OMITTED._replace(rule="omitted-after")
    if words[start - 1].text == ",":
        end = phrases.end_of(words, start, ceiling)
        stops = [] if end is None else [end, phrases.with_apposition(words, start, end, ceiling)]
        for stop in stops:
            skipped = stop + 1 if stop < ceiling and words[stop].text == "," else stop
            if _verb_at(words, skipped, ceiling) is not None:
                return Phrase(start, stop, "name-verb-after")
    return None


def lead(sentence: Sentence, at: int) -> Phrase | None:
    """Rubio dijo: “…” | Rubio dijo que el grupo es “…” | Según Rubio, “…” | Dijo Rubio que “…”."""
    words = sentence.words
    floor = max([0, *(one + 1 for one in sentence.quotations if one < at and _closes(words, one, at))])
    for verb in range(at - 1, max(floor - 1, at - _REACH), -1):
        if said := _according(words, verb, at, (*cues.ACCORDING, *cues.OPINION) if verb == floor else cues.ACCORDING):
            return said._replace(rule="according-before")
        if not _is_verb(words, verb):
            continue
        subject = left(words, verb, floor)
        if subject is not None:
            return subject
        if words[verb].lower in cues.SPEECH:
            inverted = right(words, verb, at, "before")
            if inverted is not None and _introduces(words, inverted.end, at):
                return inverted
        return OMITTED._replace(rule="omitted-before")
    return None


def whole(sentence: Sentence, at: int) -> Phrase | None:
    """El uso de “…” es falso, dijo Rubio | Es “…”, y por eso, según Rubio, …."""
    words = sentence.words
    for comma in range(at + 1, len(words) - 1):
        if words[comma].text != "," or words[comma + 1].quotation:
            continue
        verb = _verb_at(words, comma + 1, len(words))
        if verb is not None and words[verb].lower in cues.SPEECH:
            return right(words, verb, len(words), "late")
        if said := _according(words, comma + 1, len(words), cues.ACCORDING):
            return said._replace(rule="according-late")
    return None


def _closes(words: Sequence[Word], quotation: int, at: int) -> bool:
    """Whether a clause ends between *quotation* and *at*, so that no verb before it speaks what is behind it."""
    return any(words[one].text in ";:" for one in range(quotation + 1, at))


def _according(words: Sequence[Word], start: int, ceiling: int, phrases_of: Sequence[tuple[str, ...]]) -> Phrase | None:
    for phrase in phrases_of:
        if tuple(word.lower for word in words[start : start + len(phrase)]) == phrase:
            at = start + len(phrase)
            verb = _verb_at(words, at, ceiling)  # según dijo Rubio
            if verb is not None:
                return right(words, verb, ceiling, "after")
            end = phrases.end_of(words, at, ceiling)
            if end is not None:
                return Phrase(at, phrases.with_apposition(words, at, end, ceiling), "according")
    return None


def _verb_at(words: Sequence[Word], start: int, ceiling: int) -> int | None:
    """Where the verb of speech stands that begins at *start*, behind "así", pronouns and "ha": así lo ha dicho."""
    at = start
    while at < ceiling and at < start + 3 and words[at].lower in cues.CLITICS | {"así", "también", "además"}:
        at += 1
    if at + 1 < ceiling and words[at].lower in cues.HAVE and words[at + 1].lower in cues.PARTICIPLES:
        return at + 1
    return at if at < ceiling and words[at].text in cues.SPEECH | cues.STANCE else None


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a verb that says something stands at *at*; "su cuenta" and "la denuncia" are nouns."""
    lower, before = words[at].lower, words[at - 1].lower if at else ""
    if lower in cues.PARTICIPLES:
        return before in cues.HAVE
    if lower in cues.INFINITIVES:
        return before in ("al", "tras", "de", "para", "por", "a", "después")
    if lower not in cues.ALL or (words[at].text[0].isupper() and at and words[at - 1].text not in ".¡¿"):
        return False
    nouns = "el la los las un una su sus esta este esa ese de del cada otra mi sin por en primera nueva".split()
    return before not in nouns or lower.endswith(("ó", "aron", "ieron", "ba", "ban", "jo", "jeron"))


def right(words: Sequence[Word], verb: int, ceiling: int, place: str) -> Phrase | None:
    """The subject behind the *verb*: dijo el ministro | dijo a la prensa el ministro."""
    first = verb + 1
    while first < ceiling and (words[first].lower in _ADVERBS or words[first].lower.endswith("mente")):
        first += 1
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


def _introduces(words: Sequence[Word], end: int, at: int) -> bool:
    """Whether what stands behind an inverted subject brings what is said: dijo Rubio que “…” | dijo Rubio en X: “…”."""
    between = [word.lower for word in words[end:at]]
    return not between or between[0] in ("que", ":", ",") or ":" in between[-1:] or "que" in between


def left(words: Sequence[Word], verb: int, floor: int) -> Phrase | None:
    """The subject before the *verb*, in its own clause first: El ministro, Freddy Ñáñez, dijo."""
    edge = _before_auxiliaries(words, verb, floor)
    starts = [floor, *(one + 1 for one in range(floor, edge) if words[one].text in _CLAUSES)]
    for start in sorted(set(starts), reverse=True):
        found = _subject(words, start, edge)
        if found is not None:
            return found
    return None


def _before_auxiliaries(words: Sequence[Word], verb: int, floor: int) -> int:
    """Where what stands before "no lo ha" ends."""
    at = verb
    skipped = (
        cues.HAVE | cues.CLITICS | {"no", "ya", "también", "además", "sólo", "solo", "nunca", "al", "tras", "luego"}
    )
    while at > floor and words[at - 1].lower in skipped:
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
        whole = number == len(parts) - 1 or end == last or _is_adjunct(words, end, last)
        if not whole and words[end].lower not in ("de", "para"):
            continue
        if words[first].lower in ("quien", "quienes") and first:
            place = phrases.antecedent(words, first - 1, 0)
            return place and Phrase(*place, "name-who-verb-before")
        return _headed(words, parts, number) or Phrase(first, end, "name-verb-before")
    return None


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
            if end is None or not any(word.text[0].isupper() for word in words[first + 1 : end]):
                return None
            return Phrase(first, phrases.with_apposition(words, first, end, len(words)), "subject")
    return None


def teller(words: Sequence[Word]) -> Phrase | None:
    """Who says what a sentence without a quotation tells: El ministro respondió que sí. | Cuenta Rubio, en X: | …."""
    verbs = (at for at in range(len(words)) if _is_verb(words, at) and words[at].lower in cues.SPEECH)
    found = (left(words, verb, 0) or right(words, verb, len(words), "before") for verb in verbs)
    return next((one for one in found if one is not None), None)


def inside(quoted: str) -> tuple[int, int, int, int] | None:
    """Where an aside of the narrator stands in *quoted*, and the speaker in it: “Vamos –dijo Rubio–, y ya”.

    (begin and end of the aside, begin and end of the speaker's words; both 0 where none is named); None for no aside.
    """
    for aside in _ASIDE.finditer(quoted):
        found = _ASIDE_WORD.finditer(quoted, *aside.span("said"))
        words = [Word(*word.span(), word[0], word[0].lower()) for word in found]
        verb = _verb_at(words, 0, len(words))
        if verb is not None:
            who = right(words, verb, len(words), "inside")
            place = (words[who.start].start, words[who.end - 1].end) if who else (0, 0)
            return (*aside.span(), *place)
    return None
