"""The browser's own print of a page: clean, whole, light, with its filters (read back from the PDF)."""

import pypdfium2
import pypdfium2.raw as raw
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
def test_a_page_prints_whole_with_its_filters_its_notes_and_without_its_buttons(chromium, served, tmp_path, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, f"{served}/strikes?agency=us-military")
        expect(page.locator(".main-svg").first).to_be_visible()
        said = text(printed(page, tmp_path / "page.pdf"))
    assert "Agency: US military" in said
    assert "Source: 104 pages of the record" in said or "pages of the record, dated" in said
    assert "82 agrees with" in said
    assert "no independent count here" in said
    for button in ("statements behind this", "How this is counted", "Any actor", "More filters", "Skip to"):
        assert button not in said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_and_a_chart_is_on_one_page(chromium, served, tmp_path, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, f"{served}/?basis=quoted")
        expect(page.locator(".main-svg").first).to_be_visible()
        document = printed(page, tmp_path / "page.pdf")
    for picture in (page.render(scale=1).to_pil().convert("L") for page in document):
        assert sum(picture.histogram()[250:]) > 0.6 * picture.width * picture.height
    pages = [page.get_textpage().get_text_range() for page in document]
    assert [said for said in pages if "groups before 2025" in said and "Reward offers" in said]


def test_words_of_a_chart_are_nine_points_at_least_and_no_page_is_left_blank(chromium, served, tmp_path):
    with window(chromium, 1440) as page:
        go(page, served)
        expect(page.locator(".main-svg").first).to_be_visible()
        document = printed(page, tmp_path / "page.pdf")
    sizes: dict[str, float] = {}
    for number, sheet in enumerate(document):
        said = sheet.get_textpage()
        assert said.count_chars() > 200 or number == len(document) - 1
        for place in range(said.count_chars()):
            found = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(said.raw, place, found)
            size = raw.FPDFText_GetFontSize(said.raw, place) * abs(found.d)
            sizes |= {said.get_text_range(place, 1): min(size, sizes.get(said.get_text_range(place, 1), size))}
    assert min(size for letter, size in sizes.items() if letter.strip()) >= 8.95
