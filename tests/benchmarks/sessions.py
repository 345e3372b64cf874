"""Many readers of one process: python -m tests.benchmarks.sessions [FACTS ...] [--sessions 10 25 50 100].

Each reader clicks on a name that stands on the page, one time in five goes to another page, and with three names chosen
begins anew. First four readers click without a pause: how many reruns come in a second. Then as many as are asked
for click every five seconds. Beside what was waited for stands the processor time of the server, and how long its
threads stood in line for a processor, which is the doing of others on the machine. The floor, where nothing is worked
out, has the same of four readers and of the most: how fast the machine is that day. 0 facts: the seeds.
"""

import argparse
import asyncio
import random
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tests.benchmarks.beside import FOUR, served
from tests.benchmarks.corpora import made
from tests.hardening.watching import megabytes, processor_seconds, seconds_in_line
from tests.reader import Reader
from tests.serving import serving

PAGES = ("", "strikes", "designations", "quotes", "claims")
OF_FLOOR = ("strikes", "quotes")
FLOOR = next(one for one in FOUR if one.name == "floor")
PAUSE = 5.0


@dataclass(frozen=True)
class Clicks:
    """What some readers waited for: seconds of each click, and of the server over all of them.

    Attributes:
        processor: seconds of processor time of the server.
        line: seconds in which its threads were ready and had no processor.
        lasted: seconds by the clock.
        taken: bytes that came.
    """

    took: Sequence[float]
    processor: float
    line: float
    lasted: float
    taken: int

    def row(self) -> str:
        """As a line of the table."""
        many = len(self.took)
        p50, p95 = statistics.median(self.took), statistics.quantiles(self.took, n=20)[-1]
        return (
            f"{many:>7} {many / self.lasted:>7.1f} {1000 * p50:>7.0f} {1000 * p95:>7.0f} "
            f"{1000 * self.processor / many:>8.1f} {1000 * self.line / many:>8.1f} {self.taken / many / 1000:>7.0f}"
        )


HEAD = f"{'':22} {'reruns':>7} {'a s':>7} {'p50 ms':>7} {'p95 ms':>7} {'proc ms':>8} {'line ms':>8} {'kB':>7}"


async def click(reader: Reader, rng: random.Random, pages: Sequence[str]) -> float:
    """The seconds of one click of *reader*."""
    if rng.random() < 0.2:
        return await reader.turn(rng.choice(pages))
    choices = reader.choices
    if len(choices) == 0 or reader.query.count("actor=") + reader.query.count("agency=") > 4:  # "all" of each is one
        return await reader.run({"clear": "*"})
    return await reader.run({"add": rng.choice(choices)})


async def busy(reader: Reader, rng: random.Random, pages: Sequence[str], until: float) -> list[float]:
    """The seconds of each click of a reader who never pauses."""
    took = []
    while time.perf_counter() < until:
        took.append(await click(reader, rng, pages))
    return took


async def calm(reader: Reader, rng: random.Random, pages: Sequence[str], until: float) -> list[float]:
    """The seconds of each click of a reader who clicks every five seconds, from when the click was due."""
    took: list[float] = []
    due = time.perf_counter() + rng.uniform(0, PAUSE)
    while due < until:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        await click(reader, rng, pages)
        took.append(time.perf_counter() - due)
        due = max(due + PAUSE, time.perf_counter())
    return took


Way: TypeAlias = Callable[[Reader, random.Random, Sequence[str], float], Awaitable[list[float]]]


async def crowd(
    address: str, process: int, many: int, seconds: float, way: Way = calm, pages: Sequence[str] = PAGES
) -> Clicks:
    """What *many* readers waited for within *seconds*."""
    readers = [Reader(address, pages[0]) for _ in range(many)]
    for one in readers:
        await one.open()
    processor, line, begun = processor_seconds(process), seconds_in_line(process), time.perf_counter()
    taken = sum(one.taken for one in readers)
    ways = [way(one, random.Random(number), pages, begun + seconds) for number, one in enumerate(readers)]
    took = [each for found in await asyncio.gather(*ways) for each in found]
    result = Clicks(
        took,
        processor_seconds(process) - processor,
        seconds_in_line(process) - line,
        time.perf_counter() - begun,
        sum(one.taken for one in readers) - taken,
    )
    for one in readers:
        await one.close()
    return result


def measured(facts: int, sessions: Sequence[int], seconds: float) -> None:
    """Print the lines of one size."""
    there = made(facts)
    size = f"{facts or 'seeds':>8}"
    with served(FLOOR, there) as floor:
        address = floor.address.removeprefix("http://")
        asyncio.run(crowd(address, floor.process, 2, seconds / 8, busy, OF_FLOOR))  # what is first made is made
        four = asyncio.run(crowd(address, floor.process, 4, seconds / 2, busy, OF_FLOOR))
        print(f"{size}, no pause, 4 {four.row()}  floor", flush=True)
        if sessions:
            most = asyncio.run(crowd(address, floor.process, sessions[-1], seconds, pages=OF_FLOOR))
            print(f"{size}, {sessions[-1]:>3} sessions{most.row()}  floor", flush=True)
    with serving(there.seeds, **there.settings) as app:
        address, process = f"127.0.0.1:{app.port}", app.process.pid
        asyncio.run(crowd(address, process, 2, seconds / 2, busy))  # caches fill
        four = asyncio.run(crowd(address, process, 4, seconds / 2, busy))
        print(f"{size}, no pause, 4 {four.row()}", flush=True)
        for many in sessions:
            before = megabytes(process)
            clicks = asyncio.run(crowd(address, process, many, seconds))
            held = f"{before:.0f} to {megabytes(process):.0f} MB"
            print(f"{size}, {many:>3} sessions{clicks.row()}  {held}", flush=True)
        errors = [line for line in app.lines if '"error":' in line]
        print("".join(errors[:3]), end="")


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, nargs="*", default=[0])
    parser.add_argument("--sessions", type=int, nargs="*", default=[10, 25, 50, 100])
    parser.add_argument("--seconds", type=float, default=40)
    given = parser.parse_args()
    print(HEAD)
    for facts in given.facts:
        measured(facts, given.sessions, given.seconds)


if __name__ == "__main__":
    main()
