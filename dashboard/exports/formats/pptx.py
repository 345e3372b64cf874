"""As slides: a panel is one slide, its chart an office chart that can be edited; what does not fit is in its notes.

A report has one slide before its panels, and the list of its sources on as few as they need after them.
"""

import io
from datetime import UTC, datetime
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.charts.office import drawing
from dashboard.documents import Document, Heading, Shown, Text
from dashboard.exports import about, entries, fitting, look, native, slides
from dashboard.exports.format import Format
from dashboard.exports.grids import grid
from dashboard.exports.laying import Blocks, laid
from dashboard.exports.readme import alt
from dashboard.exports.safe import legal, property_
from dashboard.exports.slides import HIGH, MARGIN, ROOM, WIDE, Look, Place, whole
from dashboard.exports.tabular import below, table
from dashboard.panels.panel import Table

_TITLES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0)  # sizes of a title, the first that fits into two lines
_UNDER, _BESIDE, _TEXT = Look(12, slides.QUIET), Look(11), Look(18)
_FOOT, _KICKER = Look(10, slides.QUIET), Look(11, slides.QUIET)
_TOP = 24.0
_GAP = 18.0  # between columns of sources and blocks of a table
_SOURCE = 9.0  # points of the list of sources
_LEAST = 120.0  # points below a chart that are worth a table
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
        _prepare(self.file)
        self.heading, self.headed = "", True
        several = len(document.parts) > 1
        if several:
            self.cover()
        for part in document.parts:
            match part:
                case Heading(words):
                    self.close_heading()
                    self.heading, self.headed = words, False
                case Text(words):
                    self.text(words)
                case Shown():
                    self.panel(part)
        self.close_heading()
        if several:
            self.sources()
        for name, words in about.properties(document).items():
            setattr(self.file.core_properties, name, property_(words))
        self.file.core_properties.last_modified_by = about.MAKER
        self.file.core_properties.created = self.file.core_properties.modified = datetime.now(UTC)

    def slide(self, title: str, kicker: str = "") -> tuple[Slide, float]:
        """A slide with its *title*, whole, below its *kicker*; and where the free room begins."""
        slide = self.file.slides.add_slide(self.file.slide_layouts[_TITLE_ONLY])
        top = _TOP
        if kicker:
            slides.text(slide, kicker, whole(top, 14), _KICKER)
            top += 16
        size = fitting.size_for(legal(title), ROOM, 2 * 24 * fitting.LINE, _TITLES, bold=True)
        how = Look(size, bold=True)
        high = slides.height(title, ROOM, how)
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = Pt(MARGIN), Pt(top), Pt(ROOM), Pt(high)
        slides.write(shape.text_frame, title, how)
        return slide, top + high

    def cover(self) -> None:
        """The slide before the panels: what the report is, and what is in it."""
        slide, top = self.slide(self.document.title)
        words = about.short(self.document).removeprefix(about.sentence(self.document.title)).strip()
        high = slides.height(words, ROOM, Look(14))
        slides.text(slide, words, whole(top + 8, high), Look(14, slides.QUIET))
        top += high + 24
        room = HIGH - top - MARGIN
        titles = [f"{number}  {shown.title}" for number, shown in enumerate(self.document.panels, 1)]
        half = (ROOM - _GAP) / 2
        for size in (14.0, 12.0, 11.0, 10.0, 9.0, 8.0):
            columns = _flowed(titles, half, room, size)
            if len(columns) <= 2:
                break
        for number, column in enumerate(columns[:2]):
            left = MARGIN + number * (half + _GAP)
            slides.text(slide, "\n".join(column), Place(left, top, half, room), Look(size))
        slide.notes_slide.notes_text_frame.text = legal("\n".join([about.long(self.document), *titles]))

    def close_heading(self) -> None:
        """A slide of its own for a heading that nothing stands under."""
        if not self.headed:
            self.slide(self.heading)
            self.headed = True

    def text(self, words: str) -> None:
        """Slides of text under the heading that it stands under."""
        title = self.heading or self.document.title
        _, top = self.slide_size(title)
        pages = fitting.pages(legal(words), ROOM, HIGH - top - 12 - MARGIN, _TEXT.size)
        for number, page in enumerate(pages, 1):
            slide, top = self.slide(_numbered(title, number, len(pages)))
            slides.text(slide, page, whole(top + 12, HIGH - top - 12 - MARGIN), _TEXT)
        self.headed = True

    def slide_size(self, title: str) -> tuple[float, float]:
        """The size of a *title* and where the room below it begins."""
        size = fitting.size_for(legal(title), ROOM, 2 * 24 * fitting.LINE, _TITLES, bold=True)
        return size, _TOP + slides.height(title, ROOM, Look(size, bold=True))

    def panel(self, shown: Shown) -> None:
        """A panel on its slide."""
        slide, top = self.slide(shown.title, self.heading)
        self.headed = True
        under = " ".join(filter(None, (about.lead(shown), about.standing(shown))))
        slides.text(slide, under, whole(top, slides.height(under, ROOM, _UNDER)), _UNDER)
        top += slides.height(under, ROOM, _UNDER) + 8
        beside, foot = " ".join(about.beside(shown)), about.origin(shown)
        below_ = HIGH - 16 - slides.height(foot, ROOM, _FOOT)
        slides.text(slide, foot, whole(below_, slides.height(foot, ROOM, _FOOT)), _FOOT)
        slides.rule(slide, below_ - 3)
        if beside:
            below_ -= slides.height(beside, ROOM, _BESIDE) + 6
            slides.text(slide, beside, whole(below_, slides.height(beside, ROOM, _BESIDE)), _BESIDE)
        self.body(slide, shown, top, below_ - 8 - top)

    def body(self, slide: Slide, shown: Shown, top: float, high: float) -> None:
        """What a panel shows, in the room that is free; what is left out is said and stands in the notes."""
        drawn, shows = drawing(shown.panel.body), table(shown.panel.body)
        taken = 0.0
        if drawn is not None:
            taken = native.height(drawn, high)
            box = (Pt(MARGIN), Pt(top), Pt(ROOM), Pt(taken))
            slides.describe(native.place(slide, drawn, box), alt(shown) or _as_text(shows))
        if high - taken < _LEAST:
            _note(slide, self.document, shown, None if alt(shown) else shows)
            return
        whole_ = self.table(slide, shown, top + taken, high - taken)
        _note(slide, self.document, shown, None if whole_ else shows)

    def table(self, slide: Slide, shown: Shown, top: float, high: float) -> bool:
        """The table of a panel, as much as fits into *high* points; whether it is whole."""
        shows = table(shown.panel.body)
        blocks = laid(shows, ROOM, high)
        if not blocks.whole:
            blocks = laid(shows, ROOM, high - 18)
            slides.text(slide, _left_out(blocks), whole(top + high - 15, 15), _FOOT)
        for number, block in enumerate(blocks.blocks):
            left = MARGIN + number * (sum(block.widths) + _GAP)
            slides.table(slide, block, left, top, f"{shown.title}: a table.")
        return blocks.whole

    def sources(self) -> None:
        """The list of sources, numbered, in four columns, on as few slides as they need; a number leads to its page."""
        listed = [f"{number}  {entries.brief(one)}" for number, one in enumerate(self.document.sources, 1)]
        wide = (ROOM - 3 * _GAP) / 4
        _, top = self.slide_size("Sources")
        top += 8
        high = HIGH - top - 40
        columns = _flowed(listed, wide, high, _SOURCE)
        count, addresses = -(-len(columns) // 4), [one["url"] for one in self.document.sources]
        for number in range(count):
            slide, _ = self.slide(_numbered("Sources", number + 1, count))
            for place, column in enumerate(columns[4 * number : 4 * number + 4]):
                here = Place(MARGIN + place * (wide + _GAP), top, wide, high)
                slides.listing(slide, column, [addresses.pop(0) for _ in column], here, Look(_SOURCE))
            slides.text(slide, about.version(self.document), whole(HIGH - 26, 14), _FOOT)


def _prepare(file: Any) -> None:
    """Make the template 16:9, its layouts too, and its fonts ones that are everywhere."""
    file.slide_width, file.slide_height = Pt(WIDE), Pt(HIGH)
    factor = WIDE / _SLIDE_LAYOUT_WIDTH
    for holder in (file.slide_master, *file.slide_layouts):
        for shape in holder.placeholders:
            if shape._element.find(f".//{qn('a:xfrm')}") is not None:
                shape.left, shape.width = int(shape.left * factor), int(shape.width * factor)
    for relation in file.slide_master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            part = relation.target_part
            blob = part.blob.replace(b'typeface="Calibri"', f'typeface="{look.OFFICE}"'.encode())
            part._blob = blob.replace(b"0000FF", look.LIGHT["linkColor"].removeprefix("#").encode())


def _numbered(title: str, number: int, count: int) -> str:
    return f"{title} ({number} of {count})" if count > 1 else title


def _flowed(items: list[str], wide: float, high: float, size: float) -> list[list[str]]:
    """*items* in columns, none of them parted."""
    columns: list[list[str]] = [[]]
    used = 0.0
    for item in items:
        needed = fitting.height(legal(item), wide, size)
        if columns[-1] and used + needed > high:
            columns.append([])
            used = 0.0
        columns[-1].append(" ".join(item.split()))
        used += needed
    return columns


def _left_out(blocks: Blocks) -> str:
    """What of a table is not on its slide, and where it is."""
    lines = f"{blocks.shown} of {blocks.all} lines" if blocks.shown < blocks.all else f"All {blocks.all} lines"
    columns = f", without {', '.join(blocks.dropped)}" if blocks.dropped else ""
    return f"{lines}{columns}; the notes of this slide have the whole table."


def _as_text(shows: Table) -> str:
    """A table as lines of text."""
    cells = grid(shows)
    return "\n".join(" | ".join(line) for line in (cells.columns, *cells.rows))


def _note(slide: Slide, document: Document, shown: Shown, shows: Table | None) -> None:
    """What stands with a panel: its citation at length, the table that is not whole on it, every statement, sources."""
    said = [about.short(shown), *about.beside(shown), *about.counted(shown), *([shown.link] if shown.link else [])]
    said += ["", "The table", _as_text(shows)] if shows else []
    opened = below(shown.panel.body)
    said += ["", "What opens below its lines", _as_text(opened)] if opened else []
    said += ["", "The statements behind it", *(shown.cite(row) for row in shown.panel.rows)]
    if len(document.parts) == 1:
        listed = (f"{number} {entries.line(one)} {one['url']}" for number, one in enumerate(document.sources, 1))
        said += ["", "Sources", *listed]
    slide.notes_slide.notes_text_frame.text = legal("\n".join(said))


_MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
FORMATS = (Format("pptx", "Slides", "pptx", _MIME, write, 11, "document"),)
