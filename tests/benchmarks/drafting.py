"""How fast an article is drafted, beside a floor that looks at its words: python -m tests.benchmarks.drafting."""

import gc
import re
import statistics
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

from dashboard.places import ROOT, SEEDS
from dashboard.review.reading import drafts_of
from dashboard.seeds import check, files

ANCHOR = date(2025, 11, 24)
TIMES = 11
USUAL, LONG = 750, 5000  # words


def main() -> None:
    """Measure and print: articles a second, the longest of long ones, and memory."""
    registers = check(files(SEEDS)).registers
    gc.freeze()  # as the workers of a build do
    texts = [path.read_text("utf-8") for path in _articles()]
    words = sum(len(text.split()) for text in texts) / len(texts)
    drafts = [_seconds(lambda text=text: drafts_of(text, ANCHOR, registers)) for text in texts]
    floor = [_seconds(lambda text=text: re.findall(r"\w+", text)) for text in texts]
    print(f"{len(texts)} articles of {words:.0f} words, medians of {TIMES}, one core")
    print(f"drafted a second     {len(texts) / sum(drafts):8.0f}")
    usual = [_long(text, USUAL) for text in texts]
    spent = [_spent(lambda text=text: drafts_of(text, ANCHOR, registers)) for text in usual]
    print(f"of {USUAL} words        {len(usual) / sum(spent):8.0f}   aim >= 60 a second of processor time")
    print(f"floor, words looked at {len(texts) / sum(floor):6.0f}")
    long = [_long(text, LONG) for text in texts]
    times = sorted(_processor(lambda text=text: drafts_of(text, ANCHOR, registers)) for text in long * 10)
    middle, late = statistics.median(times) * 1000, times[int(len(times) * 0.99)] * 1000
    print(f"{LONG} words: median {middle:.0f} ms, p99 {late:.0f} ms of processor time   aim < 200")
    tracemalloc.start()
    drafts_of(long[0], ANCHOR, registers)
    print(f"memory of one at its height {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB   aim < 60")
    tracemalloc.stop()


def _articles() -> list[Path]:
    return [*SEEDS.glob("articles/*.txt"), *(ROOT / "tests" / "golden" / "articles").glob("20*.txt")]


def _long(text: str, words: int) -> str:
    """*text*, again and again, cut at the paragraph in which it comes to so many *words*."""
    kept: list[str] = []
    for line in (text + "\n").splitlines(keepends=True) * (words // len(text.split()) + 1):
        if words <= 0:
            break
        kept.append(line)
        words -= len(line.split())
    return "".join(kept)


def _once(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _processor(act: Callable[[], object]) -> float:
    """Seconds of processor time: what else runs on the machine is left out."""
    start = time.process_time()
    act()
    return time.process_time() - start


def _spent(act: Callable[[], object]) -> float:
    return statistics.median(_processor(act) for _ in range(TIMES))


def _seconds(act: Callable[[], object]) -> float:
    return statistics.median(_once(act) for _ in range(TIMES))


if __name__ == "__main__":
    main()
