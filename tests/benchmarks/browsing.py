"""One stopwatch for all pages, in a real Chromium: from the click to the last change of the page after it."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import BrowserContext, BrowserType, Page

from dashboard.places import ROOT
from tests.browser.conftest import QUIET, browser_path
from tests.hardening.watching import descendants, megabytes, processor_seconds

# It begins when the page is asked for, or when the mouse is let go (a chart swallows the click itself). It ends with
# the last change, once nothing has changed for half a second, the script has run, charts are drawn, and the page or
# its drawer says what it should and no more what it should not; "# Strikes" is said by a heading. A change is drawn two
# frames later: where no graphics card is, that is when a chart of many points is.
WATCH = """({words, gone, click}) => {
  let begun = click ? null : 0, last = 0, drawn = 0, drawing = 0;
  addEventListener("pointerup", (event) => { if (event.isTrusted && begun === null) begun = event.timeStamp; }, true);
  const second = () => { drawn = performance.now(); drawing -= 1; };
  const first = () => { last = performance.now(); requestAnimationFrame(second); };
  const watch = new MutationObserver((changes) => {
    if (!changes.some(({target}) => document.body?.contains(target))) return;
    drawing += 1;
    requestAnimationFrame(first);
  });
  watch.observe(document, {childList: true, subtree: true, characterData: true, attributes: true});
  const there = (place) => [...document.querySelectorAll(place)];
  const ended = () => {
    const charts = there("[data-testid=stPlotlyChart], [data-testid=stSkeleton], .dash-graph");
    const text = there("h1, [data-testid=stMain], main, [role=dialog]")
      .map((place) => (place.tagName === "H1" ? "# " : "") + place.textContent).join();
    return there("[data-testid=stApp]").every((app) => app.dataset.testScriptState === "notRunning")
      && charts.every((chart) => chart.querySelector(".main-svg"))
      && text.includes(words) && !(gone && text.includes(gone));
  };
  window.benchmark = new Promise((done, failed) => {
    const limit = setTimeout(() => failed(new Error(`never: ${words} ${gone}`)), 300000);
    const look = setInterval(() => {
      if (begun === null || drawing || last < begun || performance.now() - drawn < 500 || !ended()) return;
      clearInterval(look); clearTimeout(limit); watch.disconnect(); done([last - begun, drawn - begun]);
    }, 50);
  });
}"""
SIZE = {"width": 1440, "height": 900}
PATIENCE = 1800  # seconds: with many facts a floor is made before it answers


class Cost(NamedTuple):
    """What one act cost: milliseconds to the last change, until it is drawn, and of processor time; and kilobytes."""

    clock: float
    drawn: float
    server: float
    browser: float
    taken: float


class Server(NamedTuple):
    """A server that runs: where, its process, and after how many seconds it was healthy."""

    address: str
    process: int
    seconds: float

    @property
    def memory(self) -> float:
        """What it holds now, in megabytes."""
        return sum(megabytes(one) for one in (self.process, *descendants(self.process)))


class Window:
    """A window on a server, in a browser of its own, open at a page that says *words*.

    Attributes:
        path: where its page is.
        page: what a reader has open who stays.
        first: what the first view of all cost.
        taken: the bytes that came.
    """

    path = ""

    def __init__(self, chromium: BrowserType, server: Server, words: str) -> None:
        self.server, self.taken = server, 0
        before = set(descendants(os.getpid()))
        self._browser = chromium.launch(executable_path=browser_path(), args=QUIET)
        self._roots = server.process, next(one for one in descendants(os.getpid()) if one not in before)
        _, self.page, self.first = self._opened(self.path, words)

    def opened(self, path: str, words: str) -> Cost:
        """What it costs somebody who has never been here to see the page at *path*, which says *words*."""
        context, _, cost = self._opened(path, words)
        context.close()
        return cost

    def _opened(self, path: str, words: str) -> tuple[BrowserContext, Page, Cost]:
        context = self._browser.new_context(viewport=SIZE)
        context.add_init_script(f"({WATCH})({json.dumps({'words': words, 'gone': '', 'click': False})})")
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.webSocketFrameReceived", self._frame)
        network.on("Network.loadingFinished", self._file)
        address = f"{self.server.address}/{path}"
        return context, page, self._cost(page, lambda: page.goto(address, wait_until="commit", timeout=300_000))

    def timed(self, act: Callable[[], object], words: str = "", gone: str = "") -> Cost:
        """What *act*, a click, costs until the page says *words* and no more *gone*."""
        self.page.bring_to_front()
        self.page.evaluate(WATCH, {"words": words, "gone": gone, "click": True})
        return self._cost(self.page, act)

    def _cost(self, page: Page, act: Callable[[], object]) -> Cost:
        taken, spent = self.taken, [_processor(one) for one in self._roots]
        act()
        clock, drawn = page.evaluate("() => window.benchmark")
        server, browser = (1000 * _since(before, at) for before, at in zip(spent, self._roots, strict=True))
        page.wait_for_timeout(100)
        return Cost(clock, drawn, server, browser, (self.taken - taken) / 1000)

    def _frame(self, event: dict) -> None:
        data = event["response"]["payloadData"]
        self.taken += len(data) * 3 // 4 if event["response"]["opcode"] == 2 else len(data)  # base64

    def _file(self, event: dict) -> None:
        self.taken += event["encodedDataLength"]


def _processor(process: int) -> dict[int, float]:
    """The seconds that *process* and each that it has begun have been running on a processor."""
    seconds = {}
    for one in (process, *descendants(process)):
        with contextlib.suppress(FileNotFoundError):  # a renderer that has ended
            seconds[one] = processor_seconds(one)
    return seconds


def _since(before: dict[int, float], process: int) -> float:
    """The seconds since *before*; of a renderer that has ended, which is another page's, none."""
    return sum(seconds - before.get(one, 0.0) for one, seconds in _processor(process).items())


@contextlib.contextmanager
def started(command: Sequence[str | Path], health: str = "/_stcore/health", **more: str) -> Iterator[Server]:
    """A server (its port is added) as soon as *health* was answered; *more* is its environment's."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    address = f"http://127.0.0.1:{port}"
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", *map(str, command), str(port)],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            while not _healthy(address + health):
                if server.poll() is not None or time.perf_counter() - begun > PATIENCE:
                    log.seek(0)
                    message = f"{address} did not become healthy: {log.read()[-2000:]}"
                    raise RuntimeError(message)
                time.sleep(0.02)
            yield Server(address, server.pid, time.perf_counter() - begun)
        finally:
            server.terminate()
            server.wait()


def _healthy(address: str) -> bool:
    with contextlib.suppress(OSError), urllib.request.urlopen(address) as answer:
        return bool(answer.status == 200)
    return False
