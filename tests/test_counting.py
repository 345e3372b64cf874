"""Every figure is right under every choice: the values of docs/counting.md, and each fault that was seen once.

The whole of it is compared with a second count in tests/oracle.
"""

from datetime import date

import pytest

from dashboard.corpus import figures
from dashboard.corpus.attribution import standing
from dashboard.corpus.figures import Figure
from dashboard.corpus.incidents import incidents
from dashboard.panels import panel, panels
from dashboard.panels.counted import counted
from dashboard.panels.orders import orders_of
from dashboard.panels.panel import text
from dashboard.views import View, select

MONTHS = {
    "september": (date(2025, 9, 1), date(2025, 9, 30), 17, 3),
    "october": (date(2025, 10, 1), date(2025, 10, 31), 44, 11),
    "november": (date(2025, 11, 1), date(2025, 11, 24), 21, 7),
    "to-october": (None, date(2025, 10, 31), 61, 14),
}


@pytest.mark.parametrize(("start", "end", "killed", "strikes"), MONTHS.values(), ids=MONTHS)
def test_a_period_counts_the_acts_in_it(corpus, start, end, killed, strikes):
    selection = select(corpus, View(start=start, end=end))
    assert figures.killed(selection).text == str(killed)
    assert figures.strikes(selection).text == str(strikes)
    title = text(panel("strikes", "strike-totals", selection).title)
    assert title == f"{killed} people killed in {strikes} boat strikes, as announced"


@pytest.mark.parametrize("year", [2017, 2020, 2024, 2026])
def test_no_strike_in_years_without_one(corpus, year):
    selection = select(corpus, View(start=date(year, 1, 1), end=date(year, 12, 31)))
    assert figures.killed(selection) is None
    assert not incidents(selection)
    assert panel("strikes", "running-sum", selection) is None


def test_a_running_total_is_no_toll_of_a_period(corpus):
    selection = select(corpus, View(basis=("quoted",), start=date(2025, 11, 1), end=date(2025, 11, 30)))
    assert figures.killed(selection) is None
    [killed] = [one for one in panel("overview", "headline", selection).body.headlines if "Killed" in one.label] or [
        None
    ]
    assert killed is None or killed.article.figure is None


def test_known_by_a_day_every_figure_is_of_the_same_set(corpus):
    selection = select(corpus, View(known=date(2025, 10, 31)))
    chart = panel("strikes", "running-sum", selection).body
    assert figures.killed(selection).text == "61" == f"{chart.steps[-1].low:.0f}"


def test_a_figure_says_that_it_may_lie_outside_the_period(corpus):
    selection = select(corpus, View(start=date(2025, 10, 24), end=date(2025, 10, 24)))
    assert figures.killed(selection).caveat == "may lie outside the chosen period"


def test_deaths_by_waters(corpus):
    title = text(panel("strikes", "by-month", select(corpus, View())).title)
    assert title == "People killed: 48 in the Caribbean and 34 in the eastern Pacific"


def test_treasury_and_ofac_show_their_sanctions(corpus):
    for agency in ("treasury-department", "ofac"):
        headline = panel("overview", "headline", select(corpus, View(agencies=(agency,)))).body.headlines
        shown = {one.label: one.record.figure.text for one in headline if one.record and one.record.figure}
        assert shown == {"Sanctions": "26"}, agency


def test_the_dossier_of_the_cartel_counts_its_two_acts_and_marks_the_others(corpus):
    selection = select(corpus, View(actors=("cartel-de-los-soles",)))
    acts = panel("dossier", "acts-concerning", selection)
    assert text(acts.title) == "2 acts concerning Cartel de los Soles"
    marks = [line.standing for line in acts.body.lines]
    assert marks == ["", "", "contradicted", "contradicted"]


def test_the_dossier_of_maduro_has_five_acts(corpus):
    acts = panel("dossier", "acts-concerning", select(corpus, View(actors=("nicolas-maduro",))))
    assert text(acts.title) == "5 acts concerning Nicolás Maduro"
    assert any("denied all charges" in answer for answer in acts.beside)


def test_sanctions_are_measures_and_orders_stand_by_their_numbers(corpus):
    selection = select(corpus, View())
    assert text(panel("sanctions", "sanctions", selection).title).startswith("26 measures of sanctions")
    orders = panel("sanctions", "sanctions-by-order", selection)
    assert text(orders.title) == "13 measures under 5 orders or acts; for 13 more no order is stated"
    assert [line.cells[1].text for line in orders.body.lines] == ["4", "4", "2", "2", "2"]
    assert text(orders.lead) == (
        "Giovanni Vicente Mosquera Serrano is named under more than one order, so the bars add up to 14"
    )
    named = {line.cells[0].text: line.cells[2].text for line in orders.body.lines}
    assert named["Executive Order 13224"] == "Cartel de los Soles, Giovanni Vicente Mosquera Serrano"
    assert "Issued, and no measure here names it: Executive Order 14157." in orders.notes
    assert orders_of("Executive Order 13581 as amended by Executive Order 13863") == ("Executive Order 13581",)


def test_people_charged_and_those_named_together(corpus):
    selection = select(corpus, View())
    charges = panel("charges", "charges", selection)
    assert text(charges.title) == "11 cases; the largest, of 2020, is against 6 people"
    assert len(figures.collectives(selection, "indictments")) == 2
    assert figures.people(select(corpus, View(start=date(2026, 1, 1))), "indictments").text == "0"


def test_designations_acts_and_organizations(corpus):
    selection = select(corpus, View())
    assert figures.acts(selection, "designations").text == "32"
    assert figures.acts(selection).text == "106"
    assert figures.organizations(selection, "designations", listed="FTO").text == "17"
    listed = panel("designations", "who-is-listed", selection)
    assert text(listed.title) == (
        "17 organizations listed by name since 1997, all as foreign terrorist (FTO); "
        "for 5 of them only the announcement is recorded"
    )
    assert listed.notes[0].startswith("Among the 8 that are counted together: Cartel de Jalisco Nueva Generacion, ")


def test_picked_up_alive_and_missing_are_two_figures(corpus):
    selection = select(corpus, View())
    assert figures.total(selection, "strikes", "survivors").text == "2"
    assert figures.total(selection, "strikes", "missing").text == "1"


def test_why_totals_differ_says_why(corpus):
    points = {point.text: point for point in panel("strikes", "why-totals-differ", select(corpus, View())).body.points}
    assert set(points) == {"82", "83", "more than 80"}
    assert "missing" in points["83"].why


def test_nothing_is_drawn_before_the_first_strike(corpus):
    chart = panel("overview", "campaign", select(corpus, View())).body
    assert chart.steps[0].day == date(2025, 9, 2)
    assert all(mark.start.year == 2025 for lane in chart.lanes for mark in lane.marks)


def test_a_comparison_that_contradicts_marks_its_row(corpus):
    row = next(row for row in range(len(corpus)) if corpus.id(row).endswith("#padrino-lopez-charged"))
    assert standing(corpus, row) == "contradicted by the record"
    lines = panel("charges", "charges", select(corpus, View())).body.lines
    assert any(row in line.rows and "contradicted by the record" in line.standing for line in lines)


VIEWS = [
    View(),
    View(start=date(2025, 9, 1), end=date(2025, 9, 30)),
    View(known=date(2025, 10, 31)),
    View(basis=("quoted",)),
    View(agencies=("treasury-department",)),
    View(actors=("nicolas-maduro",)),
]


@pytest.mark.parametrize("view", VIEWS, ids=repr)
def test_one_question_has_one_answer_wherever_it_stands(corpus, view):
    selection = select(corpus, view)
    found = {}
    for subject in ("overview", "strikes"):
        for one in panels(subject, selection):
            if one.id in ("campaign", "strike-totals", "running-sum"):
                number = next((part for part in one.title if isinstance(part, Figure)), None)
                if number is not None and number.unit == "people":
                    found[one.id] = number.text
    assert len(set(found.values())) <= 1, found


def test_the_campaign_counts_as_the_page_of_strikes_does_and_names_nobody_without_their_answer(corpus):
    campaign = panel("overview", "campaign", select(corpus, View()))
    said = [note for note in counted(campaign) if note.startswith(("82: ", "21: "))]
    title = panel("strikes", "strike-totals", select(corpus, View())).title
    assert said == [f"{number.text}: {number.over}." for number in title if isinstance(number, Figure)]
    assert campaign.beside[:2] == (
        "A charge, a reward offer or a listing is no finding of guilt.",
        "Nicolás Maduro has consistently denied all charges.",
    )
