"""A server as a service would start it, for tests that need one."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dashboard.places import ROOT

PATIENCE = 120  # seconds: longer means that it hangs


class Served(NamedTuple):
    """A running server: its process, its port on this machine, and the file that it writes its log to."""

    process: subprocess.Popen
    port: int
    log: Path
    settings: Path | None = None

    @property
    def address(self) -> str:
        """Where it is reached on this machine."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def lines(self) -> list[str]:
        """What it has written so far."""
        return self.log.read_text("utf-8").splitlines(keepends=True)


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
    settings = environment.get("DASHBOARD_ACCESS")
    # A file and not a pipe: a line is there as soon as it is written, and nobody has to follow or close it.
    with tempfile.NamedTemporaryFile(prefix="served-", suffix=".log") as log:
        process = subprocess.Popen(
            [*program, "serve", f"--port={port}", f"--seeds={seeds}", *arguments],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        served = Served(process, port, Path(log.name), Path(settings) if settings else None)
        try:
            _listens(served)
            yield served
        finally:
            process.kill()
            process.wait(PATIENCE)


def _listens(served: Served) -> None:
    """Come back when the server has named its address, which it does when it listens."""
    end = time.monotonic() + PATIENCE
    while not any("URL:" in line for line in served.lines):
        assert served.process.poll() is None and time.monotonic() < end, "".join(served.lines)
        time.sleep(0.02)


def get(address: str, headers: Mapping[str, str] = {}) -> tuple[int, Mapping[str, str], str]:
    """The status, the headers and the text of what is at *address*."""
    request = urllib.request.Request(address, headers=dict(headers))
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read().decode()
