"""What a reader waits for, in milliseconds, medians of 11, beside the floor: make bench."""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.places import ROOT
from tests.browser.conftest import QUIET, READY, browser_path, serving, window

PAGES = ("strikes", "quotes", "designations")
TIMES = 11


@contextlib.contextmanager
def floor(counts: dict[str, dict[str, int]], port: int = 8599) -> Iterator[str]:
    """Serve the floor with *counts* of elements per page."""
    command = [sys.executable, "-m", "streamlit", "run", "tests/benchmarks/floor.py", f"--server.port={port}"]
    environment = {**os.environ, "FLOOR": json.dumps(counts)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health"):
            break
        time.sleep(0.1)
    try:
        yield address
    finally:
        server.terminate()
        server.wait()


def counted(browser: Browser, address: str) -> dict[str, dict[str, int]]:
    """How many elements of each kind stand on each page."""
    kinds = {"charts": "[data-testid=stPlotlyChart]", "texts": "[data-testid=stMarkdown], [data-testid=stHtml]"}
    kinds["buttons"] = "[data-testid=stMain] [data-testid=stButton], [data-testid=stMain] [data-testid=stPopover]"
    found = {}
    for name in PAGES:
        with window(browser) as page:
            page.goto(f"{address}/{name}")
            page.wait_for_selector(READY)
            page.wait_for_timeout(1500)
            found[name] = {kind: page.locator(one).count() for kind, one in kinds.items()}
    return found


def timed(act: Callable[[], object], done: Callable[[], object]) -> float:
    """Milliseconds from *act* until *done*."""
    started = time.perf_counter()
    act()
    done()
    return (time.perf_counter() - started) * 1000


def painted(page: Page, selector: str) -> Callable[[], object]:
    """Wait until *selector* is on screen."""
    return lambda: page.locator(selector).last.wait_for()


def measure(browser: Browser, address: str, ends: dict[str, str], mark: str, chosen: str) -> dict[str, float]:
    """The medians for one app: *ends* stand last on a page, *mark* is clicked in a chart, *chosen* shows then."""
    found: dict[str, list[float]] = {}
    for _ in range(TIMES):
        for name in ("strikes", "quotes"):
            with window(browser) as page:
                first = timed(lambda p=page, n=name: p.goto(f"{address}/{n}"), painted(page, ends[name]))
                found.setdefault(f"first view, {name}", []).append(first)
                page.wait_for_timeout(600)
                other = "quotes" if name == "strikes" else "strikes"
                link = page.get_by_role("link", name=other, exact=False).first
                found.setdefault(f"page change to {other}", []).append(timed(link.click, painted(page, ends[other])))
                page.wait_for_timeout(600)
                page.get_by_role("combobox", name="Actor").fill("Marco")
                option = page.get_by_role("option", name="Marco Rubio")
                option.wait_for()
                filtered = timed(option.click, lambda p=page: p.get_by_text("Filtered by Actor").first.wait_for())
                found.setdefault(f"filter change, {other}", []).append(filtered)
        with window(browser) as page:
            page.goto(f"{address}/designations")
            page.locator(mark).first.wait_for()
            page.wait_for_timeout(800)
            box = page.locator(mark).first.bounding_box()
            place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            clicked = timed(lambda p=page, at=place: p.mouse.click(*at), painted(page, chosen))
            found.setdefault("chart click, designations", []).append(clicked)
    return {what: statistics.median(times) for what, times in found.items()}


def main() -> None:
    """Print both medians and their ratio."""
    with sync_playwright() as playwright, serving(ROOT / "seeds") as address:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        counts = counted(browser, address)
        ends = {"strikes": ".st-key-noexport_menu_strike-reports", "quotes": ".st-key-noexport_menu_quotes"}
        real = measure(browser, address, ends, ".scatterlayer .point", ".st-key-clear_actors")
        with floor(counts) as below:
            ends = {name: f"text=end of {name}" for name in PAGES}
            bare = measure(browser, below, ends, ".barlayer .point", "text=chosen")
        browser.close()
    print(f"elements: {counts}")
    for what, value in real.items():
        print(f"{what:32} {value:7.0f} ms   floor {bare[what]:7.0f} ms   {value / bare[what]:.2f} times")


if __name__ == "__main__":
    main()
