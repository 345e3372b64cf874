"""Every page runs with and without filters, on the real, on empty and on broken seeds, and shows what it must."""

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.theme import ROOT
from dashboard.ui.data import SEEDS
from tests.conftest import ARTICLE, QUOTE, STEM, STRIKE

PAGES = sorted(path.name for path in (ROOT / "dashboard" / "app_pages").glob("*.py"))
LINKS = {
    "no-filter": {},
    "one-actor": {"actor": ["marco-rubio"]},
    "an-agency-and-its-parts": {"agency": ["us-government"]},
    "a-period": {"from": ["2025-07-01"], "to": ["2025-07-31"]},
    "kinds-and-words": {"kind": ["claims", "quotes"], "words": ["cocaine"]},
    "nothing-matches": {"words": ["zebra"]},
    "unknown-values": {"actor": ["NOPE"], "from": ["soon"]},
    "a-fact": {"fact": [f"{STEM}#campaign-toll"], "back": ["overview"]},
}


@pytest.fixture
def app(monkeypatch):
    """Open a page of the app on some seeds, with the query of a link."""

    def start(page="overview.py", seeds=ROOT / "seeds", **query):
        monkeypatch.setenv(SEEDS, str(seeds))
        at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=30)
        for key, values in query.items():
            at.query_params[key] = values
        at.run()
        if page == "overview.py":
            return at
        for key in ("fact", "back"):  # the address writer keeps them on the pages they belong to only
            if key in query:
                at.query_params[key] = query[key]
        return at.switch_page(f"app_pages/{page}").run()

    yield start
    st.cache_resource.clear()


def text(at):
    """What stands on the page, as one text."""
    return "\n".join(
        one.value for kind in ("title", "subheader", "markdown", "caption", "info") for one in at.get(kind)
    ).replace("\\", "")


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs(app, page, link):
    at = app(page, **link)
    assert not at.exception
    assert at.title[0].value == page.removesuffix(".py").capitalize()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_on_an_empty_folder(app, page, tmp_path):
    at = app(page, tmp_path)
    assert not at.exception
    assert "There is no article yet" in text(at)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_what_was_left_out_of_broken_seeds(app, page, folder):
    at = app(page, folder(facts=ARTICLE + STRIKE.replace(">40", ">45") + QUOTE))
    assert not at.exception
    assert [one.label for one in at.expander][0].startswith("1 left out of the seeds")
    assert "the number 45 is not in the quoted words" in text(at)


def test_no_folder_is_said_on_the_page(app, tmp_path):
    at = app(seeds=tmp_path / "nowhere")
    assert not at.exception
    assert "there is no folder" in at.error[0].value


def test_the_overview_shows_numbers_with_hedge_speaker_and_day(app):
    said = text(app())
    for part in ("## more than 80", "## $50 million", "Said by&#58; The article. As of 24 November 2025"):
        assert part in said


def test_every_headline_number_has_its_sentence(app):
    at = app()
    numbers = [one for one in at.markdown if one.value.startswith("## ")]
    assert len(numbers) == len(at.get_by_key("panel_headline-numbers").get("popover")) == 6


def test_a_filter_narrows_what_is_shown_and_says_so(app):
    at = app(actor=["marco-rubio"])
    assert "Filtered by Actor&#58; Marco Rubio" in text(at)
    assert "more than 80" not in text(at)
    at.button(key="clear_actors").click().run()
    assert "more than 80" in text(at)
    assert at.multiselect(key="view_actors").value == []


def test_all_filters_are_cleared_at_once(app):
    at = app(actor=["marco-rubio"], words=["terrorist"], **{"from": ["2025-01-01"]})
    at.button(key="clear_all").click().run()
    assert at.multiselect(key="view_actors").value == []
    assert at.text_input(key="view_words").value == ""
    assert at.date_input(key="view_start").value is None


def test_a_filter_holds_over_pages(app):
    at = app(actor=["pete-hegseth"])
    at.switch_page("app_pages/quotes.py").run()
    assert at.multiselect(key="view_actors").value == ["pete-hegseth"]
    assert "2 statements by 1 speaker" in text(at)


def test_nothing_matching_says_what_to_widen(app):
    assert "Nothing matches. Clear or widen a filter (Words&#58; “zebra”)." in text(app(words=["zebra"]))


def test_unknown_values_in_a_link_are_told_until_they_are_read(app):
    at = app(actor=["NOPE"])
    assert "The link asks for actor “NOPE”, which is not here." in text(at)
    at.button(key="told_read").click().run()
    assert "NOPE" not in text(at)


def test_quotes_show_words_speaker_office_outlet_day_article_and_voice(app):
    said = text(app("quotes.py"))
    for part in (
        "“a whole bunch of new options”",
        "**Pete Hegseth**, U.S. Defense Secretary",
        "via OAN",
        "17 to 23 November 2025",
        "voice&#58; alleged",
        STEM,
    ):
        assert part in said


def test_data_shows_the_table_of_the_fact_in_the_link(app):
    at = app("data.py", fact=[f"{STEM}#campaign-toll"])
    assert at.segmented_control(key="data_table").value == "strikes"
    assert "More than 80 people killed" in text(at)
    assert at.dataframe[0].value["killed"].iloc[0] == "more than 80"


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_download_is_what_is_on_screen(app, tables, form):
    at = app("data.py", actor=["marco-rubio"])
    rows = at.dataframe[0].value
    assert len(rows) == 1
    assert at.get_by_key(f"download_designations_{form}").label == f"Download as {form.upper()}"


def test_the_article_is_shown_whole_only_on_this_machine(app, monkeypatch):
    monkeypatch.setattr("dashboard.ui.article_text.served_here", lambda: False)
    at = app("articles.py", fact=[f"{STEM}#campaign-toll"])
    assert not at.exception
    said = text(at)
    assert "a sentence with its neighbours" in said
    assert "killing more than 80 people" in said
    assert "a rhetorical" not in said
    assert "Colombia" not in said


def test_a_change_in_seeds_shows_at_the_next_rerun(app, folder):
    at = app("quotes.py", folder())
    assert "“We saw it”" in text(at)
    folder(facts=ARTICLE + STRIKE + QUOTE.replace('text = "We saw it"', 'text = "We saw"'))
    at.run()
    assert "“We saw”" in text(at)


def test_a_file_caught_half_written_leaves_the_last_good_version_with_a_notice(app, folder):
    at = app("quotes.py", folder())
    folder(facts=ARTICLE + "[[quote]]\nid = ")
    at.run()
    assert not at.exception
    assert "“We saw it”" in text(at)
    assert "its last good version is shown" in text(at)
    folder()
    at.run()
    assert "last good version" not in text(at)


def test_no_page_changes_the_cached_frames(app, tmp_path):
    seeds = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    from dashboard import load

    before = load(seeds)
    for page in PAGES:
        app(page, seeds, agency=["us-government"])
    from dashboard.ui.data import current

    after = current()
    assert all(after.frames[name].equals(before.frames[name]) for name in before.frames)


def test_a_choice_that_the_seeds_no_longer_have_is_taken_out_aloud(app, folder):
    at = app("quotes.py", folder(), actor=["ada-quill"])
    assert "1 statement by 1 speaker" in text(at)
    folder(actors=None, facts=None, text=None)
    at.run()
    assert not at.exception
    assert "No longer here, so taken out of the filter" in text(at)


def test_pages_are_short_and_know_only_the_ui():
    for path in (ROOT / "dashboard" / "app_pages").glob("*.py"):
        lines = Path(path).read_text("utf-8").splitlines()
        assert len(lines) <= 40
