"""What a file holds by its first bytes, whatever its name says."""

import re

PDF, PAGE, ZIP, LOCKED = "a PDF", "a web page", "a Word document or another zip", "an old or a locked Office document"
_BEGINS = {
    b"%PDF-": PDF,
    b"PK\x03\x04": ZIP,
    b"\xd0\xcf\x11\xe0": LOCKED,
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"\x1f\x8b": "a packed file",
    b"7z\xbc\xaf": "a packed file",
    b"Rar!": "a packed file",
}
_PAGE = re.compile(
    rb"""
    \s* (?:<\?xml[^>]*>\s*)?                     # <?xml version="1.0"?>
    (?:(?><!--.{0,2000}?-->)\s*+)*+               # <!-- saved from url=(0026)https://example.org/mill -->
    <(?:!doctype\s+html|html|head|body)\b        # <!DOCTYPE html>
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SAVED = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)


def looks_like(content: bytes) -> str:
    """What *content* is by its first bytes, one of the names above; empty when they say nothing."""
    begin = content[:4096].removeprefix(b"\xef\xbb\xbf")
    for mark, what in _BEGINS.items():
        if begin.startswith(mark):
            return what
    if b"%PDF-" in begin[:1024]:  # readers of PDF look for it that far
        return PDF
    return PAGE if _PAGE.match(begin) or saved_whole(content) else ""


def saved_whole(content: bytes) -> bool:
    """Whether *content* is a page that was saved with all its parts in one file, as a message of several parts."""
    return bool(_SAVED.match(content[:4096]))
