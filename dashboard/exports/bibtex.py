"""The sources of a document as BibTeX: each source used, then the dashboard itself."""

import re
from collections.abc import Mapping

from dashboard.documents import Document
from dashboard.exports import citing

MIME = "application/x-bibtex"
SUFFIX = "bib"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COMMANDS = re.compile(r"[\\{}&%$#_~^]")
# BibTeX counts braces and knows no escape for them, so that they are written as words too.
_WORDS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}


def write(document: Document) -> bytes:
    """The sources of *document* as BibTeX, in UTF-8."""
    entries = [_entry(_key(one["id"]), _source(one)) for one in document.sources]
    own = {
        "title": _text(citing.DASHBOARD, title=True),
        "note": _text(" ".join([*citing.about(document), f"Data version {document.version}."])),
        "version": _text(document.version),
    }
    return "\n".join([*entries, _entry(f"dashboard-{_key(document.version)}", own)]).encode()


def _source(source: Mapping[str, str]) -> dict[str, str]:
    """The fields of *source*, as far as they are stated."""
    year, month, day = (*citing.date_parts(source["published"]), "", "", "")[:3]
    url = citing.stated(source, "url")
    found = {
        "author": _text(citing.stated(source, "author"), title=True),
        "title": _text(citing.title(source), title=True),
        "howpublished": _text(citing.stated(source, "publisher")),
        "year": _text(year),
        "month": _MONTHS[int(month) - 1] if month else "",
        "day": _text(day.lstrip("0")),
        "url": f"{{{_address(url)}}}" if url else "",
        "language": _text(citing.stated(source, "language")),
        "note": _text(" ".join(citing.notes(source))),
    }
    return {name: value for name, value in found.items() if value not in ("", "{}", "{{}}")}


def _entry(key: str, fields: Mapping[str, str]) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@misc{{{key},\n{lines}}}\n"


def _key(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]", "-", name)


def _text(text: str, title: bool = False) -> str:
    """*text* as a field in one line; nothing in it is a command. A *title* keeps its case."""
    safe = _COMMANDS.sub(lambda found: _WORDS.get(found[0], f"\\{found[0]}"), " ".join(text.split()))
    return f"{{{{{safe}}}}}" if title else f"{{{safe}}}"


def _address(url: str) -> str:
    """*url* with what would end the field written as percent signs do."""
    return "%20".join(url.split()).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
