"""The browser's own print of a page: clean, whole, light, with its filters (read back from the PDF)."""

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, window


def printed(page, path):
    """The pages of the PDF that the browser prints."""
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    return pypdfium2.PdfDocument(path)


def text(document):
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_prints_whole_with_its_filters_and_without_its_buttons(chromium, served, tmp_path, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, f"{served}/strikes?agency=us-military")
        expect(page.locator(".main-svg").first).to_be_visible()
        page.wait_for_timeout(600)
        document = printed(page, tmp_path / "page.pdf")
        said = text(document)
    assert "82 people killed in boat strikes, as the record adds up" in said
    assert "Filtered by Agency: US military" in said
    assert "Why 82, 83 and more than 80?" in said
    assert "no independent count here" in said
    for button in ("Use this panel", "facts behind this", "Add to report", "As a table", "Any actor"):
        assert button not in said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_and_a_chart_is_on_one_page(chromium, served, tmp_path, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, f"{served}/?basis=quoted")
        expect(page.locator(".main-svg").first).to_be_visible()
        page.wait_for_timeout(600)
        document = printed(page, tmp_path / "page.pdf")
    pictures = [page.render(scale=1).to_pil().convert("L") for page in document]
    for picture in pictures:
        shades = picture.histogram()
        assert sum(shades[250:]) > 0.6 * picture.width * picture.height
    lanes = [
        page.get_textpage().get_text_range()
        for page in document
        if "Indictment" in page.get_textpage().get_text_range()
    ]
    whole = [one for one in lanes if "Designation: Cartel de los Soles" in one]
    assert whole, "the timeline stands on one page"
