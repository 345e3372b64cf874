"""The server starts as a service starts it and ends whole; what keeps it from starting is said in words."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.places import ROOT
from tests.raw_client import session
from tests.serving import PATIENCE, get, serving


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server_whole_while_a_reader_looks_on(folder, number):
    with serving(folder()) as served:
        with session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}") as reader:
            reader.run()
            group = processes_of(served.process.pid)
            assert group == [served.process.pid]
            served.process.send_signal(number)
            assert served.process.wait(PATIENCE) in (-number, 0, 1)  # on Ctrl+C 1, or 0 where its loop has ended before
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", served.port))
        with serving(folder(), port=served.port) as again:  # the port is free at once
            assert get(again.address + "/_stcore/health")[0] == 200


def processes_of(parent):
    """The process *parent* and what it has started, by their numbers."""
    found = [parent]
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[1]) == parent:
                found.append(int(stat.parent.name))
    return found


def test_the_seeds_are_read_before_anybody_asks(folder, tmp_path_factory):
    seeds, kept = folder(), tmp_path_factory.mktemp("kept")
    for path in seeds.rglob("*.*"):
        os.utime(path, (0, 0))  # nobody is still writing it, so that what it came to is kept
    with serving(seeds, DASHBOARD_CACHE=str(kept)):
        until = time.monotonic() + PATIENCE
        while not [*kept.glob("[!.]*")] and time.monotonic() < until:
            time.sleep(0.05)
        assert [*kept.glob("[!.]*")], "nothing was read, since nobody asked"


@pytest.mark.parametrize(("work", "code"), [("event.wait", 1), ("event.is_set", 0)])
def test_a_process_ends_whole_while_it_still_reads(work, code):
    """Where a thread is still at work in foreign code, Python's own way to end is to abort."""
    script = (
        "import asyncio, threading\n"
        "from dashboard.lifespan import beginning_with\n"
        "event = threading.Event()\n"
        "async def serve():\n"
        f"    async with beginning_with({work})(None):\n"
        "        await asyncio.sleep(0)\n"
        "asyncio.run(serve())\n"
        "[thread.join(0.5) for thread in threading.enumerate() if thread.name == 'ahead']\n"
        "print('said')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, "said\n", "")


def test_with_it_end_the_processes_that_work_for_it():
    """As they check many seeds: each holds the end of a pipe by which the others would learn that it is over."""
    script = (
        "import asyncio, os, signal, sys, time\n"
        "from loky import ProcessPoolExecutor\n"
        "from dashboard.lifespan import beginning_with\n"
        "def work():\n"
        "    with ProcessPoolExecutor(2) as pool:\n"
        "        print(pool.submit(os.getpid).result(), flush=True)\n"
        "        pool.submit(time.sleep, 600).result()\n"
        "async def serve():\n"
        "    async with beginning_with(work)(None):\n"
        "        await asyncio.to_thread(sys.stdin.readline)\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "asyncio.run(serve())\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        helper = int(process.stdout.readline())
        process.communicate("\n", timeout=PATIENCE)  # ends when nobody holds its output any more
    assert process.returncode == -signal.SIGTERM
    assert not Path(f"/proc/{helper}").exists() or "Z" in Path(f"/proc/{helper}/stat").read_text().rpartition(")")[2]


def dashboard(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "dashboard", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def test_a_port_that_is_taken_is_said_with_what_to_do(folder):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = dashboard("serve", f"--port={port}", f"--seeds={folder()}")
    assert done.returncode == 2
    assert done.stderr == (
        f"dashboard: port {port} of 127.0.0.1 is taken by another program. Name another: dashboard serve --port 8502.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--port=70000"], "70000 is no port. Allowed: 1 to 65535"),
        (["--address=203.0.113.9"], "203.0.113.9 is no address of this machine"),
        (["--seeds=nowhere"], "there is no folder"),
    ],
)
def test_what_keeps_it_from_starting_is_said(folder, arguments, said):
    done = dashboard("serve", f"--seeds={folder()}", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(f"dashboard: {said}")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "which DASHBOARD_ACCESS names, can't be opened (No such file or directory)"),
        ("hosts = [", "is not TOML in UTF-8"),
        ('host = ["x"]', "host: Extra inputs are not permitted"),
        ('hosts = ["https://x.org"]', "'https://x.org' is no name of a host. Allowed: as in the address bar"),
        ('editors = ["*"]', "editors may not be *"),
        ('editors = ["Ada"]', "'Ada' names nobody. Allowed: an e-mail address, a domain"),
        (
            '[proxy]\nheader = "x"\naddresses = ["nginx"]',
            "proxy.addresses.0: value is not a valid IPv4 or IPv6 address",
        ),
    ],
)
def test_settings_that_can_not_be_used_are_said_before_it_starts(folder, tmp_path_factory, content, said):
    file = tmp_path_factory.mktemp("settings") / "access.toml"
    if content is not None:
        file.write_text(content)
    done = dashboard("serve", f"--seeds={folder()}", DASHBOARD_ACCESS=str(file))
    assert done.returncode == 2
    assert said in done.stderr
    assert str(file) in done.stderr
    assert "Traceback" not in done.stderr


def test_help_imports_nothing_that_is_slow_or_large():
    script = (
        "import re, sys\n"
        "from dashboard.__main__ import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'pandas', 'streamlit', 'pydantic', 'plotly', 'lxml', 'docx', 'tqdm'} & {*sys.modules}))\n"
        "print(re.search(r'VmHWM:\\s+(\\d+) kB', open('/proc/self/status').read())[1])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    *_, imported, kilobytes = done.stdout.splitlines()
    assert imported == "[]"
    assert int(kilobytes) < 60_000
