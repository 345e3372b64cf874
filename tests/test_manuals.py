"""A source is cited as APA and Chicago want it; what is not stated is not made up (promises 4 and 7)."""

import pytest

from dashboard.exports import FORMATS, about
from dashboard.exports.manuals import apa, chicago, listed
from tests import made_up

BARE = dict.fromkeys((*made_up.SOURCE, "archive_url", "anchor"), "not stated")
MILL = {"title": "A mill is struck", "publisher": "The Saltmouth Bell", "url": "https://example.org/mill"}
DAY = {"published": "2024-05-03", "accessed": "2024-06-01"}
SOURCES = {
    "a-person": (
        {**MILL, **DAY, "author": "Ada M. Quill"},
        "Quill, A. M. (2024, May 3). A mill is struck. The Saltmouth Bell. https://example.org/mill",
        "Quill, Ada M. “A mill is struck.” The Saltmouth Bell, May 3, 2024. https://example.org/mill.",
    ),
    "two-people-with-accents": (
        {**MILL, **DAY, "author": "José Ñáñez and Jean-Luc O’Neil", "title": "¿Quién disparó?"},
        "Ñáñez, J., & O’Neil, J.-L. (2024, May 3). ¿Quién disparó? The Saltmouth Bell. https://example.org/mill",
        "Ñáñez, José, and Jean-Luc O’Neil. “¿Quién disparó?” The Saltmouth Bell, May 3, 2024. "
        "https://example.org/mill.",
    ),
    "seven-people": (
        {**MILL, **DAY, "author": "Al Ash, Bo Birch, Cy Cedar, Di Elm, Ed Fir, Flo Gum, Guy Hazel"},
        "Ash, A., Birch, B., Cedar, C., Elm, D., Fir, E., Gum, F., & Hazel, G. (2024, May 3). A mill is struck. "
        "The Saltmouth Bell. https://example.org/mill",
        "Ash, Al, Bo Birch, Cy Cedar, et al. “A mill is struck.” The Saltmouth Bell, May 3, 2024. "
        "https://example.org/mill.",
    ),
    "a-newsroom-as-author": (
        {**MILL, **DAY, "author": "The Saltmouth Bell"},
        "The Saltmouth Bell. (2024, May 3). A mill is struck. https://example.org/mill",
        "The Saltmouth Bell. “A mill is struck.” May 3, 2024. https://example.org/mill.",
    ),
    "nobody-as-author": (
        {**MILL, **DAY},
        "A mill is struck. (2024, May 3). The Saltmouth Bell. https://example.org/mill",
        "The Saltmouth Bell. “A mill is struck.” May 3, 2024. https://example.org/mill.",
    ),
    "a-public-body-is-the-author-of-its-page": (
        {**MILL, **DAY, "publisher": "Ministry of Mills", "url": "https://www.mills.gov.uk/a"},
        "Ministry of Mills. (2024, May 3). A mill is struck. https://www.mills.gov.uk/a",
        "Ministry of Mills. “A mill is struck.” May 3, 2024. https://www.mills.gov.uk/a.",
    ),
    "no-date": (
        {**MILL, "accessed": "2024-06-01", "author": "Ada Quill"},
        "Quill, A. (n.d.). A mill is struck. The Saltmouth Bell. Retrieved June 1, 2024, from https://example.org/mill",
        "Quill, Ada. “A mill is struck.” The Saltmouth Bell, accessed June 1, 2024. https://example.org/mill.",
    ),
    "no-date-and-never-read": (
        {"title": "A mill is struck", "publisher": "mill.example"},
        "A mill is struck. (n.d.). mill.example.",
        "mill.example. “A mill is struck.” N.d.",
    ),
    "a-month": (
        {**MILL, "published": "2024-05"},
        "A mill is struck. (2024, May). The Saltmouth Bell. https://example.org/mill",
        "The Saltmouth Bell. “A mill is struck.” May 2024. https://example.org/mill.",
    ),
    "two-days": (
        {**MILL, "published": "2024-05-02/2024-05-03"},
        "A mill is struck. (2 to 3 May 2024). The Saltmouth Bell. https://example.org/mill",
        "The Saltmouth Bell. “A mill is struck.” 2 to 3 May 2024. https://example.org/mill.",
    ),
    "no-title": (
        {**DAY, "publisher": "The Saltmouth Bell", "url": "https://example.org/mill"},
        "The Saltmouth Bell. (2024, May 3). [Report; title not stated]. https://example.org/mill",
        "The Saltmouth Bell. Report; title not stated. May 3, 2024. https://example.org/mill.",
    ),
    "no-title-of-a-person": (
        {**DAY, "publisher": "The Saltmouth Bell", "url": "https://example.org/mill", "author": "Ada Quill"},
        "Quill, A. (2024, May 3). [Report; title not stated]. The Saltmouth Bell. https://example.org/mill",
        "Quill, Ada. Report; title not stated. The Saltmouth Bell, May 3, 2024. https://example.org/mill.",
    ),
    "nothing-but-the-day-it-counts-from": (
        {"anchor": "2024-05-03"},
        "[Article of 3 May 2024; title not stated]. (n.d.).",
        "Article of 3 May 2024; title not stated. N.d.",
    ),
    "a-copy-is-called-a-copy": (
        {**MILL, **DAY, "kind": "copy", "origin": "The Bell"},
        "A mill is struck [Copy of a report from The Bell]. (2024, May 3). The Saltmouth Bell. "
        "https://example.org/mill",
        "The Saltmouth Bell. “A mill is struck.” Copy of a report from The Bell. May 3, 2024. "
        "https://example.org/mill.",
    ),
    "a-kept-copy-of-the-page": (
        {**MILL, **DAY, "archive_url": "https://archive.example/1"},
        "A mill is struck. (2024, May 3). The Saltmouth Bell. https://archive.example/1",
        "The Saltmouth Bell. “A mill is struck.” May 3, 2024. https://example.org/mill, archived at "
        "https://archive.example/1.",
    ),
    "marks-within-marks": (
        {**MILL, **DAY, "title": 'A “mill” is "struck"'},
        'A “mill” is "struck". (2024, May 3). The Saltmouth Bell. https://example.org/mill',
        "The Saltmouth Bell. “A ‘mill’ is ‘struck’.” May 3, 2024. https://example.org/mill.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("stated", "in_apa", "in_chicago"), SOURCES.values(), ids=SOURCES)
def test_a_source_is_cited_as_the_manual_wants_it(stated, in_apa, in_chicago):
    source = {**BARE, **stated}
    assert apa(source) == in_apa
    assert chicago(source) == in_chicago


@pytest.mark.parametrize(("given", "letters"), [("JC", "J. C."), ("Ada  Mae", "A. M."), ("M. R.", "M. R.")])
def test_given_names_are_letters_in_apa(given, letters):
    assert apa({**BARE, **MILL, "author": f"{given} Quill"}).startswith(f"Quill, {letters} (n.d.).")


def test_of_more_than_twenty_authors_apa_names_nineteen_and_the_last():
    names = [f"Ada {letter}quill" for letter in "ABCDEFGHIJKLMNOPQRSTUV"]
    assert "Squill, A., . . . Vquill, A. (2024, May 3)." in apa({**BARE, **MILL, **DAY, "author": ", ".join(names)})


def test_a_list_stands_by_its_first_letters_whatever_marks_precede_them():
    sources = [{**BARE, "title": title} for title in ("b", "“A” mill", "C")]
    assert [words[:5] for words in listed(sources, "APA")] == ["“A” m", "b. (n", "C. (n"]


def test_a_file_has_every_source_and_says_what_it_was_taken_from():
    made = made_up.document(made_up.shown(made_up.table(("a",))), sources=({**BARE, **MILL, **DAY},))
    assert FORMATS["apa"].write(made).decode().split("\n\n") == [
        "Sources (APA)", SOURCES["nobody-as-author"][1], "Taken from", f"{about.long(made)}\n",
    ]  # fmt: skip
    assert SOURCES["nobody-as-author"][2] in FORMATS["chicago"].write(made).decode().split("\n\n")
