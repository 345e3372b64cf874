"""Three processes behind HAProxy, one killed while readers click: each goes on in the same view, on another process.

It needs the program haproxy (Debian: apt-get install haproxy). The settings are those of docs/team/haproxy.cfg.
"""

import asyncio
import contextlib
import random
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

from websockets.exceptions import ConnectionClosed, InvalidStatus

from dashboard.places import ROOT, SEEDS
from tests.reader import Reader
from tests.serving import free_port, get, serving

READERS, SECONDS, PAUSE = 30, 120, 5.0
RETRY = 0.5  # seconds that a browser waits before it tries again
HOST = "facts.example.org"
LOST = (ConnectionClosed, InvalidStatus, OSError, TimeoutError)


def run(scale: float) -> dict[str, object]:
    """How many sessions were on the process that was killed, how long each waited, whether its view was the same."""
    if shutil.which("haproxy", path="/usr/sbin:/usr/bin:/usr/local/sbin") is None:
        return {"says": "not run", "faults": ["haproxy is not installed: apt-get install haproxy"]}
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        settings = Path(folder) / "access.toml"
        settings.write_text(f'hosts = ["{HOST}", "127.0.0.1"]\n')
        each = [stack.enter_context(serving(SEEDS, DASHBOARD_ACCESS=str(settings))) for _ in range(3)]
        port = stack.enter_context(haproxy(Path(folder), [one.port for one in each]))
        readers = [Guest(f"127.0.0.1:{port}", number) for number in range(READERS)]
        asyncio.run(_play(readers, SECONDS * scale, each[0].process.kill))
        faults = [fault for one in readers for fault in one.faults]
        faults += [line[:300] for one in each[1:] for line in one.lines if '"error":' in line][:3]
    moved = [one for one in readers if one.gone]
    faults += [] if moved else ["nobody was on the process that was killed"]
    took = [seconds for one in readers for seconds in one.took]
    gone = [one.gone for one in moved]
    return {
        "says": (
            f"{READERS} sessions on three processes, {len(moved)} of them on the one that was killed: each goes on "
            f"in its view, half of them within {statistics.median(gone or [0]):.1f} s, the last after "
            f"{max(gone or [0]):.1f} s; {len(faults)} lost"
        ),
        "clicks": len(took),
        "median of a click, s": round(statistics.median(took), 2),
        "19 of 20 clicks within, s": round(statistics.quantiles(took, n=20)[-1], 2),
        "seconds without a process, each": sorted(round(one, 1) for one in gone),
        "faults": faults[:10],
    }


class Guest:
    """A reader who clicks every five seconds, and opens a connection anew when it is lost.

    Attributes:
        took: the seconds of each click.
        gone: the seconds from the loss of the connection until the page was there again; 0 for none.
        faults: what was not as it was before.
    """

    def __init__(self, address: str, number: int) -> None:
        self.reader, self.rng = Reader(address, page="strikes"), random.Random(number)
        self.took: list[float] = []
        self.gone = 0.0
        self.faults: list[str] = []

    async def stay(self, until: float) -> None:
        """Click until then."""
        await asyncio.sleep(self.rng.uniform(0, PAUSE))
        while time.monotonic() < until:
            try:
                self.took.append(await self._click())
            except LOST:
                await self._again()
            await asyncio.sleep(PAUSE)

    async def _click(self) -> float:
        if len(chosen(self.reader)) > 2:
            return await self.reader.run({"clear": "*"})
        return await self.reader.run({"add": self.rng.choice(self.reader.choices)})

    async def _again(self) -> None:
        lost, view = time.monotonic(), chosen(self.reader)
        while time.monotonic() < lost + 60:
            try:
                await self.reader.open()
            except LOST:
                await asyncio.sleep(RETRY)
            else:
                break
        self.gone = time.monotonic() - lost
        if chosen(self.reader) != view or not all(key in self.reader.text for key in view):
            self.faults.append(f"from {sorted(view)} to {sorted(chosen(self.reader))}")


def chosen(reader: Reader) -> set[str]:
    """The actors and agencies in the address of *reader*."""
    query = parse_qs(reader.query)
    return {key for name in ("actor", "agency") for key in query.get(name, []) if key != "all"}


async def _play(readers: list[Guest], seconds: float, kill: object) -> None:
    for one in readers:
        await one.reader.open()
    begun = time.monotonic()
    staying = [asyncio.create_task(one.stay(begun + seconds)) for one in readers]
    await asyncio.sleep(seconds / 2)
    kill()  # type: ignore[operator]
    await asyncio.gather(*staying)
    for one in readers:
        await one.reader.close()


@contextlib.contextmanager
def haproxy(folder: Path, ports: list[int]) -> Iterator[int]:
    """HAProxy before the processes at *ports*; the port it listens at."""
    port = free_port()
    text = (ROOT / "docs" / "team" / "haproxy.cfg").read_text("utf-8")
    for ours, theirs in zip((8080, 8501, 8502, 8503), (port, *ports), strict=True):
        text = re.sub(rf"127\.0\.0\.1:{ours}\b", f"127.0.0.1:{theirs}", text)
    (folder / "haproxy.cfg").write_text(text)
    program = shutil.which("haproxy", path="/usr/sbin:/usr/bin:/usr/local/sbin") or ""
    process = subprocess.Popen([program, "-f", str(folder / "haproxy.cfg")], stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 30
        while time.monotonic() < until:
            with contextlib.suppress(OSError):
                if get(f"http://127.0.0.1:{port}/health", {"Host": HOST})[0] == 200:
                    break
            time.sleep(0.2)
        yield port
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    print(run(1))
