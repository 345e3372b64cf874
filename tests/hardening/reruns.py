"""Ten thousand reruns of one session, page after page: the memory of the server stays flat."""

from itertools import cycle, islice

from dashboard.places import ROOT, SEEDS
from tests.hardening.watching import megabytes
from tests.raw_client import session
from tests.serving import serving

RERUNS = 10_000
WARM = 0.2  # of the reruns: until then caches fill
MOST = 1.10  # times what was held when the caches were full


def pages() -> list[str]:
    """The pages of the app by their names in an address."""
    return sorted(path.stem for path in (ROOT / "dashboard" / "app_pages").glob("*.py"))


def run(scale: float) -> dict[str, object]:
    """The memory of the server, from when its caches are full to the end."""
    many = max(50, int(RERUNS * scale))
    held = []
    with serving(SEEDS) as served, session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}") as client:
        for number, page in enumerate(islice(cycle(pages()), many), start=1):
            client.run(page)
            if number % max(1, many // 20) == 0:
                held.append(round(megabytes(served.process.pid)))
        failed = [line for line in served.lines if '"error":' in line]
    warm = held[max(0, int(len(held) * WARM) - 1)]
    faults = [f"from {warm} to {held[-1]} MB"] if held[-1] > MOST * warm else []
    says = f"{many:,} reruns: from {warm} MB, when the caches were full, to {held[-1]} MB at the end"
    return {"says": says, "reruns": many, "MB held, each 20th of the way": held, "faults": [*faults, *failed[:3]]}
