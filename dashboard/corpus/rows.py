"""Rows of a corpus in an order, as many as there are, held as one array: what a figure, a line or a panel rests on."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import md5
from typing import overload

import numpy as np
import numpy.typing as npt

from dashboard.columns import Ints
from dashboard.corpus.many import once


class Rows(Sequence[int]):
    """Rows (or acts) by number, in an order: equal to a tuple of the same, without a number made for each.

    Attributes:
        array: the numbers; nobody may change them.
        of: the column of the figure that they are behind ("killed"); empty where they are behind none.
    """

    def __init__(self, rows: Iterable[int] | Ints = (), of: str = "") -> None:
        self.of: str = of or (rows.of if isinstance(rows, Rows) else "")
        if isinstance(rows, Rows):
            self.array: Ints = rows.array
            return
        given = rows if isinstance(rows, np.ndarray | list | tuple) else list(rows)
        self.array = np.asarray(given, np.int32)

    @classmethod
    def once(cls, parts: Iterable[Sequence[int] | Ints]) -> "Rows":
        """All rows of *parts*, each once, in the order of first use."""
        return cls(once(np.concatenate([np.zeros(0, np.int32), *(np.asarray(part, np.int32) for part in parts)])))

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> "Rows": ...

    def __getitem__(self, place: int | slice) -> "int | Rows":
        found = self.array[place]
        return Rows(found) if isinstance(place, slice) else int(found)

    def __len__(self) -> int:
        return len(self.array)

    def __iter__(self) -> Iterator[int]:
        return iter(self.array.tolist())

    def __contains__(self, row: object) -> bool:
        return bool((self.array == row).any())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows | tuple):
            return NotImplemented
        return np.array_equal(self.array, Rows(other).array)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Rows({self.array.tolist()})"

    def __array__(self, dtype: npt.DTypeLike | None = None, copy: bool | None = None) -> Ints:
        return np.array(self.array, dtype) if copy else np.asarray(self.array, dtype)

    @cached_property
    def key(self) -> str:
        """A short name for them, by which a surface asks for their sentences."""
        return md5(self.array.tobytes() + self.of.encode(), usedforsecurity=False).hexdigest()[:12]
