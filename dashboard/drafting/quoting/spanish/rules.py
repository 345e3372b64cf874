"""The rules that find a quotation's speaker within its own Spanish sentence, surest first."""

import re
from collections.abc import Callable, Sequence

from dashboard.drafting.quoting.spanish import cues, phrases
from dashboard.drafting.quoting.spanish.subjects import first_subject, is_verb, left, right, verb_at
from dashboard.drafting.quoting.speakers import Phrase
from dashboard.drafting.quoting.words import Sentence, Word

OMITTED = Phrase(0, 0, "omitted")  # the verb has no subject: agregó
_REACH = 45  # words between a verb and its quotation
_LABEL = 8  # words before a colon, as of an interview
_DASHES = frozenset("—–-―")
_ASIDE = re.compile(r"\s?[—–](?P<said>[^—–]{3,150})[—–],?\s?")
_ASIDE_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[^\s\w]")
SAYING = cues.ALL | cues.PARTICIPLES | cues.INFINITIVES
Rule = Callable[[Sentence, int], Phrase | None]


def attribute(sentence: Sentence, at: int) -> Phrase | None:
    """Who says the quotation at *at* in *sentence*; OMITTED where its verb has no subject, None where no verb is."""
    for rule in (label, tail, lead, colon, whole):
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
    verb = named[0].lower in cues.ALL
    return Phrase(0, at - 1, "name-colon") if capitals and len(named) < _LABEL and not verb else None


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
    verb = verb_at(words, start, ceiling)
    if verb is not None and words[start].lower == "se" and words[verb].lower not in cues.REFLEXIVE:
        return right(words, verb, ceiling, "after")  # “…”, se lee en el comunicado
    if verb is not None:
        return right(words, verb, ceiling, "after") or OMITTED._replace(rule="omitted-after")
    if words[start - 1].text == ",":
        end = phrases.end_of(words, start, ceiling)
        stops = [] if end is None else [end, phrases.with_apposition(words, start, end, ceiling)]
        for stop in stops:
            skipped = stop + 1 if stop < ceiling and words[stop].text == "," else stop
            if verb_at(words, skipped, ceiling) is not None:
                return Phrase(start, stop, "name-verb-after")
    return None


def lead(sentence: Sentence, at: int) -> Phrase | None:
    """Rubio dijo: “…” | Rubio dijo que el grupo es “…” | Según Rubio, “…” | Dijo Rubio que “…”."""
    words = sentence.words
    floor = max([0, *(one + 1 for one in sentence.quotations if one < at and _closes(words, one, at))])
    for verb in range(at - 1, max(floor - 1, at - _REACH), -1):
        if said := _according(words, verb, at, (*cues.ACCORDING, *cues.OPINION) if verb == floor else cues.ACCORDING):
            return said._replace(rule="according-before")
        if not is_verb(words, verb):
            continue
        aside = (
            right(words, verb, at, "before")
            if words[verb].lower in cues.SPEECH and words[verb - 1].text == ","
            else None
        )
        if aside is not None and aside.end < at and words[aside.end].text == ",":
            return aside  # la medida, indica el informe, es “…”
        subject = left(words, verb, floor)
        if subject is None and words[verb].lower.endswith("ndo"):
            subject = first_subject(words[:verb]) if not floor else None
        if subject is not None:
            return subject
        if words[verb].lower in cues.SPEECH:
            inverted = right(words, verb, at, "before")
            if inverted is not None and _introduces(words, inverted.end, at):
                return inverted
        return OMITTED._replace(rule="omitted-before")
    return None


def colon(sentence: Sentence, at: int) -> Phrase | None:
    """El ministro dio las gracias en una carta: “…”."""
    words = sentence.words
    found = first_subject(words[:at]) if at and words[at - 1].text == ":" else None
    return found and found._replace(rule="subject-colon")


def whole(sentence: Sentence, at: int) -> Phrase | None:
    """El uso de “…” es falso, dijo Rubio | Es “…”, y por eso, según Rubio, …."""
    words = sentence.words
    for comma in range(at + 1, len(words) - 1):
        if words[comma].text != "," or words[comma + 1].quotation:
            continue
        verb = verb_at(words, comma + 1, len(words))
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
            verb = verb_at(words, at, ceiling)  # según dijo Rubio
            if verb is not None:
                return right(words, verb, ceiling, "after")
            end = phrases.end_of(words, at, ceiling)
            if end is not None:
                return Phrase(at, phrases.with_apposition(words, at, end, ceiling), "according")
    return None


def _introduces(words: Sequence[Word], end: int, at: int) -> bool:
    """Whether what stands behind an inverted subject brings what is said: dijo Rubio que “…” | dijo Rubio en X: “…”."""
    between = [word.lower for word in words[end:at]]
    return not between or between[0] in ("que", ":", ",") or ":" in between[-1:] or "que" in between


def teller(words: Sequence[Word]) -> Phrase | None:
    """Who says what a sentence tells: El ministro dijo que sí; OMITTED for "Dijo que sí", None where nobody does."""
    verbs = [at for at in range(len(words)) if is_verb(words, at) and words[at].lower in cues.TELLING]
    found = (left(words, verb, 0) or right(words, verb, len(words), "before") for verb in verbs)
    return next((one for one in found if one is not None), OMITTED if verbs else None)


def inside(quoted: str) -> tuple[int, int, int, int] | None:
    """Where an aside of the narrator stands in *quoted*, and the speaker in it: “Vamos –dijo Rubio–, y ya”.

    (begin and end of the aside, begin and end of the speaker's words; both 0 where none is named); None for no aside.
    """
    for aside in _ASIDE.finditer(quoted):
        found = _ASIDE_WORD.finditer(quoted, *aside.span("said"))
        words = [Word(*word.span(), word[0], word[0].lower()) for word in found]
        verb = verb_at(words, 0, len(words))
        if verb is not None:
            who = right(words, verb, len(words), "inside")
            place = (words[who.start].start, words[who.end - 1].end) if who else (0, 0)
            return (*aside.span(), *place)
    return None
