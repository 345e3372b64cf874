"""Whom a pronoun or a word like "the group", "the department", "its spokesman" stands for: the nearest that fits."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.title_words import PEOPLES
from dashboard.drafting.headed import headed

_GROUPS = r"group|gang|network|cartel|organi[sz]ation|brigade|front|society|faction|militia|company"
_BODIES = r"department|ministry|agency|bureau|office|government|administration|military|command|army|navy|institute"
_ROLES = (
    r"spokes(?:man|woman|person|people)|officials?|sources?|aides?|advis[eo]rs?|diplomats?|lawyers?|prosecutors?"
    r"|ministers?|clerk|critics?|person|man|woman|leader|judge|expert|analyst|witness|defendants?"
)
_PAPERS = r"indictment|complaint|charges|court papers|filing"  # what Justice writes
_NOTES = r"statement|notice|announcement|release|register|memo|report"  # what any body writes
_PERSON = headed(r"(?:he|him|his|she|her|who)", re.IGNORECASE)
_THING = headed(r"(?:it|its|which)", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:they|them|their)", re.IGNORECASE)
_NOUN = headed(
    rf"""
    (?:the|this|that|a|an|its|their|his|her)\s (?:own\s)? (?:[\w-]+\s)*?
    (?: (?P<group>{_GROUPS}) | (?P<body>{_BODIES}) | (?P<role>{_ROLES}) | (?P<paper>{_PAPERS}) | (?P<note>{_NOTES}) )
    (?: (?:[’']s)? (?:\s(?:for|of|in|at|to|from)\s(?P<principal>.+))? )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SAID = re.compile(r"\s(?:has\s)?(?:said|announced|put)\b")
_JUSTICE = "Justice Department"
_OTHERS = PEOPLES - frozenset("american us u.s".split())
_BACK = 8  # sentences
_PARAGRAPHS = 2
_PEOPLE, _MANY = ("person", "voice"), ("voice", "group", "organization")
_THINGS = ("group", "organization", "agency")


def stood_for(words: str, place: int, read: Read) -> Mention | None:
    """Who is meant by *words*, no name, at *place*: the nearest before it that fits; None when nobody does."""
    words = " ".join(words.split()).strip(" ,")
    if _PERSON.fullmatch(words):
        return last_of(read, place, *_PEOPLE)
    if _THING.fullmatch(words):
        return last_of(read, place, *_THINGS)
    if _SEVERAL.fullmatch(words):
        return last_of(read, place, *_MANY) or last_of(read, place, "person")
    noun = _NOUN.fullmatch(words)
    return _by_noun(noun, place, read) if noun else None


def _by_noun(noun: re.Match[str], place: int, read: Read) -> Mention | None:
    if noun["group"]:
        return _with(noun["group"], read, place, "group", "organization") or last_of(read, place, "group")
    if noun["body"]:
        return None if _foreign(noun[0]) else _with(noun["body"], read, place, "agency")
    if noun["role"]:
        return _role(noun, place, read)
    justice = next((one for one in read.actors.values() if _JUSTICE in one.names), None) if noun["paper"] else None
    if justice:
        span = read.sentence_at(place).span
        return Mention(span, justice.id, justice.kind)
    bodies = list(_near(read, place, ("agency",)))
    return next((one for one in bodies if _SAID.match(read.article.text, one.span.end)), next(iter(bodies), None))


def _foreign(words: str) -> bool:
    """Whether *words* name a body of another people than the one spoken of: the Venezuelan government."""
    return any(word.lower() in _OTHERS for word in words.split())


def _role(noun: re.Match[str], place: int, read: Read) -> Mention | None:
    """The voice with this role: named before ("the official"), or known by whom it speaks for ("its spokesman")."""
    if noun[0].lower().startswith("the ") and not noun["principal"]:
        known = _with(noun["role"], read, place, *_PEOPLE)
        plural = re.compile(rf"\b{noun['role']}s\b", re.IGNORECASE)  # the official is none of the officials
        near = _near(read, place, ("voice",))
        return known or next((one for one in near if not plural.search(read.actors[one.actor].name)), None)
    owner = re.match(r"(?:its|their|his|her)\b", noun[0], re.IGNORECASE)
    if not owner and not noun["principal"] and noun[0].lower().startswith(("a ", "an ")):
        return None  # a source: one of any
    principal = noun["principal"] or (owner[0] if owner else "it")
    body = next((one for one in read.mentions if one.span.start >= place and _is(one, principal, read)), None)
    body = body or stood_for(principal, place, read)
    return _voice_of(noun["role"].lower(), body, read) if body else None


def _is(one: Mention, words: str, read: Read) -> bool:
    return read.article.text[one.span.start : one.span.end] in (words, words.removeprefix("the "))


def _voice_of(role: str, body: Mention, read: Read) -> Mention | None:
    """The voice of the registry that is a *role* of *body*: "A spokesman for the Pentagon"."""
    names = [name.removeprefix("US ").lower() for name in read.actors[body.actor].names]
    for actor in read.actors.values():
        called = actor.name.lower()
        if actor.kind == "voice" and role in called.split() and any(name in called for name in names):
            return Mention(body.span, actor.id, actor.kind)
    return None


def _with(noun: str, read: Read, place: int, *kinds: str) -> Mention | None:
    """The nearest actor of *kinds* who is called by *noun*: the department, after "State Department"."""
    called = re.compile(rf"\b{noun}\b", re.IGNORECASE)
    near = _near(read, place, kinds)
    return next((one for one in near if any(called.search(name) for name in read.actors[one.actor].names)), None)


def last_of(read: Read, place: int, *kinds: str) -> Mention | None:
    """The actor of *kinds* that comes to mind first at *place*."""
    return next(_near(read, place, kinds), None)


def _near(read: Read, place: int, kinds: tuple[str, ...]) -> Iterator[Mention]:
    """The actors of *kinds* before *place*, as they come to mind: in a sentence before this, its subject first."""
    own = read.sentence_at(place)
    yield from reversed(own.named(*kinds, before=place))
    for sentence in _sentences_before(read, own):
        yield from sentence.named(*kinds)


def _sentences_before(read: Read, own: Sentence) -> Iterator[Sentence]:
    for sentence in reversed(read.sentences[max(0, own.number - _BACK) : own.number]):
        if own.line - sentence.line > _PARAGRAPHS:
            return
        yield sentence
