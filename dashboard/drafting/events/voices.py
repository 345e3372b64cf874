"""Who says a part of a sentence: the voice, the outlet it came through, and the word that says so."""

import re
from typing import NamedTuple

from dashboard.drafting.events.mentions import Mention
from dashboard.drafting.events.names import Name
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.speaking import head
from dashboard.drafting.events.whom import stood_for
from dashboard.drafting.headed import headed

_CUE = headed(  # looked for in what is in lower case
    r"\b(?:sa(?:id|ys|y)|told|tells|hinted|insist\w*|claim(?:s|ed|ing)?|(?<!\ban\s)(?<!their\s)(?<!its\s)(?<!the\s)alleg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)"
    r"|den(?:y|ies|ied|ying)|explain\w*|argu(?:e|es|ed|ing)|add(?:s|ed|ing)|announced|stated|asserted|warned|believes?"
    r"|sees?|maintain(?:s|ed)?|made\sit\sclear|rejected|described?s?|(?<!been\s)found|stress(?:es|ed)|put(?=\s(?:the|it|them)\s)"
    r"|sp(?:eaks|oke)\sof|counts?(?=\s\d)|pleaded|think|thinks)\b"
)
_ACCORDING = headed(r"\b(?:according\sto|in\sthe\swords\sof|by)\s(?=(?P<who>[^,.;]{2,60}))", re.IGNORECASE)
_COUNT = re.compile(r"(?:[’']s?)?\s(?:own\s)?(?:count|account|figures?|tally|estimate)\b")
_TOLD = headed(r"\b(?:told|tells|speaking\sto|spoke\sto|interview\swith|reached\sby)\s$", re.IGNORECASE)
# What may stand between a voice and its word: has also said | , director of …, said | who spoke on …, told
_GAP = headed(
    r"(?:,?\s(?:who|speaking)\b[^;]*,|,[^,;]*,)?(?:\s(?:has|have|had|also|now|further|again|then|later|still|just|\w+ly))*\s"
)
# A subject that is no name: it said | the department would not say | its spokesman wrote
_SUBJECT = re.compile(
    r"(?:^|[,;:—”\"]\s?|\b(?:and|but|that|as)\s)(?P<who>he|she|it|they|(?:the|its|their|his|her|a|an)\s(?:[\w-]+\s){0,3}?[\w-]+)"
    r"(?:\s(?:has|have|had|also|now|further|again|then|later|would|will|did|does|not|\w+ly))*\s$",
    re.IGNORECASE,
)
_HE = re.compile(r"he|she|they", re.IGNORECASE)
_KINDS = ("person", "voice", "agency", "organization", "outlet", "country", "group")
_FIRST = ("person", "voice", "agency")


class Voice(NamedTuple):
    """Who says it (*unknown*: their words, where the registry lacks them), through whom, by which word."""

    speakers: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    cue: re.Match[str] | None = None
    unknown: str = ""


def voice(sentence: Sentence, start: int, end: int, read: Read) -> Voice:
    """Whose words the part from *start* to *end* tells; nobody's where it is the article's own."""
    outlets = [one for one in sentence.named("outlet") if _told(sentence, one)]
    via = tuple(one.actor for one in outlets)
    by = _according(sentence, start, end) if sentence.has("according", "words", "by") else None
    if by:
        return _by(by, sentence, via, read)
    cue = _CUE.search(sentence.lowered, start, end) or _CUE.search(sentence.lowered, sentence.span.start, start)
    if cue is None:
        return Voice(via=via)
    words = _words(sentence, cue)
    quoted = _quoted_by(sentence, words, read)
    if isinstance(quoted, Name):
        return Voice((), via, cue, quoted.name)
    who = quoted or _subject(sentence, cue, words, outlets, read)
    return Voice((who.actor,) if who else (), via, cue, "" if who else words)


def _quoted_by(sentence: Sentence, words: str, read: Read) -> Mention | Name | None:
    """Whom a pronoun stands for, the *words* beside a cue, where the sentence quotes them: “…,” she added."""
    if not _HE.fullmatch(words):
        return None
    for quote in read.quotes:
        if quote.speaker and sentence.span.start <= quote.speaker.start < sentence.span.end:
            return head(quote.resolved, read)
    return None


def _told(sentence: Sentence, one: Mention) -> bool:
    return bool(_TOLD.search(sentence.masked[max(sentence.span.start, one.span.start - 16) : one.span.start]))


def _according(sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
    """The words "according to X" in the part or at the head of the sentence; "by X's own count"."""
    for match in (
        *_ACCORDING.finditer(sentence.masked, start, end),
        _ACCORDING.match(sentence.masked, sentence.span.start),
    ):
        if match and (match[0].lower() != "by " or _COUNT.search(match["who"])):
            return match
    return None


def _by(by: re.Match[str], sentence: Sentence, via: tuple[str, ...], read: Read) -> Voice:
    named = [one for one in sentence.mentions if 0 <= one.span.start - by.end() < 6 or one.span.start == by.end()]
    if named:
        return Voice((named[0].actor,), via, by)
    words = _COUNT.split(by["who"])[0].strip()
    who = stood_for(words, by.start(), read)
    return Voice((who.actor,) if who else (), via, by, "" if who else words)


def _subject(sentence: Sentence, cue: re.Match[str], words: str, outlets: list[Mention], read: Read) -> Mention | None:
    """Who stands before the word, a name or what stands for one; else behind it (said X); else who stands first."""
    before = [one for one in sentence.named(*_KINDS, before=cue.start()) if one not in outlets]
    for one in reversed(before):
        if _GAP.fullmatch(sentence.masked, one.span.end, cue.start()):
            return one
    if words and (who := stood_for(words, cue.start(), read)):
        return who
    behind = [one for one in sentence.named(*_FIRST, after=cue.end()) if one.span.start - cue.end() < 3]
    if behind:
        return behind[0]
    return next((one for one in before if one.kind in _FIRST), next(iter(before), None))


def _words(sentence: Sentence, cue: re.Match[str]) -> str:
    match = _SUBJECT.search(sentence.masked[sentence.span.start : cue.start()])
    return match["who"] if match else ""
