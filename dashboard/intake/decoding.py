"""Bytes -> characters, by what is declared or what can be nothing else."""

import codecs
import re
import unicodedata
from typing import NamedTuple

from dashboard.errors import StoryNotReadError

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_WESTERN = "cp1252"
_ALIASES = dict.fromkeys(("latin-1", "latin1", "iso-8859-1", "us-ascii", "ascii"), _WESTERN)  # as browsers read them
_UTF8_PAIR = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x80[\x90-\xaf]")  # accented letters, quotation marks and dashes
_DAMAGE = 1000  # in so many characters of UTF-8, one may be broken
_MOST_FOREIGN = 0.2  # of the letters; Western European text has a tenth at most, Cyrillic read as Western has all


class Decoded(NamedTuple):
    """The characters, and what to tell the person of how they were read."""

    text: str
    told: tuple[str, ...]


def decoded(content: bytes, declared: str = "") -> Decoded:
    r"""*content* as text: by its byte order mark, as *declared*, as UTF-8, as Western European where that fits.

    Else as UTF-8 with a few broken characters, which come as \ufffd.

    Raises:
        StoryNotReadError: none of these gives readable text.
    """
    marked = next((encoding for mark, encoding in _MARKS.items() if content.startswith(mark)), "")
    stated = _ALIASES.get(declared.lower(), declared.lower())
    for encoding in filter(None, (marked, stated, "utf-8")):
        text = _as(content, encoding)
        if text is not None and _readable(text):
            return Decoded(text, ())
    text = _as(content, _WESTERN)
    if text is not None and _western(content, text):
        told = "The file does not say its encoding and is not UTF-8; it was read as Western European (Windows-1252)."
        return Decoded(text, (f"{told} Look at its accents and quotation marks.",))
    text = content.decode("utf-8", "replace")
    if _UTF8_PAIR.search(content) and _readable(text) and text.count("\ufffd") * _DAMAGE <= len(text):
        return Decoded(text, ())  # what of it is in the story is told with it
    message = "its encoding can't be told. Allowed: UTF-8, or an encoding that the file declares. Save it as UTF-8."
    raise StoryNotReadError(message)


def _as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (LookupError, ValueError):  # no such encoding, one that is none of text, or other bytes
        return None


def _readable(text: str) -> bool:
    """Whether *text* has no more control characters than a slip would leave; other data has many."""
    controls = sum(unicodedata.category(char) == "Cc" and char not in "\t\n\v\f\r\x85" for char in text)
    return "\x00" not in text and controls * 100 <= len(text)


def _western(content: bytes, text: str) -> bool:
    """Whether *text* may be Western European, and is no UTF-8 with a damaged byte."""
    letters = [char for char in text if char.isalpha()]
    foreign = sum(not char.isascii() for char in letters)
    return _readable(text) and not _UTF8_PAIR.search(content) and foreign <= _MOST_FOREIGN * len(letters)
