"""The pictures of the README, taken of the real app: python -m tests.browser.pictures."""

from playwright.sync_api import sync_playwright

from dashboard.places import ROOT
from tests.browser.conftest import QUIET, browser_path, go, serving, window
from tests.conftest import STEM

# Name -> path, scheme, height of the window, and the panel to bring to its top.
PICTURES = {
    "overview_light": ("", "light", 1500, None),
    "strikes_light": ("strikes", "light", 900, "running-sum"),
    "articles_dark": (f"articles?fact={STEM}%23campaign-toll", "dark", 1000, None),
}


def main() -> None:
    """Write every picture to docs/pictures."""
    with serving(ROOT / "seeds") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        for name, (path, scheme, height, panel) in PICTURES.items():
            with window(browser, 1440, scheme, height) as page:
                go(page, f"{address}/{path}")
                page.wait_for_timeout(1500)
                if panel:
                    page.locator(f".st-key-panel_{panel}").evaluate("node => node.scrollIntoView()")
                    page.get_by_test_id("stMain").evaluate("node => node.scrollBy(0, -90)")  # the header lies over it
                    page.wait_for_timeout(500)
                page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
