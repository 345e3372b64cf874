"""Criminal charges in a sentence: who is charged with what, by whom, when. A charge is an allegation."""

import re
from collections.abc import Iterator

from dashboard.drafting.events.acts import Act, acts_in, bodies, dated
from dashboard.drafting.events.moods import doubtful, unreal
from dashboard.drafting.events.parties import Party, parties
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.targets import done_to, taken_up, targets
from dashboard.drafting.events.telling import Telling
from dashboard.drafting.headed import headed

_ACT = headed(
    r"""
      \bindict(?:ed|ing|s)\b
    | \b(?:indictments?|complaint)\s(?:also\s)?(?:accus|charg|nam|alleg|target)(?:ed|es|s|ing)\b
    | \b(?:re)?charged\s(?=[^;]*\b(?:with|of)\b) | \b(?:re)?charged\b(?=\s(?:in|by|under|for|as)\s)
    | \bcharged\b(?=[^;]{0,200}?\sfor\s(?:alleged|his|her|their|conspir))
    | (?<=will\s)charge\s(?=[^;]*\bwith\b)
    | \bcharging\s(?=[^;]*\b(?:with|for)\b) | \bgiven\sindictments\b
    | (?<!al\s)(?<!the\s)(?<!on\s)(?<!of\s)(?<!new\s)(?<!ug\s)(?<!face\s)\bcharges\s(?=[^;]{3,80}\swith\s)
    | \b(?P<face>fac(?:e|es|ed|ing)\s(?:[\w,.-]+\s){0,5}?(?:charges|indictments?)\b)
    | \barraigned\b | \b(?:hit|slapped)\swith\s(?:[\w-]+\s){0,3}charges\b
    | \bnamed\sin\s(?:[\w-]+\s){0,4}(?:indictments?|complaints?)\b
    | \b(?P<noun>
        (?:indictments?|charges|complaints?|(?P<warrant>arrest\swarrants?))\s(?:\[[^][]{1,40}\]\s)?(?:\w+\s){0,3}?against
      | indictments?\s(?:for(?=\s(?!\w+ing\b))|of))\b
    | \b(?P<noun2>charges)\b(?=\s(?:[\w,-]+\s){0,8}(?:announced|unsealed|filed|brought)\sagainst\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_STEMS = ("indict", "charg", "arraign", "complaint", "warrant")  # one is in whatever _ACT finds
_BEFORE_CHARGES = r"(?:(?:multiple|federal|U\.S\.|US|criminal|related)\s)*(?:charges\sof\s)?"
_CHARGES = tuple(
    re.compile(rf"\b{tie}\s{_BEFORE_CHARGES}(?P<charges>[^;]+)")
    for tie in (
        "(?<!along )(?<!begin )with",
        "on(?=[^;]{0,300}charges)",
        "charges of",
        "for(?=\\s(?:\\w+ing|alleged))",
        "on",
        "of(?=\\s[a-z])",
    )
)
_ON_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w+\s\d|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_END = re.compile(
    r",?\s(?:in\s(?:the\s)?(?:\w+\s)?(?:District|federal|a\s|\d{4})|according\sto|and\s(?:use|uses|used)\b"
    r"|(?:U\.S\.|US)\s|said\b|after\b|before\b|when\b|then\b|and\s(?:offered|was|were|has)\b|along\swith\b).*$"
    r"|[\0“”\"]",
    re.DOTALL,
)
_AGAIN = re.compile(r"(?:\b(?:then|later|again|also)\s|\band\s)$")
_COURT = re.compile(
    r"(?:Southern|Eastern|Northern|Western|Central|Middle) District of [A-Z]\w+(?: [A-Z]\w+)?|District of Columbia"
    r"|[Ff]ederal court in [A-Z]\w+(?: [A-Z]\w+)?|[A-Z]\w+ federal court"
)
_INSTRUMENT = re.compile(r"\b(?:superseding indictment|indictment|criminal complaint|complaint)\b", re.IGNORECASE)
_BODIES = headed(r"(?i)justice|attorney|prosecut|united states|\bu\.?s\b|government")
_DEFENDANTS = re.compile(r"(?:The\s(?:defendants?|two|three|four|five|accused)|They|He|She)\b")
_UNNAMED = re.compile(r"\b(?:people|persons?|men|man|woman|women|defendants|others?)\b", re.IGNORECASE)


def indictments(sentence: Sentence, read: Read) -> Iterator[Telling]:
    """Each time that *sentence* tells of defendants, or the next one names them ("The defendants, A and B, ...")."""
    before: list[Party] = []
    for act in acts_in(sentence, _ACT) if sentence.has(*_STEMS) else ():
        noun = bool(act.match["noun"] or act.match["noun2"])
        if doubtful(sentence) if noun else unreal(sentence, act.match):
            continue
        if act.match["warrant"] and not bodies(act, _BODIES):
            continue
        charges = _charges(act)
        whom = _defendants(act, charges, read, noun=noun)
        if not whom and _AGAIN.search(sentence.masked, act.clause.start - 6, act.match.start()):
            whom = before  # was indicted in May, then charged anew
        before = whom or before
        following = [] if any(not one.count for one in whom) else _named_next(act, read)
        instrument = _INSTRUMENT.search(sentence.masked, act.clause.start, act.clause.end)
        court = _COURT.search(sentence.text, act.clause.start, act.clause.end)
        about = {
            "agency": bodies(act, _BODIES),
            "charges": charges,
            "court": court[0] if court else None,
            "instrument": instrument[0] if instrument else None,
            "voice": "alleged",
        }
        told = tuple((one, dated(act, one)) for one in following or whom)
        evidence = (sentence.evidence, *((read.after(sentence) or sentence).evidence for _ in following[:1]))
        rule = "charged-named-next" if following else "charged"
        yield Telling("indictment", rule, evidence, about, told, sentence.number)


def _defendants(act: Act, charges: str | None, read: Read, *, noun: bool) -> list[Party]:
    sentence, verb = act.sentence, act.match
    if noun and verb["noun2"]:
        against = re.compile(r"\bagainst\s").search(sentence.masked, verb.end(), act.clause.end)
        end = against.end() if against else act.clause.end
        found = parties(sentence, end, act.clause.end, read)
        pronoun = re.compile(r"(?:him|her|them|it)\b").match(sentence.masked, end)
        return found or (taken_up(pronoun[0], end, sentence, read) if pronoun else [])
    if verb[0].lower().startswith(("arraigned", "named in", "hit", "slapped")):
        return targets(act, read) if act.passive or verb[0].lower() == "arraigned" else []
    return done_to(act, read) if verb["face"] else targets(act, read, noun=noun)


def _named_next(act: Act, read: Read) -> list[Party]:
    """The persons of the next sentence, where that says who was charged in this."""
    sentence = act.sentence
    following = read.after(sentence)
    if following is None or not _UNNAMED.search(sentence.masked, act.match.end(), sentence.span.end):
        return []
    opening = _DEFENDANTS.match(following.masked, following.span.start)
    if not opening:
        return []
    return [one for one in parties(following, opening.end(), following.span.end, read) if one.kind == "person"]


def _charges(act: Act) -> str | None:
    """What they are charged with, in the words of the clause; None where it does not say."""
    for pattern in _CHARGES:
        for match in pattern.finditer(act.sentence.masked, act.match.end(), act.clause.end):
            words = _END.split(match["charges"], maxsplit=1)[0].strip(" ,.")
            if len(words) > 3 and not _ON_DAY.match(words):
                return words
    return None
