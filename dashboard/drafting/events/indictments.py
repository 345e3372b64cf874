"""Criminal charges in a sentence: who is charged with what, by whom, when. A charge is an allegation."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.acts import TARGETS, passive, targets, unknown, unknown_before, when
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.moods import doubtful, unreal
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.values.spans import Span

_ACT = re.compile(
    r"""
      \bindict(?:ed|ing|s)\b | \bindictment\s(?:accus|charg|nam|alleg)(?:ed|es|s|ing)\b
    | \b(?:charged|charging)\s(?=[^.;]*\bwith\b) | \bcharged\b(?=\sin\s) | \barraigned\b
    | \b(?:indictment|charges|complaint|arrest\swarrant)\s(?:\w+\s){0,3}against\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOUN = re.compile(r"(?:indictment|charges|complaint|arrest\swarrant)\s(?!accus|charg|nam|alleg)", re.IGNORECASE)
_CHARGES = re.compile(r"\b(?:(?<!along )with|on|of)\s(?:charges\sof\s)?(?P<charges>[^.;]+)")
_END = re.compile(
    r",?\s(?:in\s(?:the\s)?(?:\w+\s)?(?:District|federal|a\s|\d{4})|according\sto|and\s(?:use|uses|used)\b"
    r"|said\b|after\b|before\b).*$"
    r"|[\0“”\"]",
    re.DOTALL,
)
_COURT = re.compile(
    r"(?:Southern|Eastern|Northern|Western|Central) District of [A-Z]\w+(?: [A-Z]\w+)?"
    r"|federal court in [A-Z]\w+(?: [A-Z]\w+)?"
)
_INSTRUMENT = re.compile(r"\b(?:superseding indictment|indictment|criminal complaint|complaint)\b", re.IGNORECASE)
_BODIES = re.compile(r"(?i)justice|attorney|prosecut|united states|\bu\.?s\b|government")
_DEFENDANTS = re.compile(r"(?:The\s(?:defendants?|two|three|four|accused)|They|He|She)\b")
_UNNAMED = re.compile(r"\b(?:people|persons?|men|man|woman|women|defendants|others?)\b", re.IGNORECASE)


def indictments(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each defendant whom *sentence* names, or the next one does ("The defendants, A and B, ...")."""
    act = sentence.find(_ACT)
    if act is None or (doubtful(sentence) if _NOUN.match(act[0]) else unreal(sentence, act)):
        return
    charges = _charges(sentence, act)
    instrument, court = sentence.find(_INSTRUMENT), sentence.find(_COURT)
    about = {
        "agency": sentence.public(_BODIES),
        "charges": charges,
        "court": court[0] if court else None,
        "instrument": instrument[0] if instrument else None,
        "voice": "alleged",
        **when(sentence, act.start()),
    }
    named = _defendants(sentence, act, charges, read)
    for one in named:
        yield Found("indictment", "charged", (sentence.evidence,), stated(actor=one.actor, **about))
    following = [] if named else _named_next(sentence, act, read)
    for one, place in following:
        yield Found("indictment", "charged-named-next", (sentence.evidence, place), stated(actor=one.actor, **about))
    name = unknown_before(sentence, act.start()) if passive(sentence, act.start()) else unknown(sentence, act.end())
    if name and not named and not following:
        yield Found("indictment", "charged-unknown", (sentence.evidence,), stated(**about), {"actor": name})


def _defendants(sentence: Sentence, act: re.Match[str], charges: str | None, read: Read) -> list[Mention]:
    if passive(sentence, act.start()) or act[0].lower() == "arraigned":
        return targets(sentence, act, read)
    end = sentence.masked.find(charges, act.end()) if charges else sentence.span.end
    if _UNNAMED.search(sentence.masked, act.end(), end):
        return []
    return sentence.first_chain(sentence.named(*TARGETS, after=act.end(), before=end))


def _named_next(sentence: Sentence, act: re.Match[str], read: Read) -> list[tuple[Mention, Span]]:
    """The persons of the next sentence, where that says who was charged in this."""
    following = read.after(sentence)
    if following is None or not _UNNAMED.search(sentence.masked, act.end(), sentence.span.end):
        return []
    if not _DEFENDANTS.match(following.masked, following.span.start):
        return []
    return [(one, following.evidence) for one in following.named("person")]


def _charges(sentence: Sentence, act: re.Match[str]) -> str | None:
    match = _CHARGES.search(sentence.masked, act.end(), sentence.span.end)
    return (_END.split(match["charges"], maxsplit=1)[0].strip(" ,") or None) if match else None
