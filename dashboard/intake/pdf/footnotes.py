"""The footnotes of a PDF: the smaller lines at the foot of a page, the first of them behind a mark."""

import re
from collections.abc import Sequence
from statistics import median

from dashboard.intake.pdf.lines import Line

_SMALLER = 0.93  # of the usual height of the type
MARK = re.compile(r"^(?:\d{1,2}|[*†‡]{1,2})[.)]?\s+(?=\S)")


def without_notes(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The lines of each of *pages*, in reading order, without its footnotes; and the lines of these."""
    heights = [line.height for page in pages for line in page]
    usual = median(heights) if heights else 0.0
    kept, notes = [], []
    for page in pages:
        start = _start(page, usual)
        kept.append([*page[:start]])
        notes += _parted(page[start:])
    return kept, notes


def _start(page: Sequence[Line], usual: float) -> int:
    """Where the footnotes of *page* begin; its length where it has none."""
    first = len(page)
    while first and page[first - 1].height < _SMALLER * usual:
        first -= 1
    begins = (number for number in range(first, len(page)) if _is_marked(page[number]))
    return next(begins, len(page)) if first else len(page)


def _is_marked(line: Line) -> bool:
    return line.noted or bool(MARK.match(line.text))


def _parted(lines: Sequence[Line]) -> list[list[Line]]:
    """*lines* with a group for each footnote."""
    found: list[list[Line]] = []
    for line in lines:
        if _is_marked(line) or not found:
            found.append([])
        found[-1].append(line)
    return found
