"""Sheets of a workbook. No text is a formula; days are dates, an open end is the text "inf"."""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.exports import fitting
from dashboard.exports.grids import Grid, is_number, number
from dashboard.exports.readme import Readme
from dashboard.exports.safe import is_formula, legal

_LONGEST = 32_767  # characters that a cell holds; openpyxl would cut the rest in silence
_WIDTHS = (10, 60)  # characters of the narrowest and the widest column
_SIZE, _CHARACTER, _LINE, _HIGHEST = 11, 5.25, 15.0, 409.0  # points: of the font, across and down; of a row at most
_FIRST_DAY = date(1900, 3, 1)  # a spreadsheet counts the days before it wrongly, or not at all
_HEAD, _TITLE = Font(bold=True), Font(bold=True, size=14)
_WRAPPED, _PLAIN = Alignment(vertical="top", wrap_text=True), Alignment(vertical="top")
_RIGHT = Alignment(vertical="top", horizontal="right", wrap_text=True)


def put(sheet: Worksheet, row: int, column: int, value: Any, *, title: bool = False) -> Cell:
    """Put *value* into a cell: text as text, an open end as "inf", a day as a date."""
    cell = sheet.cell(row, column)
    if title:
        cell.font = _TITLE
    if isinstance(value, float) and math.isinf(value):
        value = "inf"
    if isinstance(value, pd.Timestamp):
        value = value.date() if value.date() >= _FIRST_DAY else value.date().isoformat()
    if not isinstance(value, str):
        cell.value = value
        return cell
    cell.value = _fitting(legal(value))
    cell.data_type = "s"  # openpyxl takes "=1+1" for a formula and "#N/A" for an error
    cell.quotePrefix = is_formula(value)
    return cell


def readme(sheet: Worksheet, said: Readme) -> None:
    """What the workbook is, block by block."""
    sheet.title = "README"
    row = 1
    for block in said.blocks:
        if block.head:
            put(sheet, row, 1, block.head, title=row == 1).font = _TITLE if row == 1 else _HEAD
            row += 1
        for label, words in block.said:
            put(sheet, row, 1, label).alignment = _PLAIN
            row = below(sheet, row, 2, words)
        row += 1
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 100
    _heighten(sheet, range(1, row))
    _for_print(sheet)


def below(sheet: Worksheet, row: int, column: int, words: str) -> int:
    """Put *words* into as many cells, one below the other, as they need; gives the row after them."""
    text = legal(words)
    for piece in [text[i : i + _LONGEST] for i in range(0, len(text), _LONGEST)] or [""]:
        put(sheet, row, column, piece).alignment = _WRAPPED if column > 1 else _PLAIN
        row += 1
    return row


def grid(sheet: Worksheet, cells: Grid, top: int) -> int:
    """Put *cells* from row *top* on, what is a number as a number; gives the row after them."""
    _header(sheet, cells.columns, top)
    for row, line in enumerate(cells.rows, top + 1):
        for column, text in enumerate(line, 1):
            if is_number(text):
                made = put(sheet, row, column, number(text))
                made.number_format, made.alignment = "#,##0.###" if "." in text else "#,##0", _RIGHT
            else:
                right = bool(cells.right) and cells.right[column - 1]
                put(sheet, row, column, text).alignment = _RIGHT if right else _WRAPPED
    _widen(sheet, [(name, *(line[i] for line in cells.rows)) for i, name in enumerate(cells.columns)])
    _heighten(sheet, range(top, top + len(cells.rows) + 1))
    _for_print(sheet)
    return top + len(cells.rows) + 1


def rows(sheet: Worksheet, frame: pd.DataFrame) -> None:
    """The rows of a frame, with a filter over each column and a head that stays."""
    _header(sheet, [str(name) for name in frame.columns], 1)
    for row, values in enumerate(frame.itertuples(index=False, name=None), 2):
        for column, value in enumerate(values, 1):
            if not pd.isna(value):
                put(sheet, row, column, value)
    _widen(sheet, [(str(name), *map(str, frame[name].head(100))) for name in frame.columns])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    _for_print(sheet)


def _header(sheet: Worksheet, names: Sequence[str], row: int) -> None:
    for column, name in enumerate(names, 1):
        cell = put(sheet, row, column, name)
        cell.font, cell.alignment = _HEAD, _WRAPPED


def _fitting(text: str) -> str:
    rest = " ... (a cell holds no more; the JSON file has all)"
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(rest)] + rest


def _widen(sheet: Worksheet, columns: Sequence[Sequence[str]]) -> None:
    """Make columns as wide as their usual cell, within what can be read."""
    for number_, cells in enumerate(columns, 1):
        longest = sorted(len(cell) for cell in cells)[int(0.9 * (len(cells) - 1))]
        width = min(max(longest + 2, len(cells[0]) + 2, _WIDTHS[0]), _WIDTHS[1])
        sheet.column_dimensions[get_column_letter(number_)].width = width


def _heighten(sheet: Worksheet, rows: Iterable[int]) -> None:
    """Make *rows* as high as what is wrapped in them: LibreOffice leaves them low where a file says nothing."""
    for row in rows:
        lines = [
            len(fitting.lines(cell.value, sheet.column_dimensions[cell.column_letter].width * _CHARACTER, _SIZE))
            for cell in sheet[row]
            if isinstance(cell.value, str) and cell.alignment.wrap_text
        ]
        if max(lines, default=1) > 1:
            sheet.row_dimensions[row].height = min(max(lines) * _LINE, _HIGHEST)


def _for_print(sheet: Worksheet) -> None:
    """On paper: A4 across, all columns on one page's width."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
