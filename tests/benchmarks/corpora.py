"""What the benchmarks of one size share, made once in .cache/benchmarks: python -m tests.benchmarks.corpora FACTS.

Made-up seeds, their columns as the app keeps them, and what the peers read. 0 facts are the seeds of the project.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import dashboard
from dashboard import places
from dashboard.places import ROOT
from tests.benchmarks.generate import contents, write
from tests.benchmarks.peers import rows

FOLDER = ROOT / ".cache" / "benchmarks"
_MADE_BY = ("generate.py", "stories.py", "world.py")  # the code on which made-up seeds depend


class Made(NamedTuple):
    """The folders of one size: seeds, kept columns, and what peers read."""

    seeds: Path
    columns: Path
    frames: Path

    @property
    def settings(self) -> dict[str, str]:
        """The environment of a server, or of a process, that stands on them."""
        return {
            places.SEEDS_SETTING: str(self.seeds),
            places.CACHE_SETTING: str(self.columns),
            rows.SETTING: str(self.frames),
            "STREAMLIT_LOGGER_LEVEL": "error",  # else it warns that it serves nobody
        }


def folders(facts: int) -> Made:
    """Where what is made of so many *facts* lies: a folder of another name where other code makes it."""
    within = FOLDER / (f"{facts}-{_code(*_MADE_BY)}" if facts else "seeds")
    frames = within / f"frames-{_code('peers/rows.py')}"
    return Made(within / "seeds" if facts else places.SEEDS, within / "columns", frames)


def _code(*names: str) -> str:
    return hashlib.sha256(b"".join((Path(__file__).parent / name).read_bytes() for name in names)).hexdigest()[:8]


def made(facts: int) -> Made:
    """What is there of so many *facts*, made where it is not: in a process of its own, which may need much memory."""
    subprocess.run([sys.executable, "-m", "tests.benchmarks.corpora", str(facts)], check=True, cwd=ROOT)
    return folders(facts)


def _make(facts: int) -> None:
    there = folders(facts)
    os.environ.update(there.settings)
    if not there.seeds.is_dir():
        with _beside(there.seeds) as folder:
            write(folder, contents(facts, shards=True))
    tables = dashboard.load(there.seeds)  # which keeps its columns
    if not facts:
        shutil.rmtree(there.frames, ignore_errors=True)  # the project's own seeds change
    if not there.frames.is_dir():
        with _beside(there.frames) as folder:
            rows.write(folder, tables)


@contextlib.contextmanager
def _beside(place: Path) -> Iterator[Path]:
    """An empty folder that takes its *place* when all is in it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent) as folder:
        made = Path(folder) / place.name
        made.mkdir()
        yield made
        made.rename(place)


if __name__ == "__main__":
    _make(int(sys.argv[1]))
