"""PDF and pictures are what the panels show, whole and on clean pages, and say in themselves what they are."""

import ctypes
import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from dashboard.documents import Document, Heading, Text, document
from dashboard.errors import NothingToDrawError
from dashboard.exports import FORMATS, about, look
from dashboard.exports.formats import png
from dashboard.exports.formats.html import NO_TABLE
from dashboard.exports.numbering import notes
from dashboard.exports.safe import legal
from dashboard.markup.html import brief
from dashboard.panels.panel import Cell, Column, Line, Mark, OfferChart, Table, TimeChart
from dashboard.views import View
from tests import made_up

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "<script>document.title = 'run'</script>",
    '"onmouseover="alert(1)',
    "=1+1",
    "\\input{a}",
    "a\x0b\x00b",
    "]]>",
)
LONG = ("charges", "sanctions", "who-is-listed", "strike-by-strike", "where-reports-differ")


@pytest.fixture(scope="module")
def report(corpus) -> Document:
    """Panels of several kinds, short and long, one page's worth filtered."""
    parts = [Heading("What was said"), Text("First words.\nSecond words.")]
    for subject in ("overview", "strikes", "charges", "designations", "rewards"):
        parts += made_up.of_subject(corpus, subject)
    parts += made_up.of_subject(corpus, "strikes", View(agencies=("us-military",)))[:3]
    return document("A report of what was said", parts, corpus)


@pytest.fixture(scope="module")
def pdf(report) -> pypdfium2.PdfDocument:
    """The report as PDF."""
    return pypdfium2.PdfDocument(FORMATS["pdf"].write(report))


def bare(text) -> str:
    """Letters alone: paper breaks lines where it likes."""
    return "".join(str(text).replace("\x02", "-").replace("\ufffe", "-").split())


def texts(pdf) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pdf]


@pytest.fixture(scope="module")
def printed(pdf) -> list[str]:
    """The letters on each page of the report."""
    return [bare(text) for text in texts(pdf)]


def unnumbered(text) -> str:
    """*text* without digits and what joins them: the numbers of notes stand in cells too."""
    return re.sub(r"[\d–,]", "", bare(text))


def is_chart(panel) -> bool:
    return isinstance(panel.panel.body, TimeChart | OfferChart)


def test_a_pdf_has_each_panel_with_all_that_must_stand_with_it(report, printed):
    said = "".join(printed)
    in_cells = unnumbered(said)
    for panel in report.panels:
        stand = [panel.title, about.lead(panel), about.standing(panel), about.origin(panel), panel.link]
        stand += [*about.beside(panel), *about.counted(panel)]
        assert [piece for piece in stand if bare(piece) not in said] == []
        if is_chart(panel):
            assert bare(panel.link + NO_TABLE) in said
        if isinstance(panel.panel.body, Table):
            cells = [cell for line in panel.panel.body.lines for cell in line.cells]
            words = [cell.text for cell in cells if not cell.range]
            drawn = [said for cell in cells if cell.range for said in cell.range.values]
            words += [part for said in drawn for part in (said.words, said.reports, said.who, said.why)]
            assert [piece for piece in words if unnumbered(brief(piece)) not in in_cells] == []
    assert "Filters:Agency:USmilitary." in said
    assert bare(about.short(report)) in said


def test_a_pdf_numbers_its_pages_and_says_on_each_what_it_is(report, pdf):
    foot = f"{about.sentence(report.title)} {about.as_of(report)} {about.version(report)}"
    for number, text in enumerate(texts(pdf), 1):
        assert bare(foot) in bare(text)
        assert f"Page {number} of {len(pdf)}" in " ".join(text.split())


def test_the_properties_of_a_pdf_say_title_filters_day_link_and_version(report, pdf):
    stated = pdf.get_metadata_dict()
    assert stated["Title"] == report.title
    assert stated["Author"] == about.MAKER
    assert stated["Subject"].startswith("As of 24 November 2025. Not filtered. Filters: Agency: US military. In: ")
    assert f"data version {report.version}." in stated["Subject"]
    assert all(panel.link in stated["Subject"] for panel in report.panels)
    assert all(panel.title in stated["Keywords"] for panel in report.panels)
    contents = [one.get_title() for one in pdf.get_toc()]
    titles = {panel.title for panel in report.panels}
    assert {one for one in contents if one in titles} == titles


def alternatives(page) -> list[str]:
    """The alternative texts of what is on a page, as a screen reader finds them."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    found = []
    waiting = [
        pdfium.FPDF_StructTree_GetChildAtIndex(tree, i) for i in range(pdfium.FPDF_StructTree_CountChildren(tree))
    ]
    while waiting:
        if one := waiting.pop():
            room = ctypes.create_string_buffer(20_000)
            if size := pdfium.FPDF_StructElement_GetAltText(one, room, len(room)):
                found.append(room.raw[: size - 2].decode("utf-16-le"))
            count = pdfium.FPDF_StructElement_CountChildren(one)
            waiting += [pdfium.FPDF_StructElement_GetChildAtIndex(one, i) for i in range(count)]
    return found


def test_the_words_of_a_chart_are_its_alternative_text_and_stand_nowhere_on_paper(report, pdf, printed):
    found = [alt for page in pdf for alt in alternatives(page)]
    said = "".join(printed)
    drawn = [panel for panel in report.panels if is_chart(panel)]
    assert len(drawn) >= 4
    for panel in drawn:
        assert panel.panel.body.alt in found
        assert bare(panel.panel.body.alt)[:80] not in said


def test_a_panel_that_fits_on_a_page_stays_on_one(report, printed):
    for panel in report.panels:
        if panel.panel.id not in LONG:
            first, last = bare(panel.title), bare(panel.link)
            assert any(first in page and last in page for page in printed), panel.panel.id


def test_the_words_of_a_chart_on_paper_are_nine_points_high_at_least(report):
    alone = next(panel for panel in report.panels if panel.panel.id == "campaign")
    page = pypdfium2.PdfDocument(FORMATS["pdf"].write(made_up.document(alone)))[0]
    text = page.get_textpage()
    sizes = []
    for words in ("Terrorist listings", "added up"):
        start = text.get_text_range().index(words)
        sizes.append(pdfium.FPDFText_GetFontSize(text.raw, start))
    assert min(sizes) >= 9


def test_no_table_is_so_wide_that_a_whole_report_is_printed_smaller(pdf):
    text = pdf[0].get_textpage()
    assert pdfium.FPDFText_GetFontSize(text.raw, text.get_text_range().index("First words.")) >= 9


def ink(page) -> float:
    """How far down a page is printed, as a share of its height, but for its foot."""
    shades = np.asarray(page.render(scale=0.5).to_pil().convert("L"))[: int(421 * 0.93)]
    rows = np.flatnonzero((shades < 200).any(axis=1))
    return float(rows[-1] / 421) if len(rows) else 0.0


def test_no_page_is_nearly_empty(pdf):
    filled = [ink(page) for page in pdf]
    assert filled[0] > 0.6
    assert min(filled[:-1]) > 0.25


def test_nothing_is_printed_over_the_edge_of_the_paper(pdf):
    for page in pdf:
        text = page.get_textpage()
        boxes = [text.get_charbox(i) for i in range(text.count_chars())]
        boxes = [box for box in boxes if box[2] > box[0]]
        assert min(box[0] for box in boxes) > 36
        assert max(box[2] for box in boxes) < page.get_width() - 36


def test_every_note_and_every_source_keeps_its_number(report, pdf):
    said = "\n".join(texts(pdf)).partition("\nNotes")[2]
    read = Counter(int(number) for number in re.findall("[\n\ufffe](\\d+)[.] ", said))
    many, sources = len(notes(report)), len(report.sources)
    assert many > 100
    assert [number for number in range(1, many + 1) if read[number] < 1 + (number <= sources)] == []


def lists(count: int) -> Table:
    columns = (Column("First heading"), Column("Second"), Column("Third"))
    words = Cell("words " * 20)
    return Table(columns, tuple(Line((Cell(f"row{number:03}x"), words, words), ()) for number in range(count)))


def test_a_long_panel_begins_right_away_and_repeats_its_head_with_every_row_whole():
    made = made_up.document(
        made_up.shown(lists(3), "A short one", "short"),
        made_up.shown(lists(90), "A long one", "long"),
        made_up.shown(lists(3), "Another short one", "last"),
    )
    said = [" ".join(text.split()) for text in texts(pypdfium2.PdfDocument(FORMATS["pdf"].write(made)))]
    assert "A short one" in said[0]
    assert "row000x" in said[0].split("A long one")[-1]
    middle = [number for number, text in enumerate(said) if "row045x" in text or "row089x" in text]
    assert middle
    for number, text in enumerate(said):
        if any(f"row{row:03}x" in text for row in range(90)):
            assert "First heading Second Third" in text, number
        assert text.count("words") % 40 == 0
    assert sum(text.count("row") for text in said) == 96


def test_a_chart_higher_than_the_paper_is_on_one_page_with_its_title():
    lanes = tuple(
        made_up.Lane(
            f"lane{n:02}x", "sanctions", (Mark(made_up.date(2024, 2, 1), made_up.date(2024, 2, 1), "a", ("a",), (0,)),)
        )
        for n in range(30)
    )
    chart = made_up.time_chart(steps=(), stated=(), lanes=lanes)
    made = made_up.document(made_up.shown(lists(5), "Before", "before"), made_up.shown(chart, "A high chart", "high"))
    [page] = [text for text in texts(pypdfium2.PdfDocument(FORMATS["pdf"].write(made))) if "lane00x" in text]
    assert "A high chart" in page
    assert all(lane.name in page for lane in lanes)


def test_hostile_text_is_printed_as_it_stands():
    for text in HOSTILE:
        made = made_up.document(made_up.shown(made_up.table((text,)), text, notes=(text,)), title=text)
        read = pypdfium2.PdfDocument(FORMATS["pdf"].write(made))
        assert read.get_metadata_dict()["Title"] == text
        assert bare(" ".join(texts(read))).count(bare(legal(text))) >= 3


def test_a_picture_is_a_panel_and_says_in_itself_what_it_is(report):
    panel = next(one for one in report.panels if one.panel.id == "running-sum" and one.filters == "")
    picture = Image.open(io.BytesIO(FORMATS["png"].write(replace(report, parts=(panel,)))))
    assert picture.width == png.WIDTH * png.SCALE == 2400
    assert 1100 < picture.height < 2000
    assert np.asarray(picture.convert("L")).std() > 5
    assert picture.text["Title"] == panel.title
    assert picture.text["Source"] == about.origin(panel)
    assert picture.text["Version"] == panel.version
    assert picture.text["Alternative text"] == panel.panel.body.alt
    assert picture.text["Description"] == about.long(panel)


def test_a_picture_has_the_colours_of_the_light_theme(report):
    panel = next(one for one in report.panels if one.panel.id == "running-sum" and one.filters == "")
    picture = Image.open(io.BytesIO(FORMATS["png"].write(replace(report, parts=(panel,))))).convert("RGB")
    seen = {colour for count, colour in picture.getcolors(1 << 24) if count > 200}
    for slot in ("#000002", "#000037"):
        hexed = look.palette()[slot].removeprefix("#")
        assert tuple(bytes.fromhex(hexed)) in seen
    assert not {tuple(bytes.fromhex(f"0000{n:02}")) for n in (2, 9, 37)} & seen


def test_pictures_of_several_panels_are_named_for_them(report):
    kept = [one for one in report.panels if one.panel.id in ("campaign", "strike-totals") and one.filters == ""]
    assert len(kept) == 2
    twice = replace(report, parts=(*kept, kept[0]))
    with zipfile.ZipFile(io.BytesIO(FORMATS["png"].write(twice))) as archive:
        assert archive.namelist() == ["01_campaign.png", "02_strike-totals.png", "03_campaign-2.png"]
        sizes = [Image.open(io.BytesIO(archive.read(name))).size for name in archive.namelist()]
    assert sizes[0] == sizes[2]
    with zipfile.ZipFile(io.BytesIO(FORMATS["svg"].write(replace(report, parts=(kept[0], kept[0]))))) as svgs:
        assert svgs.namelist() == ["01_campaign.svg", "02_campaign-2.svg"]


def test_an_svg_has_its_chart_and_all_that_must_stand_with_it(report):
    panel = next(one for one in report.panels if one.panel.id == "running-sum" and one.filters == "")
    root = ElementTree.fromstring(FORMATS["svg"].write(replace(report, parts=(panel,))))
    assert root.findtext("{*}title") == panel.title
    assert root.findtext("{*}desc") == panel.panel.body.alt
    assert root.findtext("{*}metadata") == about.long(panel)
    seen = bare(" ".join(text for node in root.iter(f"{SVG}text") for text in node.itertext()))
    for piece in (panel.title, about.standing(panel), about.origin(panel), *about.counted(panel), panel.link):
        assert bare(piece) in seen
    assert seen.endswith(bare(NO_TABLE))
    drawn = [figure for figure in look.figure(panel.panel.body)["data"] if "markers" in figure.get("mode", "")]
    points = [node for node in root.findall(".//{*}path") if "point" in node.get("class", "")]
    assert len(points) == sum(len(trace["x"]) for trace in drawn)
    high = float(root.get("height"))
    assert all(float(node.get("y")) < high for node in root.findall("{*}text"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_an_svg_is_text(text):
    made = made_up.shown(made_up.time_chart(text), text, notes=(text,), link=text, sources=text)
    root = ElementTree.fromstring(FORMATS["svg"].write(made_up.document(made, title=text)))
    assert root.findtext("{*}title") == legal(text)
    assert [node.tag for node in root.iter() if node.tag.endswith("script")] == []
    assert [name for node in root.iter() for name in node.attrib if name.startswith("on")] == []


def test_only_charts_become_svg():
    with pytest.raises(NothingToDrawError, match="Use png, pdf or html"):
        FORMATS["svg"].write(made_up.document(made_up.shown(made_up.table(("a",)))))
