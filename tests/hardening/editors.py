"""Two editors at one article at the same time: every decision is logged, every fact is written once."""

import tempfile
import threading
from pathlib import Path

from dashboard import review
from dashboard.seeds import check, files
from tests import review_deeds as deeds
from tests.conftest import ACTORS, ARTICLE, EVENTS, QUESTIONS, QUOTE, STRIKE, TEXT
from tests.raw_client import session
from tests.serving import serving

TIMES = 20


def seeds(root: Path) -> Path:
    """A small folder of seeds at *root*."""
    (root / "articles").mkdir(parents=True)
    names = {"actors.toml": ACTORS, "events.toml": EVENTS, "questions.toml": QUESTIONS}
    names |= {"articles/2024-05-03_mill.txt": TEXT, "articles/2024-05-03_mill.toml": ARTICLE + STRIKE + QUOTE}
    for name, content in names.items():
        (root / name).write_text(content)
    return root


def accept(port: int, number: int, together: threading.Barrier | None = None) -> None:
    """Accept the draft *number* of the review, as a reader does: open it, go to the draft, press Accept."""
    with session(("127.0.0.1", port), f"127.0.0.1:{port}") as client:
        query = f"review={deeds.STEM}"
        client.run("add", query)
        client.run("add", query, {"reviewer_name": f"Editor {number}"})
        for _ in range(number - 1):
            client.run("add", query, {"Next": True})
        if together:
            together.wait()
        client.run("add", query, {"Accept": True})


def run(scale: float) -> dict[str, object]:
    """How often two editors decided at once, and what was wrong then."""
    faults: list[str] = []
    many = max(1, int(TIMES * scale))
    for _ in range(many):
        with tempfile.TemporaryDirectory() as folder:
            root = seeds(Path(folder) / "seeds")
            deeds.begin(root)
            with serving(root) as served:
                together = threading.Barrier(2)
                both = [threading.Thread(target=accept, args=(served.port, number, together)) for number in (1, 2)]
                for one in both:
                    one.start()
                for one in both:
                    one.join()
            lines = review.opened(root, deeds.STEM).lines
            decided = sorted(str(line.draft) for line in lines if line.decision == "accepted")
            if decided != ["1", "2"]:
                faults.append(f"accepted: {decided}")
            if problems := check(files(root)).problems:
                faults.append(str(problems[0]))
            facts = (root / "articles" / f"{deeds.STEM}.toml").read_text()
            if (facts.count("[[strike]]"), facts.count("[[quote]]")) != (1, 1):
                faults.append(f"written: {facts.count('[[')} facts")
    says = f"{many} times: both decisions in the log, both facts written once"
    return {"says": says, "times": many, "faults": faults}
