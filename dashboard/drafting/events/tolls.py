"""How many were killed: each figure with its part of the sentence, and of how many strikes it is."""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.reading import Sentence
from dashboard.drafting.headed import headed
from dashboard.values.number_words import ONES

Scope: TypeAlias = Literal["one", "group", "campaign"]
NOUN = r"(?:air\s?|drone\s|missile\s|boat\s)?(?:strikes?|attacks?|bombings?)"
_BOATS = r"boats?|vessels?|ships?|submarines?|semi-submersibles?|craft|yachts?|canoes?|skiffs?"
BOATS = rf"(?:[\w-]*{_BOATS})"
PLACES = rf"(?:{BOATS}|camps?|warehouses?|compounds?|labs?|docks?|airstrips?|ports?|facilit(?:y|ies)|targets?|sites?)"
TOLL = headed(r"\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|lives|death\s(?:toll|count)|fatalit\w+|tolls?)\b", re.I)
_CRAFT = re.compile(rf"\b(?:{NOUN}|{BOATS})$", re.IGNORECASE)
_DEAD = ("kill", "dead", "died", "death", "lives", "fatal", "toll")  # one is in whatever TOLL finds
_HURT = headed(r"\b(?:injur\w+|wounded|hurt|missing|arrested|detained|rescued|captured|displaced|survived)\b", re.I)
_HURTS = headed(r"\b(?:injur|wound|hurt|detain|arrest|captur|rescu|spar)\w*\s(?:another\s|some\s)?$", re.IGNORECASE)
_MISSING = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:(?:is|are|was|were|remain\w*|went|still|left)\s){0,3}(?:missing|unaccounted)\b"
)
_ALIVE = re.compile(r"\bsurviv\w+|\balive\b|\bpicked\sup\b|\brescued\b", re.IGNORECASE)
_OTHER = headed(
    r"(?i)barrel|dollar|container|kilo|\bton|tonne|post|bank|building|house|percent|year|month|week|day|hour|home|second"
    r"|minute|strikes?$|attacks?$|site|camp|warehouse|troop|mile|countr|state|time"
)
_NUMBER = rf"(?:\d|(?:{'|'.join(ONES[1:])})\b|a\sdozen|dozens)"
_HEDGES = r"(?:around|about|some|at\sleast|up\sto|another|as\smany\sas|nearly|more\sthan)"
_BETWEEN = headed(
    rf"[;]|,\s(?:and|but|while|when|which|including)\s|,\s(?=(?:bringing|raising|taking|pushing|as)\b)|\sand\s(?=(?:bringing|raising|pushing)\b)"
    rf"|\sand\s(?=(?:{_HEDGES}\s)?{_NUMBER})|\sas\s(?=(?:{_HEDGES}\s)?{_NUMBER})|\s—\s|—(?=\w+\s(?:in|on)\sthe\s)|\swhile\s|,?\smaking\sit\s|,\sfollowed\sby\s|,\swith\s(?={_NUMBER}\s(?:\w+\s)?in\sthe\b)",
    re.IGNORECASE,
)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*"
# A running total, whatever stands beside it.
_RUNNING = headed(
    rf"""\b(?:
      bring(?:s|ing)\b[^;]{{0,120}}?\bto\b | brought\b[^;]{{0,120}}?\bto\b | rais(?:es|ing)\s(?:the|its|to)
    | (?:pass|top|surpass|exceed)(?:es|ed|ing|s)?\s(?:the\s|{_HEDGES}\s)?\d
    | (?:now\s)?reach(?:es|ed)\s(?:the\s|{_HEDGES}\s)?\d
    | climb\w*\sto | (?:rise|rises|rose|grown?|risen)\sto | stands?\sat | so\sfar | to\sdate | thus\sfar
    | in\s(?:all|total) | all\stold | death\s(?:count|toll) | total\s(?:death|number|toll) | overall
    | in\srecent\s(?:weeks|months) | has\snow\s(?:killed|left|claimed)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A running total, unless it is told of a strike by its number ("the first strike of the campaign").
_CAMPAIGN = headed(
    rf"""\b(?:
      total(?:s|ing|ed|\sof)? | campaign | series\sof | spate\sof | wave\sof | months-long
    | have\s(?:now\s)?(?:killed|left|claimed|died|been\skilled)
    | has\s(?:killed|left|claimed)\s(?=[^;]{{0,60}}\b(?:since|strikes|campaign|weeks|months))
    | since\s(?:early\s|late\s|mid-?\s?|last\s)?
      (?:{_MONTHS}\b|\d{{4}}|summer|then|it\sbegan|they\sbegan|the\s(?:start|campaign|first|strikes))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ON_DAY = re.compile(r"\bon\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_THESE = re.compile(
    r"(?i)\b(?:in|during|by)\s(?:these|those|separate)\s(?:strikes|attacks|actions|operations|bombings)\b"
)
_FEW = 45  # characters behind a toll in which the campaign is named that it is of
_ALL = ("in all", "in total", "all told")  # of a day's strikes too
_A_STRIKE = headed(
    r"(?i)(?<!since\s)\b(?:an?|another|one|second|third|latest)\s(?:[a-z-]+\s){0,3}?(?:air)?(?:strike|attack)\b"
)
_IN_A_STRIKE = re.compile(r"\b(?:in|by|with)\san?\s(?:[\w.-]+\s){0,3}?(?:air)?strike\b", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:first|second|third|latest|fourth|fifth|\d+(?:st|nd|rd|th))\s(?:[a-z]+\s){0,2}?(?:strike|attack|operation|incident)\b",
    re.I,
)
SERIES = re.compile(
    rf"\s(?:such\s|of\sthe\s|more\s|known\s|U\.S\.\s|US\s|military\s|deadly\s)*(?P<noun>{NOUN}|{BOATS})\b",
    re.IGNORECASE,
)
_SEVERAL = headed(
    r"(?i)\b(?:strikes|attacks|bombings)\b(?!\s(?:(?:on|against)\s)?(?:a|an|another|one)\b)(?!\s(?:the|it)\b)"
)
_STRIKES_TO = headed(
    rf"\b(?:number|total|count|tally)\s(?:of\s)?(?:[\w-]+\s){{0,3}}?(?:{NOUN}|{BOATS})\b[^.;,\d]{{0,60}}?\bto\s(?:[a-z]+\s){{0,2}}\Z",
    re.IGNORECASE,
)
_PASSED = re.compile(r"\b(?:pass|top|surpass|exceed)(?:es|ed|ing|s)?\s(?:the\s)?$", re.IGNORECASE)
OF_ONE = re.compile(r"\bin\sthe\s(?:first|second|third|other|next)\b", re.IGNORECASE)  # about 15 died in the first
_ONE_KILLED = re.compile(r"\b(?:was|been|is)\s(?:\w+\s)?killed\b|\bdied\b|\bdead\b", re.IGNORECASE)
_OTHERS = headed(
    r"(?:\b(?:ambush|massacre|shooting|crash|bombing|riot|gunm[ae]n|extremists|militants|terrorists?|insurgents|fighters|rebels"
    r"|raiders|gangs?|group|attackers?|assailants?|hijackers)\b[^;]{0,60}?,?\s(?:that|which|who)\s(?:\w+ly\s|have\s|had\s)?kill(?:ed|s)\s"
    r"|\bresponsible\sfor\s(?:killing|the\sdeaths?\sof)\s"
    r"|\b(?:following|after|for|avenge\w*|response\sto)\sthe\s(?:killings?|murders?)\sof\s"
    r"|\b(?:linked\sto|blamed\sfor|accused\sof|responsible\sfor|behind)\s[^;,]{0,40}?\b(?:attacks?|bombings?)\s(?:that|which)\s"
    r"(?:has\s|have\s|had\s)?(?:killed|left)\s)"
    r"(?:(?:at\sleast|more\sthan|nearly|about|some|over)\s)?\Z",
    re.IGNORECASE,
)
_HIT = re.compile(r"\b(?:kill(?:ed|ing|s)|deaths?\sof)\s(?:the\s|all\s)?$", re.IGNORECASE)
_KILLED = re.compile(r"\bkill\w*\s(?:the\s)?$")
_SPOKEN = re.compile(r"\b(?:speaks?|spoke|says?|said|puts?|counts?|and|,)\b[^;]*$")  # another voice's: speaks of 100
_STRIKES, _VESSELS = re.compile(rf"(?i)\b{NOUN}\s*$"), re.compile(rf"(?i)(?:{_BOATS})\s*$")
_PART = re.compile(r"\b(?:including|among\sthem|of\swhom|of\swhich|not)\s$", re.IGNORECASE)
_PART_BEHIND = re.compile(r"\sof\s(?:which|whom|them|the\s(?:dead|victims))\b|\sidentified\b")


def told_in(sentence: Sentence) -> re.Match[str] | None:
    """The first word of *sentence* for people killed."""
    return sentence.find(TOLL, *_DEAD)


def tolls(sentence: Sentence) -> list[Counted]:
    """The counts of people killed, in order; "not four", "including three fishermen" and "30 injured" are none."""
    return sentence.once(_tolls)


def _tolls(sentence: Sentence) -> list[Counted]:
    return [one for one in sentence.numbers if _is_toll(one, sentence)]


def _is_toll(one: Counted, sentence: Sentence) -> bool:
    if not one.written or one.kind not in ("count", "bare") or not (told_in(sentence) or TOLL.search(one.unit)):
        return False
    if _OTHER.search(one.unit):
        return False
    if sentence.masked[one.span.start] == "\0" or SERIES.match(sentence.masked, one.span.end):
        return False
    if _CRAFT.search(one.unit) or _is_series(sentence, one):
        return False
    before = sentence.masked[max(sentence.span.start, one.span.start - 16) : one.span.start]
    if _PART.search(before) or _PART_BEHIND.match(sentence.masked, one.span.end) or _HURTS.search(before):
        return False
    if by_others(sentence, one):
        return False
    parted = before.endswith(", with ") or _THESE.search(sentence.masked, sentence.span.start, one.span.start)
    if parted and OF_ONE.search(sentence.masked, one.span.end, one.span.end + _FEW):
        return False  # five were killed during these actions, three in the first boat
    start, end = segment(sentence, one)
    behind = sentence.masked[one.span.start : min(end, one.span.end + 40)]
    hit = _HIT.search(before)
    if not hit and (_ALIVE.search(behind) or _HURT.search(behind)) and not TOLL.search(behind):
        return False
    if one.said == (1.0,) and not (hit or _ONE_KILLED.search(sentence.masked, one.span.end, end)):
        return False  # one lawyer says
    own = TOLL.search(sentence.masked, start, end) or TOLL.search(one.unit)
    if own:
        return bool(hit or not _HURT.search(sentence.masked, one.span.start, end) or TOLL.search(behind))
    spoken = _SPOKEN.search(sentence.masked[start : one.span.start]) or OF_ONE.match(sentence.masked, one.span.end + 1)
    return one.kind == "bare" and bool(told_in(sentence) and spoken)


def by_others(sentence: Sentence, one: Counted) -> bool:
    """Whether others killed them, of whom the sentence tells beside: the raiders who killed four."""
    return bool(_OTHERS.search(sentence.masked, max(sentence.span.start, one.span.start - 90), one.span.start))


def _is_series(sentence: Sentence, one: Counted) -> bool:
    """Whether *one* is how many strikes there were: bringing the number of strikes to 26."""
    return bool(_STRIKES_TO.search(sentence.masked, max(sentence.span.start, one.span.start - 110), one.span.start))


def written(sentence: Sentence, toll: Counted) -> str:
    """The toll in our notation: deaths that pass 70 are more than 70."""
    passed = not toll.hedge and _PASSED.search(sentence.masked, sentence.span.start, toll.span.start)
    return f">{toll.written}" if passed else toll.written


def segment(sentence: Sentence, one: Counted) -> tuple[int, int]:
    """The part of *sentence* that gives this figure."""
    start, end = sentence.span.start, sentence.span.end
    for cut in sentence.once(_cuts):
        if cut.end() <= one.span.start:
            start = cut.end()
        elif cut.start() >= one.span.end:
            return start, cut.start()
    return start, end


def _cuts(sentence: Sentence) -> list[re.Match[str]]:
    return list(_BETWEEN.finditer(sentence.masked, sentence.span.start, sentence.span.end))


def scope(sentence: Sentence, toll: Counted | None, act: str, figures: Mapping[str, str]) -> Scope:
    """Whether a figure is one strike's, that of several told together, or a running total of the campaign.

    *act* are the words that tell the strike; empty where only the toll is told.
    """
    start, end = segment(sentence, toll) if toll else (sentence.span.start, sentence.span.end)
    single = toll and _is_of_one(sentence, toll, start, end)
    if toll and OF_ONE.search(sentence.masked, start, end):
        return "one"
    more = figures.get("strikes", "").startswith(">")  # at least five strikes: as of a day
    running = _RUNNING.search(sentence.masked, start, end)
    if single and running and running[0].lower().startswith("in recent"):
        running = None
    day = _ON_DAY.search(sentence.masked, start, end)
    if toll and (more or (running and not (day and running[0].lower() in _ALL))):
        return "campaign"
    first = _FIRST.search(sentence.masked, start, end)
    if toll and _THESE.search(sentence.masked, start, end) and not running:
        return "group"
    near = min(end, toll.span.end + _FEW) if toll else end
    campaign = _CAMPAIGN.search(sentence.masked, start, end)
    if campaign and campaign[0].lower() == "campaign" and campaign.start() > near:
        campaign = None  # killed five, a move that renewed doubts about the campaign
    if toll and campaign and campaign[0].lower() == "campaign" and day:
        return "group" if _many(figures) else "one"  # in its campaign it blew up three boats on Monday
    if toll and campaign and not single and (_many(figures) or not first):
        return "campaign"
    return "group" if _many(figures) or (_SEVERAL.search(act) and not first) else "one"


def _is_of_one(sentence: Sentence, toll: Counted, start: int, end: int) -> bool:
    """Whether the words beside *toll* tell of one strike of a campaign: launched a second strike, killing four."""
    before = _A_STRIKE.search(sentence.masked, start, toll.span.start)
    return bool(before or _IN_A_STRIKE.search(sentence.masked, toll.span.end, min(end, toll.span.end + _FEW)))


def _many(figures: Mapping[str, str]) -> bool:
    return any(figures.get(name, "1") not in ("1", "") for name in ("strikes", "vessels"))


def counts(sentence: Sentence, start: int, end: int) -> Mapping[str, str]:
    """How many strikes, vessels, survivors and missing there were, as *sentence* says from *start* to *end*."""
    found: dict[str, str] = {}
    for one in sentence.numbers:
        if not one.written or one.kind not in ("count", "bare") or not start <= one.span.start < end:
            continue
        behind = SERIES.match(sentence.masked, one.span.end)
        unit = f"{one.unit} {behind['noun'] if behind else ''}"
        if _PART_BEHIND.match(sentence.masked, one.span.end):
            continue
        if _STRIKES.search(unit) or _is_series(sentence, one):
            found.setdefault("strikes", one.written)
        elif _VESSELS.search(unit):
            found.setdefault("vessels", one.written)
        elif _MISSING.match(sentence.masked, one.span.end):
            found.setdefault("missing", one.written)
        elif _alive(sentence, one):
            found.setdefault("survivors", one.written)
    return found


def _alive(sentence: Sentence, one: Counted) -> bool:
    start = one.span.start
    end = next((other.span.start for other in sentence.numbers if other.span.start >= one.span.end), sentence.span.end)
    alive = _ALIVE.search(sentence.masked, start, min(one.span.end + 30, end))
    killed = _KILLED.search(sentence.masked[max(0, start - 12) : start])
    return bool(alive) and not killed and not TOLL.search(sentence.masked, start, min(one.span.end + 20, end))
