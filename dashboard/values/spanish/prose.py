"""What a Spanish sentence states of numbers and dates, to prove what a person gave; it reads narrowly."""

import re
from collections.abc import Iterator

from dashboard.values.qualified import qualified
from dashboard.values.spanish.numbers import numbers

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_MONTH = rf"(?:{'|'.join(_MONTHS)}|setiembre)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01]|primero)(?:º|°|ro)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = re.compile(
    rf"""
    \b(?P<iso>{_YEAR}-\d\d(?:-\d\d)?)\b                                                  # 2025-11-24
    | \b(?P<d1>{_DAY})(?:\s?(?:y|al|a|[-–])\s?(?P<d2>{_DAY}))?\sde\s(?P<m1>{_MONTH})\b
      (?:,?\s(?:de|del)?\s?(?:año\s)?(?P<y1>{_YEAR})\b)?                                  # 24 de noviembre de 2025
    | \b(?P<m2>{_MONTH})\b(?:\s(?:de|del)\s(?:año\s)?(?P<y2>{_YEAR})\b)?                  # julio de 2025, en julio
    | \baños\s(?P<ten>[1-9]0)\b | \bdécada\sde(?:\slos)?\s(?P<decade>(?:19|20)\d)0\b      # la década de 1990
    | \b(?P<y3>{_YEAR})\b                                                                # 2016
    """,
    re.VERBOSE,
)
_QUALIFIER = re.compile(
    r"\b(alrededor\sde(?:l)?|hacia|circa|antes\sde(?:l)?|después\sde(?:l)?|hasta|desde|quizás|presuntamente)\s(?:el\s)?$",
    re.IGNORECASE,
)
_MARKS = {"alrededor de": "~", "alrededor del": "~", "hacia": "~", "circa": "~", "quizás": "?", "presuntamente": "?"}


def numbers_in(sentence: str) -> Iterator[tuple[tuple[float, ...], str, str]]:
    """(value or ends, hedge, unit) of each number that *sentence* states."""
    for number in numbers(" ".join(sentence.split())):
        yield number.said, number.hedge, number.unit


def dates_in(sentence: str) -> Iterator[tuple[str, str]]:
    """(EDTF without the years and months it does not say, mark) of each date in *sentence*, as `prose.dates_in`."""
    return qualified(sentence, _DATE, _QUALIFIER, _MARKS, _points)


def _points(match: re.Match[str]) -> Iterator[str]:
    part = match.groupdict()
    if part["iso"]:
        yield part["iso"]
    elif part["ten"] or part["decade"]:
        yield f"{part['decade'] or '19' + part['ten'][0]}X"
    else:
        month = (part["m1"] or part["m2"] or "").replace("setiembre", "septiembre")
        year = part["y1"] or part["y2"] or part["y3"] or ""
        said = f"{year}-{_MONTHS.index(month) + 1:02d}" if month else year
        days = [int(re.sub(r"\D", "", day) or 1) for day in (part["d1"], part["d2"]) if day]
        yield from [f"{said}-{day:02d}" for day in days] or [said]
