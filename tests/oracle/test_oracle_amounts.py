"""Section 3 of docs/counting.md on small seeds: figures, totals, spreads, waters, months."""

from math import inf
from pathlib import Path

from tests.oracle.count import Choice, Figure, answers
from tests.oracle.made import Fields, seeds

ALL = Choice()
HIT: dict[str, Fields] = {"hit": {}}


def test_3_1_the_announcer_speaks_first_then_rows_that_name_one_then_all(tmp_path: Path) -> None:
    others: list[Fields] = [{"event": "hit", "killed": "9", "cites": "b; c; d"}]
    naming: list[Fields] = [{"event": "hit", "killed": "5", "announcer": "admiral; navy", "cites": "a"}]
    own: list[Fields] = [{"event": "hit", "killed": "4", "speaker": "ada; navy", "cites": "a"}]
    totals = [
        answers(seeds(tmp_path / str(number), events=HIT, strikes=rows), ALL).killed
        for number, rows in enumerate((others, others + naming, others + naming + own, others + own))
    ]
    assert totals == [Figure(9, 9, 9, 9), Figure(5, 5, 5, 9), Figure(4, 4, 4, 9), Figure(9, 9, 4, 9)]


def test_3_1_an_announcer_is_one_that_a_row_in_the_view_with_the_column_names(tmp_path: Path) -> None:
    strikes = [
        {"event": "hit", "killed": "9", "cites": "b; c"},
        {"event": "hit", "killed": "4", "speaker": "navy", "cites": "b"},
        {"event": "hit", "survivors": "1", "announcer": "navy", "cites": "b"},
        {"event": "hit", "killed": "9", "announcer": "navy", "cites": "a"},
    ]
    record = seeds(tmp_path, events=HIT, strikes=strikes)
    assert answers(record, ALL).killed == Figure(4, 4, 4, 9)
    assert answers(record, Choice(sources=("b",))).killed == Figure(9, 9, 4, 9)


def test_3_1_most_newsrooms_decide_on_the_notation_and_a_tie_is_a_span(tmp_path: Path) -> None:
    most = [{"event": "hit", "killed": killed, "cites": cites} for killed, cites in (("3", "a"), (">=3", "b; c"))]
    tie = [{"event": "hit", "killed": killed, "cites": cites} for killed, cites in (("2..3", "a"), ("5", "b"))]
    assert answers(seeds(tmp_path / "most", events=HIT, strikes=most), ALL).killed == Figure(3, inf, 3, 3)
    assert answers(seeds(tmp_path / "tie", events=HIT, strikes=tie), ALL).killed == Figure(2, 5, 2, 5)


def test_3_2_a_group_replaces_its_members_only_in_a_column_that_it_states(tmp_path: Path) -> None:
    record = seeds(
        tmp_path,
        events={"pair": {"covers": ["one", "two"]}, "one": {}, "two": {}},
        strikes=[
            {"event": "pair", "scope": "group", "killed": "7", "strikes": "2"},
            {"event": "one", "killed": "3", "survivors": "1"},
            {"event": "two", "killed": "5"},
        ],
    )
    counted = answers(record, ALL)
    assert (counted.killed, counted.survivors, counted.strikes) == (
        Figure(7, 7, 7, 7),
        Figure(1, 1, 1, 1),
        Figure(2, 2, 2, 2),
    )


def test_3_2_a_strike_that_does_not_state_how_many_it_is_counts_as_one(tmp_path: Path) -> None:
    strikes = [{"event": "hit"}, {"event": "raid", "strikes": "2"}, {"event": "pair", "scope": "group"}]
    record = seeds(tmp_path, events={"hit": {}, "raid": {}, "pair": {}}, strikes=strikes)
    assert answers(record, ALL).strikes == Figure(3, 3, 3, 3)


def test_3_3_a_total_sums_the_figures_and_its_spread_the_least_and_the_most(tmp_path: Path) -> None:
    strikes = [
        {"event": "hit", "killed": "3", "cites": "a; b"},
        {"event": "hit", "killed": ">=5", "cites": "c"},
        {"event": "hit", "killed": "9", "standing": "doubtful", "cites": "a; b; c; d"},
        {"event": "raid", "killed": ">10", "cites": "a; b"},
        {"event": "raid", "killed": "<8", "cites": "c"},
    ]
    record = seeds(tmp_path, events={"hit": {}, "raid": {}}, strikes=strikes)
    assert answers(record, ALL).killed == Figure(14, inf, 3, 16)


def test_3_3_an_act_on_which_rows_differ_over_whether_there_was_any_widens_no_spread(tmp_path: Path) -> None:
    strikes = [
        {"event": "hit", "survivors": "2", "cites": "a; b"},
        {"event": "hit", "survivors": ">=3", "cites": "c"},
        {"event": "raid", "survivors": "0", "cites": "a; b"},
        {"event": "raid", "survivors": "2", "cites": "c"},
    ]
    record = seeds(tmp_path, events={"hit": {}, "raid": {}}, strikes=strikes)
    assert answers(record, ALL).survivors == Figure(2, 2, 2, 3)


def test_3_4_waters_are_those_of_most_newsrooms_in_the_whole_corpus(tmp_path: Path) -> None:
    strikes = [
        {"event": "hit", "killed": "3", "theatre": "north", "cites": "a"},
        {"event": "hit", "theatre": "east; north", "cites": "b; c"},
        {"event": "hit", "theatre": "north", "standing": "contradicted", "cites": "a; b; c; d"},
        {"event": "raid", "killed": "2", "theatre": "east", "cites": "a"},
        {"event": "raid", "killed": "2", "theatre": "north", "cites": "b"},
        {"event": "dam", "killed": "1"},
    ]
    record = seeds(tmp_path, events={"hit": {}, "raid": {}, "dam": {}}, strikes=strikes)
    counted = answers(record, Choice(sources=("a",)))
    assert counted.deaths_by_waters == {("east", "north"): (3, 3), "not agreed": (2, 2), (): (1, 1)}
    assert counted.strikes_by_waters == {("east", "north"): (1, 1), "not agreed": (1, 1), (): (1, 1)}


def test_3_5_missing_is_a_figure_of_its_own(tmp_path: Path) -> None:
    strikes = [{"event": "hit", "killed": "3", "survivors": "2", "missing": "1"}]
    counted = answers(seeds(tmp_path, events=HIT, strikes=strikes), ALL)
    assert [counted.killed, counted.survivors, counted.missing] == [Figure(n, n, n, n) for n in (3, 2, 1)]


def test_deaths_by_month_go_by_the_time_of_the_act(tmp_path: Path) -> None:
    dates = ("2024-05-02", "2024-05", "2024-05-31/2024-06-01", "2024", "")
    strikes = [{"event": f"act-{date}", "killed": "1", "date": date} for date in dates]
    record = seeds(tmp_path, events={f"act-{date}": {} for date in dates}, strikes=strikes)
    assert answers(record, ALL).deaths_by_month == {"2024-05": (2, 2), "several": (2, 2), "undated": (1, 1)}
