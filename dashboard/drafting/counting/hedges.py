"""The words beside a number that bound it (more than, or so) or say that it is a change (rose by)."""

import re

from dashboard.drafting.headed import headed
from dashboard.values.number_words import AFTER, BEFORE, any_of

_ARTICLES = ("a", "an", "just", "only", "another", "an additional", "an estimated", "a total of", "a record")
_ARTICLE = rf"(?:(?:{any_of(_ARTICLES)})\s)?"
_SIGNS = {"~": "~", "≈": "~", ">": ">", "<": "<", "≥": ">=", "≤": "<="}
_BEFORE = headed(
    rf"(?:(?<![\w-])(?P<words>{any_of(BEFORE)})\s{_ARTICLE}|(?P<sign>[~≈<>≥≤])\s?|(?P<sub>\b[Ss]ub)-)$",
    re.IGNORECASE,
)
_ENDS = tuple({words.split()[-1] for words in (*BEFORE, *_ARTICLES)} | set(_SIGNS) | {"sub-"})  # of what _BEFORE finds
_AFTER = re.compile(
    rf"(?P<plus>\+(?!\d)|-plus\b)|(?P<odd>-odd\b)|\s(?P<words>{any_of(AFTER)})\b(?!\sthan\b)",
    re.IGNORECASE,
)
_LASTING = re.compile(r"\b(?:for|after|of|is|was|lasted|took|take|takes|spent|just|well|little|slightly|by|than|in)\s$")
_STRONG_UP = "rose|rises?|rising|risen|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)"
_STRONG_UP += "|soar(?:s|ed|ing)?|grew|grows?|growing|grown|rall(?:y|ies|ied)|rocket(?:s|ed|ing)?|spik(?:e|es|ed|ing)"
_STRONG_DOWN = "fell|falls?|falling|fallen|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|plung(?:e|es|ed|ing)"
_STRONG_DOWN += "|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|slip(?:s|ped|ping)?|slid(?:e|es|ing)?"
_STRONG_DOWN += "|shr[aiu]nk(?:s|ing)?|s[aiu]nk|sinks?|sinking|drop(?:s|ped|ping)?|dip(?:s|ped|ping)?"
_WEAK_UP = "gain(?:s|ed|ing)?|add(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?"
_WEAK_DOWN = (
    "los(?:t|es?|ing)|shed(?:s|ding)?|eas(?:e|es|ed|ing)|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?"
)
_MORE = r"(?:\s(?:another|an?|just|only|as\smuch\sas|between|further|over))*"
_BY = rf"(?:\s(?:up|down|back))?(?P<by>(?:\s[\w’'-]+){{0,4}}?\sby)?{_MORE}\s*$"
_CHANGE = headed(
    rf"\b(?:(?P<up>{_STRONG_UP})|(?P<down>{_STRONG_DOWN})|(?P<gain>{_WEAK_UP})|(?P<loss>{_WEAK_DOWN})"
    rf"|(?P<isup>(?<!make\s)(?<!made\s)(?<!akes\s)(?<!king\s)(?<!took\s)(?<!take\s)up)(?!\sto)|(?P<isdown>down)){_BY}",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:^|\s)\+$")
_POINTS = ("cents", "cent", "pence", "p", "sen", "points", "point")  # what prices and indices move by
_TOPIC = headed(  # learn more about 529 plans
    r"\b(?:talk|speak|spoke|ask|know|knew|hear|heard|learn|more|question|concern|worr|think|thought|wr[io]te|written|tell|"
    r"told|complain|information|dispute|doubt|clear|sure|certain)\w*\s$",
    re.IGNORECASE,
)
_BRINGS = headed(  # bringing the death toll up to 69
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|push(?:es|ed|ing)?)\b[^.;]{0,60}?\b(?:toll|total|count|number|tally|deaths)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_WINDOW = 44
_FAR = 120


def hedge_before(text: str, floor: int, start: int, *, lasting: bool) -> tuple[str, int]:
    """The hedge before the number at *start* and where its words begin, at *floor* or later; ("", *start*) for none.

    *lasting*: the number is a duration, where "over" is as often "in the course of".
    """
    window = text[max(floor, start - _WINDOW) : start]
    match = _BEFORE.search(window) if window.rstrip().lower().endswith(_ENDS) else None
    if not match:
        return "", start
    at = start - len(window) + match.start()
    if match["words"]:
        words = " ".join(match["words"].lower().split())
        before = window[: match.start()]
        if lasting and words == "over" and not _LASTING.search(before):
            return "", start
        if words in ("about", "over") and _TOPIC.search(before):
            return "", start
        if words == "up to" and _BRINGS.search(text[max(floor, at - _FAR) : at]):
            return "", start
        return BEFORE[words], at
    return ("<" if match["sub"] else _SIGNS[match["sign"]]), at


def hedge_after(text: str, end: int) -> tuple[str, int]:
    """The hedge behind the number, or its unit, that ends at *end*, and where it ends; ("", *end*) for none."""
    match = _AFTER.match(text, end)
    if not match:
        return "", end
    if match["words"]:
        return AFTER[" ".join(match["words"].lower().split())], match.end()
    return (">=" if match["plus"] else "~"), match.end()


def change_before(text: str, start: int, kind: str, unit: str) -> str:
    """Whether a verb before *start* says that something changed by the number: "up", "down" or empty.

    "gained 3%" is a change and "gained 30 seats" or "lost 5 men" is none, so these verbs need a share or "by".
    """
    window = text[max(0, start - _WINDOW) : start]
    if _SIGNED.search(window) and kind == "share":
        return "up"
    by_alone = kind == "count" and unit not in _POINTS  # dropped 3 bombs, raised by 30 donors
    if kind in ("age", "duration", "compound") or (by_alone and "by" not in window.lower()):
        return ""
    match = _CHANGE.search(window)
    if not match or (by_alone and not (match["by"] and (match["up"] or match["down"]))):
        return ""
    if (match["gain"] or match["loss"]) and not (match["by"] or kind == "share" or unit in _POINTS):
        return ""
    return "up" if match["up"] or match["gain"] or match["isup"] else "down"
