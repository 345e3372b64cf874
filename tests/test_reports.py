"""A report keeps what was collected, comes back whole from its file, and is built anew from the seeds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.documents import Heading, Shown, Text
from dashboard.errors import ReportNotReadError
from dashboard.reports import PanelOf, QuoteOf, Report, built, from_text, panel_of, to_text
from dashboard.views import View
from tests.conftest import STEM

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
slugs = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
items = st.one_of(words.map(Heading), words.map(Text), words.map(QuoteOf), st.builds(PanelOf, slugs, slugs, words))


@given(st.builds(Report, words.filter(bool), st.lists(items, max_size=5).map(tuple)))
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
