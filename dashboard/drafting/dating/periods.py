"""Periods of the calendar: a day, a week, a quarter, a season, a decade, counted by one whole number each.

Counting makes "two quarters earlier" a subtraction; the number is turned into days only to be written.
"""

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

FIRST_YEAR, LAST_YEAR = 1500, 2199  # the years that dashboard.values.dates reads
SEASONS = {"spring": 0, "summer": 1, "fall": 2, "autumn": 2, "winter": 3}
_SEASON_CODES = ("SP", "SU", "FA", "WI")
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
_SIZES = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
_SPRING = 2  # months before March: the seasons of a year begin there, its winter ends in the next year


@dataclass(frozen=True)
class Period:
    """One period: *unit* is a day, week, weekend, month, quarter, half, season, year, decade or century.

    *index* counts periods of that unit; days as `date.toordinal` does, weeks from the Monday of its first week.
    """

    unit: str
    index: int

    def shift(self, count: int) -> "Period":
        """The period *count* of its unit later, earlier when negative."""
        return Period(self.unit, self.index + count)

    def fits(self, unit: str) -> bool:
        """Whether it is no coarser than *unit*: a day fits any, a year fits no month."""
        return _SIZES.index(self.unit) <= _SIZES.index(unit)

    @property
    def start(self) -> date | None:
        """Its first day; None outside of the years that `datetime` counts."""
        return _day(self.unit, self.index)

    @property
    def end(self) -> date | None:
        """Its last day; None outside of the years that `datetime` counts."""
        if self.unit == "weekend":
            return _day("day", self.index * 7 + 7)
        after = _day(self.unit, self.index + 1)
        return after - timedelta(days=1) if after and after > date.min else None

    @property
    def value(self) -> str:
        """The period as TIMEX3 writes it: 1989-Q3, 1998-W08, 198 for the 1980s; empty outside of `datetime`'s years."""
        day = self.start
        if day is None:
            return ""
        match self.unit:
            case "day":
                return day.isoformat()
            case "week" | "weekend":
                year, week, _ = day.isocalendar()
                return f"{year:04d}-W{week:02d}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return f"{day.year:04d}-{day.month:02d}"
            case "quarter" | "half":
                return f"{day.year:04d}-{self.unit[0].upper()}{(day.month - 1) // _MONTHS[self.unit] + 1}"
            case "season":
                return f"{self.index // 4:04d}-{_SEASON_CODES[self.index % 4]}"
        return f"{day.year:04d}"[: {"year": 4, "decade": 3, "century": 2}[self.unit]]

    @property
    def edtf(self) -> str:
        """The period as EDTF, no more exact than it is; empty outside of the years that are read."""
        first, last = self.start, self.end
        if first is None or last is None or first.year < FIRST_YEAR or last.year > LAST_YEAR:
            return ""
        match self.unit:
            case "day":
                return first.isoformat()
            case "week" | "weekend":
                return f"{first.isoformat()}/{last.isoformat()}"
            case "quarter" | "half" | "season":
                return f"{first:%Y-%m}/{last:%Y-%m}"
        return self.value + {"decade": "X", "century": "XX"}.get(self.unit, "")

    @property
    def extent(self) -> str:
        """The word "within" where the EDTF is an interval, of which the words mean some part."""
        return "within" if "/" in self.edtf else ""


def _day(unit: str, index: int) -> date | None:
    """The first day of a period; None outside of the years that `datetime` counts."""
    if unit in ("day", "week", "weekend"):
        ordinal = {"day": index, "week": index * 7 + 1, "weekend": index * 7 + 6}[unit]
        return date.fromordinal(ordinal) if date.min.toordinal() <= ordinal <= date.max.toordinal() else None
    months = index * _MONTHS[unit] + (_SPRING if unit == "season" else 0)
    year, month = divmod(months, 12)
    return date(year, month + 1, 1) if MINYEAR <= year <= MAXYEAR else None


def period(unit: str, day: date) -> Period:
    """The period of *unit* that *day* is in."""
    if unit == "day":
        return Period(unit, day.toordinal())
    if unit in ("week", "weekend"):
        return Period(unit, (day.toordinal() - 1) // 7)
    months = day.year * 12 + day.month - 1 - (_SPRING if unit == "season" else 0)
    return Period(unit, months // _MONTHS[unit])


def day_of(year: int, month: int, day: int) -> Period | None:
    """That day; None where the calendar has none (31 June)."""
    if MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return Period("day", date(year, month, day).toordinal())
    return None


def year_period(year: int, unit: str = "year") -> Period:
    """That year, or the decade or century that begins with it."""
    return Period(unit, year * 12 // _MONTHS[unit])


def month_of(year: int, month: int) -> Period:
    """That month."""
    return Period("month", year * 12 + month - 1)
