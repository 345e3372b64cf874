"""The sources of a document as RIS: each source used, then the dashboard itself."""

from collections.abc import Mapping

from dashboard.documents import Document
from dashboard.exports import citing

MIME = "application/x-research-info-systems"
SUFFIX = "ris"


def write(document: Document) -> bytes:
    """The sources of *document* as RIS, in UTF-8."""
    records = [_record("ELEC", _source(one)) for one in document.sources]
    own = [("ID", f"dashboard-{document.version}"), ("TI", citing.DASHBOARD), ("ET", document.version)]
    notes = [("N1", note) for note in citing.about(document)]
    return "".join([*records, _record("DATA", [*own, *notes])]).encode()


def _source(source: Mapping[str, str]) -> list[tuple[str, str]]:
    """The lines of *source*, as far as they are stated."""
    parts = citing.date_parts(source["published"])
    return [
        ("ID", source["id"]),
        ("AU", citing.stated(source, "author")),
        ("TI", citing.title(source)),
        ("PB", citing.stated(source, "publisher")),
        ("PY", parts[0] if parts else ""),
        ("DA", "/".join((*parts, "", "")[:3]) + "/" if parts else ""),
        ("UR", "%20".join(citing.stated(source, "url").split())),
        ("LA", citing.stated(source, "language")),
        *(("N1", note) for note in citing.notes(source)),
    ]


def _record(kind: str, lines: list[tuple[str, str]]) -> str:
    """A record; a text is one line, so that none can begin a field."""
    said = [(tag, " ".join(text.split())) for tag, text in lines]
    return "".join(f"{tag}  - {text}\r\n" for tag, text in [("TY", kind), *((t, s) for t, s in said if s), ("ER", "")])
