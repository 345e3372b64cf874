"""Where labels stand beside marks without touching: greedy, the most important first."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Literal, get_args

CHARACTER = 5.7  # pixels that a character of 12.5 px type takes on the mean
_CAPITAL = 2.0  # and so many more a capital that begins no word
_GAP, _BETWEEN = 2.0, 4.0  # pixels that a label stays clear of a mark, and of another label
Row = Literal["beside", "above", "below"]
_Side = Literal["left", "right"]
_Spot = tuple[Row, float, _Side, str]  # what a `Placed` is made of


@dataclass(frozen=True)
class Wanted:
    """A label that wants a place: of a mark at *x* with *radius*, in pixels; a higher *weight* chooses first.

    Where *text* has no room, those in *brief* are tried, one after the other.
    """

    x: float
    radius: float
    text: str
    weight: int
    brief: tuple[str, ...] = ()


@dataclass(frozen=True)
class Placed:
    """Where a label stands: in which row, at which shift from its mark, to which side; and which *text* it is."""

    row: Row
    shift: float
    anchor: _Side
    text: str


@lru_cache(maxsize=4096)  # a label is tried in many places
def width(text: str) -> float:
    """The pixels that *text* takes."""
    capitals = max(0, sum(map(str.isupper, text)) - len(text.split()))
    return len(text) * CHARACTER + capitals * _CAPITAL + 4


def placed(
    wanted: Sequence[Wanted],
    room: float,
    taken: Sequence[tuple[Row, float, float]] = (),
    *,
    least: float = -2.0,
    sides: bool = False,
    below: bool = False,
) -> list[Placed | None]:
    """A place for each label, in their order; None where none is free: the mark then says it on hover only.

    Tried are right of the mark, above it going right, above it going left, left of it. Of labels that weigh the same
    the first chooses first, or the last where more of them then have room; all are in brief where still more have.

    Args:
        wanted: the labels.
        room: the width of the drawing in pixels.
        taken: (row, left, right) of what stands there already.
        least: the pixel from which on there is room.
        sides: whether both sides of a mark are tried before above it.
        below: whether there is room below the marks too, which is tried last.
    """
    found: list[list[Placed | None]] = []
    for cut, way in product(range(1 + max((len(one.brief) for one in wanted), default=0)), (1, -1)):
        these = [
            replace(one, text=one.brief[min(cut, len(one.brief)) - 1]) if cut and one.brief else one for one in wanted
        ]
        found.append(_placed(these, (least, room), taken, way, sides=sides, below=below))
        if None not in found[-1]:
            break
    return min(found, key=lambda one: one.count(None))


def _placed(
    wanted: Sequence[Wanted],
    room: tuple[float, float],
    taken: Sequence[tuple[Row, float, float]],
    way: int,
    *,
    sides: bool,
    below: bool,
) -> list[Placed | None]:
    """A place for each label; of those that weigh the same the first on the *way* from the left (1) or right (-1)."""
    boxes = _Boxes([*taken, *(("beside", one.x - one.radius - _GAP, one.x + one.radius + _GAP) for one in wanted)])
    found: dict[int, Placed] = {}
    for place in sorted(range(len(wanted)), key=lambda i: (-wanted[i].weight, way * wanted[i].x)):
        for left, wide, spot in _tries(wanted[place], sides=sides, below=below):
            right = left + wide
            if left >= room[0] and right <= room[1] and boxes.free(spot[0], left, right):
                boxes.add(spot[0], left - _BETWEEN, right + _BETWEEN)
                found[place] = Placed(*spot)
                break
    return [found.get(place) for place in range(len(wanted))]


class _Boxes:
    """What stands in each row, as (left, right) in pixels, by where it begins."""

    def __init__(self, taken: Iterable[tuple[Row, float, float]]) -> None:
        self.rows: dict[Row, list[tuple[float, float]]] = {row: [] for row in get_args(Row)}
        self.widest = 0.0
        for row, left, right in taken:
            self.add(row, left, right)

    def add(self, row: Row, left: float, right: float) -> None:
        """Something stands there from now on."""
        insort(self.rows[row], (left, right))
        self.widest = max(self.widest, right - left)

    def free(self, row: Row, left: float, right: float) -> bool:
        """Whether nothing stands between *left* and *right*; what begins farther left than the widest ends before."""
        boxes = self.rows[row]
        for place in range(bisect_left(boxes, (right,)) - 1, -1, -1):
            begins, ends = boxes[place]
            if ends > left:
                return False
            if begins < left - self.widest:
                break
        return True


def _tries(one: Wanted, *, sides: bool, below: bool) -> Iterator[tuple[float, float, _Spot]]:
    """The places that a label may have, the best first, each with the pixel that it begins at and how wide it is.

    A `Placed` is made of the one that is free: most that are tried are not.
    """
    away = one.radius + 4
    for text in filter(None, (one.text, *one.brief)):
        wide = width(text)
        before: tuple[float, float, _Spot] = one.x - away - wide + 2, wide, ("beside", -away, "right", text)
        yield one.x + away - 2, wide, ("beside", away, "left", text)
        if sides:
            yield before
        yield one.x - 5, wide, ("above", -5, "left", text)
        yield one.x - wide + 5, wide, ("above", 5, "right", text)
        if not sides:
            yield before
        if below:
            yield one.x - 5, wide, ("below", -5, "left", text)
            yield one.x - wide + 5, wide, ("below", 5, "right", text)
