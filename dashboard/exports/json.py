"""As JSON: rows as a list of objects, not stated is null, an open end is the text "inf"."""

import json
import math
from typing import Any

import pandas as pd

from dashboard.documents import Document, Heading, Part, Shown, Text
from dashboard.exports import provenance

MIME = "application/json"
SUFFIX = "json"
TABLE_MIME = MIME


def table(frame: pd.DataFrame) -> bytes:
    """*frame* as JSON, in UTF-8, days as 2025-11-24."""
    return _json(_rows(frame))


def write(document: Document) -> bytes:
    """*document* as one object: title, citation, version, parts in order, sources."""
    return _json(
        {
            "title": document.title,
            "citation": provenance.citation(document),
            "as_of": document.as_of,
            "version": document.version,
            "parts": [_part(part) for part in document.parts],
            "sources": [dict(one) for one in document.sources],
        }
    )


def _part(part: Part) -> dict[str, Any]:
    match part:
        case Heading(words):
            return {"heading": words}
        case Text(words):
            return {"text": words}
        case Shown():
            return {"panel": _panel(part)}


def _panel(shown: Shown) -> dict[str, Any]:
    grid = provenance.grid(shown)
    return {
        "id": shown.panel.id,
        "title": shown.panel.title,
        "page": shown.page,
        "filters": shown.filters,
        "as_of": shown.as_of,
        "notes": list(shown.panel.notes),
        "sources": shown.sources,
        "link": shown.link,
        "version": shown.version,
        "alt": provenance.alt(shown),
        "shown": {"columns": list(grid.columns), "rows": [list(row) for row in grid.rows]},
        "columns": {name: {"label": label, "meaning": means} for name, (label, means) in shown.columns.items()},
        "rows": _rows(shown.rows),
        "footnotes": dict(shown.footnotes),
    }


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): _value(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _json(content: Any) -> bytes:
    # A lone surrogate can't be written in UTF-8; it is replaced as in any other text.
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False).encode("utf-8", "replace")


def _value(value: Any) -> Any:
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float):
        return "inf" if math.isinf(value) else int(value) if value == int(value) else value
    return value
