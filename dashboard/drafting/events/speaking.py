"""Who is meant by the words that name a speaker: the person, not the office beside, nor whom they speak for."""

import re
from collections.abc import Sequence

from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.reading import Read
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_OWNER = re.compile(r"\s(?:for|of|to|from|at|by|with|in)\s(?:the\s|its\s|his\s|her\s)?(?:[A-Z][\w.]*\s){0,2}$")
_OWNS = re.compile(r"['’]s?\s")
_ROLE = headed(
    r"\b(?:spokes(?:man|woman|person|people)|officials?|sources?|aides?|advis[eo]rs?|diplomats?|lawyers?|prosecutors?|"
    r"attorneys?|critics?|experts?|analysts?|witness(?:es)?|residents?|lawmakers?|senators?|relatives?|fishermen|"
    r"spokespersons?|people|man|woman|leader|employees?|officers?)\b",
    re.IGNORECASE,
)
_OFFICES = frozenset(
    "secretary undersecretary minister administrator director commissioner ambassador attorney".split()
)
_OFFICE_GOES_ON = re.compile(r"\s(?:for|of|and|at)\s(?:[A-Z][\w.’'-]*\s?|(?:the|of|for|and|in)\s)+")


def head(span: Span | None, read: Read) -> Mention | Name | None:
    """Who is named by the words of *span*: the person or voice in them, of the registry or not; else the body.

    Of several the one whom the others describe: Jane Roe, a lawyer for Ana Poe | U.S. Attorney Jane Roe.
    """
    if span is None:
        return None
    text = read.article.text
    span = _with_name(span, read)
    inside = [one for one in read.mentions if one.span.start < span.end and span.start < one.span.end]
    new = [one for one in read.names_in(read.sentence_at(span.start)) if span.start <= one.span.start < span.end]
    people: list[Mention | Name] = [one for one in inside if one.kind in ("person", "voice")]
    people += [one for one in new if one.kind == "person"]
    people.sort(key=lambda one: one.span.start)
    heads = [
        one
        for one in people
        if (not _OWNER.search(text[span.start : one.span.start]) or _in_office(one, inside))
        and not _OWNS.match(text, one.span.end)
    ]
    if heads:
        return heads[0] if "," in text[heads[0].span.end : span.end] else heads[-1]
    if people and not _ROLE.search(text, span.start, span.end):
        return people[-1]
    bodies = [one for one in inside if one.kind not in ("person", "voice")]
    return None if has_role(span, read) else next(reversed(bodies), None)


def _in_office(one: Mention | Name, inside: Sequence[Mention]) -> bool:
    """Whether the name of an office stands right before *one*: Attorney for the District of Kelp Jane Roe."""
    return any(other.kind == "agency" and other.span.end + 1 == one.span.start for other in inside)


def _with_name(span: Span, read: Read) -> Span:
    """*span* with the name that its office goes on to: Under Secretary of the Treasury | for Terrorism ... Jane Roe."""
    text = read.article.text
    office = any(word.lower().strip(",.") in _OFFICES for word in text[span.start : span.end].split())
    goes_on = _OFFICE_GOES_ON.match(text, span.end) if office else None
    if goes_on is None:
        return span
    sentence = read.sentence_at(span.start)
    there: list[Mention | Name] = [*sentence.mentions, *read.names_in(sentence)]
    named = [one for one in there if one.kind == "person" and span.end < one.span.start < goes_on.end()]
    return Span(span.start, named[0].span.end) if named else span


def has_role(span: Span, read: Read) -> bool:
    """Whether the words of *span* name somebody by what they do for a body: a Pentagon spokesman."""
    mentions = [one.span for one in read.mentions if span.start <= one.span.start < span.end]
    role = _ROLE.search(read.article.text, span.start, span.end)
    return role is not None and not any(one.start <= role.start() < one.end for one in mentions)
