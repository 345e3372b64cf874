"""The words of the calendar, as parts of patterns and as numbers.

GAP is bounded: white space without end must not cost more than it is long.
"""

import calendar
import re

GAP = r"\s{1,4}"
JOIN = r"(?:\s{1,4}|-)"
DASH = r"\s{0,4}[-–]\s{0,4}"

_MONTH_NAMES = [name for name in calendar.month_name if name]
MONTHS = {name.lower(): number for number, name in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {name[:3].lower(): number for number, name in enumerate(_MONTH_NAMES, 1)} | {"sept": 9}
_SHORT_MONTH = "|".join([*(name[:3] for name in _MONTH_NAMES if name != "May"), "Sept"])
_LONG_MONTH = "|".join(_MONTH_NAMES + [name.upper() for name in _MONTH_NAMES])
MONTH = rf"(?:(?:{_LONG_MONTH})\b|(?:{_SHORT_MONTH})(?:\.|\b(?={GAP}\d)))"  # March   Sept.   Nov 24

WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
WEEKDAYS_SHORT = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
WEEKDAY = "(?:" + "|".join([*calendar.day_name, *(name.upper() for name in calendar.day_name)]) + ")"
_WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\."
WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY}|{_WEEKDAY_SHORT}),?{GAP})?"  # "Monday, " before a day of a month

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)"
LAST_THIS_NEXT = r"(?:last|this|next)"

PARTS_OF_DAY = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
PART_OF_DAY = rf"(?:{'|'.join(PARTS_OF_DAY)})\b"
PHASES = frozenset("early late mid earlier later sometime".split())
PHASE = rf"(?:(?:early|late|mid|earlier|later|sometime){JOIN}(?:(?:in|on){GAP}(?:the{GAP})?)?)"
EDGE = rf"(?:the{GAP}(?:beginning|start|middle|end|close){GAP}of{GAP}(?:the{GAP})?)"

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_LARGE = {"hundred": 100, "thousand": 1000}
_LARGE_WORD = "(?:hundred|thousand)"
_ONES = "|".join(sorted(ONES, key=len, reverse=True))  # "seventeen" goes before "seven"
_UNDER_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:{JOIN}(?:{'|'.join(ONES[:9])}))?|{_ONES})\b"
_DIGITS = rf"\d{{1,3}}(?:,\d{{3}})?(?:\.\d|{GAP}1/2)?(?!\d)"
NUMBER = rf"(?:{_DIGITS}|an?{GAP}{_LARGE_WORD}|{_UNDER_HUNDRED}(?:{GAP}{_LARGE_WORD})?)"
VAGUE = rf"(?:several|many|some|(?:a{GAP})?few|a{GAP}number{GAP}of)"
PAIR = rf"(?:(?:a{GAP})?couple(?:{GAP}of)?)"
COUNT_FIRST = frozenset({"0", "a", "an", "several", "many", "some", "few", "couple", *ONES, *TENS})

SPELLED_YEAR = (
    rf"(?:nineteen{JOIN}(?:{'|'.join(TENS)})(?:{JOIN}(?:{'|'.join(ONES[:9])}))?"  # nineteen ninety-seven
    rf"|two{GAP}thousand(?:{GAP}(?:and{GAP})?{_UNDER_HUNDRED})?)\b"  # two thousand and five
)

LONG_UNIT = r"(?:day|week|month|quarter|year|decade|century)"
UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|century)"
UNITS = r"(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)"


def unit_of(word: str) -> str:
    """The unit in the singular: "centuries" -> "century"."""
    word = word.lower()
    return "century" if word == "centuries" else word.removesuffix("s")


def is_title(words: str, last: str) -> bool:
    """Whether *words* are a name because *last* of them has a capital: "60 Minutes", "This Week"."""
    return last[0].isupper() and not words.isupper() and words != last


def number_of(words: str) -> float | None:
    """The number written as "12", "2 1/2", "twenty-five", "a hundred"; None where a word is none ("several")."""
    total = 0.0
    for word in re.split(r"[\s-]+", words.lower().replace(",", "")):
        if word == "1/2":
            total += 0.5
        elif word in _LARGE:
            total = (total or 1.0) * _LARGE[word]
        elif word in ONES:
            total += ONES.index(word) + 1
        elif word in TENS:
            total += 10 * (TENS.index(word) + 2)
        elif re.fullmatch(r"\d+(?:\.\d)?", word, re.ASCII):
            total += float(word)
        elif word not in ("a", "an"):
            return None
    return total or 1.0


def year_of(words: str) -> int:
    """The year written as "1997", "nineteen ninety-seven", "two thousand and five"."""
    if words.isdigit():
        return int(words)
    first, *rest = [word for word in re.split(r"[\s-]+", words.lower()) if word != "and"]
    if first == "nineteen":
        return 1900 + int(number_of(" ".join(rest)) or 0)
    return 2000 + (int(number_of(" ".join(rest[1:])) or 0) if rest[1:] else 0)
