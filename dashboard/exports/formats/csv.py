"""As CSV: UTF-8 with a byte order mark (spreadsheets need it), not stated is empty, an open end is "inf".

A document is a ZIP: README.txt, for each panel what it shows and its rows, and the sources. What separates the cells
and the decimals is the reader's choice: a spreadsheet opens a file rightly only as its own country writes it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.documents import Document
from dashboard.exports.format import Format
from dashboard.exports.grids import Grid, grid
from dashboard.exports.listing import sources
from dashboard.exports.readme import Readme, as_text, of_document
from dashboard.exports.safe import harmless
from dashboard.exports.several import zipped
from dashboard.exports.tabular import below, table


@dataclass(frozen=True)
class Dialect:
    """How cells and decimals are separated."""

    cells: str = ","
    decimals: str = "."


COMMA, SEMICOLON, TAB = Dialect(), Dialect(";", ","), Dialect("\t")


def write_table(frame: pd.DataFrame, readme: Readme | None = None, dialect: Dialect = COMMA) -> bytes:
    """*frame* as CSV; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    texts = frame.select_dtypes(exclude=["number", "datetime"]).columns
    safe = frame.assign(**{str(name): frame[name].astype("object").map(_safe, na_action="ignore") for name in texts})
    return _csv(safe, [str(name) for name in frame.columns], dialect)


def write(document: Document, dialect: Dialect = COMMA) -> bytes:
    """*document* as a ZIP of CSV files with a README."""
    files = {"README.txt": as_text(of_document(document)).encode("utf-8-sig", "replace")}
    for number, shown in enumerate(document.panels, 1):
        name = f"{number:02}_{re.sub('[^a-z0-9-]+', '-', shown.panel.id.lower())}"
        files[f"{name}.csv"] = _grid(grid(table(shown.panel.body)), dialect)
        if opened := below(shown.panel.body):
            files[f"{name}_below.csv"] = _grid(grid(opened), dialect)
        files[f"{name}_rows.csv"] = write_table(shown.rows, dialect=dialect)
    files["sources.csv"] = _grid(sources(document), dialect)
    return zipped(files)


def _grid(cells: Grid, dialect: Dialect) -> bytes:
    frame = pd.DataFrame(list(cells.rows), columns=range(len(cells.columns)), dtype="object")
    return _csv(frame.map(_safe, na_action="ignore"), [str(_safe(name)) for name in cells.columns], dialect)


def _csv(frame: pd.DataFrame, heads: Sequence[str], dialect: Dialect) -> bytes:
    written = frame.to_csv(
        index=False,
        header=list(heads),
        sep=dialect.cells,
        decimal=dialect.decimals,
        date_format="%Y-%m-%d",
        lineterminator="\r\n",
    )
    return written.encode("utf-8-sig", "replace")


def _safe(cell: object) -> object:
    return harmless(cell) if isinstance(cell, str) else cell


def _format(name: str, label: str, rank: int, dialect: Dialect, suffix: str = "csv") -> Format:
    return Format(
        name, label, "zip", "application/zip", partial(write, dialect=dialect), rank, "data",
        table=partial(write_table, dialect=dialect), table_suffix=suffix, table_mime="text/csv",
    )  # fmt: skip


FORMATS = (
    _format("csv", "CSV", 60, COMMA),
    _format("csv-semicolon", "CSV, semicolons and decimal commas", 61, SEMICOLON),
    _format("csv-tab", "Tab-separated", 62, TAB, "tsv"),
)
