"""Designations in a sentence: who is put on which list of terrorists or criminals, by whom, when."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.drafting.events import cues
from dashboard.drafting.events.acts import TARGETS, lines, passive, targets, unknown, unknown_before, when
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.moods import clause, doubtful, status, unreal
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.voices import voice
from dashboard.values.spans import Span

_ACT = re.compile(
    r"""
      \b(?:re-?)?designat(?:e|es|ed|ing|ions?)\b | \bblacklist(?:s|ed|ing)?\b | \b(?:label|brand)(?:s|l?ed|l?ing)?\b
    | \blist(?:s|ed|ing)\b(?=[^.;]{0,80}?\bas\b)                                   # listed the group as
    | \b(?:add|plac|put|expand|nam|declar)(?:s|ed|es|e|ing|ting)?\b(?=[^.;]{0,80}?\b(?:list\b|terrorist))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LISTED = re.compile(r"\bdesignated\b", re.IGNORECASE)
_OFAC = re.compile(r"treasury|ofac|foreign\sassets", re.IGNORECASE)
_BODIES = re.compile(
    r"(?i)state|treasury|foreign assets|ofac|administration|government|united states|\bu\.?s\b|washington|white house"
)
_COUNTED = re.compile(r"(?i)organi[sz]ation|group|cartel|gang|entit|individual|people|person|militia|faction")
_MORE = re.compile(r"\b(?:other|more)\b")  # A, B and six other groups
_OF_SEVERAL = re.compile(r"\b(?:first|last|one|latest)\sof\s$|\b(?:among|one\sof)\sthe\s$", re.IGNORECASE)
_TO_BE_LISTED = re.compile(r"\s(?:to\sbe\s|that\swere\s|so\s)?(?:listed|designated)\b", re.IGNORECASE)


def designations(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each actor that *sentence* says is listed, and for each stated number of them.

    What the Treasury lists is a sanction.
    """
    act = sentence.find(_ACT)
    if act is None or _OFAC.search(sentence.masked, clause(sentence, act.start()), act.start()):
        return
    listed, where = _list(sentence, act, read)
    if where is None or (doubtful(sentence) if _noun(act) else unreal(sentence, act)):
        return
    who = voice(sentence, sentence.span.start, sentence.span.end, read)
    about: dict[str, str | Sequence[str] | None] = {
        "agency": sentence.public(_BODIES),
        "speaker": who.speakers if who.cue and who.cue.start() > act.end() else (),
        "list": listed,
        "status": None if _noun(act) else status(sentence, act),
        **when(sentence, act.start()),
    }
    own = sentence.span.start <= where.start < sentence.span.end
    evidence = (sentence.evidence, *(() if own else (where,)))
    yield from _drafts(sentence, act, evidence, about, read)


def _drafts(
    sentence: Sentence,
    act: re.Match[str],
    evidence: tuple[Span, ...],
    about: Mapping[str, str | Sequence[str] | None],
    read: Read,
) -> Iterator[Found]:
    done_to = passive(sentence, act.start())
    rule = "listed-passive" if done_to else "listed"
    counts = [one for one in sentence.numbers if one.kind == "count" and one.written and _COUNTED.search(one.unit)]
    several = next((one.written for one in counts if _several(sentence, one.span)), None)
    whom = _whom(sentence, act, read)
    for one in whom:
        many = next((count.written for count in counts if one.span.start <= count.span.start < one.span.end), None)
        yield Found("designation", rule, evidence, stated(actor=one.actor, count=many, **about))
    if several:
        yield Found("designation", "listed-of-several", evidence, stated(count=several, **about))
    listing = list(lines(sentence, read)) if not whom else []
    for span, named, name in listing:
        fields = stated(actor=named.actor if named else None, **about)
        yield Found("designation", "listed-line", (span, *evidence), fields, {} if named else {"actor": name})
    for more in counts if whom else ():
        if _MORE.search(sentence.text, more.span.start, more.span.end):
            yield Found("designation", "listed-number", evidence, stated(count=more.written, **about))
    if whom or listing or several:
        return
    if counts and not done_to:
        yield Found("designation", "listed-number", evidence, stated(count=counts[0].written, **about))
    elif words := unknown_before(sentence, act.start()) if done_to else unknown(sentence, act.end()):
        yield Found("designation", "listed-unknown", evidence, stated(**about), {"actor": words})


def _several(sentence: Sentence, number: Span) -> bool:
    """The first of three groups to be listed: three are listed."""
    before = sentence.masked[max(sentence.span.start, number.start - 20) : number.start]
    return bool(_OF_SEVERAL.search(before) and _TO_BE_LISTED.match(sentence.masked, number.end, sentence.span.end))


def _whom(sentence: Sentence, act: re.Match[str], read: Read) -> list[Mention]:
    if _noun(act):
        return sentence.first_chain(sentence.named(*TARGETS, after=act.end()))
    return targets(sentence, act, read)


def _list(sentence: Sentence, act: re.Match[str], read: Read) -> tuple[list[str], Span | None]:
    """Which lists are named, and where: here, before in the paragraph, or, for "designated", the article's only one."""
    for one in (sentence, *reversed(sentence.paragraph)):
        there = list(cues.LIST.finditer(one.masked, one.span.start, one.span.end))
        if there:
            return list(dict.fromkeys(str(match.lastgroup) for match in there)), Span(*there[0].span())
        if loose := one.find(cues.TERRORIST):
            return [], Span(*loose.span())
    if not _LISTED.fullmatch(act[0]) or not passive(sentence, act.start()):
        return [], None
    return read.only_list


def _noun(act: re.Match[str]) -> bool:
    return act[0].lower().endswith(("ion", "ions"))
