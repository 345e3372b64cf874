"""As JSON: rows as a list of objects, not stated is null, an open end is the text "inf"."""

import json
import math
from typing import Any

import pandas as pd

from dashboard.documents import Document, Heading, Part, Shown, Text
from dashboard.exports import about
from dashboard.exports.format import Format
from dashboard.exports.grids import grid
from dashboard.exports.manuals import MANUALS
from dashboard.exports.readme import Readme, alt
from dashboard.exports.tabular import below, table
from dashboard.panels.panel import Table
from dashboard.said import DocumentSaid, HeadingPart, Means, PanelPart, PanelSaid, Rows, Shows, TextPart, Value


def encoded(content: Any) -> bytes:
    """*content* as JSON in UTF-8, a line of text that ends."""
    # A lone surrogate can't be written in UTF-8; it is replaced as in any other text.
    return f"{json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)}\n".encode("utf-8", "replace")


def write_table(frame: pd.DataFrame, readme: Readme | None = None) -> bytes:
    """*frame* as JSON, in UTF-8, days as 2025-11-24."""
    return encoded(_rows(frame))


def write(document: Document) -> bytes:
    """*document* as one object: title, citation, version, parts in order, sources."""
    said = DocumentSaid(
        title=document.title,
        citation=about.short(document),
        as_of=document.as_of,
        version=document.version,
        parts=[_part(part) for part in document.parts],
        sources=[
            {**source, **{name.lower(): manual(source) for name, manual in MANUALS.items()}}
            for source in document.sources
        ],
    )
    return encoded(said)


def _part(part: Part) -> PanelPart | HeadingPart | TextPart:
    match part:
        case Heading(words):
            return HeadingPart(heading=words)
        case Text(words):
            return TextPart(text=words)
        case Shown():
            return PanelPart(panel=_panel(part))


def _panel(shown: Shown) -> PanelSaid:
    opened = below(shown.panel.body)
    return PanelSaid(
        id=shown.panel.id,
        title=shown.title,
        page=shown.page,
        citation=about.short(shown),
        lead=about.lead(shown),
        filters=shown.filters,
        as_of=shown.as_of,
        beside=list(about.beside(shown)),
        notes=list(about.counted(shown)),
        sources=shown.sources,
        link=shown.link,
        view=shown.query,
        version=shown.version,
        alt=alt(shown),
        shown=_grid(table(shown.panel.body)),
        below=_grid(opened) if opened else None,
        columns={name: Means(label=label, meaning=means) for name, (label, means) in shown.columns.items()},
        rows=_rows(shown.rows),
    )


def _grid(shown: Table) -> Shows:
    cells = grid(shown)
    return Shows(columns=list(cells.columns), rows=[list(row) for row in cells.rows])


def _rows(frame: pd.DataFrame) -> Rows:
    return [{str(name): _value(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _value(value: Any) -> Value:
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float):
        return "inf" if math.isinf(value) else int(value) if value == int(value) else value
    said: Value = value
    return said


FORMATS = (Format("json", "JSON", "json", "application/json", write, 63, "data", table=write_table),)
