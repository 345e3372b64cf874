"""How fast seeds are read and checked: python -m tests.benchmarks.loading [FACTS ...] (by default 1000 10000 100000).

For each size: a whole check in one process and in two, then a check on top of it with nothing changed, with one article
changed, and with one actor more. Milliseconds a fact are of wall time; "busy" of processor time, in all processes.
"""

import argparse
import os
import time
from collections.abc import Callable, Mapping

from dashboard.seeds import Seeds, check
from tests.benchmarks.generate import contents

SIZES = (1_000, 10_000, 100_000)
AIM = 0.3  # milliseconds a fact, in one process
ACTOR = b'\n[[actor]]\nid = "one-more"\nname = "One More"\nkind = "person"\n'


def main() -> None:
    """Measure and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=list(SIZES))
    print(f"{'facts':>9} {'what':28} {'seconds':>8} {'ms a fact':>10} {'busy':>8}")
    for facts in parser.parse_args().facts:
        measure(facts, contents(facts, shards=True))


def measure(facts: int, files: Mapping[str, bytes]) -> None:
    """All of one size."""
    whole = timed(facts, f"one process (aim {AIM})", lambda: check(files))
    shared = timed(facts, "two processes", lambda: check(files, workers=2))
    assert shared.facts == whole.facts
    assert shared.problems == whole.problems
    article = next(name for name in files if name.startswith("articles/") and name.endswith(".toml"))
    changed = {**files, article: files[article].replace(b'"fact-1"', b'"fact-one"')}
    more = {**files, "actors.toml": files["actors.toml"] + ACTOR}
    timed(facts, "again, nothing changed", lambda: check(files, previous=whole))
    timed(facts, "again, one article changed", lambda: check(changed, previous=whole))
    timed(facts, "again, one actor more", lambda: check(more, previous=whole))


def timed(facts: int, what: str, work: Callable[[], Seeds]) -> Seeds:
    """What *work* comes to, with a line of how long it took."""
    begun, busy = time.perf_counter(), sum(os.times()[:4])
    seeds = work()
    seconds, busy = time.perf_counter() - begun, sum(os.times()[:4]) - busy
    print(f"{facts:>9,} {what:28} {seconds:8.2f} {seconds / facts * 1000:10.3f} {busy / facts * 1000:8.3f}", flush=True)
    return seeds


if __name__ == "__main__":
    main()
