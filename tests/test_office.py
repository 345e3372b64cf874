"""What is exported equals what the panel shows, with its provenance (promises 4 and 7), in every format."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import datetime
from types import SimpleNamespace
from xml.etree import ElementTree

import docx
import pandas as pd
import plotly.graph_objects as go
import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from dashboard.documents import Document, Heading, Shown, Text, document, shown
from dashboard.exports import FORMATS, TABLE_FORMATS, pictures, provenance
from dashboard.exports.drawings import Bars, Course, drawing
from dashboard.panels import Chart, Number, Panel, Table, panels
from dashboard.views import View, narrow

BASE = "http://127.0.0.1:8501"
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "{=1+1}",
    "#N/A",
    "<script>alert(1)</script>",
    "a\x0b\x00\x1fb",
    "\ufffe=1",
)


@pytest.fixture(scope="module")
def report(whole) -> Document:
    """Panels of several subjects, some of them filtered, with a heading and a text between."""
    killed = View(words="killed")
    parts = [Heading("What was said"), Text("First words.\nSecond words.")]
    for subject, view in (("overview", View()), ("strikes", View()), ("quotes", View()), ("claims", killed)):
        tables = narrow(whole, view)
        parts += [shown(panel, subject, tables, view, whole, BASE) for panel in panels(subject, tables)]
        parts.append(Heading(f"After {subject}"))
    return document("A report of what was said", parts, whole)


@pytest.fixture(scope="module")
def files(report) -> dict[str, bytes]:
    """The report in every format."""
    return {name: module.write(report) for name, module in FORMATS.items()}


def one(panel: Panel, **stated) -> Document:
    """A document of one panel made up for a test."""
    rows = pd.DataFrame({"note": list(HOSTILE), "low": 1.0})
    whole = {"filters": "", "sources": "Source: X.", "as_of": "2024-05-02", "link": "/", "version": "abc", **stated}
    made = Shown(panel, "strikes", rows=rows, footnotes={}, **whole)
    source = {"called": "X", "kind": "copy", "url": "not stated"}
    return Document(panel.title, (made,), (source,), "abc")


def of_rows(cells, title="A title") -> Document:
    return one(Panel("made-up", title, Table(("Said",), tuple((cell,) for cell in cells), ()), ()))


def flat(text) -> str:
    """Words alone: formats break lines where they like."""
    return " ".join(str(text).split())


def in_slides(deck) -> list[str]:
    found = []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
            elif shape.has_text_frame:
                found.append(shape.text_frame.text)
    return [flat(text) for text in found]


def test_every_format_says_what_it_is():
    named = "csv json xlsx html pptx docx markdown png svg pdf bibtex ris csl"
    assert set(FORMATS) == set(named.split())
    assert all(module.SUFFIX for module in FORMATS.values())
    assert all("/" in module.MIME for module in FORMATS.values())
    assert set(TABLE_FORMATS) == {"csv", "json"}


def test_the_workbook_has_what_each_panel_shows_and_its_rows(report, files):
    book = load_workbook(io.BytesIO(files["xlsx"]))
    assert book.sheetnames[0] == "README"
    assert book.sheetnames[-1] == "Sources"
    assert len(set(book.sheetnames)) == 2 + 2 * len(report.panels)
    for number, panel in enumerate(report.panels, 1):
        sheet, rows = book.worksheets[2 * number - 1], book.worksheets[2 * number]
        grid = provenance.grid(panel)
        read = [tuple(str(cell or "") for cell in row) for row in sheet.iter_rows(values_only=True)]
        wide = len(grid.columns)
        assert read[0][0] == panel.panel.title
        assert [row[:wide] for row in read[3 : 4 + len(grid.rows)]] == [grid.columns, *grid.rows]
        assert [row[0] for row in read if panel.sources in row[0]]
        assert [cell.value for cell in rows[1]] == list(panel.rows.columns)
        for row, fact in zip(rows.iter_rows(min_row=2), panel.rows.to_dict("records"), strict=True):
            for cell, value in zip(row, fact.values(), strict=True):
                if pd.isna(value) or value == "":
                    assert cell.value is None
                elif isinstance(value, pd.Timestamp):
                    assert cell.value == datetime.combine(value.date(), datetime.min.time())
                else:
                    assert cell.value == ("inf" if value == float("inf") else value)


def test_the_readme_has_filters_notes_sources_link_version_and_meanings(report, files):
    sheet = load_workbook(io.BytesIO(files["xlsx"]))["README"]
    in_book = flat(" ".join(str(cell or "") for row in sheet.iter_rows(values_only=True) for cell in row))
    with zipfile.ZipFile(io.BytesIO(files["csv"])) as archive:
        in_zip = flat(archive.read("README.txt").decode("utf-8-sig"))
    for said in (in_book, in_zip):
        for panel in report.panels:
            assert flat(panel.panel.title) in said
            assert panel.link in said
            assert flat(panel.sources) in said
            assert flat(provenance.filtered(panel)) in said
            assert flat(provenance.alt(panel)) in said
            assert all(flat(note) in said for note in panel.panel.notes)
        assert "Filtered by" in said
        assert report.version in said
        assert "What the row says, in one neutral sentence, with its hedge." in said


def test_the_zip_has_a_file_of_rows_for_each_panel(report, files):
    with zipfile.ZipFile(io.BytesIO(files["csv"])) as archive:
        names = archive.namelist()
        assert len(names) == 2 + 2 * len(report.panels)
        for number, panel in enumerate(report.panels, 1):
            name = f"{number:02}_{panel.panel.id}"
            read = list(csv.reader(io.StringIO(archive.read(f"{name}.csv").decode("utf-8-sig"), newline="")))
            grid = provenance.grid(panel)
            assert read == [[flat_safe(cell) for cell in row] for row in (grid.columns, *grid.rows)]
            assert archive.read(f"{name}_rows.csv") == TABLE_FORMATS["csv"].table(panel.rows)
        sources = list(csv.DictReader(io.StringIO(archive.read("sources.csv").decode("utf-8-sig"))))
    assert [row["called"] for row in sources] == [source["called"] for source in report.sources]


def flat_safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def test_the_json_has_all_parts_in_order(report, files):
    read = json.loads(files["json"])
    assert [next(iter(part)) for part in read["parts"]] == [
        type(part).__name__.lower().replace("shown", "panel") for part in report.parts
    ]
    panels_read = [part["panel"] for part in read["parts"] if "panel" in part]
    for back, panel in zip(panels_read, report.panels, strict=True):
        grid = provenance.grid(panel)
        assert back["shown"] == {"columns": list(grid.columns), "rows": [list(row) for row in grid.rows]}
        assert (back["link"], back["filters"], back["version"]) == (panel.link, panel.filters, report.version)
        assert back["rows"] == json.loads(TABLE_FORMATS["json"].table(panel.rows))
        assert back["footnotes"] == panel.footnotes
    assert read["sources"] == [dict(source) for source in report.sources]


def test_the_word_file_shows_each_panel_in_tables_whose_heads_repeat(report, files):
    file = docx.Document(io.BytesIO(files["docx"]))
    said = [flat(paragraph.text) for paragraph in file.paragraphs]
    tables = iter(file.tables)
    for panel in report.panels:
        assert flat(panel.panel.title) in said
        assert all(flat(note) in said for note in panel.panel.notes)
        assert flat(panel.sources) in said
        grid = provenance.grid(panel)
        if panel.quotes:
            assert all(flat(quote.words) in said for quote in panel.quotes.values())
            continue
        rows = next(tables)._tbl.tr_lst
        read = [
            tuple(flat("".join(text.text or "" for text in cell.iter(f"{WORDS}t"))) for cell in row.tc_lst)
            for row in rows
        ]
        wide = len(read[0])
        assert read == [tuple(map(flat, row[:wide])) for row in (grid.columns, *grid.rows)]
        assert rows[0].trPr.find(f"{WORDS}tblHeader") is not None
        assert rows[0].trPr.find(f"{WORDS}cantSplit") is not None
    assert next(tables, None) is None
    assert f"Data version {report.version}." in said
    for source in report.sources:
        assert flat(provenance.source_in_words(source)) in said


def test_the_word_file_has_a_footnote_for_each_panel_and_each_number(report, files):
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as archive:
        notes = ElementTree.fromstring(archive.read("word/footnotes.xml"))
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        assert "footnotes.xml" in archive.read("word/_rels/document.xml.rels").decode()
        assert "/word/footnotes.xml" in archive.read("[Content_Types].xml").decode()
        assert "footnotePr" in archive.read("word/settings.xml").decode()
    by_id = {
        note.get(f"{WORDS}id"): flat(" ".join(text.text or "" for text in note.iter(f"{WORDS}t"))) for note in notes
    }
    used = [reference.get(f"{WORDS}id") for reference in body.iter(f"{WORDS}footnoteReference")]
    assert sorted(used) == sorted(set(used)) == sorted(set(by_id) - {"0", "1"})
    expected = []
    for panel in report.panels:
        expected.append(panel)
        items = panel.panel.body if isinstance(panel.panel.body, tuple) else ()
        expected += [(panel, number) for number in items if isinstance(number, Number)]
    assert len(expected) == len(used)
    for reference, told in zip(used, expected, strict=True):
        panel, number = told if isinstance(told, tuple) else (told, None)
        facts = number.facts if number else panel.panel.facts
        assert flat(panel.sources) in by_id[reference]
        assert flat(provenance.filtered(panel)) in by_id[reference]
        assert all(flat(panel.footnotes[fact]) in by_id[reference] for fact in facts[:3])
        assert len(facts) <= 3 or f"and {len(facts) - 3} more fact" in by_id[reference]
        if number:
            assert flat(number.counted) in by_id[reference]
            assert flat(panel.said[number.label]) in by_id[reference]


def test_slides_show_every_row_of_every_table_and_every_title(report, files):
    deck = Presentation(io.BytesIO(files["pptx"]))
    slides = iter(deck.slides)
    said = in_slides(deck)
    everything = " ".join(said)
    for part in report.parts:
        if isinstance(part, Heading):
            assert part.words in said
        elif isinstance(part, Shown):
            assert flat(part.panel.title) in everything
            assert flat(part.sources) in everything
    for panel in report.panels:
        body = panel.panel.body
        mine = [next(one for one in slides if one.shapes.title.text.startswith(panel.panel.title))]
        if any(shape.shape_type == MSO_SHAPE_TYPE.PICTURE for shape in mine[0].shapes):
            mine = [next(slides)]  # a chart that slides can't draw: its picture, then its table
        while "(" in mine[0].shapes.title.text[len(panel.panel.title) :] and not mine[-1].shapes.title.text.endswith(
            f"{len(mine)} of {len(mine)})"
        ):
            mine.append(next(slides))
        if isinstance(body, Chart) and drawing(body.figure):
            assert [shape.has_chart for shape in mine[0].shapes].count(True) == 1
        else:
            tables = [shape.table for one in mine for shape in one.shapes if shape.has_table]
            grid = provenance.grid(panel)
            rows = [[flat(cell.text) for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
            assert rows == [list(map(flat, row)) for row in grid.rows]
            assert all([cell.text for cell in table.rows[0].cells] == list(grid.columns) for table in tables)
        notes = flat(mine[0].notes_slide.notes_text_frame.text)
        assert panel.link in notes
        assert flat(panel.sources) in notes
        assert all(flat(note) in notes for note in panel.panel.notes)
        assert all(flat(cited) in notes for cited in panel.footnotes.values())


def test_nothing_on_a_slide_is_outside_it_or_too_small_to_read(files):
    deck = Presentation(io.BytesIO(files["pptx"]))
    assert deck.slide_width * 9 == deck.slide_height * 16
    for slide in deck.slides:
        for shape in slide.shapes:
            high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0
            assert shape.top + high <= deck.slide_height
            frames = [cell.text_frame for row in shape.table.rows for cell in row.cells] if shape.has_table else []
            frames += [shape.text_frame] if shape.has_text_frame else []
            sizes = [run.font.size.pt for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs]
            assert min(sizes, default=10) >= 10


def charts(content):
    deck = Presentation(io.BytesIO(content))
    return {slide.shapes.title.text: shape for slide in deck.slides for shape in slide.shapes if shape.has_chart}


def test_charts_on_slides_are_charts_with_the_numbers_of_the_figure(report, files):
    found = charts(files["pptx"])
    by_id = {panel.panel.id: panel for panel in report.panels}
    bars, course = by_id["deaths-by-strike"], by_id["running-sum"]
    assert set(found) == {bars.panel.title, course.panel.title}
    for panel in (bars, course):
        about = found[panel.panel.title]._element.nvGraphicFramePr.cNvPr
        assert about.get("descr") == panel.panel.body.alt
    chart = found[bars.panel.title].chart
    figure = bars.panel.body.figure
    traces = [trace for trace in figure.data if trace.type == "bar"]
    assert [series.name for series in chart.plots[0].series] == [trace.name for trace in traces]
    order = [place.replace("<br>", " ") for place in figure.layout.xaxis.categoryarray]
    assert list(chart.plots[0].categories) == order
    for series, trace in zip(chart.plots[0].series, traces, strict=True):
        drawn = {name: value for name, value in zip(order, series.values, strict=True) if value is not None}
        assert drawn == {name.replace("<br>", " "): value for name, value in zip(trace.x, trace.y, strict=True)}
    spread = [trace for trace in figure.data if trace.name == "Least and most reported"][0]
    assert len(list(chart._chartSpace.iter(qn("c:plus")))) >= 1
    points = sum(len(list(one.iter(qn("c:pt")))) for one in chart._chartSpace.iter(qn("c:plus")))
    assert points == len(spread.x) // 3

    series = {one.name: one for one in found[course.panel.title].chart.plots[0].series}
    traces = {trace.name: trace for trace in course.panel.body.figure.data}
    stated = traces["Totals stated in the record"]
    assert list(series["Totals stated in the record"].values) == list(stated.y)
    days = [float(v.text) for v in series["Totals stated in the record"]._element.find(qn("c:xVal")).iter(qn("c:v"))]
    assert [pd.Timestamp("1899-12-30") + pd.Timedelta(days=day) for day in days] == [
        pd.Timestamp(day) for day in stated.x
    ]
    assert list(series["Announced, added up"].values)[::2] == list(traces["Announced, added up"].y)
    assert list(series["All reports, upper edge"].values)[::2] == list(traces["All reports"].y)


DRAWN = {
    "stacked": (
        go.Figure([go.Bar(x=["a", "b"], y=[1, 2], name="=1+1"), go.Bar(x=["b"], y=[3])], {"barmode": "stack"}),
        Bars,
    ),
    "lying": (go.Figure([go.Bar(y=["a", "b"], x=[1, 2], orientation="h")]), Bars),
    "over-time": (
        go.Figure([go.Scatter(x=["2024-05-02"], y=[1], mode="markers")], {"xaxis": {"type": "date"}}),
        Course,
    ),
    "with-a-remark": (go.Figure([go.Bar(x=["a"], y=[1])], {"annotations": [{"text": "cut"}]}), None),
    "with-a-base": (go.Figure([go.Bar(y=["a"], x=[1], base=[2], orientation="h")]), None),
    "unknown-symbol": (
        go.Figure(
            [go.Scatter(x=["2024-05-02"], y=[1], mode="markers", marker={"symbol": "hourglass"})],
            {"xaxis": {"type": "date"}},
        ),
        None,
    ),
    "two-axes": (go.Figure([go.Bar(x=["a"], y=[1]), go.Bar(x=["a"], y=[1], xaxis="x2")]), None),
    "upside-down": (go.Figure([go.Bar(x=["a"], y=[1])], {"yaxis": {"range": [1, 0]}}), None),
    "a-pie": (go.Figure([go.Pie(values=[1])]), None),
    "nothing": (go.Figure(), None),
}


@pytest.mark.parametrize(("figure", "kind"), DRAWN.values(), ids=DRAWN)
def test_only_what_an_office_chart_can_draw_the_same_becomes_one(figure, kind):
    drawn = drawing(figure)
    assert drawn is None if kind is None else isinstance(drawn, kind)
    table = Table(("Said",), (("said",),), ())
    content = FORMATS["pptx"].write(one(Panel("made-up", "A title", Chart(figure, "In words", table), ())))
    assert bool(charts(content)) == (kind is not None)


def test_a_name_in_a_chart_is_no_formula_in_its_workbook():
    figure = go.Figure([go.Bar(x=["==1", "{=2}", "c"], y=[1, 2, 3], name="=1+1")])
    content = FORMATS["pptx"].write(one(Panel("made-up", "A title", Chart(figure, "", Table((), (), ())), ())))
    blob = charts(content)["A title"].chart.part.chart_workbook.xlsx_part.blob
    cells = [
        cell for row in load_workbook(io.BytesIO(blob)).active.iter_rows() for cell in row if cell.value is not None
    ]
    assert {cell.value for cell in cells} == {"==1", "{=2}", "c", "=1+1", 1, 2, 3}
    assert {cell.data_type for cell in cells} == {"s", "n"}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_ends_as_text(hostile):
    made = of_rows([hostile], hostile)
    legal = provenance.legal(hostile)
    book = load_workbook(io.BytesIO(FORMATS["xlsx"].write(made)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}
    assert book.worksheets[1]["A5"].value == legal
    with zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(made))) as archive:
        [_, [cell]] = csv.reader(io.StringIO(archive.read("01_made-up.csv").decode("utf-8-sig"), newline=""))
        assert cell in (hostile, f"'{hostile}")
        assert not cell.startswith(("=", "+", "-", "@", "\t"))
    file = docx.Document(io.BytesIO(FORMATS["docx"].write(made)))
    assert flat(file.tables[0].rows[1].cells[0].text) == flat(legal)
    assert [field.get(f"{WORDS}instr") for field in file.element.iter(f"{WORDS}fldSimple")] == []
    assert flat(legal) in in_slides(Presentation(io.BytesIO(FORMATS["pptx"].write(made))))
    assert json.loads(FORMATS["json"].write(made))["title"] == hostile


def test_nothing_is_cut_in_silence():
    long = " ".join(f"word{i}" for i in range(9000))
    made = of_rows([long, "=" + "x" * 40_000], f"A title of {long[:3000].rstrip()}")
    deck = Presentation(io.BytesIO(FORMATS["pptx"].write(made)))
    rows = [
        row.cells[0].text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert set(long.split()) <= set(" ".join(rows).split())
    book = load_workbook(io.BytesIO(FORMATS["xlsx"].write(made)))
    assert book.worksheets[1]["A5"].value.endswith("... (a cell holds no more; the JSON file has all)")


def test_the_files_own_properties_say_title_filters_day_link_and_version(report, files):
    book = load_workbook(io.BytesIO(files["xlsx"])).properties
    file = docx.Document(io.BytesIO(files["docx"])).core_properties
    deck = Presentation(io.BytesIO(files["pptx"])).core_properties
    for found in (file, deck, SimpleNamespace(**vars(book), comments=book.description, author=book.creator)):
        assert found.title == report.title
        assert "As of 5 December 2025, the date of the newest source." in found.subject
        assert "Filtered by" in found.subject
        assert f"Data version {report.version}" in found.comments
        assert BASE in found.comments
        assert report.panels[0].panel.title in found.keywords
        assert found.author == provenance.MAKER


def test_a_picture_carries_the_words_of_the_chart(report, monkeypatch):
    dot = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
        "a5f645400000000049454e44ae426082"
    )
    module = SimpleNamespace(chart_png=lambda figure, title: dot)
    monkeypatch.setattr(pictures.importlib, "import_module", lambda name: module)
    timeline = next(panel for panel in report.panels if panel.panel.id == "acts-over-time")
    made = replace(report, parts=(timeline,))
    [shape] = docx.Document(io.BytesIO(FORMATS["docx"].write(made))).inline_shapes
    assert shape._inline.docPr.get("descr") == timeline.panel.body.alt
    deck = Presentation(io.BytesIO(FORMATS["pptx"].write(made)))
    [described] = [
        shape._element._nvXxPr.cNvPr.get("descr")
        for slide in deck.slides
        for shape in slide.shapes
        if shape.shape_type == 13
    ]
    assert described == timeline.panel.body.alt
