"""What a format of official lists is: how its files are told and what they hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from dashboard.errors import ListNotReadError
from dashboard.lists.listed import Listed

Parts: TypeAlias = Mapping[str, bytes]  # the list itself under "", what belongs to it under the names of its parts


@dataclass(frozen=True)
class Format:
    """A format of official lists.

    Attributes:
        label: what its files are called in words.
        endings: of its files; the first is that of the files that are kept.
        read: its files -> its entries, in their order; raises ListNotReadError.
        parts: further files that may be given with the list: "alt" for its other names.
        of: the list that files of this format are of, where no other is named.
        name: what that list is called: "OFAC's list".
    """

    label: str
    endings: tuple[str, ...]
    read: Callable[[Parts], Iterable[Listed]]
    parts: tuple[str, ...] = ()
    of: str = ""
    name: str = ""


def decoded(content: bytes, *others: str) -> str:
    """The text of *content*, which is UTF-8 or, where it is not, in one of the encodings *others*.

    Raises:
        ListNotReadError: it is in none of them.
    """
    for encoding in ("utf-8-sig", *others):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    message = "is not UTF-8. Save it as UTF-8, or take it anew from its publisher"
    raise ListNotReadError(message)
