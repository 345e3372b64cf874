"""A corpus is built by a Dask scheduler and three workers, and by processes here; one is killed, then the builder.

Dask lies in `.cache/dask` (`make harden`). What comes of it is served.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from dashboard.building import rows
from dashboard.corpus import from_seeds
from dashboard.places import ROOT
from dashboard.seeds import check, files
from tests.benchmarks.generate import contents, write
from tests.serving import PATIENCE, free_port, serving

DASK = ROOT / ".cache" / "dask"
GOLDEN = ROOT / "tests" / "golden" / "articles"
KILLING = ROOT / "tests" / "hardening" / "killing"
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{KILLING}:{DASK}:{ROOT}"}
AT_ONCE = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}  # a death is believed to be the article's doing
EACH = 10  # articles in a partition
FLAWED = 7


def run(scale: float) -> dict[str, object]:
    """How many articles were built, and what was lost or stood twice."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        root = Path(folder)
        source, wanted = _source(root, max(1, int(10 * scale)))
        alone = _seeds(root, "alone")
        _built(source, alone, "--workers", "1")
        faults = _faults(alone, wanted, "one process")
        address, workers = stack.enter_context(_cluster(3, "--no-nanny"))
        by_dask, here, broken = (_seeds(root, name) for name in ("dask", "here", "broken"))
        told = _built(source, by_dask, "--scheduler", address, kill=lambda _: workers.pop().pid)
        faults += _faults(by_dask, wanted, "three workers, one killed") + _told(told, wanted)
        _built(source, here, "--workers", "3", kill=_child)
        faults += _faults(here, wanted, "three processes, one killed")
        _built(source, broken, "--scheduler", address, kill=lambda builder: builder.pid)
        first = sum(1 for _ in rows(broken))
        told = _built(source, broken, "--scheduler", address)
        faults += _faults(broken, wanted, "builder killed") + (
            [] if first < len(wanted) else ["nothing was left to do"]
        )
        before = int(re.search(r"(\d+) were built before", told)[1])  # type: ignore[index]
        faults += [] if before >= first else [f"{first} were there, {before} of them were taken over"]
        faults += _served(by_dask) + _deadly(root)
    came = Counter(wanted.values())
    says = (
        f"{len(wanted)} articles by 3 workers, one killed: {came['checked']} checked, {came['drafted']} drafted, "
        f"{came['failed']} listed as failed, each once, as one process alone builds them; the builder killed and given "
        f"again: {before} taken over, {len(wanted) - before} built; an article that kills whatever reads it is "
        "listed, the others stand; served as files are"
    )
    figures = {"says": says, "articles": len(wanted), "came to": dict(came), "then taken over": before}
    return {**figures, "faults": faults}


def _source(root: Path, times: int) -> tuple[Path, dict[str, str]]:
    """Articles with facts and without, some of them flawed; what each must come to, by its name."""
    made = contents(300 * 10 * times)
    source, wanted = root / "source", {}
    registers = {name: content for name, content in made.items() if "/" not in name}
    articles = {name.removeprefix("articles/"): content for name, content in made.items() if "articles/" in name}
    write(root / "registers", registers)
    write(source, articles)
    wanted |= {name.removesuffix(".txt"): "checked" for name in articles if name.endswith(".txt")}
    for number in range(times):
        for path in sorted(GOLDEN.glob("*.txt")):
            name = f"{path.stem}-{number}"
            shutil.copy(path, source / f"{name}.txt")
            wanted[name] = "drafted"
    for number in range(FLAWED):
        (source / f"flawed-{number}.pdf").write_bytes(b"%PDF-1.7 cut short")
        wanted[f"flawed-{number}"] = "failed"
    return source, wanted


def _seeds(root: Path, name: str) -> Path:
    shutil.copytree(root / "registers", root / name)
    return root / name


def _built(
    source: Path, seeds: Path, *options: str, kill: Callable[["subprocess.Popen[str]"], int] | None = None
) -> str:
    """What the command says; when a third is built, *kill* names the process that is killed."""
    command = [sys.executable, "-m", "dashboard", "corpus", "build", str(source), f"--seeds={seeds}"]
    builder = subprocess.Popen(
        [*command, f"--partition={EACH}", "--anchor=2025-11-24", *options],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        text=True,
    )
    if kill:
        enough = sum(1 for path in source.iterdir() if path.suffix != ".toml") // EACH // 3
        while len(list((seeds / "articles").glob("[!.]*.parquet"))) < enough and builder.poll() is None:
            time.sleep(0.02)
        os.kill(kill(builder), signal.SIGKILL)
    said, _ = builder.communicate(timeout=20 * PATIENCE)
    return said


def _child(builder: "subprocess.Popen[str]") -> int:
    """One of the processes that do the work of *builder*: the child that has worked longest."""
    children = Path(f"/proc/{builder.pid}/task").glob("*/children")
    pids = [int(pid) for path in children for pid in path.read_text("ascii").split()]
    return max(pids, key=lambda pid: sum(map(int, Path(f"/proc/{pid}/stat").read_text("ascii").split()[13:15])))


def _deadly(root: Path) -> list[str]:
    """One article of five ends each process that reads it: here, and on a worker that is started again each time."""
    texts = sorted(GOLDEN.glob("*.txt"))[:4]
    wanted = {path.stem: "drafted" for path in texts} | {"deadly": "failed"}
    source = root / "deadly"
    source.mkdir()
    for path in texts:
        shutil.copy(path, source / path.name)
    (source / "deadly.txt").write_text("It ends whoever reads it.")
    here, by_dask = _seeds(root, "deadly-here"), _seeds(root, "deadly-dask")
    _built(source, here, "--workers", "2")
    with _cluster(1, "--nanny", **AT_ONCE) as (address, _):
        _built(source, by_dask, "--scheduler", address)
    return _faults(here, wanted, "a deadly article, here") + _faults(by_dask, wanted, "a deadly article, by a worker")


@contextmanager
def _cluster(many: int, nanny: str, **settings: str) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """A scheduler on this machine with *many* workers, each a process of its own; *nanny* starts a dead one again."""
    address = f"tcp://127.0.0.1:{free_port()}"
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "dask", *words]
        started.append(subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT | settings, stderr=subprocess.DEVNULL))
        return started[-1]

    start("scheduler", "--host=127.0.0.1", f"--port={address.rpartition(':')[2]}", "--no-dashboard", "--no-show")
    try:
        yield address, [start("worker", address, "--nthreads=1", nanny, "--no-dashboard") for _ in range(many)]
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(PATIENCE)


def _faults(seeds: Path, wanted: dict[str, str], how: str) -> list[str]:
    """What is lost, stands twice, or came to something else."""
    found = [(one.stem, one.outcome) for one in rows(seeds)]
    twice = [stem for stem, many in Counter(stem for stem, _ in found).items() if many > 1]
    lost = sorted(wanted.keys() - {stem for stem, _ in found})
    other = [stem for stem, outcome in found if wanted.get(stem) != outcome]
    named = {"twice": twice, "lost": lost, "came to something else": other}
    return [f"{how}: {len(stems)} {what}, {stems[0]} for one" for what, stems in named.items() if stems]


def _told(told: str, wanted: dict[str, str]) -> list[str]:
    """Whether the command counted right: what a killed worker had done was counted once."""
    came = Counter(wanted.values())
    right = f"now {came['checked']} checked, {came['drafted']} drafted, {came['failed']} failed."
    return [] if right in told else [f"the command said: {told.strip()}"]


def _served(seeds: Path) -> list[str]:
    """The app on the built folder says what the facts in it come to."""
    corpus = from_seeds(check(files(seeds)))
    with serving(seeds) as served, urllib.request.urlopen(f"{served.address}/api/tables", timeout=PATIENCE) as answer:
        [there] = [one["rows"] for one in json.load(answer) if one["table"] == "facts"]
    return [] if there == len(corpus) > 0 else [f"{len(corpus)} facts were built, {there} served"]
