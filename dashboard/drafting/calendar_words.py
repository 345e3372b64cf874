"""The words of the calendar, as parts of patterns and as numbers.

GAP is bounded: white space without end must cost no more than white space.
"""

import calendar
import re

GAP = r"\s{1,4}"
JOIN = r"(?:\s{1,4}|-)"

_NAMES = [name for name in calendar.month_name if name]
MONTHS = {name.lower(): number for number, name in enumerate(_NAMES, 1)}
MONTHS |= {name[:3].lower(): number for number, name in enumerate(_NAMES, 1)} | {"sept": 9}
_SHORT = "|".join([*(name[:3] for name in _NAMES if name != "May"), "Sept"])
_LONG = "|".join(_NAMES + [name.upper() for name in _NAMES])
MONTH = rf"(?:(?:{_LONG})\b|(?:{_SHORT})(?:\.|\b(?={GAP}\d)))"  # March   Sept.   Nov 24

WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
WEEKDAY = "(?:" + "|".join([*calendar.day_name, *(name.upper() for name in calendar.day_name)]) + ")"
_WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\."
WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY}|{_WEEKDAY_SHORT}),?{GAP})"
WEEKDAYS_SHORT = {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"}

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_UNDER_HUNDRED = rf"(?:(?:{_TEN})(?:{JOIN}(?:{'|'.join(ONES[:9])}))?|{_ONE})\b"
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})?(?:\.\d|{GAP}1/2)?(?!\d)|(?:an?{GAP}(?:hundred|thousand)|{_UNDER_HUNDRED}(?:{GAP}(?:hundred|thousand))?))"
VAGUE = rf"(?:several|many|some|a{GAP}few|a{GAP}number{GAP}of|few)"
PAIR = rf"(?:a{GAP})?couple(?:{GAP}of)?"
SPELLED_YEAR = rf"(?:nineteen|twenty){JOIN}(?:hundred|{_UNDER_HUNDRED})|two{JOIN}thousand(?:{GAP}(?:and{GAP})?{_UNDER_HUNDRED})?"

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)"

UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|century)"
LONG_UNIT = r"(?:day|week|month|quarter|year|decade|century)"
UNITS = r"(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)"


def is_title(match: re.Match[str]) -> bool:
    """Whether the words are a name: "60 Minutes", "This Week"."""
    return match["unit"][0].isupper() and not match[0].isupper()


def unit_of(word: str) -> str:
    """The unit in the singular: "centuries" -> "century"."""
    word = word.lower()
    return "century" if word == "centuries" else word.removesuffix("s")


def number_of(words: str) -> float | None:
    """The number written as "12", "2 1/2", "twenty-five", "a hundred"; None for a word that is none ("several")."""
    total = 0.0
    for word in re.split(r"[\s-]+", words.lower().replace(",", "")):
        if word == "1/2":
            total += 0.5
        elif word in ("hundred", "thousand"):
            total = (total or 1) * (100 if word == "hundred" else 1000)
        elif word in ONES:
            total += ONES.index(word) + 1
        elif word in TENS:
            total += 10 * (TENS.index(word) + 2)
        elif re.fullmatch(r"\d+(?:\.\d)?", word, re.ASCII):
            total += float(word)
        elif word not in ("a", "an", "and"):
            return None
    return total or 1.0


def year_of(words: str) -> int:
    """The year written as "1997", "nineteen ninety-seven", "two thousand"."""
    if words.isdigit():
        return int(words)
    first, *rest = re.split(r"[\s-]+", words.lower())
    if first == "two":
        return int(2000 + (number_of(" ".join(rest[1:])) or 0)) if rest[1:] else 2000
    century = 1900 if first == "nineteen" else 2000
    return century if rest == ["hundred"] else century + int(number_of(" ".join(rest)) or 0)
