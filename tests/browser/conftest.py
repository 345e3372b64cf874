"""A server on some seeds and a real Chromium that looks at it."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dashboard.places import ROOT
from tests.conftest import FROZEN

# Chromium asks its maker's servers for this and that at every start; none of it belongs to the page.
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
_CONTEXTS: dict[int, BrowserContext] = {}  # by scale
_FREE: dict[int, list[Page]] = {}  # windows that no test looks at; a new one costs two seconds
READY = "[data-testid=stApp][data-test-script-state=notRunning]"


@contextlib.contextmanager
def serving(seeds: Path) -> Iterator[str]:
    """Serve the app on *seeds* as `dashboard serve` does; the address it is at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port), "--seeds", str(seeds)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(150):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health") as answer:
                if answer.status == 200:
                    break
            time.sleep(0.2)
        yield address
    finally:
        os.killpg(server.pid, 15)
        server.wait()


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The app on the frozen seeds."""
    with serving(FROZEN) as address:
        yield address


def browser_path() -> str:
    """Where the Chromium of the machine is."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "There is no Chromium. `make test` installs one, or set CHROMIUM to its path."
    return path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of the machine; `make test` sees to it that there is one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        yield browser
        _CONTEXTS.clear()
        _FREE.clear()
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A new window, 1440 wide, with `foreign` (requests to other hosts) and `complaints` (of the console)."""
    with window(chromium) as opened:
        yield opened


@contextlib.contextmanager
def window(
    chromium: Browser, width: int = 1440, scheme: str = "light", height: int = 900, scale: int = 1
) -> Iterator[Page]:
    """A window without a past that notes what it should not see; all of one scale share what was loaded."""
    opened = _FREE[scale].pop() if _FREE.get(scale) else _opened(chromium, scale)
    opened.set_viewport_size({"width": width, "height": height})
    opened.emulate_media(color_scheme=scheme)
    opened.foreign, opened.complaints = [], []
    opened.bring_to_front()  # Chromium draws once a second only what lies behind
    yield opened
    opened.evaluate("location.protocol === 'about:' || (localStorage.clear(), sessionStorage.clear())")
    opened.goto("about:blank")
    opened.context.clear_cookies()
    opened.context.clear_permissions()
    opened.emulate_media(media="null", forced_colors="null", reduced_motion="null")
    _FREE.setdefault(scale, []).append(opened)


def _opened(chromium: Browser, scale: int) -> Page:
    if scale not in _CONTEXTS:
        _CONTEXTS[scale] = chromium.new_context(device_scale_factor=scale)
    page = _CONTEXTS[scale].new_page()
    page.on("request", lambda request: _is_foreign(request.url) and page.foreign.append(request.url))
    page.on("console", lambda said: _is_complaint(said) and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


def _is_foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:", "blob:"))


def _is_complaint(said) -> bool:
    """Errors of the console, but for Streamlit's own search for where its server begins (a 404 on deep links)."""
    return said.type == "error" and "/_stcore/" not in said.location.get("url", "")


def go(page: Page, address: str) -> Page:
    """Open *address* and wait until the script has run."""
    page.goto(address)
    return settled(page)


# Looked at six times, each time when the page has nothing else to do: a first run that asks for another is not the end.
# Of a page that nothing happens on Chromium may not draw another frame, so a second without one is calm too; and a page
# that is never ready says how it is, where it would be waited for until all is broken off.
CALM = """ready => new Promise((done, fail) => {
  let calm = 0;
  const begun = performance.now();
  const look = () => {
    const app = document.querySelector('[data-testid=stApp]');
    calm = document.querySelector(ready) ? calm + 1 : 0;
    if (calm >= 6) return done();
    if (performance.now() - begun > 90000) return fail(new Error(`never calm: ${JSON.stringify(app && app.dataset)}`));
    requestIdleCallback(drawn, {timeout: 1000});
  };
  const drawn = () => {
    const frame = requestAnimationFrame(() => { clearTimeout(late); look(); });
    const late = setTimeout(() => { cancelAnimationFrame(frame); look(); }, 1000);
  };
  look();
})"""


def settled(page: Page) -> Page:
    """Wait until the script has run, the address is written and the page has nothing more to do."""
    page.wait_for_selector(READY)
    page.wait_for_selector("#dashboard-skip", state="attached")
    page.wait_for_url(re.compile("version="))
    page.evaluate(CALM, READY)
    return page
