"""Every page can be used without a mouse, without colour and at twice the size: axe-core finds nothing serious."""

import pytest

from dashboard import places
from tests.browser.conftest import go, window
from tests.conftest import STEM

AXE = (places.NPM / "axe-core" / "axe.min.js").read_text("utf-8")
PAGES = [
    "",
    "designations",
    "strikes",
    "rewards",
    "charges",
    "quotes",
    "claims",
    "network",
    "comparisons",
    "report",
    "add",
    f"articles?fact={STEM}%23campaign-toll",
]
PAGES += ["data", "?actor=nicolas-maduro&kind=claims&agency=us-government&words=cocaine"]
# Streamlit's data grid is a canvas with a table of its own for screen readers.
NOT_OURS = [["[data-testid=stDataFrame]"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_serious(chromium, served, path, scheme):
    with window(chromium, 1440, scheme) as page:
        go(page, f"{served}/{path}")
        page.wait_for_timeout(600)
        page.evaluate(AXE)
        found = page.evaluate(
            "(skip) => axe.run({exclude: skip}, {resultTypes: ['violations']}).then(r => r.violations.map(v => "
            "[v.id, v.impact, v.nodes.map(n => n.html.slice(0, 160))]))",
            NOT_OURS,
        )
        serious = [(name, nodes[:3]) for name, impact, nodes in found if impact in ("serious", "critical")]
        assert serious == []
