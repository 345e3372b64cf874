"""Two actors stand side by side: on one axis of time, and kind by kind in the same line."""

from dashboard.corpus import from_seeds
from dashboard.documents import page_of, subjects_in
from dashboard.markup import body
from dashboard.panels import panels
from dashboard.panels.panel import text
from dashboard.seeds import check, files
from dashboard.views import View, select
from tests.conftest import FROZEN

CORPUS = from_seeds(check(files(FROZEN)))


def beside(*actors):
    return {panel.id: panel for panel in panels("side_by_side", select(CORPUS, View(actors=actors)))}


def lines(panel):
    return {line.cells[0].text: line.cells[1:] for line in panel.body.lines}


def test_two_have_a_lane_each_with_marks_in_the_colours_of_their_kinds():
    chart = beside("nicolas-maduro", "diosdado-cabello")["side-by-side-over-time"]
    assert [lane.name for lane in chart.body.lanes] == ["Nicolás Maduro", "Diosdado Cabello"]
    assert [(mark.colour, mark.label) for mark in chart.body.lanes[1].marks] == [
        ("sanctions", "sanction"),
        (None, "up to $10m, charge"),
        ("rewards", "up to $25m"),
    ]
    assert text(chart.title) == (
        "Acts concerning Nicolás Maduro run from 31 July 2017 to 7 August 2025, "
        "those concerning Diosdado Cabello run from 18 May 2018 to 10 January 2025"
    )


def test_each_kind_is_one_line_with_how_many_there_are_of_either_and_each_of_them():
    found = beside("nicolas-maduro", "diosdado-cabello")["side-by-side"]
    maduro, cabello = lines(found)["Reward offered"]
    assert [cell.text for cell in maduro.stack] == [
        "3 reward offers",
        "26 March 2020: up to $15 million",
        "10 January 2025: up to $25 million",
        "7 August 2025: $50 million or up to $50 million",
    ]
    assert [cell.text for cell in cabello.stack][0] == "2 reward offers"
    assert all(cell.rows for cell in (*maduro.stack, *cabello.stack))
    assert lines(found)["Claims and denies"][1].text == "none recorded here"
    assert "Maduro has consistently denied all charges." in lines(found)["Claims and denies"][0].text
    assert "No answer recorded here of Diosdado Cabello." in found.beside


def test_the_title_counts_what_concerns_each_and_what_concerns_both():
    both = beside("nicolas-maduro", "diosdado-cabello")["side-by-side"]
    assert text(both.title) == "5 acts concern Nicolás Maduro, 4 acts concern Diosdado Cabello; 1 concerns both"
    one = beside("nicolas-maduro", "marco-rubio")["side-by-side"]
    assert text(one.title) == "5 acts concern Nicolás Maduro, no act concerns Marco Rubio"
    assert lines(one)["Took or announced"][1].stack[0].text == "1 act"


def test_of_many_statements_the_last_are_shown_and_how_many_more_there_are():
    claimed = lines(beside("nicolas-maduro", "diosdado-cabello")["side-by-side"])["Claimed of them"][0]
    assert (claimed.stack[0].text, len(claimed.stack), claimed.stack[-1].text) == ("14 statements", 7, "and 9 more")
    assert len(claimed.rows) == 14


def test_what_is_contradicted_is_no_act_among_acts():
    shown = beside("nicolas-maduro", "diosdado-cabello")["side-by-side"]
    assert "8 January 2025" not in body(CORPUS, shown, live=False).html


def test_it_is_offered_where_two_are_chosen_and_stands_on_the_overview():
    offered = {many: subjects_in(View(actors=("nicolas-maduro", "marco-rubio", "npr")[:many])) for many in range(4)}
    assert [many for many, subjects in offered.items() if "side_by_side" in subjects] == [2]
    assert [many for many, subjects in offered.items() if "dossier" in subjects] == [1]
    assert page_of("side_by_side") == page_of("dossier") == "overview"
    assert beside("nicolas-maduro") == beside() == {}
