"""Where labels stand beside marks without touching: greedy, the most important first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

CHARACTER = 5.7  # pixels that a character of 12.5 px type takes on the mean
_GAP = 2.0
Row = Literal["beside", "above"]


@dataclass(frozen=True)
class Wanted:
    """A label that wants a place: of a mark at *x* with *radius*, in pixels; a higher *weight* chooses first."""

    x: float
    radius: float
    text: str
    weight: int


@dataclass(frozen=True)
class Placed:
    """Where a label stands: in which row, at which shift from its mark, to which side."""

    row: Row
    shift: float
    anchor: Literal["left", "right"]


def width(text: str) -> float:
    """The pixels that *text* takes."""
    return len(text) * CHARACTER + 4


def placed(
    wanted: Sequence[Wanted], room: float, taken: Sequence[tuple[Row, float, float]] = ()
) -> list[Placed | None]:
    """A place for each label, in their order; None where none is free: the mark then says it on hover only.

    Tried are right of the mark, above it going right, above it going left, left of it. Of labels that weigh the same
    the first chooses first, or the last where more of them then have room.

    Args:
        wanted: the labels.
        room: the width of the drawing in pixels.
        taken: (row, left, right) of what stands there already.
    """
    found = _placed(wanted, room, taken, 1)
    if None not in found:
        return found
    other = _placed(wanted, room, taken, -1)
    return other if other.count(None) < found.count(None) else found


def _placed(
    wanted: Sequence[Wanted], room: float, taken: Sequence[tuple[Row, float, float]], way: int
) -> list[Placed | None]:
    """A place for each label; of those that weigh the same the first on the *way* from the left (1) or right (-1)."""
    boxes = [*taken, *(("beside", one.x - one.radius - _GAP, one.x + one.radius + _GAP) for one in wanted)]
    found: dict[int, Placed] = {}
    for place in sorted(range(len(wanted)), key=lambda i: (-wanted[i].weight, way * wanted[i].x)):
        one = wanted[place]
        wide, away = width(one.text), one.radius + 4
        tries: list[tuple[Row, float, Placed]] = [
            ("beside", one.x + away - 2, Placed("beside", away, "left")),
            ("above", one.x - 5, Placed("above", -5, "left")),
            ("above", one.x - wide + 5, Placed("above", 5, "right")),
            ("beside", one.x - away - wide + 2, Placed("beside", -away, "right")),
        ]
        for row, left, spot in tries:
            right = left + wide
            free = all(row != other or right <= start or left >= end for other, start, end in boxes)
            if free and left >= -2 and right <= room:
                boxes.append((row, left, right))
                found[place] = spot
                break
    return [found.get(place) for place in range(len(wanted))]
