"""Word documents (.docx)."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from dashboard.errors import StoryNotReadError
from dashboard.intake.names import no_author
from dashboard.intake.story import Story, lines_of, story
from dashboard.intake.word_paragraphs import Paragraph, Reader, joined, notes

_UNPACKED = 50_000_000  # bytes: what a document may hold once unpacked
_PARTS = 2_000
_BROKEN = "can't be read as a Word document. Open it, save it again as .docx, or paste its text."


class _Read(NamedTuple):
    """What was read: the paragraphs, the notes that stand apart from them, what to tell, what was left out."""

    paragraphs: list[Paragraph]
    apart: list[str]
    told: list[str]
    left: dict[str, list[str]]


def read(content: bytes) -> Story:
    """The story in a document; insertions that nobody accepted yet are in it, what was struck out is not.

    Raises:
        StoryNotReadError: locked, damaged, or larger once unpacked than an article can be.
    """
    _open_safely(content)
    try:
        document = docx.Document(io.BytesIO(content))
        said, found = document.core_properties, _read(document)
        titles = [said.title or "", *(one.words for one in found.paragraphs if one.style in ("Title", "Heading1"))]
        author, language = said.author or "", said.language or ""
    except Exception as error:  # the reader raises KeyError, ValueError, its own and those of its parser
        raise StoryNotReadError(_BROKEN) from error
    authors = [] if no_author(author) else [author]
    if authors:
        found.told.append(f"“{author}” is the author by the properties of the file: is it the byline?")
    lines = [line for one in found.paragraphs for line in lines_of(one.words)]
    stated = {"title": titles, "author": authors, "language": [language]}
    return story([*lines, *found.apart], stated, found.told, found.left)


def _open_safely(content: bytes) -> None:
    """Raise StoryNotReadError unless *content* is a Word document of a size that can be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise StoryNotReadError(_BROKEN) from error
    if sum(one.file_size for one in parts) > _UNPACKED or len(parts) > _PARTS:
        message = f"unpacks to more than {_UNPACKED // 1_000_000} MB, as no article does. Paste its text."
        raise StoryNotReadError(message)
    if any(one.flag_bits & 1 for one in parts):
        message = "is locked with a password. Open it, take the password away and save it again."
        raise StoryNotReadError(message)
    if not any(one.filename == "word/document.xml" for one in parts):
        message = "is a zip that holds no Word document. Save the article as .docx, or paste its text."
        raise StoryNotReadError(message)


def _read(document: Any) -> _Read:
    """What stands in *document*, and what in the parts beside it."""
    body, parts = document.element.body, _parts(document)
    reader = Reader(parts.get("styles"))
    paragraphs = [*reader.paragraphs(body)]
    told = []
    if next(body.iter(qn("w:ins"), qn("w:del")), None) is not None:
        told.append("The document has tracked changes; its text was read as if they were accepted.")
    apart: list[str] = []
    for name in ("footnotes", "endnotes"):
        found = [one for one in notes(parts[name], reader) if one] if name in parts else []
        if found:
            apart += (f"[{number}] {words}" for number, words in enumerate(found, start=len(apart) + 1))
            told.append(f"Its {name} ({len(found)}) stand at the end of the text, each behind its number.")
    left = dict(reader.left)
    left["comment"] = [*notes(parts["comments"], Reader())] if "comments" in parts else []
    left["text of a page header or footer"] = [
        words for one in _edges(document) if (words := joined(Reader().paragraphs(one)))
    ]
    return _Read(paragraphs, apart, told, left)


def _parts(document: Any) -> dict[str, Any]:
    """The elements of the parts beside the body, by what they hold: "styles", "footnotes", "endnotes", "comments"."""
    found = {}
    for relation in document.part.rels.values():
        name = relation.reltype.rpartition("/")[2]
        if not relation.is_external and name in ("styles", "footnotes", "endnotes", "comments"):
            part = relation.target_part
            found[name] = parse_xml(part.blob)
    return found


def _edges(document: Any) -> Iterator[Any]:
    """The elements of its page headers and footers, each once."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] in ("header", "footer"):
            yield parse_xml(relation.target_part.blob)
