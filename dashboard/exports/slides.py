"""Shapes of a slide: text, tables without boxes, their alt text; sizes are points, every text is legal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.exports import fitting, look
from dashboard.exports.safe import legal, web_address

WIDE, HIGH, MARGIN = 960.0, 540.0, 36.0  # 16:9
ROOM = WIDE - 2 * MARGIN
INK, QUIET, RULE = "15181C", "565E68", "C9CDC8"
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid", as every office program knows it
PAD = (4.0, 2.0)  # points beside and above the text of a cell


@dataclass(frozen=True)
class Place:
    """Where a shape stands."""

    left: float
    top: float
    wide: float
    high: float


@dataclass(frozen=True)
class Look:
    """How text looks: its size, colour and weight."""

    size: float
    colour: str = INK
    bold: bool = False


def whole(top: float, high: float) -> Place:
    """A place as wide as the slide's own room."""
    return Place(MARGIN, top, ROOM, high)


def text(slide: Slide, words: str, place: Place, how: Look) -> Any:
    """A box of *words* in *place*."""
    shape = slide.shapes.add_textbox(Pt(place.left), Pt(place.top), Pt(place.wide), Pt(place.high))
    write(shape.text_frame, words, how)
    return shape


def listing(slide: Slide, items: Sequence[str], addresses: Sequence[str], place: Place, how: Look) -> None:
    """Numbered *items*, each number a link where it has an address; a longer link would be broken within words."""
    frame = slide.shapes.add_textbox(Pt(place.left), Pt(place.top), Pt(place.wide), Pt(place.high)).text_frame
    write(frame, "", how)
    for place_, (item, address) in enumerate(zip(items, addresses, strict=True)):
        paragraph = frame.add_paragraph() if place_ else frame.paragraphs[0]
        number, _, words = item.partition(" ")
        linked, rest = paragraph.add_run(), paragraph.add_run()
        linked.text, rest.text = legal(number), legal(f" {words}")
        for run in (linked, rest):
            dress(run.font, how)
        if web_address(address):
            linked.hyperlink.address = address


def write(frame: Any, words: str, how: Look, *, right: bool = False) -> None:
    """Put *words* into a frame, without margins of its own."""
    frame.text = legal(words)
    frame.word_wrap = True
    frame.margin_top = frame.margin_bottom = frame.margin_left = frame.margin_right = 0
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
        if not paragraph.runs:  # an empty one is as high as its font, too
            paragraph._p.get_or_add_endParaRPr().set("sz", str(int(how.size * 100)))
        for run in paragraph.runs:
            dress(run.font, how)


def dress(font: Any, how: Look) -> None:
    """Give a *font* its look."""
    font.size, font.bold, font.name = Pt(how.size), how.bold, look.OFFICE
    font.color.rgb = RGBColor.from_string(how.colour)


def height(words: str, room: float, how: Look) -> float:
    """How high *words* stand in *room*, with a little air."""
    return fitting.height(legal(words), room, how.size, bold=how.bold) + 3 if words else 0.0


@dataclass(frozen=True)
class Written:
    """A cell: its words, lighter words below them, whether it stands at the right or out from the others."""

    words: str
    note: str = ""
    right: bool = False
    bold: bool = False

    def fits(self, wide: float, size: float) -> bool:
        """Whether words and note stand in one line of a column *wide* points wide."""
        return fitting.width(f"{self.words}   {self.note}", size, bold=self.bold) <= wide - 2 * PAD[0]


@dataclass(frozen=True)
class Laid:
    """A table laid out: its head, its lines, the widths of its columns, its size; a line of one cell is a heading."""

    head: tuple[Written, ...]
    lines: tuple[tuple[Written, ...], ...]
    widths: tuple[float, ...]
    size: float


def line_height(line: Sequence[Written], widths: Sequence[float], size: float) -> float:
    """How many points a line takes."""
    rooms = [sum(widths)] if len(line) == 1 else widths
    high = 0.0
    for cell, wide in zip(line, rooms, strict=True):
        room = wide - 2 * PAD[0]
        own = fitting.height(legal(cell.words), room, size, bold=cell.bold)
        own += fitting.height(legal(cell.note), room, size - 1) if cell.note and not cell.fits(wide, size) else 0
        high = max(high, own)
    return high + 2 * PAD[1] + 1


def table(slide: Slide, laid: Laid, left: float, top: float, words: str) -> Any:
    """A table whose only rules are hairlines below its lines; *words* are its alt text."""
    lines = [laid.head, *laid.lines]
    frame = slide.shapes.add_table(
        len(lines), len(laid.widths), Pt(left), Pt(top), Pt(sum(laid.widths)), Pt(laid.size * 2 * len(lines))
    )
    properties = frame.table._tbl.tblPr
    properties.find(qn("a:tableStyleId")).text = _PLAIN_TABLE
    properties.set("bandRow", "0")
    for column, wide in zip(frame.table.columns, laid.widths, strict=True):
        column.width = Pt(wide)
    for number, line in enumerate(lines):
        row = frame.table.rows[number]
        row.height = Pt(line_height(line, laid.widths, laid.size))
        cells = list(row.cells)
        if len(line) == 1 and len(cells) > 1:
            cells[0].merge(cells[-1])
        for cell, written in zip(cells, line, strict=False):
            wide = sum(laid.widths) if len(line) == 1 else laid.widths[line.index(written)]
            _cell(cell, written, laid.size, wide, head=number == 0)
        for cell in cells:
            _ruled(cell, QUIET if number == 0 else RULE)
    describe(frame, words)
    return frame


def _cell(cell: Any, written: Written, size: float, wide: float, *, head: bool) -> None:
    frame = cell.text_frame
    how = Look(size, QUIET if head else INK, bold=head or written.bold)
    write(frame, written.words, how, right=written.right)
    if written.note:
        inline = written.fits(wide, size)
        paragraph = frame.paragraphs[-1] if inline else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.RIGHT if written.right else PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = legal(f"  {written.note}" if inline else written.note)
        dress(run.font, Look(size - 1, QUIET))
    cell.margin_left, cell.margin_right = (Pt(PAD[0]),) * 2
    cell.margin_top, cell.margin_bottom = (Pt(PAD[1]),) * 2
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.TOP


def _ruled(cell: Any, colour: str) -> None:
    """A hairline below a cell."""
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(f'<a:lnB {nsdecls("a")} w="6350">{fill}</a:lnB>'))


def rule(slide: Slide, top: float) -> None:
    """A hairline across the slide."""
    shape = slide.shapes.add_connector(1, Pt(MARGIN), Pt(top), Pt(WIDE - MARGIN), Pt(top))
    shape.line.color.rgb, shape.line.width = RGBColor.from_string(RULE), Pt(0.5)


def describe(shape: Any, words: str) -> None:
    """The alt text of a chart or a table."""
    shape._element._nvXxPr.cNvPr.set("descr", legal(words))
