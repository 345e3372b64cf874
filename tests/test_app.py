"""Every page runs with and without filters, on the real, on empty and on broken seeds, and shows what it must."""

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.places import ROOT, SEEDS_SETTING
from tests.conftest import ARTICLE, ELSEWHERE, HERE, QUOTE, STEM, STRIKE

PAGES = sorted(path.name for path in (ROOT / "dashboard" / "app_pages").glob("*.py"))
TITLES = {"add.py": "Add an article", "charges.py": "Sanctions and charges", "comparisons.py": "Article and record"}
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
        monkeypatch.setenv(SEEDS_SETTING, str(seeds))
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
    assert at.title[0].value == TITLES.get(page, page.removesuffix(".py").capitalize())


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
    at = app()
    assert [one.value for one in at.metric][2:4] == ["more than 80", "$50 million"]
    assert "Said by&#58; The article. As of 24 November 2025" in text(at)


def test_every_headline_number_has_its_sentence(app):
    at = app()
    buttons = [one for one in at.button if str(one.key).startswith("sentence_headline")]
    assert len(at.metric) == len(buttons) == 12
    at.button(key="sentence_headline-numbers_2").click().run()
    assert ":blue-background[The U.S. military has since conducted" in text(at)
    assert "Said by&#58; The article" in text(at)


def test_a_filter_narrows_what_is_shown_and_says_so(app):
    at = app(actor=["marco-rubio"])
    assert "Filters: Actor&#58; Marco Rubio" in text(at)
    assert "more than 80" not in [one.value for one in at.metric]
    at.button(key="clear_actors").click().run()
    assert "more than 80" in [one.value for one in at.metric]
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
    at = app(words=["zebra"], actor=["marco-rubio"])
    assert "Nothing matches all that is chosen." in text(at)
    assert at.button(key="widen_words").label.replace("\\", "") == "Without “Words&#58; “zebra””: 3 facts"
    at.button(key="widen_words").click().run()
    assert "“responsible for terrorist violence”" in text(at)


def test_a_facet_says_how_many_facts_it_leaves_and_chooses_them(app):
    at = app("quotes.py", basis=["quoted"])
    at.session_state["facets"] = True
    at.run()
    button = at.button(key="facet_agencies_treasury-department")
    assert button.label == "US Treasury Department 2"
    button.click().run()
    assert at.multiselect(key="view_agencies").value == ["treasury-department"]
    assert "Narrow these 2 facts" in [one.label for one in at.expander]


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
        "17 and 23 November 2025 (inferred)",
        "voice&#58; alleged",
        STEM,
    ):
        assert part in said


def test_data_shows_the_table_of_the_fact_in_the_link(app):
    at = app("data.py", fact=[f"{STEM}#campaign-toll"])
    assert at.radio(key="data_table").value == "strikes"
    assert "More than 80 people killed" in text(at)
    assert at.dataframe[0].value["killed"].iloc[0] == "more than 80"


def test_a_page_without_anything_to_show_says_what_matches_elsewhere(app):
    assert "The filter leaves facts (Quotes 2)" in text(app(actor=["marco-rubio", "adam-isaacson"], kind=["quotes"]))
    said = text(app("data.py", kind=["quotes"]))
    assert "The filter leaves no row here. It leaves: Quotes 7." in said
    assert "No fact of this article matches the filter" in text(app("articles.py", words=["zebra"]))


def test_from_after_to_is_said(app):
    said = text(app(**{"from": ["2025-12-01"], "to": ["2024-01-01"]}))
    assert "From is after To" in said
    assert "Nothing matches all that is chosen" in said


@pytest.mark.parametrize("page", ["articles.py", "data.py"])
def test_a_link_to_a_fact_that_is_not_here_is_told(app, page):
    assert "The link asks for the fact “x#nope”, which is not here." in text(app(page, fact=["x#nope"]))


def test_two_articles_may_use_the_same_ids(app, folder):
    root = folder()
    for suffix in ("txt", "toml"):
        other = (root / "articles" / f"2024-05-03_mill.{suffix}").read_bytes()
        (root / "articles" / f"2024-05-04_mill.{suffix}").write_bytes(other)
    for page in PAGES:
        assert not app(page, root).exception


def test_links_between_pages_hold_the_whole_view(app):
    at = app("quotes.py", actor=["marco-rubio"])
    links = [one.proto.query_string for one in at.get("page_link")]
    assert links
    assert all("actor=marco-rubio" in one and "strikes-1" in one for one in links)


def test_the_article_is_shown_whole_only_on_this_machine(app, monkeypatch):
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: ELSEWHERE)
    at = app("articles.py", fact=[f"{STEM}#campaign-toll"])
    assert not at.exception
    said = text(at)
    assert "a sentence with its neighbours" in said
    assert "killing more than 80 people" in said
    assert "Adam Isaacson" not in said
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


def test_one_chosen_actor_turns_the_overview_into_their_dossier(app):
    at = app(actor=["nicolas-maduro"], basis=["quoted"])
    titles = [one.value for one in at.subheader]
    assert titles == [
        "2 acts concerning Nicolás Maduro",
        "What Nicolás Maduro claims and denies",
        "What others claim of Nicolás Maduro",
    ]
    assert "A charge is an allegation, no finding of guilt." in text(at)
    assert "has consistently denied all charges" in text(at)
    assert "acts concerning" not in text(app(actor=["nicolas-maduro", "marco-rubio"]))


def test_claims_stand_side_by_side(app):
    said = text(app("claims.py"))
    first = said.index("Are Maduro and those around him involved in drug trafficking?")
    assert "Says so" in said
    assert "Says no" in said
    assert first < said.index("Who won the Venezuelan election of 2024?")


def test_a_panel_gives_its_citation_its_link_and_its_rows(app):
    at = app("rewards.py", basis=["quoted"])
    at.session_state["menu_reward-offers"] = True
    at.run()
    cited, link = [one.value for one in at.code]
    assert cited.startswith("$50 million offered as a reward concerning Nicolás Maduro. Source: 2025-11-24_cartel")
    assert "as of 24 November 2025" in cited
    assert "rows=designations-42" in link
    assert link.endswith("#reward-offers")


def test_no_page_changes_the_cached_frames(app, tmp_path):
    seeds = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    from dashboard import load

    before = load(seeds)
    for page in PAGES:
        app(page, seeds, agency=["us-government"])
    from dashboard.ui.data import current

    after = current()
    assert all(after.frames[name].equals(before.frames[name]) for name in before.frames)


def test_a_rerun_builds_no_panel_anew(app):
    from dashboard.ui.data import built

    at = app("strikes.py")
    before = built.cache_info()
    at.run()
    assert built.cache_info().misses == before.misses
    assert built.cache_info().hits == before.hits + 1


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


def test_one_click_shows_only_what_the_article_itself_says(app):
    at = app("strikes.py")
    assert "as the record adds up" in text(at)
    at.radio(key="view_basis").set_value("quoted").run()
    assert "as the record adds up" not in text(at)
    assert [one.value for one in at.metric] == ["more than 80"]
    assert "Filtered by Basis&#58; quoted in an article" in text(at)


def test_what_was_known_on_a_day_says_what_undated_pages_hold(app):
    at = app("strikes.py", known=["2025-10-20"])
    assert "32 people killed in boat strikes, as the record adds up" in text(at)
    assert "79 facts that only undated pages say are left out" in text(at)
    assert "Known by 20 October 2025" in text(at)


def test_a_number_of_the_record_opens_its_reports_page_by_page(app):
    at = app()
    at.button(key="sentence_headline-record_2").click().run()
    said = text(at)
    assert "11 people killed in boat strike" in said
    assert "bnonews" in said
    assert at.button(key="drawer_more").label == "Show 20 more of 95"


def test_a_correction_is_on_screen(app):
    assert "Adam Isaacson is Adam Isacson" in text(app("data.py"))


@pytest.mark.parametrize(("reader", "there"), [(HERE, True), (ELSEWHERE, False)])
def test_an_article_is_added_only_where_the_app_may_write(app, monkeypatch, reader, there):
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: reader)
    at = app()
    assert ("Add an article" in [one.proto.label for one in at.get("page_link")]) is there
