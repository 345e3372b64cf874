"""A report keeps what was collected, comes back whole from its file, and is built anew from the seeds."""

import pytest
from dashboard.tables.sourced import newest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import load
from dashboard.documents import Heading, Shown, Text
from dashboard.errors import ReportNotReadError
from dashboard.exports import words
from dashboard.reports import PanelOf, QuoteOf, Report, built, from_text, panel_of, to_text
from dashboard.views import View
from tests.conftest import ARTICLE, QUOTE, STEM, STRIKE

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
slugs = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
items = st.one_of(texts.map(Heading), texts.map(Text), texts.map(QuoteOf), st.builds(PanelOf, slugs, slugs, texts))


@given(st.builds(Report, texts.filter(bool), st.lists(items, max_size=5).map(tuple)))
def test_a_report_comes_back_whole_from_its_file(report):
    assert from_text(to_text(report)) == report


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense", "it is not TOML"),
        ("title = 3", "it needs a title"),
        ('[[part]]\npicture = "x"', "Part 1 of the report can't be read. Allowed: heading, text, panel, quote"),
        ('[[part]]\npanel = "strikes"', "a panel as page/id"),
        ("[[part]]\nheading = 3", "in quotation marks"),
    ],
)
def test_a_file_that_is_no_report_is_refused_in_words(text, said):
    with pytest.raises(ReportNotReadError, match=said.replace("(", r"\(")):
        from_text(text)


def test_a_report_is_built_with_its_views_and_one_list_of_sources(whole):
    view = View(basis=("quoted",))
    report = Report(
        "Strikes in November",
        (
            Heading("The count"),
            panel_of("strikes", "strike-totals", view, whole),
            Text("Two voices."),
            panel_of("strikes", "strike-totals-record", View(), whole),
            QuoteOf(f"{STEM}#hegseth-off-the-table"),
        ),
    )
    document, told = built(report, whole, "https://example.org")
    assert told == []
    assert [type(part) for part in document.parts] == [Heading, Shown, Text, Shown, Shown]
    first, second, quote = document.panels
    assert first.panel.title == "More than 80 people killed in boat strikes, as the article states"
    assert first.filters == "Basis: quoted in an article"
    assert first.link.startswith("https://example.org/strikes?")
    assert first.link.endswith("#strike-totals")
    assert second.panel.title == "82 people killed in boat strikes, as the record adds up"
    assert quote.panel.title == "Pete Hegseth, in their own words"
    assert [one["id"] for one in document.sources][0] == STEM
    assert len({one["id"] for one in document.sources}) == len(document.sources)
    assert set(first.rows["citation"]) == set(first.footnotes.values())


def test_what_is_not_there_is_told_and_left_out(whole):
    report = Report("", (PanelOf("strikes", "nothing", ""), PanelOf("nowhere", "x", ""), QuoteOf("a#b")))
    document, told = built(report, whole)
    assert document.parts == ()
    assert [one for one in told if "left out" in one] == told
    assert len(told) == 3


def test_a_panel_on_changed_data_says_so(whole):
    view = "actor=all&version=00000000&rows=strikes-3"
    document, told = built(Report("", (PanelOf("strikes", "running-sum", view),)), whole)
    assert len(document.panels) == 1
    assert told == [
        "strikes/running-sum: The data has changed since this link was made: Strikes 3 then, 191 now.",
    ]


def test_as_of_is_the_date_of_the_newest_source_and_no_more_exact_than_it(folder):
    month = ARTICLE.replace('"2024-05-03"\nrights', '"2024-05"\nrights')
    tables = load(folder(facts=month + STRIKE + QUOTE))
    made, _ = built(Report("Strikes", (PanelOf("strikes", "strike-totals", ""),)), tables)
    assert made.panels[0].as_of == "2024-05"
    assert words.as_of(made.as_of) == "As of May 2024, the date of the newest source."


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (["2024-05-02", "2024-05"], "2024-05"),
        (["2024-05-02", "", "2024-04"], "2024-05-02"),
        (["2023", "[2024-05-02,2024-05-03]"], "[2024-05-02,2024-05-03]"),
        (["", ""], ""),
    ],
)
def test_the_newest_date_is_the_one_that_can_be_the_latest(written, found):
    assert newest(written) == found
