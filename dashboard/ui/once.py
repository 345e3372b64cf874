"""What a run of the script asks of its session again and again, found out once: each answer takes its time."""

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

_T = TypeVar("_T")


class _Held(threading.local):
    """What the run in this thread has found out; None where no run has begun in it."""

    found: dict[Hashable, Any] | None = None


_HELD = _Held()


def forget() -> None:
    """Begin a run: what an earlier one in this thread found out is forgotten."""
    _HELD.found = {}


def once(name: Hashable, find: Callable[[], _T]) -> _T:
    """What *find* gives, found out once in a run; anew each time where none has begun, as in a test."""
    if _HELD.found is None:
        return find()
    if name not in _HELD.found:
        _HELD.found[name] = find()
    made: _T = _HELD.found[name]
    return made


def known(name: Hashable, value: Any) -> None:
    """Let *value* be what the rest of this run has found out."""
    if _HELD.found is not None:
        _HELD.found[name] = value
