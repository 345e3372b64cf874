"""The command line: `dashboard serve | check | export`, or `python -m dashboard`."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard import load, places
from dashboard.errors import DashboardError
from dashboard.exports import TABLE_FORMATS
from dashboard.facts import TABLES

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
    check = commands.add_parser("check", help="say what in the seeds is left out, and why; exits 1 if anything is")
    export = commands.add_parser("export", help="write a table, whole, as a file")
    export.add_argument("table", help=f"one of: {', '.join([*TABLES, *_LINKS])}", metavar="TABLE")
    export.add_argument("--format", choices=list(TABLE_FORMATS), default="csv", help="default: csv")
    export.add_argument("--out", type=Path, help="the file to write; without it, to the terminal")
    for command, run in ((serve, _serve), (check, _check), (export, _export)):
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


def _export(options: argparse.Namespace) -> int:
    """Write one table; what was left out of the seeds is said on the way."""
    tables = load(options.seeds)
    content = TABLE_FORMATS[options.format].table(tables.cited(options.table))
    left_out = sum(not problem.warning for problem in tables.problems)
    if left_out:
        print(f"dashboard: {left_out} left out of the seeds; `dashboard check` says why.", file=sys.stderr)
    if not options.out:
        sys.stdout.buffer.write(content)
        return 0
    if options.seeds.resolve() in options.out.resolve().parents:
        print(
            f"dashboard: {options.out} is among the seeds, which are never written. Name another file.", file=sys.stderr
        )
        return 2
    options.out.write_bytes(content)
    print(f"Wrote {options.out}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
