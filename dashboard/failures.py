"""The log: errors of the program, one line of JSON each, under an id that the screen shows too; and what joins it."""

import json
import logging
import os
import secrets
import traceback
from datetime import UTC, datetime
from functools import cache
from logging.handlers import WatchedFileHandler

from dashboard import places


def noted(error: BaseException, where: str) -> str:
    """The id under which *error*, which happened at *where*, stands in the log.

    The log is the file that DASHBOARD_LOG names, else the error stream. A line has id, at, where, error, message and
    trace; control characters in them are escaped, so that no text of a file can write a line of its own.
    """
    identity = secrets.token_hex(4)
    line = {
        "id": identity,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "where": where,
        "error": type(error).__name__,
        "message": str(error),
        "trace": "".join(traceback.format_exception(error)),
    }
    _log(os.environ.get(places.LOG_SETTING, "")).error("%s", json.dumps(line))
    return identity


def words(identity: str) -> str:
    """What a reader is told of an error that was noted under *identity*."""
    return (
        f"Something went wrong in the program, not in what you did (error {identity}). What was written before is not "
        "lost. Try again; if it comes back, tell whoever runs this app: its log says more under that number."
    )


def join(name: str) -> None:
    """Let what the logger *name* notes stand in the log too, a line each, at most once."""
    log = logging.getLogger(name)
    if not log.handlers:
        log.setLevel(logging.INFO)
        log.addHandler(_handler(os.environ.get(places.LOG_SETTING, "")))


@cache
def _log(file: str) -> logging.Logger:
    log = logging.getLogger(f"dashboard.failures.{file}")
    log.propagate = False
    log.addHandler(_handler(file))
    return log


def _handler(file: str) -> logging.Handler:
    handler = WatchedFileHandler(file, encoding="utf-8") if file else logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    return handler
