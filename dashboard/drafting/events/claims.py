"""What a sentence claims: who says it, of whom, and whether it is affirmed, denied or left open."""

import re
from collections.abc import Iterable, Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.clauses import Part, parts
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.facts.registers import Question

_QUESTION = re.compile(r"\?[\s”\"’]*$")
_ATTRIBUTED = re.compile(
    r"\b(?:sa(?:id|ys|y)|told|tells|hinted|insist\w*|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)"
    r"|den(?:y|ies|ied|ying)|explain\w*|argu(?:e|es|ed|ing)|add(?:s|ed|ing)|announced|stated|asserted|warned|believes?"
    r"|sees?|maintain(?:s|ed)?|made it clear|rejected|described)\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|in the words of)\s", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:told|speaking to|spoke to|interview with)\s", re.IGNORECASE)
_PRONOUN = re.compile(r"^\s*(?:He|She|They|It)\b|\b(?:which they|which he|which she)\b")
_VOICES = ("person", "voice", "agency", "organization", "outlet", "country", "group")
_PROPER = re.compile(r"(?<=\s)[A-Z][a-z]+")
_ANAPHOR = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:group|term|label|cartel|organi[sz]ation|network|gang|name|man|leader)\b|\b(?:They|He|She)\b"
)


def claims(sentence: Sentence, read: Read, questions: Iterable[Question]) -> Iterator[Found]:
    """A draft for each part of *sentence* that asserts something of somebody who is named, dated, counted or quoted."""
    if _QUESTION.search(sentence.text[sentence.span.start : sentence.span.end]):
        return
    known = list(questions)
    for part in parts(sentence):
        about = [one for one in sentence.mentions if part.span.start <= one.span.start < part.span.end]
        counted = [one for one in sentence.numbers if part.span.start <= one.span.start < part.span.end and one.written]
        dated = [one for one in sentence.dates if part.span.start <= one.span.start < part.span.end and one.edtf]
        voices, via, cue = _speaker(sentence, part, read)
        anchored = (
            about or counted or dated or cue or _PROPER.search(sentence.masked, part.span.start + 1, part.span.end)
        )
        taken_up = None if about else _taken_up(sentence, part)
        if not (anchored or taken_up):
            continue
        words = sentence.masked[part.span.start : part.span.end]
        about = [taken_up] if taken_up else about
        own = [one.actor for one in about if one.actor not in {*voices, *via} and one.kind != "outlet"]
        figure = next((one for one in counted if one.kind in ("count", "share", "ratio", "money")), None)
        fields = stated(
            question=_question(words, known),
            actor=list(dict.fromkeys(own))[:3],
            speaker=voices,
            via=via,
            stance=_stance(words, cue),
            voice=_voice(words, cue, bool(voices)),
            date=dated[0].edtf if dated else None,
            date_words=sentence.text[dated[0].span.start : dated[0].span.end] if dated else None,
            figure=figure.written if figure else None,
            unit=_unit(figure.unit) if figure else None,
            answer=sentence.text[part.span.start : part.span.end],
        )
        rule = f"{part.rule}-attributed" if cue else part.rule
        yield Found("claim", rule, (part.span,), fields)


def _taken_up(sentence: Sentence, part: Part) -> Mention | None:
    """Whom "the group", "the label" or "they" takes up: the last that was named before in the paragraph."""
    if not _ANAPHOR.search(sentence.masked, part.span.start, part.span.end):
        return None
    named = [one for before in sentence.paragraph for one in before.named("group", "person", "organization")]
    return named[-1] if named else None


def _unit(unit: str) -> str:
    return {"ratio": "to one"}.get(unit, unit)


def _speaker(sentence: Sentence, part: Part, read: Read) -> tuple[list[str], list[str], re.Match[str] | None]:
    """Who says *part*, through which outlet, and the word that says so."""
    outlets = [
        one
        for one in sentence.mentions
        if one.kind == "outlet"
        and _TOLD.search(sentence.masked[max(sentence.span.start, one.span.start - 16) : one.span.start])
    ]
    via = [one.actor for one in outlets]
    by = _ACCORDING.search(sentence.masked, part.span.start, part.span.end) or _ACCORDING.match(
        sentence.masked, sentence.span.start
    )
    if by:
        named = [one for one in sentence.mentions if one.span.start >= by.end() - 1 and one.span.start - by.end() < 6]
        return [one.actor for one in named[:1]], via, by
    cue = _ATTRIBUTED.search(sentence.masked, part.span.start, part.span.end) or _ATTRIBUTED.search(
        sentence.masked, sentence.span.start, part.span.start
    )
    if cue is None:
        return [], via, None
    before = [
        one for one in sentence.mentions if one.span.end <= cue.start() and one.kind in _VOICES and one not in outlets
    ]
    voices = _subject(sentence, before, cue)
    if not voices and _PRONOUN.search(sentence.masked[sentence.span.start : cue.start()]) and sentence.paragraph:
        voices = [one.actor for one in sentence.paragraph[-1].named("person", "voice")[:1]]
    return voices, via, cue


def _subject(sentence: Sentence, before: list[Mention], cue: re.Match[str]) -> list[str]:
    people = [one for one in before if one.kind in ("person", "voice", "agency")] or before
    return [people[0].actor] if people else []


def _stance(words: str, cue: re.Match[str] | None) -> str | None:
    if cue and cues.DENIES.fullmatch(cue[0]):
        return "denies"
    if cues.DOUBTS.search(words):
        return "doubts"
    return "denies" if cues.NEGATED.search(words) else None


def _voice(words: str, cue: re.Match[str] | None, somebody: bool) -> str | None:
    if cue and cues.DENIES.fullmatch(cue[0]):
        return "denied"
    if cues.ALLEGES.search(words) or (cue and cues.ALLEGES.fullmatch(cue[0])):
        return "alleged"
    return "claimed" if somebody and cue else None


_STOP = frozenset("the and are was were for with from who what whom how does has have had its that this will".split())


def _question(words: str, questions: list[Question]) -> str | None:
    """The question that shares most of its words with *words*; None when none shares two."""
    said = _stems(words)
    best = max(questions, key=lambda one: (len(said & _stems(one.question)), one.id), default=None)
    return best.id if best and len(said & _stems(best.question)) > 1 else None


def _stems(words: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z0-9]+", words.lower()) if word not in _STOP and len(word) > 2}
