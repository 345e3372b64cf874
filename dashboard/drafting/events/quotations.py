"""Statements in quotation marks, as drafts: the words, who says them, through whom, when."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.draft import Found, Newcomer, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.speaking import has_role, head
from dashboard.drafting.events.whom import stood_for
from dashboard.drafting.headed import headed
from dashboard.drafting.quoting import Quote
from dashboard.values.spans import Span

_NO_ROLE = re.compile(r"^[\s,]*+(?:(?:the|a|an|and|that)?[\s,]*$|(?:who|which)\s)", re.IGNORECASE)
_PRONOUN = headed(r"(?:he|she|they|it|who|i|we|you)", re.IGNORECASE)
_NOT_SAID = re.compile(r"\b(?:will|would|might|may|could)\s(?:\w+ly\s)?(?:say|call|tell)\b", re.IGNORECASE)
# What stands between a speaker and the words: supporters call that “…”.
_CALLS = re.compile(
    r"(?:,[^,]*,)?\s(?:\w+ly\s)?(?:calls?|called|says?|said|describes?d?|terms?|puts?|sees?)\b[^,;]*", re.IGNORECASE
)
_WORDS_OF = re.compile(r"[”\"’'»]*\s(?:was|were)\s(?:those|the\swords|that)\sof\s")  # “…” were those of
_NAMED = re.compile(r"[”\"’'»,]*\s(?:as\b[^.;]*\bknown\b|a\.?k\.?a\b)", re.IGNORECASE)  # “Notary,” as he is known
_TITLED = re.compile(
    r"[Tt]he\s(?P<title>(?:\w+\s){0,3}(?:secretary|minister|president|general|attorney|admiral|prosecutor|ambassador|"
    r"commissioner|governor|senator|director|commander))"
)
_WHOLE = re.compile(r"\A[Tt]he\s")
_COMMON = re.compile(r"\b[a-z]{2}")
_PRINCIPAL = re.compile(r"\s(?:for|of|in|at|to)\s(?:the\s)?[\w.]+(?:\s[A-Z][\w.]*)*")  # a spokesman for the group
_SPEAKS = ("person", "voice", "agency", "group", "organization")
_LEAST = 4  # words of a statement that nobody is named for; fewer are the author's own distance
_MARKS = "”\"’»'"


def quotations(read: Read) -> Iterator[Found]:
    """A draft for each passage of a statement; a speaker whom the registry does not hold is proposed in its words."""
    for quote in read.quotes:
        who, rule = _speaker(quote, read)
        for span in quote.spans:
            if _stated(quote, span, who, read):
                yield _draft(quote, span, who, rule, read)


def _draft(quote: Quote, span: Span, who: Mention | None, rule: str, read: Read) -> Found:
    text = read.article.text
    via, sentence = read.actor_at(quote.via), read.sentence_at(span.start)
    day = sentence.day(span.start) if quote.speaker else None
    fields = stated(
        speaker=who.actor if who else None,
        speaker_role=_role(quote, read),
        via=via.actor if via else None,
        date=day.edtf if day else None,
        date_words=text[day.span.start : day.span.end] if day else None,
        voice="alleged" if sentence.find(cues.ALLEGES, *cues.ALLEGING) else None,
        text=_words(text, span),
    )
    said, new = ("", None) if who else _proposed(quote, read)
    unknown = {"speaker": said} if said else {}
    return Found("quote", rule, _evidence(quote, span, read), fields, unknown, {"speaker": new} if new else {})


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end].strip().rstrip(",")


def _stated(quote: Quote, span: Span, who: Mention | None, read: Read) -> bool:
    """Whether the words at *span* are somebody's; scare quotes, other names and what nobody has said yet are none."""
    text, sentence = read.article.text, read.sentence_at(span.start)
    before, words = text[sentence.span.start : span.start], _words(text, span)
    if not words or _NAMED.match(text, span.end) or _NOT_SAID.search(before):
        return False
    return bool(who or quote.speaker) or quote.kind == "direct" or len(words.split()) >= _LEAST


def _speaker(quote: Quote, read: Read) -> tuple[Mention | None, str]:
    """Who says it, and the rule that found them: named, taken up by a pronoun or a noun, or beside a word like call."""
    text = read.article.text
    if quote.speaker is not None:
        said = text[quote.speaker.start : quote.speaker.end]
        if _PRONOUN.fullmatch(said):
            taken_up = _taken_up(quote, said, read)
            return taken_up, f"{quote.rule}-taken-up" if taken_up else quote.rule
        named = _full(quote.speaker, said, read) or head(quote.speaker, read)
        if isinstance(named, Name) or (named is None and has_role(quote.speaker, read)):
            return None, quote.rule
        if named and named.kind != "outlet":
            return named, quote.rule
        taken_up = _taken_up(quote, said, read)
        return taken_up or named, f"{quote.rule}-taken-up" if taken_up else quote.rule
    sentence = read.sentence_at(quote.spans[0].start)
    return _beside(quote, sentence) or _after(quote, sentence) or _alleging(quote, sentence, read)


def _full(speaker: Span, said: str, read: Read) -> Mention | None:
    """The voice that *speaker* and the words behind it name: a spokesman for the group."""
    after = _PRINCIPAL.match(read.article.text, speaker.end)
    known = read.actor_at(speaker)
    if known and (
        known.kind in ("voice", "person")
        or _WHOLE.sub("", said) == read.article.text[known.span.start : known.span.end]
    ):
        return None
    return stood_for(said + (after[0] if after and " for " not in said else ""), speaker.start, read)


def _taken_up(quote: Quote, said: str, read: Read) -> Mention | None:
    if quote.speaker is None:
        return None
    resolved = head(quote.resolved, read)
    if isinstance(resolved, Name):
        return None
    if resolved and resolved.kind in ("person", "voice") and _PRONOUN.fullmatch(said) and said.lower() != "it":
        return resolved
    titled = _by_title(said, quote.speaker.start, read)
    if isinstance(titled, Name):
        return None
    return titled or stood_for(said, quote.speaker.start, read) or resolved


def _by_title(said: str, place: int, read: Read) -> Mention | Name | None:
    """Who was named before with the title that *said* takes up: Mayor Jane Roe ... the mayor."""
    title = _TITLED.fullmatch(said.strip())
    if title is None:
        return None
    words = " ".join(title["title"].split()).lower()
    there: list[Mention | Name] = [*read.mentions, *read.names]
    for one in sorted(there, key=lambda one: one.span.start):
        if one.span.start >= place:
            return None
        before = read.article.text[max(0, one.span.start - len(words) - 1) : one.span.start].lower()
        if one.kind == "person" and before == f"{words} ":
            return one
    return None


def _beside(quote: Quote, sentence: Sentence) -> tuple[Mention | None, str] | None:
    at = quote.spans[0].start - 1
    for one in reversed(sentence.named(*_SPEAKS, before=at)):
        if _CALLS.fullmatch(sentence.masked, one.span.end, at):
            return one, "calls"
    return None


def _after(quote: Quote, sentence: Sentence) -> tuple[Mention | None, str] | None:
    match = _WORDS_OF.match(sentence.masked, quote.spans[-1].end)
    after = sentence.named(*_SPEAKS, after=match.end()) if match else []
    return (after[0], "words-of") if after else None


def _alleging(quote: Quote, sentence: Sentence, read: Read) -> tuple[Mention | None, str]:
    """Of what is alleged in a paragraph on an indictment, whoever charges; else nobody is named."""
    told = "".join(one.words for one in sentence.paragraph)
    if sentence.find(cues.ALLEGES, *cues.ALLEGING) and re.search(r"\bindictment\b", told):
        return stood_for("the indictment", quote.spans[0].start, read), "indictment"
    return None, "none"


def _proposed(quote: Quote, read: Read) -> tuple[str, Newcomer | None]:
    """The words for a speaker whom the registry lacks, and who they would be in it: a name, else a voice."""
    place = quote.resolved or quote.speaker
    said = read.article.text[place.start : place.end] if place else ""
    named = head(place, read) or (_by_title(said, place.start, read) if place else None)
    if isinstance(named, Name):
        return named.name, Newcomer(named.name, named.kind, named.aliases)
    return said, None if not said or _PRONOUN.fullmatch(said) else Newcomer(said, "voice")


def _evidence(quote: Quote, span: Span, read: Read) -> tuple[Span, ...]:
    """The sentences that hold the words at *span*, then those that hold their speaker."""
    first, last = read.sentence_at(span.start).span, read.sentence_at(span.end - 1).span
    main = Span(first.start, last.end)
    places = [one for one in (quote.speaker, quote.resolved, quote.via) if one]
    also = {read.sentence_at(one.start).evidence for one in places}
    return (_whole(main, read.article.text), *sorted(one for one in also if not main.start <= one.start < main.end))


def _whole(main: Span, text: str) -> Span:
    said = text[main.start : main.end].rstrip()
    return Span(main.start, main.start + len(said if said[-1:] in _MARKS else said.rstrip(".;: ") or said))


def _role(quote: Quote, read: Read) -> str:
    """What the speaker is called beside the name: "director for defense oversight at ...", "the official"."""
    if quote.speaker is None:
        return ""
    text = read.article.text
    inside = [one for one in read.mentions if quote.speaker.start <= one.span.start < quote.speaker.end]
    pieces, at = [], quote.speaker.start
    for one in inside:
        if one.kind in ("person", "outlet"):
            pieces.append(text[at : one.span.start])
            at = max(at, one.span.end)
    pieces.append(text[at : quote.speaker.end])
    role = max((one.strip(" ,") for one in pieces if not _NO_ROLE.match(one)), key=len, default="")
    body = len(pieces) == 1 and inside and role[:1].isupper()
    name = not inside and not _COMMON.search(role)  # somebody whom the registry does not hold
    return "" if _PRONOUN.fullmatch(role) or body or name else role
