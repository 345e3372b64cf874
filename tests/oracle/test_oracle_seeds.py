"""The oracle reads dates, numbers and seed files as they are written, and refuses other forms."""

from datetime import date
from math import inf
from pathlib import Path

import pytest

from tests.oracle.made import seeds
from tests.oracle.notation import number, span

ARTICLE = """[article]
outlet = "{outlet}"
published = "{published}"
anchor = "2024-05-20"
{more}

[[strike]]
id = "mill"
scope = "one"
killed = ">40"
theatre = ["north", "east"]

[[claim]]
id = "why"
actor = "ada"

[[strike]]
id = "dam"
scope = "one"
"""


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-03", "2024-02-03", "2024-02-03"),
        ("2024-02-03~", "2024-02-03", "2024-02-03"),
        ("2024-02?", "2024-02-01", "2024-02-29"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2024/2024-03-05", "2024-01-01", "2024-03-05"),
        ("[2024-02-03,2024-02-07]", "2024-02-03", "2024-02-07"),
    ],
)
def test_a_written_date_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    assert (str(span(text).first), str(span(text).last)) == (first, last)


@pytest.mark.parametrize("text", ["spring", "2024-21", "2024/..", "{2024,2025}", "24-05-02", "2024-02-30"])
def test_other_dates_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        span(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("80", 80, 80),
        (">80", 81, inf),
        (">=83", 83, inf),
        ("<80", 0, 79),
        ("<=80", 0, 80),
        ("~80", 80, 80),
        ("80..90", 80, 90),
    ],
)
def test_a_written_number_has_bounds(text: str, low: float, high: float) -> None:
    assert (number(text).low, number(text).high) == (low, high)


@pytest.mark.parametrize("text", ["some", "8,000", "-3", "50 million"])
def test_other_numbers_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        number(text)


def test_rows_stand_in_the_order_of_articles_kinds_tables_and_lines(tmp_path: Path) -> None:
    article = ARTICLE.format(outlet="not stated", published="not stated", more="")
    record = seeds(tmp_path, articles={"b": article, "a": article}, claims=[{}], strikes=[{}, {}], designations=[{}])
    facts = [row.fact for row in record.rows]
    of_articles = [f"{stem}#{entry}" for stem in "ab" for entry in ("mill", "dam", "why")]
    assert facts == [*of_articles, "record#designations-1", "record#strikes-1", "record#strikes-2", "record#claims-1"]


def test_a_cell_holds_several_values_and_a_fact_of_an_article_has_a_list(tmp_path: Path) -> None:
    article = ARTICLE.format(outlet="not stated", published="not stated", more="")
    record = seeds(tmp_path, articles={"a": article}, strikes=[{"theatre": "north; east", "speaker": "ada;ben"}])
    mill, record_row = record.rows[0], record.rows[-1]
    assert mill.theatre == record_row.theatre == ("east", "north")
    assert record_row.roles["speaker"] == ("ada", "ben")
    assert mill.pages == ("a",)
    assert mill.standing == "reported"


def test_newsrooms_are_the_origin_that_of_the_first_copy_the_outlet_or_the_page_itself(tmp_path: Path) -> None:
    stated = {"published": "2024-05-02~", "outlet": "Post"}
    pages = seeds(
        tmp_path,
        articles={
            "first": ARTICLE.format(**stated, more=""),
            "copy": ARTICLE.format(outlet="Herald", published="2024-05", more='copy_of = "first"'),
            "named": ARTICLE.format(**stated, more='origin = "Wire"\ncopy_of = "first"'),
            "bare": ARTICLE.format(outlet="not stated", published="not stated", more=""),
        },
    ).pages
    rooms = {page: pages[page].newsroom for page in ("first", "copy", "named", "bare", "wire-1", "a")}
    assert rooms == {
        "first": ("origin", "Post"),
        "copy": ("origin", "Post"),
        "named": ("origin", "Wire"),
        "bare": ("page", "bare"),
        "wire-1": ("origin", "Wire"),
        "a": ("page", "a"),
    }
    assert [str(pages[page].day) for page in ("first", "copy", "bare", "c", "undated")] == [
        "2024-05-02",
        "2024-05-31",
        "2024-05-20",
        "2024-06-30",
        "None",
    ]


def test_a_correction_replaces_the_old_value_and_is_refused_where_it_is_gone(tmp_path: Path) -> None:
    article = ARTICLE.format(outlet="not stated", published="not stated", more="")
    record = seeds(
        tmp_path,
        articles={"a": article},
        strikes=[{"killed": "3", "date": "2024-05-01"}],
        corrections=[
            {"entry": "record#strikes-1", "field": "killed", "old": "3", "new": "4"},
            {"entry": "record#strikes-1", "field": "date", "old": "2024-05-09", "new": "2024-05-10"},
            {"entry": "a#mill", "field": "killed", "old": ">40", "new": "~40"},
            {"entry": "actors#ada", "field": "name", "old": "Ada", "new": "Adá Quill"},
        ],
    )
    strike = record.rows[-1]
    assert (strike.written["killed"], record.rows[0].written["killed"]) == ("4", "~40")
    assert strike.date is not None
    assert strike.date.first == date(2024, 5, 1)
    assert record.actors["ada"].names == ("Adá Quill",)


def test_what_is_covered_and_what_somebody_is_part_of_reach_over_all_levels(tmp_path: Path) -> None:
    record = seeds(tmp_path, events={"war": {"covers": ["raids"]}, "raids": {"covers": ["raid"]}, "raid": {}})
    assert record.covers == {"war": {"raids", "raid"}, "raids": {"raid"}, "raid": frozenset()}
    assert record.belongs["admiral"] == {"admiral", "navy", "crown"}
