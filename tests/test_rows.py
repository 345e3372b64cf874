"""Acts in rows over their years: nobody is lost, nothing contradicted is drawn, labels keep clear of each other.

And who acts on whom: the figures are those of docs/counting.md under any filter, offices stand in their department.
"""

from datetime import date

import pytest

from dashboard.charts import plotly
from dashboard.charts.axis import ticks
from dashboard.charts.labels import Placed, Wanted, placed, width
from dashboard.charts.office import Course, drawing
from dashboard.corpus import figures, from_seeds
from dashboard.corpus.figures import Figure
from dashboard.corpus.horizon import ANNOUNCED, DATED
from dashboard.panels import dossier, panel
from dashboard.panels.acting import LETTERS, acting
from dashboard.panels.panel import Table, TimeChart, key, text
from dashboard.seeds import check, files
from dashboard.views import View, options, select
from tests.conftest import FROZEN

CHARGED = ("charges", "charged-in-time")
SANCTIONED = ("sanctions", "sanctions-over-time")
LISTED = ("designations", "designations-over-time")
MATRIX = ("network", "who-acts-on-whom")
ALL = View()


def chart(corpus, place, view=ALL) -> TimeChart:
    body = panel(*place, select(corpus, view)).body
    assert isinstance(body, TimeChart)
    assert body.rows
    return body


def test_a_row_a_person_who_was_charged_last_above(corpus):
    lanes = chart(corpus, CHARGED).lanes
    assert len({lane.name for lane in lanes}) == len(lanes) == 18  # 17 by name and the inner circle
    last = [max(mark.start for mark in lane.marks) for lane in lanes]
    assert last == sorted(last, reverse=True)
    moreno = next(lane for lane in lanes if lane.name == "Maikel Moreno")
    assert [(mark.start, mark.label) for mark in moreno.marks] == [
        (date(2020, 3, 12), "criminal complaint, Southern District of Florida"),
        (date(2023, 1, 26), "indictment, Southern District of Florida"),
    ]
    assert {lane.name: lane.outcome for lane in lanes if lane.outcome}["Hugo Carvajal"] == "pleaded guilty in June 2025"


def test_what_came_of_a_charge_stands_on_its_day_beside_it(corpus):
    body = chart(corpus, CHARGED)
    then = {lane.name: [(mark.start, mark.end) for mark in lane.outcomes] for lane in body.lanes if lane.outcomes}
    assert then == {
        "Cliver Alcala": [(date(2023, 6, 1), date(2023, 6, 30)), (date(2024, 4, 8), date(2024, 4, 8))],
        "Hugo Carvajal": [(date(2025, 6, 1), date(2025, 6, 30))],
    }
    for narrow in (False, True):
        drawn = plotly.figure(body, narrow=narrow)
        squares = [trace for trace in drawn["data"] if trace.get("marker", {}).get("symbol") == "square"]
        assert [x for trace in squares for x in trace["x"]] == ["2023-06-15", "2024-04-08", "2025-06-15"]
        assert {data[1] for trace in squares for data in trace["customdata"]} <= set(plotly.opens(body))
    then = chart(corpus, CHARGED, View(end=date(2020, 12, 31)))
    assert not any("square" in str(trace) for trace in plotly.figure(then)["data"])


def test_on_a_phone_court_and_document_stand_below_the_name(corpus):
    notes = [note["text"] for note in plotly.figure(chart(corpus, CHARGED), narrow=True)["layout"]["annotations"]]
    assert "four-count superseding indictment, Southern District of New<br>York" in notes
    assert sum("uperseding" in note for note in notes) == 1


def test_charges_say_whom_in_how_many_cases_and_of_how_many_an_outcome_is_recorded(corpus):
    title = panel(*CHARGED, select(corpus, ALL)).title
    assert text(title) == "17 people named as charged in 11 cases since 2013; an outcome is recorded for 2"
    carvajal = panel(*CHARGED, select(corpus, View(actors=("nestor-reverol",))))
    assert text(carvajal.title) == "2 people named as charged in 1 case since 2015; no outcome is recorded"
    listed = [panel("charges", "charges", select(corpus, view)) for view in (ALL, View(actors=("nestor-reverol",)))]
    assert "No outcome is recorded here for the other 15." in listed[0].beside
    assert "No outcome is recorded here for any of them." in listed[1].beside


def test_whom_the_record_contradicts_is_said_beside_their_number(corpus):
    selection = select(corpus, View(basis=("quoted",)))
    assert text(panel(*CHARGED, selection).title) == (
        "3 people named as charged in 1 case since 2020; no outcome is recorded; "
        "the record contradicts 1 of them: Padrino López"
    )
    assert figures.people(selection, "indictments").over.endswith("is Vladimir Padrino López")
    assert not figures.contradicted_people(select(corpus, ALL), "indictments").high  # the record has him in another
    [headline] = [panel("overview", "headline", select(corpus, ALL)).body]
    charged = next(one for one in headline.headlines if one.label.startswith("Charged"))
    assert (charged.article.figure.text, charged.article.detail) == ("3", "the record contradicts 1 of them")
    assert charged.record.detail == "outcome recorded for 2"


def test_a_year_is_a_strip_and_a_day_of_announcement_within_it_a_hollow_mark(corpus):
    marks = {lane.name: lane.marks[0] for lane in chart(corpus, CHARGED).lanes}
    assert (marks["Jesus Itriago"].start, marks["Jesus Itriago"].end) == (date(2013, 1, 1), date(2013, 12, 31))
    maduro = marks["Nicolás Maduro"]
    assert (maduro.start, maduro.end, maduro.hollow) == (date(2020, 3, 26), date(2020, 3, 26), True)
    assert maduro.words[0] == "2020, announced 26 March 2020"
    assert not marks["Nestor Reverol"].hollow
    row = maduro.rows[0]
    horizon = select(corpus, ALL).horizon
    assert [int(values[row]) for values in horizon.times[2:]] == [DATED]  # a period still has it in the whole year
    assert [int(values[row]) for values in horizon.days[2:]] == [ANNOUNCED]


def test_a_day_of_announcement_outside_the_days_that_are_drawn_is_not_drawn_there(corpus):
    later = View(actors=("nicolas-maduro",), start=date(2020, 6, 1), end=date(2020, 12, 31))
    [mark] = next(lane for lane in chart(corpus, CHARGED, later).lanes if lane.name == "Nicolás Maduro").marks
    assert (mark.start, mark.end) == (date(2020, 1, 1), date(2020, 12, 31))


def test_what_the_record_contradicts_is_not_drawn_and_said_so(corpus):
    found = panel(*CHARGED, select(corpus, ALL))
    [padrino] = next(lane for lane in found.body.lanes if lane.name == "Padrino López").marks
    assert padrino.label == "indictment (separate from the SDNY case), District of Columbia"
    assert "Not drawn, since the record contradicts it: a charge against Vladimir Padrino López." in found.notes


def test_who_is_charged_in_one_case_is_joined_and_labelled_once(corpus):
    body = chart(corpus, CHARGED)
    joined = [lane.name for lane in body.lanes if any(mark.joined for mark in lane.marks)]
    assert joined[-3:] == ["Tareck El Aissami", "Samark Lopez", "Edylberto Molina"]
    for narrow in (False, True):
        layout = plotly.figure(body, narrow=narrow)["layout"]
        assert sum(shape["x0"] == shape["x1"] for shape in layout["shapes"]) == len(joined)
        said = [note["text"] for note in layout["annotations"] if "uperseding" in note["text"]]
        assert len(said) == 1
        assert sum(note["text"] == "│ one case" for note in layout["annotations"]) == 1
        assert all(note.get("text") != "" for note in layout["annotations"])


def test_a_row_an_order_holds_every_measure_under_it(corpus):
    selection = select(corpus, ALL)
    body = chart(corpus, SANCTIONED)
    drawn = {row for lane in body.lanes for mark in lane.marks for row in mark.rows}
    assert drawn == set(selection.acts("sanctions").all_rows)
    labels = {lane.name: [mark.label for mark in lane.marks] for lane in body.lanes}
    assert labels["Executive Order 14059"] == ["Gustavo Petro and 3 others"]
    assert labels["Executive Order 13581"] == ["Tren de Aragua", "Mosquera Serrano"]
    assert list(labels)[-1] == "No order stated"
    assert [lane.about for lane in body.lanes if lane.name == "Executive Order 13224"] == ["issued 23 September 2001"]
    for narrow in (False, True):
        said = {note["text"] for note in plotly.figure(body, narrow=narrow)["layout"]["annotations"]}
        assert {"Gustavo Petro and 3 others", "Nicolás Maduro", "2017", "2025"} <= said


def test_sanctions_say_whom_since_when_and_what_a_measure_is(corpus):
    over, measures = (panel("sanctions", name, select(corpus, ALL)) for name in ("sanctions-over-time", "sanctions"))
    assert text(over.title) == (
        "21 people and 4 organizations sanctioned by name since 2017; the most named on one day: 6 on 17 July 2025"
    )
    assert text(measures.title) == (
        "26 measures of sanctions on 21 people and 4 organizations by name and 1 group named only together"
    )
    year = panel(*SANCTIONED, select(corpus, View(start=date(2025, 1, 1))))
    assert "since" not in text(year.title)


def test_a_mark_is_as_large_as_many_are_meant_and_hides_no_other(corpus):
    body = chart(corpus, SANCTIONED)
    marks = {mark.label: mark for lane in body.lanes for mark in lane.marks}
    assert (marks["Eight Venezuelan officials"].count, marks["Gustavo Petro and 3 others"].count) == (8, 4)
    drawn = [trace for trace in plotly.figure(body)["data"] if trace["mode"] == "markers"]
    at = {trace["customdata"][0][1]: trace["y"][0] for trace in drawn}
    lanes = {lane.name: [at.get(key(mark.rows)) for mark in lane.marks] for lane in body.lanes}
    serrano, soles = lanes["Executive Order 13224"]
    assert serrano - soles == 16
    assert len(set(lanes["Executive Order 13692"][1:])) == 1


def test_figures_of_all_years_say_since_when(corpus):
    [headline] = [panel("overview", "headline", select(corpus, ALL)).body]
    details = {one.label: one.record.detail for one in headline.headlines}
    assert details["Listed as terrorist (FTO)"] == "since 1997; those 8 among them"
    assert details["Sanctions"] == "on 21 people, 4 groups since 2017"
    [year] = [panel("overview", "headline", select(corpus, View(start=date(2025, 1, 1)))).body]
    assert not any("since" in one.record.detail for one in year.headlines if one.label == "Sanctions")


def matrix(corpus, view=ALL):
    found = panel(*MATRIX, select(corpus, view))
    assert isinstance(found.body, Table)
    return found


def letters(line):
    return [" ".join(f"{one.letter}{one.many}" for one in cell.letters) for cell in line.cells[2:]]


def test_offices_stand_in_their_department_and_are_named(corpus):
    found = matrix(corpus)
    assert [column.label for column in found.body.columns] == [
        "On whom", "Acts", "State", "Treasury", "Justice", "Trump admin.", "Not stated",
    ]  # fmt: skip
    assert "In the column of US Treasury Department stand its offices: Office of Foreign Assets Control." in found.notes
    assert found.body.columns[3].hint == "US Treasury Department, with Office of Foreign Assets Control"
    assert text(found.title) == (
        "4 agencies act on 30 people and 19 organizations; US State Department acts on most: 32 of 49"
    )
    words = {letter.words for line in found.body.lines for cell in line.cells for letter in cell.letters}
    assert "Sanctions by US Treasury Department (Office of Foreign Assets Control): 1 act" in words


def test_lines_stand_by_the_number_of_acts_and_a_letter_counts_acts(corpus):
    found = matrix(corpus)
    people = found.body.lines[: found.body.groups[0][1]]
    acts = [int(line.cells[1].text) for line in people]
    assert acts == sorted(acts, reverse=True)
    assert (people[0].cells[0].text, letters(people[0])) == ("Nicolás Maduro", ["R3", "S1", "R1 C1", "", ""])
    padrino = next(line for line in people if line.cells[0].text == "Vladimir Padrino López")
    assert letters(padrino) == ["R1", "S1", "C1", "", ""]  # not the charge that the record contradicts


def test_an_act_with_several_letters_in_a_line_is_outlined_and_counts_once(corpus):
    found = matrix(corpus)
    lines = {line.cells[0].text: line for line in found.body.lines}
    soles = [letter for cell in lines["Cartel de los Soles"].cells for letter in cell.letters]
    assert (lines["Cartel de los Soles"].cells[1].text, [letter.shared for letter in soles]) == ("2", [True] * 4)
    for line in found.body.lines:
        shown = [letter for cell in line.cells for letter in cell.letters]
        once = len({int(corpus.act[row]) for letter in shown for row in letter.rows})
        assert any(letter.shared for letter in shown) == (sum(letter.many for letter in shown) > once)
        assert int(line.cells[1].text) == once
    assert [(one.letter, one.words) for one in found.body.key] == [
        ("L", "Terrorist listings"), ("S", "Sanctions"), ("R", "Reward offers"), ("C", "Charges"),
        ("R", "outlined: an act with several letters in its line, counted once"),
    ]  # fmt: skip


def test_an_act_has_the_agencies_that_any_of_its_statements_names(corpus):
    """The article names no agency for the listing of Tren de Aragua; the record names the State Department."""
    lines = {line.cells[0].text: letters(line) for line in matrix(corpus).body.lines}
    assert lines["Tren de Aragua"] == ["L2", "S1", "", "", ""]
    assert lines["Jesus Alfredo Itriago"] == ["R1", "", "", "", "C1"]
    alone = {line.cells[0].text: line for line in matrix(corpus, View(basis=("quoted",))).body.lines}
    assert [one.words for one in alone["Tren de Aragua"].cells[-1].letters] == [
        "Terrorist listings, agency not stated: 1 act"
    ]


CORPUS = from_seeds(check(files(FROZEN)))
VIEWS = [
    ALL,
    *(View(**{name: (key,)}) for name in ("agencies", "basis", "kinds") for key in options(CORPUS, name)),
    View(start=date(2025, 1, 1)),
    View(known=date(2025, 3, 1)),
]


@pytest.mark.parametrize("view", VIEWS, ids=repr)
def test_the_lines_of_the_matrix_are_as_many_as_its_figures_say(view):
    selection = select(CORPUS, view)
    found = panel(*MATRIX, selection)
    persons, bodies = figures.people(selection, *LETTERS), figures.organizations(selection, *LETTERS)
    if found is None:
        assert persons.high == bodies.high == 0
        return
    groups = dict(found.body.groups)
    assert (groups.get("People", 0), groups.get("Organizations", 0)) == (persons.high, bodies.high)
    shown = [part.text for part in found.title if isinstance(part, Figure)]
    assert {number.text for number in (persons, bodies) if number.high} <= set(shown)
    assert set(found.rows) == set(acting(selection).row.tolist())


def test_a_dossier_says_what_its_actor_is():
    assert dossier.about(CORPUS, "hugo-carvajal-barrios") == (
        "Person, Venezuela", "", "Former head of Venezuelan military intelligence.",
    )  # fmt: skip
    assert dossier.about(CORPUS, "diosdado-cabello")[:2] == ("Person", "Interior Minister of Venezuela")
    assert dossier.about(CORPUS, "ofac")[0] == "Agency, part of US Treasury Department"
    assert dossier.about(CORPUS, "eight-venezuelan-officials")[0] == "Several, named together, Venezuela"


def test_a_dossier_lists_who_acts_and_both_days_in_the_order_of_time(corpus):
    table = panel("dossier", "acts-concerning", select(corpus, View(actors=("nicolas-maduro",)))).body
    assert [line.cells[0].text for line in table.lines] == [
        "31 July 2017", "2020, announced 26 March 2020", "26 March 2020", "10 January 2025", "7 August 2025",
        "8 January 2025",
    ]  # fmt: skip
    assert [line.standing for line in table.lines] == ["", "", "", "", "", "contradicted"]
    assert table.lines[0].cells[2].text == "Office of Foreign Assets Control"


def test_a_label_gets_shorter_before_it_is_left_out():
    wanted = [Wanted(40, 6, "Ada Quill and 3 others", 1, ("Ada Quill +3", "4 people")), Wanted(140, 6, "Bell", 1)]
    wide = [spot.text for spot in placed(wanted, 400) if spot]
    assert wide == ["Ada Quill and 3 others", "Bell"]
    taken = [("above", float("-inf"), float("inf"))]
    assert placed(wanted, 400, taken)[0] == Placed("beside", 10, "left", "Ada Quill +3")
    assert placed([Wanted(60, 6, "Bell", 1)], 60 + 6, taken)[0].anchor == "right"


@pytest.mark.parametrize("narrow", [False, True])
def test_every_listing_has_its_label_and_stands_in_its_row_to_the_edge(corpus, narrow):
    body = chart(corpus, LISTED)
    spec = plotly.figure(body, narrow=narrow)
    notes = [note["text"] for note in spec["layout"]["annotations"]]
    marks = [mark for lane in body.lanes for mark in lane.marks]
    labels = {words for mark in marks for words in (mark.label, *mark.brief)}
    assert len([words for words in notes if words in labels]) == len(marks) == 10
    assert notes.count("Cartel de los Soles") == 2  # as FTO, the last of all, and as SDGT
    end, rules = spec["layout"]["xaxis"]["domain"][1], [rule["x1"] for rule in spec["layout"]["shapes"]]
    assert (1 - end) * (358 if narrow else 1088) > 17 / 2  # half of the largest mark
    assert set(rules) == {1}


@pytest.mark.parametrize("place", [CHARGED, SANCTIONED, LISTED])
@pytest.mark.parametrize("narrow", [False, True])
def test_no_two_words_of_a_row_stand_on_each_other(corpus, place, narrow):
    layout = plotly.figure(chart(corpus, place), narrow=narrow)["layout"]
    first, last = (date.fromisoformat(day) for day in layout["xaxis"]["range"])
    start, end = layout["xaxis"]["domain"]
    paper = (358 if narrow else 1088) - layout["margin"]["r"]
    boxes = []
    for note in layout["annotations"]:
        if note.get("xref") == "paper" or note.get("yref") == "paper" or "<br>" in note["text"]:
            continue
        x = (start + (end - start) * (date.fromisoformat(note["x"]) - first).days / (last - first).days) * paper
        x += note["xshift"]
        left = x if note["xanchor"] == "left" else x - width(note["text"])
        boxes.append((note["y"], left, left + width(note["text"])))
        assert left >= -3, note["text"]
        assert left + width(note["text"]) <= paper + layout["margin"]["r"] + 3, note["text"]
    for at, (y, left, right) in enumerate(boxes):
        clear = [y != other or right <= begins + 3 or left >= ends - 3 for other, begins, ends in boxes[at + 1 :]]
        assert all(clear)


def test_rows_of_a_slide_have_their_names_at_the_left_and_a_first_line_as_long_as_any(corpus):
    for place in (CHARGED, SANCTIONED):
        body = chart(corpus, place)
        course = drawing(body)
        assert isinstance(course, Course)
        assert (course.rows, course.lanes) == (True, len(body.lanes))
        names = [trace.points[0] for trace in course.traces if trace.name.endswith(", name")]
        assert [point.label for point in names] == [lane.name for lane in body.lanes]
        assert {point.day for point in names} == {course.first}
        assert len(course.traces[0].points) == max(len(trace.points) for trace in course.traces)


@pytest.mark.parametrize(
    ("first", "room", "names"),
    [
        (date(2025, 8, 29), 980, ["", "Sep 2025", "Oct", "Nov"]),
        (date(2025, 8, 1), 60, ["", "", "", ""]),
        (date(2025, 8, 1), 160, ["Aug", "Sep", "Oct", "Nov"]),
    ],
)
def test_the_first_month_with_room_says_the_year_and_where_none_has_room_months_stand_alone(first, room, names):
    assert [tick.name for tick in ticks(first, date(2025, 11, 24), room, initials=False)] == names
