"""Designations in a sentence: who is put on which list of terrorists or criminals, by whom, when.

What the Treasury lists is a sanction.
"""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.acts import Act, acts_in, bodies, dated
from dashboard.drafting.events.measures import LISTS, STEMS, by_others, is_measure
from dashboard.drafting.events.moods import doubtful, status, unreal
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.targets import targets
from dashboard.drafting.events.telling import Telling
from dashboard.drafting.events.voices import voice
from dashboard.values.spans import Span

_LISTED = re.compile(r"\bdesignated\b", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\b(?:first|last|one|latest)\sof\s$|\b(?:among|one\sof)\sthe\s$", re.IGNORECASE)
_TO_BE_LISTED = re.compile(r"\s(?:\w+\s)?(?:to\sbe\s|that\swere\s|so\s)?(?:listed|designated)\b", re.IGNORECASE)
# Those whom the State Department lists where an article is about terror: State's designation of A.
_BY_STATE = re.compile(
    r"\b(?:State\sDepartment|(?:Department|Secretary)\sof\sState)(?:['’]s|,\swhich)?\s(?:\w+\s){0,3}\Z"
)
_BODIES = re.compile(r"(?i)state|administration|government|united states|\bu\.?s\b|washington|white house|president")


def designations(sentence: Sentence, read: Read) -> Iterator[Telling]:
    """Each time that *sentence* tells of somebody, or of a stated number of them, who is put on a list."""
    for act in acts_in(sentence, LISTS) if sentence.has(*STEMS) else ():
        noun = act.match[0].lower().endswith(("ion", "ions"))
        listed, where = _list(act, read)
        doubted = doubtful(sentence) if noun else unreal(sentence, act.match)
        if where is None or is_measure(act, read) or by_others(act) or listed == ["SDN"] or doubted:
            continue
        how = None if noun else status(sentence, act.match)
        who = voice(sentence, sentence.span.start, sentence.span.end, read)
        whom = targets(act, read, noun=noun)
        several = _several(act)
        rule = "listed-passive" if act.passive else "listed"
        own = sentence.span.start <= where.start < sentence.span.end
        about = {
            "agency": bodies(act, _BODIES),
            "speaker": who.speakers if who.cue and who.cue.start() > act.match.end() else (),
            "list": listed,
            "status": how,
        }
        ahead = how in ("announced", "planned")
        yield Telling(
            "designation",
            rule,
            (sentence.evidence, *(() if own else (where,))),
            about,
            tuple((one, dated(act, one, ahead=ahead)) for one in whom),
            sentence.number,
        )
        if several:
            yield Telling("designation", "listed-of-several", (sentence.evidence,), {**about, "count": several}, (), -1)


def _several(act: Act) -> str:
    """The first of three groups to be listed: three are listed."""
    sentence = act.sentence
    for one in sentence.numbers:
        before = sentence.masked[max(sentence.span.start, one.span.start - 20) : one.span.start]
        if one.written and _OF_SEVERAL.search(before) and _TO_BE_LISTED.match(sentence.masked, one.span.end):
            return one.written
    return ""


def _named(sentence: Sentence) -> list[re.Match[str]]:
    """The lists that *sentence* names, in what is quoted in it too."""
    return list(cues.LIST.finditer(sentence.text, sentence.span.start, sentence.span.end))


def _list(act: Act, read: Read) -> tuple[list[str], Span | None]:
    """Which lists are named, and where: here, before in the paragraph, or, for "designated", the article's only one."""
    sentence = act.sentence
    for start, end, one in (
        (act.clause.start, act.clause.end, sentence),
        (sentence.span.start, sentence.span.end, sentence),
        *((earlier.span.start, earlier.span.end, earlier) for earlier in reversed(sentence.paragraph)),
    ):
        there = [match for match in one.once(_named) if start <= match.start() and match.end() <= end]
        if there:
            return list(dict.fromkeys(str(match.lastgroup) for match in there)), Span(*there[0].span())
        if loose := cues.TERRORIST.search(one.text, start, end):
            return [], Span(*loose.span())
    state = _BY_STATE.search(sentence.masked, act.clause.start, act.match.start())
    if state and cues.TERROR.search(read.article.text):
        return [], Span(*state.span())
    noun = act.match[0].lower().startswith("designation")
    if not noun and not (_LISTED.fullmatch(act.match[0]) and act.passive):
        return [], None
    return read.only_list
