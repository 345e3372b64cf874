"""The sources of a document as BibTeX: each source used, then the dashboard itself."""

import re
from collections.abc import Mapping

from dashboard.documents import Document
from dashboard.exports import about, entries
from dashboard.exports.entries import Author, Source, stated
from dashboard.exports.format import Format

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
    made = [_entry(_key(one["id"]), _source(one)) for one in document.sources]
    own = {
        "title": _text(about.DASHBOARD, whole=True),
        "note": _text(" ".join(about.whole(document))),
        "version": _text(document.version),
    }
    return "\n".join([*made, _entry(f"dashboard-{_key(document.version)}", own)]).encode("utf-8", "replace")


def _source(source: Source) -> dict[str, str]:
    """The fields of *source*, as far as they are stated."""
    year, month, day = (*entries.date_parts(source["published"]), "", "", "")[:3]
    url = stated(source, "url")
    newsroom = _text(entries.newsroom(source), whole=True)
    fields = {
        "author": f"{{{' and '.join(map(_author, entries.authors(source)))}}}",
        "title": _text(entries.title(source), whole=True),
        "organization": newsroom,
        "howpublished": newsroom,
        "year": _text(year),
        "month": _MONTHS[int(month) - 1] if month else "",
        "day": _text(day.lstrip("0")),
        "url": f"{{{_address(url)}}}" if url else "",
        "urldate": _text(stated(source, "accessed")),
        "language": _text(stated(source, "language")),
        "note": _text(" ".join(entries.notes(source))),
    }
    return {name: value for name, value in fields.items() if value not in ("", "{}", "{{}}")}


def _author(author: Author) -> str:
    """A name as BibTeX takes it apart: a person's by its comma, a newsroom's not at all."""
    return f"{_safe(author.family)}, {_safe(author.given)}" if author.given else _text(author.family)


def _entry(key: str, fields: Mapping[str, str]) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@misc{{{key},\n{lines}}}\n"


def _key(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]", "-", name)


def _text(text: str, whole: bool = False) -> str:
    """*text* as a field in one line; *whole* keeps its case and its commas."""
    return f"{{{{{_safe(text)}}}}}" if whole else f"{{{_safe(text)}}}"


def _safe(text: str) -> str:
    """*text* in one line in which nothing is a command."""
    return _COMMANDS.sub(lambda match: _WORDS.get(match[0], f"\\{match[0]}"), " ".join(text.split()))


def _address(url: str) -> str:
    """*url* with what would end the field written as percent signs do."""
    return "%20".join(url.split()).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


FORMATS = (Format("bibtex", "BibTeX", "bib", "application/x-bibtex", write, 80, "citation"),)
