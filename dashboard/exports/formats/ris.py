"""The sources of a document as RIS: each source used, then the dashboard itself."""

from dashboard.documents import Document
from dashboard.exports import about, entries
from dashboard.exports.entries import Source, stated
from dashboard.exports.format import Format


def write(document: Document) -> bytes:
    """The sources of *document* as RIS, in UTF-8."""
    records = [_record("ELEC", _source(one)) for one in document.sources]
    own = [("ID", f"dashboard-{document.version}"), ("TI", about.DASHBOARD), ("ET", document.version)]
    notes = [("N1", note) for note in about.whole(document)]
    return "".join([*records, _record("DATA", [*own, *notes])]).encode("utf-8", "replace")


def _source(source: Source) -> list[tuple[str, str]]:
    """The lines of *source*, as far as they are stated."""
    parts, read = entries.date_parts(source["published"]), entries.date_parts(stated(source, "accessed"))
    return [
        ("ID", source["id"]),
        # A name without a comma stays whole, as a newsroom's must.
        *(("AU", _name(author)) for author in entries.authors(source)),
        ("TI", entries.title(source)),
        ("T2", entries.newsroom(source)),
        ("PB", entries.newsroom(source)),
        ("PY", parts[0] if parts else ""),
        ("DA", _date(parts)),
        ("Y2", _date(read)),
        ("UR", "%20".join(stated(source, "url").split())),
        ("LA", stated(source, "language")),
        *(("N1", note) for note in entries.notes(source)),
    ]


def _name(author: entries.Author) -> str:
    return f"{author.family}, {author.given}" if author.given else author.family.replace(",", ";")


def _date(parts: tuple[str, ...]) -> str:
    return "/".join((*parts, "", "")[:3]) + "/" if parts else ""


def _record(kind: str, lines: list[tuple[str, str]]) -> str:
    """A record; a text is one line, so that none can begin a field."""
    said = [(tag, " ".join(text.split())) for tag, text in lines]
    return "".join(f"{tag}  - {text}\r\n" for tag, text in [("TY", kind), *((t, s) for t, s in said if s), ("ER", "")])


FORMATS = (Format("ris", "RIS", "ris", "application/x-research-info-systems", write, 81, "citation"),)
