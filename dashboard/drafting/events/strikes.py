"""Military strikes in a sentence: how many were killed, on what, where, as of when; a draft for each voice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.acts import when
from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.moods import unreal
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.voices import Voice, voice
from dashboard.values.spans import Span

_NOUN = r"(?:air\s?|drone\s|missile\s|boat\s)?(?:strikes?|attacks?|bombings?)"
_ARMED = (
    r"(?:military|army|navy|air\sforce|pentagon|marines|coast\sguard|southern\scommand"
    r"|(?:u\.?s\.?|american|armed|naval)\sforces)"
)
_FORCES = (
    r"(?:military|forces|army|navy|air\sforce|pentagon|marines|coast\sguard|southern\scommand|united\sstates|u\.?s\.?)"
)
_HIT = r"(?:struck|hit|bombed|sank|sunk|destroyed|attacked|blew\sup|blown\sup|targeted)"
_BOATS = r"(?:\w*boats?|vessels?|ships?|submarines?|craft|camps?|warehouses?|compounds?|labs?|docks?|airstrips?)"
_ACT = re.compile(
    rf"""
      \b(?:conduct|carr(?:y|ied)\sout|launch|order|perform|mount)\w*\s[^.;]{{0,40}}?\b{_NOUN}\b # carried out strikes
    | \b(?:{_FORCES})\b[^.;]{{0,60}}?\b{_HIT}\b                                   # the U.S. military struck a boat
    | \b{_BOATS}\s(?:was|were|has\sbeen|have\sbeen)\s(?:\w+\s)?{_HIT}\b           # two boats were hit
    | \b{_HIT}\s(?:\w+\s){{0,3}}{_BOATS}\b                                        # it struck another boat
    | \b(?:air)?strikes?\b(?=[^.;]{{0,60}}\b(?:killed|killing|left|dead|destroyed)\b)      # a strike that killed
    | \b(?:killed|killing|people|men|dead)\b                                      # killed in six such strikes
      (?=[^.;,]{{0,20}}\sin\s[^.;,]{{0,20}}\b(?:air)?strikes?\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TOLL = re.compile(r"\b(?:kill(?:ed|ing|s)|dead|died|deaths?|lives|death\stoll|fatalit\w+)\b", re.IGNORECASE)
_ALIVE = re.compile(r"\bsurviv\w+|\balive\b", re.IGNORECASE)
_CAMPAIGN = re.compile(r"\b(?:series|campaign|since|so\sfar|total|all\stold|in\sall|to\sdate)\b", re.IGNORECASE)
_SERIES = re.compile(rf"\s(?:such\s|of\sthe\s)?(?P<noun>{_NOUN}|{_BOATS})\b", re.IGNORECASE)
_OTHER = re.compile(
    r"(?i)barrel|dollar|container|kilo|ton|post|bank|building|house|percent|year|month|week|day|hour|home"
)
_BETWEEN = re.compile(r"[;]|,\s(?:and|but|while)\s|\sand\s(?=(?:around|about|some|at\sleast|up\sto)\s)")
_THEATRES = (("caribbean", re.compile(r"\bCaribbean\b")), ("eastern-pacific", re.compile(r"\b[Ee]astern\sPacific\b")))
_BODIES = re.compile(rf"(?i)\b{_FORCES}|defen[sc]e")
_FORCE = re.compile(rf"(?i)\b{_ARMED}(?!\w)")
_COUNTS = re.compile(rf"(?i)\b{_ARMED}\s(?:\w+\s)?(?:says?|said|puts?|counts?)\b|\bdeath\stoll\b")
_VOICED = re.compile(r"\b(?:sa(?:id|ys)|claims?|put|according)\b", re.IGNORECASE)
_OF_ONE = re.compile(r"\bin\sthe\s(?:first|second|third|other|next)\b", re.IGNORECASE)  # about 15 died in the first
_STRIKE = re.compile(r"\b(?:air\s?)?strikes?\b", re.IGNORECASE)
_BACK = 4  # sentences behind a strike in which its toll may be told


def strikes(sentence: Sentence, read: Read) -> Iterator[Found]:
    """A draft for each toll that *sentence* gives of a strike, else one where it tells of a strike that took place."""
    act = sentence.find(_ACT)
    if act and (unreal(sentence, act) or not _military(sentence)):
        return
    told = sentence if act else _told_before(sentence, read)
    if told is None or (act is None and not sentence.find(_TOLL) and not _tolls(sentence)):
        return
    tolls = _tolls(sentence) if act or sentence.find(_TOLL) else []
    if not act and not tolls:
        return
    following = read.after(sentence) if act and not tolls else None
    if following and following.line == sentence.line and _bare_toll(following):
        return  # drafted with the toll that follows
    each: list[Counted | None] = [*tolls]
    for toll in each or [None]:
        yield _draft(sentence, told, act, toll, read)


def _military(sentence: Sentence) -> bool:
    """Whether forces strike here, as its paragraph tells: gunmen attack boats too."""
    told = " ".join(one.words for one in (*sentence.paragraph[-_BACK:], sentence))
    return bool(_FORCE.search(told) or _STRIKE.search(told))


def _draft(sentence: Sentence, told: Sentence, act: re.Match[str] | None, toll: Counted | None, read: Read) -> Found:
    start, end = _segment(sentence, toll) if toll else (sentence.span.start, sentence.span.end)
    who = voice(sentence, start, end, read)
    evidence = [sentence.evidence, *([] if told is sentence else [told.evidence])]
    if toll and _bare_toll(sentence) and told is not sentence and told.line == sentence.line:
        who = voice(told, told.span.start, told.span.end, read)
        evidence = [Span(told.span.start, sentence.evidence.end)]
    if act and not toll and who.cue and not _frames(sentence, act, who.cue):
        who = Voice()
    time = _when(sentence, told, toll)
    figures = {**_counts(told), **_counts(sentence), **({"killed": toll.written} if toll else {})}
    of_one = bool(toll and sentence.find(_OF_ONE))
    if of_one:
        figures.pop("strikes", None)
    several = not of_one and (re.search(r"(?i)\bstrikes\b", told.words) or figures.get("strikes", "1") != "1")
    fields = stated(
        scope="campaign" if sentence.find(_CAMPAIGN) else "group" if several else "one",
        agency=told.public(_BODIES) or sentence.public(_BODIES),
        theatre=[name for name, cue in _THEATRES if sentence.find(cue) or told.find(cue)],
        speaker=who.speakers,
        via=who.via,
        **time,
        **figures,
    )
    return Found(
        "strike", _rule(act, toll, who), tuple(evidence), fields, {"speaker": who.unknown} if who.unknown else {}
    )


def _frames(sentence: Sentence, act: re.Match[str], cue: re.Match[str]) -> bool:
    """Whether the word of speech tells the act: says it struck | struck a boat, the Pentagon said."""
    return cue.start() < act.start() or bool(re.search(r",\s[^,;]*$", sentence.masked[act.end() : cue.start()]))


def _when(sentence: Sentence, told: Sentence, toll: Counted | None) -> dict[str, str | None]:
    """When it was: by the figure's own part where there are several strikes, else as told."""
    if toll is None:
        return when(sentence, sentence.span.end)
    start, end = _segment(sentence, toll)
    if sentence.find(_OF_ONE):
        return when(
            replace(sentence, dates=tuple(one for one in sentence.dates if start <= one.span.start < end)), start
        )
    own = when(sentence, toll.span.start)
    return own if own["date"] else when(told, told.span.end)


def _rule(act: re.Match[str] | None, toll: Counted | None, who: Voice) -> str:
    name = "struck-with-toll" if act and toll else "struck" if act else "toll"
    return f"{name}-attributed" if who.speakers and toll else name


def _told_before(sentence: Sentence, read: Read) -> Sentence | None:
    """The sentence that told of the strike whose toll *sentence* gives: near, or any where forces count."""
    for before in reversed(sentence.paragraph[-_BACK:]):
        act = before.find(_ACT)
        if act and not unreal(before, act):
            return before
    paragraph = " ".join(one.words for one in (*sentence.paragraph, sentence))
    if not _COUNTS.search(paragraph) or not sentence.find(_TOLL):
        return None
    acts = ((one, one.find(_ACT)) for one in read.sentences)
    return sentence if any(act and not unreal(one, act) for one, act in acts) else None


def _tolls(sentence: Sentence) -> list[Counted]:
    """The counts of people killed, in order; "not four" is none."""
    return [one for one in sentence.numbers if _is_toll(one, sentence)]


def _is_toll(one: Counted, sentence: Sentence) -> bool:
    if not one.written or one.kind not in ("count", "bare") or _OTHER.search(one.unit):
        return False
    if _SERIES.match(sentence.masked, one.span.end) or re.search(rf"(?i)\b(?:{_NOUN}|{_BOATS})$", one.unit):
        return False
    if re.search(r"(?i)\bnot\s$", sentence.masked[max(0, one.span.start - 4) : one.span.start]):
        return False
    start, end = _segment(sentence, one)
    near = sentence.masked[one.span.start : min(end, one.span.end + 40)]
    if _ALIVE.search(near) and not _TOLL.search(near):
        return False
    own = _TOLL.search(sentence.masked, start, end) or _TOLL.search(one.unit)
    return bool(own) or (one.kind == "bare" and bool(sentence.find(_TOLL)) and bool(_spoken(sentence, start, one)))


def _spoken(sentence: Sentence, start: int, one: Counted) -> re.Match[str] | None:
    """Another voice's or another strike's figure for the same: speaks of fewer than 100 | around 6 in the second."""
    said = re.search(
        r"\b(?:speaks?|spoke|says?|said|puts?|counts?|and|,)\b[^.;]*$", sentence.masked[start : one.span.start]
    )
    return said or _OF_ONE.match(sentence.masked, one.span.end + 1)


def _segment(sentence: Sentence, one: Counted) -> tuple[int, int]:
    """The part of *sentence* that gives this figure."""
    start, end = sentence.span.start, sentence.span.end
    for cut in _BETWEEN.finditer(sentence.masked, start, end):
        if cut.end() <= one.span.start:
            start = cut.end()
        elif cut.start() >= one.span.end:
            return start, cut.start()
    return start, end


def _bare_toll(sentence: Sentence) -> bool:
    """Whether *sentence* gives one toll of all and no voice of its own: At least four people were killed."""
    return bool(_tolls(sentence)) and not sentence.find(_VOICED) and not sentence.find(_OF_ONE)


def _counts(sentence: Sentence) -> Mapping[str, str]:
    """How many strikes, vessels and survivors there were."""
    found: dict[str, str] = {}
    for one in sentence.numbers:
        behind = _SERIES.match(sentence.masked, one.span.end)
        unit = f"{one.unit} {behind['noun'] if behind else ''}"
        if not one.written or one.kind not in ("count", "bare"):
            continue
        if re.search(rf"(?i)\b{_NOUN}\s*$", unit):
            found.setdefault("strikes", one.written)
        elif re.search(r"(?i)(?:boats?|vessels?|ships?|submarines?|craft)\s*$", unit):
            found.setdefault("vessels", one.written)
        elif _alive(sentence, one):
            found.setdefault("survivors", one.written)
    return found


def _alive(sentence: Sentence, one: Counted) -> bool:
    start, end = one.span.start, sentence.span.end
    alive = _ALIVE.search(sentence.masked, start, min(one.span.end + 30, end))
    return bool(alive) and not _TOLL.search(sentence.masked, start, min(one.span.end + 20, end))
