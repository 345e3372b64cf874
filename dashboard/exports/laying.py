"""A panel's table laid out on a slide: as large as its lines allow, in two blocks where it is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dashboard.exports import fitting
from dashboard.exports.grids import marks, shares, stands_right
from dashboard.exports.slides import PAD, Laid, Written, line_height
from dashboard.panels.panel import Cell, Table

_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)  # points
_GAP = 18.0  # between two blocks
_NATURAL = 460.0  # points of a column that a long text may take before it wraps


Row: TypeAlias = Sequence[Written]


@dataclass(frozen=True)
class Blocks:
    """A table in one block or two, side by side.

    Attributes:
        blocks: each with its head.
        shown: how many lines they hold, of *all*.
        dropped: the columns that are left out for want of room.
    """

    blocks: tuple[Laid, ...]
    shown: int
    all: int
    dropped: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return self.shown == self.all and not self.dropped


def laid(table: Table, wide: float, high: float) -> Blocks:
    """*table* in a room of *wide* by *high* points: whole in the largest type that fits, else as much as fits.

    Columns that a screen leaves out where it has little room are left out before any line is.
    """
    for kept in (_all(table), _needed(table)):
        for size in _SIZES:
            found = _fits(table, kept, wide, high, size)
            if found.shown == found.all:
                return found
    return _fits(table, _needed(table), wide, high, _SIZES[-1])


def _all(table: Table) -> list[int]:
    return list(range(len(table.columns)))


def _needed(table: Table) -> list[int]:
    return [place for place, column in enumerate(table.columns) if not column.spare]


def _fits(table: Table, kept: Sequence[int], wide: float, high: float, size: float) -> Blocks:
    """As many lines as fit in *size*, in two blocks where the table is no wider than half of the room."""
    head, lines = written(table, kept)
    natural = _natural_widths(head, lines, size)
    half = (wide - _GAP) / 2
    widths = _widths(head, lines, natural, wide)
    several = sum(natural) <= half and _taken(head, lines, widths, high, size) < len(lines)
    widths = _stretched(natural, half) if several else widths
    dropped = tuple(column.label for place, column in enumerate(table.columns) if place not in kept)
    blocks, rest = [], lines
    for _ in range(2 if several else 1):
        taken = _taken(head, rest, widths, high, size)
        if len(head) > 1 and taken and len(rest[taken - 1]) == 1 and taken < len(rest):
            taken -= 1  # no heading without a line below it
        if taken:
            blocks.append(Laid(head, tuple(rest[:taken]), tuple(widths), size))
        rest = rest[taken:]
    all_ = len(table.lines)
    missing = sum(len(line) > 1 or len(kept) == 1 for line in rest)
    return Blocks(tuple(blocks), all_ - missing, all_, dropped)


def _taken(head: Row, lines: Sequence[Row], widths: Sequence[float], high: float, size: float) -> int:
    """How many of *lines* fit below the *head*."""
    used = line_height(head, widths, size)
    for number, line in enumerate(lines):
        used += line_height(line, widths, size)
        if used > high:
            return number
    return len(lines)


def written(table: Table, kept: Sequence[int]) -> tuple[tuple[Written, ...], list[tuple[Written, ...]]]:
    """The head and the lines, groups as lines of one cell."""
    right = [stands_right(table, place) for place in range(len(table.columns))]
    head = tuple(Written(table.columns[place].label, right=right[place]) for place in kept)
    begins = {}
    at = 0
    for name, many in table.groups:
        begins[at] = name
        at += many
    lines: list[tuple[Written, ...]] = []
    for number, line in enumerate(table.lines):
        if begins.get(number) and len(kept) > 1:
            lines.append((Written(begins[number], bold=True),))
        lines.append(tuple(_of_cell(line.cells[place], right=right[place]) for place in kept))
    return head, lines


def _of_cell(cell: Cell, *, right: bool) -> Written:
    """A cell in few words: its letters, where it has them, each with how many acts it stands for."""
    if cell.letters:
        return Written(marks(cell), bold=cell.strong)
    return Written(cell.text, cell.note, right, cell.strong)


def _natural_widths(head: Row, lines: Sequence[Row], size: float) -> list[float]:
    """How wide each column is with no cell wrapped; of a heading its longest word."""
    found = []
    for place, name in enumerate(head):
        cells = [line[place] for line in lines if len(line) == len(head)]
        words = [fitting.width(cell.words, size, bold=cell.bold) for cell in cells]
        notes = [fitting.width(cell.note, size - 1) for cell in cells if cell.note]
        heads = [fitting.width(word, size, bold=True) for word in name.words.split()]
        found.append(min(max([*words, *notes, *heads, 8.0]), _NATURAL) + 2 * PAD[0] + 2)
    return found


def _stretched(natural: Sequence[float], wide: float) -> list[float]:
    """*natural* widths with the room that is left shared evenly."""
    more = (wide - sum(natural)) / len(natural)
    return [one + more for one in natural]


def _widths(head: Row, lines: Sequence[Row], natural: Sequence[float], wide: float) -> list[float]:
    """Columns as wide as they need where all fit; else by the length of what is in them."""
    if sum(natural) <= wide:
        return _stretched(natural, wide)
    texts = [[f"{cell.words} {cell.note}" for cell in line] for line in lines if len(line) == len(head)]
    return [share * wide for share in shares([cell.words for cell in head], texts)]
