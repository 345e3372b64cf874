"""What a sentence states: numbers with the hedge beside them, dates as exact as they are said.

It is no extractor: it answers whether a value that a person gave stands in the words that the person cites. So it
reads narrowly; what it does not read must be named as inferred.
"""

import calendar
import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.values import dates, numbers
from dashboard.values.number_words import AFTER, BEFORE, ONES, ORDINALS, SCALES, TENS, any_of, value
from dashboard.values.qualified import qualified
from dashboard.values.spanish import prose as spanish


class Stated(NamedTuple):
    """A number as a sentence states it.

    Attributes:
        said: its value, or the two ends of a range.
        hedge: as in `numbers.HEDGES`; empty when the sentence does not hedge it.
        unit: "USD", "percent", "ratio" (two to one), "order" (third), "money" (another currency), or empty.
    """

    said: tuple[float, ...]
    hedge: str
    unit: str


_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,6})?"
_SCALED = r"an?(?=\s(?:dozen|hundred|thousand|million|billion))"
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(ONES[1:10])}))?|{'|'.join(ONES)}|{_SCALED})"
_ONE = rf"(?:{_DIGITS}|{_SMALL})(?:[\s-](?:{'|'.join(SCALES)})\b)*"


_NUMBER = re.compile(
    rf"""
    (?<![\w.,])                                               # not within 180 or 1,980
    (?P<before>(?:{any_of(BEFORE)})\s)?                   # more than
    (?P<between>between\s+)?
    (?P<money>US\$|\$|€|£)?(?P<first>{_ONE})
    (?:(?:\s?[-–]\s?|\s(?:to|and)\s)(?P<money2>US\$|\$|€|£)?(?P<second>{_ONE}))?
    (?P<plus>\+)?(?P<percent>\s?%|\spercent\b|\sper\scent\b)?
    (?P<after>\s(?:{any_of(AFTER)})\b)?
    (?![\w%]|[,.][0-9]|-thirds?|-quarters?)
    | (?:the|his|her|their|its)\s(?P<ordinal>{"|".join(ORDINALS)})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "$15m", "US$1.5bn": a letter is a scale only behind money, since 15m may be metres.
_LETTERS = {"k": "thousand", "m": "million", "mn": "million", "b": "billion", "bn": "billion", "tn": "trillion"}
_GLUED = re.compile(rf"((?:US\$|\$|€|£){_DIGITS})\s?({'|'.join(_LETTERS)})\b", re.IGNORECASE)
_NO_COUNT = re.compile(r"\b(?:no one|one of|[0-9]+-year-old|one another)\b", re.IGNORECASE)


def numbers_in(sentence: str) -> Iterator[Stated]:
    """The numbers that *sentence* states, each with its own hedge and unit; those of dates and ages are none."""
    text = _GLUED.sub(lambda glued: f"{glued[1]} {_LETTERS[glued[2].lower()]}", " ".join(sentence.split()))
    text = _NO_COUNT.sub(_filler, _DATE.sub(_date_filler, text))
    for match in _NUMBER.finditer(text):
        if match["ordinal"]:
            yield Stated((ORDINALS.index(match["ordinal"].lower()) + 1.0,), "", "order")
            continue
        said = [match["first"]] + ([match["second"]] if match["second"] else [])
        money = {"$": "USD", "US$": "USD", None: ""}.get(match["money"], "money")
        unit = "percent" if match["percent"] else money
        hedge = BEFORE.get((match["before"] or "").strip().lower(), "")
        hedge = hedge or AFTER.get((match["after"] or "").strip().lower(), ">=" if match["plus"] else "")
        joined = match["between"] or not re.search(r"\sand\s", match[0])
        if len(said) == 2 and said[1].lower() == "one" and " to " in match[0]:
            yield Stated((value(said[0]),), hedge, "ratio")
        elif len(said) == 2 and joined:
            scale = next((word for word in SCALES if said[1].endswith(word)), "")
            ends = (
                said if not scale or any(said[0].endswith(word) for word in SCALES) else [f"{said[0]} {scale}", said[1]]
            )
            yield Stated(tuple(value(one) for one in ends), "..", unit)
            if match["money2"]:  # "from $25 million to $50 million" is a step as often as a range
                yield from (Stated((value(one),), "", unit) for one in ends)
        else:
            yield Stated((value(said[0]),), hedge, unit)
            if len(said) == 2:
                yield Stated((value(said[1]),), "", unit)


def _date_filler(match: re.Match[str]) -> str:
    """A date as no number; four digits alone are a year only after a word that makes them one."""
    before = match.string[: match.start()]
    counted = match["y6"] and not re.search(r"(?:\b(?:in|of|since|until|by|from|the|early|late|year)|[’']s)\s$", before)
    return match[0] if counted else _filler(match)


def _filler(match: re.Match[str]) -> str:
    return "_" * len(match[0])


# What the words must say beside a number, by how the unit of its field begins.
_KINDS = {"USD": "USD", "percent": "percent", "to one": "ratio", "in order": "order"}


def number_lacks(written: str, sentence: str, unit: str, language: str = "en") -> str:
    """What of the hedged number *written* (our notation) *sentence* does not state; empty when it states it.

    Number and hedge must stand together, and a hedge in the sentence must be in the notation: "more than 80" proves
    >80 and never 80. *unit* is that of the field; money needs its currency and shares their percent sign. The sentence
    is read as Spanish where *language* is "es".
    """
    number = numbers.read(written)
    kind = next((kind for start, kind in _KINDS.items() if unit.startswith(start)), "")
    stated = map(Stated._make, spanish.numbers_in(sentence)) if language == "es" else numbers_in(sentence)
    fitting = [one for one in stated if one.said == number.said and one.unit == kind]
    if any(one.hedge == number.hedge for one in fitting):
        return ""
    if not fitting:
        bare = numbers.words(written.lstrip("<>=~"), unit)
        return f"the number {bare}"
    hedge, there = numbers.HEDGES[number.hedge], numbers.HEDGES[fitting[0].hedge]
    lack = f"the hedge “{hedge}”" if hedge else "a number without a hedge"
    return f"{lack} (the words say “{there}”)" if there else lack


_MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTH = "(?:" + "|".join(f"{name}|{name[:3]}\\b\\.?" for name in calendar.month_name if name) + r"|Sept\.?)"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)[0-9][0-9]"
_DATE = re.compile(
    rf"""
    \b(?P<iso>{_YEAR}-[0-9][0-9](?:-[0-9][0-9])?)\b  # 2025-11-24
    | \b(?P<m1>{_MONTH})\s(?P<d1>{_DAY})(?:\s?[-–]\s?(?P<e1>{_DAY}))?\b(?!,?[0-9])(?:,?\s(?P<y1>{_YEAR}))?  # Nov. 24
    | \b(?P<d2>{_DAY})(?:\s?[-–]\s?(?P<e2>{_DAY}))?\s(?P<m2>{_MONTH})\b(?:,?\s(?P<y2>{_YEAR}))?  # 24 November 2025
    | \b(?P<m3>{_MONTH})\s(?P<y3>{_YEAR})\b  # July 2025
    | (?<=\b[Ii]n\s)(?P<m4>{_MONTH})\b | (?<=\b[Oo]f\s)(?P<m5>{_MONTH})\b  # in July
    | \b(?P<decade>(?:1[5-9]|20)[0-9])0s\b  # the 1990s
    | \b(?P<y6>{_YEAR})\b(?![-–]year)  # 2016
    """,
    re.VERBOSE,
)
_QUALIFIER = re.compile(
    r"\b(about|around|circa|before|after|by|until|since|perhaps|possibly|reportedly)\s(?:the\s)?$", re.IGNORECASE
)
_MARKS = {"about": "~", "around": "~", "circa": "~", "perhaps": "?", "possibly": "?", "reportedly": "?"}


def dates_in(sentence: str) -> Iterator[tuple[str, str]]:
    """(EDTF without the years and months it does not say, mark) of each date in *sentence*.

    "November 24, 2025" is "2025-11-24", "in July" is "-07", "the 1990s" is "199X". The mark is "~" for about, "?" for
    perhaps, "!" where the words before it mean another time (before, after, since), else empty.
    """
    return qualified(sentence, _DATE, _QUALIFIER, _MARKS, _points)


def _points(match: re.Match[str]) -> Iterator[str]:
    part = match.groupdict()
    if part["iso"]:
        yield part["iso"]
    elif part["decade"]:
        yield f"{part['decade']}X"
    else:
        year = part["y1"] or part["y2"] or part["y3"] or part["y6"] or ""
        month = part["m1"] or part["m2"] or part["m3"] or part["m4"] or part["m5"]
        said = f"{year}-{_MONTHS[month[:3].lower()]:02d}" if month else year
        days = [day for day in (part["d1"] or part["d2"], part["e1"] or part["e2"]) if day]
        yield from [f"{said}-{int(re.sub(r'[a-z]+', '', day)):02d}" for day in days] or [said]


def date_lacks(written: str, sentence: str, language: str = "en") -> str:
    """What of the date *written* (EDTF) *sentence* does not state; empty when each of its points is stated, whole."""
    stated = list((spanish.dates_in if language == "es" else dates_in)(sentence))
    for point in re.findall(r"[0-9X]{4}(?:-[0-9][0-9]){0,2}[~?%]?", written):
        bare, mark = point.rstrip("~?%"), point[len(point.rstrip("~?%")) :]
        if not any(said.startswith(bare) and there == mark for said, there in stated):
            return f"the date {dates.words(point)}"
    return ""
