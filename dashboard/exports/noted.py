"""Bodies of panels as HTML of a file: where the page has a button, a file has the numbers of its notes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from dashboard import markup
from dashboard.corpus import Corpus
from dashboard.exports.grids import marks
from dashboard.exports.numbering import runs
from dashboard.panels.panel import Body, Cell, Line, OfferChart, Table, TimeChart


class _Noted(markup.Page):
    """HTML whose numbers and statements lead to notes."""

    def __init__(self, numbers: Mapping[int, int]) -> None:
        # Only what is said on hover needs the facts, and a file says it in its notes.
        super().__init__(cast("Corpus", None), live=False)
        self.numbers = numbers

    def opening(self, html: str, rows: Sequence[int], kind: str, label: str = "") -> str:
        """*html* with links to its notes, in the place of a button."""
        return f'<span class="{kind}">{html}{links(rows, self.numbers)}</span>'


def body(shown: Body, numbers: Mapping[int, int]) -> str:
    """*shown* as HTML, of a chart its table; *numbers* are those of the notes, none for a page without notes."""
    table = shown.table if isinstance(shown, TimeChart | OfferChart) else shown
    return markup.filled(_unchosen(table) if isinstance(table, Table) else table, _Noted(numbers))


def _unchosen(table: Table) -> Table:
    """*table* without what a click would choose or sort; a line that no cell of speaks for is noted at its first."""
    return replace(table, lines=tuple(map(_line, table.lines)), sortable=False)


def _line(line: Line) -> Line:
    cells = [replace(cell, choice=None, text=marks(cell) or cell.text) for cell in line.cells]
    if not any(cell.rows for cell in cells):
        cells[0] = Cell(cells[0].text, cells[0].note, line.rows, cells[0].bar, cells[0].dot)
    return replace(line, cells=tuple(cells), below=tuple(map(_line, line.below)))


def links(rows: Iterable[int], numbers: Mapping[int, int]) -> str:
    """Links to the notes of *rows*: "1-4, 7"; empty when they have none."""
    found = ["–".join(f'<a href="#note-{one}">{one}</a>' for one in dict.fromkeys(run)) for run in runs(rows, numbers)]
    return f'<sup class="note">{", ".join(found)}</sup>' if found else ""
