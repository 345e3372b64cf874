"""As a Word document: charts and tables that can be edited, a short footnote for each panel and headline figure."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime

import docx
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from dashboard.charts.office import Bars, drawing
from dashboard.corpus.figures import Figure
from dashboard.documents import Document, Heading, Shown, Text
from dashboard.exports import about, entries, fitting, native, wording
from dashboard.exports.footnotes import Footnotes
from dashboard.exports.format import Format
from dashboard.exports.grids import shares
from dashboard.exports.laying import written
from dashboard.exports.numbering import runs
from dashboard.exports.readme import alt
from dashboard.exports.safe import legal, property_, web_address
from dashboard.exports.tabular import table
from dashboard.panels.panel import OfferChart, Quotations, Strip, TimeChart
from dashboard.panels.panel import Table as Shows

_SHORT, _LONG, _MARGIN = Mm(210), Mm(297), Mm(20)  # A4
_ROOM = _SHORT - 2 * _MARGIN
_HIGH, _TALL = Mm(100), Mm(130)  # of a chart, and of one of lying bars, at most
_PIXELS = 440.0  # that the labels of a chart have
_LINES, _NOTE_SIZE = 3, 8  # of a footnote, at most; its size in points


def write(document: Document) -> bytes:
    """*document* as a Word file on A4, upright."""
    return _Report(document).saved()


class _Report:
    """One Word file in the making."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.file = docx.Document()
        self.styles = wording.styled(self.file)
        self.notes = Footnotes(self.file)
        self.numbers = {source["id"]: number for number, source in enumerate(document.sources, 1)}
        section = self.file.sections[0]
        section.page_width, section.page_height = _SHORT, _LONG
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN

    def saved(self) -> bytes:
        """Everything in order, as bytes."""
        alone = len(self.document.parts) == 1
        if not alone:
            self.say(self.document.title, "Title")
            self.say(f"{about.standing(self.document)} {about.version(self.document)}", "Caption")
        for part in self.document.parts:
            match part:
                case Heading(words):
                    self.say(words, "Heading 1")
                case Text(words):
                    for paragraph in filter(None, words.splitlines()):
                        self.say(paragraph)
                case Shown():
                    self.panel(part, "Title" if alone else "Heading 2")
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

    def panel(self, shown: Shown, level: str) -> None:
        """A panel: title with its footnote, what stands under it, chart, table, notes, source."""
        heading = self.say(shown.title, level)
        heading.paragraph_format.keep_with_next = True
        self.notes.add(heading, [self.footnote(shown)])
        under = self.say(" ".join(filter(None, (about.lead(shown), about.standing(shown)))), "Caption")
        under.paragraph_format.keep_with_next = True
        self.body(shown)
        for words in about.beside(shown):
            self.say(words)
        wording.link(self.say("", "Caption"), about.origin(shown), shown.link, self.file.part)
        for words in about.counted(shown):
            self.say(words, wording.NOTE)

    def body(self, shown: Shown) -> None:
        """What a panel shows: its chart where it has one, its table where a chart does not hold it."""
        body = shown.panel.body
        shows = table(body)
        if (drawn := drawing(body, _PIXELS)) is not None:
            tall = isinstance(drawn, Bars) and drawn.across
            high = Pt(native.height(drawn, (_TALL if tall else _HIGH) / Pt(1)))
            wording.chart(self.file, drawn, (int(_ROOM), int(high)), (shown.title, alt(shown) or shown.title))
        if isinstance(body, Quotations):
            self.quotes(shows)
        elif not isinstance(body, TimeChart | OfferChart):
            self.table(shown, shows)
            if isinstance(body, Strip):
                self.figures(shown, body)

    def quotes(self, shows: Shows) -> None:
        """Somebody's own words in their sentence, and who said them."""
        for line in shows.lines:
            who, words, sentence, how = line.cells
            self.say(words.text, "Quote").paragraph_format.keep_with_next = True
            self.say(" · ".join(filter(None, (who.text, who.note, how.text))), "Caption")
            self.say(sentence.text, wording.NOTE)

    def table(self, shown: Shown, shows: Shows) -> None:
        """A table in the width of the page."""
        head, lines = written(shows, range(len(shows.columns)))
        texts = [[f"{cell.words} {cell.note}" for cell in line] for line in lines if len(line) == len(head)]
        widths = [int(_ROOM * share) for share in shares([cell.words for cell in head], texts)]
        style = self.styles[wording.CELL]
        wording.table(self.file, [head, *lines], widths, style, alt(shown) or f"{shown.title}: a table.")
        self.say("").paragraph_format.space_after = Pt(0)

    def figures(self, shown: Shown, strip: Strip) -> None:
        """A footnote at each headline figure: who says it, how it was counted."""
        cells = iter(self.file.tables[-1]._tbl.tr_lst[1:])
        for headline, row in zip(strip.headlines, cells, strict=False):
            there = [stat for stat in (headline.article, headline.record) if stat is not None]
            for stat, cell in zip(there, row.tc_lst[1:], strict=False):
                if stat.figure:
                    paragraph = Paragraph(cell.p_lst[0], None)  # type: ignore[arg-type]
                    self.notes.add(paragraph, [self.of_figure(shown, stat.figure)])

    def of_figure(self, shown: Shown, figure: Figure) -> str:
        """Who says a figure and how it was counted, in three lines at most."""
        said = [about.sentence(words) for words in (shown.voices(figure.rows), figure.how, figure.over) if words]
        return self.fitting([" ".join(said), *said[1:], f"{len(figure.rows)} statements; the data file has them."])

    def footnote(self, shown: Shown) -> str:
        """Where a panel is from, in three lines at most: the sources by their numbers in the list."""
        listed = f"{self.sourced(shown)} {about.version(shown)}"
        return self.fitting(
            [f"{about.standing(shown)} {listed}", f"{about.as_of(shown)} {listed}", about.version(shown)]
        )

    def sourced(self, shown: Shown) -> str:
        """The sources of a panel by number."""
        mine = {place: self.numbers[name] for place, name in enumerate(shown.used) if name in self.numbers}
        said = ", ".join("–".join(str(one) for one in dict.fromkeys(run)) for run in runs(mine, mine))
        return f"Source{'s' * (len(mine) != 1)} {said} of the list at the end." if mine else ""

    def fitting(self, tries: Iterable[str]) -> str:
        """The first of *tries* that fits into a footnote; else the last."""
        words = ""
        for words in tries:
            if len(fitting.lines(legal(words), _ROOM / Pt(1) - 10, _NOTE_SIZE)) <= _LINES:
                break
        return words

    def sources(self) -> None:
        """One list of all sources, numbered, in two columns; how to cite the whole."""
        self.say("How to cite this", "Heading 2")
        self.say(about.short(self.document), wording.NOTE)
        self.say("Sources", "Heading 2").paragraph_format.keep_with_next = True
        wording.columns(self.file.add_section(WD_SECTION.CONTINUOUS), 2)
        for number, source in enumerate(self.document.sources, 1):
            paragraph = self.say(f"{number}\t", wording.ENTRY)
            wording.link(paragraph, entries.line(source), web_address(source["url"]), self.file.part)

    def describe(self) -> None:
        """The file's own properties, and the foot of each page."""
        own = self.file.core_properties
        for name, words in about.properties(self.document).items():
            setattr(own, name, property_(words))
        own.last_modified_by = about.MAKER
        own.created = own.modified = datetime.now(UTC)
        foot = self.file.sections[0].footer.paragraphs[0]
        foot.text = legal(f"{self.document.title} · data version {self.document.version} · page ")
        foot._p.get_or_add_pPr().style = self.styles["Caption"]
        page = OxmlElement("w:fldSimple")
        page.set(qn("w:instr"), "PAGE")
        page.append(OxmlElement("w:r"))
        foot._p.append(page)


_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = (Format("docx", "Word", "docx", _MIME, write, 10, "document"),)
