"""Section 5 of docs/counting.md on small seeds: which rows a choice keeps."""

from pathlib import Path
from typing import Any

import pytest

from tests.oracle.choice import Choice, keeps
from tests.oracle.made import seeds
from tests.oracle.record import ROLES

STATEMENT = "The navy of Saltmouth struck a mill."
ARTICLE = """[article]
anchor = "2024-05-20"

[[quote]]
id = "saw"
speaker = "ben"
quote = "We saw it, said Ben"
also = ["in the café"]
"""


@pytest.fixture
def kept(tmp_path: Path) -> Any:
    """The ids of the rows that a choice keeps, by the choice."""
    record = seeds(
        tmp_path,
        actors={"ada": {"kind": "person", "country": ["saltmouth", "fenland"], "aliases": ["Señora Quill"]}},
        events={"war": {"covers": ["raids"]}, "raids": {"covers": ["hit"]}, "hit": {}},
        articles={"first": ARTICLE},
        statements={"record#mill": STATEMENT},
        strikes=[
            {"id": "mill", "event": "hit", "agency": "navy", "mentioned": "guild", "claimed_affiliation": "the guild"},
            {
                "id": "dam",
                "event": "raids",
                "agency": "crown",
                "mentioned": "guild",
                "cites": "b; c",
                "note": "At night",
            },
        ],
        claims=[
            {"id": "why", "actor": "guild", "speaker": "ada"},
            {"id": "who", "mentioned": "fenland; order", "claimed_affiliation": "the order"},
        ],
    )

    def ids(**choice: Any) -> list[str]:
        return [row.fact.split("#")[1] for row in record.rows if keeps(record, row, Choice(**choice))]

    return ids


def test_nothing_chosen_keeps_all(kept: Any) -> None:
    assert kept() == ["saw", "mill", "dam", "why", "who"]


@pytest.mark.parametrize("name", ["actors", "agencies"])
def test_an_actor_keeps_rows_of_its_parts_but_not_of_what_it_is_part_of(kept: Any, name: str) -> None:
    assert kept(**{name: ("crown",)}) == ["mill", "dam"]
    assert kept(**{name: ("navy",)}) == ["mill"]
    assert kept(**{name: ("ben", "ada")}) == ["saw", "why"]


@pytest.mark.parametrize("role", ROLES)
def test_an_actor_stands_in_any_role(tmp_path: Path, role: str) -> None:
    record = seeds(tmp_path, strikes=[{role: "ben; admiral"}, {}])
    assert [keeps(record, row, Choice(actors=("crown",))) for row in record.rows] == [True, False]


def test_a_country_keeps_rows_of_itself_and_of_those_who_belong_to_it(kept: Any) -> None:
    assert kept(country=("fenland",)) == ["why", "who"]
    assert kept(country=("saltmouth",)) == ["mill", "why"]


def test_claimed_keeps_strikes_that_state_an_affiliation_and_name_the_actor(kept: Any) -> None:
    assert kept(claimed=("guild",)) == ["mill"]
    assert kept(claimed=("navy", "order")) == []


def test_basis_kinds_sources_and_events(kept: Any) -> None:
    assert kept(basis=("quoted",)) == ["saw"]
    assert kept(kinds=("claims", "quotes")) == ["saw", "why", "who"]
    assert kept(sources=("c", "first")) == ["saw", "dam"]
    assert kept(events=("war",)) == ["mill", "dam"]
    assert kept(events=("hit",)) == ["mill"]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("MILL struck", ["mill"]),  # the statement
        ("night", ["dam"]),  # a note
        ("saw CAFE", ["saw"]),  # quoted words, two of them
        ("senora", ["why"]),  # an alias
        ("guild navy", ["mill"]),  # names of two parties
        ("night mill", []),
    ],
)
def test_each_word_stands_somewhere_in_the_row(kept: Any, words: str, rows: list[str]) -> None:
    assert kept(words=words) == rows


def test_choices_of_different_kinds_narrow(kept: Any) -> None:
    assert kept(actors=("guild",), kinds=("strikes",), sources=("b",)) == ["dam"]
