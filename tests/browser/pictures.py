"""The pictures of the README, of the real app, and a sheet of each page as it is: python -m tests.browser.pictures."""

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

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
SHEETS = ROOT / ".cache" / "pictures"
WAYS = [(width, scheme) for width in (1440, 390) for scheme in ("light", "dark")]
SHARE = 0.5  # of its size is a page on its sheet


def main() -> None:
    """Write every picture to docs/pictures, the sheets of all pages to .cache/pictures."""
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
                    page.get_by_test_id("stMain").evaluate("node => node.scrollBy(0, -64)")  # the header lies over it
                    page.wait_for_timeout(500)
                page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
        for file in sorted((ROOT / "dashboard" / "app_pages").glob("*.py")):
            _sheet(browser, address, file.stem)
        browser.close()


def _sheet(browser: Browser, address: str, name: str) -> None:
    """One page whole in each width and scheme, side by side."""
    taken = []
    for width, scheme in WAYS:
        with window(browser, width, scheme) as page:
            go(page, f"{address}/{name}")
            whole = page.get_by_test_id("stMain").evaluate("node => node.scrollHeight")
            page.set_viewport_size({"width": width, "height": whole})
            page.wait_for_timeout(1000)  # charts are drawn anew
            taken.append(Image.open(BytesIO(page.screenshot())))
    sizes = [(round(picture.width * SHARE), round(picture.height * SHARE)) for picture in taken]
    sheet = Image.new("RGB", (sum(wide for wide, _ in sizes), max(high for _, high in sizes)), "gray")
    left = 0
    for picture, size in zip(taken, sizes, strict=True):
        sheet.paste(picture.resize(size), (left, 0))
        left += size[0]
    SHEETS.mkdir(parents=True, exist_ok=True)
    sheet.save(SHEETS / f"{name}.png")


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
