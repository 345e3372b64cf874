"""What a number counts: the words behind it, down to the head noun.

"eight Latin American criminal organizations" counts organizations. No parser: a noun phrase goes on until a word that
can be in none, and its head is the first plural in it.
"""

import re
from dataclasses import dataclass

from dashboard.drafting.headed import headed
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Unit:
    """What stands behind a number.

    Attributes:
        name: "USD", "percent", a measure or the head noun as it stands; empty when nothing is counted.
        kind: "share", "money", "measure", "duration", "age", "count", "compound" (an 11-member council) or "bare".
        span: the unit's own words, None when it stands before the number or nowhere.
        end: where the expression ends, unit included.
    """

    name: str
    kind: str
    span: Span | None
    end: int


_LENGTHS = "inch(?:es)?|foot|feet|yards?|miles?|(?:kilo|centi|milli|micro|nano)?met(?:er|re)s?|acres?|hectares?"
_WEIGHTS = "(?:kilo|milli)?grams?|kilos?|pounds?|ounces?|tons?|tonnes?|lit(?:er|re)s?|gallons?|barrels?|pints?|quarts?"
_POWERS = (
    "(?:kilo|mega|giga|tera)?(?:watts?|watt-hours?|hertz|bytes?|volts?|pascals?)|amps?|horsepower|decibels?|pixels?"
)
_OTHERS = (
    "degrees?|knots?|calories|light-years?|megapixels?|percentage[\\s-]points?|basis\\spoints?|parts\\sper\\s[mb]illion"
)
_LONG = rf"(?:(?:square|cubic|nautical|metric|fluid)\s)?(?:{_LENGTHS}|{_WEIGHTS}|{_POWERS}|{_OTHERS})"
_SHORT = (
    "km/h|km/hr|kph|mph|mpg|rpm|ppm|ppb|bhp|hp|bpm|mAh|[kMGT]Wh|[kMGT]?W|[kMG]?Hz|[KMGT]B|[kcmμn]m[23²³]?|m[23²³]?|kg|t|"
    "mg|μg|g|lbs?|oz|ft|sq\\s(?:ft|m|km)|[mc]?[lL]|[mk]?V|Nm|[kMG]Pa|dB|mmol|°[CF]?|[CF]|″"
)
_MEASURE = re.compile(
    rf"""
    [\s-]?(?P<name>
      (?i:{_LONG})(?:\s(?:Celsius|Fahrenheit|celsius|fahrenheit))?(?:\sper\s[a-z]+)?\b
      | (?:{_SHORT})(?![\w/]|-[\w])
    )
    """,
    re.VERBOSE,
)
_TIMES = "seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)"
_DURATION = re.compile(
    rf"""
    (?:[\s-](?:(?:more|full|straight|consecutive|long|whole)\s)?(?P<name>(?i:{_TIMES}))
    | \s?(?P<short>secs?|mins?|hrs?|yrs?))
    (?P<old>[\s-]olds?\b)?(?![\w-]*\w)
    """,
    re.VERBOSE,
)
_PERCENT = headed(r"\s?%|[\s-]?(?:percent|pct|pc)\b(?!\spoints?)|\sper\scent\b", re.IGNORECASE)
_DOLLARS = re.compile(
    r"[\s-](?:(?:US|U\.S\.|American)\s)?(?:dollars?|USD)\b|\s(?:US|U\.S\.)(?=[\s,;)]|\.?$)", re.IGNORECASE
)
_COIN = (
    "dollars?|euros?|yen|yuan|pesos?|rubles?|roubles?|rupees?|shekels?|francs?|crowns?|kronor|kroner|krona|bol[ií]vars?|"
    "reais|rials?|riyals?|dirhams?|dinars?|lira|baht|won|pounds\\ssterling|cents?|pence|sen|kopecks|shillings|centavos"
)
_CODES = "USD|EUR|GBP|JPY|CNY|RUB|INR|CHF|CAD|AUD|MXN|BRL|COP|TRY|UAH"
_COINS = re.compile(rf"[\s-]?(?P<name>(?:[A-Z][a-z]+\s)?(?:{_COIN})|p|{_CODES})\b")
_NAMED = {"$": "USD", "US$": "USD", "$US": "USD", "US $": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}

_STOP = frozenset(
    """
    a an the this that these those and or but nor so than as if of in on at to from by with without for into onto over
    under after before during since until till through between among against across along around about above below near
    off out up down via per amid within inside outside upon toward towards despite while when where whether who whom
    whose which what how why because although though is are was were be been being am has have had having do does did
    will would can could may might shall should must not no it its he she they them we us you i his her their our your
    my me him there here then also only just still already even ever never again ago apiece each every any all both
    either neither such said says say told according including earlier later yesterday today tomorrow now
    overseas indoors outdoors perhaps always sometimes besides
    """.split()
)
_PLURAL = frozenset(
    """
    people men women children police personnel troops fish sheep aircraft spacecraft deer staff crew cattle species
    series dead wounded injured missing others feet teeth mice geese media data criteria phenomena countrymen
    servicemen servicewomen policemen policewomen fishermen gunmen congressmen lawmen midshipmen clergymen businessmen
    """.split()
)
_WORD = re.compile(r"[ \t\n]+(?P<word>[^\W\d_][\w.'’&-]*[^\W_]-?|[^\W\d_])")
_LINK = re.compile(r"[ \t\n]+(?:and|or|to)\b")  # low- and middle-income families, large and looming numbers
_NOT = re.compile(r"n['’]t$")
_COUNTRY = ("US", "U.S.")  # two U.S. soldiers
_ENDS_ONE = re.compile(r"^[a-z]+ed$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")  # one official claimed Friday
_OWNED = "the|these|those|its|his|her|their|our"
_OF = re.compile(rf"\s(?:more\s)?of(?:\s(?:{_OWNED})\b|\s(?P<them>them)\b|(?=\s\w{{1,30}}['’]s?\s))", re.IGNORECASE)
_MEMBER = re.compile(r"-(?P<word>(?!(?:and|to|or)-|(?:plus|odd|ish)\b)[a-z]{3,})\b(?!-?old)")


def unit_at(text: str, end: int, money: str, *, one: bool) -> Unit:
    """The unit of the number that ends at *end*; *money* stood before it; *one* when it is 1."""
    if money:
        return _money(text, end, money)
    for kind, pattern in (("share", _PERCENT), ("money", _DOLLARS)):
        match = pattern.match(text, end)
        if match and match[0].strip() not in _COUNTRY:
            name = "percent" if kind == "share" else "USD"
            return Unit(name, kind, _inner(text, match.span()), match.end())
    for kind, pattern in (("money", _COINS), ("duration", _DURATION), ("measure", _MEASURE)):
        match = pattern.match(text, end)
        if match:
            kind = "age" if kind == "duration" and match["old"] else kind
            name = "short" if kind in ("duration", "age") and match["short"] else "name"
            return Unit(match[name], kind, Span(*match.span(name)), match.end())
    member = _MEMBER.match(text, end)
    if member and not one:
        return Unit(member["word"], "compound", Span(*member.span("word")), member.end())
    head = head_noun(text, end, one=one)
    return Unit(text[head.start : head.end], "count", head, head.end) if head else Unit("", "bare", None, end)


def _money(text: str, end: int, money: str) -> Unit:
    after = _DOLLARS.match(text, end) if "$" in money else None
    name = _NAMED.get(money, money)
    return Unit(name, "money", _inner(text, after.span()) if after else None, after.end() if after else end)


def head_noun(text: str, end: int, *, one: bool) -> Span | None:
    """The noun that the number before *end* counts; None when no noun phrase follows."""
    of = _OF.match(text, end)
    if of and of["them"] is not None:
        return None
    words: list[Span] = []
    position = of.end() if of else end
    for _ in range(7):
        match = _WORD.match(text, position)
        word = match["word"] if match else ""
        if not match or word.lower() in _STOP or _NOT.search(word) or (one and not of and _ENDS_ONE.search(word)):
            break
        words.append(Span(*match.span("word")))
        if _is_plural(word):
            return _compound(text, words[-1]) if of or not one else _noun(text, words[:-1])
        position = match.end()
        link = _LINK.match(text, position) if word.endswith("-") or of or not one else None
        position = link.end() if link else position
    return _noun(text, words) if one and not of else None


def _noun(text: str, words: list[Span]) -> Span | None:
    """The last of *words*, when a singular noun phrase can end in it."""
    last = words[-1] if words else None
    return last if last and not text.startswith("ly", last.end - 2) else None


def _compound(text: str, head: Span) -> Span:
    """The head of "arms dealers": of two plurals in a row the second."""
    match = _WORD.match(text, head.end)
    plural = match and match["word"].lower() not in _STOP and _is_plural(match["word"]) and match["word"].islower()
    return Span(*match.span("word")) if match and plural else head


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in _PLURAL:
        return True
    ends = lower.endswith("s") and not lower.endswith(("ss", "us", "sis", "'s", "’s"))
    return ends and len(word) > 3 or (len(word) > 2 and word[:-1].isupper() and word[-1] == "s")


def _inner(text: str, span: tuple[int, int]) -> Span:
    start, end = span
    while text[start] in " -\t\n":
        start += 1
    return Span(start, end)
