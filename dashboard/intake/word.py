"""Word documents (.docx)."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from dashboard.errors import StoryNotReadError
from dashboard.intake.names import no_author
from dashboard.intake.story import Story, lines_of, story

_UNPACKED = 50_000_000  # bytes: what a document may hold once unpacked
_PARTS = 2_000
_BROKEN = "can't be read as a Word document. Open it, save it again as .docx, or paste its text."
_CHARACTERS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # what older programs show
_PASSED_OVER = {qn("w:p"), qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), _FALLBACK}


def read(content: bytes) -> Story:
    """The story in a document; insertions that nobody accepted yet are in it, what was struck out is not.

    Raises:
        StoryNotReadError: locked, damaged, or larger once unpacked than an article can be.
    """
    _open_safely(content)
    try:
        document = docx.Document(io.BytesIO(content))
        body, said = document.element.body, document.core_properties
        told = [*_told(body)]
        paragraphs = [(_words(one), _style(one)) for one in _paragraphs(body)]
        titles = [said.title or "", *(words for words, style in paragraphs if style in ("Title", "Heading1"))]
        author, language = said.author or "", said.language or ""
    except Exception as error:  # the reader raises KeyError, ValueError, its own and those of its parser
        raise StoryNotReadError(_BROKEN) from error
    authors = [] if no_author(author) else [author]
    if authors:
        told.append(f"“{author}” is the author by the properties of the file: is it the byline?")
    lines = (line for words, _ in paragraphs for line in lines_of(words))
    return story(lines, {"title": titles, "author": authors, "language": [language]}, told)


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


def _told(body: Any) -> Iterator[str]:
    if next(body.iter(qn("w:ins"), qn("w:del")), None) is not None:
        yield "The document has tracked changes; its text was read as if they were accepted."


def _paragraphs(body: Any) -> Iterator[Any]:
    """The paragraphs of *body* in order, those in tables and text boxes too, each once."""
    for one in body.iter(qn("w:p")):
        if next(one.iterancestors(_FALLBACK), None) is None:
            yield one


def _words(paragraph: Any) -> str:
    """The text of a *paragraph*, without that of text boxes that hang in it, which are paragraphs of their own."""
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag not in _PASSED_OVER:
            yield from _pieces(child)


def _style(paragraph: Any) -> str:
    named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return named.get(qn("w:val"), "") if named is not None else ""
