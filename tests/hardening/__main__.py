"""Runs that are too long for the tests: `python -m tests.hardening [RUN ...] [--scale 0.1]`.

The figures of each go to docs/recorded/RUN.json, and in words into its line of docs/withstands.md; a run that finds a
fault ends with 1.
"""

import argparse
import importlib
import json
import os
import platform
import re
import sys
from datetime import UTC, datetime

from dashboard.places import ROOT

RUNS = ("parsers", "reruns", "crowd", "kills", "editors", "clock", "corpus", "replicas")


def main() -> int:
    """Do the runs that are asked for; 1 when one of them found a fault."""
    parser = argparse.ArgumentParser()
    parser.add_argument("runs", nargs="*", default=RUNS, help=f"of: {', '.join(RUNS)}")
    parser.add_argument("--scale", type=float, default=1.0, help="how much of each run (default: 1, the whole)")
    options = parser.parse_args()
    faults = 0
    for name in options.runs:
        figures = importlib.import_module(f"tests.hardening.{name}").run(options.scale)
        machine = f"{os.cpu_count()} processors, Python {platform.python_version()}"
        record = {"run": name, "scale": options.scale, "on": datetime.now(UTC).date().isoformat(), "machine": machine}
        path = ROOT / "docs" / "recorded" / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({**record, **figures}, indent=1, ensure_ascii=False) + "\n", "utf-8")
        _tell(name, str(figures["says"]))
        print(f"{name}: {json.dumps(figures, ensure_ascii=False)}", flush=True)
        faults += bool(figures["faults"])
    return 1 if faults else 0


def _tell(name: str, says: str) -> None:
    """Put what a run *says* into its line of the page."""
    page = ROOT / "docs" / "withstands.md"
    line = re.compile(rf"^(\| [^|]+ \| )[^|]+( \| `docs/recorded/{name}\.json` \|)$", re.MULTILINE)
    page.write_text(line.sub(lambda match: f"{match[1]}{says}{match[2]}", page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
