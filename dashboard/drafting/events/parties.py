"""Who stands in a list of names: A, the treasurer of X, and the gang B | six firms and A | A's wife, B.

A list is cut into items at its commas and its "and"s; of each item the head is sought, so that X in "aligned with X",
"led by X" or "the boats of X" is nobody whom the act is done to.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.drafting.events.draft import Newcomer
from dashboard.drafting.events.groups import BEFORE, group_words
from dashboard.drafting.events.heads import HANGS, OWNS, in_office, leads, modifies
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

TARGETS = ("group", "organization", "person", "collective")
_AS_WELL = r"as\swell\sas|along\swith|together\swith|in\saddition\sto"
_SEPARATOR = headed(
    rf"(?P<strong>;\s*(?:and\s)?|:\s+|,\s*(?:and|or|{_AS_WELL}|including|namely|plus)?\s+"
    r"|\s?[—–]\s?|\s-\s(?![A-Z])|\s(?:including|such\sas|namely)\s)"
    rf"|(?P<weak>\s(?:and|or|&)\s(?:also\s|(?=\w))|\s(?:{_AS_WELL})\s)"
)
# What a list does not go on over: who speaks, why it was done, what was done beside.
_STOP = headed(
    r"(?:said|says|saying|according|adding|accus\w+|alleg\w+|announc\w+|but|while|although|though|because|after|before|"
    r"when|since|as\s(?:part|well)|in\s|for\s|over\s|pursuant|under\s|has\b|have\b|had\b|is\b(?!-)|are\b|was\b|were\b|will\b|"
    r"would\b|it\s|they\s|he\s|she\s|we\s|i\s|citing|prompting|blocking|freezing|marking|following|prohibit\w*|"
    r"effectively|something\b)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:said|says|announced|told|confirmed|added|stated|wrote)\b")
_CRIMES = re.compile(r"\b(?:charges|counts|crimes|offen[sc]es|activities|violations)\s?$", re.IGNORECASE)
_NAMELY = re.compile(r":|including|such\sas|namely")
_PLACE = re.compile(r"\bin\s[A-Z][\w’'-]{1,20}+(?:\s(?:(?:del?|la|las|los|and)\s)?[A-Z][\w’'-]{1,20}+){0,3}+,\s\Z")
# The name behind it is hers: three nephews of the president's wife, Ana Poe.
_APPOSED = re.compile(
    r"(?:['’]s|\bof\s(?:the|his|her)[^,;]{0,60})\s(?:late\s|former\s)?"
    r"(?:wife|husband|spouse|partner|mother|father|brother|sister|son|daughter|leader|president|boss|chief|head)\s*\Z"
)
# Named by whose branch it is: the Front’s branch in Kelp and Tern | the Kelpish chapter of the Front.
_PART = r"(?:branch(?:es)?|affiliates?|chapters?|wings?|arm|offshoots?)"
_PLACES = r"(?:\s(?:in|of)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)*+(?:,\s[A-Z]\w+)*+(?:,?\sand\s[A-Z]\w+(?:\s[A-Z]\w+)*+)?)?"
_BRANCH_BEHIND = re.compile(rf"['’]s?\s(?:[a-z]+\s)?{_PART}\b{_PLACES}|['’]s?\s[A-Z]\w+\s(?:Province|Branch)\b")
_OWN_NAME = re.compile(r",\s(?:the\s)?[A-Z]")
_BRANCH_BEFORE = re.compile(rf"\b\w{{2,20}}+\s{_PART}\sof\s(?:the\s)?\Z")
_OF = re.compile(r"\b(?:of|to|for|with|by)\b")  # nephews of the boss's wife, A: not she; the boss's wife, A: she
_GOVERNMENT = re.compile(r"\b[Gg]overnment\sof\s\Z")  # the Government of Venezuela's Harbour Agency
_GOES_ON = re.compile(r"\s(?:has|have|had|was|were|will|would|said|says|told)\b")
# What a separator in it parts nothing: “A and B” | (a.k.a. A, B) | also known as A
_CLOSED = re.compile(
    r"[“\"][^“”\"\n]{1,80}[”\"]|\([^()\n]{1,80}\)"
    r"|,\s\d{2}(?=,)|,?\s(?:also\s|better\s)?(?:known\sas|a\.?k\.?a\.?|formerly|alias)\s"
    r"(?:[“\"][^“”\"\n]{1,40}[”\"]|[^,;()\n]{1,60}?(?=,|;|\.|\sand\s|$))"
)
# sanctioned what it called the Front's “shipping arm” | expanded the list to include A
_CALLED = re.compile(
    r"\s*(?:what\s\w+\s(?:called|calls|described\sas)\s|(?:the|its|that)\s(?:\w+\s)?list\sto\sinclude\s)"
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
        again: whether they are only counted, as those were before: the nine defendants.
        item: the whole item of the list, in which a date of its own may stand.
    """

    span: Span
    actor: str
    kind: str
    newcomer: Newcomer | None
    count: str
    item: Span
    again: bool = False

    @property
    def who(self) -> str:
        """What tells it from others: the id, or the new name."""
        return self.actor or (self.newcomer.name if self.newcomer else "")


def parties(sentence: Sentence, start: int, end: int, read: Read, kinds: Sequence[str] = TARGETS) -> list[Party]:
    """Who is listed in *sentence* from *start* to *end*, in order, each once."""
    found: dict[str, Party] = {}
    hers = False  # in what is somebody's who is named next
    aside = False  # in an apposition or a clause, where a bare "and" goes on with that
    for item, strong in _items(sentence, start, end, read):
        words = sentence.masked[item.start : item.end]
        if found and (_STOP.match(words.lstrip()) or (strong and _SPOKEN.search(words))):
            break
        if aside and not strong:
            continue
        if opening := _CALLED.match(sentence.text, item.start, item.end):
            item = Span(opening.end(), item.end)
        party = _head(sentence, item, read, kinds)
        tail = _CLOSED.sub("", sentence.masked[party.span.end : item.end]) if party else ""
        if party and found and _GOES_ON.match(tail):
            break  # A and B, and C said
        if party and not party.actor and _PLACE.search(sentence.text, start, party.span.start):
            continue  # in Puerto Grande, Sonora
        if (
            party
            and hers
            and sentence.text[item.start : item.end].strip(" .,;") == sentence.text[party.span.start : party.span.end]
        ):
            hers = False
            continue
        whose = _APPOSED.search(sentence.masked, item.start, item.end)
        hers = bool(
            whose and (tail or not party) and (party or _OF.search(sentence.masked[item.start : whose.start()]))
        )
        if party:
            found.setdefault(party.who, party)
        aside = not party or any(word in HANGS for word in tail.lower().split())
    return list(found.values())


def _items(sentence: Sentence, start: int, end: int, read: Read) -> Iterator[tuple[Span, bool]]:
    """The items from *start* to *end*, and whether a mark of its own parts it from the one before."""
    closed = [Span(*match.span()) for match in _CLOSED.finditer(sentence.text, start, end)]
    closed += [span for one in sentence.numbers if (span := group_words(sentence, one, end))]
    closed += [one.span for one in sentence.mentions] + [one.span for one in read.names_in(sentence)]
    closed += [
        Span(one.span.start, behind.end())
        for one in sentence.mentions
        if (behind := _BRANCH_BEHIND.match(sentence.text, one.span.end))
    ]
    at, strong = start, True
    for cut in _SEPARATOR.finditer(sentence.text, start, end):
        if any(one.start < cut.end() and cut.start() < one.end for one in closed):
            continue
        yield Span(at, cut.start()), strong
        if _CRIMES.search(sentence.masked, at, cut.start()) and _NAMELY.search(cut[0]):
            return  # charges including conspiracy
        at, strong = cut.end(), bool(cut["strong"])
    yield Span(at, end), strong


def _head(sentence: Sentence, item: Span, read: Read, kinds: Sequence[str]) -> Party | None:
    """Whom an item of a list names, or how many it counts; nobody where the name in it hangs on something else."""
    if group := _counted(sentence, item, kinds):
        return group
    there: list[Mention | Name] = [*sentence.mentions, *read.names_in(sentence)]
    named = sorted((one for one in there if item.start <= one.span.start < item.end), key=lambda one: one.span.start)
    at = item.start
    if named and (branch := _branch(sentence, named[0], item)):
        return branch
    for one in named:
        owner = OWNS.match(sentence.text, one.span.end)
        words = sentence.text[at : one.span.start]
        if not leads(_GOVERNMENT.sub("", words) if owner else words):
            return _in_office(sentence, item, named)
        at = one.span.end
        if owner or modifies(sentence.text, at, item.end) or (isinstance(one, Mention) and one.kind not in kinds):
            at = owner.end() if owner else at
            continue
        return party_of(one, item)
    return None


def _branch(sentence: Sentence, one: Mention | Name, item: Span) -> Party | None:
    """Who is named by whose branch they are, where *one* is whose; a group that the registry lacks."""
    behind = _BRANCH_BEHIND.match(sentence.text, one.span.end)
    before = _BRANCH_BEFORE.search(sentence.text, item.start, one.span.start)
    if one.kind != "group" or not (behind or before) or (behind and _OWN_NAME.match(sentence.text, behind.end())):
        return None
    span = Span(before.start() if before else one.span.start, behind.end() if behind else one.span.end)
    return Party(span, "", "group", Newcomer(sentence.text[span.start : span.end], "group"), "", item)


def _in_office(sentence: Sentence, item: Span, named: Sequence[Mention | Name]) -> Party | None:
    """The person at the end of an item that begins with an office of theirs: the head of the Guard, Ana Poe."""
    last = named[-1]
    behind = sentence.text[last.span.end : item.end].strip(' .,;”"')
    ends = not behind or behind.startswith(("with ", "for ", "on ", "over ", "in "))
    if last.kind != "person" or not ends or not in_office(sentence.text, item.start, last.span.start):
        return None
    return party_of(last, item)


def party_of(one: Mention | Name, item: Span) -> Party:
    """Who is named by *one*, in an *item* of a list."""
    if isinstance(one, Mention):
        return Party(one.span, one.actor, one.kind, None, "", item)
    return Party(one.span, "", one.kind, Newcomer(one.name, one.kind, one.aliases), "", item)


def _counted(sentence: Sentence, item: Span, kinds: Sequence[str]) -> Party | None:
    """The people, firms or groups that an item counts and does not name: 14 port officials."""
    at = bisect_left([one.span.start for one in sentence.numbers], item.start)
    for one in sentence.numbers[at : at + 1]:
        span = group_words(sentence, one, item.end) if one.span.start < item.end else None
        before = BEFORE.fullmatch(sentence.text, item.start, one.span.start)
        if span is None or before is None:
            return None
        for known in sentence.mentions:
            if known.span.start == span.start and known.kind in kinds:
                return Party(known.span, known.actor, known.kind, None, one.written, item)
        words = " ".join(sentence.text[span.start : span.end].split())
        return Party(
            span, "", "collective", Newcomer(words, "collective"), one.written, item, "the" in before[0].lower().split()
        )
    return None
