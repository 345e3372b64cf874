"""The hedged numbers of a Spanish text: «más de 80», "hasta 50 millones de dólares", "entre diez y doce", "decenas"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.values.spanish.number_words import AFTER, BEFORE, COLLECTIVES, SCALES, SMALL, any_of, value
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Number:
    """A number as a text states it.

    Attributes:
        span: its hedge, the number, its scale and the words of its unit, if that is money or a share.
        said: its value, or the two ends of a range.
        scales: "thousand", "million", "billion" or "trillion" of each where it is said in one of them, else empty.
        hedge: as in `numbers.HEDGES`.
        unit: "USD", "percent", "money" (another currency), or empty.
        words: whether it is written in words.
    """

    span: Span
    said: tuple[float, ...]
    scales: tuple[str, ...]
    hedge: str
    unit: str
    words: bool = False


_DIGITS = (
    r"(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15}(?:[.,]\d{1,2})?)(?![.,]?\d)"
)
_SCALE = rf"(?:\s(?:{any_of(SCALES)})\b)"
_SMALL = rf"(?:{any_of(word for word in SMALL if word not in ('un', 'una', 'uno', 'cero'))})"
_PEOPLE = (
    r"personas?|hombres?|mujer(?:es)?|muert[oa]s?|fallecid[oa]s?|herid[oa]s?|(?:sobre|super)vivientes?|tripulantes?"
)
_TENS = r"(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)"
_UNDER = rf"(?:(?:{_TENS}\sy\s(?:{_SMALL}|un[oa]?)|{_SMALL})\b)"  # treinta y cinco, never "dos y tres"
_WORDS = (
    rf"(?:\b{_UNDER}(?:\s{_UNDER})*{_SCALE}*(?:\s{_UNDER})*"
    rf"|\bmil(?:\s{_UNDER})*{_SCALE}*|\bun[oa]?(?=\s(?:{_PEOPLE})\b)|\bun\s(?:mil|mill[oó]n|bill[oó]n)\b)"
)
_HALF = r"(?:\sy\smedi[oa]\b)"
_ONE = rf"(?:(?:{_SMALL}|\d{{1,3}})\s(?:docenas|decenas)\b|(?:{_DIGITS}{_SCALE}{{0,2}}|{_WORDS}){_HALF}?)"
_MONEY = r"(?:US\$|USD|U\$S|\$|€|EUR)\s?"
_COINS = {
    "USD": r"d[oó]lares(?:\s(?:estadounidenses|americanos))?|d[oó]lar|USD",
    "money": r"euros?|pesos?|bol[ií]vares|reales|libras|soles",
}
_BEHIND = rf"(?:\s(?:de\s)?(?:(?P<usd>{_COINS['USD']})|(?P<coin>{_COINS['money']}))\b)"
_NUMBER = re.compile(
    rf"""
    (?<![\w.,/#-])
    (?:(?P<before>{any_of(BEFORE)})\s(?:de\s)?(?:(?:los|las|el|la|unos|unas|otros|otras)\s)?)?
    (?P<between>entre\s(?:(?:los|las)\s)?|de\s(?=[\d\w]{{1,12}}\sa\s))?
    (?P<money>{_MONEY})?
    (?: (?P<vague>(?:{any_of(COLLECTIVES)})\b(?=\sde\s|\b))
      | (?P<first>{_ONE})
        (?:(?:\s?[-–]\s?|\s(?P<join>y|a|o|e)\s(?:(?:los|las)\s)?)(?P<money2>{_MONEY})?(?P<second>{_ONE}))? )
    (?P<percent>\s?%|\spor\scien(?:to)?\b)?
    {_BEHIND}?
    (?P<after>,?\s(?:{any_of(AFTER)})\b)?
    (?![\w%]|[.,]\d|:\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre"
_NOUN = r"\s(?!(?:de|en|por|para|con|y|a|al|se|fue|era|hubo)\b)[a-záéíóúñ]{3,}s\b"  # behind 2000: it counts something
# What are no counts: days and years, clock times, ages, numbers of laws and models, scores.
_NO_COUNT = re.compile(
    rf"""
    \b\d{{1,2}}(?:º|er|ro)?(?:\s?(?:,|y|al|a|-|–)\s?\d{{1,2}}){{0,9}}\s(?:de\s)?(?:{_MONTHS})\b(?:\s(?:de|del)\s(?:a[ñn]o\s)?\d{{4}})?
    | \b(?:{_MONTHS})\s(?:de|del)\s\d{{4}}\b
    | \b(?:1[5-9]|20)\d\d\b(?!{_NOUN}|\s?%|\s(?:millones|mil)\b)
    | \b\d{{1,2}}:\d\d\b | \b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b
    | \b(?:orden\sejecutiva|art[ií]culo|ley|decreto|resoluci[oó]n|n[uú]mero|n[uú]m\.|p[aá]gina|cap[ií]tulo)\s\d[\d.]*
    | \b\w+\s(?:tercios?|quint[oa]s|sext[oa]s|octavos|d[eé]cim[oa]s|cent[eé]sim[oa]s|mil[eé]sim[oa]s|\w{{3,}}avos)\b
    | \btres\scuartos\b | \b\d{{1,3}}/\d{{1,3}}\b | \b\w+\s(?:de|por)\scada\s\w+\b
    | \b(?:a[ñn]os|d[eé]cada\sde(?:\slos)?)\s(?:19|20)?\d0\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def numbers(text: str) -> Iterator[Number]:
    """The numbers that *text* states, in order, each with its own hedge and unit."""
    blanked = _NO_COUNT.sub(lambda match: "_" * len(match[0]), text)
    for match in _NUMBER.finditer(blanked):
        found = _collective(match) if match["vague"] else _counted(match)
        yield from found


def _unit(match: re.Match[str]) -> str:
    if match["percent"]:
        return "percent"
    money = (match["money"] or "").strip().upper()
    if match["coin"] or money in ("€", "EUR"):
        return "money"
    return "USD" if match["usd"] or money else ""


def _collective(match: re.Match[str]) -> Iterator[Number]:
    words = " ".join(match["vague"].lower().split())
    worth, own = COLLECTIVES[words]
    hedge = _hedge(match) or own
    scale = "million" if worth >= 1e6 else ""
    yield Number(_span(match), (worth,), (scale,), hedge, _unit(match), True)


def _counted(match: re.Match[str]) -> Iterator[Number]:
    first, in_words = value(match["first"]), not match["first"][0].isdigit()
    hedge, unit, span = _hedge(match), _unit(match), _span(match)
    if not match["second"]:
        yield Number(span, (first[0],), (first[1],), hedge, unit, in_words)
        return
    second = value(match["second"])
    joined = match["join"] in (None, "o", "O") or match["between"]
    if joined and first[0] < second[0]:
        low = (first[0] * _factor(second[1]), second[1]) if second[1] and not first[1] else first
        yield Number(span, (low[0], second[0]), (low[1], second[1]), "..", unit, in_words)
    else:
        middle = match.end("first")
        yield Number(Span(span.start, middle), (first[0],), (first[1],), hedge, unit, in_words)
        yield Number(Span(match.start("second"), span.end), (second[0],), (second[1],), "", unit, in_words)


def _factor(scale: str) -> float:
    return {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}.get(scale, 1.0)


def _hedge(match: re.Match[str]) -> str:
    before = " ".join((match["before"] or "").lower().split())
    after = " ".join((match["after"] or "").lower().strip(" ,").split())
    return BEFORE.get(before, "") or AFTER.get(after, "")


def _span(match: re.Match[str]) -> Span:
    start = next(match.start(name) for name in ("before", "between", "money", "vague", "first") if match[name])
    return Span(start, match.end())
