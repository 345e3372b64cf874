"""A server as a service would start it, for tests that need one."""

import contextlib
import os
import queue
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dashboard.places import ROOT

PATIENCE = 120  # seconds: longer means that it hangs


class Served(NamedTuple):
    """A running server: its process, its port on this machine, and the lines that it has written so far."""

    process: subprocess.Popen
    port: int
    lines: list[str]
    settings: Path | None = None

    @property
    def address(self) -> str:
        """Where it is reached on this machine."""
        return f"http://127.0.0.1:{self.port}"


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serving(
    seeds: Path,
    *arguments: str,
    port: int = 0,
    program: Sequence[str] = (sys.executable, "-m", "dashboard"),
    cwd: Path = ROOT,
    **environment: str,
) -> Iterator[Served]:
    """Serve the app on *seeds* with `dashboard serve` and more *arguments*; it is there when this begins.

    *program* is the command line itself, which is given in the folder *cwd*.
    """
    port = port or free_port()
    process = subprocess.Popen(
        [*program, "serve", f"--port={port}", f"--seeds={seeds}", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: list[str] = []
    ready: queue.Queue[bool] = queue.Queue()
    threading.Thread(target=_follow, args=(process, lines, ready), daemon=True).start()
    try:
        assert ready.get(timeout=PATIENCE), "".join(lines)
        settings = environment.get("DASHBOARD_ACCESS")
        yield Served(process, port, lines, Path(settings) if settings else None)
    finally:
        process.kill()
        process.wait(PATIENCE)
        process.stdout.close()


def _follow(process: subprocess.Popen, lines: list[str], ready: queue.Queue) -> None:
    """Keep what the server writes; it is ready when it has named its address, which it does when it listens."""
    with contextlib.suppress(ValueError):  # closed
        for line in process.stdout:
            lines.append(line)
            if "URL:" in line:
                ready.put(True)
    ready.put(False)


def get(address: str, headers: Mapping[str, str] = {}) -> tuple[int, Mapping[str, str], str]:
    """The status, the headers and the text of what is at *address*."""
    request = urllib.request.Request(address, headers=dict(headers))
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read().decode()
