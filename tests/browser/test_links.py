"""The View is in the address, whole; it survives reload, page change, the back button and a shared link (promise 5)."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from dashboard.places import ROOT
from dashboard.seeds import check, files
from tests.browser.conftest import go, settled, window

RUBIO = "Filtered by Actor: Marco Rubio"


def query(page):
    return parse_qs(urlsplit(page.url).query)


def choose(page, label, name):
    """Type *name* as a person does: on, until it is offered.

    The list closes, and drops what was typed, when the side bar scrolls beneath it, as it does by itself now and then
    while a page on a busy machine is still being laid out.
    """
    box, offered = page.get_by_role("combobox", name=label), page.get_by_role("option", name=name, exact=True)
    box.fill(name)
    page.wait_for_timeout(1000)
    if not offered.is_visible():
        box.fill("")
        box.press_sequentially(name, delay=50)
    offered.click()
    page.keyboard.press("Escape")
    settled(page)


def test_the_whole_view_is_in_the_address_defaults_included(page, served):
    go(page, served)
    found = query(page)
    assert {key: found[key] for key in ("actor", "agency", "kind", "from", "to", "source", "basis")} == dict.fromkeys(
        ("actor", "agency", "kind", "from", "to", "source", "basis"), ["all"]
    )
    assert found["version"] == [check(files(ROOT / "seeds")).version]
    assert "strikes-1" in found["rows"][0]


def test_a_choice_survives_reload_page_change_and_the_back_button(page, served):
    go(page, served)
    choose(page, "Actor", "Marco Rubio")
    expect(page.get_by_text(RUBIO).first).to_be_visible()
    assert query(page)["actor"] == ["marco-rubio"]
    page.reload()
    settled(page)
    expect(page.get_by_text(RUBIO).first).to_be_visible()
    page.locator(".st-key-navigation").get_by_role("link", name="Quotes").click()
    expect(page.get_by_role("heading", name="1 statement by 1 speaker")).to_be_visible()
    settled(page)
    assert query(page)["actor"] == ["marco-rubio"]
    page.go_back()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    settled(page)
    expect(page.get_by_text(RUBIO).first).to_be_visible()
    assert query(page)["actor"] == ["marco-rubio"]


def test_back_undoes_a_filter_and_forward_does_it_again(page, served):
    go(page, served)
    choose(page, "Actor", "Marco Rubio")
    page.wait_for_timeout(1200)
    page.go_back()
    expect(page.get_by_text("Filtered by")).to_have_count(0)
    expect(page.get_by_text("more than 80").first).to_be_visible()
    settled(page)
    page.wait_for_timeout(1200)
    page.go_forward()
    expect(page.get_by_text(RUBIO).first).to_be_visible()


def test_a_click_on_a_mark_sets_a_filter_that_can_be_seen_and_cleared(page, served):
    go(page, f"{served}/designations?basis=quoted")
    page.wait_for_timeout(1000)
    mark = page.locator(".scatterlayer .point").first.bounding_box()
    page.mouse.click(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    expect(page.get_by_role("button", name="Actor: Cartel de los Soles")).to_be_visible()
    settled(page)
    assert query(page)["actor"] == ["cartel-de-los-soles"]
    page.get_by_role("button", name="Actor: Cartel de los Soles").click()
    expect(page.get_by_text("Filtered by Actor")).to_have_count(0)


def test_a_shared_link_opens_the_same_view_for_somebody_else(page, chromium, served):
    go(page, f"{served}/quotes?actor=pete-hegseth&kind=quotes&words=options&from=2025-11-01&to=all")
    expect(page.get_by_role("heading", name="2 statements by 1 speaker")).to_be_visible()
    with window(chromium) as other:
        go(other, page.url)
        assert query(other) == query(page)
        expect(other.get_by_role("heading", name="2 statements by 1 speaker")).to_be_visible()
        for words in ("Actor: Pete Hegseth", "Kind: Quotes", "Words: “options”", "From 1 November 2025"):
            expect(other.get_by_role("button", name=words)).to_be_visible()


def test_an_unknown_value_in_a_link_is_told_and_leaves_the_address(page, served):
    go(page, f"{served}/?actor=NOPE&actor=marco-rubio")
    expect(page.get_by_text("The link asks for actor “NOPE”, which is not here.")).to_be_visible()
    assert query(page)["actor"] == ["marco-rubio"]


def test_a_link_on_changed_data_says_so(page, served):
    go(page, f"{served}/?version=00000000&rows=strikes-3")
    expect(page.get_by_text("The data has changed since this link was made: Strikes 3 then, 191 now.")).to_be_visible()


def test_clearing_a_filter_clears_the_address(page, served):
    go(page, f"{served}/?actor=marco-rubio&words=cartel")
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.get_by_text("Filtered by")).to_have_count(0)
    settled(page)
    assert query(page)["actor"] == ["all"]
    assert query(page).get("words") is None
