"""What only the app is asked: python -m tests.benchmarks.pages [FACTS ...] (0: the seeds); milliseconds, medians.

How long the script of a page runs, in this process: again in the same view, and in one that was not there before, by
the clock and in processor time. How soon the server answers. How long a panel takes to become a picture.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from unittest.mock import patch

from playwright.sync_api import Page, sync_playwright
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

from dashboard.panels import PANELS
from dashboard.places import ROOT
from dashboard.views import View
from tests.benchmarks.browsing import SIZE, started
from tests.benchmarks.corpora import made
from tests.benchmarks.peers.rows import offered
from tests.browser.conftest import QUIET, READY, browser_path

TIMES = int(os.environ.get("TIMES", "11"))
APP_PAGES = ROOT / "dashboard" / "app_pages"
APP = ("dashboard", "serve", "--port")
LIMITS = {"rerun": 25, "new view": 150, "server ready": 3000, "panel to PNG": 1200}
PICTURES = {"designations": "designations-over-time", "quotes": "quotes"}
Row = tuple[str, str, Sequence[float], Sequence[float]]  # what, of which page, by the clock, of processor time


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=[0])
    print(f"Medians of {TIMES}, in milliseconds; load of the machine {os.getloadavg()[0]:.1f}.")
    print(f"{'':10} {'what':<14} {'page':<14} {'clock':>7} {'processor':>10}  {'aim':<7} met")
    for facts in parser.parse_args().facts:
        os.environ.update(made(facts).settings)
        for measure in (scripts, ready, pictures):
            for what, page, took, busy in measure():
                clock, processor = (f"{statistics.median(each):.0f}" if each else "" for each in (took, busy))
                met = "yes" if statistics.median(took) < LIMITS[what] else "NO"
                row = f"{what:<14} {page:<14} {clock:>7} {processor:>10}  < {LIMITS[what]:<5} {met}"
                print(f"{facts or 'seeds':>10} {row}", flush=True)


def scripts() -> Iterator[Row]:
    """How long the script runs: in this process, by AppTest, around Streamlit's own runner; the page is warm."""
    took: list[float] = []
    busy: list[float] = []
    run = ScriptRunner._run_script

    def timed_run(*args, **kwargs):
        begun, spent = time.perf_counter(), time.process_time()
        try:
            return run(*args, **kwargs)
        finally:
            took.append((time.perf_counter() - begun) * 1000)
            busy.append((time.process_time() - spent) * 1000)

    acting, speaking = (offered(subject).index for subject in ("strikes", "quotes"))
    actors = [*dict.fromkeys(key for pair in zip(acting, speaking, strict=False) for key in pair)]
    with patch.object(ScriptRunner, "_run_script", timed_run):
        for page in (one for one in PANELS if (APP_PAGES / f"{one}.py").is_file()):
            at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=600).run()
            if page != "overview":
                at.switch_page(f"app_pages/{page}.py").run()
            at.run()
            for what, views in {"rerun": [()], "new view": [(actor,) for actor in actors]}.items():
                took.clear()
                busy.clear()
                for chosen in islice(cycle(views), TIMES):
                    at.session_state["view"] = View(actors=chosen)
                    at.run()
                yield what, page.capitalize(), took.copy(), busy.copy()


def ready() -> Iterator[Row]:
    """From the start of `dashboard serve` until the server says that it is healthy."""
    took = []
    for _ in range(TIMES):
        with started(APP) as server:
            took.append(server.seconds * 1000)
    yield "server ready", "", took, []


def pictures() -> Iterator[Row]:
    """A panel as a picture: from the click on its icon until the file is there."""
    with started(APP) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        page = chromium.new_context(viewport=SIZE, accept_downloads=True).new_page()
        for path, panel in PICTURES.items():
            page.goto(f"{server.address}/{path}")
            button = page.locator(f".st-key-panel_{panel} [data-pic]")
            button.wait_for(timeout=300_000)
            page.locator("#dashboard-skip").wait_for(state="attached")
            yield "panel to PNG", path.capitalize(), [downloaded(page, button.click) for _ in range(TIMES)], []


def downloaded(page: Page, act: Callable[[], None]) -> float:
    """The milliseconds from *act* until a download has come."""
    page.wait_for_selector(READY)
    page.wait_for_timeout(250)
    with page.expect_download() as waiting:
        begun = time.perf_counter()
        act()
    waiting.value.path()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
