"""A document as PDF: its HTML printed on A4 by a Chromium of the machine."""

import html

from dashboard.documents import Document
from dashboard.exports import browser, citing, provenance
from dashboard.exports import html as page
from dashboard.exports.properties import labelled

MIME = "application/pdf"
SUFFIX = "pdf"
_WIDTH = 688  # of A4 within the margins of page.css, in CSS pixels


def write(document: Document) -> bytes:
    """*document* as PDF; its citation and the number of the page stand at the foot of every page.

    Raises:
        NoBrowserError: there is no Chromium; the message says what to do.
    """
    cited = html.escape(citing.short(document))
    footer = (
        '<div style="font: 7pt sans-serif; width: 100%; margin: 0 14mm; display: flex; justify-content: space-between">'
        f'<span>{cited}</span><span style="white-space: nowrap; padding-left: 5mm">'
        'Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>'
    )
    said = provenance.described(document)
    properties = {
        "Title": said["title"],
        "Author": said["author"],
        "Subject": f"{said['subject']}. {said['comments']}",
        "Keywords": said["keywords"],
    }
    return labelled(browser.print_pdf(page.write(document), _WIDTH, footer), properties)
