"""Work on what a stranger brought, in a process of its own that is limited in time and memory.

Whatever is in a file or a text, it can hold up or end only that process: the app goes on for everybody else.
"""

import importlib
import os
import subprocess
import sys
import threading

from dashboard import places
from dashboard.errors import ApartError, DashboardError

WORK = 10  # seconds of a processor
WAIT = 60.0  # seconds by the clock, for a process that waits for something or for a processor
MEMORY = 1_000_000_000  # bytes
_ROOM = threading.BoundedSemaphore(max(2, os.cpu_count() or 1))  # at a time, however many are brought
_DONE, _REFUSED = b"+", b"-"
_BY_TIME, _BY_MEMORY = -24, 3  # how the process ends: by the signal SIGXCPU, by its own word


def done(module: str, given: bytes, work: int = WORK) -> bytes:
    """What the function `apart` of *module* makes of *given*, in a process of its own, with *work* seconds to do it.

    Raises:
        ApartError: it needed too much time or memory, or broke the process, or refused (then in its own words).
    """
    with _ROOM:
        process = subprocess.Popen(
            [sys.executable, "-B", "-m", __name__, module, str(work)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(places.ROOT)},
            cwd="/",
        )
        try:
            made, _ = process.communicate(given, WAIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise ApartError(_words(_BY_TIME, work)) from None
    if process.returncode or made[:1] not in (_DONE, _REFUSED):
        raise ApartError(_words(process.returncode, work))
    if made[:1] == _REFUSED:
        raise ApartError(made[1:].decode(), refused=True)
    return made[1:]


def _words(code: int, work: int) -> str:
    if code == _BY_TIME:
        return f"took more than {work} second{'s' * (work != 1)} of work, as no article does."
    if code == _BY_MEMORY:
        return f"needed more than {MEMORY // 1_000_000_000} GB of memory, as no article does."
    return "broke the program that read it, which was a process of its own, so nothing else was touched."


def main(module: str, work: int) -> int:
    """Do the work of *module* on what comes in; what it makes goes out."""
    _limit(work)
    try:
        made = _DONE + importlib.import_module(module).apart(sys.stdin.buffer.read())
    except MemoryError:
        return _BY_MEMORY
    except DashboardError as error:
        made = _REFUSED + str(error).encode("utf-8", "replace")
    sys.stdout.buffer.write(made)
    return 0


def _limit(work: int) -> None:
    """The limits of this process: time and memory."""
    import resource  # here: not on Windows, where nothing is limited but the time by the clock

    resource.setrlimit(resource.RLIMIT_CPU, (work, work + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
