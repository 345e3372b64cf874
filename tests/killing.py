"""Kills a review in the middle: `python -m tests.killing <folder> <out> <deed>`, for the test of what a crash leaves.

*folder* is copied to *out*/1, *out*/2 ...; in the n-th copy the deed is done by a process that dies at its n-th step on
the disk, a write when half of it is written. The last copy is the one in which the deed was done.
"""

import os
import shutil
import sys
from itertools import count
from pathlib import Path

from tests import review_deeds

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
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
