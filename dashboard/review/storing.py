"""Files are written whole or not at all, one writer at a time."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

_STALE = 30.0  # seconds after which a lock file without a lock is one that a crash left behind


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Nobody else who asks for the lock of *folder* has it meanwhile."""
    if fcntl is None:
        with _held(folder / ".lock"):
            yield
        return
    file = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)  # which gives the lock back


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """The same by a file that only one can make."""
    while True:
        try:
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
            break
        except FileExistsError:
            with suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime > _STALE:
                    path.unlink()
            time.sleep(0.02)
    try:
        os.close(file)
        yield
    finally:
        path.unlink(missing_ok=True)


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
        write(beside, after)
        if before is not None:
            with suppress(FileNotFoundError):
                shutil.copymode(path, beside)
        if read(path) != before:
            beside.unlink()
            return False
        os.replace(beside, path)  # noqa: PTH105
    sync(path.parent)
    return True


def write(path: Path, content: bytes, flags: int = os.O_TRUNC) -> None:
    """Write *content* to *path*, on the disk before it returns; with *flags* `os.O_APPEND` after what is there."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | flags, 0o666)
    try:
        while content:
            content = content[os.write(file, content) :]
        os.fsync(file)
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
