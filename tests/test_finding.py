"""Typing finds the best match first: the whole name, its beginning, those of its words, what is in it, its letters."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.views.finding import best, folded

NAMES = {
    "treasury": "US Treasury Department",
    "treasurer": "Treasurer of Saltmouth",
    "retreat": "Retreat of the navy",
    "lopez": "Vladimir Padrino López",
    "navy": "Navy",
    "navy-of": "Navy of Saltmouth",
}
FOUND = {
    "the-whole-name-before-one-that-begins-so": ("navy", ["navy", "navy-of", "retreat"]),
    "its-beginning-before-that-of-a-word-before-what-is-in-it": ("treas", ["treasurer", "treasury"]),
    "beginnings-of-words-in-any-order": ("dep treas", ["treasury"]),
    "without-accents-and-case": ("LOPEZ", ["lopez"]),
    "what-is-in-a-word": ("easu", ["treasury", "treasurer"]),
    "letters-only-where-nothing-else-fits": ("ustd", ["treasury"]),
    "nothing-for-nothing": ("  ", []),
    "nothing-that-fits": ("zebra", []),
}


@pytest.mark.parametrize(("text", "found"), FOUND.values(), ids=FOUND)
def test_the_best_match_comes_first(text, found):
    assert best(folded(NAMES), text, 10) == found


@example("´", 1)
@given(st.text(min_size=1).filter(str.strip), st.integers(1, 6))
def test_every_name_finds_itself_first_and_no_more_come_than_are_wanted(name, most):
    found = best(folded({**NAMES, "itself": name}), name, most)
    assert found[0] == "itself" or NAMES[found[0]].casefold() == name.strip().casefold()
    assert len(found) <= most
