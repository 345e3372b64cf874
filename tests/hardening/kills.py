"""The server is killed at every step of its writing while a draft is accepted: nothing is lost, nothing is torn."""

import contextlib
import shutil
import tempfile
from itertools import count
from pathlib import Path

from websockets.exceptions import ConnectionClosed

from dashboard import review
from dashboard.places import ROOT
from dashboard.seeds import check, files
from tests import review_deeds as deeds
from tests.hardening.editors import accept, seeds
from tests.serving import PATIENCE, serving

DYING = ROOT / "tests" / "hardening" / "dying"


def run(scale: float) -> dict[str, object]:
    """At how many steps the server was killed, and what was wrong after one."""
    faults: list[str] = []
    lost = accepted = 0
    most = max(2, int(60 * scale))
    with tempfile.TemporaryDirectory() as folder:
        start = seeds(Path(folder) / "start")
        deeds.begin(start)
        for at in count(1):
            root = Path(folder) / str(at)
            shutil.copytree(start, root)
            if not _killed(root, at) or at == most:
                break
            opened = review.opened(root, deeds.STEM)
            # The event that the fact is of is decided, and written, before the fact.
            decided = [line.decision for line in opened.lines if line.decision not in ("written", "added-event")]
            lost, accepted = lost + (decided == ["began"]), accepted + (decided == ["began", "accepted"])
            if decided not in (["began"], ["began", "accepted"]):
                faults.append(f"step {at}: the log says {decided}")
            if problems := check(files(root)).problems:
                faults.append(f"step {at}: {problems[0]}")
            written = (root / "articles" / f"{deeds.STEM}.toml").exists()
            if written != (decided == ["began", "accepted"]):
                faults.append(f"step {at}: the log says {decided}, the file is {'' if written else 'not '}there")
    says = (
        f"killed at {at - 1} steps: {lost} times the decision was not taken, {accepted} times it was written whole "
        "when the review was next opened"
    )
    figures = {
        "says": says,
        "killed at steps": at - 1,
        "then not yet decided": lost,
        "then decided and written": accepted,
    }
    return {**figures, "faults": faults}


def _killed(root: Path, at: int) -> bool:
    """Whether the server died at its step *at* while a draft was accepted."""
    environment = {"PYTHONPATH": f"{DYING}:{ROOT}", "DYING_AT": str(at), "DYING_IN": str(root)}
    with serving(root, **environment) as served:
        with contextlib.suppress(ConnectionClosed, ConnectionError, EOFError):
            accept(served.port, 1)
            return False
        served.process.wait(PATIENCE)
        return True
