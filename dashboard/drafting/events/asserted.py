"""Whether a part of a sentence is worth a claim's draft, and why: it is said, denied, counted, left open.

A claim needs a voice, an allegation, a denial, a figure, something ahead, or a statement about a named actor. Truisms,
questions, headings, scene-setting, and acts that have a draft of their own give none.
"""

import re
from collections.abc import Callable, Sequence

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events import cues
from dashboard.drafting.events.clauses import Part
from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.reading import Sentence
from dashboard.drafting.events.voices import Voice
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_HEADING = re.compile(r"[\w%)]$")
_QUESTION = re.compile(r"\?[\s”\"’']*$")
_LABEL = re.compile(r"[A-Z]{3}[A-Z ]*+:\s")  # HOST:
_NOT_SAID = headed(
    r"\b(?:will|would|might|may|could|if|suppose)\s(?:\w+ly\s)?(?:say|be\stold|that)\b|\bI\sam\stold\b", re.I
)
_SUPPOSED = ("will", "would", "might", "may", "could", "if", "suppose", "told")  # one is in whatever _NOT_SAID finds
# Who has not answered has stated nothing, and denied nothing.
_NOTHING_OFFERED = re.compile(
    r"^[^,;]*\b(?:did|does|do)(?:\snot|n[’']t)\s(?:immediately\s)?(?:offer|provide|give|present)\s(?:any\s)?(?:evidence|proof|details)"
    r"[.\s]*$",
    re.IGNORECASE,
)
_OWN_VOICE = re.compile(r"(?:^|[,;:—]\s?)(?:and\s|but\s)?(?:I|we|you|let\s(?:me|us)|us|offer|suppose)\b", re.IGNORECASE)
_UNSAID = headed(
    r"""\b(?:
      [’']s\s(?:never|not)\b | (?:ha(?:s|ve|d)|did|does|do|is|are|was|were|could|would)
      (?:\s(?:also|yet|so\sfar))?(?:\s(?:not|never)|n[’']t)
    | (?:offer|giv|ha)\w+\sno\b | none\b | nobody
    | declin\w+ | refus\w+ | stopp\w+\sshort | pleaded\snot | without\sbail
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OPEN = headed(
    r"\b(?:thought\sto|said\sto|believed\sto|could\sbe|may\b|might\b|disputed|unclear|uncertain|yet\sto|not\sruled\sout"
    r"|possibility|expected\sto|meant)\b",
)
_AHEAD = headed(r"\b(?:due|scheduled|slated|set)\s(?:to|in|on|for)\b|\bmust\b|\bordered\b|\bblocked\b", re.IGNORECASE)
_BY_THE_WAY = headed(r"\b(?:when|after)\s|,\swhere\s|\bdesignations\b", re.IGNORECASE)  # the act is told by the way
_HELD = headed(r"\b(?:that|which|who)\s(?:it|they|he|she)\s(?:sa(?:ys|id)|claims?|believes?)\b")  # that it says are X's
_DENIED = re.compile(r"\bdenied\b")
_COUNTING = re.compile(r"\b(?:is|are|was|were|has|have|had)\s$")
_FIGURES = ("count", "share", "ratio", "money", "measure", "duration")
_PROPER = re.compile(r"(?<=\s)[A-Z][a-z]+")
_NAMED = ("person", "group", "organization", "agency", "country")
_LEAST = 6  # words of a plain statement


def silent(sentence: Sentence) -> bool:
    """Whether nothing in *sentence* is a statement: a question, a heading, a supposition."""
    behind = sentence.text[sentence.span.end : sentence.span.end + 1]
    alone = not sentence.paragraph and behind in ("\n", "") and bool(_HEADING.search(sentence.said))
    empty = sentence.has("evidence", "proof", "details") and _NOTHING_OFFERED.search(sentence.words)
    unsaid = sentence.has(*_SUPPOSED) and _NOT_SAID.search(sentence.words)
    return bool(_QUESTION.search(sentence.said) or unsaid or empty) or alone


def reason(
    sentence: Sentence,
    part: Part,
    about: list[Mention],
    who: Callable[[], Voice],
    acts: list[Span],
    quoted: Sequence[Span],
) -> str:
    """Why *part* is a claim, the end of its rule's name; empty when it is none. *who* tells whose words they are."""
    start, end = part.span.start, part.span.end
    words = sentence.masked[start:end]
    if _LABEL.match(sentence.masked, start, end) and len(words.split()) < _LEAST:
        return ""
    alleged = sentence.has(*cues.ALLEGING) and bool(cues.ALLEGES.search(words))
    denied = sentence.has(*cues.DENYING) and bool(cues.DENIES.search(words))
    if _direct(sentence, part, quoted) and not _UNSAID.search(words):
        return _quoted(sentence, part, about, alleged or denied)
    if alleged or denied:
        return "alleged" if alleged else "denied"
    if _HELD.search(words):
        return "held"
    if part.rule == "figure":
        return "figure"
    aside = part.rule == "clause" and (_UNSAID.search(words) or _OPEN.search(words))
    if _told(part, acts) and not (aside or _BY_THE_WAY.search(words)):
        return ""
    return "" if _OWN_VOICE.search(words) else _said(sentence, part, about, who(), words)


def _said(sentence: Sentence, part: Part, about: list[Mention], who: Voice, words: str) -> str:
    if who.cue and (who.speakers or who.unknown):
        return "attributed"
    if any(counts(sentence, one) for one in sentence.numbers if _within(one.span, part.span)):
        return "counted"
    if _UNSAID.search(words):
        return "unsaid"
    if _OPEN.search(words) or _AHEAD.search(words):
        return "open"
    if "\0" in words or len(words.split()) < _LEAST:
        return ""
    if _LABEL.match(words):
        return ""
    named = any(one.kind in _NAMED for one in about) or (part.rule == "relative" and _PROPER.search(words, 1))
    return "plain" if named else ""


def counts(sentence: Sentence, one: Counted) -> bool:
    """Whether a number is a figure that can be claimed: it counts something, or stands alone behind is or has."""
    if not one.written or one.written == "1" or sentence.masked[one.span.start] == "\0":
        return False
    alone = one.kind == "bare" and _COUNTING.search(
        sentence.masked, max(sentence.span.start, one.span.start - 6), one.span.start
    )
    return one.kind in _FIGURES or bool(alone)


def _direct(sentence: Sentence, part: Part, quoted: Sequence[Span]) -> bool:
    """Whether *part* is a statement given whole and whoever gives it: “…,” she said."""
    if sentence.text[part.span.start] in "'‘":
        return True
    return any(part.span.start <= one.start < part.span.end for one in quoted)


def _quoted(sentence: Sentence, part: Part, about: list[Mention], disputed: bool) -> str:
    """A part that is mostly quotation claims what names somebody, or tells what is alleged or denied."""
    said = sentence.text[part.span.start : part.span.end]
    inside = [one for one in about if sentence.masked[one.span.start] == "\0"]
    spoken = bool(cues.ALLEGES.search(said) or _DENIED.search(said))
    if "?" in said:
        return ""
    return "quoted" if inside or spoken or disputed else ""


def _told(part: Part, acts: list[Span]) -> bool:
    return any(one.start < part.span.end and part.span.start < one.end for one in acts)


def _within(one: Span, part: Span) -> bool:
    return part.start <= one.start < part.end
