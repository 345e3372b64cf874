"""Two actors stand side by side: on one axis of time, and kind by kind in the same line."""

from dashboard.charts.plotly import figure
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


def test_two_have_a_lane_each_with_a_mark_an_act_in_the_colour_of_its_kind():
    chart = beside("nicolas-maduro", "diosdado-cabello")["side-by-side-over-time"]
    assert [lane.name for lane in chart.body.lanes] == ["Nicolás Maduro", "Diosdado Cabello"]
    assert [(mark.colour, mark.label, mark.taken) for mark in chart.body.lanes[1].marks] == [
        ("sanctions", "sanction, 18 May 2018", False),
        ("rewards", "up to $10m, 26 March 2020", False),
        ("indictments", "charge, 26 March 2020", False),
        ("rewards", "up to $25m, 10 January 2025", False),
    ]
    assert text(chart.title) == "Nicolás Maduro is the target of 5 acts; Diosdado Cabello is the target of 4 acts"
    drawn = figure(chart.body)
    assert {"Sanctions", "Reward offers", "Charges"} < {note["text"] for note in drawn["layout"]["annotations"]}
    [_, cabello] = [trace for trace in drawn["data"] if trace["mode"] == "markers"]
    assert len(set(cabello["x"])) == 4  # two of one day stand side by side


def test_who_acts_has_a_lane_too_with_marks_of_another_shape():
    chart = beside("nicolas-maduro", "marco-rubio")["side-by-side-over-time"]
    assert text(chart.title) == "Nicolás Maduro is the target of 5 acts; Marco Rubio took or announced 1 act"
    [mark] = chart.body.lanes[1].marks
    assert (mark.label, mark.taken, mark.colour) == ("Cartel de los Soles", True, "designations")
    shapes = [trace["marker"]["symbol"] for trace in figure(chart.body)["data"] if trace["mode"] == "markers"]
    assert (set(shapes[0]), shapes[1]) == ({"diamond"}, ["circle"])
    nobody = beside("nicolas-maduro", "adam-isaacson")["side-by-side-over-time"]
    assert nobody.body.lanes[1].earlier == "no act recorded here"
    assert text(nobody.title).endswith("; Adam Isacson has no act recorded here")


def test_each_kind_is_one_line_with_how_many_there_are_of_either_and_each_of_them():
    found = beside("nicolas-maduro", "diosdado-cabello")["side-by-side"]
    maduro, cabello = lines(found)["Reward offered"]
    assert [cell.text for cell in maduro.stack] == [
        "3 reward offers",
        "26 March 2020: up to $15 million",
        "10 January 2025: up to $25 million",
        "7 August 2025: (up to) $50 million",
    ]
    assert [cell.text for cell in cabello.stack][0] == "2 reward offers"
    assert all(cell.rows for cell in (*maduro.stack, *cabello.stack))


def test_an_answer_stands_below_what_was_done_or_that_none_is_recorded():
    found = beside("nicolas-maduro", "diosdado-cabello")["side-by-side"]
    done = [line.cells[0].text for line in found.body.lines][: found.body.groups[0][1]]
    assert done[-1] == "Their answer"
    assert [cell.text for cell in lines(found)["Their answer"]] == [
        "Maduro has consistently denied all charges.",
        "no answer recorded here",
    ]


def test_what_one_alone_has_stands_in_one_line():
    one = beside("nicolas-maduro", "marco-rubio")["side-by-side"]
    of_both = [line.cells[0].text for line in one.body.lines]
    assert of_both == ["Recorded of one alone", "Their answer", "Claims and denies", "Recorded of one alone"]
    maduro, rubio = one.body.lines[0].cells[1:]
    heads = [cell.text for cell in maduro.stack if cell.strong]
    assert heads == ["1 sanction", "1 charge", "3 reward offers"]
    assert [cell.text for cell in rubio.stack] == [
        "1 act taken or announced",
        "24 November 2025, announced about 17 November 2025: listing: Cartel de los Soles",
    ]


def test_a_number_of_strikes_that_a_source_leaves_open_stands_as_it_says():
    done = beside("nicolas-maduro", "npr")["side-by-side"].body.lines[0]
    assert done.cells[2].text == "more than 12 strikes; more than 70 people killed"


def test_the_title_counts_what_concerns_each_and_what_concerns_both():
    both = beside("nicolas-maduro", "diosdado-cabello")["side-by-side"]
    assert text(both.title) == "5 acts concern Nicolás Maduro, 4 acts concern Diosdado Cabello; 1 concerns both"
    one = beside("nicolas-maduro", "marco-rubio")["side-by-side"]
    assert text(one.title) == "5 acts concern Nicolás Maduro, no act concerns Marco Rubio"


def test_of_many_statements_the_last_are_shown_and_the_others_open():
    claimed = lines(beside("nicolas-maduro", "diosdado-cabello")["side-by-side"])["Claimed of them"][0]
    assert (claimed.stack[0].text, claimed.stack[-1].text) == ("14 statements of others on them", "and 9 more")
    assert (len(claimed.stack), len(claimed.stack[-1].rows), len(claimed.rows)) == (7, 9, 14)


def test_what_is_contradicted_is_no_act_among_acts():
    shown = beside("nicolas-maduro", "diosdado-cabello")["side-by-side"]
    assert "8 January 2025" not in body(CORPUS, shown, live=False).html


def test_it_is_offered_where_two_are_chosen_and_stands_on_the_overview():
    offered = {many: subjects_in(View(actors=("nicolas-maduro", "marco-rubio", "npr")[:many])) for many in range(4)}
    assert [many for many, subjects in offered.items() if "side_by_side" in subjects] == [2]
    assert [many for many, subjects in offered.items() if "dossier" in subjects] == [1]
    assert page_of("side_by_side") == page_of("dossier") == "overview"
    assert beside("nicolas-maduro") == beside() == {}
