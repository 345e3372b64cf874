"""As a workbook: a README, for each panel a sheet with what it shows and one with its rows, and the sources.

No text is a formula, whatever it begins with; days are dates, numbers are numbers, an open end is the text "inf".
"""

import io
import math
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.documents import Document, Shown
from dashboard.exports import provenance
from dashboard.exports.provenance import Grid, legal

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIX = "xlsx"
_LONGEST = 32_767  # characters that a cell holds; openpyxl would cut the rest in silence
_NAME = 31  # characters that the name of a sheet holds
_HEAD, _TITLE = Font(bold=True), Font(bold=True, size=14)
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_PLAIN = Alignment(vertical="top")
_WIDTHS = (10, 60)  # characters of the narrowest and the widest column
_FIRST_DAY = date(1900, 3, 1)  # a spreadsheet counts the days before it wrongly, or not at all


def write(document: Document) -> bytes:
    """*document* as a workbook."""
    book = Workbook()
    _readme(book.active, document)
    for number, shown in enumerate(document.panels, 1):
        _panel(book.create_sheet(_sheet(number, shown.panel.id)), shown)
        _rows(book.create_sheet(f"{number} rows"), shown.rows)
    grid = provenance.sources(document)
    _grid(sheet := book.create_sheet("Sources"), grid, 1)
    sheet.freeze_panes = "A2"
    for cell in sheet[get_column_letter(grid.columns.index("url") + 1)][1:]:
        if address := provenance.web_address(str(cell.value)):
            cell.hyperlink = address
    _describe(book, document)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _sheet(number: int, panel: str) -> str:
    """The name of a panel's sheet: its number makes it unique, and none of the characters is forbidden."""
    words = re.sub("[^a-z0-9]+", " ", panel.lower()).strip()
    return f"{number} {words}"[:_NAME].strip()


def _describe(book: Workbook, document: Document) -> None:
    """Fill the workbook's own properties."""
    said = provenance.properties(document)
    about = book.properties
    about.title, about.subject, about.keywords = said["title"], said["subject"], said["keywords"]
    about.description = said["comments"]
    about.creator, about.lastModifiedBy = said["author"], said["last_modified_by"]


def _readme(sheet: Worksheet, document: Document) -> None:
    """What the document is, block by block."""
    sheet.title = "README"
    row = 1
    for head, said in provenance.contents(document):
        if head:
            _put(sheet, row, 1, head).font = _TITLE if row == 1 else _HEAD
            row += 1
        for label, words in said:
            _put(sheet, row, 1, label).alignment = _PLAIN
            for piece in _pieces(words):
                _put(sheet, row, 2, piece).alignment = _WRAPPED
                row += 1
        row += 1
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 100
    _for_print(sheet)


def _panel(sheet: Worksheet, shown: Shown) -> None:
    """What a panel shows, with all that must stand with it above and below."""
    _put(sheet, 1, 1, shown.panel.title).font = _TITLE
    _put(sheet, 2, 1, provenance.filtered(shown))
    row = _grid(sheet, provenance.grid(shown), 4) + 1
    sheet.freeze_panes = "A5"
    sheet.print_title_rows = "4:4"
    for label, words in provenance.of_panel(shown):
        for piece in _pieces(f"{label}: {words}"):
            _put(sheet, row, 1, piece)
            row += 1


def _grid(sheet: Worksheet, grid: Grid, top: int) -> int:
    """Put a *grid* of text from row *top* on; gives the row after it."""
    _header(sheet, grid.columns, top)
    for row, cells in enumerate(grid.rows, top + 1):
        for column, text in enumerate(cells, 1):
            _put(sheet, row, column, text).alignment = _WRAPPED
    _widen(sheet, [(name, *(cells[i] for cells in grid.rows)) for i, name in enumerate(grid.columns)])
    _for_print(sheet)
    return top + len(grid.rows) + 1


def _rows(sheet: Worksheet, rows: pd.DataFrame) -> None:
    """The facts, one a row, each with its citation in the last column."""
    _header(sheet, [str(name) for name in rows.columns], 1)
    for row, values in enumerate(rows.itertuples(index=False, name=None), 2):
        for column, value in enumerate(values, 1):
            if not pd.isna(value):
                _put(sheet, row, column, value)
    _widen(sheet, [(str(name), *map(str, rows[name].head(100))) for name in rows.columns])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    _for_print(sheet)


def _header(sheet: Worksheet, names: Sequence[str], row: int) -> None:
    for column, name in enumerate(names, 1):
        cell = _put(sheet, row, column, name)
        cell.font, cell.alignment = _HEAD, _WRAPPED


def _put(sheet: Worksheet, row: int, column: int, value: Any) -> Cell:
    """Put *value* into a cell: text as text, an open end as "inf", a day as a date."""
    cell = sheet.cell(row, column)
    if isinstance(value, float) and math.isinf(value):
        value = "inf"
    if isinstance(value, pd.Timestamp):
        value = value.date() if value.date() >= _FIRST_DAY else value.date().isoformat()
    if not isinstance(value, str):
        cell.value = value
        return cell
    cell.value = _fitting(legal(value))
    cell.data_type = "s"  # openpyxl takes "=1+1" for a formula and "#N/A" for an error
    cell.quotePrefix = value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return cell


def _fitting(text: str) -> str:
    rest = " ... (a cell holds no more; the JSON file has all)"
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(rest)] + rest


def _pieces(text: str) -> list[str]:
    """*text* in as many cells as it needs."""
    text = legal(text)
    return [text[i : i + _LONGEST] for i in range(0, len(text), _LONGEST)] or [""]


def _widen(sheet: Worksheet, columns: Sequence[Sequence[str]]) -> None:
    """Make columns as wide as their usual cell, within what can be read."""
    for number, cells in enumerate(columns, 1):
        longest = sorted(len(cell) for cell in cells)[int(0.9 * (len(cells) - 1))]
        width = min(max(longest + 2, len(cells[0]) + 2, _WIDTHS[0]), _WIDTHS[1])
        sheet.column_dimensions[get_column_letter(number)].width = width


def _for_print(sheet: Worksheet) -> None:
    """On paper: A4 across, all columns on one page's width."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
