"""Every panel is a pure function of the tables; no number in it stands without its hedge and its facts (promise 3)."""

import json
from datetime import date

import pytest

from dashboard import load, theme
from dashboard.facts import TABLES
from dashboard.panels import PANELS, Chart, Number, Table, Voices, citation, panels
from dashboard.views import View, narrow
from tests.conftest import ACTORS, ARTICLE, STEM, STRIKE

VIEWS = {
    "everything": View(),
    "one-actor": View(actors=("nicolas-maduro",)),
    "one-agency": View(agencies=("treasury-department",)),
    "acts-only": View(kinds=("strikes", "sanctions")),
    "undated-only": View(words="al-Qaida"),
    "nothing": View(words="zebra"),
}
LANES = "acts-over-time"
SUBJECTS = [subject for subject, builders in PANELS.items() if builders]


def numbers(tables):
    return {
        one.label: one
        for panel in panels("overview", tables)
        if isinstance(panel.body, tuple)
        for one in panel.body
        if isinstance(one, Number)
    }


def timeline(tables):
    return next(panel for panel in panels("overview", tables) if panel.id == LANES)


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_panel_stands_on_facts_of_its_tables(tables, subject, view):
    narrowed = narrow(tables, view)
    before = {name: narrowed.frames[name].copy() for name in TABLES}
    for panel in panels(subject, narrowed):
        assert panel.facts
        assert set(panel.facts) <= set(narrowed.facts["fact"])
        assert panel.title
        if isinstance(panel.body, Chart):
            assert panel.body.alt
            assert 0 < len(panel.body.table.rows) <= len(panel.facts)
        elif isinstance(panel.body, Table):
            assert len(panel.body.rows) == len(panel.facts)
            assert {len(row) for row in panel.body.rows} == {len(panel.body.columns)}
        elif isinstance(panel.body, Voices):
            assert sum(len(side) for _, side in panel.body.sides) == len(panel.facts)
        else:
            assert all(one.facts if isinstance(one, Number) else one in panel.facts for one in panel.body)
        assert citation(panel, "", narrowed).startswith(f"{panel.title}. Source: ")
    assert all(narrowed.frames[name].equals(before[name]) for name in TABLES)


def test_panel_ids_are_unique(tables):
    one = narrow(tables, View(actors=("nicolas-maduro",)))
    ids = [panel.id for subject in SUBJECTS for panel in panels(subject, one)]
    assert len(ids) == len(set(ids)) > 20


def test_nothing_is_no_panel(tmp_path):
    empty = narrow(load(tmp_path), View())
    assert [panels(subject, empty) for subject in SUBJECTS] == [[] for _ in SUBJECTS]


def test_headline_numbers_keep_their_hedges(tables):
    said = {label: number.value for label, number in numbers(tables).items()}
    assert said == {
        "Latest designation dated to the day": "24 November 2025",
        "Organizations designated together": "8",
        "People killed in boat strikes": "more than 80",
        "Reward offered": "$50 million",
        "People named as charged": "3",
        "Questions answered both yes and no": "1",
    }
    killed = numbers(tables)["People killed in boat strikes"]
    assert killed.facts == (f"{STEM}#campaign-toll",)
    assert killed.detail == "February 2025 to 24 November 2025 (inferred). Boats allegedly linked to these groups."
    assert "announced" in numbers(tables)["Latest designation dated to the day"].detail


def test_what_is_counted_here_says_how(tables):
    charged = numbers(tables)["People named as charged"]
    assert charged.counted == "Counted here: each named person once, over 3 rows."
    designated = numbers(tables)["Organizations designated together"]
    assert designated.counted == ("Counted here over 1 event with a stated figure; 5 rows without a figure.")


def test_who_is_accused_stands_with_accuser_year_outcome_and_denial(tables):
    """Design, section 6."""
    detail = numbers(tables)["People named as charged"].detail
    assert "By the US Justice Department, 2020." in detail
    assert "A charge is an allegation; outcome not recorded here." in detail
    assert "Nicolás Maduro, in the article’s words: has consistently denied all charges (denied)." in detail
    assert f"{STEM}#maduro-denies" in numbers(tables)["People named as charged"].facts


def test_what_may_fall_outside_the_period_says_so(tables):
    july = narrow(tables, View(start=date(2025, 7, 1), end=date(2025, 7, 31)))
    assert numbers(july)["People killed in boat strikes"].detail.endswith("May fall outside the chosen period.")
    assert any("may fall outside the period" in note for note in timeline(july).notes)
    assert "Latest designation dated to the day" not in numbers(july)


def test_a_sum_of_several_is_nobodys_own_number(folder):
    other = STRIKE.replace('"mill"', '"mill-again"')
    found = numbers(load(folder(facts=ARTICLE + STRIKE + other)))["People killed in boat strikes"]
    assert found.value == "at least 82"
    assert found.counted == "Counted here over 2 events with a stated figure."
    assert found.detail == ""


def test_offers_that_replace_each_other_are_never_added(folder):
    reward = (
        '[[reward]]\nid = "{0}"\nactor = "ada-quill"\namount = "{1}"\ninferred = ["amount"]\n'
        'quote = "“We saw it,” said Ada Quill"\n'
    )
    found = numbers(load(folder(facts=ARTICLE + reward.format("a", "50 million") + reward.format("b", "25 million"))))
    assert found["People with a reward offer"].value == "1"
    assert "offers are not added up" in found["People with a reward offer"].counted
    assert not [one.value for one in found.values() if "75" in one.value]


def test_a_filter_takes_numbers_away_and_never_makes_them_zero(tables):
    assert set(numbers(narrow(tables, View(agencies=("treasury-department",))))) == set()
    assert set(numbers(narrow(tables, View(kinds=("strikes",))))) == {"People killed in boat strikes"}


def test_the_timeline_draws_each_date_as_wide_as_it_is_known(tables):
    traces = timeline(tables).body.figure.data
    bars = [
        (str(start)[:10], round(width / 86_400_000))
        for trace in traces
        if trace.type == "bar"
        for start, width in zip(trace.base, trace.x, strict=True)
    ]
    assert sorted(set(bars)) == [
        ("2020-01-01", 366),
        ("2025-01-01", 328),
        ("2025-01-01", 365),
        ("2025-02-01", 28),
        ("2025-02-01", 297),
        ("2025-07-01", 31),
    ]
    assert [str(trace.x[0])[:10] for trace in traces if trace.type == "scatter"] == ["2025-11-24"]


def test_what_is_announced_is_hollow(tables):
    [diamond] = [trace for trace in timeline(tables).body.figure.data if trace.type == "scatter"]
    assert diamond.marker.symbol == ("diamond-open",)


def test_the_timeline_names_what_has_no_date_and_which_years_are_cut_out(tables):
    panel = timeline(tables)
    assert panel.title == "8 dated acts by instrument, 2020 to 2025"
    assert any("No date is stated for 2: al-Qaida" in note for note in panel.notes)
    assert "no dated act 2021 to 2024" in [one.text for one in panel.body.figure.layout.annotations]
    assert "Cartel de los Soles: 24 November 2025, announced" in panel.body.alt


def test_a_statement_cannot_put_markup_into_a_chart(folder):
    actors = ACTORS.replace('name = "Navy', 'name = "<a href=x>Navy</a>')
    struck = STRIKE.replace("agency =", 'actor = "navy"\nagency =')
    [panel] = [
        one for one in panels("overview", load(folder(actors=actors, facts=ARTICLE + struck))) if one.id == LANES
    ]
    drawn = json.dumps(panel.body.figure.to_dict(), default=str)
    assert "Strike: &lt;a href=x>Navy" in drawn
    assert "<a href" not in drawn


def test_latest_quotes_are_the_latest(tables):
    panel = next(panel for panel in panels("overview", tables) if panel.id == "latest-quotes")
    assert [fact.partition("#")[2] for fact in panel.body] == [
        "hegseth-new-options",
        "hegseth-off-the-table",
        "indictment-flood-with-cocaine",
    ]
    assert panel.notes == ("3 statements without a stated date: on the page Quotes.",)


def test_all_quotes_are_on_the_page_quotes(tables):
    [panel] = panels("quotes", tables)
    assert panel.title == "7 statements by 5 speakers"
    assert set(panel.body) == set(tables.quotes["fact"])


TITLES = {
    "designations": [
        "4 dated designations, 2025 to 24 November 2025",
        "5 organizations listed by name, and 8 counted together",
    ],
    "strikes": [
        "More than 80 people killed in boat strikes, as the article states",
        "1 report of strikes",
        "How does the US side judge the effect of the strikes?",
        "Whom were the boats that the US struck linked to?",
    ],
    "rewards": ["$50 million offered as a reward concerning Nicolás Maduro"],
    "charges": ["1 measure of sanctions", "4 named as charged; a charge is an allegation"],
}


@pytest.mark.parametrize("subject", TITLES)
def test_titles_say_what_is_seen_with_its_hedge(tables, subject):
    assert sorted(panel.title for panel in panels(subject, tables)) == sorted(TITLES[subject])


@pytest.mark.parametrize("subject", ["rewards", "charges", "overview", "dossier"])
def test_a_panel_that_names_an_accused_person_has_their_denial(tables, subject):
    """Design, section 6."""
    one = narrow(tables, View(actors=("nicolas-maduro",)))
    accusing = [panel for panel in panels(subject, one) if any("Maduro" in str(panel.body) for _ in panel.facts)]
    said = " ".join(note for panel in accusing for note in panel.notes) + " ".join(
        str(panel.body) for panel in accusing
    )
    assert "has consistently denied all charges" in said
    assert "outcome not recorded here" in said or "not recorded here" in said


def test_voices_of_one_question_stand_apart(tables):
    [panel] = [one for one in panels("claims", tables) if one.id == "question-drug-trafficking"]
    sides = dict(panel.body.sides)
    assert list(sides) == ["Says so", "Says no"]
    assert [voice.words for voice in sides["Says no"]] == ["has consistently denied all charges"]
    assert len(sides["Says so"]) == 4


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_chart_colours_stand_out_on_both_backgrounds(mode):
    """WCAG 2.2, 1.4.11: 3:1 for graphical objects."""
    settings = theme.CONFIG["theme"][mode]
    assert settings["chartCategoricalColors"] == theme.PALETTE
    assert len(theme.PALETTE) == 10  # with fewer, Streamlit falls back to Plotly's own
    background = luminance(settings["backgroundColor"])
    for colour in theme.PALETTE:
        lighter, darker = sorted((luminance(colour), background), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 3
