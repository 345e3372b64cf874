"""The list of sources of a document: every one once, with all that is stated of it."""

from dashboard.documents import Document
from dashboard.exports import entries
from dashboard.exports.grids import Grid
from dashboard.exports.manuals import MANUALS

_FIELDS = (
    *("title", "author", "publisher", "origin", "kind", "published", "url", "archive_url", "accessed", "rights"),
    *("language", "note", "id"),
)


def sources(document: Document) -> Grid:
    """Every source: its number, its line in a list, then each field; "not stated" where it is not."""
    rows = tuple(
        (
            str(number),
            entries.line(source),
            *(source.get(name) or "" for name in _FIELDS),
            *(manual(source) for manual in MANUALS.values()),
        )
        for number, source in enumerate(document.sources, 1)
    )
    return Grid(("number", "entry", *_FIELDS, *MANUALS), rows)
