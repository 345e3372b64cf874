"""Tables as plain text, cell by cell, for files that are computed with, and how wide their columns are best."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.panels.panel import Cell, Table

_NUMBER = re.compile(r"-?\d{1,3}(,\d{3})+|-?\d+(\.\d+)?")
_NUMBERS = re.compile(r"[\d,.–]*")  # "82", "11–13"


@dataclass(frozen=True)
class Grid:
    """Some text, cell by cell, and which columns stand to the right."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...] = ()


def grid(table: Table) -> Grid:
    """*table* with a column for its groups and one for each column of notes; nothing of it is left out."""
    noted = [any(line.cells[place].note for line in table.lines) for place in range(len(table.columns))]
    heads: list[str] = ["Group"] if table.groups else []
    right = [False] * len(heads)
    for place, (column, notes) in enumerate(zip(table.columns, noted, strict=True)):
        heads += [column.label, *([f"{column.label}, note"] if notes else [])]
        counts = all(_NUMBERS.fullmatch(line.cells[place].text) for line in table.lines)
        right += [column.right or counts, *([False] if notes else [])]
    groups = [name for name, many in table.groups for _ in range(many)]
    rows = []
    for place, line in enumerate(table.lines):
        cells = [groups[place]] if table.groups else []
        for cell, notes in zip(line.cells, noted, strict=True):
            cells += [cell.text, *([cell.note] if notes else [])]
        rows.append(tuple(cells))
    return Grid(tuple(heads), tuple(rows), tuple(right))


def is_number(text: str) -> bool:
    """Whether *text* is a number and nothing else, as "82" and "1,200" are and "more than 80" is not."""
    return bool(_NUMBER.fullmatch(text))


def number(text: str) -> float | int:
    """The number in *text*; see `is_number`."""
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def stands_right(table: Table, place: int) -> bool:
    """Whether the cells of a column stand at the right: numbers do, where no words stand below them."""
    cells = [line.cells[place] for line in table.lines if line.cells[place].text]
    bare = not any(cell.note for cell in cells)
    return bare and (table.columns[place].right or bool(cells) and all(is_number(cell.text) for cell in cells))


def shares(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """How much of the width each column gets: by its longest word, and by the root of how long its cells are."""
    wanted = []
    for place, name in enumerate(columns):
        cells = [row[place] for row in rows]
        usual = (
            math.sqrt(sum(len(cell) ** 2 for cell in cells) / len(cells)) if cells else 0
        )  # long ones count for more
        word = max((len(word) for cell in (name, *cells) for word in cell.split()), default=1)
        wanted.append(max(min(word, 16) + 1, 2.2 * math.sqrt(usual)))
    return [one / sum(wanted) for one in wanted]


def marks(cell: Cell) -> str:
    """The letters of a cell, each with how many acts it stands for, as "R2 C"; empty where it has none."""
    return " ".join(f"{one.letter}{one.many if one.many > 1 else ''}" for one in cell.letters)
