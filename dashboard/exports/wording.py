"""The look and the parts of a Word file that python-docx has no call for: styles, tables, charts, links, columns."""

from collections.abc import Sequence
from typing import Any

import docx.document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Pt, RGBColor
from docx.text.paragraph import Paragraph

from dashboard.charts.office import Bars, Course
from dashboard.exports import look, native
from dashboard.exports.safe import legal
from dashboard.exports.slides import QUIET, Written

CELL, NOTE, ENTRY = "Table text", "How it is counted", "Source entry"  # styles of our own
_TALL = 1500  # a row with so long a cell may break over pages: it might not fit on one
_CHART = """<w:p {names}><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{number}" name="Chart {number}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{relation}"/>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""
_NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }.items()
)


def styled(file: docx.document.Document) -> dict[str, str]:
    """Give *file* its look: one font that is everywhere, few sizes. Gives the ids of its styles by name."""
    for name in (CELL, NOTE, ENTRY):
        file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = file.styles["Normal"]
    sizes = {
        "Normal": (10, 4), "Title": (18, 2), "Heading 1": (14, 2), "Heading 2": (12, 2), "Caption": (9, 6),
        "Quote": (10.5, 2), CELL: (8.5, 0), NOTE: (8.5, 3), ENTRY: (8, 2),
    }  # fmt: skip
    for name, (size, after) in sizes.items():
        style: Any = file.styles[name]
        style.font.size, style.font.name = Pt(size), look.OFFICE
        fonts = style.element.rPr.rFonts
        for key in list(fonts.attrib):
            if key.endswith("Theme"):
                del fonts.attrib[key]  # the theme's font, which is not everywhere
        fonts.set(qn("w:hAnsi"), look.OFFICE)
        style.paragraph_format.space_after = Pt(after)
        quiet = name in ("Caption", NOTE, ENTRY)
        style.font.color.rgb = RGBColor.from_string(QUIET if quiet else "15181C")
        style.font.bold = name in ("Title", "Heading 1", "Heading 2")
        style.font.italic = False
    title: Any = file.styles["Title"]
    for border in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(border)
    file.styles["Heading 1"].paragraph_format.space_before = Pt(14)
    file.styles[ENTRY].paragraph_format.left_indent = Pt(18)
    file.styles[ENTRY].paragraph_format.first_line_indent = Pt(-18)
    # By name, once: python-docx looks through all styles for each paragraph.
    return {str(style.name): style.style_id for style in file.styles}


def table(
    file: docx.document.Document, lines: Sequence[Sequence[Written]], widths: Sequence[int], style: str, words: str
) -> None:
    """A table whose first line is repeated on each page and whose lines stay whole; a line of one cell is a heading.

    *words* are its alt text. It is built by hand: python-docx looks through the whole table for each cell.
    """
    made = file.add_table(0, len(widths))
    made.autofit = False
    for column, wide in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = Emu(wide)
    for number, line in enumerate(lines):
        made._tbl.append(_row(line, widths, style, head=number == 0))
    described = OxmlElement("w:tblDescription")
    described.set(qn("w:val"), legal(words))
    made._tbl.tblPr.append(described)


def _row(line: Sequence[Written], widths: Sequence[int], style: str, *, head: bool) -> BaseOxmlElement:
    row = OxmlElement("w:tr")
    properties = row.get_or_add_trPr()
    if max((len(cell.words) for cell in line), default=0) < _TALL:
        properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    heading = len(line) == 1 and len(widths) > 1
    for written, wide in zip(line, [sum(widths)] if heading else widths, strict=True):
        cell = row.add_tc()
        cell.width = Emu(wide)
        if heading:
            cell.grid_span = len(widths)
        cell.get_or_add_tcPr().append(_line_below(QUIET if head else "C9CDC8"))
        paragraph = cell.p_lst[0] if cell.p_lst else cell.add_p()
        paragraph.get_or_add_pPr().style = style
        if written.right:
            paragraph.get_or_add_pPr().jc_val = WD_ALIGN_PARAGRAPH.RIGHT
        if heading:
            paragraph.get_or_add_pPr().append(OxmlElement("w:keepNext"))
        _run(paragraph, written.words, bold=head or written.bold, quiet=head)
        if written.note:
            _run(paragraph, f" {written.note}", bold=False, quiet=True)
    return row


def _run(paragraph: Any, words: str, *, bold: bool, quiet: bool) -> None:
    run = paragraph.add_r()
    run.text = legal(words)
    if bold:
        run.get_or_add_rPr().append(OxmlElement("w:b"))
    if quiet:
        colour = OxmlElement("w:color")
        colour.set(qn("w:val"), QUIET)
        run.get_or_add_rPr().append(colour)


def _line_below(colour: str) -> BaseOxmlElement:
    borders = OxmlElement("w:tcBorders")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", colour)):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    return borders


def chart(file: docx.document.Document, drawing: Bars | Course, size: tuple[int, int], words: tuple[str, str]) -> None:
    """An office chart of *size* (wide, high), whose numbers can be edited; *words* are its title and its alt text."""
    package = file.part.package
    number = sum(str(part.partname).startswith("/word/charts/") for part in package.iter_parts()) + 1
    xml, book = native.alone(drawing, size, 9.5)
    drawn = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, xml, package)
    held = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), CONTENT_TYPE.SML_SHEET, book, package)
    assert drawn.relate_to(held, RELATIONSHIP_TYPE.PACKAGE) == "rId1"
    relation = file.part.relate_to(drawn, RELATIONSHIP_TYPE.CHART)
    paragraph = parse_xml(_CHART.format(names=_NAMES, wide=size[0], high=size[1], number=number, relation=relation))
    about = next(paragraph.iter(qn("wp:docPr")))
    about.set("title", legal(words[0]))
    about.set("descr", legal(words[1]))
    file.element.body.insert(len(file.element.body) - 1, paragraph)


def link(paragraph: Paragraph, words: str, address: str, part: Any) -> None:
    """Add *words* to *paragraph*, as a link where there is an *address*."""
    run = paragraph.add_run(legal(words))
    if address:
        element = OxmlElement("w:hyperlink")
        element.set(qn("r:id"), part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        element.append(run._r)
        paragraph._p.append(element)


def columns(section: Any, count: int) -> None:
    """Set the text of a section in *count* columns."""
    made = section._sectPr.find(qn("w:cols"))
    made.set(qn("w:num"), str(count))
    made.set(qn("w:space"), "340")
