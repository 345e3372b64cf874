"""Section 2 of docs/counting.md on small seeds: newsrooms, times, periods, "known by"."""

from datetime import date
from pathlib import Path

import pytest

from tests.oracle.count import Choice, Figure, answers
from tests.oracle.known import known_by
from tests.oracle.made import Fields, seeds
from tests.oracle.record import Record
from tests.oracle.when import period, stays

HIT: dict[str, Fields] = {"hit": {}}


def may(day: int) -> date:
    return date(2024, 5, day)


def day(number: int | None) -> date | None:
    return may(number) if number else None


def time_of(record: Record, act: str, known: date | None = None) -> str:
    """First and last day of an act, in words."""
    time = known_by(record, known).times[act]
    return f"{time.first}/{time.last}" if time else "undated"


def test_2_1_a_newsroom_has_one_vote_however_many_pages(tmp_path: Path) -> None:
    strikes = [
        {"event": "hit", "killed": "3", "cites": "wire-1; wire-2"},
        {"event": "hit", "killed": "3", "cites": "wire-2"},
        {"event": "hit", "killed": "4", "cites": "a; b"},
    ]
    assert answers(seeds(tmp_path, events=HIT, strikes=strikes), Choice()).killed == Figure(4, 4, 3, 4)


def test_2_2_the_time_is_the_date_of_most_newsrooms_over_all_tables_and_the_whole_corpus(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events=HIT,
        designations=[{"event": "hit", "date": "2024-05-02", "cites": "a; b"}],
        sanctions=[
            {"event": "hit", "date": "2024-05-09", "cites": "c"},
            {"event": "hit", "date": "2024-05-08", "standing": "contradicted", "cites": "a; b; c; d"},
        ],
        claims=[{"event": "hit", "date": "2024-05-07", "cites": "a; b; c; d"}],
    )
    assert time_of(record, "hit") == "2024-05-02/2024-05-02"
    assert answers(record, Choice(kinds=("sanctions",), start=may(9))).sanctions == 0
    assert answers(record, Choice(kinds=("sanctions",), end=may(2))).sanctions == 1


def test_2_2_a_tie_is_one_span_and_the_announcement_comes_second(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events={"hit": {}, "raid": {}, "dam": {}},
        strikes=[
            {"event": "hit", "date": "2024-05-02", "announced": "2024-05-20"},
            {"event": "hit", "date": "2024-05-04", "cites": "b"},
            {"event": "raid", "announced": "2024-05-06"},
            {"event": "dam"},
        ],
    )
    assert [time_of(record, act) for act in ("hit", "raid", "dam")] == [
        "2024-05-02/2024-05-04",
        "2024-05-06/2024-05-06",
        "undated",
    ]


def test_2_2_a_running_total_gives_no_act_its_time(tmp_path: Path) -> None:
    totals = [{"event": "hit", "scope": "campaign", "date": "2024-05-30", "cites": "a; b; c"}]
    record = seeds(tmp_path, events=HIT, strikes=[*totals, {"event": "hit", "date": "2024-05-02"}])
    assert time_of(record, "hit") == "2024-05-02/2024-05-02"


def test_2_3_a_row_has_the_time_of_its_act_and_a_claim_its_own_first(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events=HIT,
        strikes=[{"event": "hit", "date": "2024-05-02"}, {"event": "hit", "standing": "doubtful", "date": "2023"}],
        claims=[
            {"event": "hit", "date": "2024-05-07", "announced": "2024-05-08"},
            {"event": "hit", "announced": "2024-05-08"},
            {"announced": "2024-05-08"},
            {},
        ],
    )
    times = known_by(record, None).row_times
    assert [str(time.last) if (time := times[row.fact]) else None for row in record.rows] == [
        "2024-05-02",
        "2024-05-02",
        "2024-05-07",
        "2024-05-02",
        "2024-05-08",
        None,
    ]


@pytest.mark.parametrize(
    ("start", "end", "acts", "partly"),
    [
        (4, 20, 2, 1),  # the act of 2 to 6 May may lie outside, that of 6 May does not
        (2, 6, 2, 0),
        (6, 6, 2, 1),
        (7, None, 0, 0),
        (None, 3, 1, 1),
        (None, 1, 0, 0),
    ],
)
def test_2_4_a_row_stays_where_its_time_may_overlap(
    tmp_path: Path, start: int | None, end: int | None, acts: int, partly: int
) -> None:
    record = seeds(
        tmp_path,
        events={"hit": {}, "raid": {}, "dam": {}},
        strikes=[
            {"event": "hit", "date": "2024-05-02/2024-05-06"},
            {"event": "raid", "date": "2024-05-06"},
            {"event": "dam"},
        ],
        claims=[{}, {"standing": "doubtful"}, {"date": "2024-05"}],
    )
    counted = answers(record, Choice(start=day(start), end=day(end)))
    assert (counted.acts, counted.partly, counted.undated) == (acts, partly, 3)


def test_2_4_undated_rows_are_those_that_the_other_choices_keep(tmp_path: Path) -> None:
    record = seeds(tmp_path, strikes=[{}], claims=[{}, {}])
    assert answers(record, Choice(kinds=("claims",), start=may(1))).undated == 2
    assert answers(record, Choice(kinds=("claims",))).undated == 0


@pytest.mark.parametrize(
    ("start", "end", "there"), [(20, 20, True), (1, 19, False), (21, None, False), (None, 20, True)]
)
def test_2_4_a_running_total_stays_where_its_last_day_lies_inside(
    tmp_path: Path, start: int | None, end: int | None, there: bool
) -> None:
    record = seeds(tmp_path, strikes=[{"scope": "campaign", "killed": "9", "date": "2024-04/2024-05-20"}])
    row = record.rows[0]
    assert stays(record, row, row.date, period(day(start), day(end))) is there


KNOWN: list[Fields] = [
    {"event": "hit", "killed": "3", "date": "2024-05-02", "theatre": "north", "cites": "a"},
    {"event": "hit", "killed": "4", "date": "2024-05-01", "theatre": "east", "cites": "b; c"},
    {"event": "hit", "killed": "5", "date": "2024-05-01", "theatre": "east", "cites": "undated; wire-1"},
    {"event": "hit", "killed": "6", "date": "2024-05-01", "cites": "undated"},
]


def test_2_5_known_by_a_day_only_rows_and_pages_dated_up_to_it_speak(tmp_path: Path) -> None:
    record = seeds(tmp_path, events=HIT, strikes=KNOWN)
    by_day = {
        known: answers(record, Choice(known=known)) for known in (may(2), may(3), may(4), may(10), date(2024, 6, 30))
    }
    assert [known.killed for known in by_day.values()] == [
        None,
        Figure(3, 3, 3, 3),
        Figure(3, 5, 3, 5),  # page a and the wire, one newsroom each
        Figure(3, 5, 3, 5),  # and page b
        Figure(4, 4, 3, 5),  # page c too, as its month is over
    ]
    assert {known.undated_pages for known in by_day.values()} == {1}
    assert [list(known.deaths_by_waters) for known in by_day.values()] == [
        [],
        [("north",)],
        ["not agreed"],
        [("east",)],
        [("east",)],
    ]
    assert [time_of(record, "hit", known) for known in (may(3), may(4), may(10))] == [
        "2024-05-02/2024-05-02",
        "2024-05-01/2024-05-02",
        "2024-05-01/2024-05-01",
    ]


def test_2_5_without_a_day_all_rows_speak(tmp_path: Path) -> None:
    counted = answers(seeds(tmp_path, events=HIT, strikes=KNOWN), Choice())
    assert (counted.killed, counted.undated_pages) == (Figure(4, 5, 3, 6), 0)


def test_2_5_a_page_of_a_later_day_is_no_source_yet(tmp_path: Path) -> None:
    record = seeds(tmp_path, designations=[{"cites": "a; b"}])
    assert answers(record, Choice(sources=("b",), known=may(10))).designations == 1
    assert answers(record, Choice(sources=("b",), known=may(9))).designations == 0
