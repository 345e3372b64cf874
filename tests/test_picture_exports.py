"""PDF and pictures are what the panels show, whole and on clean pages, and say in themselves what they are."""

import ctypes
import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import plotly.graph_objects as go
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from dashboard.documents import Document, Heading, Text, document, shown
from dashboard.errors import NothingToDrawError
from dashboard.exports import FORMATS, citing, png, provenance, words
from dashboard.panels import Chart, Table, panels
from dashboard.views import View, narrow
from tests import made_up

SVG = "{http://www.w3.org/2000/svg}"
BASE = "http://127.0.0.1:8501"
HOSTILE = (
    "<script>document.title = 'run'</script>",
    '"onmouseover="alert(1)',
    "=1+1",
    "\\input{a}",
    "a\x0b\x00b",
    "]]>",
)
LONG = ("sanctions-listed", "charges-listed", "who-is-listed", "strikes-by-event", "disagreements", "record-sharpens")


@pytest.fixture(scope="module")
def report(whole) -> Document:
    """Panels of several kinds, short and long, one page's worth filtered."""
    parts = [Heading("What was said"), Text("First words.\nSecond words.")]
    for subject, view in (("overview", View()), ("strikes", View()), ("charges", View()), ("designations", View())):
        tables = narrow(whole, view)
        parts += [shown(panel, subject, tables, view, whole, BASE) for panel in panels(subject, tables)]
    view = View(agencies=("us-military",))
    tables = narrow(whole, view)
    parts += [shown(panel, "strikes", tables, view, whole, BASE) for panel in panels("strikes", tables)[:3]]
    return document("A report of what was said", parts, whole)


@pytest.fixture(scope="module")
def pdf(report) -> pypdfium2.PdfDocument:
    """The report as PDF."""
    return pypdfium2.PdfDocument(FORMATS["pdf"].write(report))


def bare(text) -> str:
    """Letters alone: paper breaks lines where it likes."""
    return "".join(str(text).replace("\x02", "-").replace("\ufffe", "-").split())


def texts(pdf) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pdf]


def test_a_pdf_has_each_panel_with_all_that_must_stand_with_it(report, pdf):
    said = bare(" ".join(texts(pdf)))
    for panel in report.panels:
        beside = [words.filtered(panel), *panel.panel.notes, panel.panel.title, panel.sources, panel.link]
        beside += [words.as_of(panel.as_of), words.version(panel.version)]
        if isinstance(panel.panel.body, Chart):
            assert bare(panel.link + words.NO_TABLE) in said
        if isinstance(panel.panel.body, Table):
            beside += [cell for row in panel.panel.body.rows for cell in row]
        for piece in beside:
            assert bare(piece) in said
    assert "Filtered by Agency: US military" in " ".join(" ".join(texts(pdf)).split())
    assert bare(citing.long(report)) in said


def test_a_pdf_numbers_its_pages_and_says_on_each_what_it_is(report, pdf):
    for number, text in enumerate(texts(pdf), 1):
        assert bare(citing.short(report)) in bare(text)
        assert f"Page {number} of {len(pdf)}" in " ".join(text.split())


def test_the_properties_of_a_pdf_say_title_filters_day_link_and_version(report, pdf):
    about = pdf.get_metadata_dict()
    assert about["Title"] == report.title
    assert about["Author"] == provenance.MAKER
    assert about["Subject"].startswith(
        "As of 5 December 2025, the date of the newest source. Not filtered; Filtered by "
    )
    assert f"Data version {report.version}." in about["Subject"]
    assert all(panel.link in about["Subject"] for panel in report.panels)
    assert all(panel.panel.title in about["Keywords"] for panel in report.panels)
    contents = [one.get_title() for one in pdf.get_toc()]
    titles = {panel.panel.title for panel in report.panels}
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


def test_the_words_of_a_chart_are_its_alternative_text_and_stand_nowhere_on_paper(report, pdf):
    found = [alt for page in pdf for alt in alternatives(page)]
    said = bare(" ".join(texts(pdf)))
    drawn = [panel for panel in report.panels if isinstance(panel.panel.body, Chart)]
    assert len(drawn) >= 3
    for panel in drawn:
        assert panel.panel.body.alt in found
        assert bare(panel.panel.body.alt)[:80] not in said


def pages_of(pdf, text: str) -> list[int]:
    return [number for number, said in enumerate(texts(pdf)) if bare(text) in bare(said)]


def test_a_panel_that_fits_on_a_page_stays_on_one(report, pdf):
    for panel in report.panels:
        if panel.panel.id not in LONG:
            named = panel.link  # the last line of a panel
            assert set(pages_of(pdf, panel.panel.title)) & set(pages_of(pdf, named)), panel.panel.id


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
    notes, sources = len(words.footnotes(report)), len(report.sources)
    assert notes > 100
    assert [number for number in range(1, notes + 1) if read[number] < 1 + (number <= sources)] == []


def lists(count: int, height: int = 1) -> Table:
    rows = tuple((f"row{number:03}x", *["words " * 20 * height] * 2) for number in range(count))
    return Table(("First heading", "Second", "Third"), rows, ())


def test_a_long_panel_begins_right_away_and_repeats_its_head_with_every_row_whole():
    made = made_up.document(
        made_up.shown(lists(3), "A short one", "short"),
        made_up.shown(lists(90), "A long one", "long"),
        made_up.shown(lists(3), "Another short one", "last"),
    )
    read = pypdfium2.PdfDocument(FORMATS["pdf"].write(made))
    said = [" ".join(text.split()) for text in texts(read)]
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
    names = [f"lane{number:02}x" for number in range(60)]
    figure = go.Figure([go.Bar(y=names, x=[1] * 60, orientation="h")], {"height": 1600})
    chart = Chart(figure, "In words", Table(("a",), (("b",),), ()))
    made = made_up.document(made_up.shown(lists(5), "Before", "before"), made_up.shown(chart, "A high chart", "high"))
    read = pypdfium2.PdfDocument(FORMATS["pdf"].write(made))
    [page] = [text for text in texts(read) if "lane00x" in text]
    assert "A high chart" in page
    assert all(name in page for name in names[::10])


def test_hostile_text_is_printed_as_it_stands():
    for text in HOSTILE:
        made = made_up.document(made_up.shown(made_up.table((text,)), text, notes=(text,)), title=text)
        read = pypdfium2.PdfDocument(FORMATS["pdf"].write(made))
        assert read.get_metadata_dict()["Title"] == text
        assert bare(" ".join(texts(read))).count(bare(provenance.legal(text))) >= 3


def test_a_picture_is_a_panel_and_says_in_itself_what_it_is(report):
    panel = next(one for one in report.panels if one.panel.id == "deaths-by-strike" and one.filters == "")
    alone = replace(report, parts=(panel,))
    picture = Image.open(io.BytesIO(FORMATS["png"].write(alone)))
    assert picture.width == png.WIDTH * png.SCALE
    assert picture.height > 900
    assert np.asarray(picture.convert("L")).std() > 5
    assert picture.text["Title"] == panel.panel.title
    assert picture.text["Source"] == panel.sources
    assert picture.text["Version"] == panel.version
    assert picture.text["Alternative text"] == panel.panel.body.alt
    for piece in (words.filtered(panel), words.as_of(panel.as_of), *panel.panel.notes, panel.link, citing.DASHBOARD):
        assert piece in picture.text["Description"]


def test_pictures_of_several_panels_are_named_for_them(report):
    kept = [one for one in report.panels if one.panel.id in ("deaths-by-strike", "headline-numbers")]
    assert len(kept) == 2
    twice = replace(report, parts=(*kept, kept[-1]))
    with zipfile.ZipFile(io.BytesIO(FORMATS["png"].write(twice))) as archive:
        assert archive.namelist() == [
            f"01_{kept[0].panel.id}.png",
            f"02_{kept[1].panel.id}.png",
            f"03_{kept[1].panel.id}-2.png",
        ]
        sizes = [Image.open(io.BytesIO(archive.read(name))).size for name in archive.namelist()]
    assert sizes[1] == sizes[2]
    with zipfile.ZipFile(io.BytesIO(FORMATS["svg"].write(replace(report, parts=(kept[-1], kept[-1]))))) as svgs:
        assert svgs.namelist() == ["01_deaths-by-strike.svg", "02_deaths-by-strike-2.svg"]


def test_an_svg_has_its_chart_and_all_that_must_stand_with_it(report):
    panel = next(one for one in report.panels if one.panel.id == "deaths-by-strike" and one.filters == "")
    root = ElementTree.fromstring(FORMATS["svg"].write(replace(report, parts=(panel,))))
    assert root.findtext("{*}title") == panel.panel.title
    assert root.findtext("{*}desc") == panel.panel.body.alt
    for piece in (panel.panel.title, words.as_of(panel.as_of), panel.version, panel.link):
        assert piece in root.findtext("{*}metadata")
    seen = bare(" ".join(text for node in root.iter(f"{SVG}text") for text in node.itertext()))
    for piece in (
        panel.panel.title,
        words.filtered(panel),
        *panel.panel.notes,
        panel.sources,
        words.as_of(panel.as_of),
    ):
        assert bare(piece) in seen
    assert bare(panel.link) in seen
    assert seen.endswith(bare(words.NO_TABLE))
    bars = [trace for trace in panel.panel.body.figure.data if trace.type == "bar"]
    assert len(root.findall(".//{*}g[@class='point']")) == sum(len(trace.x) for trace in bars)
    high = float(root.get("height"))
    assert all(float(node.get("y")) < high for node in root.findall("{*}text"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_an_svg_is_text(text):
    chart = Chart(go.Figure([go.Bar(x=[text], y=[1], name=text)]), text, Table((text,), ((text,),), ()))
    made = made_up.document(made_up.shown(chart, text, notes=(text,), link=text, sources=text), title=text)
    content = FORMATS["svg"].write(made)
    root = ElementTree.fromstring(content)
    assert root.findtext("{*}title") == provenance.legal(text)
    assert [node.tag for node in root.iter() if node.tag.endswith("script")] == []
    assert [name for node in root.iter() for name in node.attrib if name.startswith("on")] == []


def test_only_charts_become_svg():
    with pytest.raises(NothingToDrawError, match="Use png, pdf or html"):
        FORMATS["svg"].write(made_up.document(made_up.shown(made_up.table(("a",)))))
