"""The sources of a document as CSL-JSON (1.0.2): each source used, then the dashboard itself."""

import json
from collections.abc import Mapping
from typing import Any

from dashboard.documents import Document
from dashboard.exports import citing
from dashboard.values import dates

MIME = "application/vnd.citationstyles.csl+json"
SUFFIX = "csl.json"


def write(document: Document) -> bytes:
    """The sources of *document* as CSL-JSON, in UTF-8."""
    own = {
        "id": f"dashboard-{document.version}",
        "type": "dataset",
        "title": citing.DASHBOARD,
        "version": document.version,
        "note": " ".join(citing.about(document)),
    }
    items = [*(_source(one) for one in document.sources), own]
    return json.dumps(items, ensure_ascii=False, indent=2).encode()


def _source(source: Mapping[str, str]) -> dict[str, Any]:
    """*source* as an item, as far as it is stated."""
    author = citing.stated(source, "author")
    found = {
        "id": source["id"],
        "type": "webpage",
        "author": [{"literal": author}] if author else None,
        "title": citing.title(source),
        "publisher": citing.stated(source, "publisher"),
        "issued": _issued(citing.stated(source, "published")),
        "URL": citing.stated(source, "url"),
        "language": citing.stated(source, "language"),
        "note": " ".join(citing.notes(source)),
    }
    return {name: value for name, value in found.items() if value}


def _issued(published: str) -> dict[str, Any] | None:
    """When it was published: as exact as it is stated, in words when it is no single day, month or year."""
    if not published:
        return None
    parts = citing.date_parts(published)
    return {"date-parts": [[int(part) for part in parts]]} if parts else {"literal": dates.words(published)}
