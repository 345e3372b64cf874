"""dashboard serve: the app, as one process that ends with it."""

import argparse
import errno
import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from dashboard import places
from dashboard.commands._saying import tell

_ALL = {"0.0.0.0": "localhost", "::": "localhost"}  # noqa: S104
HELP = "open the app in this machine's browser address"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where it listens."""
    parser.add_argument("--port", type=int, default=8501, help="the port (default: 8501)")
    parser.add_argument(
        "--address",
        default="127.0.0.1",
        help="this machine's address to listen at (default: 127.0.0.1, which this machine alone reaches; 0.0.0.0 is "
        f"all; who may read and write then says the file that {places.ACCESS_SETTING} names)",
    )


def run(options: argparse.Namespace) -> int:
    """Serve the app until it is stopped, as this very process; 2 when it can't be served."""
    from dashboard import access
    from dashboard.seeds import paths

    paths(options.seeds)
    chosen = access.settings()
    if taken := _taken(options.address, options.port):
        tell([taken])
        return 2
    # The name that is printed; without one Streamlit asks a server of others for the address of this machine.
    name = chosen.hosts[0] if chosen and chosen.hosts else _ALL.get(options.address, options.address)
    print("Stop it with Ctrl+C.", flush=True)
    return _become(
        [f"--server.port={options.port}", f"--server.address={options.address}", f"--browser.serverAddress={name}"],
        {places.SEEDS_SETTING: str(options.seeds.resolve())},
    )


def _become(options: list[str], settings: dict[str, str]) -> NoReturn:
    """The server takes the place of this process, so that a signal to stop reaches it."""
    server = Path(__file__).parent.parent / "server.py"
    # FORWARDED_ALLOW_IPS: what a proxy says of the reader's address is read by us, and never taken for it.
    environment = {**os.environ, **settings, "FORWARDED_ALLOW_IPS": ""}
    for setting in (places.ACCESS_SETTING, places.LOG_SETTING):
        if environment.get(setting):
            environment[setting] = str(Path(environment[setting]).resolve())
    os.chdir(places.CONFIG.parent.parent)  # Streamlit reads the settings of the folder that it runs in
    os.execve(sys.executable, [sys.executable, "-m", "streamlit", "run", str(server), *options], environment)


def _taken(address: str, port: int) -> str:
    """Why nothing can listen at *port* of *address*, and what to do; empty when it can."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
            return ""
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return f"port {port} of {address} is taken by another program. Name another: dashboard serve --port 8502."
        if error.errno == errno.EACCES:
            return f"port {port} is kept for the system. Name one from 1024 up: dashboard serve --port 8501."
        return f"{address} is no address of this machine ({error.strerror}). Allowed: 127.0.0.1, 0.0.0.0, its own."
    except OverflowError:
        return f"{port} is no port. Allowed: 1 to 65535, for example: dashboard serve --port 8501."
