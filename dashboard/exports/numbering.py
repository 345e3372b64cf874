"""Numbered notes: the citation of every statement behind a document's panels, once."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from dashboard.documents import Document


def numbering(document: Document) -> dict[int, int]:
    """The number of each row's note, from 1, in the order of first use."""
    rows = dict.fromkeys(row for shown in document.panels for row in shown.panel.rows)
    return {row: number for number, row in enumerate(rows, 1)}


def citations(document: Document) -> list[str]:
    """The citation of each row, by its number."""
    cite = {row: shown.cite for shown in document.panels for row in shown.panel.rows}
    return [cite[row](row) for row in numbering(document)]


def runs(rows: Iterable[int], numbers: Mapping[int, int]) -> list[tuple[int, int]]:
    """The numbers of *rows* as runs, first and last: [(1, 4), (7, 7)]."""
    mine = sorted({numbers[row] for row in rows if row in numbers})
    starts = mine[:1] + [after for before, after in pairwise(mine) if after != before + 1]
    ends = [before for before, after in pairwise(mine) if after != before + 1] + mine[-1:]
    return list(zip(starts, ends, strict=True))
