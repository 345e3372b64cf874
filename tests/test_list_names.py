"""Names of a list suggest whom it may mean; a name of one word says nothing of everybody who is called so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.lists.matching import ALIKE, alike, words
from tests.official import read, sdn

ROWS = (
    ("1", "MADURO MOROS, Nicolas", "individual"),
    ("2", "RODRIGUEZ GOMEZ, Jorge Jesus", "individual"),
    ("3", "RODRIGUEZ ACUNA, Jorge Alberto", "individual"),
    ("4", "CAZAREZ SALAZAR, Victor", "individual", "", "", "a.k.a. 'EL VIEJO'; a.k.a. 'TINO'."),
    ("5", "TINO", ""),
    ("6", "PETROLEOS DE VENEZUELA, S.A.", ""),
    ("7", "DEPARTMENT OF FINANCIAL INVESTIGATIONS OF THE STATE COMMITTEE", ""),
    ("8", "MADURO MOROS", "vessel"),
    ("9", "NATIONAL LIBERATION ARMY", ""),
    ("10", "NATIONAL LIBERATION ARMY", ""),
)
SUGGESTED = {
    "accents-and-the-order-of-words": (["Nicolás Maduro Moros"], "person", ["1"]),
    "a-shorter-name": (["Nicolás Maduro"], "person", ["1"]),
    "a-slip-of-the-pen": (["Nicolas Madura Moros"], "person", ["1"]),
    "several-who-may-be-meant": (["Jorge Rodriguez"], "person", ["2", "3"]),
    "a-full-name-leaves-no-others": (["Jorge Rodriguez", "Jorge Jesús Rodríguez Gómez"], "person", ["2"]),
    "two-of-one-name": (["National Liberation Army"], "entity", ["10", "9"]),
    "one-word-of-a-name": (["Maduro"], "person", []),
    "one-word-that-is-the-whole-name": (["Tino"], "entity", ["5"]),
    "an-alias-of-the-list": (["Victor Cazarez"], "person", ["4"]),
    "another-kind": (["Nicolás Maduro"], "entity", []),
    "two-words-of-a-long-name": (["State Department"], "entity", []),
    "a-body-without-its-legal-form": (["Petróleos de Venezuela"], "entity", ["6"]),
    "nobody": (["Ada Quill"], "person", []),
    "marks-only": (["—"], "person", []),
}


@pytest.mark.parametrize(("names", "kind", "numbers"), SUGGESTED.values(), ids=SUGGESTED)
def test_suggestions(names, kind, numbers):
    found = read(sdn(*ROWS)).names.suggested((kind,), tuple(names))
    assert [one.listed.number for one in found] == numbers


def test_a_suggestion_says_which_name_is_alike():
    [found] = read(sdn(*ROWS)).names.suggested(("person",), ("El Viejo",))
    assert (found.listed.number, found.name, found.score) == ("4", "EL VIEJO", 100.0)


NAME = st.lists(st.sampled_from("ada quill maduro moros de la cruz jose".split()), min_size=1, max_size=5)


@given(NAME, NAME)
def test_how_alike_two_names_are_is_the_same_either_way(one, other):
    first, second = words(" ".join(one)), words(" ".join(other))
    assert alike(first, second) == alike(second, first)
    assert 0 <= alike(first, second) <= 100


@given(NAME.filter(lambda name: len(set(name)) > 1), st.randoms())
def test_the_order_case_and_accents_of_words_say_nothing(name, shuffle):
    mixed = [word.upper().replace("O", "Ó") for word in name]
    shuffle.shuffle(mixed)
    assert words(", ".join(mixed)) == words(" ".join(name))
    assert alike(words(" ".join(name)), words(" ".join(mixed))) == 100


@given(NAME, NAME)
def test_names_that_share_no_word_are_never_suggested(one, other):
    listed = read(sdn(("1", " ".join(other), "individual")))
    found = listed.names.suggested(("person",), (" ".join(one),))
    assert not found or (set(one) & set(other) and found[0].score >= ALIKE)
