"""How the middle grows: python -m tests.benchmarks.growing [FACTS ...] (by default the seeds, 10000 and 100000).

Of each size, in a process of its own that found its columns kept: choosing, totals and the panels of each subject,
each time in a selection that was not there before; the dossier is that of the most frequent actor. Milliseconds are of
processor time, the median of five. 0 is the seeds themselves.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count

from dashboard.corpus import Corpus, Horizon, everything
from dashboard.panels import PANELS, panels
from dashboard.ui.data import read
from dashboard.views import View, options
from dashboard.views.selecting import _select, facets
from tests.benchmarks.corpora import made

SIZES = (0, 10_000, 100_000)
TIMES = 5


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options_ = parser.parse_args()
    if options_.here:
        for what, figure in measured():
            print(f"{what}\t{figure}", flush=True)
        return
    columns = [_in_a_process(facts) for facts in options_.facts]
    print(f"{'':34}" + "".join(f"{f'{facts:,}' if facts else 'seeds':>12}" for facts in options_.facts))
    for what in columns[-1]:
        print(f"{what:34}" + "".join(f"{column.get(what, ''):>12}" for column in columns))


def _in_a_process(facts: int) -> dict[str, str]:
    command = [sys.executable, "-m", "tests.benchmarks.growing", "--here"]
    environment = {**os.environ, **made(facts).settings}
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout.splitlines()
    return dict(line.split("\t") for line in lines)


def measured() -> Iterator[tuple[str, str]]:
    """(what, figure) of one size."""
    corpus = read()
    yield "times and counts, first, ms", f"{_median(lambda: Horizon(corpus).counts, 1):.1f}"
    first = View()
    agency = _most_frequent(corpus, "agencies")
    several = View(agencies=(agency,), start=date(2018, 1, 1), kinds=("strikes", "sanctions"), words="report")
    views = {
        "all": first,
        "an agency": View(agencies=(agency,)),
        "a word": View(words="report"),
        "four filters": several,
    }
    for what, view in views.items():
        yield f"choosing {what}, ms", f"{_median(lambda view=view: _select(corpus, view)):.1f}"  # type: ignore[misc]
    yield "known by a day, ms", f"{_median(lambda: Horizon(corpus, 19723).counts):.1f}"
    yield "facets, ms", f"{_median(lambda: _select(corpus, first).facets):.1f}"
    days = (date(1990, 1, 1) + timedelta(number) for number in count())  # a view that was not there before, each time
    yield "facets by name, ms", f"{_median(lambda: facets(corpus, View(start=next(days)))):.1f}"
    yield "total of deaths, first, ms", f"{_median(lambda: _total(corpus), 1):.1f}"
    yield "total of deaths, ms", f"{_median(lambda: _total(corpus)):.1f}"
    for subject in PANELS:
        yield f"panels of {subject}, first, ms", f"{_median(lambda subject=subject: _panels(corpus, subject), 1):.0f}"  # type: ignore[misc]
        yield f"panels of {subject}, ms", f"{_median(lambda subject=subject: _panels(corpus, subject)):.0f}"  # type: ignore[misc]
    yield "memory at the end, MB", f"{_memory():.0f}"


def _total(corpus: Corpus) -> float:
    return _select(corpus, View()).total("strikes", "killed").low


def _panels(corpus: Corpus, subject: str) -> object:
    return panels(
        subject, _select(corpus, View(actors=(_most_frequent(corpus, "actors"),) if subject == "dossier" else ()))
    )


def _most_frequent(corpus: Corpus, name: str) -> str:
    counts = everything(corpus).facets
    return max(options(corpus, name), key=lambda key: int(counts[corpus.actors.codes[key]]))


def _median(work: Callable[[], object], times: int = TIMES) -> float:
    """The milliseconds of processor time that *work* takes."""
    took = []
    for _ in range(times):
        begun = time.process_time()
        work()
        took.append((time.process_time() - begun) * 1000)
    return statistics.median(took)


def _memory() -> float:
    """The most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
