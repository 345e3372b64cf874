"""As CSV: UTF-8 with a byte order mark (spreadsheets need it), not stated is empty, an open end is "inf".

A document is a ZIP: README.txt, for each panel what it shows and its rows, and the sources.
"""

import io
import re
import zipfile
from textwrap import fill

import pandas as pd

from dashboard.documents import Document
from dashboard.exports import provenance
from dashboard.exports.provenance import Grid

MIME = "application/zip"
SUFFIX = "zip"
TABLE_MIME = "text/csv"
# What a spreadsheet would take for a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(frame: pd.DataFrame) -> bytes:
    """*frame* as CSV; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    texts = frame.select_dtypes(exclude=["number", "datetime"]).columns
    safe = frame.assign(
        **{str(name): frame[name].astype("object").map(_harmless, na_action="ignore") for name in texts}
    )
    return safe.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\r\n").encode("utf-8-sig")


def write(document: Document) -> bytes:
    """*document* as a ZIP of CSV files with a README."""
    files = {"README.txt": _readme(document).encode("utf-8-sig")}
    for number, shown in enumerate(document.panels, 1):
        name = f"{number:02}_{re.sub('[^a-z0-9-]+', '-', shown.panel.id.lower())}"
        files[f"{name}.csv"] = _grid(provenance.grid(shown))
        files[f"{name}_rows.csv"] = table(shown.rows)
    files["sources.csv"] = _grid(provenance.sources(document))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # ZipInfo without a time: the same document is the same file.
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _grid(grid: Grid) -> bytes:
    frame = pd.DataFrame(list(grid.rows), columns=range(len(grid.columns)), dtype="str")
    frame.columns = pd.Index([_harmless(name) for name in grid.columns])
    rows = frame.map(_harmless, na_action="ignore")
    return rows.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _readme(document: Document) -> str:
    blocks = []
    for head, said in provenance.contents(document):
        lines = [head, "=" * min(len(head), 100)] if head else []
        lines += [
            fill(f"{label}: {words}", 100, break_long_words=False, break_on_hyphens=False) for label, words in said
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _harmless(text: object) -> object:
    return f"'{text}" if isinstance(text, str) and text.startswith(_FORMULA) else text
