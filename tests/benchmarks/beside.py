"""The page Strikes beside a floor, plain Streamlit and Dash: python -m tests.benchmarks.beside [FACTS ...].

One stopwatch for all, in a real Chromium: from the click to the last change of the page after it. An actor is chosen,
each time another, and taken away again. Beside the clock stands the processor time of a choice, of the server and of
the browser, and the bytes that came. All four take turns, so that they have the same weather. 0 facts: the seeds.
"""

import argparse
import contextlib
import os
import re
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import BrowserType, Page, sync_playwright

from dashboard import places
from dashboard.places import ROOT
from tests.benchmarks.browsing import started
from tests.benchmarks.generate import contents, write
from tests.browser.conftest import QUIET, browser_path
from tests.hardening.watching import descendants, processor_seconds

TIMES = int(os.environ.get("TIMES", "11"))
PEERS = ROOT / ".cache" / "peers"
STREAMLIT = ("streamlit", "run")
SERVERS = {
    "app": ("dashboard", "serve", "--port"),
    "floor": (*STREAMLIT, ROOT / "tests" / "benchmarks" / "floor_server.py", "--server.port"),
    "plain Streamlit": (*STREAMLIT, ROOT / "tests" / "benchmarks" / "peers" / "plain.py", "--server.port"),
    "Dash": ("tests.benchmarks.peers.plotly_dash",),
}
# The last change of the page, once it says what it should and nothing has changed for half a second.
WATCH = """({words, gone}) => {
  let begun = null, last = 0;
  addEventListener("pointerup", (event) => { if (event.isTrusted && begun === null) begun = event.timeStamp; }, true);
  const page = document.querySelector("[data-testid=stMain]") ?? document.querySelector("main");
  const watch = new MutationObserver(() => requestAnimationFrame(() => { last = performance.now(); }));
  watch.observe(page, {childList: true, subtree: true, characterData: true, attributes: true});
  window.benchmark = new Promise((done, failed) => {
    const limit = setTimeout(() => failed(new Error(`never: ${words} ${gone}`)), 60000);
    const look = setInterval(() => {
      const text = page.textContent;
      if (begun === null || last < begun || performance.now() - last < 500) return;
      if (!text.includes(words) || (gone && text.includes(gone))) return;
      clearInterval(look); clearTimeout(limit); watch.disconnect(); done(last - begun);
    }, 50);
  });
}"""


class Cost(NamedTuple):
    """What one choice cost: milliseconds by the clock, of processor time of server and browser, and kilobytes."""

    clock: float
    server: float
    browser: float
    taken: float


class Window:
    """A window on one of the four, in a browser of its own."""

    def __init__(self, name: str, chromium: BrowserType, address: str, server: Sequence[int]) -> None:
        self.name, self.server = name, server
        before = set(descendants(os.getpid()))
        browser = chromium.launch(executable_path=browser_path(), args=QUIET)
        self.browser = [one for one in descendants(os.getpid()) if one not in before]
        self.page: Page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        self.taken = 0
        network = self.page.context.new_cdp_session(self.page)
        network.send("Network.enable")
        network.on("Network.webSocketFrameReceived", self._frame)
        network.on("Network.loadingFinished", self._file)
        self.page.goto(f"{address}/strikes" if name in ("app", "floor") else address)
        self.page.get_by_role("heading", name="Strikes", exact=True, level=1).wait_for(timeout=120_000)
        self.page.wait_for_timeout(2000)

    def _frame(self, event: dict) -> None:
        data = event["response"]["payloadData"]
        self.taken += len(data) * 3 // 4 if event["response"]["opcode"] == 2 else len(data)  # base64

    def _file(self, event: dict) -> None:
        self.taken += event["encodedDataLength"]

    def timed(self, act: Callable[[], object], words: str = "", gone: str = "") -> Cost:
        """What *act*, a click, costs until the page says *words* and no more *gone*."""
        for one in self.browser[:1]:
            self.browser = [one, *descendants(one)]
        taken, server, browser = self.taken, _processor(self.server), _processor(self.browser)
        self.page.evaluate(WATCH, {"words": words, "gone": gone})
        act()
        clock = float(self.page.evaluate("() => window.benchmark"))
        spent = _processor(self.server) - server, _processor(self.browser) - browser
        self.page.wait_for_timeout(100)
        return Cost(clock, 1000 * spent[0], 1000 * spent[1], (self.taken - taken) / 1000)

    def choose(self, actor: str) -> Cost:
        """What it costs to choose *actor*, by name."""
        if self.name == "Dash":
            return self.timed(self.page.get_by_label(actor, exact=True).click, f"Chosen: {actor}")
        self.page.get_by_role("combobox", name="Actor").fill(actor)
        option = self.page.get_by_role("option", name=re.compile(f"^{re.escape(actor)}")).first
        option.wait_for()
        cost = self.timed(option.click, f"Chosen: {actor}" if self.name == "plain Streamlit" else f"Actor: {actor}")
        self.page.keyboard.press("Escape")
        return cost

    def clear(self, actor: str) -> Cost:
        """What it costs to take *actor* away again."""
        gone = f"Chosen: {actor}"
        if self.name == "Dash":
            return self.timed(self.page.get_by_label(actor, exact=True).click, gone=gone)
        if self.name == "plain Streamlit":
            return self.timed(self.page.get_by_role("button", name=f"Remove {actor}").last.click, gone=gone)
        return self.timed(self.page.locator(".chips .chip").first.click, gone=f"Actor: {actor}")


def _processor(processes: Sequence[int]) -> float:
    total = 0.0
    for one in processes:
        with contextlib.suppress(FileNotFoundError):  # a renderer that has ended
            total += processor_seconds(one)
    return total


@contextlib.contextmanager
def _served(seeds: Path, folder: str) -> Iterator[dict[str, tuple[str, list[int]]]]:
    """The four on *seeds*: (address, processes) by name."""
    more = {places.SEEDS_SETTING: str(seeds), places.CACHE_SETTING: f"{folder}/cache"}
    with contextlib.ExitStack() as stack:
        found = {}
        for name, command in SERVERS.items():
            given = (*command[:2], "--seeds", seeds, *command[2:]) if name == "app" else command
            path = f"{ROOT}:{PEERS}" if name == "Dash" else str(ROOT)
            before = set(descendants(os.getpid()))
            health = "/" if name == "Dash" else "/_stcore/health"
            address, _ = stack.enter_context(started(given, health, PYTHONPATH=path, **more))
            found[name] = address, [one for one in descendants(os.getpid()) if one not in before]
        yield found


def measured(facts: int) -> dict[tuple[str, str], list[Cost]]:
    """(what, of which) -> the costs of each time."""
    found: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds" if facts else places.SEEDS
        if facts:
            write(seeds, contents(facts, shards=True))
        os.environ[places.SEEDS_SETTING] = str(seeds)
        os.environ[places.CACHE_SETTING] = f"{folder}/cache"
        from tests.benchmarks.peers.rows import loaded

        loaded.cache_clear()  # of the size before
        names = loaded()[2].tolist()[:TIMES]
        with _served(seeds, folder) as served, contextlib.ExitStack() as stack:
            playwright = stack.enter_context(sync_playwright())
            opened = [Window(name, playwright.chromium, *where) for name, where in served.items()]
            for actor in names:
                for one in opened:
                    found["actor chosen", one.name].append(one.choose(actor))
                    found["taken away", one.name].append(one.clear(actor))
    return found


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=[0])
    print(f"Medians of {TIMES}; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors.")
    print(f"{'':28} {'clock ms':>9} {'of floor':>9} {'server ms':>10} {'browser ms':>11} {'kB':>7}")
    for facts in parser.parse_args().facts:
        found = measured(facts)
        for (what, name), costs in found.items():
            clock, server, browser, taken = (statistics.median(each) for each in zip(*costs, strict=True))
            floor = statistics.median(cost.clock for cost in found[what, "floor"])
            print(
                f"{facts or 'seeds':>7} {what:12} {name:16} {clock:>9.0f} {clock / floor:>9.2f} {server:>10.0f} "
                f"{browser:>11.0f} {taken:>7.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
