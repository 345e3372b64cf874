"""As a workbook: a README, for each panel a sheet with what it shows and one with its rows, and the sources.

A single table is a workbook too: its README and its rows.
"""

import io
import re

import pandas as pd
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.documents import Document, Shown
from dashboard.exports import about, sheets
from dashboard.exports.format import Format
from dashboard.exports.grids import grid
from dashboard.exports.listing import sources
from dashboard.exports.readme import Readme, of_document, of_panel
from dashboard.exports.safe import property_, web_address
from dashboard.exports.tabular import below, table

_NAME = 31  # characters that the name of a sheet holds


def write(document: Document) -> bytes:
    """*document* as a workbook."""
    book = Workbook()
    sheets.readme(book.active, of_document(document))
    for number, shown in enumerate(document.panels, 1):
        _panel(book.create_sheet(_sheet(number, shown.panel.id)), shown)
        sheets.rows(book.create_sheet(f"{number} rows"), shown.rows)
    listed = sources(document)
    sheets.grid(sheet := book.create_sheet("Sources"), listed, 1)
    sheet.freeze_panes = "A2"
    for cell in sheet[get_column_letter(listed.columns.index("url") + 1)][1:]:
        if address := web_address(str(cell.value)):
            cell.hyperlink = address
    _describe(book, about.properties(document))
    return _saved(book)


def write_table(frame: pd.DataFrame, readme: Readme | None = None) -> bytes:
    """*frame* as a workbook, with a README before it where it is said what it is."""
    book = Workbook()
    sheet = book.active
    if readme:
        sheets.readme(sheet, readme)
        sheet = book.create_sheet(re.sub(r"[^\w ]+", " ", readme.title)[:_NAME].strip() or "Rows")
        _describe(book, {"title": readme.title, "author": about.MAKER})
    sheets.rows(sheet, frame)
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _sheet(number: int, panel: str) -> str:
    """The name of a panel's sheet: its number makes it unique, and none of the characters is forbidden."""
    words = re.sub("[^a-z0-9]+", " ", panel.lower()).strip()
    return f"{number} {words}"[:_NAME].strip()


def _describe(book: Workbook, said: dict[str, str]) -> None:
    """Fill the workbook's own properties."""
    held = {name: property_(words) for name, words in said.items()}
    own = book.properties
    own.title, own.subject, own.keywords = held["title"], held.get("subject"), held.get("keywords")
    own.description = held.get("comments")
    own.creator = own.lastModifiedBy = held["author"]


def _panel(sheet: Worksheet, shown: Shown) -> None:
    """What a panel shows, with all that must stand with it above and below."""
    sheets.put(sheet, 1, 1, shown.title, title=True)
    sheets.put(sheet, 2, 1, about.standing(shown))
    cells = grid(table(shown.panel.body))
    row = sheets.grid(sheet, cells, 4) + 1
    sheet.freeze_panes = "A5"
    sheet.print_title_rows = "4:4"
    if opened := below(shown.panel.body):
        row = sheets.grid(sheet, grid(opened), row) + 1
    for label, words in of_panel(shown):
        row = sheets.below(sheet, row, 1, f"{label}: {words}")


FORMATS = (
    Format(
        "xlsx", "Workbook", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write, 50,
        "data", table=write_table,
    ),
)  # fmt: skip
