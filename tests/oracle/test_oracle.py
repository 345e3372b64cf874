"""The oracle gives the values that are known to be right of the seeds in FOLDER (issue 11)."""

from datetime import date

import pytest

from tests.oracle import FOLDER
from tests.oracle.count import Bounds, Choice, Figure, Record, answers, read


@pytest.fixture(scope="module")
def record() -> Record:
    return read(FOLDER)


def toll(figure: Figure | None) -> Bounds | None:
    """The figure without its spread."""
    return (figure.low, figure.high) if figure else None


@pytest.mark.parametrize(
    ("choice", "killed", "strikes"),
    [
        (Choice(start=date(2025, 9, 1), end=date(2025, 9, 30)), 17, 3),
        (Choice(start=date(2025, 10, 1), end=date(2025, 10, 31)), 44, 11),
        (Choice(start=date(2025, 11, 1), end=date(2025, 11, 24)), 21, 7),
        (Choice(end=date(2025, 10, 31)), 61, 14),
        (Choice(known=date(2025, 10, 31)), 61, 14),
        (Choice(), 82, 21),
    ],
    ids=str,
)
def test_deaths_and_strikes(record: Record, choice: Choice, killed: int, strikes: int) -> None:
    counted = answers(record, choice)
    assert (toll(counted.killed), toll(counted.strikes)) == ((killed, killed), (strikes, strikes))


@pytest.mark.parametrize("year", [*range(2017, 2025), 2026])
def test_no_strike_in_other_years(record: Record, year: int) -> None:
    counted = answers(record, Choice(start=date(year, 1, 1), end=date(year, 12, 31)))
    assert (counted.killed, counted.strikes) == (None, None)


def test_all_deaths(record: Record) -> None:
    counted = answers(record, Choice())
    assert counted.killed == Figure(82, 82, 81, 83)
    assert counted.deaths_by_waters == {("caribbean",): (48, 48), ("eastern-pacific",): (34, 34)}
    assert counted.strikes_by_waters == {("caribbean",): (11, 11), ("eastern-pacific",): (10, 10)}
    assert counted.deaths_by_month == {"2025-09": (17, 17), "2025-10": (44, 44), "2025-11": (21, 21)}


def test_all_acts(record: Record) -> None:
    counted = answers(record, Choice())
    assert (counted.designations, counted.organizations["FTO"]) == (32, 17)
    assert (counted.sanctions, counted.people_charged, counted.acts) == (26, 17, 106)


@pytest.mark.parametrize("agency", ["treasury-department", "ofac"])
def test_the_treasury_has_its_sanctions(record: Record, agency: str) -> None:
    counted = answers(record, Choice(agencies=(agency,)))
    assert (counted.sanctions, counted.acts, counted.organizations) == (26, 26, {"SDGT": 1})
