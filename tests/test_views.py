"""A View narrows every table alike, is written whole into a link, and comes back from it (promise 5)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import load
from dashboard.facts import TABLES
from dashboard.places import ROOT
from dashboard.views import View, choices, facets, fold, from_query, narrow, to_query, widened
from tests.conftest import STEM

REAL = load(ROOT / "seeds")
OPTIONS = choices(REAL)


def kept(view):
    """The ids of the article's facts that *view* keeps."""
    facts = narrow(REAL, view).facts
    return {fact.partition("#")[2] for fact in facts.loc[facts["basis"] == "quoted", "fact"]}


def listed(query):
    return {key: [value] if isinstance(value, str) else value for key, value in query.items()}


views = st.builds(
    View,
    actors=st.lists(st.sampled_from(OPTIONS["actors"]), unique=True, max_size=3).map(tuple),
    agencies=st.lists(st.sampled_from(OPTIONS["agencies"]), unique=True, max_size=3).map(tuple),
    start=st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    end=st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    sources=st.lists(st.sampled_from(OPTIONS["sources"]), unique=True, max_size=3).map(tuple),
    basis=st.lists(st.sampled_from(OPTIONS["basis"]), unique=True).map(tuple),
    kinds=st.lists(st.sampled_from(OPTIONS["kinds"]), unique=True).map(tuple),
    events=st.lists(st.sampled_from(OPTIONS["events"]), unique=True, max_size=3).map(tuple),
    known=st.none() | st.dates(date(2013, 1, 1), date(2026, 1, 1)),
    words=st.text(max_size=20).map(str.strip),
)


@given(views)
def test_a_link_opens_the_same_view(view):
    assert from_query(listed(to_query(view, REAL)), REAL) == (view, [])


@given(views)
def test_a_view_keeps_rows_as_they_are_and_all_tables_agree(view):
    narrowed = narrow(REAL, view)
    kept = set(narrowed.facts["fact"])
    assert kept == {fact for name in TABLES for fact in narrowed.frames[name]["fact"]}
    for name in ("parties", "evidence", "cites"):
        assert set(narrowed.frames[name]["fact"]) == kept & set(REAL.frames[name]["fact"])
    for name in TABLES:
        before = REAL.frames[name]
        after = narrowed.frames[name].drop(columns=["matched", "in_period"])
        assert after.equals(before[before["fact"].isin(kept)])


def test_defaults_stand_in_the_link_too():
    query = to_query(View(), REAL)
    assert query["actor"] == query["agency"] == query["kind"] == query["from"] == query["to"] == "all"
    assert query["version"] == REAL.version
    assert "strikes-191" in query["rows"]


def test_an_actor_is_matched_in_any_role_and_the_row_says_which():
    narrowed = narrow(REAL, View(actors=("marco-rubio",)))
    matched = dict(zip(narrowed.facts["fact"].str.partition("#")[2], narrowed.facts["matched"], strict=True))
    assert matched == {"soles-fto": "announcer", "terrorist-violence": "speaker", "rubio-terrorist-violence": "speaker"}


def test_a_parent_brings_its_parts():
    assert kept(View(agencies=("state-department",))) == kept(View(actors=("marco-rubio",)))
    ofac, treasury = (set(narrow(REAL, View(agencies=(one,))).facts["fact"]) for one in ("ofac", "treasury-department"))
    assert ofac < treasury
    assert kept(View(agencies=("treasury-department",))) == {"soles-sanctioned", "treasury-accusation"}
    assert kept(View(agencies=("us-government",))) >= {
        "soles-sanctioned",
        "maduro-reward",
        "campaign-toll",
        "rule-unsustainable",
    }


def test_choices_of_one_kind_widen_and_of_different_kinds_narrow():
    either = kept(View(agencies=("treasury-department", "justice-department")))
    assert either == kept(View(agencies=("treasury-department",))) | kept(View(agencies=("justice-department",)))
    both = kept(View(agencies=("treasury-department",), actors=("cartel-de-los-soles",)))
    assert both == {"soles-sanctioned"}


def test_a_period_keeps_what_may_overlap_and_marks_what_may_fall_outside():
    narrowed = narrow(REAL, View(start=date(2025, 7, 10), end=date(2025, 7, 20)))
    place = dict(zip(narrowed.facts["fact"].str.partition("#")[2], narrowed.facts["in_period"], strict=True))
    assert place["soles-sanctioned"] == "partly"
    assert place["maduro-reward"] == "partly"
    assert place["al-qaida-fto"] == "undated"
    assert "maduro-charged" not in place
    assert "soles-fto" not in place
    november = narrow(REAL, View(start=date(2025, 11, 1), end=date(2025, 11, 30))).facts.set_index("fact")
    assert november.loc[f"{STEM}#soles-fto", "in_period"] == "inside"


def test_from_after_to_matches_nothing():
    assert not kept(View(start=date(2025, 12, 1), end=date(2024, 1, 1)))


def test_without_a_period_nothing_is_marked():
    assert narrow(REAL, View()).facts["in_period"].isna().all()


@pytest.mark.parametrize(
    "words",
    [
        "maduro's hold",
        "maduro’s hold",
        "padrino",
        "PADRINO LOPEZ",
        "Isacson",
        "isaacson",
        "more than 80",
        "U.S. military",
    ],
)
def test_words_find_names_aliases_and_quotes_without_case_and_accents(words):
    assert kept(View(words=words))


def test_the_usual_spelling_finds_the_articles_spelling():
    assert kept(View(words="isacson")) == kept(View(actors=("adam-isaacson",)))


def test_what_matches_nothing_is_empty_tables():
    narrowed = narrow(REAL, View(words="zebra"))
    assert narrowed.facts.empty
    assert all(narrowed.frames[name].empty for name in TABLES)


def test_unknown_values_in_a_link_are_told_and_the_known_ones_kept():
    view, told = from_query(
        {"actor": ["NOPE", "marco-rubio"], "from": ["2025-99-01"], "to": ["2025-11-24"], "colour": ["red"]}, REAL
    )
    assert view == View(actors=("marco-rubio",), end=date(2025, 11, 24))
    assert told == [
        "The link asks for actor “NOPE”, which is not here.",
        "The link asks for “from 2025-99-01”, which is no day between 1900 and 2100 (such as 2025-11-24).",
        "The link asks for “colour”, which is not known here.",
    ]


def test_a_link_on_changed_data_says_which_tables_changed():
    query = listed(to_query(View(), REAL)) | {"version": ["00000000"], "rows": ["strikes-3.claims-63"]}
    assert from_query(query, REAL)[1] == ["The data has changed since this link was made: Strikes 3 then, 191 now."]
    same = query | {"rows": ["strikes-191"]}
    assert "with other words or values" in from_query(same, REAL)[1][0]


@given(
    st.dictionaries(
        st.sampled_from(["actor", "agency", "from", "to", "kind", "rows", "version", "words", "event", "known", "x"]),
        st.lists(st.text(max_size=9), max_size=3),
    )
)
def test_any_link_is_read(query):
    view, told = from_query(query, REAL)
    assert isinstance(view, View)
    assert all(isinstance(one, str) for one in told)


@settings(deadline=None, max_examples=25)
@given(views)
def test_a_facet_leaves_as_many_facts_as_it_says(view):
    for name, counted in facets(narrow(REAL, view), view).items():
        for one, count in counted[:3]:
            assert len(narrow(REAL, replace(view, **{name: (one,)})).facts) == count


def test_what_to_widen_says_what_there_would_be():
    view = View(words="zebra", actors=("marco-rubio",))
    assert widened(REAL, view) == {"words": 3}
    assert widened(REAL, View(words="zebra", actors=("oan",), kinds=("strikes",))) == {}


def test_agencies_are_no_actors_and_every_party_can_be_chosen():
    assert not set(OPTIONS["actors"]) & set(OPTIONS["agencies"])
    assert set(OPTIONS["actors"]) | set(OPTIONS["agencies"]) >= set(REAL.parties["actor"]) - {
        "the-article",
        "the-source",
    }


def test_filters_in_words():
    view = View(actors=("marco-rubio", "pete-hegseth"), start=date(2025, 7, 1), kinds=("quotes",), words="table")
    assert view.in_words(REAL.words) == {
        "actors": "Actor: Marco Rubio or Pete Hegseth",
        "start": "From 1 July 2025",
        "kinds": "Kind: Quotes",
        "words": "Words: “table”",
    }


def test_fold():
    assert fold("Vladimir Padrino LÓPEZ") == "vladimir padrino lopez"
