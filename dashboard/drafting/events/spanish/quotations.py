"""Statements in quotation marks of a Spanish article, as drafts: the words, who says them, when."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.draft import Found, Newcomer, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read
from dashboard.drafting.quoting import Quote
from dashboard.values.spans import Span

_LEAST = 4  # words of a statement that nobody is named for
_NAME = re.compile(r"(?<![\w’.-])[A-ZÁÉÍÓÚÑ][\w’.-]{1,30}+(?:\s(?:(?:de|del|la|y)\s)?[A-ZÁÉÍÓÚÑ][\w’.-]{1,30}+){1,6}+$")
_TAKEN_UP = re.compile(
    r"(?i)(?:el|la|los|las|este|esta)\s(?P<noun>president[ea]|mandatari[oa]|jefe\sde\sestado|secretari[oa]|ministr[oa]|"
    r"líder|republicano|gobernante|canciller|senador|fiscal|general)"
    r"(?:\s(?:de|del)\s(?:[A-ZÁÉÍÓÚÑa-z]\w+\s?){1,3}|\sgeneral|\sestadounidense|\snorteamericano)?"
)
_OFFICIAL = re.compile(
    r"(?i)(?:el|la|este|esta)\s(?:alto\s|alta\s)?(?:funcionari[oa]|portavoz|vocer[oa]|jef[ea](?!\sde\s[Ee]stado)|dirigente)\b(?!\sde\s(?-i:[a-z]))"
)
_SPOKE = 6  # sentences in which somebody spoke who is taken up as "el funcionario"
_PRESIDENT = "president[ea]|mandatari[oa]|gobernante|líder"
_ALSO = dict.fromkeys(
    ("presidente", "presidenta", "mandatario", "mandataria", "gobernante", "jefe de estado"), _PRESIDENT
)
_TITLE = 60  # characters before a name in which its title stands
_HANGS = re.compile(r"\b(?:de|del|a|al|por|contra|con)\s(?:[\w,]+\s){0,3}?\Z")
_OF_THE_US = re.compile(r"(?:\sde\s(?:los\s)?(?:Estados\sUnidos|EE\.?\s?UU\.?|EEUU|EUA)|\sestadounidense)?")
_OF_OTHERS = re.compile(  # el gobierno de Maduro: not Maduro himself
    r"(?i)\b(?:funcionari[oa]|oficial|fuentes?|asesora?|gobierno|régimen|administración|equipo|portavoz|vocer[oa]|abogad[oa]s?|oficina|despacho|ministr[oa]|fiscal|"
    r"secretari[oa]|embajador[a]?|representante|jefe|jefa|director[a]?|integrantes?|miembros?)\s(?:\w+\s){0,3}(?:de|del)\s"
    r"(?:(?:la|los)\s)?(?:(?:ex)?(?:president[ea]|mandatari[oa]|líder|senador[a]?)\s)?$"
)


def quotations(read: Read) -> Iterator[Found]:
    """A draft for each statement; a speaker whom the registry does not hold is proposed in its words."""
    text = read.article.text
    for quote in read.quotes:
        for span in quote.spans:
            words = text[span.start : span.end].strip().rstrip(",")
            if words and (quote.speaker or quote.kind == "direct" or len(words.split()) >= _LEAST):
                yield _draft(quote, span, words, read)


def _draft(quote: Quote, span: Span, words: str, read: Read) -> Found:
    text = read.article.text
    who = _speaker(quote, read)
    said = text[quote.speaker.start : quote.speaker.end] if quote.speaker else ""
    sentence = read.sentence_at(quote.speaker.start if quote.speaker else span.start)
    day = sentence.day(span.start) if quote.speaker else None
    near = day is not None and day.span.start >= sentence.span.start
    fields = stated(
        speaker=who.actor if who else None,
        speaker_role=_role(said, who, quote, read),
        date=day.edtf if day and near else None,
        date_words=text[day.span.start : day.span.end] if day and near else None,
        text=words,
    )
    named = _NAME.search(said)
    unknown = {"speaker": said} if said and not who else {}
    proposed = {"speaker": Newcomer(named[0], "person")} if unknown and named else {}
    return Found("quote", quote.rule, _evidence(quote, span, read), fields, unknown, proposed)


def _speaker(quote: Quote, read: Read) -> Mention | None:
    """The actor whom the speaker's words name; "el funcionario" is who was named last before it."""
    if quote.speaker is None:
        return None
    said = read.article.text[quote.speaker.start : quote.speaker.end]
    named = read.actor_at(quote.speaker)
    if named and named.kind == "country":
        named = _body(quote.speaker, read) or named  # el Comando Sur de Estados Unidos
    if named and named.kind == "country":
        return None  # el presidente de Venezuela is not Venezuela
    if named and _OF_OTHERS.search(read.article.text[quote.speaker.start : named.span.start]):
        return _who_spoke(quote.speaker, read) if _OFFICIAL.match(said) else None
    if named and (named.kind in ("person", "voice") or not _NAME.search(said) or _names_it(named, quote.speaker, read)):
        return named
    if named is None and _OFFICIAL.match(said):
        return _who_spoke(quote.speaker, read)
    title = _TAKEN_UP.fullmatch(said)
    return _with_title(title["noun"].lower(), quote.speaker.start, read) if title and named is None else None


def _with_title(noun: str, place: int, read: Read) -> Mention | None:
    """The person who was named last before *place* with the title *noun*: la fiscal general, Jane Roe."""
    noun = _ALSO.get(noun, f"{noun[:-1]}[oa]" if noun[-1] in "oa" else noun)
    title = re.compile(rf"(?i)\b(?:{noun})\b(?:\s[\w.]+){{0,7}},?\s\Z")
    for one in reversed(read.mentions):
        before = read.article.text[max(0, one.span.start - _TITLE) : one.span.start]
        if one.kind == "person" and one.span.end <= place and title.search(before):
            return one
    return None


def _who_spoke(speaker: Span, read: Read) -> Mention | None:
    """The person who spoke last before the words at *speaker*, "el funcionario"; None where the registry lacks them."""
    text = read.article.text
    near = read.sentence_at(speaker.start).number - _SPOKE
    for earlier in reversed(read.quotes):
        place = earlier.speaker
        if place is None or place.end > speaker.start or read.sentence_at(place.start).number < near:
            continue
        if not _OFFICIAL.match(text, place.start):
            who = _speaker(earlier, read)
            return who if who and who.kind == "person" else None
    near_it = [one for one in read.mentions if one.span.end <= speaker.start and one.kind == "person"]
    about = [one for one in near_it if not _HANGS.search(text, max(0, one.span.start - _TITLE), one.span.start)]
    return about[-1] if about and read.sentence_at(about[-1].span.start).number >= near else None


def _names_it(one: Mention, span: Span, read: Read) -> bool:
    """Whether *one* is all that *span* names: el Comando Sur de Estados Unidos."""
    return one.kind == "agency" and bool(_OF_THE_US.fullmatch(read.article.text, min(one.span.end, span.end), span.end))


def _body(span: Span, read: Read) -> Mention | None:
    """The body that the words of *span* begin with."""
    text = read.article.text
    inside = (one for one in read.mentions if span.start <= one.span.start < span.end)
    first = next(inside, None)
    article = text[span.start : first.span.start].strip().lower() if first else ""
    return first if first and first.kind == "agency" and article in ("", "el", "la") else None


def _role(said: str, who: Mention | None, quote: Quote, read: Read) -> str:
    """What the speaker is called beside the name: el secretario de Guerra."""
    if (
        not said
        or quote.speaker is None
        or who is None
        or not quote.speaker.start <= who.span.start < quote.speaker.end
    ):
        return ""
    before = read.article.text[quote.speaker.start : who.span.start].strip(" ,")
    after = read.article.text[who.span.end : quote.speaker.end].strip(" ,")
    return max((before, after), key=len) if len(max((before, after), key=len).split()) > 1 else ""


def _evidence(quote: Quote, span: Span, read: Read) -> tuple[Span, ...]:
    """The sentences that hold the words at *span*, then that which names their speaker."""
    text = read.article.text
    first, last = read.sentence_at(span.start).span, read.sentence_at(span.end - 1).span
    said = text[first.start : last.end].rstrip()
    main = Span(first.start, first.start + len(said if said[-1:] in '”"»’' else said.rstrip(".;: ") or said))
    if quote.speaker is None or main.start <= quote.speaker.start < last.end:
        return (main,)
    return (main, read.sentence_at(quote.speaker.start).evidence)
