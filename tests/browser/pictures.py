"""The pictures of the README, taken of the real app: python -m tests.browser.pictures."""

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from dashboard.places import ROOT
from dashboard.review import begin
from dashboard.review.reading import drafts_of
from dashboard.seeds import check, files
from tests.browser.conftest import QUIET, browser_path, go, serving, settled, window
from tests.conftest import STEM

# Name -> path, scheme, height of the window, and the panel to bring to its top.
PICTURES = {
    "overview_light": ("", "light", 1500, None),
    "strikes_light": ("strikes", "light", 900, "running-sum"),
    "articles_dark": (f"articles?fact={STEM}%23campaign-toll", "dark", 1000, None),
    "add_light": (f"add?review={STEM}", "light", 1000, None),
}


def main() -> None:
    """Write every picture to docs/pictures."""
    with TemporaryDirectory() as copy, sync_playwright() as playwright, serving(_seeds(Path(copy))) as address:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        for name, (path, scheme, height, panel) in PICTURES.items():
            with window(browser, 1440, scheme, height) as page:
                go(page, f"{address}/{path}")
                page.wait_for_timeout(1500)
                if path.startswith("add"):
                    _to_the_strike(page)
                if panel:
                    page.locator(f".st-key-panel_{panel}").evaluate("node => node.scrollIntoView()")
                    page.get_by_test_id("stMain").evaluate("node => node.scrollBy(0, -90)")  # the header lies over it
                    page.wait_for_timeout(500)
                page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
        browser.close()


def _seeds(folder: Path) -> Path:
    """The real seeds, and a review of the first article that has begun."""
    seeds = shutil.copytree(ROOT / "seeds", folder / "seeds")
    whole = check(files(seeds))
    text, about = whole.texts[STEM], whole.articles[STEM]
    drafts = drafts_of(text, date.fromisoformat(about.anchor), whole.registers)
    begin(seeds, STEM, text, about, drafts, "A reader")
    return seeds


def _to_the_strike(page: Page) -> None:
    page.get_by_label("Your name, for the log of decisions").fill("A reader")
    page.keyboard.press("Enter")
    card = page.locator("[class*='st-key-card']")
    card.wait_for()
    while "Strike" not in card.inner_text():
        page.locator("body").press("n")
        settled(page)
    page.wait_for_timeout(1000)


if __name__ == "__main__":
    main()
