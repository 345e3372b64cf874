"""As slides: a chart that can be edited where an office chart can draw the same, else a table over as many as it needs.

What stands with a panel (notes, sources, link, citations) is in the notes of its slide.
"""

import io
from datetime import UTC, datetime
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.documents import Document, Heading, Shown, Text
from dashboard.exports import fitting, native, provenance
from dashboard.exports.drawings import drawing
from dashboard.exports.pictures import picture
from dashboard.exports.provenance import Grid, legal
from dashboard.panels import Chart

MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
SUFFIX = "pptx"
_WIDE, _HIGH, _MARGIN = 960.0, 540.0, 36.0  # points: 16:9
_ROOM = _WIDE - 2 * _MARGIN
_TITLES = (28, 26, 24, 22, 20, 18, 16, 14, 12)  # sizes of a title, the first that fits
_TITLE_HIGH = 76.0
_TEXTS, _TABLES = 18, (14, 13, 12, 11, 10)
_SMALL = 10
_TITLE_ONLY = 5  # the layout of this name
_SLIDE_LAYOUT_WIDTH = 720.0  # of python-pptx's template, which is 4:3


def write(document: Document) -> bytes:
    """*document* as slides."""
    deck = _Deck(document)
    held = io.BytesIO()
    deck.file.save(held)
    return held.getvalue()


class _Deck:
    """Slides in the making."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.file: Any = Presentation()
        _widen(self.file)
        self.heading = document.title
        self.section(document.title, provenance.citation(document))
        for part in document.parts:
            match part:
                case Heading(words):
                    self.heading = words
                    self.section(words, "")
                case Text(words):
                    self.text(words)
                case Shown():
                    self.panel(part)
        self.sources()
        for name, said in provenance.properties(document).items():
            setattr(self.file.core_properties, name, said)
        self.file.core_properties.created = self.file.core_properties.modified = datetime.now(UTC)

    def slide(self, title: str) -> tuple[Slide, float]:
        """A slide with its *title*, whole, in as small a font as it needs; and where the free room begins."""
        title = legal(title)
        slide = self.file.slides.add_slide(self.file.slide_layouts[_TITLE_ONLY])
        size = fitting.size_for(title, _ROOM - 16, _TITLE_HIGH, _TITLES)
        high = max(fitting.height(title, _ROOM - 16, size) + 8, 30)
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = (Pt(one) for one in (_MARGIN, 20, _ROOM, high))
        _write(shape.text_frame, title, size)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        shape.text_frame.paragraphs[0].runs[0].font.bold = True
        return slide, 20 + high

    def section(self, title: str, words: str) -> None:
        """A slide that opens the document or a part of it."""
        slide, top = self.slide(title)
        down = (_HIGH - top) / 3
        slide.shapes.title.top = Pt(20 + down)
        if words:
            _box(slide, legal(words), top + down + 12, fitting.height(words, _ROOM, 16) + 8, 16)

    def text(self, words: str) -> None:
        """Slides of text under the heading that it stands under."""
        free = fitting.size_for(self.heading, _ROOM - 16, _TITLE_HIGH, _TITLES)
        top = 20 + max(fitting.height(self.heading, _ROOM - 16, free) + 8, 30)
        pages = fitting.pages(legal(words), _ROOM - 16, _HIGH - top - 2 * _MARGIN, _TEXTS)
        for i, page in enumerate(pages, 1):
            slide, top = self.slide(_numbered(self.heading, i, len(pages)))
            _box(slide, page, top + 8, _HIGH - top - 8 - _MARGIN, _TEXTS)

    def panel(self, shown: Shown) -> None:
        """A panel on a slide, or on as many as its table needs."""
        body = shown.panel.body
        drawn = drawing(body.figure) if isinstance(body, Chart) else None
        if isinstance(body, Chart) and drawn is not None:
            slide, top, high = self.framed(shown, shown.panel.title)
            box = (Pt(_MARGIN), Pt(top), Pt(_ROOM), Pt(high))
            _describe(native.place(slide, drawn, box), shown.panel.title, body.alt)
            _note(slide, shown, whole=True)
            return
        made = picture(body, shown.panel.title) if isinstance(body, Chart) else None
        if made:
            slide, top, high = self.framed(shown, shown.panel.title)
            _describe(_picture(slide, made, top, high), shown.panel.title, provenance.alt(shown))
            _note(slide, shown, whole=False)
        grid = provenance.grid(shown)
        _, top, high = _room(shown, _numbered(shown.panel.title, 99, 99))
        size, pages = fitting.spread(grid, _ROOM, high, _TABLES)
        for i, rows in enumerate(pages, 1):
            slide, top, high = self.framed(shown, _numbered(shown.panel.title, i, len(pages)))
            frame = _table(slide, Grid(grid.columns, tuple(rows)), top, size)
            if shown.said:
                _stress(frame)
            _describe(frame, shown.panel.title, provenance.alt(shown) or shown.panel.title)
            _note(slide, shown, whole=i == 1)

    def framed(self, shown: Shown, title: str) -> tuple[Slide, float, float]:
        """A slide with title, filters and, at its foot, sources and version; the top and the height that are free."""
        slide, under = self.slide(title)
        foot, top, high = _room(shown, title)
        if shown.filters:
            words = legal(provenance.filtered(shown))
            _box(slide, words, under, fitting.height(words, _ROOM - 16, 12) + 6, 12)
        _box(slide, foot, top + high + 4, fitting.height(foot, _ROOM - 16, _SMALL) + 8, _SMALL)
        return slide, top, high

    def sources(self) -> None:
        """The list of sources, on as many slides as it needs."""
        rows = tuple((one["called"], one["kind"], one["url"]) for one in self.document.sources)
        grid = Grid(("Source", "Kind", "Address"), rows)
        size, pages = fitting.spread(grid, _ROOM, _HIGH - 110, _TABLES)
        for i, mine in enumerate(pages, 1):
            slide, top = self.slide(_numbered("Sources", i, len(pages)))
            frame = _table(slide, Grid(grid.columns, tuple(mine)), top + 8, size)
            for cell in (row.cells[2] for row in frame.table.rows):
                if address := provenance.web_address(cell.text):
                    cell.text_frame.paragraphs[0].runs[0].hyperlink.address = address
            _describe(frame, "Sources", "Every source of this document, each once.")
            _box(slide, f"Data version {self.document.version}", _HIGH - 34, 22, _SMALL)


def _widen(file: Any) -> None:
    """Make the template 16:9, its layouts too."""
    file.slide_width, file.slide_height = Pt(_WIDE), Pt(_HIGH)
    factor = _WIDE / _SLIDE_LAYOUT_WIDTH
    for holder in (file.slide_master, *file.slide_layouts):
        for shape in holder.placeholders:
            if shape._element.find(f".//{qn('a:xfrm')}") is not None:
                shape.left, shape.width = int(shape.left * factor), int(shape.width * factor)


def _numbered(title: str, number: int, count: int) -> str:
    return f"{title} ({number} of {count})" if count > 1 else title


def _room(shown: Shown, title: str) -> tuple[str, float, float]:
    """The words at the foot of a slide of a panel, and the top and the height that are free between."""
    foot = legal(f"{shown.sources} Data version {shown.version}.")
    size = fitting.size_for(title, _ROOM - 16, _TITLE_HIGH, _TITLES)
    top = 20 + max(fitting.height(title, _ROOM - 16, size) + 8, 30)
    if shown.filters:
        top += fitting.height(provenance.filtered(shown), _ROOM - 16, 12) + 6
    high = _HIGH - 12 - fitting.height(foot, _ROOM - 16, _SMALL) - 8 - top - 12
    return foot, top + 4, high


def _box(slide: Slide, words: str, top: float, high: float, size: float) -> None:
    shape = slide.shapes.add_textbox(Pt(_MARGIN), Pt(top), Pt(_ROOM), Pt(high))
    _write(shape.text_frame, words, size)


def _write(frame: Any, words: str, size: float) -> None:
    """Put *words* into a frame in a font of *size* points."""
    frame.text = words
    frame.word_wrap = True
    frame.margin_top = frame.margin_bottom = Pt(2)
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(size)
        for run in paragraph.runs:
            run.font.size = Pt(size)


def _table(slide: Slide, grid: Grid, top: float, size: float) -> Any:
    """A table with its head."""
    shares = provenance.shares(grid)
    height = Pt(size * 2)
    frame = slide.shapes.add_table(
        len(grid.rows) + 1, len(grid.columns), Pt(_MARGIN), Pt(top), Pt(_ROOM), height * (len(grid.rows) + 1)
    )
    for column, share in zip(frame.table.columns, shares, strict=True):
        column.width = Pt(_ROOM * share)
    widths = [_ROOM * share - 2 * fitting.PADDING for share in shares]
    for row, cells in zip(frame.table.rows, (grid.columns, *grid.rows), strict=True):
        row.height = Pt(fitting.row_height(tuple(cells), widths, size))
        for cell, words in zip(row.cells, cells, strict=True):
            _write(cell.text_frame, legal(words), size)
    return frame


def _stress(frame: Any) -> None:
    """Headline numbers stand out from what is said of them."""
    for row in list(frame.table.rows)[1:]:
        for run in row.cells[1].text_frame.paragraphs[0].runs:
            run.font.bold = True


def _picture(slide: Slide, made: bytes, top: float, high: float) -> Any:
    """A picture as large as it fits, in the middle."""
    shape = slide.shapes.add_picture(io.BytesIO(made), 0, Pt(top))
    factor = min(Pt(_ROOM) / shape.width, Pt(high) / shape.height)
    shape.width, shape.height = int(shape.width * factor), int(shape.height * factor)
    shape.left = int((Pt(_WIDE) - shape.width) / 2)
    return shape


def _describe(frame: Any, title: str, words: str) -> None:
    """The alt text of a chart, table or picture."""
    about = frame._element._nvXxPr.cNvPr
    about.set("title", legal(title))
    about.set("descr", legal(words))


def _note(slide: Slide, shown: Shown, *, whole: bool) -> None:
    """What stands with a panel; the citations of its facts on its first slide only."""
    said = [f"{label}: {words}" for label, words in provenance.of_panel(shown)]
    cited = (
        list(shown.footnotes.values())
        if whole
        else ["The facts are cited in the notes of the first slide of the table."]
    )
    slide.notes_slide.notes_text_frame.text = legal("\n".join([shown.panel.title, *said, *cited]))
