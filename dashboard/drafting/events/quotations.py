"""Statements in quotation marks, as drafts: the words, who says them, through whom, when."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read
from dashboard.drafting.quoting import Quote
from dashboard.values.spans import Span

_THE_VOICE = re.compile(r"(?i)the (?:official|source|person|officials|sources|aide|adviser|diplomat|spokes\w+)")
_THE_PAPER = re.compile(r"(?i)the (?:\w+ )?(?:indictment|complaint|charges|filing|statement|notice)")
_NO_ROLE = re.compile(r"^[\s,]*(?:the|a|an|and|that)?[\s,]*$", re.IGNORECASE)


def quotations(read: Read) -> Iterator[Found]:
    """A draft for each statement; a speaker whom the registry does not hold is proposed in its words."""
    text = read.article.text
    for quote in read.quotes:
        who = read.actor_at(quote.speaker) or read.actor_at(quote.resolved) or _stood_for(quote, read)
        via = read.actor_at(quote.via)
        sentence = read.sentence_at(quote.spans[0].start)
        day = sentence.day(quote.spans[0].start) if quote.speaker else None
        fields = stated(
            speaker=who.actor if who else None,
            speaker_role=_role(quote, read),
            via=via.actor if via else None,
            date=day.edtf if day else None,
            date_words=text[day.span.start : day.span.end] if day else None,
            voice="alleged" if sentence.find(cues.ALLEGES) else None,
            text=" … ".join(text[one.start : one.end].strip().rstrip(",") for one in quote.spans),
        )
        said = text[quote.speaker.start : quote.speaker.end] if quote.speaker and who is None else ""
        yield Found("quote", quote.rule, evidence(quote, read), fields, {"speaker": said} if said else {})


def _stood_for(quote: Quote, read: Read) -> Mention | None:
    """Who "the official" or "the indictment" is: the voice, or the body that charges, named before in the paragraph."""
    if quote.speaker is None:
        return None
    said = read.article.text[quote.speaker.start : quote.speaker.end]
    kind = "voice" if _THE_VOICE.fullmatch(said) else "agency" if _THE_PAPER.fullmatch(said) else ""
    sentence = read.sentence_at(quote.speaker.start)
    named = [
        one for before in (*sentence.paragraph, sentence) for one in before.named(kind, before=quote.speaker.start)
    ]
    return named[-1] if kind and named else None


def evidence(quote: Quote, read: Read) -> tuple[Span, ...]:
    """The sentences that hold the words and their speaker, as few pieces of text as there are."""
    places = [*quote.spans, *(one for one in (quote.speaker, quote.resolved, quote.via) if one)]
    found = sorted(
        {read.sentence_at(one.start).span for one in places} | {read.sentence_at(one.end - 1).span for one in places}
    )
    first = read.sentence_at(quote.spans[0].start).span
    last = read.sentence_at(quote.spans[-1].end - 1).span
    main = Span(first.start, last.end)
    also = [read.sentence_at(one.start).evidence for one in found if not main.start <= one.start < main.end]
    return (_whole(main, quote, read.article.text), *also)


def _whole(main: Span, quote: Quote, text: str) -> Span:
    said = text[main.start : main.end].rstrip()
    closing = said[-1:] in "”\"’»'"
    return Span(main.start, main.start + len(said if closing else said.rstrip(".;: ")))


def _role(quote: Quote, read: Read) -> str:
    """What the speaker is called beside the name: "director for defense oversight at ...", "the official"."""
    if quote.speaker is None:
        return ""
    text = read.article.text
    names = [
        one.span
        for one in read.mentions
        if one.kind in ("person", "outlet") and quote.speaker.start <= one.span.start < quote.speaker.end
    ]
    pieces, at = [], quote.speaker.start
    for name in names:
        pieces.append(text[at : name.start])
        at = name.end
    pieces.append(text[at : quote.speaker.end])
    said = [piece.strip(" ,") for piece in pieces if not _NO_ROLE.match(piece)]
    role = max(said, key=len, default="")
    return (
        ""
        if re.fullmatch(r"(?i)he|she|they|it|who|i|we", role)
        or not names
        and read.actor_at(quote.speaker)
        and role[:1].isupper()
        else role
    )
