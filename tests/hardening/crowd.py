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
    median, most = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    return {
        "says": (
            f"{SESSIONS} sessions for {round(SECONDS * scale)} seconds: {len(took):,} pages, half of them in less than "
            f"{median:.1f} s, 19 of 20 in less than {most:.1f} s; {len(faults)} readers thrown out; "
            f"from {before:.0f} to {held:.0f} MB"
        ),
        "sessions": SESSIONS,
        "seconds": round(SECONDS * scale),
        "pages": len(took),
        "faults": faults[:10],
    }
