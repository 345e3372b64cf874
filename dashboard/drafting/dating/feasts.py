"""Feasts and other days with a name of their own: "Thanksgiving", "Election Day", "9/11"."""

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date

from dashboard.drafting.dating import nearest
from dashboard.drafting.dating.calendar_words import GAP
from dashboard.drafting.dating.dated import Reading, Rule, Setting, on
from dashboard.drafting.dating.nearest import nearest as nearest_period
from dashboard.drafting.dating.periods import Period, day_of

_FIXED = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "valentine's day": (2, 14),
}
_NO_DAY = re.compile(rf"{GAP}(?:trees?|cards?|gifts?|presents?|carols?|lights|stor(?:y|ies)|tale)\b", re.IGNORECASE)


def _feast(match: re.Match[str], setting: Setting) -> Reading | None:
    """The nearest such day; "last" and "next" as they say."""
    if _NO_DAY.match(setting.after(match, 12)):
        return None
    name, today = re.sub(r"\s+", " ", match["feast"].lower().replace("’", "'")), setting.today
    if not match["which"]:
        return on(nearest_period(match, setting, lambda year: _day_of(name, year), nearest.FEASTS), today)
    made = [one for year in (today.year - 1, today.year, today.year + 1) if (one := _day_of(name, year))]
    if match["which"].lower() == "last":
        return on(max((one for one in made if one.index < today.toordinal()), key=_index, default=None), today)
    return on(min((one for one in made if one.index > today.toordinal()), key=_index, default=None), today)


def _index(one: Period) -> int:
    return one.index


def _day_of(name: str, year: int) -> Period | None:
    """The feast's day of that year; None for a year that `datetime` does not count."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if name.startswith("thanksgiving"):
        return day_of(year, 11, _nth(year, calendar.THURSDAY, 4))
    if name == "election day":
        return day_of(year, 11, _nth(year, calendar.MONDAY, 1) + 1)
    return day_of(year, *_FIXED[name])


def _nth(year: int, weekday: int, count: int) -> int:
    """The day of November that is its *count*th *weekday*."""
    return (weekday - date(year, 11, 1).weekday()) % 7 + 1 + 7 * (count - 1)


RULES = (
    Rule(
        "feast",
        frozenset("last next thanksgiving election christmas new halloween independence valentine".split()),
        re.compile(
            rf"""
            (?:(?P<which>[Ll]ast|[Nn]ext){GAP})?
            (?P<feast>Thanksgiving(?:{GAP}Day)?|Election{GAP}Day|Christmas(?:{GAP}(?:Eve|Day))?|Halloween
            |New{GAP}Year['’]s{GAP}(?:Eve|Day)|Independence{GAP}Day|Valentine['’]s{GAP}Day)\b
            """,
            re.VERBOSE,
        ),
        _feast,
    ),
    Rule("9/11", frozenset({"0"}), re.compile(r"9/11(?![\w/])", re.ASCII), lambda _, __: on(day_of(2001, 9, 11))),
)
