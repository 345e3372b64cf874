"""As a Word document: text and tables that can be edited, and a footnote for each panel and each headline number."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import docx
import docx.document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Emu, Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from dashboard.documents import Document, Heading, Shown, Text
from dashboard.exports import provenance
from dashboard.exports.footnotes import Footnotes
from dashboard.exports.pictures import picture
from dashboard.exports.provenance import Grid, legal
from dashboard.panels import Chart, Number

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIX = "docx"
_SHORT, _LONG, _MARGIN = Mm(210), Mm(297), Mm(20)  # A4
_MANY = 5  # a table of more columns lies across the page
_CELL = "Table text"  # the style of text in tables
_CITED = 3  # so many facts are cited in the footnote of a number
_TALL = 1500  # a row with so long a cell may break over pages: it might not fit on one


def write(document: Document) -> bytes:
    """*document* as a Word file on A4."""
    return _Report(document).saved()


class _Report:
    """One Word file in the making."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.file = docx.Document()
        self.notes = Footnotes(self.file)
        self.level = 2 if any(isinstance(part, Heading) for part in document.parts) else 1
        cells = self.file.styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)
        cells.base_style = self.file.styles["Normal"]
        cells.font.size, cells.paragraph_format.space_after = Pt(9), Pt(0)
        # By name, once: python-docx looks through all styles for each paragraph.
        self.styles = {str(style.name): style.style_id for style in self.file.styles}
        _turn(self.file.sections[0], wide=False)
        self.wide = False

    def saved(self) -> bytes:
        """Everything in order, as bytes."""
        self.say(self.document.title, "Title")
        self.say(provenance.citation(self.document))
        for part in self.document.parts:
            match part:
                case Heading(words):
                    self.turn(wide=False)
                    self.say(words, "Heading 1")
                case Text(words):
                    self.turn(wide=False)
                    for paragraph in filter(None, words.splitlines()):
                        self.say(paragraph)
                case Shown():
                    self.panel(part)
        self.sources()
        self.describe()
        held = io.BytesIO()
        self.file.save(held)
        return held.getvalue()

    def say(self, words: str, style: str = "Normal") -> Paragraph:
        """A paragraph of *words*."""
        paragraph = self.file.add_paragraph(legal(words))
        paragraph._p.get_or_add_pPr().style = self.styles[style]
        return paragraph

    def turn(self, *, wide: bool) -> None:
        """Go on in a section that stands upright, or lies across for *wide* tables."""
        if wide != self.wide:
            _turn(self.file.add_section(WD_SECTION.NEW_PAGE), wide=wide)
            self.wide = wide

    def panel(self, shown: Shown) -> None:
        """A panel: title with its footnote, filters, body, notes, sources."""
        grid = provenance.grid(shown)
        numbers = [one for one in _items(shown) if isinstance(one, Number)]
        self.turn(wide=len(grid.columns) > _MANY)
        heading = self.say(shown.panel.title, f"Heading {self.level}")
        self.notes.add(heading, [*_stands(shown), *_cited(shown, shown.panel.facts)])
        if shown.filters:
            self.say(provenance.filtered(shown), "Caption")
        if numbers:
            self.numbers(shown, numbers, grid)
        elif shown.quotes:
            for one in shown.quotes.values():
                self.say(one.words, "Quote")
                self.say(" · ".join(filter(None, (one.who, one.stance, one.when))), "Caption")
        else:
            self.picture(shown)
            self.table(grid, provenance.alt(shown) or shown.panel.title)
        for note in shown.panel.notes:
            self.say(note, "Caption")
        self.say(shown.sources, "Caption")

    def numbers(self, shown: Shown, numbers: Sequence[Number], grid: Grid) -> None:
        """Headline numbers, a footnote each."""
        table = self.table(Grid(grid.columns[:4], tuple(row[:4] for row in grid.rows)), shown.panel.title)
        for row, number in zip(table._tbl.tr_lst[1:], numbers, strict=True):
            paragraph = Paragraph(row.tc_lst[1].p_lst[0], table)
            paragraph.runs[0].bold = True
            counted = [number.counted] if number.counted else []
            said = [shown.said[number.label]] if number.label in shown.said else []
            self.notes.add(paragraph, [*said, *counted, *_stands(shown), *_cited(shown, number.facts)])

    def picture(self, shown: Shown) -> None:
        """The picture of a chart, where one can be made here; else that there is none."""
        if not isinstance(shown.panel.body, Chart):
            return
        made = picture(shown.panel.body, shown.panel.title)
        if not made:
            self.say(provenance.NO_PICTURE, "Caption")
        else:
            width = (_LONG if self.wide else _SHORT) - 2 * _MARGIN
            about = self.file.add_picture(io.BytesIO(made), width=width)._inline.docPr
            about.set("title", legal(shown.panel.title))
            about.set("descr", legal(provenance.alt(shown)))

    def table(self, grid: Grid, words: str) -> Table:
        """A Word table whose first row is repeated on each page and whose rows stay whole; *words* are its alt text."""
        table: Table = self.file.add_table(0, len(grid.columns), "Table Grid")
        table.autofit = False
        width = (_LONG if self.wide else _SHORT) - 2 * _MARGIN
        widths = [Emu(int(width * share)) for share in provenance.shares(grid)]
        for column, wide in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.w = wide
        for i, cells in enumerate((grid.columns, *grid.rows)):
            table._tbl.append(_row(cells, widths, self.styles[_CELL], header=i == 0))
        described = OxmlElement("w:tblDescription")
        described.set(qn("w:val"), legal(words))
        table._tbl.tblPr.append(described)
        self.say("").paragraph_format.space_after = Pt(2)
        return table

    def sources(self) -> None:
        """One list of all sources, and what data the document is of."""
        self.turn(wide=False)
        self.say("Sources", "Heading 1")
        for one in self.document.sources:
            said = legal(provenance.source_in_words(one))
            address = provenance.web_address(one["url"])
            self.lead(self.say(said.removesuffix(address), "List Number"), address)
        self.say(f"Data version {self.document.version}.", "Caption")
        for shown in self.document.panels:
            self.say(f"{shown.panel.title}: {shown.link}", "Caption")

    def lead(self, paragraph: Paragraph, address: str) -> None:
        """End *paragraph* with a link to *address*, where there is one."""
        if address:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), self.file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            run = paragraph.add_run(address)
            run.underline = True
            link.append(run._r)
            paragraph._p.append(link)

    def describe(self) -> None:
        """The file's own properties, and the foot of each page."""
        about = self.file.core_properties
        for name, said in provenance.properties(self.document).items():
            setattr(about, name, said)
        about.created = about.modified = datetime.now(UTC)
        foot = self.file.sections[0].footer.paragraphs[0]
        foot.text = legal(f"{self.document.title} · data version {self.document.version} · page ")
        page = OxmlElement("w:fldSimple")
        page.set(qn("w:instr"), "PAGE")
        page.append(OxmlElement("w:r"))
        foot._p.append(page)


def _items(shown: Shown) -> Sequence[object]:
    return shown.panel.body if isinstance(shown.panel.body, tuple) else ()


def _turn(section: Section, *, wide: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN


def _stands(shown: Shown) -> list[str]:
    """What a footnote says of its panel, line by line."""
    said = [(label, words) for label, words in provenance.of_panel(shown) if label != "The chart in words"]
    return [words if label in ("Filters", "Note", "Sources") else f"{label}: {words}" for label, words in said]


def _cited(shown: Shown, facts: Sequence[str]) -> list[str]:
    """The citations of the first of *facts*, and how many more there are."""
    cited = [shown.footnotes[fact] for fact in facts[:_CITED] if fact in shown.footnotes]
    more = len(facts) - len(cited)
    return cited + ([f"... and {more} more fact{'s' * (more != 1)}; the data file has all."] if more else [])


def _row(cells: Sequence[str], widths: Sequence[Emu], style: str, *, header: bool) -> BaseOxmlElement:
    """A row of a table. It is built by hand: python-docx looks through the whole table for each cell."""
    row = OxmlElement("w:tr")
    about = row.get_or_add_trPr()
    if max(map(len, cells), default=0) < _TALL:
        about.append(OxmlElement("w:cantSplit"))
    if header:
        about.append(OxmlElement("w:tblHeader"))
    for text, wide in zip(cells, widths, strict=True):
        cell = row.add_tc()
        cell.width = wide
        paragraph = cell.p_lst[0] if cell.p_lst else cell.add_p()
        paragraph.get_or_add_pPr().style = style
        run = paragraph.add_r()
        run.text = legal(text)
        if header:
            run.get_or_add_rPr().append(OxmlElement("w:b"))
    return row
