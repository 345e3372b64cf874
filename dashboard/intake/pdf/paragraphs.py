"""Lines -> paragraphs: by the space between lines, indents, short last lines and the size of the type."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dashboard.intake.pdf.lines import HYPHEN, Line

_MORE_SPACE = 1.25  # times the usual distance of lines, for their height
_INDENT = 0.7  # line heights
_SHORT = 0.85  # of the width of the column: a line that ends a sentence before it ends its paragraph
_FULL = 0.97  # the same for the last line of a column, where no space tells
_LIKE = 0.12  # by what share the height of type may differ within a paragraph
_END = re.compile(r"[.?!:][\"”’')\]]*$")


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of *pages*, whose lines are in reading order; one may go on from a page to the next."""
    lines = [line for page in pages for line in page]
    steps = [(one.bottom - then.bottom) / then.height for one, then in pairwise(lines) if _below(one, then)]
    usual = median(steps) if steps else 0.0
    right = [_right(line, page) for page in pages for line in page]
    groups: list[list[Line]] = []
    for number, line in enumerate(lines):
        if number and not _new(lines[number - 1], line, usual, right[number - 1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    whole = "\n".join(line.text for line in lines)
    return [_joined([line.text for line in group], whole) for group in groups]


def _below(one: Line, then: Line) -> bool:
    """Whether *then* stands right under *one*."""
    return 0 < one.bottom - then.bottom < 3 * then.height and one.left < then.right and then.left < one.right


def _right(line: Line, page: Sequence[Line]) -> float:
    """Where the column of *line* ends."""
    return max(one.right for one in page if abs(one.left - line.left) < 3 * line.height)


def _new(last: Line, line: Line, usual: float, right: float) -> bool:
    """Whether a paragraph begins with *line*; *last* is the one before, whose column ends at *right*."""
    if line.row or last.row or abs(line.height - last.height) > _LIKE * last.height:
        return True
    ended, width = bool(_END.search(last.text)), (last.right - last.left) / max(right - last.left, 1)
    if not _below(last, line):  # the next column or page
        return ended and width < _FULL
    return (
        last.bottom - line.bottom > _MORE_SPACE * usual * line.height
        or line.left - last.left > _INDENT * line.height
        or (ended and width < _SHORT)
    )


def _joined(texts: Sequence[str], whole: str) -> str:
    """The lines of a paragraph as one; a word broken at a line's end is mended."""
    found = ""
    for text in texts:
        if found.endswith(HYPHEN):
            found = _mended(found.removesuffix(HYPHEN), text, whole)
        else:
            found = f"{found} {text}" if found else text
    return found.replace(HYPHEN, "-")


def _mended(before: str, after: str, whole: str) -> str:
    """The two parts of a broken word joined as the *whole* document writes the word, else without the hyphen.

    The hyphen stays before a capital or a digit, as in "US-Venezuelan".
    """
    start, end = re.search(r"\w*$", before), re.match(r"\w+", after)
    if not start or not end or not end[0][0].islower() or not start[0]:
        return f"{before}-{after}"
    kept = re.search(rf"\b{re.escape(f'{start[0]}-{end[0]}')}\b", whole, re.IGNORECASE)
    return f"{before}-{after}" if kept else f"{before}{after}"
