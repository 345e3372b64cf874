"""A clock that is wrong by a year, either way: pages are drawn, a decision is written, the log has the clock's day.

It needs the program faketime (Debian: apt-get install faketime).
"""

import shutil
import tempfile
from pathlib import Path

from dashboard import review
from tests import review_deeds as deeds
from tests.hardening.editors import accept, seeds
from tests.hardening.reruns import pages
from tests.raw_client import session
from tests.serving import serving

_DECIDED = ["began", "added-event", "written", "accepted", "written"]


def run(_: float) -> dict[str, object]:
    """Under which clocks it was tried, and what was wrong."""
    library = next(iter([*Path("/usr/lib").rglob("libfaketime.so.1")]), None)
    if library is None or shutil.which("faketime") is None:
        return {"says": "not run", "clocks": [], "faults": ["faketime is not installed: apt-get install faketime"]}
    faults, logged = [], []
    for clock in ("-1y", "+1y"):
        with tempfile.TemporaryDirectory() as folder:
            root = seeds(Path(folder) / "seeds")
            deeds.begin(root)
            with serving(root, LD_PRELOAD=str(library), FAKETIME=clock) as served:
                with session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}") as client:
                    for page in pages():
                        client.run(page)
                accept(served.port, 1)
                faults += [line[:300] for line in served.lines if '"error":' in line]
            lines = review.opened(root, deeds.STEM).lines
            logged.append(f"{clock}: {lines[-1].at[:4]}")
            if [line.decision for line in lines] != _DECIDED:
                faults.append(f"{clock}: the log says {[line.decision for line in lines]}")
    says = "all pages are drawn, a decision is written; the log has the year of the clock (1 back, 1 ahead)"
    return {"says": says, "clocks": logged, "faults": faults}
