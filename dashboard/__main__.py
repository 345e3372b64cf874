"""The command line: `dashboard COMMAND`, or `python -m dashboard`; the commands are in commands/."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard import places
from dashboard.commands import COMMANDS
from dashboard.commands._saying import tell
from dashboard.errors import DashboardError, SeedsNotFoundError

_UNREAD = 128 + signal.SIGPIPE  # as a shell says it of a command that SIGPIPE ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something was left out, 2 when the command can't be run.

    141 when nobody reads what it prints any more, as of `dashboard panels | head`.
    """
    try:
        try:
            return _run(sys.argv[1:] if arguments is None else arguments)
        finally:
            sys.stdout.flush()  # here, where a reader who has left is no error
    except BrokenPipeError:
        _print_nowhere()
        return _UNREAD


def _print_nowhere() -> None:
    """What is still to be printed goes nowhere, so that the end of the program is silent too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _run(given: Sequence[str]) -> int:
    """Run the command that is *given*, and say why when it can't be."""
    options = _parser(next((word for word in given if not word.startswith("-")), "")).parse_args(given)
    try:
        return int(options.run(options))
    except BrokenPipeError:
        raise
    except OSError as error:
        tell([f"{error.filename or 'the output'}: {error.strerror or error}."])
        return 2
    except SeedsNotFoundError as error:
        tell([f"{error} Say which with --seeds FOLDER or in {places.SEEDS_SETTING}."])
        return 2
    except DashboardError as error:
        tell([str(error)])
        return 2


def _parser(wanted: str = "") -> argparse.ArgumentParser:
    """The parser of all commands; that of *wanted* knows its arguments too."""
    parser = argparse.ArgumentParser(
        prog="dashboard",
        description="Facts taken from news articles, where no number stands without its sentence.",
        epilog="Examples: dashboard serve; dashboard check; dashboard export strikes --format json --out strikes.json",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP)
        if name == wanted:
            module.arguments(command)
        folder = os.environ.get(places.SEEDS_SETTING) or places.SEEDS
        command.add_argument("--seeds", type=Path, default=Path(folder), help="another folder of seeds")
        command.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
