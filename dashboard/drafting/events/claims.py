"""What a sentence claims: who says it, of whom, and whether it is affirmed, denied or left open."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import TypeAlias

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events import cues
from dashboard.drafting.events.asserted import counts, reason, silent
from dashboard.drafting.events.clauses import Part, parts
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.voices import Voice, voice
from dashboard.drafting.headed import headed
from dashboard.facts.kinds import SENTENCE_END
from dashboard.facts.registers import Question
from dashboard.values.spans import Span

_ANAPHOR = headed(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:group|term|label|cartel|organi[sz]ation|network|gang|name|man|leader)\b"
    r"|\b(?:They|He|She)\b"
)
_WORD = re.compile(r"[a-z0-9]+")
_SHARED = 4  # words of a question
_MORE = ("count", "money")  # each of several such figures is a claim


Asked: TypeAlias = Mapping[str, Sequence[str]]  # the stem of a word: the questions that it stands in


def asked(questions: Iterable[Question]) -> Asked:
    """*questions*, ready to be asked of many claims."""
    found: dict[str, list[str]] = {}
    for one in questions:
        for stem in _stems(one.question):
            found.setdefault(stem, []).append(one.id)
    return found


def claims(sentence: Sentence, read: Read, questions: Asked, acts: list[Span]) -> Iterator[Found]:
    """A draft for each part of *sentence* that asserts something, and one more for each further figure in it.

    *acts* are the places of acts that have drafts of their own: what tells them is no claim beside.
    """
    if silent(sentence):
        return
    for part in parts(sentence):
        about = [one for one in sentence.mentions if part.span.start <= one.span.start < part.span.end]
        about = about or _taken_up(sentence, part)
        who = cache(partial(voice, sentence, part.span.start, part.span.end, read))
        why = reason(sentence, part, about, who, acts, read.direct)
        if not why:
            continue
        figures = _figures(sentence, part.span)
        rule = part.rule if part.rule == "figure" else f"{part.rule}-{why}"
        yield _draft(sentence, part.span, rule, about, who(), figures[:1], questions)
        for figure in [one for one in figures[1:] if one.kind in _MORE and part.rule != "figure"]:
            yield _draft(
                sentence, Span(part.span.start, figure.span.end), "figure-more", about, who(), [figure], questions
            )


def _draft(
    sentence: Sentence,
    span: Span,
    rule: str,
    about: list[Mention],
    who: Voice,
    figures: list[Counted],
    questions: Asked,
) -> Found:
    words = sentence.masked[span.start : span.end]
    day = next((one for one in sentence.dates if span.start <= one.span.start < span.end and one.edtf), None)
    own = [one.actor for one in about if one.actor not in {*who.speakers, *who.via} and one.kind != "outlet"]
    figure = next(iter(figures), None)
    fields = stated(
        question=_question(words, questions),
        actor=list(dict.fromkeys(own))[:3],
        speaker=who.speakers,
        via=who.via,
        stance=_stance(sentence, words, who.cue),
        voice=_voice(sentence, words, who),
        date=day.edtf if day else None,
        date_words=sentence.text[day.span.start : day.span.end] if day else None,
        figure=figure.written if figure else None,
        unit=_unit(figure.unit) if figure else None,
        answer=_sentence(sentence.text[span.start : span.end]),
        words=sentence.text[span.start : span.end],
    )
    return Found("claim", rule, (span,), fields, {"speaker": who.unknown} if who.unknown else {})


def _sentence(words: str) -> str:
    """*words* as a sentence, the start of an answer: whose subject it is, and that it reads alone, a person sees to."""
    said = " ".join(words.split()).rstrip(",;:—–- ")
    first = next((at for at, char in enumerate(said) if char.isalnum()), 0)
    stop = "" if SENTENCE_END.search(said) else "."
    return f"{said[:first]}{said[first : first + 1].upper()}{said[first + 1 :]}{stop}"


def _figures(sentence: Sentence, part: Span) -> list[Counted]:
    """The counts, shares, ratios and amounts in *part*, each value once; "one thing is clear" counts nothing."""
    found: dict[tuple[float, ...], Counted] = {}
    for one in sentence.numbers:
        if part.start <= one.span.start < part.end and counts(sentence, one):
            found.setdefault(one.said, one)
    return list(found.values())


def _taken_up(sentence: Sentence, part: Part) -> list[Mention]:
    """Whom "the group", "the label" or "they" takes up: the last that was named before in the paragraph."""
    if not _ANAPHOR.search(sentence.masked, part.span.start, part.span.end):
        return []
    for before in reversed(sentence.paragraph):
        if named := before.named("group", "person", "organization"):
            return named[-1:]
    return []


def _unit(unit: str) -> str:
    return {"ratio": "to one"}.get(unit, unit)


def _stance(sentence: Sentence, words: str, cue: re.Match[str] | None) -> str | None:
    if cue and cues.DENIES.fullmatch(cue[0]):
        return "denies"
    if sentence.has(*cues.DOUBTING) and cues.DOUBTS.search(words):
        return "doubts"
    return "denies" if cues.NEGATED.search(words) else None


def _voice(sentence: Sentence, words: str, who: Voice) -> str | None:
    if who.cue and cues.DENIES.fullmatch(who.cue[0]):
        return "denied"
    alleged = sentence.has(*cues.ALLEGING) and cues.ALLEGES.search(words)
    if alleged or (who.cue and cues.ALLEGES.fullmatch(who.cue[0])):
        return "alleged"
    return "claimed" if who.speakers and who.cue else None


_STOP = frozenset("the and are was were for with from who what whom how does has have had its that this will".split())


def likely_questions(words: str, questions: Iterable[Question]) -> tuple[str, ...]:
    """The ids of the questions that *words* may answer, three at most: those that share most words, two at least."""
    return tuple(key for _, key in _likely(words, asked(questions))[:3])


def _question(words: str, questions: Asked) -> str | None:
    """The question that shares most of its words with *words*; None when none shares four.

    With fewer it was wrong as often as right: a claim without a question stands among other statements, one under a
    question that it does not answer misleads.
    """
    return next((key for shared, key in _likely(words, questions) if shared >= _SHARED), None)


def _likely(words: str, questions: Asked) -> list[tuple[int, str]]:
    """How many words each of *questions* shares with *words*, two at least, and its id; most first."""
    shared = Counter(key for stem in _stems(words) for key in questions.get(stem, ()))
    return sorted(((many, key) for key, many in shared.items() if many > 1), reverse=True)


@lru_cache(maxsize=1024)  # the questions are asked of every part
def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:5] for word in _WORD.findall(words.lower()) if word not in _STOP and len(word) > 2)
