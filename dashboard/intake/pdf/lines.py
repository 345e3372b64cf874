"""The lines of a page with their places; what stands side by side in two columns is two lines.

A line is as high as most of its type is. Raised characters are told apart by their size and place: a footnote mark is
left out, so that it joins no number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2

from dashboard.intake.notes import raised
from dashboard.intake.pdf.runs import HYPHEN, Run, beside, follows, is_raised, runs

__all__ = ["HYPHEN", "Line", "lines"]
_TIGHT = ".,;:!?)]”’»%"  # no space goes before them


@dataclass(frozen=True)
class Line:
    """One line of a page; places are in points from its lower left corner.

    Attributes:
        text: its words.
        left, right, bottom, top: where it stands; the height is that of most of its type.
        marks: the footnote marks that were left out of it.
        noted: whether one of them stood at its beginning, as in a footnote.
        row: whether it is a row of a table.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    marks: tuple[str, ...] = ()
    noted: bool = False
    row: bool = False

    @property
    def height(self) -> float:
        """The height of its type."""
        return self.top - self.bottom


@dataclass
class _Gathered:
    """A line as it is put together: its runs, and the footnote marks left out of it."""

    runs: list[Run]
    marks: list[str]
    noted: bool = False
    open: bool = False  # a mark was the last thing in it: what stands behind goes on with it

    def add(self, run: Run) -> None:
        """Put *run* at the end."""
        if self.open and self.runs:
            words = run.text.lstrip(" ")
            run = run._replace(text=words if words[:1] in _TIGHT else f" {words}")
        self.runs.append(run)
        self.open = False


def lines(page: pypdfium2.PdfPage) -> list[Line]:
    """The lines of *page* that hold anything, in the order in which the file has them."""
    there = [*runs(page.get_textpage())]
    found = [_Gathered([], [])]
    for number, run in enumerate(there):
        line = found[-1]
        last = line.runs[-1] if line.runs else None
        if is_raised(run, last, there[number + 1] if number + 1 < len(there) else None):
            base = last if last is not None and beside(last, run) else None
            written = raised(run.text, base.text if base else "")
            if base is None and written is None:
                line = _Gathered([], [], noted=True)
                found.append(line)
            if written is None:
                line.marks.append(run.text.strip())
                line.open = True
                continue
            if base is not None and written != run.text.strip():
                line.runs[-1] = base._replace(text=base.text.rstrip() + written)
                line.open = True
                continue
        if last is not None and not (follows(last, run) and (line.open or not run.parted)):
            line = _Gathered([], [])
            found.append(line)
        line.add(run)
    made = [_line(one.runs, one.marks, one.noted) for one in found if one.runs]
    return [one for one in made if one.text]


def _line(runs: Sequence[Run], marks: Sequence[str], noted: bool) -> Line:
    main = max(runs, key=lambda one: len(one.text.strip()))
    return Line(
        text="".join(one.text for one in runs).strip(" \t"),
        left=min(one.box.left for one in runs),
        right=max(one.box.right for one in runs),
        bottom=main.box.bottom,
        top=main.box.top,
        marks=tuple(marks),
        noted=noted,
    )
