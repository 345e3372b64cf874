"""What the words of Spanish time expressions mean, each kind by a function of its own."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dashboard.drafting.dating.dated import Reading, on
from dashboard.drafting.dating.periods import Period, day_of, month_of, period, year_period
from dashboard.drafting.dating.spanish.calendar_words import (
    MONTHS,
    SHORT_MONTHS,
    WEEKDAYS,
    number_of,
    unit_of,
)
from dashboard.drafting.dating.spanish.nearest import look, nearest

_NEAR_YEAR = 300  # characters: a year said before carries no farther, and never over a paragraph's end
_WEEKDAYS_BACK = 11  # years: within them each day of a month falls on each weekday
_ISO_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE"}


@dataclass
class Setting:
    """What a reader knows on the way through an article: its *text* and day, the last period named, a year said.

    Attributes:
        last: the last period named; *last_at* is where its words end.
        year: the last year said with a date; *year_at* is where its words end.
    """

    text: str
    today: date
    last: Period | None = None
    last_at: int = 0
    year: int = 0
    year_at: int = 0

    def remember(self, named: Period, end: int, *, said: bool) -> None:
        """Keep what later words may count from."""
        self.last, self.last_at = named, end
        if said and named.start:
            self.year, self.year_at = named.start.year, end

    def carried(self, start: int) -> int:
        """The year said shortly before *start* in its paragraph; 0 for none."""
        near = self.year and start - self.year_at < _NEAR_YEAR and "\n" not in self.text[self.year_at : start]
        return self.year if near else 0


Read = Callable[[re.Match[str], Setting], Reading | None]
PAST, NEXT = r"(?:pasad[oa]|últim[oa]|anterior)", r"(?:próxim[oa]|siguiente|que\sviene|entrante)"


def iso(match: re.Match[str], _: Setting) -> Reading | None:
    """2025-11-24."""
    return on(day_of(int(match["year"]), int(match["month"]), int(match["day"])))


def numeric(match: re.Match[str], _: Setting) -> Reading | None:
    """Days go before months in Spanish: 3/10/2025 is in October."""
    return on(day_of(int(match["year"]), int(match["month"]), int(match["day"])))


def short(match: re.Match[str], _: Setting) -> Reading | None:
    """1 ene 2012."""
    return on(day_of(int(match["year"]), SHORT_MONTHS[match["month"].lower()[:3]], int(match["day"])))


def edge(match: re.Match[str], setting: Setting) -> Reading | None:
    """A finales de año: the year, no more exact than that."""
    return on(period(unit_of(match["unit"]), setting.today))


def _of_year(match: re.Match[str], setting: Setting, month: int, day: int | None) -> Period | None:
    """The *day* of a *month*, or the month: of the year said, of one said shortly before, else the nearest."""

    def make(year: int) -> Period | None:
        """The day or the month in *year*."""
        return month_of(year, month) if day is None else day_of(year, month, day)

    years = setting.today.year
    if match["year"]:
        return make(int(match["year"]))
    words = match[0].lower()
    weekday = match.groupdict().get("weekday")
    if weekday:  # el domingo 28 de julio: of the nearest year in which it was one
        near = sorted(range(years - _WEEKDAYS_BACK, years + 2), key=lambda year: abs(years - year))
        fitting = [
            one for year in near if (one := make(year)) and one.start and one.start.weekday() == WEEKDAYS[weekday]
        ]
        if fitting:
            return fitting[0]
    if re.search(rf"\b{PAST}\b", words):
        made = [one for year in (years - 1, years) if (one := make(year)) and (end := one.end) and end < setting.today]
        return made[-1] if made else None
    looks = "ahead" if re.search(r"\bpróxim", words) else look(setting.text, match.start(), match.end())
    if looks != "ahead" and "este" not in words and (carried := setting.carried(match.start())):
        return make(carried)
    return nearest([one for year in (years - 1, years, years + 1) if (one := make(year))], setting.today, looks)


def day_of_month(match: re.Match[str], setting: Setting) -> Reading | None:
    """El martes 2 de septiembre de 2025; 2 y 15 de septiembre; del 2 al 15 de septiembre."""
    month = MONTHS[match["month"]]
    first = _of_year(match, setting, month, number_of(match["day"]))
    if first is None or not match["until"]:
        return on(first)
    last = _of_year(match, setting, month, number_of(match["until"]))
    if match["and"]:  # 2 y 15 de septiembre: the first day here, the second with its month
        reading = on(first)
        return reading and Reading(reading.value, edtf=reading.edtf, period=first, end=match.end("day"))
    if last is None or not first.edtf or not last.edtf:
        return on(first)
    return Reading(f"{first.value}/{last.value}", edtf=f"{first.edtf}/{last.edtf}", extent="within", period=last)


def named_month(match: re.Match[str], setting: Setting) -> Reading | None:
    """Septiembre, septiembre de 2025, el pasado mes de septiembre."""
    return on(_of_year(match, setting, MONTHS[match["month"]], None))


def said_year(match: re.Match[str], _: Setting) -> Reading | None:
    """En 2020."""
    reading = on(year_period(int(match["year"])))
    return reading and Reading(reading.value, edtf=reading.edtf, period=reading.period, end=match.end("year"))


def decade(match: re.Match[str], setting: Setting) -> Reading | None:
    """Los años 90."""
    tens = {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70}
    tens |= {"ochenta": 80, "noventa": 90}
    word = match["decade"].lower()
    number = int(word) if word.isdigit() else tens[word]
    return on(year_period(number if number > 99 else 1900 + number, "decade"))


def today(match: re.Match[str], setting: Setting) -> Reading | None:
    """Hoy, ayer, esta noche; but not "la mañana"."""
    word = match[0].lower()
    steps = {"ayer": -1, "anteayer": -2, "antier": -2, "anoche": -1, "hoy": 0, "mañana": 1, "pasado mañana": 2}
    part = {"anoche": "TNI", "esta mañana": "TMO", "esta tarde": "TAF", "esta noche": "TNI", "esta madrugada": "TMO"}
    if word == "mañana" and re.search(
        r"\b(?:la|una|de|media|cada|esta)\s$", setting.text[max(0, match.start() - 6) : match.start()]
    ):
        return None
    return on(period("day", setting.today).shift(steps.get(word, 0)), None, part.get(word, ""))


def weekday(match: re.Match[str], setting: Setting) -> Reading | None:
    """El martes, el pasado martes, el martes que viene."""
    words, wanted = match[0].lower(), WEEKDAYS[match["weekday"]]
    back = period("day", setting.today).shift(-((setting.today.weekday() - wanted) % 7))
    if re.search(rf"\b{PAST}\b", words):
        return on(back if back.start != setting.today else back.shift(-7))
    looks = look(setting.text, match.start(), match.end())
    ahead = re.search(rf"\b{NEXT}\b", words) or (looks == "ahead" and back.start != setting.today)
    return on(back.shift(7) if ahead else back)


def step(match: re.Match[str], setting: Setting) -> Reading | None:
    """La semana pasada, este año, el próximo mes."""
    unit, words = unit_of(match["unit"]), match[0].lower()
    step = -1 if re.search(rf"\b{PAST}\b", words) else 1 if re.search(rf"\b{NEXT}", words) else 0
    return on(period(unit, setting.today).shift(step))


def weekend(match: re.Match[str], setting: Setting) -> Reading | None:
    """Este fin de semana."""
    words, own = match[0].lower(), period("weekend", setting.today)
    past = own.end is not None and own.end > setting.today
    if re.search(rf"\b{NEXT}\b", words):
        return on(own if past else own.shift(1))
    return on(own.shift(-1) if past and (re.search(rf"\b{PAST}\b", words) or setting.today.weekday() < 5) else own)


def ago(match: re.Match[str], setting: Setting) -> Reading | None:
    """Hace dos semanas."""
    unit = unit_of(match["unit"])
    return on(period(unit, setting.today).shift(-number_of(match["count"])))


def ahead(match: re.Match[str], setting: Setting) -> Reading | None:
    """Dentro de tres días."""
    unit = unit_of(match["unit"])
    return on(period(unit, setting.today).shift(number_of(match["count"])))


def after(match: re.Match[str], setting: Setting) -> Reading | None:
    """Dos días después: from the last period named, if it is fine enough to count from."""
    unit, step = unit_of(match["unit"]), number_of(match["count"])
    if setting.last is None or not setting.last.fits(unit) or setting.last.start is None:
        return None
    base = setting.last.start
    return on(period(unit, base).shift(-step if match["way"].lower() in ("antes", "atrás") else step), base)


def lasting(match: re.Match[str], _: Setting) -> Reading | None:
    """Tres años."""
    unit = unit_of(match["unit"])
    count = number_of(match["count"])
    factor, code = {"decade": (10, "Y"), "century": (100, "Y")}.get(unit, (1, _ISO_UNITS[unit]))
    return Reading(f"P{count * factor}{code}", "DURATION")
