"""What the record adds to the pages: voices apart, disagreement drawn, every total with its reports."""

from datetime import date

import pytest

from dashboard.facts import TABLES
from dashboard.panels import PANELS, Chart, Number, Table, Voices, citation, panels
from dashboard.views import View, narrow
from tests.conftest import STEM

VIEWS = {
    "everything": View(),
    "only-the-record": View(basis=("cited",)),
    "known-by": View(known=date(2025, 10, 20)),
    "one-actor": View(actors=("nicolas-maduro",)),
    "one-agency": View(agencies=("treasury-department",)),
    "one-event": View(events=("strikes-11-13",)),
    "one-page": View(sources=("noticias-rcn-2025-10-28",)),
    "a-period": View(start=date(2025, 10, 1), end=date(2025, 10, 31)),
}
SUBJECTS = [subject for subject, builders in PANELS.items() if builders]


def panel(subject, tables, name):
    return next(one for one in panels(subject, tables) if one.id == name)


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_panel_stands_on_facts_of_its_tables(whole, subject, view):
    narrowed = narrow(whole, view)
    before = {name: narrowed.frames[name].copy() for name in TABLES}
    for one in panels(subject, narrowed):
        assert one.facts
        assert set(one.facts) <= set(narrowed.facts["fact"])
        table = one.body.table if isinstance(one.body, Chart) else one.body
        if isinstance(table, Table):
            assert table.rows
            assert len(table.behind) == len(table.rows)
            assert all(table.behind)
            assert {len(row) for row in table.rows} == {len(table.columns)}
            behind = {fact for facts in table.behind for fact in facts}
            assert behind == set(one.facts) if table is one.body else behind <= set(narrowed.facts["fact"])
        elif isinstance(table, Voices):
            assert sum(len(side) for _, side in table.sides) == len(one.facts)
        else:
            assert all(number.facts for number in table if isinstance(number, Number))
        assert citation(one, "", narrowed).startswith(f"{one.title}. Source: ")
    assert all(narrowed.frames[name].equals(before[name]) for name in TABLES)


def test_article_and_record_have_headline_rows_of_their_own(whole):
    rows = {one.id: {number.label: number for number in one.body} for one in panels("overview", whole)[:2]}
    assert list(rows) == ["headline-numbers", "headline-record"]
    assert rows["headline-numbers"]["People killed in boat strikes"].value == "more than 80"
    announced = rows["headline-record"]["People killed in boat strikes, as announced"]
    assert announced.value == "82"
    assert "81 to 83" in announced.detail
    assert not {fact for number in rows["headline-record"].values() for fact in number.facts if STEM in fact} - {
        f"{STEM}#maduro-denies"
    }


def test_the_running_sum_is_an_interval_beside_all_stated_totals(whole):
    one = panel("strikes", whole, "running-sum")
    by_name = {trace.name: trace for trace in one.body.figure.data if trace.name}
    assert by_name["Announced, added up"].y[-1] == 82
    assert by_name["All reports"].y[-1] == 83
    assert len(one.body.table.rows) == 61
    [star] = by_name["The article"].marker.symbol
    assert star == "star-open"
    at_least = [row for row in one.body.table.rows if row[1].startswith("at least")]
    assert list(by_name["Totals stated in the record"].marker.symbol).count("triangle-up") == len(
        [row for row in at_least if row[0] != "date not stated"]
    )


def test_why_the_totals_differ(whole):
    one = panel("strikes", whole, "why-totals-differ")
    assert one.title == "Why 82, 83 and more than 80?"
    said = {row[0]: row[1] for row in one.body.rows}
    assert "BNO News" in said["83"]
    assert "The article" in said["more than 80"]
    assert "there is no independent count here" in said["82 (added up here)"]


def test_one_row_a_strike_with_the_spread_by_newsroom(whole):
    rows = {row[0]: row for row in panel("strikes", whole, "strikes-by-event").body.rows}
    assert len(rows) == 18
    together = rows["Boat strikes 11 to 13, reported together"]
    assert together[3] == "14"
    assert together[4].startswith("14: 8 newsrooms")
    assert "15: El-Balad" in together[4]


def test_disagreements_say_who_says_what_and_why(whole):
    rows = {(row[0], row[1]): row for row in panel("strikes", whole, "disagreements").body.rows}
    seven = rows["Boat strike 7", "People killed"]
    assert "2: Tribuna (Mexico)" in seven[2]
    assert seven[3].endswith("Gives another date and two dead instead of three.")
    assert ("Boat strikes 11 to 13, reported together", "Unit of count: vessels") in rows
    assert ("Boat strike 20", "Day") in rows


def test_what_the_article_leaves_out_of_the_designations(whole):
    one = panel("designations", whole, "who-is-listed")
    out = {row[0] for row in one.body.rows if row[-1] == "no"}
    assert {"Viv Ansanm", "Gran Grif", "Los Choneros", "Los Lobos", "Barrio 18"} <= out
    soles = next(row for row in one.body.rows if row[0] == "Cartel de los Soles" and "FTO" in row[2])
    assert soles[-1] == "yes"
    assert "90 FR 53045" in soles[6]


def test_contradicted_designations_stand_apart_and_are_not_drawn(whole):
    one = panel("designations", whole, "contradicted-designations")
    drawn = panel("designations", whole, "designations-over-time")
    assert len(one.facts) == 4
    assert not set(one.facts) & set(drawn.facts)


def test_rewards_are_steps_that_keep_their_up_to(whole):
    one = panel("rewards", whole, "reward-steps")
    said = [label.text for label in one.body.figure.layout.annotations]
    assert any(
        "Nicolás Maduro" in text and "up to $15 million → up to $25 million → up to $50" in text for text in said
    )
    people = [text.partition("<br>")[0] for text in said]
    assert people == sorted(people)
    assert "Vladimir Padrino López: $25 million" in " ".join(one.notes), "contradicted, so said and not drawn"


def test_the_network_is_readable_and_whole_in_its_table(whole):
    one = panel("network", whole, "who-acts-on-whom")
    targets = max((trace for trace in one.body.figure.data if trace.text), key=lambda trace: len(trace.text))
    assert len(targets.text) == 50
    pairs = {(row[0], row[1], row[2]) for row in one.body.table.rows}
    assert ("US State Department", "Rewards", "Nicolás Maduro") in pairs
    assert ("Office of Foreign Assets Control", "Sanctions", "Gustavo Petro") in pairs
    contradicted = set(whole.facts.loc[whole.facts["standing"] == "contradicted", "fact"])
    assert not contradicted & set(one.facts)


def test_article_and_record_meet_on_one_question(whole):
    one = panel("claims", whole, "question-boats")
    sides = dict(one.body.sides)
    assert {whole.row(fact)["basis"] for fact in one.facts} == {"quoted", "cited"}
    assert any("Gustavo Petro, as EconoTimes has it" in voice.who for voice in sides["Says no"])


def test_statements_stand_beside_the_record_with_both_texts(whole):
    found = {one.id: one for one in panels("comparisons", whole)}
    assert list(found) == ["record-contradicts", "record-sharpens", "record-confirms"]
    padrino = next(row for row in found["record-contradicts"].body.rows if "Padrino" in row[0])
    assert padrino[0].startswith("“The indictment accused Maduro")
    assert "Vladimir Padrino López: charges announced on 26 March 2020" in padrino[1]
    assert sum(len(one.body.rows) for one in found.values()) == len(whole.frames["comparisons"])


def test_a_denial_stands_beside_the_accusation_though_a_filter_leaves_it_out(whole):
    narrowed = narrow(whole, View(agencies=("justice-department",)))
    assert f"{STEM}#maduro-denies" not in set(narrowed.facts["fact"])
    said = " ".join(panel("charges", narrowed, "charges-listed").notes)
    assert "Nicolás Maduro, in the article’s words: has consistently denied all charges (denied)." in said


def test_a_denial_of_one_thing_does_not_stand_beside_another(whole):
    said = " ".join(panel("charges", whole, "sanctions-listed").notes)
    assert "Nicolás Maduro" in said
    assert "Gustavo Petro" not in said


def test_independence_is_said_beside_the_figures(whole):
    for name in ("strike-totals-record", "running-sum", "deaths-by-strike", "strikes-by-event"):
        assert "there is no independent count here" in " ".join(panel("strikes", whole, name).notes)
