"""The sources of a document as lists of references to copy, as manuals of style want them, in plain text."""

from functools import partial

from dashboard.documents import Document
from dashboard.exports import about, manuals
from dashboard.exports.format import Format
from dashboard.exports.safe import legal


def write(manual: str, document: Document) -> bytes:
    """The sources of *document* as *manual* wants them, by their first letters, then how the document is cited."""
    blocks = [f"Sources ({manual})", *manuals.listed(document.sources, manual), "Taken from", *about.whole(document)]
    return ("\n\n".join(legal(" ".join(block.split())) for block in blocks) + "\n").encode("utf-8", "replace")


FORMATS = (
    Format("apa", "APA", "apa.txt", "text/plain", partial(write, "APA"), 83, "citation"),
    Format("chicago", "Chicago", "chicago.txt", "text/plain", partial(write, "Chicago"), 84, "citation"),
)
