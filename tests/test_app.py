"""Every page runs with and without filters, on real, on empty and on broken seeds, and shows what it must."""

import re
import shutil
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.places import ROOT, SEEDS_SETTING
from dashboard.ui.words import LANGUAGES
from tests.conftest import ARTICLE, ELSEWHERE, FROZEN, HERE, QUOTE, STEM, STRIKE
from tests.official import sdn

PAGES = sorted(path.name for path in (ROOT / "dashboard" / "app_pages").glob("*.py"))
TITLES = {
    "add.py": "Add an article",
    "comparisons.py": "Article and record side by side",
    "charges.py": "Charges",
    "data.py": "Data and downloads",
    "designations.py": "Listings",
    "lists.py": "Official lists",
    "network.py": "Who acts on whom",
    "report.py": "My report",
}
DOSSIERS = {("marco-rubio",): "Marco Rubio", ("marco-rubio", "nicolas-maduro"): "Marco Rubio and Nicolás Maduro"}
LINKS = {
    "no-filter": {},
    "one-actor": {"actor": ["marco-rubio"]},
    "two-actors": {"actor": ["marco-rubio", "nicolas-maduro"]},
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

    def start(page="overview.py", seeds=FROZEN, **query):
        monkeypatch.setenv(SEEDS_SETTING, str(seeds))
        at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
        at.query_params.update(query)
        if page != "overview.py":
            at.switch_page(f"app_pages/{page}")
        return at.run()

    return start


def html(at):
    """All html of the page as it was sent, but for its style."""
    return "\n".join(one.proto.body for one in at.get("html") if "<style>" not in one.proto.body)


def links(at):
    """The address of each link in the navigation, by its words."""
    [shown] = [one.proto.body for one in at.get("html") if "<nav" in one.proto.body]
    found = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', shown)
    return {re.sub(r"<[^>]+>", "", words): unescape(address) for address, words in found}


def text(at):
    """What stands on the page, as one text."""
    written = [one.value for kind in ("markdown", "caption", "info", "subheader") for one in at.get(kind)]
    plain = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html(at))))
    return "\n".join([plain, *written]).replace("\\", "")


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs(app, page, link):
    at = app(page, **link)
    assert not at.exception
    title = re.search(r"<h1>(.*?)</h1>", html(at))
    assert title
    own = TITLES.get(page, page.removesuffix(".py").capitalize())
    assert title[1] == (DOSSIERS.get(tuple(link.get("actor", ())), own) if page == "overview.py" else own)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_on_an_empty_folder(app, page, tmp_path):
    at = app(page, tmp_path)
    assert not at.exception
    assert "There is no article yet" in text(at)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_what_was_left_out_of_broken_seeds(app, page, folder):
    at = app(page, folder(facts=ARTICLE + STRIKE.replace(">40", ">45") + QUOTE))
    assert not at.exception
    assert "1 left out of the seeds: see what and why" in [fold.label for fold in at.expander]
    assert "the number 45 is not in the quoted words" in text(at)


def test_no_folder_is_said_on_the_page(app, tmp_path):
    at = app(seeds=tmp_path / "nowhere")
    assert not at.exception
    assert "there is no folder" in at.error[0].value


def test_the_head_says_from_where_up_to_when_and_which_version(app):
    said = text(app())
    assert "from 1 article and 205 cited pages · facts to 24 Nov 2025 · pages read to 5 Dec 2025 · data " in said


def test_every_headline_figure_opens_its_statements_and_says_the_first(app):
    at = app()
    strip = next(one.proto.body for one in at.get("html") if 'class="figs"' in one.proto.body)
    figures = re.findall(r'class="n"[^>]*data-open="(\w+)" data-say="([^"]+)"[^>]*>([^<]+)<', strip)
    assert [words for _, _, words in figures][:2] == ["more than 80", "82"]
    assert "killing more than 80 people" in figures[0][1]
    assert figures[0][1].endswith("— the article of 24 November 2025")
    assert len(at.session_state["refs"][figures[0][0]]) == 1


def test_the_browser_can_only_ask_for_what_this_session_was_shown(app):
    at = app("quotes.py", actor=["adam-isaacson"])
    known = set(at.session_state["refs"])
    asked = set(re.findall(r'data-open="(\w+)"', html(at)))
    assert asked
    assert asked <= known


def test_a_filter_narrows_what_is_shown_and_says_so(app):
    at = app(actor=["marco-rubio"])
    assert "Actor: Marco Rubio ✕" in text(at)
    assert "more than 80" not in text(at)
    at.multiselect(key="view_actors").set_value([]).run()
    assert "more than 80" in text(at)
    assert "✕" not in text(at)


def test_a_filter_holds_over_pages(app):
    at = app(actor=["pete-hegseth"])
    at.switch_page("app_pages/quotes.py").run()
    assert at.multiselect(key="view_actors").value == ["pete-hegseth"]
    assert "Pete Hegseth is quoted in 2 quotations" in text(at)


def test_every_filter_is_drawn_the_further_ones_in_a_fold(app):
    at = app(kind=["quotes"])
    assert "More filters" in [fold.label for fold in at.sidebar.expander]
    assert [one.label for one in at.sidebar.multiselect] == ["Actor", "Agency"]
    unfolded(at)
    labels = [one.label for one in (*at.sidebar.multiselect, *at.sidebar.select_slider)]
    assert labels == ["Actor", "Agency", "Kind", "Country", "Said to belong to", "Source", "Event", "Known by"]


def test_facets_count_what_the_other_filters_leave_parts_below_their_whole(app, article):
    at = app("quotes.py", basis=["quoted"])
    rows = dict(re.findall(r'data-add="agencies:([\w-]+)" aria-label="([^"]+)"', html(at)))
    corpus, actors = article.corpus, article.corpus.actors

    def names(row, key):
        wholes = [actors.ids[code] for code, _ in corpus.parties(row) if code < len(actors)]
        while wholes and key not in wholes:
            wholes = [actors[one].part_of for one in wholes if actors[one].part_of]
        return key in wholes

    assert len(rows) == 5
    for key, label in rows.items():
        count = sum(names(row, key) for row in article.rows.tolist())
        assert label == f"{actors.name(key)} {count} {'statement' if count == 1 else 'statements'}"
    order = list(rows)
    for key in order[1:]:
        if (whole := actors[key].part_of) in rows:
            assert order.index(whole) < order.index(key)


def unfolded(at):
    """The page with the fold of further filters open; AppTest does not keep it so by itself."""
    at.session_state["more_filters"] = True
    return at.run()


def test_many_choices_are_found_by_typing_and_what_is_chosen_stays_among_them(app):
    at = unfolded(app())
    assert len(at.multiselect(key="view_sources").options) == 30
    at.text_input(key="find_sources").set_value("BNO")
    found = unfolded(at).multiselect(key="view_sources")
    assert found.options
    assert all("BNO" in name for name in found.options)
    at.multiselect(key="view_sources").select(found.options[0])
    unfolded(at).text_input(key="find_sources").set_value("")
    chosen = unfolded(at).multiselect(key="view_sources")
    assert chosen.options[0] == found.options[0]
    assert len(chosen.value) == 1


def test_a_period_is_one_field_and_one_day_alone_is_the_first(app):
    at = app(**{"from": ["2025-07-01"]})
    assert [day.isoformat() for day in at.date_input(key="view_period").value] == ["2025-07-01"]
    assert "From 1 Jul 2025 ✕" in text(at)


def test_what_was_known_on_a_day_says_what_undated_pages_hold(app):
    at = app("strikes.py", known=["2025-10-20"])
    assert "statements that only undated pages make are left out of what was known by that day" in text(at)
    assert "Known by 20 Oct 2025 ✕" in text(at)
    assert "pages read to 20 Oct 2025" in text(at)


def test_from_after_to_is_said(app):
    said = text(app(**{"from": ["2025-12-01"], "to": ["2024-01-01"]}))
    assert "The period ends before it begins" in said
    assert "Nothing matches all that is chosen." in said


def test_nothing_matching_says_what_to_widen(app):
    at = app(words=["zebra"], actor=["marco-rubio"])
    assert "Nothing matches all that is chosen." in text(at)
    found = re.search(r'data-clear="words">([^<]+)<', html(at))
    assert found
    assert unescape(found[1]).startswith("Without “Words: “zebra””: ")


def test_unknown_values_in_a_link_are_told_until_they_are_read(app):
    at = app(actor=["NOPE"])
    assert "The link asks for actor “NOPE”, which is not here." in text(at)
    at.button(key="told_read").click().run()
    assert "NOPE" not in text(at)


def test_a_section_is_drawn_alone_and_the_address_names_it(app):
    at = app("strikes.py")
    assert at.get("button_group")
    assert "strikes announced" not in text(at)
    at = app("strikes.py", section=["strike-by-strike"])
    assert re.search(r"21 +strikes announced; the deadliest reported singly killed +11", text(at))


def test_a_link_to_a_panel_opens_its_section(app):
    assert re.search(r"21 +strikes announced", text(app("strikes.py", section=["strike-by-strike"])))
    assert "Reports differ on" in text(app("strikes.py", section=["where-reports-differ"]))


def test_the_question_that_is_asked_for_is_open_alone_else_all_on_which_voices_differ(app):
    at = app("claims.py")
    questions = re.findall(r'data-section="(question-[\w-]+)"', html(at))
    assert len(questions) > 10
    opened = r'<h2 id="(question-[\w-]+)"'
    assert re.findall(opened, html(at)) == questions[:4]
    other = app("claims.py", section=[questions[7]])
    assert re.findall(opened, html(other)) == [questions[7]]
    assert 'data-section="questions"' in html(other)


def test_one_chosen_actor_turns_the_overview_into_their_dossier(app):
    at = app(actor=["nicolas-maduro"], basis=["quoted"])
    said = text(at)
    assert re.search(r"2 +acts concerning Nicolás Maduro", said)
    assert "What is said of Nicolás Maduro, and by Nicolás Maduro" in said
    assert "no finding of guilt" in said
    assert "has consistently denied all charges" in said


def test_two_chosen_actors_stand_side_by_side(app):
    at = app(actor=["nicolas-maduro", "marco-rubio"])
    assert re.findall(r'<h2 id="([\w-]+)"', html(at)) == ["side-by-side-over-time", "side-by-side"]
    assert re.findall(r'<th scope="col" class="">([^<]*)<', html(at)) == ["Kind", "Nicolás Maduro", "Marco Rubio"]


def test_what_stands_beside_an_accusation_is_said_once_on_a_page(app):
    at = app(actor=["nicolas-maduro"])
    shown = re.findall(r'<p class="beside">([^<]+)<', html(at))
    assert any("no finding of guilt" in line for line in shown)
    assert len(shown) == len(set(shown))
    assert 'class="beside again"' in html(at)


def test_links_between_pages_hold_the_whole_view(app):
    at = app("quotes.py", actor=["marco-rubio"])
    found = links(at)
    assert len(found) == len(PAGES) + len(LANGUAGES) - 1
    assert all("actor=marco-rubio" in address and "strikes-1" in address for address in found.values())
    assert found["Overview"].startswith("./?")
    assert found["Quotes"].startswith("quotes?")


def test_data_shows_the_latest_first_and_the_undated_last(app):
    days = list(app("data.py").dataframe[0].value["date"])
    assert days[0] == "24 Nov 2025"
    assert [day for day in days if day == "23 Sep 2025"] == ["23 Sep 2025"] * 2
    assert days.index("23 Sep 2025") < days.index("20 Feb 2025")
    undated = [place for place, day in enumerate(days) if not isinstance(day, str)]
    assert undated == [*range(len(days) - len(undated), len(days))]
    assert undated


def test_data_shows_the_table_of_the_fact_in_the_link_date_and_actor_first(app):
    at = app("data.py", fact=[f"{STEM}#campaign-toll"])
    assert at.session_state["data_table"] == "strikes"
    assert "killing more than 80 people" in text(at)
    frame = at.dataframe[0].value
    assert list(frame.columns[:3]) == ["date", "actor", "statement"] or list(frame.columns[:2]) == ["date", "statement"]
    assert "more than 80" in list(frame["killed"])


def test_a_page_without_anything_to_show_says_what_matches_elsewhere(app):
    assert "The filter leaves 7 statements (Quotes 7)" in text(app("strikes.py", kind=["quotes"]))
    assert "The filter leaves no row here. It leaves: Quotes 7." in text(app("data.py", kind=["quotes"]))
    assert "No fact of this article matches the filter" in text(app("articles.py", words=["zebra"]))


def test_without_an_official_list_its_page_says_how_one_is_added(app, tmp_path):
    said = text(app("lists.py"))
    assert "There is no official list here." in said
    assert "dashboard lists add SDN.CSV --day 2024-07-02" in said
    (tmp_path / "lists" / "ofac").mkdir(parents=True)
    shutil.copytree(FROZEN, tmp_path, dirs_exist_ok=True)
    row = ("22790", "MADURO MOROS, Nicolas", "individual", "VENEZUELA")
    (tmp_path / "lists" / "ofac" / "2024-07-02.csv").write_bytes(sdn(row))
    said = text(app("lists.py", tmp_path))
    assert "not confirmed: perhaps MADURO MOROS, Nicolas [VENEZUELA] (no. 22790) in OFAC's list of 2 Jul 2024" in said


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


def test_the_article_is_shown_whole_only_to_who_may_write(app, monkeypatch):
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: ELSEWHERE)
    at = app("articles.py", fact=[f"{STEM}#campaign-toll"])
    said = text(at)
    if "a sentence with its neighbours" in said:
        assert "killing more than 80 people" in said
    assert "Adam Isaacson, director" not in said


def test_a_change_in_seeds_shows_at_the_next_rerun(app, folder):
    at = app("quotes.py", folder())
    assert "We saw it" in text(at)
    folder(facts=ARTICLE + STRIKE + QUOTE.replace('text = "We saw it"', 'text = "We saw"'))
    at.run()
    assert re.search(r"<mark>We saw</mark>", html(at))


def test_a_file_caught_half_written_leaves_the_last_good_version_with_a_notice(app, folder):
    at = app("quotes.py", folder())
    folder(facts=ARTICLE + "[[quote]]\nid = ")
    at.run()
    assert not at.exception
    assert "We saw it" in text(at)
    assert "its last good version is shown" in text(at)
    folder()
    at.run()
    assert "last good version" not in text(at)


def test_a_choice_that_the_seeds_no_longer_have_is_taken_out_aloud(app, folder):
    at = app("quotes.py", folder(), actor=["ada-quill"])
    assert "is quoted in 1 quotation" in text(at)
    folder(actors=None, facts=None, text=None)
    at.run()
    assert not at.exception
    assert "No longer here, so taken out of the filter" in text(at)


def test_a_rerun_builds_no_panel_and_no_html_anew(app, monkeypatch):
    at = app("strikes.py")

    def made_anew(*args, **kwargs):
        raise AssertionError(args)

    monkeypatch.setattr("dashboard.documents.panels", made_anew)
    monkeypatch.setattr("dashboard.ui.frame.frame", made_anew)
    monkeypatch.setattr("dashboard.ui.shell._head", made_anew)
    monkeypatch.setattr("dashboard.ui.facets._rows", made_anew)
    at.run()
    assert not at.exception


def test_one_click_shows_only_what_the_article_itself_says(app):
    at = app("strikes.py")
    assert re.search(r"\b82\b", text(at))
    group = at.get_by_key("view_basis")
    group.set_value("quoted").run()
    assert not re.search(r"\b82\b", text(at))
    assert "more than 80" in text(at)
    assert "the article ✕" in text(at)


def test_a_correction_is_on_screen(app):
    assert "“Adam Isacson” in place of “Adam Isaacson”" in text(app("data.py"))


@pytest.mark.parametrize(("reader", "there"), [(ELSEWHERE, False), (HERE, True)])
def test_an_article_is_added_only_by_who_may_write(app, monkeypatch, reader, there):
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: reader)
    at = app()
    assert ("Add an article" in links(at)) is there


def test_pages_are_short_and_know_only_the_ui():
    for path in (ROOT / "dashboard" / "app_pages").glob("*.py"):
        assert len(path.read_text("utf-8").splitlines()) <= 40
