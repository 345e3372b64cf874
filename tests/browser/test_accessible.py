"""Every page can be used without a mouse, without colour and at twice the size: axe-core finds nothing serious."""

import pytest

from dashboard import places
from tests.browser.conftest import go, window

AXE = (places.NPM / "axe-core" / "axe.min.js").read_text("utf-8")
# Streamlit's data grid is a canvas with a table of its own for screen readers.
NOT_OURS = [["[data-testid=stDataFrame]"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_in_a_drawer_and_in_the_menu_of_a_panel(chromium, served, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, served)
        page.locator(".figs .n").first.click()
        page.get_by_role("dialog").locator(".st-of").first.wait_for()
        assert serious(page) == []
        page.keyboard.press("Escape")
        page.locator(".st-key-panel_campaign .acts button").last.click()
        page.get_by_role("dialog").get_by_role("button", name="Word").wait_for()
        assert serious(page) == []


def serious(page):
    """What axe finds that is serious, with the first places of each."""
    page.evaluate(AXE)
    found = page.evaluate(
        "(skip) => axe.run({exclude: skip}, {resultTypes: ['violations']}).then(r => r.violations.map(v => "
        "[v.id, v.impact, v.nodes.map(n => n.html.slice(0, 160))]))",
        NOT_OURS,
    )
    return [(name, nodes[:3]) for name, impact, nodes in found if impact in ("serious", "critical")]
