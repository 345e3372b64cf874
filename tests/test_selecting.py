"""A View narrows every table alike, is written whole into a link, and comes back from it (promise 5)."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.corpus import from_seeds
from dashboard.seeds import check, files
from dashboard.views import FILTERS, View, chosen, facets, from_query, options, select, to_query, widened
from tests.conftest import FROZEN

CORPUS = from_seeds(check(files(FROZEN)))
OF_A_KIND = {
    "several": lambda name: st.lists(st.sampled_from(options(CORPUS, name)), unique=True, max_size=3).map(tuple),
    "alone": lambda name: st.lists(st.sampled_from(options(CORPUS, name)), max_size=1).map(tuple),
    "day": lambda name: st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    "words": lambda name: st.text(max_size=20).map(str.strip),
}
VIEWS = st.fixed_dictionaries({name: OF_A_KIND[one.kind](name) for name, one in FILTERS.items()}).map(
    lambda chosen: View(**chosen)
)


def kept(**chosen):
    """The ids of the facts of the article that are kept."""
    selection = select(CORPUS, View(**chosen))
    return {CORPUS.id(row).partition("#")[2] for row in selection.rows.tolist() if CORPUS["basis"][row]}


def listed(query):
    return {key: [value] if isinstance(value, str) else value for key, value in query.items()}


@given(VIEWS)
def test_a_link_opens_the_same_view(view):
    assert from_query(listed(to_query(view, CORPUS)), CORPUS) == (view, [])
    assert from_query(listed(chosen(view, CORPUS)), CORPUS) == (view, [])


@given(VIEWS)
def test_each_filter_takes_away_and_adds_nothing(view):
    selection = select(CORPUS, view)
    for name in view.chosen:
        if name != "known":  # what was known moves acts in time
            wider = select(CORPUS, view.but(**{name: FILTERS[name].empty}))
            assert not (selection.mask & ~wider.mask).any(), name


def test_defaults_stand_in_the_link_too():
    query = to_query(View(), CORPUS)
    assert {query[one.key] for one in FILTERS.values() if one.kind != "words"} == {"all"}
    assert query["version"] == CORPUS.version
    assert "strikes-191" in query["rows"]


def test_a_short_link_holds_what_is_chosen_and_the_version_alone():
    assert chosen(View(), CORPUS) == {"version": CORPUS.version}
    view = View(actors=("marco-rubio",), start=date(2025, 9, 1))
    assert chosen(view, CORPUS) == {"actor": ["marco-rubio"], "from": "2025-09-01", "version": CORPUS.version}
    assert from_query({"version": ["00000000"]}, CORPUS)[1] == ["The data has changed since this link was made."]


def test_what_a_link_asks_for_and_is_not_here_is_told():
    view, told = from_query({"actor": ["nobody", "marco-rubio"], "from": ["soon"], "colour": ["red"]}, CORPUS)
    assert view == View(actors=("marco-rubio",))
    assert [word in said for word, said in zip(("nobody", "soon", "colour"), told, strict=True)] == [True] * 3


def test_a_link_from_other_data_says_what_changed():
    _, told = from_query({"version": ["00000000"], "rows": ["strikes-100"]}, CORPUS)
    assert told == ["The data has changed since this link was made: Strikes 100 then, 191 now."]


def test_an_actor_is_matched_in_any_role_and_the_row_says_which():
    selection = select(CORPUS, View(actors=("marco-rubio",), basis=("quoted",)))
    roles = {CORPUS.id(row).partition("#")[2]: selection.roles(row) for row in selection.rows.tolist()}
    assert roles["soles-fto"] == ("announcer",)
    assert roles["rubio-terrorist-violence"] == ("speaker",)


def test_a_parent_brings_its_parts():
    ofac, treasury = (select(CORPUS, View(agencies=(key,))).mask for key in ("ofac", "treasury-department"))
    assert ofac.sum() < treasury.sum()
    assert not (ofac & ~treasury).any()


def test_choices_of_one_kind_widen_and_of_different_kinds_narrow():
    either = kept(agencies=("treasury-department", "justice-department"))
    assert either == kept(agencies=("treasury-department",)) | kept(agencies=("justice-department",))
    both = kept(agencies=("treasury-department",), actors=("cartel-de-los-soles",))
    assert both == kept(agencies=("treasury-department",)) & kept(actors=("cartel-de-los-soles",))
    assert "soles-sanctioned" in both


def test_a_country_is_the_country_and_those_that_belong_to_it():
    assert "maduro-charged" in kept(country=("venezuela",))
    assert "al-qaida-fto" not in kept(country=("venezuela",))


def test_a_claimed_group_keeps_the_strikes_that_are_said_to_be_its():
    selection = select(CORPUS, View(claimed=("tren-de-aragua",)))
    facts = CORPUS.facts(selection.rows.tolist())
    assert {type(fact).kind for fact in facts} == {"strike"}
    assert all(fact.claimed_affiliation for fact in facts)
    assert "national-liberation-army" in options(CORPUS, "claimed")


def test_every_word_must_stand_in_the_fact_or_in_a_name_of_it():
    assert "maduro-reward" in kept(words="maduro reward")
    assert kept(words="PADRINO lopez’s") == kept(words="padrino lópez's")
    assert not kept(words="no-such-word-stands-here")


def test_from_after_to_matches_nothing():
    assert len(select(CORPUS, View(start=date(2025, 12, 1), end=date(2024, 1, 1)))) == 0


def test_a_period_leaves_out_the_undated_and_says_how_many():
    whole, year = select(CORPUS, View()), select(CORPUS, View(start=date(1900, 1, 1)))
    assert year.undated == len(whole) - len(year) > 0
    assert all(year.horizon.time(row).how for row in year.rows.tolist())


def test_facets_count_what_a_further_choice_leaves():
    for name, counts in facets(CORPUS, View(agencies=("state-department",))).items():
        for key, number in counts[:5]:
            assert number == len(select(CORPUS, View(agencies=("state-department",), **{name: (key,)}))), (name, key)


@pytest.mark.parametrize("name", ["basis", "country", "events"])
def test_a_filter_that_says_its_counts_is_a_facet(monkeypatch, name):
    keeps = FILTERS[name].keeps

    def counts(selection):
        return {key: int((keeps(selection.horizon, (key,)) & selection.mask).sum()) for key in options(CORPUS, name)}

    assert name not in facets(CORPUS, View(words="strike"))
    monkeypatch.setitem(FILTERS, name, replace(FILTERS[name], counts=counts))
    view = View(words=f"boat {name[:1]}")
    found = facets(CORPUS, view)[name]
    assert found == sorted(found, key=lambda item: -item[1])
    left = {key: len(select(CORPUS, view.but(**{name: (key,)}))) for key in options(CORPUS, name)}
    assert dict(found) == {key: number for key, number in left.items() if number}
    assert name not in facets(CORPUS, view.but(**{name: (found[0][0],)}))


def test_the_filters_stand_in_the_order_of_their_ranks_which_differ():
    ranks = [one.rank for one in FILTERS.values()]
    assert ranks == sorted(set(ranks))


def test_what_to_widen_is_a_filter_without_which_there_is_something():
    view = View(actors=("marco-rubio",), kinds=("rewards",))
    assert len(select(CORPUS, view)) == 0
    counts = {name: len(select(CORPUS, view.but(**{name: ()}))) for name in view.chosen}
    assert widened(CORPUS, view) == counts


@pytest.mark.parametrize("name", FILTERS)
def test_every_choice_keeps_something(name):
    for key in options(CORPUS, name):
        assert len(select(CORPUS, View(**{name: (key,)}))) > 0, key


def test_selections_share_the_corpus_and_copy_nothing():
    view = View(actors=("marco-rubio",))
    assert select(CORPUS, view) is select(CORPUS, View(actors=["marco-rubio"]))
    assert select(CORPUS, view).mask.dtype == np.bool_
