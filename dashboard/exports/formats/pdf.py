"""A document as PDF: its HTML printed on A4 by a Chromium of the machine."""

from html import escape

from dashboard.documents import Document
from dashboard.exports import about, browser, look
from dashboard.exports.format import Format
from dashboard.exports.formats.html import page
from dashboard.exports.properties import labelled


def write(document: Document) -> bytes:
    """*document* as PDF; what it is and the number of the page stand at the foot of every page.

    Raises:
        NoBrowserError: there is no Chromium; the message says what to do.
    """
    foot = escape(f"{about.sentence(document.title)} {about.as_of(document)} {about.version(document)}")
    footer = (
        '<div style="font: 7pt sans-serif; width: 100%; margin: 0 14mm; display: flex; justify-content: space-between">'
        f'<span>{foot}</span><span style="white-space: nowrap; padding-left: 5mm">'
        'Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>'
    )
    said = about.properties(document)
    properties = {
        "Title": said["title"],
        "Author": said["author"],
        "Subject": f"{said['subject']} {said['comments']}",
        "Keywords": said["keywords"],
    }
    return labelled(browser.print_pdf(page(document, look.fonts()), look.PAPER, footer), properties)


FORMATS = (Format("pdf", "PDF", "pdf", "application/pdf", write, 20, "document", needs_browser=True),)
