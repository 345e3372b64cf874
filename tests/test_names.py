"""A name proves its actor where it stands in whole words, but not within a longer name of somebody else."""

import re
from difflib import get_close_matches

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.seeds import names as seeds_names
from dashboard.seeds.hints import meant
from dashboard.seeds.names import Names

ACTORS = {
    "saltmouth": ("Saltmouth",),
    "navy": ("Navy of Saltmouth", "the navy"),
    "quill": ("Ada Quill", "Quill"),
    "reed": ("Ada's Reed",),
    "press": ("Quill Press", "Quill"),
    "twin": ("Ada Quill Junior",),
    "pier": ("Pier",),
    "piers": ("Old Pier and Pier",),
    "walk": ("and Pier Walk",),
}
STANDS = {
    "whole": ("quill", "said Ada Quill today", True),
    "an-alias": ("quill", "Quill said", True),
    "within-a-word": ("quill", "Quills said", False),
    "possessive": ("saltmouth", "Saltmouth's harbour", True),
    "first-letter-of-either-case": ("navy", "The navy left", True),
    "other-letters-of-their-case": ("saltmouth", "SALTMOUTH", False),
    "apostrophe-of-either-kind": ("reed", "Ada’s Reed left", True),
    "within-a-longer-name-of-another": ("saltmouth", "the Navy of Saltmouth left", False),
    "beside-a-longer-name-of-another": ("saltmouth", "the Navy of Saltmouth left Saltmouth", True),
    "within-the-longest": ("quill", "Ada Quill Junior left", False),
    "within-a-longer-name-that-is-its-own-too": ("press", "Quill Press prints", True),
    "the-longest-first-where-two-overlap": ("pier", "the Old Pier and Pier Walk", False),
    "a-name-that-two-share": ("press", "Quill left", True),
}


@pytest.mark.parametrize(("key", "words", "stands"), STANDS.values(), ids=STANDS)
def test_a_name_stands_in_words(key, words, stands):
    assert Names(ACTORS)[key].stands_in(words) is stands


def pattern(name):
    first, rest = re.escape(name[:1]), re.escape(name[1:]).replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?i:{first}){rest}(?!\w)")


def stands_in(key, words, actors):
    """The same by looking at every name of every actor."""
    others = {name for other, names in actors.items() if other != key for name in names}
    for name in actors[key]:
        left = words
        for longer in sorted(others - {name}, key=lambda other: (-len(other), other)):
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", longer):
                left = pattern(longer).sub("_", left)
        if pattern(name).search(left):
            return True
    return False


words = st.sampled_from("Ada ada Quill Ada's Ada’s Canada U.S. Navy the The of Inc. Adams é X - “Los” J.".split())
names = st.lists(words, min_size=1, max_size=4).map(" ".join)
registers = st.lists(st.lists(names, min_size=1, max_size=3).map(tuple), min_size=1, max_size=5)


@settings(max_examples=600)
@given(registers.map(lambda all_names: dict(enumerate(all_names))), st.data())
def test_an_index_finds_what_looking_at_every_name_finds(actors, data):
    held = [name for held in actors.values() for name in held]
    said = " ".join(data.draw(st.lists(st.one_of(words, st.sampled_from(held)), max_size=6)))
    index = Names({str(key): held for key, held in actors.items()})
    if data.draw(st.booleans()):  # many were sought before
        index._sought = seeds_names._FEW
    for key in actors:
        assert index[str(key)].stands_in(said) == stands_in(key, said, actors)


folded = st.text(alphabet="abc ", max_size=6)


@settings(max_examples=1000)
@given(folded, st.lists(folded, max_size=8))
def test_what_was_meant_is_what_difflib_finds_nearest(value, known):
    near = get_close_matches(value, known, n=1, cutoff=0.5)
    assert meant(value, known) == (f' Did you mean "{near[0]}"?' if near else "")
