"""A reader in a real Chromium whose acts are timed in the page itself, from the click to the painted answer."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from dashboard.places import ROOT
from tests.browser.conftest import READY

# Begins when the mouse is let go (a chart swallows the click itself), ends when the script has run, what is awaited is
# there, and two frames were drawn since.
WATCH = """({all, none, from}) => {
  let begun = from === "now" ? 0 : null;
  addEventListener("pointerup", (event) => { if (event.isTrusted) begun = event.timeStamp; }, true);
  const there = () => {
    const app = document.querySelector("[data-testid=stApp]");
    if (begun === null || !app || app.dataset.testScriptState !== "notRunning") return false;
    const places = ["h1", ".chips", "[role=dialog]"].map((place) => document.querySelector(place)?.textContent ?? "");
    const panels = document.querySelectorAll('[class*="st-key-panel_"]').length;
    return panels > 0 && all.every((text) => places.some((place) => place.includes(text))) && !places[1].includes(none);
  };
  window.benchmark = new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`never painted: ${all} ${none}`)), 20000);
    const look = () => there()
      ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)))
      : requestAnimationFrame(look);
    look();
  });
}"""
NOTHING = "no such text"
PATIENCE = 900  # seconds: a peer lays down many facts before it answers


def timed(page: Page, act: Callable[[], object], *texts: str, none: str = NOTHING) -> float:
    """Milliseconds from the click in *act* until title, what is chosen or a drawer says each of *texts*, not *none*."""
    page.evaluate(WATCH, {"all": texts, "none": none, "from": "click"})
    act()
    return float(page.evaluate("() => window.benchmark"))


def first_view(chromium: Browser, address: str, title: str) -> float:
    """Milliseconds from nothing, in a browser that has loaded nothing yet, until the page *title* is painted."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.evaluate(WATCH, {"all": [title], "none": NOTHING, "from": "now"})
    took = float(page.evaluate("() => window.benchmark"))
    context.close()
    return took


def settle(page: Page) -> None:
    """Wait until nothing moves, so that one act does not slow the next."""
    page.wait_for_selector(READY)
    page.wait_for_timeout(250)
    page.wait_for_selector(READY)


@contextlib.contextmanager
def started(command: Sequence[str | Path], health: str = "/_stcore/health", **more: str) -> Iterator[tuple[str, float]]:
    """A server (its port is added), and the seconds until *health* was answered; *more* is its environment's."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    begun = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", *map(str, command), str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        yield address, _healthy(address + health, begun)
    finally:
        os.killpg(server.pid, 15)
        server.wait()


def _healthy(address: str, begun: float) -> float:
    while time.perf_counter() - begun < PATIENCE:
        with contextlib.suppress(OSError), urllib.request.urlopen(address) as answer:
            if answer.status == 200:
                return time.perf_counter() - begun
        time.sleep(0.02)
    message = f"{address} did not become healthy within {PATIENCE} s."
    raise RuntimeError(message)
