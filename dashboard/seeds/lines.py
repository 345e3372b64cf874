"""Many values of one kind as JSON, some hundreds a line: who reads them needs memory for a line beside them.

A parser of JSON makes a tree of all that it is given before anything is made of it.
"""

import io
from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import TypeAdapter

Value = TypeVar("Value")
MANY = 500  # a line


def written(kind: TypeAdapter[list[Value]], values: Sequence[Value]) -> bytes:
    """*values* of a *kind*, in lines."""
    return b"\n".join(kind.dump_json([*values[start : start + MANY]]) for start in range(0, len(values), MANY))


def read(kind: TypeAdapter[list[Value]], content: bytes) -> Iterator[Value]:
    """The values of a *kind* that were `written`.

    Raises:
        ValueError: they were not.
    """
    for line in io.BytesIO(content):
        yield from kind.validate_json(line)
