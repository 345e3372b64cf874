"""The report tray: collected from any page, it survives page change and reload, a file, and hostile words (5.4)."""

import io
import tomllib

import docx
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, settled

HEADING = '<img src=x onerror="window.harmed=1"> # A heading'


def collect(page, served, path):
    go(page, f"{served}/{path}")
    page.get_by_role("button", name="Add to report").first.click()
    expect(page.get_by_text("Added to the report.")).to_be_visible()
    settled(page)


def visit(page, name):
    if name == "My report":
        page.locator(".menu.report summary").click()
        page.locator(".menu.report").get_by_role("link", name=name).click()
    else:
        page.locator(".topnav").get_by_role("link", name=name).click()
    expect(page.locator(".head h1")).to_have_text(name)
    return settled(page)


def parts(page):
    """What the rows of the report say, from the top."""
    rows = page.locator("[class*='st-key-part_']")
    return [rows.nth(i).inner_text().split("\n")[0] for i in range(rows.count())]


def saved(page, button):
    with page.expect_download() as told:
        page.get_by_role("button", name=button, exact=True).click()
    return told.value


@pytest.fixture
def page(chromium):
    """A window of a browser that keeps nothing from the tests before."""
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        yield context.new_page()


def test_a_report_is_collected_arranged_kept_and_taken_along(page, served):
    collect(page, served, "rewards?actor=nicolas-maduro&basis=quoted")
    visit(page, "Quotes")
    page.get_by_role("button", name="Add to report").first.click()
    expect(page.get_by_text("Added to the report.")).to_be_visible()
    visit(page, "My report")
    expect(page.locator("[class*='st-key-part_']")).to_have_count(2)
    page.get_by_label("Heading or text").fill(HEADING)
    page.get_by_role("button", name="Add as heading").click()
    expect(page.locator("[class*='st-key-part_']")).to_have_count(3)
    page.get_by_label("Title").fill("Offers and words")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Offers and words", level=2)).to_be_visible()
    for _ in range(2):
        page.locator("[class*='st-key-up_']").last.get_by_role("button").click()
        settled(page)
    page.locator("[class*='st-key-up_1']").get_by_role("button").click()
    settled(page)
    before = parts(page)
    assert HEADING in before
    page.reload()
    settled(page)
    expect(page.locator("[class*='st-key-part_']")).to_have_count(3)
    assert parts(page) == before
    file = saved(page, "Save as a file").path().read_bytes()
    assert tomllib.loads(file.decode())["title"] == "Offers and words"
    page.get_by_role("button", name="Begin anew").click()
    expect(page.get_by_text("Nothing is collected yet.")).to_be_visible()
    page.get_by_text("Open a saved report").click()
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "mine.toml", "mimeType": "application/toml", "buffer": file}
    )
    expect(page.locator("[class*='st-key-part_']")).to_have_count(3)
    settled(page)
    assert parts(page) == before
    expect(page.get_by_label("Title")).to_have_value("Offers and words")
    word = saved(page, "Word")
    assert word.suggested_filename == "2025-11-24_offers-and-words.docx"
    written = docx.Document(io.BytesIO(word.path().read_bytes()))
    said = [one.text for one in written.paragraphs]
    assert HEADING in said
    assert any("Nicolás Maduro" in one for one in said)
    assert page.evaluate("window.harmed") is None


def test_what_was_just_added_leads_to_the_report_and_a_heading_is_put_below_any_part(page, served):
    collect(page, served, "rewards?basis=quoted")
    toast = page.get_by_test_id("stToast")
    assert toast.bounding_box()["y"] > 700  # it hides no menu
    toast.get_by_role("link", name="My report").click()
    expect(page.locator(".head h1")).to_have_text("My report")
    expect(page.locator("[class*='st-key-part_']")).to_have_count(1)
    settled(page)
    for words in ("Last", "First"):
        page.get_by_label("Heading or text", exact=True).fill(words)
        page.get_by_role("button", name="Add as text").click()
        expect(page.locator("[class*='st-key-part_']")).to_have_count(2 if words == "Last" else 3)
        settled(page)
        page.locator("[class*='st-key-below_0']").get_by_role("button").click()
        settled(page)
    assert parts(page)[1:] == ["First", "Last"]


def test_what_the_browser_kept_comes_before_what_is_added_at_once(page, served):
    collect(page, served, "rewards?basis=quoted")
    kept = page.evaluate("localStorage.getItem('dashboard-report')")
    page.evaluate("localStorage.setItem('dashboard-report', 'title = \"Mine\"\\n[[part]]\\nheading = \"Kept\"\\n')")
    assert "rewards/" in kept
    page.reload()
    settled(page)
    collect(page, served, "rewards?basis=quoted")
    visit(page, "My report")
    assert parts(page)[0] == "Kept"
    assert len(parts(page)) == 2


def test_a_file_that_is_no_report_is_told_and_loses_nothing(page, served):
    collect(page, served, "rewards?basis=quoted")
    visit(page, "My report")
    page.get_by_text("Open a saved report").click()
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "wrong.toml", "mimeType": "application/toml", "buffer": b"part = 3"}
    )
    expect(page.get_by_text("The file is no report")).to_be_visible()
    expect(page.locator("[class*='st-key-part_']")).to_have_count(1)
