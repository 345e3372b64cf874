"""Military strikes in a sentence: how many were killed, on what, where, as of when; a draft for each voice."""

import re
from collections.abc import Iterator

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.act_day import when
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.moods import unreal
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.tolls import (
    BOATS,
    NOUN,
    OF_ONE,
    PLACES,
    by_others,
    counts,
    scope,
    segment,
    told_in,
    tolls,
    written,
)
from dashboard.drafting.events.voices import Voice, voice
from dashboard.drafting.headed import headed
from dashboard.values.spans import Span

_ARMED = (
    r"(?:military|(?<!liberation\s)army|navy|air\sforce|pentagon|marines|coast\sguard|southern\scommand"
    r"|(?:u\.?s\.?|american|armed|naval|united\sstates)\s(?:forces|strike|missile)|hegseth|defen[sc]e\ssecretary)"
)
_FORCES = (
    r"(?:military|forces|army|navy|air\sforce|pentagon|marines|coast\sguard|southern\scommand|united\sstates|u\.?s\.?"
    r"|it|they|administration)"
)
_HIT = r"(?:struck|hit|bombed|sank|sunk|destroyed|attacked|bl(?:ew|own)\sup|targeted|killed|(?:took|taken|takes)\sout)"
_ADJECTIVES = r"(?:[\w’'-]+\s){0,5}?"
_ACT = re.compile(
    rf"""\b(?=\w)(?:
      \b(?:conduct|carr(?:y|ied|ies|ying)\sout|launch|perform|mount)\w*\s[^;]{{0,40}}?\b{NOUN}\b # carried out strikes
    | \b{_FORCES}\b(?!\s(?:after|when|since)\s)[^;]{{0,60}}?\b{_HIT}\b  # the U.S. military struck a boat
    | \b{PLACES}\s(?:was|were|has\sbeen|have\sbeen)\s(?:\w+\s)?{_HIT}\b           # two boats were hit
    | \b{_HIT}\s{_ADJECTIVES}{PLACES}\b                                            # it struck another boat
    | \b(?:striking|hitting|sinking|bombing|destroying|blowing\sup|taking\sout)\s{_ADJECTIVES}{BOATS}\b # hitting it
    | \b(?:air)?(?:strikes?|attacks?|bombings?)\b                                 # a strike that killed
      (?=[^;]{{0,140}}\b(?:killed|killing|kills|left|leaves|dead|destroyed|deaths?)\b)
    | \b(?:air)?strikes?\s(?:on|against|targeting|targeted|hit)\s{_ADJECTIVES}{BOATS}\b   # a strike on a boat
    | \b(?:air)?strikes?\sin\sthe\s(?:\w+\s)?(?:Caribbean|Pacific)\b                       # one strike in the Caribbean
    | \b(?:killed|killing|people|men|dead|deaths?)\b                               # killed in six such strikes
      (?=[^.;,]{{0,20}}\s(?:in|from)\s[^.;,]{{0,30}}\b(?:(?:air)?strikes?|attacks?|bombings)\b)
    | \b(?:strikes?|attacks?)\s(?:was|were|have\sbeen|had\sbeen)\s(?:\w+ly\s)?(?:launched|conducted|carried\sout)\b
    | \b(?:strike|bombing)\s(?:deaths|death\stoll)\b                               # boat strike deaths pass 70
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OUT = ("took out", "taken out", "takes out", "taking out")  # these or the stems are in whatever _ACT finds
_STEMS = (*"strik struck attack bomb hit sank sink sunk destroy blew blow target kill".split(), *_OUT)
_NOMINAL = re.compile(r"\b(?:air)?strikes?\s(?:on|against|targeting|in)\b", re.IGNORECASE)
_THEATRES = (
    ("caribbean", re.compile(r"\bCaribbean\b")),
    ("eastern-pacific", re.compile(r"(?i)\beast(?:ern)?\sPacific\b")),
)
_BODIES = headed(
    r"(?i)\b(?:military|forces|army|navy|air force|pentagon|marines|coast guard|southern command|task force"
    r"|united states|u\.?s\.?)|defen[sc]e"
)
_FORCE = headed(rf"(?i)\b{_ARMED}(?!\w)")
_COUNTS = headed(
    rf"(?i)\b{_ARMED}\s(?:\w+\s)?(?:says?|said|puts?|counts?)\b|\bdeath\s(?:toll|count)\b|\b(?:boat|vessel|strikes?)\b"
)
_VOICED = headed(r"\b(?:sa(?:id|ys)|claims?|put|according)\b", re.IGNORECASE)
_STRIKE = headed(r"\b(?:air\s?)?strikes?\b", re.IGNORECASE)
_ANAPHOR = headed(
    r"\b(?:the|that|this|latest)\s(?:\w+\s){0,2}(?:strike|attack|operation|bombing|incident|action)\b", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:previous|earlier|prior|preceding)\s(?:\w+\s)?(?:strike|attack)\b", re.IGNORECASE)
_DETAIL = re.compile(r"\b(?:ordered|authori[sz]ed|support(?:s|ed)?|second|follow-up)\b", re.IGNORECASE)
_TARGET = headed(
    r"(?i)\b(?:struck|hit|bombed|destroyed|attacked)\s(?P<place>(?:[\w’'-]+\s){0,3}?(?:sites?|camps?|warehouses?|compounds?|labs?|airstrips?|facilit(?:y|ies)|bases?|refiner(?:y|ies)))\b"
)
_AS_OF = re.compile(r"\b(?:as\sof|by|up\sto|through|until)\s(?:\w+\s)?$", re.IGNORECASE)  # of a running total
_BY = re.compile(r"\battacks?\sby\s(?:the\s)?")
_FEW = 45  # characters behind the words of an act that may say how many strikes it was
_BACK = 4  # sentences behind a strike in which its toll may be told


def strikes(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each toll that *sentence* gives of a strike, else one where it tells of a strike that took place."""
    act = _told(sentence)
    if act and (unreal(sentence, act) or not _military(sentence, read)):
        return
    if not (act or told_in(sentence) or tolls(sentence)):
        return
    told = _told_before(sentence, read) if act is None or _again(sentence, act, read) else sentence
    if told is None:
        return
    each = tolls(sentence) if act or told_in(sentence) else []
    if not each and (
        act is None or _is_aside(sentence, act) or any(by_others(sentence, one) for one in sentence.numbers)
    ):
        return
    following = read.after(sentence) if act and not each else None
    if following and following.line == sentence.line and _bare_toll(following):
        return  # drafted with the toll that follows
    for toll in each:
        yield _draft(sentence, told, act, toll, read)
    if not each:
        yield _draft(sentence, told, act, None, read)


def _told(sentence: Sentence) -> re.Match[str] | None:
    """The words of *sentence* that tell of a strike."""
    return sentence.find(_ACT, *_STEMS)


def _took_place(sentence: Sentence) -> bool:
    """Whether *sentence* tells of a strike, not asked for, supposed or denied."""
    act = _told(sentence)
    return act is not None and not unreal(sentence, act)


def _again(sentence: Sentence, act: re.Match[str], read: Read) -> bool:
    """Whether *sentence* goes on about the strike of the sentence before: He said three were killed in the strike."""
    if not _ANAPHOR.search(sentence.words) or any(one.edtf for one in sentence.dates):
        return False
    return any(_took_place(earlier) for earlier in sentence.paragraph[-1:])


def _is_aside(sentence: Sentence, act: re.Match[str]) -> bool:
    """Whether a strike without a toll is only spoken of: strikes continue; not one with its day; sanctions are none."""
    day = sentence.day(act.end())
    dated = bool(day and len(day.edtf) == 10)
    detail = _DETAIL.search(sentence.masked, max(sentence.span.start, act.start() - 40), act.end())
    return sentence.has("sanction") or (bool(_NOMINAL.match(act[0]) or detail) and not dated)


def _military(sentence: Sentence, read: Read) -> bool:
    """Whether forces strike here, as the sentences before tell: gunmen attack boats too."""
    act = _told(sentence)
    by = _BY.search(sentence.masked, act.start(), sentence.span.end) if act else None
    if by and any(one.span.start == by.end() and one.kind == "group" for one in sentence.mentions):
        return False  # an attack by the Front
    told = " ".join(one.words for one in read.sentences[max(0, sentence.number - _BACK) : sentence.number + 1])
    return bool(_FORCE.search(told) or _STRIKE.search(told))


def _draft(sentence: Sentence, told: Sentence, act: re.Match[str] | None, toll: Counted | None, read: Read) -> Found:
    start, end = segment(sentence, toll) if toll else (sentence.span.start, sentence.span.end)
    who = voice(sentence, start, end, read)
    evidence = [sentence.evidence, *([] if told is sentence else [told.evidence])]
    if toll and _bare_toll(sentence) and told is not sentence and told.line == sentence.line:
        who = voice(told, told.span.start, told.span.end, read)
        evidence = [Span(told.span.start, sentence.evidence.end)]
    if act and not toll and who.cue and not _frames(sentence, act, who.cue):
        who = Voice()
    own, whole = counts(sentence, start, end), counts(sentence, sentence.span.start, sentence.span.end)
    single = bool(toll) and len(tolls(sentence)) > 1
    figures = {**({} if single else {**counts(told, told.span.start, told.span.end), **whole}), **own}
    reach = scope(sentence, toll, _act_words(told), figures)
    if reach == "one":
        figures.pop("strikes", None)
    fields = stated(
        scope=reach,
        agency=told.public(_BODIES) or sentence.public(_BODIES),
        theatre=_theatre(sentence, told, start, end),
        place=_place(sentence),
        speaker=who.speakers,
        via=who.via,
        **_when(sentence, told, toll, act, reach),
        **figures,
        **({"killed": written(sentence, toll)} if toll else {}),
    )
    unknown = {"speaker": who.unknown} if who.unknown else {}
    rule = f"{_rule(act, toll, who)}-earlier" if _EARLIER.search(sentence.words) else _rule(act, toll, who)
    return Found("strike", rule, tuple(evidence), fields, unknown)


def _act_words(told: Sentence) -> str:
    """The words that tell a strike, with those right behind; empty where *told* gives no more than a toll."""
    act = _told(told)
    return told.masked[act.start() : min(act.end() + _FEW, told.span.end)] if act else ""


def _theatre(sentence: Sentence, told: Sentence, start: int, end: int) -> list[str]:
    """The waters named in this part of the sentence, else in all of it, else where the strike was told."""
    for one, first, last in (
        (sentence, start, end),
        (sentence, sentence.span.start, sentence.span.end),
        (told, told.span.start, told.span.end),
    ):
        found = [name for name, cue in _THEATRES if cue.search(one.masked, first, last)]
        if found:
            return found
    return []


def _place(sentence: Sentence) -> str | None:
    """What was hit, where it was no boat: five radar sites."""
    match = sentence.find(_TARGET)
    return match["place"] if match else None


def _frames(sentence: Sentence, act: re.Match[str], cue: re.Match[str]) -> bool:
    """Whether the word of speech tells the act: says it struck | struck a boat, the Pentagon said."""
    return cue.start() < act.start() or bool(re.search(r",\s[^,;]*$", sentence.masked[act.end() : cue.start()]))


def _when(
    sentence: Sentence, told: Sentence, toll: Counted | None, act: re.Match[str] | None, reach: str
) -> dict[str, str | None]:
    """When it was: by the figure's own part where there are several, else as told; of a running total as of when.

    The day on which it was announced is no day of the strike.
    """
    if toll is None:
        return when(sentence.dates, sentence, act.end() if act else sentence.span.end, ahead=True)
    start, end = segment(sentence, toll)
    inside = [one for one in sentence.dates if start <= one.span.start < end]
    if sentence.find(OF_ONE):
        return when(inside, sentence, start, ahead=True)
    if reach == "campaign":
        return when([one for one in inside if _AS_OF.search(sentence.masked, start, one.span.start)], sentence, start)
    own = when(inside, sentence, toll.span.start, ahead=True)
    own = own if own["date"] else when(sentence.dates, sentence, toll.span.start, ahead=True)
    return own if own["date"] else {**when(told.dates, told, told.span.end, ahead=True)}


def _rule(act: re.Match[str] | None, toll: Counted | None, who: Voice) -> str:
    name = "struck-with-toll" if act and toll else "struck" if act else "toll"
    return f"{name}-attributed" if who.speakers and toll else name


def _told_before(sentence: Sentence, read: Read) -> Sentence | None:
    """The sentence that told of the strike whose toll *sentence* gives: near, or any where forces count."""
    if before := next((one for one in reversed(sentence.paragraph[-_BACK:]) if _took_place(one)), None):
        return before
    counted = _COUNTS.search(" ".join(one.words for one in (*sentence.paragraph, sentence)))
    again = _ANAPHOR.search(sentence.words)
    if not told_in(sentence) or not (counted or again):
        return None
    near = read.sentences[max(0, sentence.number - _BACK) : sentence.number] if again else ()
    if before := next((one for one in reversed(near) if _took_place(one)), None):
        return before
    return sentence if any(_took_place(one) for one in read.sentences) else None


def _bare_toll(sentence: Sentence) -> bool:
    """Whether *sentence* gives one toll of all and no voice of its own: At least four people were killed."""
    return bool(tolls(sentence)) and not sentence.find(_VOICED) and not sentence.find(OF_ONE)
