"""The command line: `dashboard serve | check | draft | panels | export`, or `python -m dashboard`."""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar
from urllib.parse import parse_qs

from tqdm import tqdm

from dashboard import intake, load, places
from dashboard.errors import DashboardError
from dashboard.exports import FORMATS, TABLE_FORMATS
from dashboard.facts import TABLES
from dashboard.panels import PANELS, panels
from dashboard.reports import PanelOf, Report, built, from_text, part_of
from dashboard.review import reading
from dashboard.seeds import check, files
from dashboard.views import from_query, narrow

Item = TypeVar("Item")
_ZIP = b"PK\x03\x04"  # how a ZIP begins
_LINKS = ("facts", "parties", "evidence", "cites", "actors", "events", "questions", "glossary", "sources")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something was left out, 2 when the command can't be run."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (DashboardError, OSError) as error:
        print(f"dashboard: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dashboard",
        description="Facts taken from news articles, where no number stands without its sentence.",
        epilog="Examples: dashboard serve; dashboard check; dashboard export strikes --format json --out strikes.json",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="open the app in this machine's browser address")
    serve.add_argument("--port", type=int, default=8501, help="the port on 127.0.0.1 (default: 8501)")
    checking = commands.add_parser("check", help="say what in the seeds is left out, and why; exits 1 if anything is")
    listing = commands.add_parser("panels", help="list the panels by id, with their titles, and the formats")
    draft = commands.add_parser("draft", help="draft the facts of articles for a person to accept; nothing is written")
    draft.add_argument("files", nargs="+", type=Path, metavar="FILE", help=f"articles: {', '.join(intake.FORMATS)}")
    draft.add_argument("--anchor", metavar="DAY", help="the day that dates count from, where a file states none")
    draft.add_argument("--json", action="store_true", help="the drafts as JSON, whole, with their places in the text")
    draft.add_argument("--out", type=Path, help="the file to write; without it, to the terminal")
    export = commands.add_parser("export", help="write a table, a panel or a saved report as a file")
    what = export.add_mutually_exclusive_group(required=True)
    what.add_argument("table", nargs="?", help=f"one of: {', '.join([*TABLES, *_LINKS])}", metavar="TABLE")
    what.add_argument("--panel", metavar="ID", help="a panel, as `dashboard panels` lists it: strikes/running-sum")
    what.add_argument("--report", type=Path, metavar="FILE", help="a report that was saved in the app")
    export.add_argument("--format", choices=list(FORMATS), default="csv", help="default: csv")
    export.add_argument("--out", type=Path, help="the file to write; without it, to the terminal")
    for command in (listing, export):
        command.add_argument(
            "--view", default="", metavar="QUERY", help='the query of a link: "basis=quoted&actor=..."'
        )
    for command, run in ((serve, _serve), (checking, _check), (draft, _draft), (listing, _panels), (export, _export)):
        folder = os.environ.get(places.SEEDS_SETTING) or places.SEEDS
        command.add_argument("--seeds", type=Path, default=Path(folder), help="another folder of seeds")
        command.set_defaults(run=run)
    return parser


def _serve(options: argparse.Namespace) -> int:
    """Serve the app until it is stopped."""
    load(options.seeds)
    server = Path(__file__).with_name("server.py")
    command = [sys.executable, "-m", "streamlit", "run", str(server), f"--server.port={options.port}"]
    environment = {**os.environ, places.SEEDS_SETTING: str(options.seeds.resolve())}
    print("Stop it with Ctrl+C.", flush=True)
    try:
        return subprocess.run(command, cwd=places.ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def _check(options: argparse.Namespace) -> int:
    """Print what was left out and what was warned of; 1 when anything was left out."""
    tables = load(options.seeds)
    for problem in tables.problems:
        print(f"{'warning: ' if problem.warning else ''}{problem}")
    left_out = sum(not problem.warning for problem in tables.problems)
    counts = ", ".join(f"{len(tables.frames[name])} {name}" for name in TABLES)
    print(f"{len(tables.facts)} facts proven ({counts}); {left_out} problem{'s' * (left_out != 1)}.")
    return 1 if left_out else 0


def _draft(options: argparse.Namespace) -> int:
    """Draft the facts of each file; files that fail are listed, the others go on; 1 when any failed."""
    registers = check(files(options.seeds)).registers
    drafted, failed = [], []
    for path in _bar(options.files, "Drafting"):
        try:
            drafted.append(reading.draft_file(path, options.anchor, registers))
        except (DashboardError, OSError) as error:
            failed.append(f"{path}: {error}")
    text = reading.as_json(drafted) if options.json else "".join(one.summary for one in drafted)
    if options.out:
        options.out.write_text(text, "utf-8")
    else:
        print(text, end="")
    _tell(failed)
    _tell([f"{len(failed)} of {len(options.files)} could not be drafted."] if failed else [])
    return 1 if failed else 0


def _panels(options: argparse.Namespace) -> int:
    """Print each panel of a view: id and title; then the formats."""
    tables = load(options.seeds)
    view, told = from_query(parse_qs(options.view), tables)
    _tell(told)
    narrowed = narrow(tables, view)
    for subject in PANELS:
        for panel in panels(subject, narrowed) if subject != "dossier" or len(view.actors) == 1 else ():
            print(f"{subject}/{panel.id}\t{panel.title}")
    print(f"Formats: {', '.join(FORMATS)}.")
    return 0


def _tell(said: Iterable[str]) -> None:
    for one in said:
        print(f"dashboard: {one}", file=sys.stderr)


def _export(options: argparse.Namespace) -> int:
    """Write a table, a panel or a report; what was left out of the seeds or of the report is said on the way."""
    tables = load(options.seeds)
    left_out = sum(not problem.warning for problem in tables.problems)
    _tell([f"{left_out} left out of the seeds; `dashboard check` says why."] if left_out else [])
    module = FORMATS[options.format]
    if options.table:
        if options.format not in TABLE_FORMATS:
            _tell([f"a table can't be written as {options.format}. Allowed: {', '.join(TABLE_FORMATS)}."])
            return 2
        content = module.table(tables.cited(options.table))
    else:
        report = from_text(options.report.read_text("utf-8")) if options.report else _one(options)
        for item in _bar(report.items, "Building"):
            part_of(item, tables)  # kept for `built`
        document, told = built(report, tables)
        _tell(told)
        if not document.panels:
            _tell(["there is no such panel in this view. `dashboard panels` lists those that are."])
            return 2
        content = module.write(document)
    if not options.out:
        sys.stdout.buffer.write(content)
        return 0
    if options.seeds.resolve() in options.out.resolve().parents:
        _tell([f"{options.out} is among the seeds, which are never written. Name another file."])
        return 2
    options.out.write_bytes(content)
    if content.startswith(_ZIP) and options.out.suffix in (".csv", ".png", ".svg"):
        _tell([f"{options.out} holds several files in a ZIP; give it a name that ends in .zip to open it."])
    print(f"Wrote {options.out}.")
    return 0


def _bar(items: Sequence[Item], doing: str) -> Iterable[Item]:
    """*items*, with a bar of how far they are on a terminal's error stream where they are many."""
    return tqdm(items, desc=doing, disable=None if len(items) > 1 else True, leave=False)


def _one(options: argparse.Namespace) -> Report:
    """The one panel that was asked for, as a report."""
    subject, _, name = options.panel.partition("/")
    return Report(options.panel, (PanelOf(subject, name, options.view),))


if __name__ == "__main__":
    sys.exit(main())
