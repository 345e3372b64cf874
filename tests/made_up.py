"""Documents that are clearly test material, for what leaves the house."""

import pandas as pd

from dashboard.documents import Document, Part, Shown
from dashboard.panels import Chart, Panel, Table
from dashboard.panels.panel import Voice

LINK = "http://127.0.0.1:8501/strikes?agency=navy#made-up"
SOURCE = {
    **{"id": "2024-05-03_mill", "title": "A mill is struck", "publisher": "The Saltmouth Bell", "author": "Ada Quill"},
    **{"origin": "not stated", "url": "https://example.org/mill", "published": "2024-05-03", "language": "en"},
    **{"called": "The Saltmouth Bell, as of 3 May 2024", "kind": "article", "rights": "not stated"},
}


def shown(body: Chart | Table | tuple, title: str = "A title", name: str = "made-up", **stated) -> Shown:
    """A panel with *body* made up for a test; *stated* replaces what stands with it."""
    about = {"page": "strikes", "filters": "", "sources": "Source: X.", "as_of": "2024-05-02", "link": LINK}
    notes = stated.pop("notes", ())
    facts = stated.pop("facts", ())
    rows = pd.DataFrame({"note": ["a"], "low": [1.0]})
    panel = Panel(name, title, body, facts, notes)
    return Shown(panel, **{**about, "version": "abc", "rows": rows, "footnotes": {}, **stated})


def table(*rows: tuple[str, ...], columns: tuple[str, ...] = ("Said",)) -> Table:
    """A table of *rows* that rest on no facts."""
    return Table(columns, rows, ())


def document(*parts: Part, title: str = "A title", sources: tuple = (SOURCE,)) -> Document:
    """*parts* as a document."""
    return Document(title, parts, sources, "abc")


def quoted(words: str) -> Voice:
    """Somebody's own words."""
    return Voice("Ada Quill", "the mill", words, "via The Bell · 3 May 2024")
