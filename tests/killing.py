"""Kills a review in the middle: `python -m tests.killing`, for the tests of what a crash leaves.

A line of its input names a folder, an empty one and a deed, with tabs between; "done" answers it. The folder is copied
to 1, 2 ... in the empty one; in the n-th copy the deed is done by a process that dies at its n-th step on the disk, a
write when half of it is written. The last copy is the one in which the deed was done.
"""

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

from tests import review_deeds

PATIENCE = 120  # seconds: longer means that it hangs
STEPS = ("write", "fsync", "replace", "unlink", "rename")


def dying(at: int) -> None:
    """From here on the process dies at its step number *at*."""
    steps = count(1)

    def step(name, real):
        def taken(*given, **named):
            if next(steps) == at:
                if name == "write":
                    real(given[0], given[1][: len(given[1]) // 2])
                os._exit(9)
            return real(*given, **named)

        return taken

    for name in STEPS:
        setattr(os, name, step(name, getattr(os, name)))


def main(folder: Path, out: Path, deed: str) -> None:
    """Make the copies."""
    for at in count(1):
        copy = out / str(at)
        shutil.copytree(folder, copy)
        child = os.fork()
        if not child:
            dying(at)
            getattr(review_deeds, deed)(copy)
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            return


if __name__ == "__main__":
    for line in sys.stdin:
        folder, out, deed = line.strip().split("\t")
        signal.alarm(PATIENCE)
        main(Path(folder), Path(out), deed)
        print("done", flush=True)
