"""Pages beside a floor, plain Streamlit and Dash: python -m tests.benchmarks.beside [FACTS ...] (0: the seeds).

One stopwatch for all (`browsing`). A page is opened by somebody who has never been here; an actor is chosen, each time
another, and taken away again; a mark of the chart is clicked on; in the app and its floor besides the statements behind
a panel, and another page. All four take turns, so that they have the same weather. The clock, to the last change and
until that is drawn, is a median; the processor time, which comes in hundredths of a second, a mean. "First of all" is
the one view that finds nothing made.
"""

import argparse
import contextlib
import os
import statistics
from collections import defaultdict
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from dashboard.places import ROOT
from tests.benchmarks.browsing import Cost, Server, started
from tests.benchmarks.corpora import Made, made
from tests.benchmarks.peers.rows import offered
from tests.benchmarks.visits import HEADING, App, DashPeer, Peer

TIMES = int(os.environ.get("TIMES", "11"))
HERE = ROOT / "tests" / "benchmarks"
STREAMLIT = ("streamlit", "run")


class Rival(NamedTuple):
    """One of the four.

    Attributes:
        command: the module that serves it, with what it is told before the port.
        window: how a reader acts in it.
        health: what answers as soon as it serves.
        more: a folder of libraries that it needs besides.
    """

    name: str
    command: tuple[str | Path, ...]
    window: type[Peer]
    health: str = "/_stcore/health"
    more: Path = ROOT


FOUR = (
    Rival("app", ("dashboard", "serve", "--port"), App),
    Rival("floor", (*STREAMLIT, HERE / "floor_server.py", "--server.port"), App),
    Rival("plain Streamlit", (*STREAMLIT, HERE / "peers" / "plain.py", "--server.port"), Peer),
    Rival("Dash", ("tests.benchmarks.peers.plotly_dash",), DashPeer, "/", ROOT / ".cache" / "peers"),
)


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=[0])
    print(f"Times: {TIMES}; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors.")
    print(f"{'':44} {'clock ms':>9} {'of floor':>9} {'drawn ms':>9} {'server ms':>10} {'browser ms':>11} {'kB':>7}")
    for facts in parser.parse_args().facts:
        measured(f"{facts or 'seeds':>8}", made(facts))


def measured(size: str, there: Made) -> None:
    """Print what each act costs on what is *there*, and what each server holds."""
    os.environ.update(there.settings)
    costs: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    chosen, speakers = (islice(cycle(offered(subject)[:TIMES]), TIMES) for subject in ("strikes", "quotes"))
    with contextlib.ExitStack() as stack:
        servers = {one: stack.enter_context(served(one, there)) for one in FOUR}
        chromium = stack.enter_context(sync_playwright()).chromium
        windows = {one.name: one.window(chromium, server, HEADING) for one, server in servers.items()}
        for name, window in windows.items():
            costs["first of all, Strikes", name].append(window.first)
        for number, (actor, speaker) in enumerate(zip(chosen, speakers, strict=True)):
            for name, window in windows.items():
                for what, cost in window.acts(number, actor, speaker):
                    costs[what, name].append(cost)
        acts = [*dict.fromkeys(what for what, _ in costs)]
        for what, name in sorted(costs, key=lambda one: acts.index(one[0])):
            print(f"{size} {what:22} {name:16}{_row(costs[what, name], costs[what, 'floor'])}", flush=True)
        for one, server in servers.items():
            print(f"{size} {one.name:16} ready after {server.seconds:.1f} s, holds {server.memory:.0f} MB", flush=True)


def _row(costs: Sequence[Cost], floor: Sequence[Cost]) -> str:
    clock, least = (statistics.median(cost.clock for cost in each) for each in (costs, floor))
    drawn = statistics.median(cost.drawn for cost in costs)
    _, _, server, browser, taken = (statistics.mean(each) for each in zip(*costs, strict=True))
    return f"{clock:>9.0f} {clock / least:>9.2f} {drawn:>9.0f} {server:>10.0f} {browser:>11.0f} {taken:>7.0f}"


def served(one: Rival, there: Made) -> contextlib.AbstractContextManager[Server]:
    """One of the four, on what is *there*."""
    return started(one.command, one.health, PYTHONPATH=f"{ROOT}:{one.more}", **there.settings)


if __name__ == "__main__":
    main()
