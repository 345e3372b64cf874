"""Numbers that count nothing: days and years, hours, names and codes, house numbers, scores, lists.

Each rule looks at the characters beside the number, never at what else the text says.
"""

import calendar
import re

from dashboard.drafting.counting.literals import Literal
from dashboard.drafting.counting.units import Unit
from dashboard.drafting.headed import headed

_MONTHS = "|".join(rf"{name}|{name[:3]}\b\.?" for name in calendar.month_name if name) + r"|Sept\b\.?"
_SPAN = r"\s?(?:[-–—,&]|and|to|or)\s?"
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})\s$")
_DAY_BEFORE = re.compile(rf"\b(?:{_MONTHS})\s\d{{1,2}}(?:st|nd|rd|th)?(?:{_SPAN}|\s)$")
_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?(?:{_SPAN}\d{{1,2}}(?:st|nd|rd|th)?)?\s(?:of\s)?(?:{_MONTHS})(?![a-z])")
_CLOCK = headed(
    r"(?::\d\d)?(?:\s?[ap]\.?m\b|\so['’]clock\b|\s(?:noon|midnight|GMT|UTC|E[SD]?T|P[SD]?T)\b)|:\d\d\b", re.IGNORECASE
)
_CHAIN_AFTER = headed(r"[-–./:]\d+[-–./:]\d|[/:'’]\d|(?:st|nd|rd|th|s|['’]s)\b|\s?[×^]\s?\d")
_LETTERS_AFTER = re.compile(r"[A-Za-z]{1,12}\d")
_LINK_BEFORE, _LINK_AFTER = re.compile(r"\d[-–]$"), re.compile(r"[-–]\d")
_CHAIN_BEFORE = re.compile(r"\d[-–./:]\d+[-–./:]$|\d[/:'’]$|[@#_/\\]$|[A-Za-z\d][.:]$|[×^][−-]?$")
_JOINED = re.compile(r"[^\W\d_][-–'’]?$")
_LEADS = re.compile(r"\b(?:[Ss]ub|[Mm]inus|to|or|and|now|between)[-–]$|[–—]$")
_GLUED = re.compile(r"[^\W\d_]|°\w")
_NUMBERED = (  # what is told apart by a number: category 4, week 3
    "category level type class grade tier phase stage step round week day game match room gate channel pier unit suite "
    "ward district zone version model mark season episode scene verse group division formula option question rule item "
    "line row page pages part volume figure table no. nos."
)
_LEGAL = (
    "resolution section article chapter paragraph clause title amendment proposition number no flight route highway"
)
_DESIGNATED = headed(rf"\b(?:{'|'.join(map(re.escape, _NUMBERED.split()))})\s$", re.IGNORECASE)
_CITED = headed(rf"\b(?:{'|'.join(_LEGAL.split())})s?\s$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?P<name>[A-Z][\w&.'’+-]*)\s$")
_NO_NAME = frozenset(
    """
    A An The This That These Those In On At To From By With Without For Of And Or But Nor So As If Than Then About Above
    Over Under Below Around Nearly Almost Some Roughly Approximately Only Just Up Down More Less Fewer Between Since
    Until Within After Before During Another All Both Every Each Its His Her Their Our My Your First Last Next Other
    Estimated Least Most Exactly Killing Including Like There It He She They We You I Was Were Is Are Has Had Have When
    Where While Who Which What How Not No Now Yet Still Also Even Maybe Perhaps Per Worth Top
    """.split()
)
_STREET = headed(
    r"(?:[-–]\d+)?(?:\s(?:[NSEW]|\d+(?:st|nd|rd|th)|[A-Z][a-z]+)\b\.?){0,3}\s"
    r"(?:Streets?|St|Roads?|Rd|Avenues?|Ave|Boulevard|Blvd|Lane|Drive|Way|Square|Place|Court|Terrace)\b"
)
_LIST_MARK = re.compile(r"(?:^|\n)[ \t]*\(?$")
_LIST_END = re.compile(r"[.)](?:\s|$)")
_AGED = re.compile(r"[\w.],\s$")
_OWN_CLAUSE = re.compile(r",|\)|;|\.(?:\s|$)|\s?[-–—―]\s")
_YEAR_BEFORE = headed(
    r"(?:\b(?:in|of|since|until|till|by|from|the|early|late|mid|above|below|year|before|after|during|between|and|to|through|for|this|"
    r"that|a|an|its|their|his|her|our|last|next)|['’]s?|[a-z]s)\s$|[-–/,]\s?$",
    re.IGNORECASE,
)
_PRONOUN_BEFORE = headed(
    r"\b(?:no|any|every|each|some|this|that|which|the|another|only|good|bad|big|new|old|last|first|next|right|wrong|loved)"
    r"[\s-]$",
    re.IGNORECASE,
)
_PRONOUN_AFTER = re.compile(r"\s(?:another|day|more|who|that|by\sone)\b|[-–'’]", re.IGNORECASE)
_OF = re.compile(r"\sof\b", re.IGNORECASE)
_HALVES = re.compile(r"\b(?:first|second|latter|other|better)\s$", re.IGNORECASE)  # the second half of May
_TO_ONE = re.compile(r"\bto[\s-]$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n•*–—-][\s\"”’“‘'(]*|[“\"‘'(])$")
_WAYS = re.compile(r"[\s-]?(?:-way|-?fold|-time|-sided|-faced|-pronged)\b", re.IGNORECASE)
_ONE_TO = re.compile(r"\s(?:to|or)\s(?:two|three|four|five)\s[a-z]+s\b", re.IGNORECASE)  # one to two years
_RANGE_OF = re.compile(r"\s?[-–]\s?\d{4}\s[a-z]{3,}s?\b(?<!years)(?<!season)(?<!period)")  # 2000 - 2500 people
_WINDOW = 40
_NEAR = 16  # characters: longer than any word of _NUMBERED or _LEGAL


def is_lookalike(text: str, number: Literal, unit: Unit, *, bounded: bool) -> bool:
    """Whether *number* counts nothing, as the words beside it tell; *bounded* when it has a bound ("at least")."""
    start, end = number.span.start, number.span.end
    before = text[max(0, start - _WINDOW) : start]
    if _WAYS.match(text, end):
        return True
    if number.form != "digits":
        return _is_phrase(text, before, number, unit)
    if number.money:
        return False
    if number.value < 0 and unit.kind in ("count", "compound"):
        return True
    measured = unit.kind in ("share", "money", "measure", "duration", "age")
    return (
        _is_code(text, before, number, measured=measured, unit_less=unit.kind == "bare")
        or _is_time(text, before, number, measured=measured, bounded=bounded, unit=unit.name)
        or _is_named(text, before, number, bounded=bounded, unit=unit)
        or bool(_LIST_MARK.search(before) and _LIST_END.match(text, end))
    )


def _is_phrase(text: str, before: str, number: Literal, unit: Unit) -> bool:
    """A number in words that is a pronoun (no one), part of a word or a name (day two), or the hour."""
    end = number.span.end
    if number.value == 1 and _ONE_TO.match(text, end):
        return False
    one_day = text.startswith(" day", end)  # one-year is a length, one day is none
    loose = one_day or unit.kind in ("bare", "count", "compound")
    if number.value == 1 and loose and (_PRONOUN_BEFORE.search(before) or _PRONOUN_AFTER.match(text, end)):
        return True
    if text[number.span.start].isupper() and not _SENTENCE_START.search(before):  # BBC One
        return True
    alone = unit.kind == "bare" and not _OF.match(text, end) and not _TO_ONE.search(before)
    if number.value <= 1 and number.form == "words" and alone:
        return True
    if number.form == "fraction" and _HALVES.search(before):
        return True
    near = before[-_NEAR:]
    return bool(_is_joined(before) or _DESIGNATED.search(near) or _CITED.search(near) or _CLOCK.match(text, end))


def _is_joined(before: str) -> bool:
    """Whether the number goes on what stands *before* it, a letter or a hyphen behind one: COVID-19."""
    return not before.endswith(" ") and bool(_JOINED.search(before) and not _LEADS.search(before))


def _is_code(text: str, before: str, number: Literal, *, measured: bool, unit_less: bool) -> bool:
    """Part of a code, an address or a score: F-16, COVID-19, 2025-11-24, 9/11, 4:39, 5G."""
    end = number.span.end
    if _CHAIN_AFTER.match(text, end) or _is_joined(before):
        return True
    if not before.endswith(" ") and _CHAIN_BEFORE.search(before):
        return True
    if _LINK_AFTER.match(text, end) and _LINK_BEFORE.search(before):
        return True
    if unit_less and end - number.span.start > 7 and text[number.span.start : end].isdigit():
        return True
    return bool(_GLUED.match(text, end) or _LETTERS_AFTER.match(text, end)) and not measured


def _is_time(text: str, before: str, number: Literal, *, measured: bool, bounded: bool, unit: str) -> bool:
    """A day, an hour or a year: Sept. 2-3, 10.45pm, the 2024 election."""
    end = number.span.end
    if _MONTH_BEFORE.search(before) or _CLOCK.match(text, end):
        return True
    if not unit and _DAY_BEFORE.search(before):  # but: on Sept. 2, 11 people
        return True
    if number.value <= 31 and _BEFORE_MONTH.match(text, end):
        return True
    written = text[number.span.start : end]
    if _RANGE_OF.match(text, end):
        return False
    if measured or bounded or not (written.isdigit() and len(written) == 4 and 1500 <= number.value < 2200):
        return False
    if number.value >= 1900 and number.value % 100:  # of 2013 boats a newspaper writes 2,013
        return True
    return not unit or bool(_YEAR_BEFORE.search(before))


def _is_named(text: str, before: str, number: Literal, *, bounded: bool, unit: Unit) -> bool:
    """A designation (Section 219, iPhone 14), a house number, an age between commas (Maddon, 66, has)."""
    end = number.span.end
    if number.value != int(number.value) or number.scale:
        return False
    if _STREET.match(text, end) or _CITED.search(before[-_NEAR:]):
        return True
    if bounded:
        return False
    name = _NAME_BEFORE.search(before)
    if name and name["name"] not in _NO_NAME:
        first = _SENTENCE_START.search(before[: name.start()])
        return not unit.name or (unit.kind == "count" and not first)
    if unit.name:
        return False
    if number.value < 120 and _AGED.search(before) and _OWN_CLAUSE.match(text, end):
        return True
    return bool(_DESIGNATED.search(before[-_NEAR:]))
