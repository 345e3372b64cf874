"""Where numbers stand in a text, in digits or in words, with the currency before them and the scale behind them.

What a number counts, and whether it counts anything, is for others; this only reads what is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from dashboard.drafting.headed import headed
from dashboard.values.number_words import ONES, SCALES, TENS, either, value
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Literal:
    """A number as it stands in a text.

    Attributes:
        span: currency, sign, number and scale.
        value: what it is worth, scale and sign included.
        scale: "thousand", "million", "billion" or "trillion" where it is said in one of them, else empty.
        money: the currency before it, as it is written.
        form: "digits", "words", "vague" (dozens, tens of thousands) or "fraction" (two-thirds, one in five).
    """

    span: Span
    value: float
    scale: str
    money: str
    form: str


_BIG = "hundred|thousand|million|billion|trillion"
_SCALE = rf"(?:[\s-](?:dozen|{_BIG})\b)"
_SMALL = rf"(?:(?:{either(TENS)})(?:[\s-](?:{either(ONES[1:10])}))?|{either(ONES)})\b"
_PLURALS = {f"{word}s": scale for word, scale in SCALES.items()} | {"tens": 10.0, "scores": 20.0}
_BIGS = either(f"{word}s" for word in SCALES)
_FEW = r"(?:several|a\sfew|many)"
_TOP = rf"{either(ONES[1:10])}|\d{{1,2}}"
_ONE_PART = "half|third|quarter|fifth|tenth"
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "tenth": 10,
}

_ANCHOR = headed(
    rf"""
    \d[\d,]{{0,30}}(?:\.\d+)*
    | \b(?:{either(["half", "several", "many", *TENS, *ONES, *_PLURALS])}|a\sfew)\b
    | \ban?(?=\s(?:dozen|{_BIG}|{_ONE_PART})\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = headed(
    rf"""
    (?P<number>(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,15}})(?:\.\d{{1,9}})?|\.\d{{1,9}})(?!\d|,\d{{3}}|\.\d)
    (?:\s?(?P<glyph>[¼½¾])|\s(?P<quarters>1/4|1/2|3/4)\b)?
    (?:(?P<scale>{_SCALE}{{1,2}}|(?:million|billion|trillion)\b)|\s?(?P<glued>[mM]l?n|[bB]l?n|tn|trn)\b|(?P<letter>[kKmMbB])\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REST = rf"(?:\s(?:and\s)?(?:{_SMALL}){_SCALE}{{0,2}})"  # five hundred "and twenty"
_WORDS = headed(
    rf"(?:(?:{_SMALL})(?:[\s-]and[\s-]a[\s-]half\b)?|(?:half\san?|an?|half)(?={_SCALE}))(?:{_SCALE}{{1,3}}{_REST}{{0,3}})?",
    re.IGNORECASE,
)
_VAGUE = headed(
    rf"""
    {_FEW}\s(?P<few>dozen|{_BIG})s?\b
    | (?P<plurals>(?:{_BIGS}|(?:tens|scores)(?=\sof\s))(?:\sof\s(?:{_BIGS})){{0,2}})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FRACTION = headed(
    rf"""
    (?P<top>an?|{"|".join(ONES[1:10])})[\s-](?P<part>{"|".join(_PARTS)})(?:s\b|\b(?=\s(?:of|the|its|his|their)\s))
    | (?P<half>half)(?=\s(?:of|the|its|his|her|their|all|those|these)\s)                 # half of them
    | (?P<over>\d{{1,3}})[/⁄](?P<under>\d{{1,4}})(?=\s(?:of|an?)\s)                       # 1/16 of a pint
    | (?:(?P<one>one|1)\s(?:in|of\severy)|(?P<some>{_TOP})\s(?:out\sof|(?:in|of)(?=\s(?:every\s)?(?:10|ten|100)\b)))
      \s(?:every\s)?(?P<every>{either(ONES[2:11])}|\d{{1,3}}(?:,000)?)\b                   # one in five, eight of 10
      (?![-,.]?\d|\s(?:{_BIG}|hour|day|week|month|year))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUARTERS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "1/4": 0.25, "1/2": 0.5, "3/4": 0.75}
_SIGN = r"(?:(?<![A-Za-z])(?:(?:US|AU|CA|HK|NZ)\s?|[ACSR])\$|\$(?:US|A)?|[€£¥₽₹₪])"
_BEFORE = re.compile(rf"(?P<money>{_SIGN})?\s?(?P<minus>(?<!\w)(?<!plus\sor\s)(?:minus[\s-]|[-−])|(?<=\$)[-−])?$")
_SIGNS = frozenset("$€£¥₽₹₪-−")  # one is in whatever _BEFORE finds, or "minus"
_CODE = re.compile(r"(?<![\w-])(?P<code>[A-Z]{2,3})=?\s?$")
_HALF = re.compile(r"^half\s+an?\b")
_BREAK = re.compile(r"[\s-]")
_AMOUNT = re.compile(r"\d+(?:[.,]\d|\s?(?:[mb]l?n?|tn|thousand|million|billion|trillion)\b)")
_ISO = frozenset("USD EUR GBP JPY CNY RUB INR CHF CAD AUD MXN BRL COP TRY UAH ILS KRW".split())


def literals(text: str) -> Iterator[Literal]:
    """The numbers of *text* in order, none within another."""
    start = 0
    while anchor := _ANCHOR.search(text, start):
        found = _read(text, anchor.start())
        if found:
            yield found
        start = found.span.end if found else anchor.end()


def _read(text: str, start: int) -> Literal | None:
    for read in (_fraction, _digits) if text[start].isdigit() else (_fraction, _vague, _words):
        found = read(text, start)
        if found:
            return found
    return None


def _digits(text: str, start: int) -> Literal | None:
    if text[start - 1 : start] == "." and not text[max(0, start - 2) : start - 1].isalnum():
        start -= 1  # .001
    match = _DIGITS.match(text, start)
    before = text[start - 1 : start]
    if not match or before == "." or before.isdecimal():
        return None
    first, money, minus = _currency(text, start)
    if not money and before.isalpha():  # the 2 of m2
        return None
    scale, end, amount = (match["scale"] or "").lower(), match.end(), value(match["number"])
    amount += _QUARTERS.get(match["glyph"] or match["quarters"] or "", 0.0)
    letter = (match["letter"] or match["glued"] or "").lower()
    if match["letter"] and not (money or letter == "k" or match["letter"] in "MB"):
        letter, end = "", match.end("number")
    if letter:
        scale = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}[letter[0]]
    factor = value(scale) if scale else 1.0
    return Literal(Span(first, end), (-amount if minus else amount) * factor, _last(scale), money, "digits")


def _words(text: str, start: int) -> Literal | None:
    match = _WORDS.match(text, start)
    if not match:
        return None
    words = _HALF.sub("half", match[0].lower())
    scale = _last(words)
    return Literal(Span(*match.span()), value(words), scale, "", "words")


def _vague(text: str, start: int) -> Literal | None:
    """Dozens are at least two dozen, tens of thousands at least twenty thousand: a plural says no more."""
    match = _VAGUE.match(text, start)
    if not match:
        return None
    plurals = re.split(r"(?<!\s)\s+of\s+", (match["plurals"] or match["few"] + "s").lower())
    scale = _last(plurals[-1].removesuffix("s"))
    worth = 2.0 * prod(_PLURALS[word] for word in plurals)
    return Literal(Span(*match.span()), worth, "" if scale == "thousand" else scale, "", "vague")


def _fraction(text: str, start: int) -> Literal | None:
    match = _FRACTION.match(text, start)
    if not match:
        return None
    if match["part"]:
        top, under = value(match["top"].lower()) or 1.0, float(_PARTS[match["part"].lower()])
    else:
        top = value(match["over"] or match["one"] or match["some"] or "one")
        under = value(match["under"] or match["every"] or "two")
    if not 0 < top < under:
        return None
    return Literal(Span(*match.span()), top / under, "", "", "fraction")


def _currency(text: str, start: int) -> tuple[int, str, bool]:
    """Where the number at *start* begins with its currency and sign, the currency, whether it is negative."""
    window = max(0, start - 16)
    near = text[window:start]
    signed = not _SIGNS.isdisjoint(near) or "minus" in near.lower()
    before = _BEFORE.search(text, window, start) if signed else None
    if before and (before["money"] or before["minus"]):
        money = before["money"] or ""
        return before.start("money" if money else "minus"), money.strip(), bool(before["minus"])
    code = _CODE.search(text, window, start)
    if code and (code["code"] in _ISO or (code.end("code") == start and _AMOUNT.match(text, start))):
        return code.start(), code["code"], False
    return start, "", False


def _last(words: str) -> str:
    """The scale that *words* end in, as far as our notation knows it."""
    word = _BREAK.split(words)[-1] if words else ""
    return word if word in ("thousand", "million", "billion", "trillion") else ""
