"""Rows of a table in a PDF: short lines side by side, at the same places in row after row, are one line a row."""

from collections.abc import Sequence

from dashboard.intake.pdf.lines import Line

_SAME = 0.4  # line heights between the feet of two cells of a row, at most
_NEXT = 3.5  # line heights from a row to the next, at most
_ALIGNED = 1.0  # line heights between the edges of two cells of a column, at most
_FULL = 0.75  # of the width of its column: cells of a table leave more room than lines of a text
_WORDS = 6  # of a cell on the mean, at most
_GOES_ON = 0.3  # of the cells begin with a small letter, at most; of the lines of a text most do


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """*lines* of a page in which the cells of each row of a table are joined to one: 2 September · 11 · Caribbean."""
    rows = _rows(lines)
    found = [*lines]
    start = 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and _goes_on(rows[end - 1], rows[end]):
            end += 1
        table = rows[start:end]
        if len(table) > 1 and _is_table(table):
            for row in table:
                found[found.index(row[0])] = _joined(row)
                for cell in row[1:]:
                    found.remove(cell)
        start = end
    return found


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of the page from top to foot, each from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: -one.bottom):
        if rows and rows[-1][0].bottom - line.bottom < _SAME * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _goes_on(row: Sequence[Line], then: Sequence[Line]) -> bool:
    near = row[0].bottom - then[0].bottom < _NEXT * row[0].height
    aligned = (
        min(abs(one.left - other.left), abs(one.right - other.right), abs(_middle(one) - _middle(other)))
        < _ALIGNED * one.height
        for one, other in zip(row, then, strict=False)
    )
    return len(row) == len(then) > 1 and near and all(aligned)


def _middle(line: Line) -> float:
    return (line.left + line.right) / 2


def _is_table(rows: Sequence[Sequence[Line]]) -> bool:
    cells = [cell for row in rows for cell in row]
    widths = [(one.right - one.left) / max(then.left - one.left, 1) for row in rows for one, then in _pairs(row)]
    words = sum(len(cell.text.split()) for cell in cells) / len(cells)
    going_on = sum(cell.text[0].islower() for cell in cells) / len(cells)
    return words <= _WORDS and going_on <= _GOES_ON and sum(widths) / len(widths) < _FULL


def _pairs(row: Sequence[Line]) -> list[tuple[Line, Line]]:
    return [*zip(row[:-1], row[1:], strict=True)]


def _joined(row: Sequence[Line]) -> Line:
    return Line(
        text=" · ".join(cell.text for cell in row),
        left=row[0].left,
        right=row[-1].right,
        bottom=row[0].bottom,
        top=row[0].top,
        marks=tuple(mark for cell in row for mark in cell.marks),
        row=True,
    )
