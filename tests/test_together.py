"""Acts of one time that do the same are one line with their names; nobody is lost, each name opens its own rows."""

from datetime import date

import pytest

from dashboard.charts import plotly
from dashboard.corpus import Corpus, from_seeds
from dashboard.corpus.incidents import time_words
from dashboard.corpus.many import stated
from dashboard.facts import TABLES
from dashboard.markup import body
from dashboard.panels import panel, panels
from dashboard.panels.panel import Line, OfferChart, Panel, Table, TimeChart, text
from dashboard.panels.together import together
from dashboard.seeds import check, files
from dashboard.values.dates import brief
from dashboard.views import View, select
from tests.conftest import FROZEN

FIELDS = {"designations": ("list",), "sanctions": ("list", "authority")}
VIEWS = (
    View(),
    View(basis=("quoted",)),
    View(agencies=("ofac",)),
    View(start=date(2025, 1, 1)),
    View(known=date(2025, 3, 1)),
)


def shown(corpus: Corpus, subject: str, name: str, view: View = View()) -> Panel:  # noqa: B008 (a frozen value)
    found = panel(subject, name, select(corpus, view))
    assert found is not None
    return found


def lines(one: Panel) -> dict[str, Line]:
    assert isinstance(one.body, Table)
    return {line.cells[0].text: line for line in one.body.lines}


def names(line: Line) -> list[str]:
    return [cell.text for cell in line.cells[1].names]


def test_one_day_under_one_order_is_one_line_of_names(corpus):
    july = lines(shown(corpus, "sanctions", "sanctions"))["17 July 2025"]
    assert len(names(july)) == 6


def test_a_name_in_a_line_chooses_its_actor_and_opens_what_is_said_of_it_alone(corpus):
    for line in lines(shown(corpus, "sanctions", "sanctions")).values():
        for cell in line.cells[1].names:
            assert all(cell.choice.id in corpus.fact(row).actor for row in cell.rows)
    html = body(corpus, shown(corpus, "sanctions", "sanctions")).html
    assert 'data-add="actors:gustavo-petro"' in html
    assert html.count('class="names"') == len(lines(shown(corpus, "sanctions", "sanctions")))


@pytest.mark.parametrize("table", FIELDS)
@pytest.mark.parametrize("view", VIEWS, ids=repr)
def test_lines_hold_every_act_once_and_each_says_one_thing(corpus, table, view):
    selection = select(corpus, view)
    found = together(selection, table, *FIELDS[table])
    assert sorted(row for line in found for row in line.rows.tolist()) == sorted(selection.acts(table).reports.tolist())
    for line in found:
        assert {selection.horizon.time(row) for row in line.rows.tolist()} == {line.time}
        listed = [{name for row in rows for name in corpus.fact(row).list} for rows in line.whom.values()]
        assert all(one == listed[0] for one in listed)


def test_other_lists_on_the_same_day_are_another_line():
    contents = files(FROZEN)
    rows = contents["record/designations.csv"].splitlines(keepends=True)
    fewer = b"".join(row for row in rows if not row.startswith(b"viv-ansanm-sdgt,"))
    corpus = from_seeds(check({**contents, "record/designations.csv": fewer}))
    found = together(select(corpus, View()), "designations", "list")
    may = [line for line in found if time_words(line.time) == "2 May 2025"]
    called = [[corpus.actors.called[code] for code in line.whom] for line in may]
    lists = [stated(corpus, "designations", "list", line.rows) for line in may]
    assert list(zip(called, lists, strict=True)) == [(["Gran Grif"], ["FTO", "SDGT"]), (["Viv Ansanm"], ["FTO"])]


def test_agencies_that_share_nothing_stand_apart(corpus):
    """What OFAC does and what the State Department does on a day is not said to be of both."""
    for line in together(select(corpus, View()), "designations", "list"):
        by = [{key for row in rows.tolist() for key in corpus.fact(row).agency} for rows in line.whom.values()]
        assert all(one & by[0] for one in by if one and by[0])


def test_charges_stand_case_by_case_in_the_order_of_the_chart(corpus):
    drawn, charges = panels("charges", select(corpus, View()))[:2]
    first = list(dict.fromkeys(line.cells[0].choice.id for line in charges.body.lines))
    assert {mark.choice.id for lane in drawn.body.lanes for mark in lane.marks} == set(first)
    assert [lane.marks[0].choice.id for lane in drawn.body.lanes][:6] == [
        one for one in first if one != "vladimir-padrino-lopez"
    ][:6]
    assert sum(many for _, many in charges.body.groups) == len(charges.body.lines)
    assert len(charges.body.groups) == 11
    assert charges.body.groups[0] == (
        "Announced on 24 June 2025: US District Court, Southern District of Texas · indictment · US Justice Department",
        1,
    )  # fmt: skip
    place = 0
    for _, many in charges.body.groups:
        mine = charges.body.lines[place : place + many]
        assert len({int(corpus.act[row]) for line in mine for row in line.rows}) == 1
        place += many


def test_the_highest_offer_stands_first_and_a_known_outcome_beside_it(corpus):
    for view in (View(), View(kinds=("rewards",))):
        chart = shown(corpus, "rewards", "reward-offers", view).body
        assert isinstance(chart, OfferChart)
        most = [max(offer.amount for offer in one.offers) for one in chart.people]
        assert most == sorted(most, reverse=True)
        assert {one.name: one.outcome for one in chart.people if one.outcome}[
            "Hugo Carvajal"
        ] == "pleaded guilty in June 2025"
        assert "Hugo Carvajal: up to $10m 26 March 2020; pleaded guilty in June 2025" in chart.alt
        for narrow in (True, False):
            said = [note["text"] for note in plotly.figure(chart, narrow=narrow)["layout"]["annotations"]]
            assert "pleaded guilty in Jun 2025" in said


def test_a_dossier_draws_a_charge_of_a_year_and_does_not_repeat_its_name(corpus):
    view = View(actors=("nicolas-maduro",))
    chart = shown(corpus, "dossier", "dossier-over-time", view)
    assert text(chart.title) == "1 sanction, 3 reward offers and 1 charge concerning Nicolás Maduro"
    assert isinstance(chart.body, TimeChart)
    labels = {lane.name: [mark.label for mark in lane.marks] for lane in chart.body.lanes}
    assert labels == {
        "Sanctions": ["SDN, 31 July 2017"],
        "Reward offers": ["up to $15m, 26 March 2020", "up to $25m, 10 January 2025", "(up to) $50m, 7 August 2025"],
        "Charges": ["charge, 26 March 2020"],
    }
    drawn = [note["text"] for note in plotly.figure(chart.body)["layout"]["annotations"]]
    assert {brief(label) for mine in labels.values() for label in mine} <= set(drawn)


def test_a_dossier_says_of_each_act_its_amount_list_or_outcome_and_when_once(corpus):
    acts = shown(corpus, "dossier", "acts-concerning", View(actors=("nicolas-maduro",))).body
    assert [(line.cells[0].text, line.cells[0].note, line.cells[3].text) for line in acts.lines] == [
        ("31 July 2017", "announced", "specially designated national (SDN)"),
        ("2020, announced 26 March 2020", "", "outcome not recorded here"),
        ("26 March 2020", "announced", "up to $15 million"),
        ("10 January 2025", "announced", "up to $25 million"),
        ("7 August 2025", "in force, announced", "(up to) $50 million"),
        ("8 January 2025", "announced", "up to $25 million"),
    ]
    assert acts.lines[-1].standing == "contradicted"
    assert acts.lines[-1].cells[4].text == (
        "Caribbean National Weekly. Contradicted by other sources. "
        "Only source with 8 January; the others give 10 January"
    )
    taken = shown(corpus, "dossier", "acts-by", View(actors=("marco-rubio",))).body
    assert [(line.cells[2].text, line.cells[3].text) for line in taken.lines] == [
        ("Cartel de los Soles", "foreign terrorist organization (FTO)")
    ]


def test_a_strike_in_a_dossier_says_how_many_it_killed_and_no_column_is_empty(corpus):
    table = shown(corpus, "dossier", "acts-by", View(actors=("pete-hegseth",))).body
    assert [column.label for column in table.columns] == ["When", "What", "Killed", "Source"]
    assert [line.cells[2].text for line in table.lines][:3] == ["4 killed", "3 killed", "2 killed"]


def test_what_others_say_of_an_actor_and_what_the_actor_says_stand_in_one_line_a_question(corpus):
    panel = shown(corpus, "dossier", "both-sides", View(actors=("nicolas-maduro",)))
    table, claims = panel.body, select(corpus, View(actors=("nicolas-maduro",))).of("claims")
    assert table.groups == (("Both speak", 2), ("Others alone", 8), ("Nicolás Maduro alone", 1))
    asked = [line.cells[0].text for line in table.lines]
    assert len(set(asked)) == len(asked) == 11
    involved = table.lines[asked.index("Are Maduro and those around him involved in drug trafficking?")]
    assert [(cell.text, cell.note) for cell in involved.cells[2].stack] == [
        ("Maduro has consistently denied all charges.", "denied")
    ]
    assert [cell.note for cell in involved.cells[1].stack] == [
        "US Justice Department, alleged",
        "US Treasury Department, alleged",
    ]
    rights = table.lines[asked.index("Has Maduro violated human rights?")]
    assert rights.cells[2].text == "no answer to this recorded here"
    assert sorted(row for line in table.lines for row in line.rows) == sorted(panel.rows)
    assert set(panel.rows) <= set(claims.tolist())
    assert text(panel.lead) == "As the article of 24 November 2025 has it; a statement under no name is its own"


def test_a_thing_has_one_word_wherever_it_is_read(corpus):
    assert (TABLES["designations"].label, TABLES["designations"].word) == ("Listings", "listing")
    assert (TABLES["indictments"].label, TABLES["indictments"].word) == ("Charges", "charge")
    assert TABLES["strikes"].word == TABLES["strikes"].kind
    assert View(kinds=("indictments",)).in_words(corpus) == {"kinds": "Kind: Charges"}
    for subject in ("overview", "designations", "sanctions", "charges", "rewards", "network"):
        for one in panels(subject, select(corpus, View())):
            said = " ".join([text(one.title), text(one.lead), *one.notes]).lower()
            assert "designations" not in said and "indictments" not in said, one.id
