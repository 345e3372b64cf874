"""A panel as a picture: whole, of the size that is asked for, with its source; copied; light where that is wanted."""

import io
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageColor

from dashboard.theme import CONFIG, colour
from tests.browser.conftest import go, settled, window

# (address, panel, width of the window, theme): a chart, a matrix, a tall table, quotes, voices.
PANELS = {
    "chart-light": ("", "campaign", 1440, "light"),
    "chart-dark": ("strikes", "running-sum", 1440, "dark"),
    "matrix-on-a-phone": ("network", "who-acts-on-whom", 390, "light"),
    "table": ("strikes?section=strike-by-strike", "strike-by-strike", 1440, "dark"),
    "quotes-dark": ("quotes", "quotes", 1440, "dark"),
    "voices": ("claims?section=question-organized-group", "question-organized-group", 1440, "light"),
}

CHARGES = "charged-in-time"
# Where a hollow and a filled mark of a panel are, from its corner: [name, x, y].
CENTRES = """panel => {
  const corner = panel.getBoundingClientRect();
  const ground = getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor;
  const found = {};
  for (const mark of panel.querySelectorAll('.points path.point')) {
    const box = mark.getBoundingClientRect(), name = mark.style.fill === ground ? 'hollow' : 'filled';
    found[name] ??= [name, box.left + box.width / 2 - corner.left, box.top + box.height / 2 - corner.top];
  }
  return Object.values(found);
}"""
SIDES = """all => {
  const edge = document.querySelector('svg').getBoundingClientRect().left;
  const boxes = all.map(one => one.getBoundingClientRect()).filter(box => box.width);
  return boxes.map(box => [box.left - edge, box.right - edge]);
}"""


def saved(page, panel, button="pic"):
    with page.expect_download() as waiting:
        page.locator(f".st-key-panel_{panel} [data-{button}]").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def ground(scheme):
    colour = CONFIG["theme"][scheme]["backgroundColor"].lstrip("#")
    return tuple(int(colour[i : i + 2], 16) for i in (0, 2, 4))


@pytest.mark.parametrize(("address", "panel", "width", "scheme"), PANELS.values(), ids=PANELS)
def test_one_click_saves_the_panel_at_1200_by_675_twice_the_size_in_the_theme_shown(
    chromium, served, address, panel, width, scheme
):
    with window(chromium, width, scheme) as page:
        go(page, f"{served}/{address}")
        name, content = saved(page, panel)
        assert re.fullmatch(rf"\d{{4}}-\d\d-\d\d_{panel}\.png", name), name
        picture = Image.open(io.BytesIO(content)).convert("RGB")
        assert picture.width == 2400
        assert picture.height >= 1350
        assert picture.getpixel((3, 3)) == ground(scheme)
        pixels = np.asarray(picture, dtype=np.int16)
        drawn = np.abs(pixels - np.array(ground(scheme))).sum(axis=2) > 60
        rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
        assert rows[0] >= 40  # nothing touches the edge: nothing is cut
        assert columns[0] >= 40
        assert picture.width - columns[-1] >= 40
        assert drawn.mean() > 0.005  # not blank
        assert page.foreign == []
        assert page.complaints == []
        assert page.locator(".is-picture").count() == 0  # the page is as before


def test_a_dark_page_gives_a_light_picture_on_request_and_a_square_one(chromium, served):
    with window(chromium, 1440, "dark") as page:
        go(page, served)
        page.locator(".st-key-panel_campaign [data-more]").click()
        dialog = page.get_by_role("dialog")
        with page.expect_download() as waiting:
            dialog.get_by_role("button", name="Light, square").click()
        picture = Image.open(waiting.value.path()).convert("RGB")
    assert picture.size == (2160, 2160)
    shades = np.asarray(picture.convert("L"))
    assert (shades > 245).mean() > 0.85  # white paper, and no dark patch anywhere
    assert (shades < 60).mean() < 0.05


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_hollow_mark_is_hollow_in_a_light_picture_of_any_page(chromium, served, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, f"{served}/charges")
        panel = page.locator(f".st-key-panel_{CHARGES}")
        panel.locator(".js-plotly-plot .main-svg").first.wait_for()
        settled(page)
        marks = panel.evaluate(CENTRES)
        panel.locator("[data-pic]").evaluate("button => Object.assign(button.dataset, {size: 'shown', light: 'yes'})")
        picture = Image.open(io.BytesIO(saved(page, CHARGES)[1])).convert("RGB")
    colours = {name: picture.getpixel((round(2 * (x + 40)), round(2 * (y + 40)))) for name, x, y in marks}
    assert colours["hollow"] == (255, 255, 255)
    assert colours["filled"] == ImageColor.getrgb(colour("indictments"))


def test_the_picture_of_key_figures_has_their_title_at_its_top(page, served):
    go(page, f"{served}/strikes")
    title = page.locator(".st-key-panel_strike-totals h2")
    assert title.bounding_box()["width"] <= 1  # on the page the figures speak for themselves
    _, content = saved(page, "strike-totals")
    drawn = np.asarray(Image.open(io.BytesIO(content)).convert("L")) < 120
    assert np.flatnonzero(drawn.any(axis=1))[0] < 2 * (40 + 25)  # its first line
    page.locator(".st-key-panel_strike-totals").evaluate("node => node.classList.add('is-picture')")
    assert title.inner_text() == "82 people killed in 21 boat strikes, as announced"
    assert title.bounding_box()["width"] > 300


def test_copy_puts_the_picture_and_the_citation_on_the_clipboard(page, served):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go(page, f"{served}/rewards?basis=quoted")
    settled(page)
    page.locator(".st-key-panel_reward-offers [data-copy]").click()
    page.locator("#dashboard-bubble", has_text="Copied").wait_for()
    size, words = page.evaluate(
        "navigator.clipboard.read().then(async ([one]) => "
        "[(await one.getType('image/png')).size, await (await one.getType('text/plain')).text()])"
    )
    assert size > 10_000
    assert "Source: the article of 24 November 2025." in words
    assert "data version" in words


def test_a_chart_saved_as_svg_holds_its_words_its_title_and_its_source(page, served, corpus):
    go(page, f"{served}/designations")
    page.locator(".st-key-panel_designations-over-time [data-more]").click()
    with page.expect_download() as waiting:
        page.get_by_role("dialog").get_by_role("button", name="Chart (SVG)").click()
    root = ElementTree.parse(waiting.value.path()).getroot()
    said = " ".join(root.itertext())
    assert "listed as terrorist" in root.find("{*}title").text
    assert corpus.version in root.find("{*}desc").text
    assert "Tren de Aragua" in said
    shown = [one.text for one in root.findall("{*}text")]
    assert root.find("{*}title").text in " ".join(map(str, shown))
    assert any("Source: " in str(words) for words in shown)
    page.set_content(Path(waiting.value.path()).read_text("utf-8"))  # where no font of the app is
    sides = page.locator("svg text").evaluate_all(SIDES)
    assert len(sides) > 10
    assert all(
        left >= 0 and right <= page.evaluate("document.querySelector('svg').width.baseVal.value")
        for left, right in sides
    )


def test_how_it_was_counted_and_the_signature_stand_in_the_picture_alone(page, served):
    go(page, served)
    foot = page.locator(".st-key-panel_campaign .src")
    signature = foot.locator(".only-pic")
    assert signature.is_hidden()
    page.locator(".st-key-panel_campaign").evaluate("node => node.classList.add('is-picture')")
    assert signature.is_visible()
    assert re.match(r"US pressure campaign on Venezuela · as of 24 Nov 2025 · data \w+", signature.inner_text())
