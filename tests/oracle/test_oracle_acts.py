"""Section 1 of docs/counting.md on small seeds: what may be counted."""

from datetime import date
from pathlib import Path

import pytest

from tests.oracle.count import Choice, Figure, answers
from tests.oracle.made import Fields, seeds

ALL = Choice()


def test_1_1_doubtful_and_contradicted_rows_enter_nothing(tmp_path: Path) -> None:
    standings = ("official text", "reported", "doubtful", "contradicted")
    record = seeds(tmp_path, designations=[{"standing": standing, "actor": "guild"} for standing in standings])
    assert answers(record, ALL).designations == 2


def test_1_2_an_event_that_is_not_counted_enters_nothing(tmp_path: Path) -> None:
    strikes = [{"event": "hit", "killed": "2"}, {"event": "rumour", "killed": "9"}]
    record = seeds(tmp_path, events={"hit": {}, "rumour": {"counted": "no: a rumour"}}, strikes=strikes)
    assert answers(record, ALL).killed == Figure(2, 2, 2, 2)


def test_1_2_an_event_that_is_counted_alone_has_running_totals_only(tmp_path: Path) -> None:
    strikes = [{"event": "war", "killed": "9"}, {"event": "hit", "killed": "2"}]
    record = seeds(tmp_path, events={"war": {"counted": "alone", "covers": ["hit"]}, "hit": {}}, strikes=strikes)
    assert answers(record, ALL).killed == Figure(2, 2, 2, 2)


def test_1_3_an_act_is_an_event_or_a_row_without_one_and_is_one_over_all_tables(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events={"ban": {}},
        designations=[{"event": "ban"}, {"event": "ban"}, {}],
        sanctions=[{"event": "ban"}, {}],
        claims=[{}],
    )
    counted = answers(record, ALL)
    assert (counted.designations, counted.sanctions, counted.acts) == (2, 2, 3)


def test_1_4_a_group_of_strikes_replaces_what_it_covers_where_it_is_in_the_view(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events={"all": {"covers": ["pair"]}, "pair": {"covers": ["one", "two"]}, "one": {}, "two": {}},
        strikes=[
            {"event": "pair", "scope": "group", "killed": "7", "strikes": "2"},
            {"event": "one", "killed": "3", "cites": "b"},
            {"event": "two", "killed": "5", "cites": "b"},
        ],
    )
    assert (answers(record, ALL).killed, answers(record, ALL).acts) == (Figure(7, 7, 7, 7), 1)
    without_group = answers(record, Choice(sources=("b",)))
    assert (without_group.killed, without_group.acts) == (Figure(8, 8, 8, 8), 2)


def test_1_4_a_strike_is_replaced_at_all_levels(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events={"all": {"covers": ["pair"]}, "pair": {"covers": ["one"]}, "one": {}},
        strikes=[{"event": "one", "killed": "3"}, {"event": "all", "scope": "group", "killed": "9"}],
    )
    assert answers(record, ALL).killed == Figure(9, 9, 9, 9)


def test_1_4_elsewhere_a_group_is_left_out_where_a_member_is_in_the_view(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events={"batch": {"covers": ["half"]}, "half": {"covers": ["first"]}, "first": {}},
        indictments=[{"event": "batch", "actor": "nine-millers"}, {"event": "first", "actor": "ada", "cites": "b"}],
        rewards=[{"event": "batch", "actor": "ben"}],
    )
    counted = answers(record, ALL)
    assert (counted.cases, counted.people_charged, counted.offers) == (1, 1, 1)
    alone = answers(record, Choice(sources=("a",)))
    assert (alone.cases, alone.people_charged) == (1, 0)


def test_1_5_a_collective_is_no_person_and_no_organization(tmp_path: Path) -> None:
    targets = ("ada; ben", "ada", "nine-millers", "guild; navy", "order")
    lists = {"guild; navy": "X; Y", "nine-millers": "X; Z"}
    rows = [{"actor": actor, "list": lists.get(actor, "X")} for actor in targets]
    record = seeds(tmp_path, sanctions=rows, designations=rows)
    counted = answers(record, ALL)
    assert (counted.sanctions, counted.people_sanctioned) == (5, 2)
    assert counted.organizations == {"X": 3, "Y": 2}


RUNNING = [
    {"scope": "campaign", "event": "war", "killed": "~20", "date": "2024-05-20"},
    {"scope": "campaign", "event": "war", "killed": "14", "date": "2024-05", "cites": "b"},
    {"scope": "campaign", "event": "war", "killed": "99", "cites": "c"},
    {"scope": "campaign", "event": "war", "strikes": "6", "date": "2024-06-20"},
]
WAR: dict[str, Fields] = {"war": {"counted": "alone", "covers": ["hit"]}, "hit": {}}


def test_1_6_the_latest_running_total_counts_where_no_strike_has_a_figure(tmp_path: Path) -> None:
    record = seeds(tmp_path, events=WAR, strikes=[*RUNNING, {"event": "hit", "strikes": "1", "date": "2024-05-02"}])
    counted = answers(record, ALL)
    assert counted.killed == Figure(14, 14, 14, 14)  # as of 31 May, the last day that "2024-05" can mean
    assert counted.strikes == Figure(1, 1, 1, 1)
    assert counted.acts == 1
    assert counted.deaths_by_waters == {}
    assert answers(record, Choice(start=date(2024, 5, 1))).killed is None


def test_1_6_running_totals_that_are_not_dated_all_count_together(tmp_path: Path) -> None:
    undated = [
        {"scope": "campaign", "event": "war", "killed": killed, "cites": cites} for killed, cites in ("9a", "7b")
    ]
    record = seeds(tmp_path, events=WAR, strikes=undated)
    assert answers(record, ALL).killed == Figure(7, 9, 7, 9)


def test_1_6_a_running_total_does_not_join_the_sum(tmp_path: Path) -> None:
    record = seeds(tmp_path, events=WAR, strikes=[*RUNNING, {"event": "hit", "killed": "2"}])
    assert answers(record, ALL).killed == Figure(2, 2, 2, 2)


KNOWN_ACT = {"event": "hit", "killed": "2", "theatre": "north", "date": "2024-05-02"}


@pytest.mark.parametrize(
    ("row", "killed"),
    [
        ({"killed": "5", "theatre": "north; east", "date": "2024-05-02"}, 2),  # the same day, waters that meet
        ({"killed": "2", "theatre": "east", "date": "2024-05-02"}, 2),  # the same day and number killed
        ({"killed": "5", "theatre": "east", "date": "2024-05-02"}, 7),
        ({"killed": "5", "date": "2024-05-02"}, 2),  # one side states no waters: nobody can tell them apart
        ({"killed": "5", "theatre": "north", "date": "2024-05-03"}, 7),
        ({"killed": "5", "theatre": "east", "date": "2024-05"}, 2),  # no whole day
        ({"killed": "5", "theatre": "east", "announced": "2024-05-09"}, 2),  # no day of its own
        ({"killed": "5", "theatre": "east", "date": "2024-05-09", "scope": "group"}, 2),
    ],
)
def test_1_7_a_strike_without_an_event_that_may_be_the_same_enters_nothing(
    tmp_path: Path, row: Fields, killed: int
) -> None:
    record = seeds(tmp_path, events={"hit": {}}, strikes=[row, KNOWN_ACT])
    assert answers(record, ALL).killed == Figure(killed, killed, killed, killed)


def test_1_7_without_stated_waters_on_either_side_the_day_decides(tmp_path: Path) -> None:
    known = {"event": "hit", "killed": "2", "date": "2024-05-02"}
    record = seeds(tmp_path, events={"hit": {}}, strikes=[{"killed": "5", "date": "2024-05-02"}, known])
    assert answers(record, ALL).killed == Figure(2, 2, 2, 2)


def test_1_7_of_two_alike_the_first_counts(tmp_path: Path) -> None:
    alike = {"theatre": "north", "date": "2024-05-02"}
    record = seeds(tmp_path, strikes=[{**alike, "killed": "5"}, {**alike, "killed": "6"}])
    assert (answers(record, ALL).killed, answers(record, ALL).acts) == (Figure(5, 5, 5, 5), 1)


def test_1_8_an_order_is_no_measure(tmp_path: Path) -> None:
    actions = ("designated", "issued", "authority")
    record = seeds(tmp_path, sanctions=[{"action": action, "actor": "ada"} for action in actions])
    assert (answers(record, ALL).sanctions, answers(record, ALL).acts) == (1, 1)
