"""What commands say on the way: on the error stream, so that the output holds the result alone."""

import sys
from collections.abc import Iterable
from typing import TypeVar
from unicodedata import category

Item = TypeVar("Item")
_STEERS = ("Cc", "Cf", "Cs")  # control characters, marks of writing direction, halves of characters


def tell(lines: Iterable[str]) -> None:
    """Each of *lines* on the error stream, as the program's own words."""
    for line in lines:
        print(f"dashboard: {harmless(line)}", file=sys.stderr)


def harmless(text: str) -> str:
    """*text* for a terminal: characters that could steer it are written out, an escape as x1b; line ends stay."""
    return "".join(char if char in "\n\t" or category(char) not in _STEERS else ascii(char)[1:-1] for char in text)


def bar(items: Iterable[Item], doing: str, many: int) -> Iterable[Item]:
    """*items*, with a bar of how far they are on a terminal's error stream where they are *many*."""
    from tqdm import tqdm

    return tqdm(items, desc=doing, total=many, disable=None if many > 1 else True, leave=False)
