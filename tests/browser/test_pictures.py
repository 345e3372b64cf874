"""A panel saved as a picture is the panel on screen: whole, at twice the size, in the theme shown, with its source."""

import io
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dashboard.theme import CONFIG
from tests.browser.conftest import go, window

MARGIN = 24
# (address, panel, width of the window, theme): a chart, numbers, a tall table, quotes, voices.
PANELS = {
    "chart-light": ("", "acts-over-time", 1440, "light"),
    "chart-dark": ("strikes", "running-sum", 1440, "dark"),
    "network-on-a-phone": ("network", "who-acts-on-whom", 390, "light"),
    "numbers": ("", "headline-numbers", 1440, "light"),
    "quotes-dark": ("quotes", "quotes", 1440, "dark"),
    "table-on-a-phone": ("charges?basis=quoted", "charges-listed", 390, "light"),
    "voices": ("claims?words=cocaine", "question-drug-trafficking", 1440, "dark"),
}


def menu(page, panel):
    page.locator(f".st-key-menu_{panel} button").first.click()
    page.get_by_role("button", name="Picture (PNG)").wait_for()


def saved(page, button):
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def as_on_screen(page, panel):
    """The panel as the browser itself draws it at twice the size, without its buttons, whole."""
    page.keyboard.press("Escape")
    page.mouse.move(0, 0)
    page.add_style_tag(content='[class*="st-key-noexport"] { visibility: hidden !important; }')
    page.wait_for_timeout(400)
    node = page.locator(f".st-key-panel_{panel}")
    end = page.evaluate(
        """(panel) => {
          const box = document.querySelector(`.st-key-panel_${panel}`).getBoundingClientRect();
          return document.querySelector(`.st-key-noexport_menu_${panel}`).getBoundingClientRect().top - box.top;
        }""",
        panel,
    )
    picture = Image.open(io.BytesIO(node.screenshot())).convert("RGB")
    return picture.crop((0, 0, picture.width, round(end * 2)))


def apart(one, other, x, y):
    """The mean difference (0 to 255) of two pictures when one is shifted: half pixels are rounded two ways."""
    height, width = (min(sizes) - 4 for sizes in zip(one.shape[:2], other.shape[:2], strict=True))
    first = one[2 + y : 2 + y + height, 2 + x : 2 + x + width]
    return np.abs(first - other[2 : 2 + height, 2 : 2 + width]).mean()


@pytest.mark.parametrize(("address", "panel", "width", "scheme"), PANELS.values(), ids=PANELS)
def test_a_picture_is_the_panel_on_screen(chromium, served, address, panel, width, scheme):
    with window(chromium, width, scheme, height=4000, scale=2) as page:
        go(page, f"{served}/{address}")
        page.wait_for_timeout(800)
        menu(page, panel)
        name, content = saved(page, "Picture (PNG)")
        assert re.match(rf"2025-1[12]-\d\d_{panel}", name), name
        picture = Image.open(io.BytesIO(content)).convert("RGB")
        ground = CONFIG["theme"][scheme]["backgroundColor"].lstrip("#")
        assert picture.getpixel((2, 2)) == tuple(int(ground[i : i + 2], 16) for i in (0, 2, 4))
        shown = as_on_screen(page, panel)
        inner = picture.crop((2 * MARGIN, 2 * MARGIN, picture.width - 2 * MARGIN, picture.height - 2 * MARGIN))
        assert abs(inner.width - shown.width) <= 2
        assert abs(inner.height - shown.height) <= 2
        one, other = (np.asarray(picture, dtype=np.int16) for picture in (inner, shown))
        best = min(apart(one, other, x, y) for x in range(-2, 3) for y in range(-2, 3))
        assert np.asarray(inner).std() > 5  # not blank
        assert best < 2
        assert page.foreign == []
        assert page.complaints == []


def test_a_chart_saved_as_svg_holds_its_words_its_title_and_its_source(page, served, tables):
    go(page, f"{served}/?kind=sanctions&basis=quoted")
    page.wait_for_timeout(800)
    menu(page, "acts-over-time")
    name, content = saved(page, "Chart (SVG)")
    assert name == "2025-11-24_acts-over-time_quoted-sanctions.svg"
    root = ElementTree.fromstring(content)
    said = " ".join(root.itertext())
    assert root.find("{*}title").text == "1 dated act by instrument, July 2025"
    assert "Kind: Sanctions" in root.find("{*}desc").text
    assert tables.version in root.find("{*}desc").text
    assert "Sanction: Cartel de los Soles" in said


def test_a_picture_names_its_filter_and_its_source_in_the_panel_itself(page, served):
    """The picture is the panel (see above), so what is in the panel is in the picture."""
    go(page, f"{served}/strikes?agency=us-military&basis=quoted")
    panel = page.locator(".st-key-panel_strike-reports")
    assert "Filtered by Agency: US military" in panel.inner_text()
    assert "Source: 2025-11-24_cartel-de-los-soles (title and outlet not stated)" in panel.inner_text()
