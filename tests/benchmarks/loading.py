"""How seeds come into the app: python -m tests.benchmarks.loading [FACTS ...] (by default the seeds and 10000).

Through the app's own door, `read`, each line in a copy of the seeds. A process finds nothing kept (cold), and then a
file changed, again and again. Another finds all kept (warm), and then one file changed; a third one file more. Measured
is until the new corpus is there: seconds by the clock, of processor time in all processes, and the most memory that
the process, without those that it begins, had so far. Where a line says so it is a median.
"""

import argparse
import gc
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from dashboard import places
from dashboard.corpus import Corpus
from dashboard.ui.data import read
from tests.benchmarks.corpora import Made, made

TIMES = int(os.environ.get("TIMES", "5"))
SETTLES = 6  # seconds after which a file is no longer taken to be growing
ACTOR = '\n[[actor]]\nid = "one-more-{}"\nname = "One More {}"\nkind = "person"\n'


class Spent(NamedTuple):
    """Seconds by the clock and of processor time."""

    clock: float
    busy: float


def main() -> None:
    """Measure and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=[0, 10_000])
    parser.add_argument("--here", choices=WAYS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.here:
        gc.set_threshold(50_000, 10, 10)  # as the server does
        for what, spent in WAYS[given.here]():
            row = f"{what:46} {spent.clock:9.3f} {spent.busy:9.3f} {_memory():9.0f}"
            print(f"{given.facts[0] or 'seeds':>9} {row}", flush=True)
        return
    print(f"{'':9} {'':46} {'clock s':>9} {'busy s':>9} {'MB':>9}", flush=True)
    for facts in given.facts:
        there = made(facts)
        with tempfile.TemporaryDirectory(dir=there.columns.parent) as folder:
            for way in WAYS:
                _in_a_process(way, facts, there, Path(folder))
        last = max(there.columns.iterdir(), key=lambda one: one.stat().st_mtime)
        kept = sum(path.stat().st_size for path in last.iterdir()) / 1e6
        print(f"{facts or 'seeds':>9} kept on disk: {kept:.0f} MB", flush=True)


def _in_a_process(way: str, facts: int, there: Made, folder: Path) -> None:
    """Print the lines of one *way*, in *folder* on a copy of what is *there*; a cold start has no columns."""
    for part in folder.iterdir():
        shutil.rmtree(part)
    shutil.copytree(there.seeds, folder / "seeds")
    if way != "cold":
        shutil.copytree(there.columns, folder / "columns")
    settings = there._replace(seeds=folder / "seeds", columns=folder / "columns").settings
    command = [sys.executable, "-m", "tests.benchmarks.loading", str(facts), "--here", way]
    subprocess.run(command, check=True, env={**os.environ, **settings})


Lines = Iterator[tuple[str, Spent]]


def cold() -> Lines:
    """Nothing kept; then changes in a process that has checked all."""
    yield "cold: nothing kept", timed(read)
    time.sleep(SETTLES)
    read(sure=True)
    for what, change in CHANGES.items():
        found = [changed(change, number) for number in range(TIMES)]
        yield f"then {what}, median of {TIMES}", median(found)
        time.sleep(SETTLES)
        yield "the same again, no longer being written", timed(lambda: read(sure=True))


def warm() -> Lines:
    """All kept; then a change in that process."""
    time.sleep(SETTLES)  # the copy was just written

    def again() -> Corpus:
        st.cache_resource.clear()
        return read(sure=True)

    yield f"warm: all kept, median of {TIMES}", median([timed(again) for _ in range(TIMES)])
    yield "warm, then an article changed", changed(noted, 0)
    yield "then another one changed", changed(noted, 1)


def warm_added() -> Lines:
    """All kept; then an article more in that process."""
    time.sleep(SETTLES)
    read()
    yield "warm, then an article added", changed(added, 0)


def changed(change: Callable[[int], None], number: int) -> Spent:
    """What it takes until the corpus of the *number*th change is there, which is another one."""
    before = read(sure=True).version
    change(number)
    versions: list[str] = []
    spent = timed(lambda: versions.append(read(sure=True).version))
    assert versions != [before]
    return spent


def timed(work: Callable[[], object]) -> Spent:
    """What *work* takes."""
    begun, busy = time.perf_counter(), sum(os.times()[:4])
    work()
    return Spent(time.perf_counter() - begun, sum(os.times()[:4]) - busy)


def median(found: list[Spent]) -> Spent:
    """The medians of both."""
    return Spent(*(statistics.median(each) for each in zip(*found, strict=True)))


def _articles() -> list[Path]:
    return sorted(Path(os.environ[places.SEEDS_SETTING], "articles").glob("*.toml"))


def noted(number: int) -> None:
    """A note at a fact of an article that has none."""
    articles = _articles()
    article = articles[number * 97 % len(articles)]
    head, *facts = article.read_text("utf-8").split("\n[[")
    place = next(place for place, fact in enumerate(facts) if "\nnote = " not in fact)
    facts[place] = f'{facts[place].rstrip()}\nnote = "Looked at again."\n'
    article.write_text("\n[[".join([head, *facts]), "utf-8")


def added(number: int) -> None:
    """An article more: one that is there, under another name."""
    article = _articles()[0]
    for part in (article, article.with_suffix(".txt")):
        shutil.copy(part, part.with_stem(f"{part.stem}-more-{number}"))


def actor(number: int) -> None:
    """An actor more."""
    with Path(os.environ[places.SEEDS_SETTING], "actors.toml").open("a", encoding="utf-8") as register:
        register.write(ACTOR.format(number, number))


def _memory() -> float:
    """The most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


CHANGES = {"an article changed": noted, "an article added": added, "an actor added": actor}
WAYS = {"cold": cold, "warm": warm, "warm_added": warm_added}

if __name__ == "__main__":
    main()
