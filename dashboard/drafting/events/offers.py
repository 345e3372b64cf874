"""Which amounts of a sentence are offered for information, and whom each of them concerns."""

import re
from collections.abc import Iterator, Sequence

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Newcomer
from dashboard.drafting.events.heads import modifies
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.parties import Party, parties, party_of
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.targets import taken_up
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_BEFORE = headed(
    r"\b(?:from|up\sfrom|instead\sof|(?:previous|prior|earlier|initial|original)|double\s(?:the|its)(?:\s\w+)?)\s$",
    re.IGNORECASE,
)
# What is no offer: money that was paid, seized, laundered.
_NO_OFFER = headed(
    r"\b(?:pa(?:id|ys|ying)|seiz\w+|assets|(?<!reward\s)(?<!rewards\s)worth|launder\w+|fine[ds]?|bribe\w*|spent|budget|cost|stole\w*|received)\b[^.;]{0,30}$"
    r"|\btotal(?:ing|l?ed|ling)?\s(?:of\s)?(?:up\sto\s)?$",
    re.IGNORECASE,
)
_NO_OFFER_BEHIND = re.compile(
    r"\s(?:in|of|worth\sof)\s(?:\w+\s){0,2}(?:assets|property|cash|profits|damages|drugs|cocaine)\b"
)
_FOR = headed(
    r"\b(?:for|about|on|against|lead(?:s|ing)?\s(?:them\s|him\s)?to(?=\s(?-i:[A-Z]))|concerning|regarding|related\sto|arrests?(?:\sand/or\sconvictions?)?(?:,\sin\sany\scountry,)?\sof"
    r"|captures?\sof|convictions?\sof|(?:location|whereabouts|identification)[”\"]?\sof|bring|find|apprehend|following)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"['’]s?\s(?:arrest|capture|conviction|whereabouts|prosecution|apprehension|head|detention|extradition)\b"
)
_PRONOUN = re.compile(
    r"\b(?P<who>his|him|her|their|them)\b(?=\s(?:arrest|capture|conviction|whereabouts|apprehension|head)|[,.;]|$|\s)"
)
# Who is wanted and has no name yet: those responsible for …, leaders of A.
_DESCRIBED = re.compile(
    r"\b(?:those|anyone|individuals|people|persons|suspects|attackers|perpetrators|hackers|leaders|members|operatives)\s"
    r"(?:who|that|responsible|involved|behind|of|linked|tied)\b[^,.;:\0]{3,90}?(?=\s(?:on|in|at)\s(?:\w+day|\d{4})|[,.;:\0]|$)"
)
_OBJECT_OF = {"his": "him", "her": "her", "him": "him", "their": "them", "them": "them"}
_NOT_WHOM = re.compile(r"\s(?:said|says|announced|told|administration|stated|added|regime|government)\b")
_SPEAKS = re.compile(r"\b(?:said|says|announced\sby|according\sto|under|by)\s(?:[\w.]+\s){0,3}$")
_KINDS = ("person", "group", "organization")
_NEAR = 90  # characters behind "for" within which somebody is named


def offered(sentence: Sentence) -> Iterator[tuple[Counted, bool]]:
    """The amounts in dollars that *sentence* offers, and whether each is what was offered before."""
    for one in sentence.numbers:
        if one.kind != "money" or one.unit != "USD" or not one.written:
            continue
        before = sentence.masked[sentence.span.start : one.span.start]
        behind = sentence.masked[one.span.end : one.span.end + 40]
        if one.written.startswith(">") and behind.startswith(" in rewards"):
            continue  # what a programme offers in all
        if not _NO_OFFER.search(before) and not _NO_OFFER_BEHIND.match(behind):
            yield one, bool(_BEFORE.search(before)) or behind.lstrip().startswith("offer previously")


def concerned(
    sentence: Sentence, offer: re.Match[str], amount: Counted, read: Read, last: Sequence[Party]
) -> list[Party]:
    """Whom *amount* concerns: who is named behind it, or before it in its part of a list; else whom a pronoun means."""
    start, end = _part(sentence, amount)
    named = _named(sentence, amount.span.end, end, read)
    if named:
        return named
    listed = sentence.text.count(";", sentence.span.start, sentence.span.end) > 1
    if listed and (named := _named(sentence, start, amount.span.start, read, leading=True)):
        return named
    raised = _named(sentence, sentence.span.start, amount.span.start, read)
    if raised:
        return raised
    if named := _named(sentence, sentence.span.start, sentence.span.end, read):
        return named
    if described := _described(sentence):
        return [described]
    pronoun = _PRONOUN.search(sentence.masked, sentence.span.start, sentence.span.end)
    if pronoun and not last:
        return taken_up(_OBJECT_OF[pronoun["who"]], offer.start(), sentence, read)
    return list(last) if last else _before(sentence, read)


def _described(sentence: Sentence) -> Party | None:
    """Who is wanted by what they did or are, where nobody is named: anyone who took part in the attack."""
    words = list(_DESCRIBED.finditer(sentence.masked, sentence.span.start, sentence.span.end))
    if not words:
        return None
    span = Span(*words[-1].span())
    return Party(span, "", "collective", Newcomer(words[-1][0], "collective"), "", span)


def wanted(sentence: Sentence, start: int, read: Read) -> list[Party]:
    """Whom *sentence*, which states no amount, names from *start* as wanted."""
    return _named(sentence, start, sentence.span.end, read)


def _part(sentence: Sentence, amount: Counted) -> tuple[int, int]:
    """From the end of the amount before to the next amount, or to the marks of its part of a list."""
    money = [one.span for one in sentence.numbers if one.kind == "money"]
    start = max((one.end for one in money if one.end <= amount.span.start), default=sentence.span.start)
    end = min((one.start for one in money if one.start >= amount.span.end), default=sentence.span.end)
    if sentence.text.count(";", sentence.span.start, sentence.span.end) > 1 and len(money) > 1:
        close = sentence.masked.find(";", amount.span.end, end)
        end = close if close >= 0 else end
    return start, end


def _named(sentence: Sentence, start: int, end: int, read: Read, *, leading: bool = False) -> list[Party]:
    """Those whom the words from *start* to *end* name as wanted: for A | the arrest of A and B | A's arrest."""
    if leading:
        found = _wanted(parties(sentence, start, end, read, _KINDS), sentence)
        if found:
            return found[-1:]
    there: list[Mention | Name] = [*sentence.mentions, *read.names_in(sentence)]
    places = [one.span.start for one in (*there, *sentence.numbers)]
    for cue in _FOR.finditer(sentence.text, start, end):
        if not any(cue.end() <= place < cue.end() + _NEAR for place in places):
            continue
        found = _wanted(parties(sentence, cue.end(), end, read, _KINDS), sentence)
        if found and found[0].span.start - cue.end() < _NEAR:
            return found
    for one in sorted(there, key=lambda one: one.span.start):
        if start <= one.span.start < end and one.kind == "person" and _OWNED.match(sentence.text, one.span.end):
            return [party_of(one, Span(one.span.start, one.span.end))]
    return []


def _wanted(found: list[Party], sentence: Sentence) -> list[Party]:
    """Of *found* the people, or the groups where no person is; nobody who speaks or governs."""
    kept = [
        one
        for one in found
        if not _NOT_WHOM.match(sentence.masked, one.span.end)
        and not _SPEAKS.search(sentence.masked[max(sentence.span.start, one.span.start - 40) : one.span.start])
    ]
    people = [one for one in kept if one.kind == "person" and not one.count]
    return people or [one for one in kept if one.count or one.kind != "person"]


def _before(sentence: Sentence, read: Read) -> list[Party]:
    """Who was named last, a person before a group, in the sentence and those before it in its paragraph."""
    for kind in ("person", "group"):
        for earlier in (sentence, *reversed(sentence.paragraph)):
            named = [one for one in earlier.named(kind) if not modifies(earlier.text, one.span.end)]
            if named:
                one = named[-1]
                return [Party(one.span, one.actor, one.kind, None, "", Span(one.span.start, one.span.end))]
    return []
