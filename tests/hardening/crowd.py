"""A hundred sessions for ten minutes, each clicking every five seconds: nobody is thrown out."""

import random
import statistics
import threading
import time

from dashboard.places import SEEDS
from tests.hardening.reruns import pages
from tests.hardening.watching import megabytes
from tests.raw_client import session
from tests.serving import serving

SESSIONS, SECONDS, PAUSE = 100, 600, 5.0


def run(scale: float) -> dict[str, object]:
    """How long a page took, from the click to its end, and what the server held in memory."""
    until = time.monotonic() + SECONDS * scale
    took: list[float] = []
    faults: list[str] = []
    with serving(SEEDS) as served:
        before = megabytes(served.process.pid)

        def reader(number: int) -> None:
            rng = random.Random(number)
            try:
                with session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}") as client:
                    while time.monotonic() < until:
                        time.sleep(rng.uniform(0, 2 * PAUSE))
                        began = time.monotonic()
                        client.run(rng.choice(pages()))
                        took.append(time.monotonic() - began)
            except Exception as error:  # whatever throws a reader out
                faults.append(f"{type(error).__name__}: {error}"[:200])

        readers = [threading.Thread(target=reader, args=(number,)) for number in range(SESSIONS)]
        for one in readers:
            one.start()
        for one in readers:
            one.join()
        held = megabytes(served.process.pid)
        faults += [line[:300] for line in served.lines if '"error":' in line][:3]
    cut = statistics.quantiles(took, n=20)
    return {
        "sessions": SESSIONS,
        "seconds": round(SECONDS * scale),
        "pages": len(took),
        "half took less than (s)": round(statistics.median(took), 2),
        "19 of 20 took less than (s)": round(cut[-1], 2),
        "MB before and after": [round(before), round(held)],
        "faults": faults[:10],
    }
