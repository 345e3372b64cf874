"""Sentences that only name whom an act was done to: the groups are | those sanctioned include | A is among them.

Lines under a colon are such a list too. What the act was is told before, or in the same words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dashboard.drafting.events.cues import TREASURY
from dashboard.drafting.events.groups import group_words
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.parties import TARGETS, Party, parties, party_of
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.telling import About, Telling
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_KINDS = {
    **{"designat": "designation", "sanction": "sanction", "indict": "indictment", "charg": "indictment"},
    **{"target": "sanction", "blacklist": "sanction"},
}
_WORD = headed(
    r"(?<!specially\s)\b(?P<what>designat|sanction|indict|charg|target|blacklist)(?:ed|ions?|ments?|es)\b",
    re.IGNORECASE,
)
# Its head: a set of people or groups that was spoken of; then what they are.
_SET = headed(
    r"""
    (?:[“"\s]|(?:also|in\saddition(?:\sto\s[^,]{3,80})?|others?|meanwhile),?\s)*
    (?P<head>
      (?:among\s)?(?:the|today[’']s|these|those|all|other|others|its|some|several|two|three|four|five|six|seven|eight)\b[^.;:]{0,170}?
    | they | their\snames
    | (?:groups|individuals|people|officials|entities|organi[sz]ations|companies|cartels|gangs|names|targets|among)
      \b[^.;:]{0,90}?
    )
    \s(?P<verb>(?:are|were|is|include[sd]?(?!\s(?:on|in|by|as|with)\b)|comprise[sd]?|names?|targets?|covers?|cover|consists?\sof)\b)
    (?P<colon>:)?,?\s
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEADS = headed(
    r"\b(?:groups|gangs|cartels|organi[sz]ations|individuals|people|persons|officials|entities|companies|firms|businesses|"
    r"targets|names|lists?|designations?|sanctions|measures|charges|indictments?|defendants|those|they|them|these|figures|"
    r"designees|members|leaders|men|women|others|vessels|ships|tankers|banks|nationals)\b",
    re.IGNORECASE,
)
_AMONG = headed(
    r"\b(?:are|were|is|was)\s(?:also\s)?(?:among|one\sof|two\sof|three\sof)\s(?:those|the\s[\w\s-]{0,40}?)\s?"
    r"(?:newly\s)?(?P<what>designat|sanction|indict|charg|target|blacklist)\w*"
    r"|\b(?:is|are|was|were)\s(?:also\s)?(?:on|added\sto|put\son)\sthe\s(?:sanctions\s)?list\b(?=[.,;]|$)",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(
    r"(?:\w+\sof|among)\s(?:those|the\s\w+)\s(?:newly\s)?(?P<what>designat|sanction|indict|charg|target|blacklist)\w*"
    r"(?:\s\w+){0,3}?,\s",
    re.IGNORECASE,
)
_IS = re.compile(r",?\s(?:is|are|was|were|has|have|had)\s")
_EITHER = ("target", "designat")  # what the Treasury designates is a sanction
_OPENS = re.compile(
    r"(?:also\s|now\s)?(?:\w+ed|led|headed|meant|part|due|based|not|no|to|in|on|by|expected|\w+ing)\b", re.IGNORECASE
)
_ACTION = headed(r"\b(?:action|designations?|sanctions?|targets?|following)\b", re.IGNORECASE)
_THOSE = re.compile(r"(?:those|the\s\w+|among)\s[^.;:]{3,80}:\s*\Z", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[•·*▪‣–—-]|\(?\w{1,2}[.)])\s+")
_LINE_END = re.compile(r"(?<![\s;,.])(?:[\s;,.]*[;,]\s*and)?[\s;,.]*+$")
_NEAR = 24  # characters of a line before the name it lists
_NAMES_BEHIND = re.compile(r"\s?[—–:]\s?|,\s(?:named\s|identified\sas\s)?")
_BACK, _FAR = 6, 20  # sentences in which the act was told; where it is named again: among those designated


def lists(read: Read, told: Mapping[str, list[Telling]]) -> Iterator[Telling]:
    """The lists of *read*, each with what was told of the act before it; *told* holds the acts by their kind."""
    acts = any(told.values())
    for sentence in read.readable:
        yield from _among(sentence, read, told)
        if acts:
            yield from _of_those(sentence, read, told)
            yield from _set(sentence, read, told)
            yield from _named_by_number(sentence, read, told)
        yield from _lines(sentence, read, told)


def _set(sentence: Sentence, read: Read, told: Mapping[str, list[Telling]]) -> Iterator[Telling]:
    """The designated groups are A, B and C | The list includes A."""
    head = _SET.match(sentence.masked, sentence.span.start, sentence.span.end)
    if head is None or not _HEADS.search(head["head"]):
        return
    word = _WORD.search(head["head"])
    kinds = [_KINDS[word["what"].lower()]] if word else [kind for kind, acts in told.items() if acts]
    back = _FAR if word else _BACK
    lead = _lead(sentence, kinds, told, back)
    if word and word["what"].lower() in _EITHER and (lead is None or TREASURY.search(head["head"])):
        other = {"sanction": "designation", "designation": "sanction"}[kinds[0]]
        lead = _lead(sentence, [other], told, back) or lead
    if lead is None or (not word and not _of_several(lead)):
        return
    whom = parties(sentence, head.end(), sentence.span.end, read)
    if not any(not one.count for one in whom) or _OPENS.match(sentence.masked, head.end()):
        return
    yield _listing(lead, sentence, sentence.evidence, whom, "named-later")


def _named_by_number(sentence: Sentence, read: Read, told: Mapping[str, list[Telling]]) -> Iterator[Telling]:
    """The two hackers, A and B, | the two — A and B —: as many names as were counted before."""
    acts = [one for kind in told.values() for one in kind if 0 < sentence.number - one.number <= _BACK]
    for lead in reversed(acts):
        for one in sentence.numbers:
            counted = any(party.count == one.written for party, _ in lead.whom if party.count)
            words = group_words(sentence, one, sentence.span.end) if counted else None
            mark = _NAMES_BEHIND.match(sentence.masked, words.end, sentence.span.end) if words else None
            if mark is None:
                continue
            close = sentence.masked.find(mark[0], mark.end(), sentence.span.end) if mark[0].strip() in "—–" else -1
            whom = parties(sentence, mark.end(), close if close > 0 else sentence.span.end, read)
            if str(len(whom)) == one.written and not any(party.count for party in whom):
                yield _listing(lead, sentence, sentence.evidence, whom, "named-later")
                return


def _among(sentence: Sentence, read: Read, told: Mapping[str, list[Telling]]) -> Iterator[Telling]:
    """A and her brother, B, are among those charged."""
    verb = sentence.find(_AMONG, "list", *_KINDS)
    if verb is None:
        return
    kind = _KINDS[verb["what"].lower()] if verb["what"] else ""
    whom = parties(sentence, sentence.span.start, verb.start(), read)
    lead = _lead(sentence, [kind] if kind else ["sanction", "designation"], told)
    if not kind and (lead is None or lead.number == sentence.number):
        return
    kind = kind or (lead.kind if lead else "")
    if whom:
        yield _listing(lead or _bare(kind, sentence), sentence, sentence.evidence, whom, "among")


def _of_those(sentence: Sentence, read: Read, told: Mapping[str, list[Telling]]) -> Iterator[Telling]:
    """Two of those designated, A and B, are based there."""
    head = _OF_THOSE.match(sentence.masked, sentence.span.start, sentence.span.end)
    lead = _lead(sentence, [_KINDS[head["what"].lower()], "sanction"], told) if head else None
    if head is None or lead is None:
        return
    verb = _IS.search(sentence.masked, head.end(), sentence.span.end)
    whom = parties(sentence, head.end(), verb.start() if verb else sentence.span.end, read)
    if whom:
        yield _listing(lead, sentence, sentence.evidence, whom, "among")


def _bare(kind: str, sentence: Sentence) -> Telling:
    """An act of *kind* of which nothing else was told."""
    about = {"action": "sanctioned"} if kind == "sanction" else {"voice": "alleged"} if kind == "indictment" else {}
    rule = {"sanction": "sanctioned", "indictment": "charged"}.get(kind, "listed")
    return Telling(kind, rule, (sentence.evidence,), about, (), sentence.number)


def _lead(sentence: Sentence, kinds: list[str], told: Mapping[str, list[Telling]], back: int = _BACK) -> Telling | None:
    """The nearest act of *kinds* that was told at most *back* sentences before *sentence*, or in it."""
    acts = [one for kind in kinds for one in told.get(kind, ()) if 0 <= sentence.number - one.number <= back]
    acts = [one for one in acts if one.number < sentence.number or one.whom] or acts
    return max(acts, key=lambda one: one.number, default=None)


def _of_several(lead: Telling) -> bool:
    """Whether *lead* was done to several who may still be named: a count, or nobody yet."""
    return not lead.whom or any(party.count for party, _ in lead.whom)


def _listing(lead: Telling, sentence: Sentence, place: Span, whom: list[Party], rule: str) -> Telling:
    when = lead.whom[0][1] if lead.whom else {}
    own = lead.number == sentence.number
    evidence = (place, *(one for one in lead.evidence if one != place))
    about = {**lead.about, **{name: value for name, value in when.items() if value}}
    kept: tuple[tuple[Party, About], ...] = tuple((one, {}) for one in whom)
    return Telling(
        lead.kind, f"{lead.rule}-{rule}", evidence, about, kept, sentence.number, None if own else lead.number
    )


def _lines(sentence: Sentence, read: Read, told: Mapping[str, list[Telling]]) -> Iterator[Telling]:
    """The lines listed under *sentence*, which ends in a colon and tells an act."""
    if not sentence.said.rstrip().endswith(":"):
        return
    lead = next((one for acts in told.values() for one in acts if one.number == sentence.number), None)
    word = _WORD.search(sentence.words) if _THOSE.match(sentence.words) else None
    if lead is None and word:
        kind = _KINDS[word["what"].lower()]
        lead = (
            _lead(sentence, [kind], told) or _lead(sentence, ["sanction", "designation"], told) or _bare(kind, sentence)
        )
        lead = replace(lead, whom=()) if lead.kind == kind else _bare(kind, sentence)
    if lead is None and _ACTION.search(sentence.masked, sentence.span.start, sentence.span.end):
        lead = _lead(sentence, list(told), told)  # Today's action targets the oil trade:
    if lead is None or any(not party.count for party, _ in lead.whom):
        return
    before = sentence
    for line in read.sentences[sentence.number + 1 :]:
        if line.line == before.line and before is not sentence:
            continue  # one line may hold what looks like two sentences: a.k.a. “Los …”
        bullet = _BULLET.match(line.text, line.span.start, line.span.end)
        goes_on = line.line == before.line + 1 and (
            bullet
            or (word and _opens_with_name(line, read))
            or _listed(line)
            or (before is not sentence and _listed(before))
        )
        if not goes_on:
            return
        start = bullet.end() if bullet else line.span.start
        whom = parties(line, start, line.span.end, read) if word and not bullet else []
        if len(whom) > 1:
            yield _listing(lead, line, line.evidence, whom, "line")
            before = line
            continue
        if party := _named(line, start, read):
            span = Span(start, start + len(_LINE_END.sub("", line.text[start : line.span.end])))
            listing = _listing(lead, line, span, [party], "line")
            yield listing
        before = line


def _opens_with_name(line: Sentence, read: Read) -> bool:
    """Whether a line without a bullet names somebody first, in more than a word: Juan Gull, a sailor."""
    party = _named(line, line.span.start, read)
    return party is not None and (bool(party.actor) or " " in party.who)


def _listed(line: Sentence) -> bool:
    return line.said.rstrip().endswith((";", ",", "; and", ", and"))


def _named(line: Sentence, start: int, read: Read) -> Party | None:
    """Whom a line names near its beginning."""
    there: list[Mention | Name] = [*line.named(*TARGETS, after=start)]
    there += [one for one in read.names_in(line) if one.span.start >= start]
    first = min(there, key=lambda one: one.span.start, default=None)
    if first is None or first.span.start - start >= _NEAR:
        return None
    return party_of(first, line.span)
