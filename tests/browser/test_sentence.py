"""From a number to its sentence in the article, and back (promise 3)."""

import json
import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import go, settled, window
from tests.conftest import STEM

WORDS = "killing more than 80 people"


def mark(page, words):
    return page.locator(".mark", has_text=words).first


def test_from_a_number_to_its_sentence_and_back(page, served):
    go(page, served)
    card = page.locator(".st-key-number_sentence_headline-numbers_2")
    expect(card).to_contain_text("People killed in boat strikes")
    card.get_by_role("button", name="Its sentence").click()
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(WORDS).first).to_be_visible()
    expect(drawer.get_by_text("Said by: The article")).to_be_visible()
    drawer.get_by_role("link", name="Open in the article").click()
    expect(mark(page, WORDS)).to_have_attribute("aria-expanded", "true")
    expect(mark(page, WORDS)).to_be_in_viewport()
    expect(page.locator(".note .statement")).to_contain_text("More than 80 people killed in boat strikes")
    settled(page)
    assert "fact=2025-11-24_cartel-de-los-soles%23campaign-toll" in page.url
    page.locator(".note").get_by_role("button", name="Back to Overview").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()


def test_one_step_back_from_an_article_is_where_the_reader_was(page, served):
    go(page, f"{served}/quotes?actor=adam-isaacson")
    page.get_by_role("link", name="Open in the article").click()
    expect(mark(page, "Adam Isaacson, director")).to_have_attribute("aria-expanded", "true")
    settled(page)
    assert "actor=adam-isaacson" in page.url
    page.go_back()
    expect(page.get_by_role("heading", name="1 statement by 1 speaker")).to_be_visible()


def test_a_mark_opens_its_facts_and_the_link_opens_the_mark(page, chromium, served):
    go(page, f"{served}/articles")
    mark(page, "sanctioning the Cartel de los Soles in July").click()
    expect(page.locator(".note h4")).to_have_text(["Sanction", "Claim"])
    expect(page).to_have_url(re.compile("soles-sanctioned"))
    with window(chromium) as other:
        go(other, page.url)
        expect(mark(other, "sanctioning the Cartel de los Soles in July")).to_have_attribute("aria-expanded", "true")
        expect(mark(other, "sanctioning the Cartel de los Soles in July")).to_be_in_viewport()
    mark(page, "sanctioning the Cartel de los Soles in July").click()
    expect(page.locator(".note")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("fact="))


def test_marks_open_from_the_keyboard(page, served):
    go(page, f"{served}/articles")
    mark(page, "Adam Isaacson, director").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".note h4")).to_have_text(["Quote", "Claim"])
    expect(mark(page, "Adam Isaacson, director")).to_be_focused()
    page.keyboard.press(" ")
    expect(page.locator(".note")).to_have_count(0)


def test_a_filter_leaves_only_its_marks(page, served):
    go(page, f"{served}/articles?kind=strikes")
    expect(page.locator(".mark")).to_have_count(1)
    expect(page.locator(".paragraph")).to_have_count(12)


def test_from_a_mark_to_its_row_in_data_and_back(page, served):
    go(page, f"{served}/articles?fact={STEM}%23maduro-reward")
    page.locator(".note").get_by_role("button", name="Show its row in Data").click()
    expect(page.get_by_role("heading", name="Data", exact=True)).to_be_visible()
    expect(page.locator(".st-key-linked_fact").get_by_text("$50 million, 2025")).to_be_visible()
    expect(page.get_by_role("radio", name="Rewards")).to_be_checked()
    page.locator(".st-key-linked_fact").get_by_role("link", name="Open in the article").click()
    expect(mark(page, "$50 million in 2025")).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".note").get_by_role("button", name="Back to Data")).to_have_count(0)
    expect(page.get_by_role("link", name="Back to Data")).to_have_count(1)


def test_overlapping_marks_open_the_facts_that_are_pressed(page, served):
    go(page, f"{served}/articles")
    mark(page, "in 2020").click()
    expect(page.locator(".note h4")).to_have_text(["Claim", "Indictment", "Indictment"])
    mark(page, "use the drug trade as a").click()
    expect(page.locator(".note h4")).to_have_text(["Quote", "Claim"])


def test_a_quote_opens_its_sentence_and_its_citation(page, served):
    go(page, f"{served}/quotes?actor=adam-isaacson")
    page.get_by_role("button", name="Its sentence").click()
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text("explained to NPR").first).to_be_visible()
    expect(drawer.locator("code")).to_contain_text("Adam Isacson, via NPR, as the article has it")


def test_a_download_is_what_is_on_screen_with_its_citations(page, served, tables):
    go(page, f"{served}/data?actor=marco-rubio&table=claims")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as JSON").first.click()
    rows = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert [row["fact"] for row in rows] == [f"{STEM}#terrorist-violence"]
    assert rows[0]["citation"] == tables.cite(f"{STEM}#terrorist-violence")
    assert waiting.value.suggested_filename == f"claims_{tables.version}.json"


def test_the_facts_behind_a_chart_are_one_click_away(page, served):
    go(page, f"{served}/?kind=sanctions&basis=quoted")
    page.get_by_text("1 fact behind this").click()
    expect(page.get_by_text("sanctioning the Cartel de los Soles in July")).to_be_visible()


def test_many_reports_open_in_parts_each_with_the_way_to_its_page(page, served):
    go(page, f"{served}/strikes")
    card = page.locator(".st-key-number_sentence_strike-totals-record_0")
    expect(card).to_contain_text("82")
    card.get_by_role("button", name="Its 115 reports").click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("code")).to_have_count(20)
    expect(drawer.get_by_role("link", name="BNO News").first).to_have_attribute("href", re.compile("^https://bnonews"))
    drawer.get_by_role("button", name="Show 20 more of 95").click()
    expect(drawer.locator("code")).to_have_count(40)


def test_a_click_on_a_strike_shows_its_reports_everywhere(page, served):
    go(page, f"{served}/strikes?basis=cited")
    bar = page.locator(".st-key-panel_deaths-by-strike .barlayer .point").first
    bar.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    box = bar.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.get_by_role("button", name="Event: Boat strike 1")).to_be_visible()
    expect(page.get_by_text("11 people killed in boat strikes, as the record adds up")).to_be_visible()
