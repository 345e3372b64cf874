"""Files are written whole or not at all, one writer at a time; what can't be written is said with its name and why."""

import errno
import fcntl
import json
import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from dashboard.errors import ReviewError

PATIENCE = 10.0  # seconds that somebody waits for somebody else's writing, which takes a fraction of one
_PAUSE = 0.05  # seconds between two looks
_THEN = "open the review again: what is in its log is not lost."
_WAYS = {
    errno.ENOSPC: "the disk is full. Make room on it",
    errno.EDQUOT: "there is no more room for you on the disk. Make room on it",
    errno.EROFS: "the disk is read-only. Have it made writable",
    errno.EACCES: "this program may not write there. Allow it to",
    errno.EPERM: "this program may not write there. Allow it to",
    errno.EIO: "the disk does not answer as it should. Look after it",
}


@contextmanager
def locked(folder: Path, who: str = "somebody", then: str = _THEN) -> Iterator[None]:
    """Nobody else who asks for the lock of *folder* has it meanwhile; *who* is the name that others are told.

    *then* is what to do when something could not be written and now can.

    Raises:
        ReviewError: somebody else has had it for longer than PATIENCE (the message names them), or something in the
            folder can't be written: the message says what, why and what to do.
    """
    try:
        file = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _wait_for(file, folder)
            _sign(file, who)
            yield
        finally:
            os.close(file)  # which gives the lock back
    except OSError as error:
        raise ReviewError(_words(error, folder, then)) from error


def _wait_for(file: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                message = (
                    f"Nothing was written: {_holder(file)} has been writing in {folder} for longer than it takes. Wait "
                    "and try again. If that program hangs, end it: nothing that is in the log is lost."
                )
                raise ReviewError(message) from None
            time.sleep(_PAUSE)
        else:
            return


def _sign(file: int, who: str) -> None:
    """Say in the lock who has it; where there is no room for that, it is held all the same."""
    signed = {
        "who": who,
        "process": os.getpid(),
        "thread": threading.current_thread().name,
        "machine": socket.gethostname(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    with suppress(OSError):
        os.ftruncate(file, 0)
        os.pwrite(file, json.dumps(signed).encode(), 0)


def _holder(file: int) -> str:
    """Who has signed the lock, in words."""
    try:
        signed = json.loads(os.pread(file, 1000, 0))
        return f"{signed['who']} (process {signed['process']} on {signed['machine']}, since {signed['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "another program"


def _words(error: OSError, folder: Path, then: str) -> str:
    """What can't be written, why, and what to do."""
    if why := _WAYS.get(error.errno or 0, ""):
        return f"{error.filename or folder} can't be written: {why}, then {then}"
    return f"{error.filename or folder} can't be written ({error.strerror}). Make it possible, then {then}"


def read(path: Path) -> bytes | None:
    """The content of the file at *path*; None when there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def replace(path: Path, before: bytes | None, after: bytes | None) -> bool:
    """Put *after* in the place of *before*; None is no file. False, and nothing done, when *before* is not there now.

    The new content stands beside the file, whole and on the disk, before it takes its place.
    """
    path = path.resolve()
    if after is None:
        if read(path) != before:
            return False
        os.unlink(path)  # noqa: PTH108
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        try:
            write(beside, after)
            if before is not None:
                with suppress(FileNotFoundError):
                    shutil.copymode(path, beside)
            if read(path) != before:
                beside.unlink()
                return False
            os.replace(beside, path)  # noqa: PTH105
        except OSError:
            with suppress(OSError):
                beside.unlink()
            raise
    sync(path.parent)
    return True


def write(path: Path, content: bytes, flags: int = os.O_TRUNC) -> None:
    """Write *content* to *path*, on the disk before it returns; with *flags* `os.O_APPEND` after what is there."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | flags, 0o666)
    try:
        while content:
            content = content[os.write(file, content) :]
        os.fsync(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error  # the system does not say which file
    finally:
        os.close(file)


def sync(folder: Path) -> None:
    """What *folder* lists is on the disk, where the system can say so."""
    with suppress(PermissionError):  # Windows opens no folder
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
