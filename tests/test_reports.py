"""A report keeps what was collected, comes back whole from its file, and is built anew from the seeds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.corpus import from_seeds
from dashboard.documents import Heading, Shown, Text
from dashboard.errors import ReportNotReadError
from dashboard.exports import about
from dashboard.panels import PANELS, panels
from dashboard.reports import RENAMED, PanelOf, QuoteOf, Report, built, from_text, panel_of, part_of, titled, to_text
from dashboard.seeds import check, files
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


def test_a_report_is_built_with_its_views_and_one_list_of_sources(corpus):
    report = Report(
        "Strikes in November",
        (
            Heading("The count"),
            panel_of("strikes", "strike-totals", View(basis=("quoted",)), corpus),
            Text("Two voices."),
            panel_of("strikes", "strike-totals", View(basis=("cited",)), corpus),
            QuoteOf(f"{STEM}#hegseth-off-the-table"),
        ),
    )
    document, told = built(report, corpus, "https://example.org")
    assert told == []
    assert [type(part) for part in document.parts] == [Heading, Shown, Text, Shown, Shown]
    first, second, quote = document.panels
    assert first.title == "more than 80 people killed in boat strikes since the campaign began"
    assert first.filters == "Said in: the article"
    assert first.link.startswith("https://example.org/strikes?basis=quoted&version=")
    assert second.title == "82 people killed in 21 boat strikes, as announced"
    assert quote.title == "Pete Hegseth, in their own words"
    assert [q.words for q in quote.panel.body.quotations] == [
        ("So nothing is off the table, but nothing’s automatically on the table.",),
    ]
    assert document.sources[0]["id"] == STEM
    assert len({one["id"] for one in document.sources}) == len(document.sources)
    assert set(first.rows["citation"]) == {first.cite(row) for row in first.panel.rows}


def test_what_is_not_there_is_told_and_left_out(corpus):
    items = (
        PanelOf("strikes", "nothing", ""),
        PanelOf("nowhere", "x", ""),
        QuoteOf("a#b"),
        PanelOf("dossier", "x", ""),
    )
    document, told = built(Report("", items), corpus)
    assert document.parts == ()
    assert told == [
        "The panel strikes/nothing is not there in its view; it is left out.",
        "The panel nowhere/x is not there in its view; it is left out.",
        "The statement a#b is not there; it is left out.",
        "The panel dossier/x is not there in its view; it is left out.",
    ]


def test_a_statement_that_is_no_quote_is_told(corpus):
    part, told = part_of(QuoteOf(f"{STEM}#campaign-toll"), corpus)
    assert part is None
    assert told == (f"The statement {STEM}#campaign-toll is not there; it is left out.",)


def test_a_panel_on_changed_data_says_so(corpus):
    view = "actor=all&version=00000000&rows=strikes-3"
    document, told = built(Report("", (PanelOf("strikes", "running-sum", view),)), corpus)
    assert len(document.panels) == 1
    assert told == [
        "strikes/running-sum: The data has changed since this link was made: Strikes 3 then, 191 now.",
    ]


@pytest.mark.parametrize(("old", "new"), RENAMED.items())
def test_a_report_saved_under_older_names_finds_its_panels_and_says_what_they_are_called_now(corpus, old, new):
    subject, _, name = old.partition("/")
    saved = to_text(Report("Old", (PanelOf(subject, name, ""),)))
    document, told = built(from_text(saved), corpus)
    assert told == [f"The panel {old} is now {new}."]
    assert [one.panel.id for one in document.panels] == [new.partition("/")[2]]
    assert [f"{one.page}/{one.panel.id}" for one in document.panels] == [new]


def test_every_panel_can_be_kept_and_found_again(corpus, selection):
    for subject in PANELS:
        if subject == "dossier":
            continue
        for panel in panels(subject, selection):
            part, told = part_of(panel_of(subject, panel.id, View(), corpus), corpus)
            assert (part.panel.id, part.page, told) == (panel.id, subject, ())


def test_a_dossier_is_kept_with_its_actor_and_stands_on_the_overview(corpus):
    view = View(actors=("nicolas-maduro",))
    [*found] = panels("dossier", _selected(corpus, view))
    part, told = part_of(panel_of("dossier", found[0].id, view, corpus), corpus)
    assert (part.panel.id, part.page, told) == (found[0].id, "overview", ())
    assert part.filters == "Actor: Nicolás Maduro"


def _selected(corpus, view):
    from dashboard.views import select

    return select(corpus, view)


def test_as_of_is_no_more_exact_than_what_is_known(folder):
    corpus = from_seeds(check(files(folder(facts=ARTICLE + STRIKE + QUOTE))))
    made, _ = built(Report("Strikes", (PanelOf("strikes", "strike-totals", ""),)), corpus)
    assert (made.panels[0].as_of, made.as_of) == ("2024-05-03", "2024-05-03")
    assert about.as_of(made) == "As of 3 May 2024."


def test_a_panel_alone_goes_by_its_own_title(corpus):
    made, _ = built(Report("strikes/running-sum", (PanelOf("strikes", "running-sum", ""),)), corpus)
    assert titled(made).title == made.panels[0].title
    two, _ = built(Report("Two", (PanelOf("strikes", "running-sum", ""), PanelOf("strikes", "by-month", ""))), corpus)
    assert titled(two).title == "Two"
