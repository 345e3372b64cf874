"""To whom an act is done: named before or behind its verb, or taken up by a pronoun or noun."""

import re

from dashboard.drafting.events.acts import NO_OBJECT, Act, participle
from dashboard.drafting.events.draft import Newcomer
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.parties import TARGETS, Party, parties, party_of
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.whom import last_of, stood_for
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_AUXILIARY = re.compile(
    r"\s(?:has|have|had|was|were|is|are|will|would|to|did|could|should)(?:\s(?:also|since|already|now|not|previously|\w+ly"
    r"|been|be|being|both|first|again|initially))*\s*$",
    re.IGNORECASE,
)
# Where the objects of an act end and its grounds begin: sanctioned A and B for having helped C.
_GROUNDS = re.compile(
    r";|\s(?:for|over|after|accus\w+|because|pursuant|under|citing|(?<!addition\s)to(?!\sinclude\b)|if)\s|—(?:that|which)\b"
)
_QUOTED_GROUNDS = re.compile(r"\s[“\"‘](?:for|over|because|after)\s")
_OBJECT = headed(
    r"\s*(?P<who>it|him|her|them|both|(?:the|this|that)\s(?:\w+\s)?\w+)\b(?!\s(?:leader|member|head|boss|of)\b)",
    re.IGNORECASE,
)
_SEVERAL = headed(
    r"\s*(?:(?:In|On|Last|Earlier|Later)\b[^,;]{0,30},\s)?(?:each|both|they|all(?:\sof\sthem|\s\w+)?|these\s\w+|the\s(?:two|three|four|five|six))\b",
    re.IGNORECASE,
)
_LISTED_BEFORE = re.compile(r"\b(?:are|is|were|include[sd]?|names?|named)\b")
_RELATIVE = re.compile(
    r",?\s(?:which|whom?|that|(?:both|all|some|two|three|most)\sof\s(?:which|whom))\s[^,;]*$", re.IGNORECASE
)
_WHICH = re.compile(
    r",?\s(?:which|who(?:\s(?:both|all|also))?|that|(?:both|all|some|two|three|most)\sof\s(?:which|whom))\s*$",
    re.IGNORECASE,
)
# A cartel designated by …, a network sanctioned in …
_REDUCED = re.compile(
    r"\b(?:group|gang|cartel|organi[sz]ation|network|company|firm|militia|faction|alliance|coalition|syndicate|federation|entity|band)"
    r"\s(?:\w+ly\s|already\s|also\s)?\Z"
)
_ION = ("designation", "designations", "addition")  # never: it sanctions A
_HANGS_ON = re.compile(
    r"\b(?:to|of|by|with|against|like|including|for|over|support(?:ed|s)?|joined|said|includes?)\s(?:both\s)?|[;:]\s"
)
_VERB_BEHIND = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will)\b")
_TOLD = re.compile(r"\b(?:that|said|says|(?P<then>after|when|since|because))\s")
_TIED = re.compile(r"(?:\s(?!by\s)[\w-]+){0,4}?\s(?:of|for)\s")
_INCLUDING = re.compile(r",?\s(?:including|among\sthem|namely|such\sas|as\s(?:was|were))\s|:\s")
_BESIDES = re.compile(
    r"\W*(?:in\saddition\sto|besides|apart\sfrom|along\swith|alongside|together\swith)\s", re.IGNORECASE
)
_WITH = re.compile(r"\b(?:along|together)\swith\s(?P<who>(?:its|his|her|their)\s(?:\w+\s)?(?:\w+))")
_ROLE = re.compile(
    r"(?:treasurer|leader|founder|wife|husband|brother|sister|son|daughter|deputy|banker|boss|head|chief|owner)$"
)

_AND = re.compile(r",?\sand\s(?:(?:his|her|their)\s\w+,?\s)?|,\s")
_ITEM_GOES_ON = re.compile(r";\s(?:and\s)?[A-Z]")
_PERSON = re.compile(r"(?i:he|she|him|her)")
_SPEAKS = re.compile(r"\s(?:said|says|told|added|announced|wrote|explained)\b")
_HE = 4  # sentences in which somebody is named who "he" is
_NEAR = 6  # sentences in which those are named who are taken up as "both gangs"


def targets(act: Act, read: Read, *, noun: bool = False) -> list[Party]:
    """To whom *act* is done: named before a passive verb or behind an active one, or taken up by a pronoun or noun."""
    sentence, verb = act.sentence, act.match
    if noun:
        return _behind_noun(act, read)
    if act.passive:
        return [*_subject(act, read), *_included(act, read)]
    if participle(act):
        found = before(sentence, verb.start(), read)
        return [*found, *_together(act)] if found else []
    found = parties(sentence, verb.end(), _grounds(act, verb.end()), read)
    if found:
        return [*_besides(act, read), *found]
    pronoun = _OBJECT.match(sentence.masked, verb.end(), act.clause.end)
    if pronoun:
        return _pronoun(act, pronoun["who"], read)
    if relative := _RELATIVE.search(sentence.masked, sentence.span.start, verb.start()):
        return before(sentence, relative.start(), read)
    reduced = _REDUCED.search(sentence.masked, act.clause.start, verb.start())
    ed = verb[0].lower().endswith("ed") and NO_OBJECT.match(sentence.masked, verb.end())
    return before(sentence, verb.start(), read) if reduced and ed else []


def done_to(act: Act, read: Read) -> list[Party]:
    """To whom an act is done that they undergo: A and B received sanctions | who both face charges."""
    whom = _subject(act, read) or before(act.sentence, act.match.start(), read)
    return [*whom, *_included(act, read)]


def _behind_noun(act: Act, read: Read) -> list[Party]:
    """Whom a noun is about: the designation of A | sanctions on it | designations were reserved for groups like A."""
    sentence, verb = act.sentence, act.match
    tie = _TIED.match(sentence.masked, verb.end(), act.clause.end) if verb[0].lower().endswith(_ION) else None
    if tie is None and verb[0].lower().endswith(_ION):
        return []
    start = tie.end() if tie else verb.end()
    pronoun = _OBJECT.match(sentence.masked, start, act.clause.end)
    if pronoun and (found := _pronoun(act, pronoun["who"], read)):
        return found
    return parties(sentence, start, _grounds(act, start), read)


def _pronoun(act: Act, words: str, read: Read) -> list[Party]:
    """Whom a pronoun behind the verb stands for: who is named before in the sentence, else in those before it."""
    sentence = act.sentence
    named = sentence.named(*TARGETS, before=act.match.start())
    if named and words.lower() in ("it", "him", "her", "them"):
        kinds = ("person",) if words.lower() in ("him", "her") else ("group", "organization", "collective")
        fitting = [one for one in named if one.kind in kinds]
        if fitting:
            one = fitting[-1]
            return [Party(one.span, one.actor, one.kind, None, "", sentence.span)]
    if words.lower() in ("it", "them"):
        nearest = last_of(read, sentence.span.start, "group", "organization")
        return [party_of(nearest, sentence.span)] if nearest else []
    return taken_up(words, sentence.span.start, sentence, read)


def _included(act: Act, read: Read) -> list[Party]:
    """Who is named behind a passive verb as some of them: five others were charged, including A and B."""
    match = _INCLUDING.search(act.sentence.masked, act.match.end(), act.clause.end)
    return parties(act.sentence, match.end(), act.clause.end, read) if match else []


def _besides(act: Act, read: Read) -> list[Party]:
    """Who is named at the head of the sentence as done to as well: In addition to A and B, it sanctioned C."""
    sentence = act.sentence
    opening = _BESIDES.match(sentence.masked, act.clause.start, act.match.start())
    if opening is None:
        return []
    acting = [one for one in sentence.mentions if one.kind in ("agency", "country") and one.span.start > opening.end()]
    end = min((one.span.start for one in acting), default=act.match.start())
    close = sentence.masked.rfind(",", opening.end(), min(end, act.match.start()))
    return parties(sentence, opening.end(), close, read) if close > 0 else []


def _subject(act: Act, read: Read) -> list[Party]:
    sentence, place = act.sentence, act.match.start()
    auxiliary = _AUXILIARY.search(sentence.masked, act.clause.start, place)
    end = auxiliary.start() if auxiliary else place
    words = sentence.masked[act.clause.start : end]
    if relative := _WHICH.search(sentence.masked, sentence.span.start, end):
        found = before(sentence, relative.start(), read)
        return found[-2:] if "both" in relative[0] else found
    told = _TOLD.finditer(sentence.masked, act.clause.start, end)
    starts = [one.end() for one in told if not (one["then"] and "," in sentence.masked[one.end() : end])]
    for start in (*reversed(starts), act.clause.start):
        if found := parties(sentence, start, end, read):
            return found
    if _SEVERAL.match(words) and (several := _several(sentence, read)):
        return several
    last = re.split(r"[,;:]\s|\b(?:when|where|while|because|after|before|that|and)\s", words)[-1].strip()
    return taken_up(last, place, sentence, read) or before(sentence, act.clause.start, read)


def _several(sentence: Sentence, read: Read) -> list[Party]:
    """Who was listed in the sentences before: They are A and B. Each was designated."""
    for earlier in reversed(read.sentences[max(0, sentence.number - 2) : sentence.number]):
        verb = earlier.find(_LISTED_BEFORE)
        found = parties(earlier, verb.end(), earlier.span.end, read) if verb else []
        if found:
            return found
    for earlier in reversed(read.sentences[max(0, sentence.number - _HE) : sentence.number]):
        if len(people := _pair(earlier, read)) > 1:
            return people
    for earlier in reversed(read.sentences[max(0, sentence.number - _NEAR) : sentence.number]):
        named = earlier.first_chain(earlier.named(*TARGETS))
        if len(named) > 1:
            return [party_of(one, one.span) for one in named]
    return []


def _pair(sentence: Sentence, read: Read) -> list[Party]:
    """The people that *sentence* names in one breath, of the registry or not: Ana Poe and Luis Poe."""
    there: list[Mention | Name] = [*sentence.named("person"), *read.names_in(sentence)]
    people = sorted((one for one in there if one.kind == "person"), key=lambda one: one.span.start)
    found = people[:1]
    for one in people[1:]:
        if not _AND.fullmatch(sentence.masked, found[-1].span.end, one.span.start):
            break
        found.append(one)
    return [party_of(one, one.span) for one in found]


def before(sentence: Sentence, place: int, read: Read) -> list[Party]:
    """Who is named right before *place*: the last one and those told in one breath with it, A, B and the gang C."""
    start = sentence.span.start
    for cut in reversed([*_HANGS_ON.finditer(sentence.masked, start, place)]):
        found = parties(sentence, cut.end(), place, read)
        if found and not _VERB_BEHIND.search(sentence.masked, found[-1].span.end, place):
            return found
    return parties(sentence, start, place, read)


def _together(act: Act) -> list[Party]:
    """Who is done to along with somebody, named by what they are to them: along with its treasurer."""
    match = _WITH.search(act.sentence.masked, act.match.end(), act.clause.end)
    if match is None or not _ROLE.search(match["who"]):
        return []
    span = Span(*match.span("who"))
    return [Party(span, "", "person", Newcomer(match["who"], "person"), "", span)]


def _grounds(act: Act, start: int) -> int:
    """Where the grounds of *act* begin behind *start*, from which those are named to whom it is done."""
    sentence, end = act.sentence, act.clause.end
    listed = sentence.masked.count(";", start, end) > 1  # A, the chief of X; B, of Y; and C
    there = _GROUNDS.finditer(sentence.masked, start, end)
    grounds = next((one for one in there if not (listed and one[0] == ";")), None)
    quoted = _QUOTED_GROUNDS.search(sentence.text, start, grounds.start() if grounds else end)
    if listed and grounds and _ITEM_GOES_ON.search(sentence.masked, grounds.end(), end):
        grounds = None
    return quoted.start() if quoted else grounds.start() if grounds else end


def _new_person(sentence: Sentence, read: Read) -> Party | None:
    """Who "he" or "she" is where the nearest person named in the sentences before is one whom the registry lacks."""
    for earlier in reversed(read.sentences[max(0, sentence.number - _HE) : sentence.number]):
        if sentence.line - earlier.line > 1:
            return None
        there: list[Mention | Name] = [*earlier.named("person"), *read.names_in(earlier)]
        there = [one for one in there if one.kind == "person" and not _SPEAKS.match(earlier.masked, one.span.end)]
        first = min(there, key=lambda one: one.span.start, default=None)
        if first:
            return party_of(first, sentence.span) if isinstance(first, Name) else None
    return None


def taken_up(words: str, place: int, sentence: Sentence, read: Read) -> list[Party]:
    """Whom a pronoun or noun at *place* stands for: him, the group; nobody where it is none to whom this is done."""
    if _PERSON.fullmatch(words.strip()) and (new := _new_person(sentence, read)):
        return [new]
    found = stood_for(words, place, read)
    fits = found and found.kind in TARGETS
    return [Party(found.span, found.actor, found.kind, None, "", sentence.span)] if found and fits else []
