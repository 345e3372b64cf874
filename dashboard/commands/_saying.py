"""What commands say on the way: on the error stream, so that the output holds the result alone."""

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def tell(lines: Iterable[str]) -> None:
    """Each of *lines* on the error stream, as the program's own words."""
    for line in lines:
        print(f"dashboard: {line}", file=sys.stderr)


def bar(items: Sequence[Item], doing: str) -> Iterable[Item]:
    """*items*, with a bar of how far they are on a terminal's error stream where they are many."""
    from tqdm import tqdm

    return tqdm(items, desc=doing, disable=None if len(items) > 1 else True, leave=False)
