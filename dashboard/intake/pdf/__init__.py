"""PDFs that hold text: lines in reading order, joined to paragraphs, without what only repeats on every page."""

import ctypes
import threading
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from dashboard.errors import StoryNotReadError
from dashboard.intake.names import no_author, no_title
from dashboard.intake.pdf.footnotes import MARK, without_notes
from dashboard.intake.pdf.initials import with_initials
from dashboard.intake.pdf.lines import Line, lines
from dashboard.intake.pdf.order import in_order
from dashboard.intake.pdf.paragraphs import paragraphs
from dashboard.intake.pdf.running import without_running
from dashboard.intake.pdf.tables import with_rows
from dashboard.intake.story import Story, story

_MOST_PAGES = 100
_ALONE = threading.Lock()  # the library holds one state for all threads


def read(content: bytes) -> Story:
    """The story in a PDF.

    Raises:
        StoryNotReadError: locked, damaged, of too many pages, or a scan without text.
    """
    with _ALONE:
        try:
            pages, said = _pages(content)
        except pypdfium2.PdfiumError as error:
            if error.err_code == pdfium.FPDF_ERR_PASSWORD:
                message = "is locked with a password. Open it, take the password away and save it again."
            else:
                message = "is damaged: it can't be opened. Save or download it again, or paste its text."
            raise StoryNotReadError(message) from error
    if not any(pages):
        message = "holds no text, as a scan does not. Run it through text recognition (OCR) first, or type its text."
        raise StoryNotReadError(message)
    body = without_running(pages)
    told = [f"“{name}” is the author by the properties of the file: is it the byline?" for name in said["author"]]
    said["link"] = [*body.links]
    ordered, notes = without_notes([in_order(with_rows(with_initials(page))) for page in body.pages])
    apart = [f"[{number}] {words}" for number, words in enumerate(map(_in_a_line, notes), start=1)]
    if apart:
        told.append(f"Its footnotes ({len(apart)}) stand at the end of the text, each behind its number.")
    left = {
        "footnote mark": [mark for page in body.pages for line in page if not line.noted for mark in line.marks],
        "line repeated at the edge of pages": body.dropped,
    }
    return story([*paragraphs(ordered), *apart], said, [*told, *_told(pages)], left)


def _pages(content: bytes) -> tuple[list[list[Line]], dict[str, list[str]]]:
    """The lines of each page, and what the properties of the file state."""
    document = pypdfium2.PdfDocument(content)
    try:
        if len(document) > _MOST_PAGES:
            message = f"has {len(document)} pages. Allowed: up to {_MOST_PAGES}. Bring one article at a time."
            raise StoryNotReadError(message)
        properties = document.get_metadata_dict()
        title, author = properties.get("Title", ""), properties.get("Author", "")
        said = {
            "title": [] if no_title(title) else [title],
            "author": [] if no_author(author) else [author],
            "language": [_language(document)],
        }
        return [lines(document[number]) for number in range(len(document))], said
    finally:
        document.close()


def _language(document: pypdfium2.PdfDocument) -> str:
    size = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    pdfium.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "ignore")


def _in_a_line(note: list[Line]) -> str:
    return MARK.sub("", " ".join(paragraphs([note])), count=1)


def _told(pages: list[list[Line]]) -> Iterator[str]:
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page]
    if empty:
        yield f"Without text, as pictures are: page{'s' * (len(empty) > 1)} {', '.join(empty)}."
