"""Ends the server at its n-th step of writing in a folder, a write when half of it is written; only the runs use it."""

import os
from itertools import count

_AT, _FOLDER = int(os.environ.get("DYING_AT", "0")), os.environ.get("DYING_IN", "")
_steps = count(1)


def _within(what: object) -> bool:
    path = os.readlink(f"/proc/self/fd/{what}") if isinstance(what, int) else str(what)  # noqa: PTH115
    return path.startswith(_FOLDER) and not path.endswith(".lock")


def _dying(name: str, real: object) -> object:
    def step(first: object, *given: object, **named: object) -> object:
        if _within(first) and next(_steps) == _AT:
            if name == "write":
                real(first, given[0][: len(given[0]) // 2])
            os._exit(9)
        return real(first, *given, **named)

    return step


if _AT and _FOLDER:
    for _name in ("write", "fsync", "replace", "unlink", "rename"):
        setattr(os, _name, _dying(_name, getattr(os, _name)))
