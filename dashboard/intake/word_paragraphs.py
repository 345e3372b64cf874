"""The paragraphs of a Word document's body: runs as their marks mean them, rows of tables as lines."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from dashboard.intake.notes import raised

_CHARACTERS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # what older programs show
_PASSED_OVER = {qn("w:p"), qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), _FALLBACK}
_NOTES = {qn("w:footnoteReference"), qn("w:endnoteReference")}
_CELL = 30  # words: a cell of more holds paragraphs, and its table only places them
_SPACES = re.compile(r" {2,}")  # where something between two words was left out
_OFF = ("0", "false", "off", "none")


class Paragraph(NamedTuple):
    """A paragraph or a row of a table, and the name of its style."""

    words: str
    style: str


class Reader:
    """Reads elements of a document; what it leaves out is gathered in *left* by what it is.

    *styles* is the element of the document's styles, or None: a style may hide or raise what it is given to.
    """

    def __init__(self, styles: Any = None) -> None:
        self.left: dict[str, list[str]] = {"footnote mark": [], "struck-out passage": [], "hidden passage": []}
        self._styles: dict[str, Any] = {}
        for style in styles.iter(qn("w:style")) if styles is not None else ():
            self._styles[style.get(qn("w:styleId"), "")] = style.find(qn("w:rPr"))

    def paragraphs(self, body: Any) -> Iterator[Paragraph]:
        """The paragraphs of *body* in order, those in text boxes too, each once; a row of data is one."""
        row: Any = None
        initial = ""  # a large one stands in a paragraph of its own before the one that it begins
        for element in body.iter(qn("w:p"), qn("w:tr")):
            if next(element.iterancestors(_FALLBACK), None) is not None:
                continue
            if row is not None and row in element.iterancestors(qn("w:tr")):
                continue
            if element.tag == qn("w:p") and _is_initial(element):
                initial = self.words(element).strip()
            elif element.tag == qn("w:p"):
                yield Paragraph(initial + self.words(element), _style(element))
                initial = ""
            elif cells := self._cells(element):
                row = element
                yield Paragraph(" · ".join(cells), "")

    def words(self, paragraph: Any) -> str:
        """The text of a *paragraph*, without that of text boxes that hang in it, which are paragraphs of their own."""
        read: list[str] = []
        left_between = False  # a mark between two words: they stay two
        for piece in self._pieces(paragraph):
            if isinstance(piece, str):
                parted = piece[:1].isalnum() and left_between and "".join(read[-1:])[-1:].isalnum()
                read.append(f" {piece}" if parted else piece)
                left_between = False
                continue
            what, said = piece
            written = raised(said, "".join(read[-3:])) if what == "footnote mark" else None
            if written is not None:
                read.append(said if written == said.strip() else written)
            else:
                self.left[what].append(" ".join(said.split()))
                left_between = True
        return _SPACES.sub(" ", "".join(read))

    def _pieces(self, element: Any) -> Iterator[str | tuple[str, str]]:
        """The text in *element*, and what of it is no plain text, with what it is."""
        gathered = ("", "")
        for child in element:
            what = self._mark(child) if child.tag == qn("w:r") else ""
            if gathered[0] and what != gathered[0]:
                yield gathered
                gathered = ("", "")
            if what:
                said = "".join(one for one in self._pieces(child) if isinstance(one, str))
                gathered = (what, gathered[1] + said) if said.strip() else gathered
                if not said.strip() and said:
                    yield said
            elif child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in _CHARACTERS:
                yield _CHARACTERS[child.tag]
            elif child.tag not in _PASSED_OVER and child.tag not in _NOTES:
                yield from self._pieces(child)
        if gathered[0]:
            yield gathered

    def _mark(self, run: Any) -> str:
        """What the text of *run* is where it is no plain text."""
        if self._has(run, "w:vanish"):
            return "hidden passage"
        if self._has(run, "w:strike") or self._has(run, "w:dstrike"):
            return "struck-out passage"
        aligned = self._value(run, "w:vertAlign")
        return "footnote mark" if aligned == "superscript" or _positive(self._value(run, "w:position")) else ""

    def _has(self, run: Any, name: str) -> bool:
        found = self._property(run, name)
        return found is not None and found.get(qn("w:val"), "1") not in _OFF

    def _value(self, run: Any, name: str) -> str:
        found = self._property(run, name)
        return "" if found is None else str(found.get(qn("w:val"), ""))

    def _property(self, run: Any, name: str) -> Any:
        """The property *name* of *run*: its own, that of its style or of its paragraph's."""
        paragraph = next(run.iterancestors(qn("w:p")), None)
        own = run.find(qn("w:rPr"))
        named = [] if own is None else [own.find(qn("w:rStyle"))]
        named += [] if paragraph is None else [paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")]
        styles = (self._styles.get(style.get(qn("w:val"), "")) for style in named if style is not None)
        there = (one.find(qn(name)) for one in (own, *styles) if one is not None)
        return next((one for one in there if one is not None), None)

    def _cells(self, row: Any) -> list[str]:
        """The cells of *row*, where it is a row of data; none where it only places paragraphs."""
        if next(row.iterancestors(qn("w:tr")), None) is not None or next(row.iter(qn("w:tbl")), None) is not None:
            return []
        aside = Reader()
        aside._styles = self._styles
        cells = [[aside.words(one) for one in cell.iter(qn("w:p"))] for cell in row.iter(qn("w:tc"))]
        filled = [[words for words in cell if words.strip()] for cell in cells]
        joined = [" ".join(" ".join(cell).split()) for cell in filled if cell]
        if len(joined) < 2 or any(len(one.split()) > _CELL for one in joined):
            return []
        for what, passages in aside.left.items():
            self.left[what] += passages
        return joined


def notes(root: Any, reader: Reader) -> Iterator[str]:
    """The words of each footnote or endnote, or of each comment, in *root*, that part of the document."""
    for note in root.iter(qn("w:footnote"), qn("w:endnote"), qn("w:comment")):
        if note.get(qn("w:type"), "normal") == "normal":
            words = (reader.words(one) for one in note.iter(qn("w:p")))
            yield " ".join(" ".join(words).split())


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """The words of *paragraphs* in one line."""
    return " ".join(" ".join(one.words for one in paragraphs).split())


def _is_initial(paragraph: Any) -> bool:
    frame = paragraph.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
    return frame is not None and frame.get(qn("w:dropCap"), "none") not in _OFF


def _positive(half_points: str) -> bool:
    return half_points.isdigit() and int(half_points) > 0


def _style(paragraph: Any) -> str:
    named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return named.get(qn("w:val"), "") if named is not None else ""
