"""The characters of a page gathered to runs: of one size, on one foot, near each other; what of them is raised."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

HYPHEN = "\x02"  # stands at the end of a line for a hyphen that the break may have put there
_GAP = 1.5  # line heights: a wider gap parts two columns
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_LIKE = 0.08  # line heights: by so much the type of a run may differ
_SMALL, _RAISED = 0.85, 0.12  # of the height of the type beside it: what is raised is smaller, and its foot higher
_LONGEST = 8  # characters of what is raised


class Box(NamedTuple):
    """A place in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float


class Run(NamedTuple):
    """Characters of one size on one foot; *parted* says that the file breaks the line before them."""

    text: str
    box: Box
    parted: bool

    @property
    def height(self) -> float:
        """The height of its type."""
        return self.box.top - self.box.bottom


def runs(text_page: pypdfium2.PdfTextPage) -> Iterator[Run]:
    """The runs of a page in the order of the file; one ends where the file breaks the line, too."""
    gathered: list[tuple[str, Box]] = []
    parted = False
    for char, box in _characters(text_page):
        broken = char in "\r\n"
        if gathered and (broken or not _alike(gathered[-1][1], box)):
            yield _run(gathered, parted)
            parted = broken or _wide(gathered[-1][1], box)
            gathered = []
        parted = parted or broken
        if not broken and (gathered or not parted or not char.isspace()):
            gathered.append((char, box))
        if char == HYPHEN:
            yield _run(gathered, parted)
            gathered, parted = [], True
    if gathered:
        yield _run(gathered, parted)


def _alike(one: Box, then: Box) -> bool:
    """Whether a character at *then* is of the run of that at *one*: no wide space, the same size, the same foot."""
    height = max(one.top - one.bottom, 0.1)
    same = abs((then.top - then.bottom) - height) <= _LIKE * height and abs(then.bottom - one.bottom) <= _LIKE * height
    return same and not _wide(one, then)


def _wide(one: Box, then: Box) -> bool:
    return then.left - one.right > _GAP * (then.top - then.bottom) > 0


def follows(last: Run, run: Run) -> bool:
    """Whether *run* stands in the line of *last*, behind it and near."""
    height = max(last.height, run.height)
    near = -height < run.box.left - last.box.right <= _GAP * height
    return near and run.box.bottom < last.box.top and last.box.bottom < run.box.top


def beside(last: Run, run: Run) -> bool:
    """Whether *run* begins where *last* ends, within its height."""
    return abs(run.box.left - last.box.right) < last.height and last.box.bottom < run.box.bottom < last.box.top


def is_raised(run: Run, last: Run | None, following: Run | None) -> bool:
    """Whether *run* is smaller than the type beside it, and stands higher."""
    if not run.text.strip() or len(run.text) > _LONGEST:
        return False
    for other in (last, following):
        if other is None or not other.text.strip():
            continue
        near = beside(other, run) if other is last else abs(other.box.left - run.box.right) < other.height
        higher = other.height * _RAISED < run.box.bottom - other.box.bottom < other.height
        if near and higher and run.height <= _SMALL * other.height:
            return True
    return False


def _characters(text_page: pypdfium2.PdfTextPage) -> Iterator[tuple[str, Box]]:
    """Each character with its place; a space that the library adds has the place before it."""
    last = Box(0.0, 0.0, 0.0, 0.0)
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        char = _LIGATURES.get(code, chr(code) if code < 0x110000 else "\ufffd")
        if not pdfium.FPDFText_IsGenerated(text_page, index) and not char.isspace():
            last = Box(*text_page.get_charbox(index, loose=True))
        yield char, last


def _run(gathered: Sequence[tuple[str, Box]], parted: bool) -> Run:
    boxes = [box for _, box in gathered]
    box = Box(
        min(one.left for one in boxes),
        min(one.bottom for one in boxes),
        max(one.right for one in boxes),
        max(one.top for one in boxes),
    )
    return Run("".join(char for char, _ in gathered), box, parted)
