"""The lines of a page with their places; what stands side by side in two columns is two lines."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

HYPHEN = "\x02"  # stands at the end of a line for a hyphen that the break may have put there
_GAP = 1.5  # line heights: a wider gap parts two columns
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}


@dataclass(frozen=True)
class Line:
    """One line of a page; places are in points from its lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The height of its type."""
        return self.top - self.bottom


def lines(page: pypdfium2.PdfPage) -> list[Line]:
    """The lines of *page* that hold anything, in the order in which the file has them."""
    text_page = page.get_textpage()
    found = []
    gathered: list[tuple[str, tuple[float, float, float, float]]] = []
    for char, box in _characters(text_page):
        parted = bool(gathered) and (char in "\r\n" or box[0] - gathered[-1][1][2] > _GAP * (box[3] - box[1]) > 0)
        if parted:
            found.append(_line(gathered))
            gathered = []
        if char not in "\r\n" and (gathered or not char.isspace()):
            gathered.append((char, box))
        if char == HYPHEN:
            found.append(_line(gathered))
            gathered = []
    return [one for one in [*found, *([_line(gathered)] if gathered else [])] if one.text]


def _characters(text_page: pypdfium2.PdfTextPage) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Each character with its left, bottom, right and top; a space that the library adds has the place before it."""
    last = (0.0, 0.0, 0.0, 0.0)
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        char = _LIGATURES.get(code, chr(code) if code < 0x110000 else "\ufffd")
        if not pdfium.FPDFText_IsGenerated(text_page, index) and not char.isspace():
            last = text_page.get_charbox(index, loose=True)
        yield char, last


def _line(gathered: list[tuple[str, tuple[float, float, float, float]]]) -> Line:
    boxes = [box for _, box in gathered]
    text = "".join(char for char, _ in gathered).strip(" \t")
    return Line(
        text=text,
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        bottom=min(box[1] for box in boxes),
        top=max(box[3] for box in boxes),
    )
