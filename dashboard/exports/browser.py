"""A Chromium without a window that draws charts, photographs pages and prints them; started when first needed.

One browser serves the whole process: starting it takes about two seconds, a chart after that a fraction of one. It ends
with the process or after it had nothing to do for a minute. It is driven by choreographer, as Kaleido does.
"""

import asyncio
import atexit
import base64
import contextlib
import os
import shutil
import tempfile
import threading
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.errors import NoBrowserError

if TYPE_CHECKING:
    import kaleido

Result = TypeVar("Result")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_IDLE = 60.0  # seconds
_PATIENCE = 180.0  # seconds for one piece of work
_A4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True, "printBackground": True}
_DRAWN = "document.readyState === 'complete' && (!document.querySelector('.chart') || !!document.body.dataset.drawn)"
_WAY_OUT = (
    "Pictures (png, svg) and pdf need it. {} Or use a format without it: html, docx, pptx, xlsx, markdown, csv, json; "
    "the app saves pictures by itself, in your own browser."
)
_INSTALL = "Install one (on Debian, as root: apt-get install -y chromium) or set CHROMIUM to its path."


def path() -> str | None:
    """Where a Chromium is: what CHROMIUM or BROWSER_PATH names, else the first on the PATH; None when there is none."""
    if named := _named():
        return shutil.which(named[1])
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def missing() -> str:
    """What is missing here to draw with, and the way out, in words; empty when nothing is."""
    if find_spec("kaleido") is None:
        said = "the Python package kaleido is not installed.", "Install it: pip install kaleido."
    elif path():
        return ""
    elif named := _named():
        said = f"there is no Chromium at {named[1]}, which {named[0]} names.", _INSTALL
    else:
        said = f"no Chromium was found ({', '.join(_NAMES)}).", _INSTALL
    return f"{said[0]} {_WAY_OUT.format(said[1])}"


def _named() -> tuple[str, str] | None:
    """The setting that names a browser and what it names; None when none does."""
    return next(((name, os.environ[name]) for name in ("CHROMIUM", "BROWSER_PATH") if os.environ.get(name)), None)


def chart(figure: Any, form: str, width: int, height: int, scale: float) -> bytes:
    """*figure* drawn in a *form* ("png", "svg").

    Raises:
        NoBrowserError: there is no Chromium, or it does not start.
    """
    options = {"format": form, "width": width, "height": height, "scale": scale}
    return _run(lambda one: one.calc_fig(figure, opts=options))


def photograph(page: bytes, width: int, scale: float) -> bytes:
    """The whole of *page* (HTML) as PNG, at *scale*. Raises NoBrowserError."""
    return _run(lambda one: _visit(one, page, width, lambda tab: _photo(tab, width, scale)))


def print_pdf(page: bytes, width: int, footer: str) -> bytes:
    """*page* (HTML) as PDF on A4, laid out at *width*, with *footer* (HTML) on every page. Raises NoBrowserError."""
    return _run(lambda one: _visit(one, page, width, lambda tab: _print(tab, footer)))


async def _visit(one: "kaleido.Kaleido", page: bytes, width: int, act: Callable[[Any], Awaitable[bytes]]) -> bytes:
    """What *act* makes of *page*, opened in a tab of its own from a file that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_bytes(page)
        tab = await one.create_tab()
        try:
            await _ask(tab, "Emulation.setDeviceMetricsOverride", _metrics(width, 1000, 1))
            await _ask(tab, "Page.navigate", {"url": file.as_uri()})
            while not await _evaluate(tab, f"location.protocol === 'file:' && {_DRAWN}"):
                await asyncio.sleep(0.05)
            await _evaluate(tab, "document.fonts.ready.then(() => true)")
            return await act(tab)
        finally:
            await tab.close()


async def _photo(tab: Any, width: int, scale: float) -> bytes:
    high = int(await _evaluate(tab, "Math.ceil(document.documentElement.getBoundingClientRect().height)"))
    await _ask(tab, "Emulation.setDeviceMetricsOverride", _metrics(width, high, scale))
    clip = {"x": 0, "y": 0, "width": width, "height": high, "scale": 1}
    taken = await _ask(tab, "Page.captureScreenshot", {"format": "png", "clip": clip, "captureBeyondViewport": True})
    return base64.b64decode(taken["data"])


async def _print(tab: Any, footer: str) -> bytes:
    options = {
        **_A4,
        "displayHeaderFooter": True,
        "headerTemplate": "<span></span>",
        "footerTemplate": footer,
        "generateTaggedPDF": True,
        "generateDocumentOutline": True,
    }
    return base64.b64decode((await _ask(tab, "Page.printToPDF", options))["data"])


def _metrics(width: int, height: int, scale: float) -> dict[str, Any]:
    return {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}


async def _ask(tab: Any, command: str, options: dict[str, Any]) -> dict[str, Any]:
    answer = await tab.send_command(command, params=options)
    if "error" in answer:
        message = f"the browser refused {command}: {answer['error'].get('message', answer['error'])}."
        raise NoBrowserError(message)
    result: dict[str, Any] = answer["result"]
    return result


async def _evaluate(tab: Any, script: str) -> Any:
    options = {"expression": script, "returnByValue": True, "awaitPromise": True}
    return (await _ask(tab, "Runtime.evaluate", options))["result"].get("value")


class _Running:
    """The browser and the thread with the loop that it is driven from."""

    def __init__(self, executable: str) -> None:
        self.executable = executable
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="chromium", daemon=True)
        self._thread.start()
        self._browser: kaleido.Kaleido | None = None

    def do(self, work: Callable[["kaleido.Kaleido"], Awaitable[Result]]) -> Result:
        """What *work* makes with the browser, which is opened first if it is not."""
        return asyncio.run_coroutine_threadsafe(self._do(work), self._loop).result(_PATIENCE)

    async def _do(self, work: Callable[["kaleido.Kaleido"], Awaitable[Result]]) -> Result:
        if self._browser is None:
            import kaleido  # here: whoever draws nothing needs none

            # mathjax=False: it would be fetched from another host
            browser = kaleido.Kaleido(path=self.executable, mathjax=False)
            await browser.open()
            self._browser = browser
        return await work(self._browser)

    def stop(self) -> None:
        """End the browser and its loop."""
        if self._browser is not None:
            asyncio.run_coroutine_threadsafe(self._browser.close(), self._loop).result(15)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()


_lock = threading.Lock()
_kept: list[_Running] = []
_alarm: list[threading.Timer] = []


def _run(work: Callable[["kaleido.Kaleido"], Awaitable[bytes]]) -> bytes:
    """What *work* makes with the one browser; one piece of work at a time."""
    executable = path()
    if executable is None or missing():
        raise NoBrowserError(missing())
    with _lock:
        while _alarm:
            _alarm.pop().cancel()
        if _kept and _kept[0].executable != executable:
            _end()
        if not _kept:
            _kept.append(_Running(executable))
        try:
            return _kept[0].do(work)
        except NoBrowserError:
            raise
        except Exception as error:  # of choreographer, Kaleido and the machine: each means that nothing was drawn
            _end()
            told = error.args[0] if error.args else "no reason given"
            message = f"{executable} did not do its work ({type(error).__name__}: {told}). Is it a Chromium that runs?"
            raise NoBrowserError(message) from error
        finally:
            _alarm.append(threading.Timer(_IDLE, close))
            _alarm[0].daemon = True
            _alarm[0].start()


def close() -> None:
    """End the browser if it runs; the next piece of work starts a new one."""
    with _lock:
        _end()


def _end() -> None:
    while _kept:
        running = _kept.pop()
        with contextlib.suppress(Exception):  # whatever is left ends with the process
            running.stop()


atexit.register(close)
