"""The statements behind a number: each once, by what they are about, in the order of time."""

from datetime import date

from dashboard import markup
from dashboard.corpus.figures import killed, strikes, total
from dashboard.panels import panel
from dashboard.panels.panel import key
from dashboard.panels.statements import gathered, together
from dashboard.ui.cards import card
from dashboard.ui.folds import Folds, came_to
from dashboard.views import View, select


def test_a_toll_is_gathered_strike_by_strike_by_day_and_where_reports_differ_it_is_marked(corpus, selection):
    deaths = killed(selection.part("cited"))
    found = gathered(selection, deaths.rows)
    assert len(deaths.rows) == 115
    assert len(found) == 18
    assert sorted(row for one in found for row in one.rows) == sorted(deaths.rows)
    assert [(one.title, one.when) for one in found[:2]] == [
        ("Boat strike 1", "2 September 2025"),
        ("Boat strike 2", "15 September 2025"),
    ]
    assert [(one.title, one.figure.text, one.figure.range) for one in found if one.figure.range] == [
        ("Boat strike 7", "3", "2 to 3"),
        ("Boat strikes 11 to 13, reported together", "14", "14 to 15"),
    ]
    assert Folds(corpus).html(found, alone=False).count("reports differ") == 2
    assert sum(one.figure.low for one in found) == deaths.low == 82


def test_what_strikes_come_to_together_is_said_of_strikes_alone(selection):
    deaths = killed(selection.part("cited"))
    assert [figure.text for figure in together(selection, deaths.rows)] == ["82", "21"]
    [strike] = [one for one in gathered(selection, deaths.rows) if one.title == "Boat strike 1"]
    assert together(selection, strike.rows) is None
    assert together(selection, (*deaths.rows, int(selection.of("claims")[0]))) is None


def test_statements_come_to_what_they_are_asked_for_and_who_say_none_stand_together(selection):
    alive = total(selection.part("cited"), "strikes", "survivors")
    assert (alive.text, alive.spread, alive.unsettled) == ("2", None, 2)
    assert [figure.text for figure in together(selection, alive.rows)] == ["2", "15"]
    assert came_to(*together(selection, alive.rows)).startswith("2 picked up alive, reports differ on 2 announcements")
    assert [(one.title, one.figure.text, one.figure.unsettled) for one in gathered(selection, alive.rows)] == [
        ("Boat strike 6", "2", 0),
        ("Boat strike 8", "0", 1),
        ("Boat strikes 11 to 13, reported together", "0", 1),
        ("Strikes whose reports all say none", "0", 0),
    ]
    assert killed(selection.part("cited")).rows.key != strikes(selection.part("cited")).rows.key


def test_kinds_stand_in_their_order_each_statement_once(corpus, selection):
    rows = panel("overview", "headline", selection).rows
    found = gathered(selection, rows)
    assert sorted(row for one in found for row in one.rows) == sorted(rows)
    tables = list(dict.fromkeys(one.table for one in found))
    assert tables == ["designations", "strikes", "rewards", "sanctions", "indictments", "claims"]
    assert all(corpus.table(row) == one.table for one in found for row in one.rows)
    asked = [one for one in found if one.table == "claims"]
    assert "Is the Cartel de los Soles an organized group?" in {one.title for one in asked}
    running = [one for one in found if any(corpus.is_running[row] for row in one.rows)]
    assert [one.title for one in running] == ["Totals of the whole campaign, as stated"]


def test_a_group_is_folded_and_says_the_same_words_once(corpus, selection):
    folds = Folds(corpus)
    found = gathered(selection, killed(selection.part("cited")).rows)
    [seventh] = [one for one in found if one.title == "Boat strike 7"]
    html = folds.html(found, alone=False)
    assert html.count("<details") == html.count("<summary>") == 18
    assert " open>" not in html
    assert "3 killed, 2–3 reported" in html
    assert {(row,) for one in found for row in one.rows} == set(folds.opens.values())
    alone = Folds(corpus).html([seventh], alone=True)
    assert alone.startswith('<details class="k grp" open>')
    assert alone.count("3 people killed in boat strike on 17 October 2025.") == 1
    assert alone.count("<li>") == len(seventh.rows) == 7


def test_what_contradicts_a_claim_opens_from_it_on_its_page_and_in_the_drawer(corpus, selection):
    claim = corpus.rows["2025-11-24_cartel-de-los-soles#boats-linked"]
    against = tuple(corpus.rows[f"record#{name}"] for name in ("strike-07-cbs-news", "strike-01-newser"))
    asked = markup.body(corpus, panel("claims", "question-boats", selection))
    words, button = "The article links the boats to the eight", f'data-open="{key(against)}"'
    assert asked.opens[key(against)] == against
    assert asked.html.index(button) < asked.html.index(words)
    assert asked.html.count("<button") == asked.html.count("</button>")
    assert "<button" not in asked.html[asked.html.index(button) : asked.html.index(words)]  # none stands in another
    whole = card(corpus, claim)
    assert whole.opens == {key(against): against}
    assert f"{button}>{words}" in whole.html
    assert "said to belong to: Ejercito de Liberacion Nacional" in card(corpus, against[0]).html
    assert not card(corpus, against[0]).opens


def test_what_was_known_on_a_day_is_gathered_by_what_was_known(corpus):
    known = select(corpus, View(known=date(2025, 10, 20)))
    deaths = killed(known.part("cited"))
    assert {row for one in gathered(known, deaths.rows) for row in one.rows} == set(deaths.rows)
