"""The comparison finds what a wrong program would say, and its four sets of views are what they claim to be."""

from dataclasses import replace
from datetime import date

import pytest

from tests.oracle import FOLDER
from tests.oracle.agreement import disagreements, report
from tests.oracle.count import Answers, Choice, Record, answers, read
from tests.oracle.views import drawn, each_day_known, each_period, each_value


@pytest.fixture(scope="module")
def record() -> Record:
    return read(FOLDER)


def test_a_wrong_figure_is_reported_with_its_view_its_field_and_both_values(record: Record) -> None:
    def program(choice: Choice) -> Answers:
        right = answers(record, choice)
        return replace(right, offers=right.offers + 1) if choice.kinds else right

    lines = disagreements(record, program, [Choice(), Choice(kinds=("rewards",), start=date(2025, 1, 1))])
    assert lines == ["kinds=('rewards',), start=2025-01-01\n    offers: oracle 6, program 7"]
    assert report(lines).startswith("1 disagreements; the shortest 1:\nkinds=")


def test_periods_are_the_months_quarters_and_weeks_of_2017_to_2026() -> None:
    periods = list(each_period())
    assert len(periods) == 120 + 40 + 523
    days = [(choice.end - choice.start).days + 1 for choice in periods if choice.start and choice.end]
    assert set(days[:120]) == {28, 29, 30, 31}
    assert sum(days[:120]) == sum(days[120:160]) == 3652
    assert set(days[160:]) == {7}


def test_days_known_run_from_september_to_november() -> None:
    days = [choice.known for choice in each_day_known()]
    assert (len(days), days[0], days[-1]) == (91, date(2025, 9, 1), date(2025, 11, 30))


def test_each_value_has_one_filter(record: Record) -> None:
    chosen = [[value for value in vars(choice).values() if value] for choice in each_value(record)]
    assert {len(values) for values in chosen} == {1}


def test_drawn_views_differ_are_the_same_in_every_run_and_reach_every_filter(record: Record) -> None:
    choices = drawn(record, 300)
    assert choices == drawn(record, 300)
    assert len(set(choices)) == 300
    assert all(any(getattr(choice, name) for choice in choices) for name in vars(Choice()))
