"""The View is in the address, whole; it survives reload, page change, the back button and a shared link (promise 5)."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from dashboard.seeds import check, files
from tests.browser.conftest import go, settled, window
from tests.conftest import FROZEN


def query(page):
    return parse_qs(urlsplit(page.url).query)


def chips(page):
    return page.locator(".chips .chip")


def turn_to(page, name):
    page.locator(".topnav").get_by_role("link", name=name).click()
    expect(page.locator(".head h1")).to_have_text(name)
    return settled(page)


def test_the_whole_view_is_in_the_address_defaults_included(page, served):
    go(page, served)
    found = query(page)
    keys = ("actor", "agency", "kind", "from", "to", "source", "basis", "country", "claimed", "event", "known")
    assert {key: found[key] for key in keys} == dict.fromkeys(keys, ["all"])
    assert found["version"] == [check(files(FROZEN)).version]
    assert "strikes-1" in found["rows"][0]


def test_the_language_is_chosen_by_keyboard_in_the_head_and_kept(page, served):
    go(page, f"{served}/designations")
    page.get_by_role("link", name="Español").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".head h1")).to_have_text("Listas")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page).to_have_url(re.compile("lang=es"))
    turn_to(page, "Ataques")
    expect(page).to_have_url(re.compile("lang=es"))
    page.reload()
    expect(page.locator(".head h1")).to_have_text("Ataques")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".head h1")).to_have_text("Strikes")


def test_a_choice_survives_reload_page_change_and_the_back_button(page, served):
    go(page, served)
    page.get_by_role("button", name="Nicolás Maduro").first.click()
    expect(chips(page)).to_have_count(1)
    settled(page)
    assert query(page)["actor"] == ["nicolas-maduro"]
    page.reload()
    settled(page)
    expect(chips(page)).to_contain_text(["Nicolás Maduro"])
    turn_to(page, "Quotes")
    expect(chips(page)).to_contain_text(["Nicolás Maduro"])
    page.go_back()
    expect(page.locator(".head h1")).to_have_text("Nicolás Maduro")
    settled(page)
    page.go_back()
    expect(chips(page)).to_have_count(0)
    page.go_forward()
    expect(chips(page)).to_contain_text(["Nicolás Maduro"])


def test_enter_takes_the_best_match_and_never_all(page, served):
    go(page, served)
    box = page.get_by_role("combobox", name="Agency")
    box.click()
    box.press_sequentially("Treas", delay=40)
    expect(page.get_by_role("option").first).to_have_text(re.compile("US Treasury Department"))
    expect(page.get_by_role("option", name=re.compile("^Select"))).to_have_count(0)
    page.keyboard.press("Enter")
    expect(chips(page)).to_have_count(1)
    settled(page)
    assert query(page)["agency"] == ["treasury-department"]


def test_what_is_chosen_is_dropped_one_by_one_or_at_once(page, served):
    go(page, f"{served}/?actor=marco-rubio&actor=pete-hegseth&words=terrorist")
    expect(chips(page)).to_have_count(3)
    chips(page).filter(has_text="Pete Hegseth").click()
    expect(chips(page)).to_have_count(2)
    settled(page)
    assert query(page)["actor"] == ["marco-rubio"]
    page.locator(".chips .clear").click()
    expect(chips(page)).to_have_count(0)
    settled(page)
    assert query(page)["words" if "words" in query(page) else "actor"] in (["all"], [""])


def test_a_section_is_in_the_address_and_back_leads_to_the_one_before(page, served):
    go(page, f"{served}/strikes")
    page.get_by_text("Strike by strike", exact=True).click()
    expect(page.locator("table.sortable")).to_be_visible()
    settled(page)
    assert query(page)["section"] == ["strike-by-strike"]
    page.go_back()
    expect(page.locator("table.sortable")).to_have_count(0)
    with_section = f"{served}/strikes?section=where-reports-differ"
    go(page, with_section)
    expect(page.get_by_role("heading", name=re.compile("Reports differ on"))).to_be_visible()


def test_a_question_opens_beside_the_contents(page, served):
    go(page, f"{served}/claims")
    name = page.locator("[data-section]").nth(4)
    asked = name.get_attribute("data-section")
    name.click()
    expect(page.locator(f"h2#{asked}")).to_be_in_viewport()
    settled(page)
    assert query(page)["section"][0].startswith("question-")


def test_a_span_drawn_along_the_time_chart_is_the_period(page, served):
    go(page, served)
    plot = page.locator(".st-key-panel_campaign .js-plotly-plot")
    expect(plot.locator(".main-svg").first).to_be_visible()
    settled(page)
    box = plot.bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 65, steps=4)
    page.mouse.move(box["x"] + 500, box["y"] + 65, steps=4)
    page.mouse.up()
    expect(chips(page)).to_have_count(2)
    settled(page)
    start, end = query(page)["from"][0], query(page)["to"][0]
    assert "2025-03" <= start < end <= "2025-07"


def test_a_link_from_other_data_and_unknown_values_are_told(page, served):
    go(page, f"{served}/quotes?actor=NOPE&version=0000&rows=quotes-1")
    told = page.locator(".st-key-noexport_told")
    expect(told).to_contain_text("The link asks for actor “NOPE”, which is not here.")
    expect(told).to_contain_text("The data has changed since this link was made: Quotes 1 then, 7 now.")
    page.get_by_role("button", name="Understood").click()
    expect(told).to_have_count(0)


def test_a_shared_link_opens_the_same_page_for_somebody_else(page, chromium, served):
    go(page, f"{served}/quotes")
    page.get_by_role("button", name="Pete Hegseth").first.click()
    expect(chips(page)).to_have_count(1)
    settled(page)
    with window(chromium) as other:
        go(other, page.url)
        expect(chips(other)).to_contain_text(["Pete Hegseth"])
        expect(other.locator(".qt")).to_have_count(page.locator(".qt").count())


def test_each_page_names_itself_in_the_browser(page, served):
    go(page, f"{served}/designations")
    expect(page).to_have_title("Listings · US pressure campaign on Venezuela")


def test_the_overview_answers_to_its_own_name_too(page, served):
    go(page, f"{served}/overview?actor=nicolas-maduro")
    expect(page.locator(".head h1")).to_have_text("Nicolás Maduro")
    expect(chips(page)).to_contain_text(["Nicolás Maduro"])
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert urlsplit(page.url).path == "/"
