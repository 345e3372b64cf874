"""The pages beside the floor, in one table: python -m tests.benchmarks.pages (make bench)."""

import os
import re
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from unittest.mock import patch

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

from dashboard.places import ROOT, SEEDS
from tests.benchmarks.browsing import first_view, settle, started, timed
from tests.benchmarks.ready import CHOSEN, CORPUS, SUBJECTS
from tests.browser.conftest import QUIET, browser_path

TIMES = int(os.environ.get("TIMES", "11"))
APP = ("dashboard", "serve", "--seeds", SEEDS, "--port")
FLOOR = ("streamlit", "run", ROOT / "tests" / "benchmarks" / "floor_server.py", "--server.port")
RATIO = 1.2
LIMITS = {"script of a rerun": 25, "server ready": 3000, "panel to PNG": 1200}  # milliseconds
Row = tuple[str, str, list[float], list[float]]  # what, where, of the app, of the floor


def main() -> None:
    """Measure everything and print the table."""
    rows: list[Row] = [*scripts(), ready()]
    with started(APP) as (app, _), started(FLOOR) as (floor, _), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        rows += views(chromium, app, floor)
        with visited(chromium, app) as real, visited(chromium, floor) as least:
            for measure in (page_changes, filters, clicks):
                rows += paired(measure(real), measure(least))
            rows += pictures(real, app)
        chromium.close()
    show(rows)


def scripts() -> Iterator[Row]:
    """How long the script runs: in this process, by AppTest, around Streamlit's own runner; the page is warm."""
    took: list[float] = []
    run = ScriptRunner._run_script

    def timed_run(*args, **kwargs):
        begun = time.perf_counter()
        try:
            return run(*args, **kwargs)
        finally:
            took.append((time.perf_counter() - begun) * 1000)

    with patch.object(ScriptRunner, "_run_script", timed_run):
        for page in ("overview", "strikes", "quotes"):
            at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60).run()
            if page != "overview":
                at.switch_page(f"app_pages/{page}.py").run()
            at.run()
            took.clear()
            for _ in range(TIMES):
                at.run()
            yield "script of a rerun", page.capitalize(), took.copy(), []


def ready() -> Row:
    """From the start of `dashboard serve` until the server says that it is healthy."""
    took = []
    for _ in range(TIMES):
        with started(APP) as (_, seconds):
            took.append(seconds * 1000)
    return "server ready", "", took, []


def views(chromium: Browser, app: str, floor: str) -> Iterator[Row]:
    """A page opened by somebody who has never been here."""
    for path in ("strikes", "quotes"):
        pairs = [[first_view(chromium, f"{one}/{path}", SUBJECTS[path]) for one in (app, floor)] for _ in range(TIMES)]
        yield "first view", SUBJECTS[path], *map(list, zip(*pairs, strict=True))


@contextmanager
def visited(chromium: Browser, address: str) -> Iterator[Page]:
    """A window in which each page has been opened once."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.goto(f"{address}/designations")
    settle(page)
    for title in SUBJECTS.values():
        link(page, title)
        page.get_by_role("heading", name=title, exact=True, level=1).wait_for()
        settle(page)
    yield page
    context.close()


Measured = Iterator[tuple[str, str, float]]  # what, where, milliseconds


def paired(app: Measured, floor: Measured) -> list[Row]:
    """The measures of both, taken in turn so that both have the same weather, gathered."""
    found: dict[tuple[str, str], tuple[list[float], list[float]]] = {}
    for (what, where, ours), (_, _, least) in zip(app, floor, strict=True):
        took = found.setdefault((what, where), ([], []))
        took[0].append(ours)
        took[1].append(least)
    return [(*key, *took) for key, took in found.items()]


def link(page: Page, title: str) -> None:
    """Click on the link to a page."""
    page.locator(".topnav").get_by_role("link", name=title).first.click()


def turn_to(page: Page, title: str) -> float:
    """The milliseconds of a change to the page *title*."""
    took = timed(page, lambda: link(page, title), title)
    settle(page)
    return took


def page_changes(page: Page) -> Measured:
    """From one page to the other by its link."""
    turn_to(page, "Quotes")
    for _ in range(TIMES):
        for title in ("Strikes", "Quotes"):
            yield "page change", f"to {title}", turn_to(page, title)


def filters(page: Page) -> Measured:
    """An actor chosen in the side bar, each time another as far as there are any, and taken away again."""
    for subject in ("strikes", "quotes"):
        turn_to(page, SUBJECTS[subject])
        for _, actor in zip(range(TIMES), cycle(CHOSEN[subject]), strict=False):
            name = CORPUS.actors.name(actor)
            page.get_by_role("combobox", name="Actor").fill(name)
            option = page.get_by_role("option", name=re.compile(f"^{re.escape(name)}")).first
            yield "filter chosen", SUBJECTS[subject], timed(page, option.click, f"Actor: {name}")
            page.keyboard.press("Escape")
            settle(page)
            yield "filter cleared", SUBJECTS[subject], cleared(page)


def cleared(page: Page) -> float:
    """The milliseconds of a click on the chip that clears the filter."""
    took = timed(page, page.locator(".chips .chip").first.click, none="Actor: ")
    settle(page)
    return took


def clicks(page: Page) -> Measured:
    """The statements behind a panel: from the click until they stand in their drawer."""
    turn_to(page, "Listings")
    for _ in range(TIMES):
        behind = page.locator(".src [data-open]").first
        yield "drawer", "Listings", timed(page, behind.click, "Where this comes from")
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="detached")
        settle(page)


def pictures(page: Page, address: str) -> Iterator[Row]:
    """A panel as a picture: from the click on its icon until the file is there."""
    for path, panel in (("designations", "designations-over-time"), ("quotes", "quotes")):
        page.goto(f"{address}/{path}")
        button = page.locator(f".st-key-panel_{panel} [data-pic]")
        button.wait_for()
        page.locator("#dashboard-skip").wait_for(state="attached")
        settle(page)
        yield "panel to PNG", SUBJECTS[path], [downloaded(page, button.click) for _ in range(TIMES)], []


def downloaded(page: Page, act: Callable[[], None]) -> float:
    """The milliseconds from *act* until a download has come."""
    with page.expect_download() as waiting:
        begun = time.perf_counter()
        act()
    waiting.value.path()
    took = (time.perf_counter() - begun) * 1000
    settle(page)
    return took


def show(rows: list[Row]) -> None:
    """The table: medians in milliseconds, the aim, and whether it is met."""
    print(f"Medians of {TIMES}, in milliseconds; the floor is an app of the same elements without any work on data.\n")
    print(f"{'what':<18} {'page':<16} {'app':>7} {'floor':>7} {'ratio':>6}  {'aim':<10} met")
    for what, where, ours, least in rows:
        app, floor = statistics.median(ours), statistics.median(least) if least else None
        ratio = f"{app / floor:.2f}" if floor else ""
        aim = f"<= {RATIO} x" if floor else f"< {LIMITS[what]}"
        met = app <= RATIO * floor if floor else app < LIMITS[what]
        said = f"{floor:.0f}" if floor else ""
        print(f"{what:<18} {where:<16} {app:>7.0f} {said:>7} {ratio:>6}  {aim:<10} {'yes' if met else 'NO'}")


if __name__ == "__main__":
    main()
