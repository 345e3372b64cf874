"""How much room text takes on a slide, and how a table is spread over slides; nothing is ever cut.

No font is at hand where a file is written, so that widths are estimates, on the wide side.
"""

from collections.abc import Sequence
from textwrap import wrap
from typing import TypeAlias

from dashboard.exports.provenance import Grid, shares

Cells: TypeAlias = tuple[str, ...]
_EM = 0.53  # width of a usual character, in heights of the font
_LINE = 1.22  # height of a line, likewise
PADDING = 8.0  # points above and below the text of a cell, and beside it twice


def lines(text: str, width: float, size: float) -> list[str]:
    """*text* in lines that are *width* points wide in a font of *size* points."""
    room = max(int(width / (_EM * size)), 1)
    return [line for part in text.splitlines() or [""] for line in wrap(part, room) or [""]]


def height(text: str, width: float, size: float) -> float:
    """How many points *text* takes from top to bottom."""
    return len(lines(text, width, size)) * size * _LINE


def size_for(text: str, width: float, room: float, sizes: Sequence[float]) -> float:
    """The first of *sizes* in which *text* fits into *room* points; else the last."""
    return next((size for size in sizes if height(text, width, size) <= room), sizes[-1])


def pages(text: str, width: float, room: float, size: float) -> list[str]:
    """*text* in pages of *room* points; paragraphs stay apart."""
    most = max(int(room / (size * _LINE)), 1)
    found: list[list[str]] = [[]]
    used = 0
    for paragraph in text.splitlines():
        rest = lines(paragraph, width, size)
        while rest:
            if used == most:
                found.append([])
                used = 0
            taken, rest = rest[: most - used], rest[most - used :]
            found[-1].append(" ".join(taken))
            used += len(taken)
    return ["\n".join(page) for page in found]


def spread(grid: Grid, width: float, room: float, sizes: Sequence[float]) -> tuple[float, list[list[Cells]]]:
    """(size of the font, the rows of each slide) of a table: the largest size that needs no more slides than the last.

    The head of the table is on each slide. A row that is taller than a slide goes on in the next row.
    """
    fewest = len(_spread(grid, width, room, sizes[-1]))
    for size in sizes:
        found = _spread(grid, width, room, size)
        if len(found) <= fewest:
            return size, found
    return sizes[-1], _spread(grid, width, room, sizes[-1])


def _spread(grid: Grid, width: float, room: float, size: float) -> list[list[Cells]]:
    widths = [width * share - 2 * PADDING for share in shares(grid)]
    free = room - row_height(grid.columns, widths, size)
    found: list[list[Cells]] = [[]]
    used = 0.0
    for row in (part for whole in grid.rows for part in _parts(whole, widths, free, size)):
        needed = row_height(row, widths, size)
        if found[-1] and used + needed > free:
            found.append([])
            used = 0.0
        found[-1].append(row)
        used += needed
    return found


def row_height(row: Cells, widths: Sequence[float], size: float) -> float:
    """How many points a row takes; *widths* are those of the text of its cells."""
    return max(height(cell, wide, size) for cell, wide in zip(row, widths, strict=True)) + PADDING


def _parts(row: Cells, widths: Sequence[float], free: float, size: float) -> list[Cells]:
    """A row, or the rows that it is spread over when it is taller than a slide."""
    if row_height(row, widths, size) <= free:
        return [row]
    most = max(int((free - PADDING) / (size * _LINE)), 1)
    cells = [lines(cell, wide, size) for cell, wide in zip(row, widths, strict=True)]
    count = -(-max(map(len, cells)) // most)
    return [tuple(" ".join(cell[i * most : (i + 1) * most]) for cell in cells) for i in range(count)]
