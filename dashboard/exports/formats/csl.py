"""The sources of a document as CSL-JSON (1.0.2): each source used, then the dashboard itself."""

import json
from typing import Any

from dashboard.documents import Document
from dashboard.exports import about, entries
from dashboard.exports.entries import Source, stated
from dashboard.exports.format import Format
from dashboard.values import dates


def write(document: Document) -> bytes:
    """The sources of *document* as CSL-JSON, in UTF-8."""
    own = {
        "id": f"dashboard-{document.version}",
        "type": "dataset",
        "title": about.DASHBOARD,
        "version": document.version,
        "note": " ".join(about.whole(document)),
    }
    items = [*(_source(one) for one in document.sources), own]
    return json.dumps(items, ensure_ascii=False, indent=2).encode("utf-8", "replace")


def _source(source: Source) -> dict[str, Any]:
    """*source* as an item, as far as it is stated."""
    fields = {
        "id": source["id"],
        "type": "webpage",
        "author": [_name(author) for author in entries.authors(source)],
        "title": entries.title(source),
        "container-title": entries.newsroom(source),
        "publisher": entries.newsroom(source),
        "issued": _date(stated(source, "published")),
        "accessed": _date(stated(source, "accessed")),
        "URL": stated(source, "url"),
        "language": stated(source, "language"),
        "note": " ".join(entries.notes(source)),
    }
    return {name: value for name, value in fields.items() if value}


def _name(author: entries.Author) -> dict[str, str]:
    return {"family": author.family, "given": author.given} if author.given else {"literal": author.family}


def _date(written: str) -> dict[str, Any] | None:
    """A date as exact as it is stated, in words when it is no single day, month or year."""
    if not written:
        return None
    parts = entries.date_parts(written)
    return {"date-parts": [[int(part) for part in parts]]} if parts else {"literal": dates.words(written)}


FORMATS = (Format("csl", "CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", write, 82, "citation"),)
