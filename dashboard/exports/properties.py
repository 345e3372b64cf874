"""What a PDF says of itself, put after a finished file as the format foresees: an incremental update."""

import re
from collections.abc import Mapping

_END = 2000  # bytes; the trailer of a file stands within its last ones
_TRAILER = re.compile(rb"trailer\s*<<(?P<entries>.*?)>>\s*startxref\s+(?P<table>\d+)\s+%%EOF\s*\Z", re.DOTALL)
_INFO = re.compile(rb"/Info (\d+) 0 R")


def labelled(pdf: bytes, said: Mapping[str, str]) -> bytes:
    """*pdf* with the properties *said* ("Title", "Subject") in place of its own; unchanged when it ends otherwise."""
    trailer = _TRAILER.search(pdf[-_END:])
    info = _INFO.search(trailer["entries"]) if trailer else None
    if not trailer or not info:
        return pdf
    entries = b"".join(b"/%b <%b>\n" % (name.encode(), _text(value)) for name, value in said.items())
    before = pdf + b"\n%b 0 obj\n<<%b>>\nendobj\n" % (info[1], entries)
    table = b"xref\n%b 1\n%010d 00000 n \n" % (info[1], len(pdf) + 1)
    end = b"trailer\n<<%b/Prev %b>>\nstartxref\n%d\n%%%%EOF\n" % (trailer["entries"], trailer["table"], len(before))
    return before + table + end


def _text(said: str) -> bytes:
    """*said* as a text of a PDF: UTF-16 with its mark, in hexadecimal digits."""
    return ("\ufeff" + said).encode("utf-16-be", "replace").hex().encode()
