"""Who stands in a list of names: A, the treasurer of X, and the gang B | six firms and A | A's wife, B.

A list is cut into items at its commas and its "and"s; of each item the head is sought, so that X in "aligned with X",
"led by X" or "the boats of X" is nobody whom the act is done to.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Newcomer
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.title_words import DAYS, PEOPLES, TITLES
from dashboard.values.spans import Span

TARGETS = ("group", "organization", "person", "collective")
COUNTED = (
    r"(?:people|persons?|individuals?|officials?|officers?|entit(?:y|ies)|compan(?:y|ies)|firms?|business(?:es)?|banks?|"
    r"vessels?|ships?|tankers?|aircraft|planes?|groups?|gangs?|cartels?|organi[sz]ations?|members?|leaders?|men|women|"
    r"nationals|citizens|targets|associates|affiliates|generals|judges|others|businessm[ae]n|lawmakers?|ministers|"
    r"defendants|operatives|militias?|factions?|figures|relatives|traffickers|networks?|brokers|dissidents|lieutenants|"
    r"suspects|fugitives|aides|allies|commanders|soldiers|senators|prosecutors|executives|owners|[A-Z]\w{1,20}(?:ans|ese|is))"
)
_COUNTED = re.compile(rf"(?i:{COUNTED})$")
_COUNTED_BEHIND = re.compile(rf"(?:[\s-](?!(?:of|in|for|from|on|by|to)\b)[\w’'-]++){{0,7}}?\s(?P<noun>{COUNTED})\b")
_SEPARATOR = re.compile(
    r"(?P<strong>;\s*(?:and\s)?|:\s+|,\s*(?:and|or|as\swell\sas|along\swith|together\swith|including|namely|plus)?\s+"
    r"|\s?[—–]\s?|\s-\s(?![A-Z])|\s(?:including|such\sas|namely)\s)"
    r"|(?P<weak>\s(?:and|or|&)\s(?:also\s|(?=\w))|\s(?:as\swell\sas|along\swith|together\swith)\s)"
)
# What a list does not go on over: who speaks, why it was done, what was done beside.
_STOP = re.compile(
    r"(?:said|says|sa(?:ying)|according|adding|accus\w+|alleg\w+|announc\w+|but|while|although|though|because|after|"
    r"before|when|since|as\s(?:part|well)|in\s|for\s|over\s|pursuant|under\s|has\b|have\b|had\b|is\b|are\b|was\b|were\b|"
    r"will\b|would\b|it\s|they\s|he\s|she\s|we\s|i\s|citing|prompting|blocking|freezing|marking|following|prohibit\w*|effectively|which\swould)",
    re.IGNORECASE,
)
# Words that a name hangs on: the leader of X, aligned with X, to X.
_HANGS = frozenset(
    """
    of by with in from for to at on under over against about after before near inside based aligned linked tied led
    affiliated associated allied loyal close connected related controlled owned run headed supporting supports backed
    accused who which that whose where is are was were has had have be been not no than via through within across
    into toward towards between around behind known called whether if when while said says told
    """.split()
)
_OWNS = re.compile(r"['’]s?(?=\s)")
# What makes a name describe the next word: Los Lobos leaders, the Maduro government.
_DESCRIBES = re.compile(
    r"\s(?:[a-z-]+\s)?(?:[a-z-]{3,}s|leader|boss|chief|head|member|treasurer|founder|official|officer|spokes\w+|lawyer|"
    r"government|administration|regime|network|territory|operation|ally|associate|affiliate|cell|campaign)\b"
)
# What it is itself: the MS-13 organization.
_TYPE = re.compile(
    r"\s(?:(?:terror|terrorist|criminal|prison|street|drug|militant|rebel|smuggling|guerrilla|crime|shipping|oil)\s)?"
    r"(?:organi[sz]ation|gang|cartel|group|network|militia|faction|company|firm|movement)(?=[,.;:)]|\s(?:and|or|as|for|on|in)\b|$)"
)
# What a separator in it parts nothing: “A and B” | (a.k.a. A, B) | also known as A
_CLOSED = re.compile(
    r"[“\"][^“”\"\n]{1,80}[”\"]|\([^()\n]{1,80}\)"
    r"|,?\s(?:also\s|better\s)?(?:known\sas|a\.?k\.?a\.?|formerly|alias)\s[^,;()\n]{1,60}?(?=,|;|\.|\sand\s|$)"
)
_BEFORE_COUNT = re.compile(
    r"[\s“\"]*(?:(?:the|its|their|his|her|a\stotal\sof|another|some|all|these|those|and|up\sto|at\sleast|more\sthan|over|"
    r"about|nearly|around|as\smany\sas|sanctions|new)\s)*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Party:
    """Somebody in a list.

    Attributes:
        span: the name, or the words of the count.
        actor: the id in the registry; empty for one whom it lacks.
        kind: as in the registry.
        newcomer: who they would be in it; None for one whom it holds.
        count: how many, in our notation, where they are only counted; else empty.
        item: the whole item of the list, in which a date of its own may stand.
    """

    span: Span
    actor: str
    kind: str
    newcomer: Newcomer | None
    count: str
    item: Span

    @property
    def who(self) -> str:
        """What tells it from others: the id, or the new name."""
        return self.actor or (self.newcomer.name if self.newcomer else "")


def parties(sentence: Sentence, start: int, end: int, read: Read, kinds: Sequence[str] = TARGETS) -> list[Party]:
    """Who is listed in *sentence* from *start* to *end*, in order, each once."""
    found: dict[str, Party] = {}
    aside = False  # in an apposition or a clause, where a bare "and" goes on with that
    for item, strong in _items(sentence, start, end, read):
        words = sentence.masked[item.start : item.end]
        if _STOP.match(words.lstrip()) and found:
            break
        if aside and not strong:
            continue
        if opening := _CALLED.match(sentence.text, item.start, item.end):
            item = Span(opening.end(), item.end)
        there = _heads(sentence, item, read, kinds)
        for party in there:
            found.setdefault(party.who, party)
        tail = _CLOSED.sub("", sentence.masked[there[-1].span.end : item.end]) if there else ""
        if re.match(r"\s(?:has|have|had|was|were|will|would|said|says|told)\b", tail) and len(found) > len(there):
            for party in there:
                found.pop(party.who)
            break
        aside = not there or any(word in _HANGS for word in tail.lower().split())
    return list(found.values())


def _items(sentence: Sentence, start: int, end: int, read: Read) -> Iterator[tuple[Span, bool]]:
    """The items from *start* to *end*, and whether a mark of its own parts it from the one before."""
    closed = [Span(*match.span()) for match in _CLOSED.finditer(sentence.text, start, end)]
    closed += [span for one in sentence.numbers if (span := group_words(sentence, one, end))]
    closed += [one.span for one in (*sentence.mentions, *read.names_in(sentence))]
    at, strong = start, True
    for cut in _SEPARATOR.finditer(sentence.text, start, end):
        if any(one.start < cut.end() and cut.start() < one.end for one in closed):
            continue
        yield Span(at, cut.start()), strong
        at, strong = cut.end(), bool(cut["strong"])
    yield Span(at, end), strong


def _heads(sentence: Sentence, item: Span, read: Read, kinds: Sequence[str]) -> list[Party]:
    """Whom an item of a list names, or how many it counts; nobody where the name in it hangs on something else."""
    group = _counted(sentence, item, kinds)
    if group:
        return [group]
    named: list[Mention | Name] = [one for one in sentence.mentions if item.start <= one.span.start < item.end]
    named = sorted(
        [*named, *(one for one in read.names_in(sentence) if item.start <= one.span.start < item.end)], key=_start
    )
    at = item.start
    for one in named:
        if not _leads(sentence.text[at : one.span.start]):
            return []
        at = one.span.end
        if isinstance(one, Mention) and one.kind not in kinds:
            owner = _OWNS.match(sentence.text, at)
            at = owner.end() if owner else at
            continue
        owner = _OWNS.match(sentence.text, at)
        if owner or _modifies(sentence.text, at):
            at = owner.end() if owner else at
            continue
        return [_party(one, item)]
    return []


def _start(one: Mention | Name) -> int:
    return one.span.start


def _leads(words: str) -> bool:
    """Whether *words* before a name describe it: the gang | Interior Minister | brothers; never: aligned with."""
    for word in words.replace("’s", "").replace("'s", "").split():
        bare = word.strip(_MARKS).lower()
        if bare in _HANGS or (word[0].isupper() and bare not in TITLES | PEOPLES | DAYS and bare not in _OPEN):
            return False
    return True


_MARKS = ',.“”"()'
_OPEN = frozenset("the a an both also today on and then simultaneously concurrently separately la el los las".split())
_LITTLE = re.compile(
    r"\s(?:as|is|was|has|its|his|this|across|always|besides|was|does|plus|says|alias|s|in|on|at|for|over|to|from|with|by|of|under|last)\b"
)
# sanctioned what it called the Front's “shipping arm” | expanded the list to include A
_CALLED = re.compile(
    r"\s*(?:what\s\w+\s(?:called|calls|described\sas)\s|(?:the|its|that)\s(?:\w+\s)?list\sto\sinclude\s)"
)


def _modifies(text: str, end: int) -> bool:
    """Whether the name that ends at *end* only describes what follows: Los Lobos leaders."""
    if _TYPE.match(text, end):
        return False
    match = _DESCRIBES.match(text, end)
    return match is not None and not _LITTLE.match(text, end)


def _party(one: Mention | Name, item: Span) -> Party:
    if isinstance(one, Mention):
        return Party(one.span, one.actor, one.kind, None, "", item)
    return Party(one.span, "", one.kind, Newcomer(one.name, one.kind, one.aliases), "", item)


def _counted(sentence: Sentence, item: Span, kinds: Sequence[str]) -> Party | None:
    """The people, firms or groups that an item counts and does not name: 14 port officials."""
    at = bisect_left([one.span.start for one in sentence.numbers], item.start)
    for one in sentence.numbers[at : at + 1]:
        span = group_words(sentence, one, item.end) if one.span.start < item.end else None
        if span is None or not _BEFORE_COUNT.fullmatch(sentence.text, item.start, one.span.start):
            return None
        for known in sentence.mentions:
            if known.span.start == span.start and known.kind in kinds:
                return Party(known.span, known.actor, known.kind, None, one.written, item)
        words = " ".join(sentence.text[span.start : span.end].split())
        return Party(span, "", "collective", Newcomer(words, "collective"), one.written, item)
    return None


def group_words(sentence: Sentence, one: Counted, end: int) -> Span | None:
    """The words of a number with the people or groups that it counts; None where it counts anything else."""
    if not one.written or one.written == "1" or one.kind not in ("count", "bare", "compound"):
        return None
    if one.unit_span and _COUNTED.search(one.unit):
        return Span(one.span.start, one.unit_span.end)
    behind = _COUNTED_BEHIND.match(sentence.text, one.span.end, end)
    return Span(one.span.start, behind.end()) if behind else None
