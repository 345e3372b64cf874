"""From a number to its sentence in the article, and back (promise 3)."""

import json
import re
from pathlib import Path

from playwright.sync_api import expect

from dashboard.corpus.attribution import cite
from tests.browser.conftest import go, settled, window
from tests.conftest import STEM

WORDS = "killing more than 80 people"


def mark(page, words):
    return page.locator(".mark", has_text=words).first


def number(page, words):
    return page.locator(".figs .n", has_text=words).first


def test_hovering_or_focusing_a_number_shows_its_sentence_at_once_without_the_server(page, served):
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    go(page, served)
    before = len(sent)
    number(page, "more than 80").hover()
    card = page.locator("#dashboard-card")
    expect(card).to_contain_text(WORDS)
    expect(card).to_contain_text("the article of 24 November 2025")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.mouse.move(700, 700)
    page.locator(".head h1").evaluate("node => { node.tabIndex = -1; node.focus(); }")
    page.keyboard.press("Tab")
    expect(number(page, "more than 80")).to_be_focused()
    expect(card).to_contain_text(WORDS)
    assert len(sent) == before


def test_the_first_figure_is_few_keys_away_and_the_focus_comes_back(page, served):
    go(page, served)
    for _ in range(2):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "dashboard-skip":
            break
    assert page.evaluate("document.activeElement.id") == "dashboard-skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(number(page, "more than 80")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text(WORDS)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(number(page, "more than 80")).to_be_focused()


def test_from_a_number_to_its_sentence_and_back(page, served):
    go(page, served)
    number(page, "more than 80").click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("mark")).to_contain_text([re.compile(WORDS)])
    expect(drawer).to_contain_text("Paragraph 5")
    drawer.get_by_role("button", name="Open in the article").click()
    expect(mark(page, WORDS)).to_have_attribute("aria-expanded", "true")
    expect(mark(page, WORDS)).to_be_in_viewport()
    expect(page.locator(".note.open .statement")).to_contain_text("More than 80 people killed in boat strikes")
    settled(page)
    assert "fact=2025-11-24_cartel-de-los-soles%23campaign-toll" in page.url
    page.locator(".note.open").get_by_role("button", name="Back to Overview").click()
    expect(page.locator(".head h1")).to_have_text("Overview")


def test_a_mark_of_a_chart_opens_its_statements(page, served):
    go(page, served)
    points = page.locator(".st-key-panel_campaign .scatterlayer .point")
    expect(points.first).to_be_visible()
    settled(page)
    box = points.first.bounding_box()
    page.mouse.move(box["x"] - 20, box["y"])
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
    page.mouse.down()
    page.mouse.up()
    expect(page.get_by_role("dialog")).to_contain_text("boat strike")


def test_many_reports_open_strike_by_strike_each_with_the_way_to_its_page_and_back(page, served):
    go(page, served)
    number(page, "82").click()
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("82 killed, 81–83 reported; reports of 21 strikes. 115 statements")
    expect(drawer.locator("summary")).to_have_count(18)
    expect(drawer.locator("details[open]")).to_have_count(0)
    drawer.locator("summary", has_text="2 Sep 2025").click()
    link = drawer.locator("details[open]").get_by_role("link", name="BNO News")
    expect(link).to_have_attribute("href", re.compile("^https://bnonews"))
    link.locator("xpath=..").get_by_role("button").click()
    expect(drawer.locator(".st-of")).to_have_count(1)
    expect(drawer).to_contain_text("BNO News, after an announcement by Donald Trump")
    drawer.get_by_role("button", name="Back to 115 statements").click()
    expect(drawer.locator("summary")).to_have_count(18)


def test_a_strike_by_strike_table_sorts_and_opens_what_differs(page, served):
    go(page, f"{served}/strikes?section=strike-by-strike")
    rows = page.locator("table.sortable > tbody > tr[data-key]")
    first = rows.first.inner_text()
    page.get_by_role("button", name="People killed").click()
    page.get_by_role("button", name="People killed").click()
    expect(page.get_by_role("columnheader", name="People killed")).to_have_attribute("aria-sort", "descending")
    assert rows.first.inner_text() != first
    assert "14" in rows.first.inner_text()
    unfold = page.locator(".unfold").first
    unfold.click()
    expect(unfold).to_have_attribute("aria-expanded", "true")
    expect(page.locator("tr.below:not([hidden])")).to_have_count(1)


def test_a_mark_opens_its_facts_and_the_link_opens_the_mark(page, chromium, served):
    go(page, f"{served}/articles")
    words = "sanctioning the Cartel de los Soles in July"
    mark(page, words).click()
    expect(page.locator(".note.open b")).to_have_text(["Sanction", "Claim", "Claim"])
    expect(page).to_have_url(re.compile("soles-sanctioned"))
    with window(chromium) as other:
        go(other, page.url)
        expect(mark(other, words)).to_have_attribute("aria-expanded", "true")
        expect(mark(other, words)).to_be_in_viewport()
    mark(page, words).click()
    expect(page.locator(".note.open")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("fact="))


def test_marks_and_the_margin_open_from_the_keyboard(page, served):
    go(page, f"{served}/articles")
    mark(page, "Adam Isaacson, director").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".note.open")).not_to_have_count(0)
    expect(mark(page, "Adam Isaacson, director")).to_be_focused()
    page.keyboard.press(" ")
    expect(page.locator(".note.open")).to_have_count(0)
    fact = page.locator(".note .statement").first
    fact.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".note.open")).to_have_count(1)


def test_paragraphs_are_numbered_and_a_filter_leaves_only_its_marks(page, served):
    go(page, f"{served}/articles?kind=strikes")
    expect(page.locator(".mark")).to_have_count(1)
    expect(page.locator(".number")).to_have_text([str(number) for number in range(1, 13)])


def test_from_a_mark_to_its_row_in_data_and_back(page, served):
    go(page, f"{served}/articles?fact={STEM}%23maduro-reward")
    page.locator(".note.open").get_by_role("button", name="Its row in the data").click()
    expect(page.locator(".head h1")).to_have_text("Data and downloads")
    expect(page.locator(".st-key-linked_fact")).to_contain_text("$50 million in 2025")
    page.locator(".st-key-linked_fact").get_by_role("button", name="Open in the article").click()
    expect(mark(page, "$50 million in 2025")).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("link", name="Back to Data and downloads")).to_have_count(1)


def test_a_citation_is_copied(page, served):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go(page, f"{served}/quotes?actor=adam-isaacson")
    page.get_by_role("button", name="Context").first.click()
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("explained to NPR")
    drawer.get_by_role("button", name="Copy citation").first.click()
    expect(page.locator("#dashboard-bubble")).to_have_text("Copied")
    assert "Adam Isacson, via NPR, as the article of 24 November 2025 has it" in page.evaluate(
        "navigator.clipboard.readText()"
    )


def test_a_download_is_what_is_on_screen_with_its_citations(page, served, corpus):
    go(page, f"{served}/data?actor=marco-rubio&table=claims")
    with page.expect_download() as waiting:
        page.locator(".st-key-noexport_download_claims").get_by_role("button", name="JSON").click()
    content = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    rows = content if isinstance(content, list) else content["rows"]
    assert [row["fact"] for row in rows] == [f"{STEM}#terrorist-violence"]
    assert rows[0]["citation"] == cite(corpus, corpus.rows[f"{STEM}#terrorist-violence"])
    assert waiting.value.suggested_filename == f"claims_{corpus.version}.json"


def test_a_chart_is_walked_with_the_keyboard(page, served):
    go(page, f"{served}/strikes")
    plot = page.locator(".st-key-panel_running-sum .js-plotly-plot")
    expect(plot).to_have_attribute("aria-label", re.compile("arrow keys"))
    plot.focus()
    page.keyboard.press("ArrowRight")
    status = page.locator("#dashboard-status")
    expect(status).to_have_text(re.compile(r"^2 Sep 2025: 11 killed\. Boat strike 1\. Sum so far: 11 \(1/76\)$"))
    expect(plot.locator(".hovertext")).to_contain_text("11 killed")
    page.keyboard.press("End")
    expect(status).to_contain_text("(76/76)")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("11 people killed in boat strike")
