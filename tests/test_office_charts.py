"""Charts of slides and of Word are charts whose numbers are the panel's and can be edited (promise 4)."""

import io
import zipfile
from datetime import date, timedelta

import docx
import pytest
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.oxml.ns import qn

from dashboard.charts.office import Bars, Course, drawing
from dashboard.charts.office.values import serial
from dashboard.exports import FORMATS, look
from dashboard.exports.tabular import table
from dashboard.panels.panel import Bar, Cell, Column, Line, Table
from tests import made_up

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def panels(corpus):
    found = {}
    for subject in ("overview", "strikes", "rewards", "sanctions"):
        found |= {panel.panel.id: panel for panel in made_up.of_subject(corpus, subject)}
    return found


def charts(content):
    return [shape for slide in Presentation(io.BytesIO(content)).slides for shape in slide.shapes if shape.has_chart]


def chart(panel):
    [shape] = charts(FORMATS["pptx"].write(made_up.document(panel)))
    return shape.chart


def points(series) -> list[tuple[float, float]]:
    x = [float(v.text) for v in series._element.find(qn("c:xVal")).iter(qn("c:v"))]
    return list(zip(x, series.values, strict=True))


def day(number: float) -> date:
    return date(1899, 12, 30) + timedelta(days=number)


def test_the_running_sum_is_a_course_with_its_spread_and_the_stated_totals(panels):
    body = panels["running-sum"].panel.body
    series = {one.name: points(one) for one in chart(panels["running-sum"]).plots[0].series}
    announced = series["Announced, added up"]
    assert [(day(x), y) for x, y in announced[1::2]] == [(step.day, step.low) for step in body.steps]
    assert (day(announced[-1][0]), announced[-1][1]) == (body.last, 82)
    assert [y for _, y in series["Least of all reports, added up"][1::2]] == [step.lowest for step in body.steps]
    assert [y for _, y in series["Most of all reports, added up"][1::2]] == [step.highest for step in body.steps]
    others = [one for one in body.stated if not one.article]
    drawn = [point for name, found in series.items() if name.startswith("Stated") for point in found]
    assert len(drawn) == len(others)
    exact = [(one.day, one.low) for one in others if one.hedge == ""]
    assert [(day(x), y) for x, y in series["Stated: so many"]] == exact
    more = [(one.day, one.low - 1) for one in others if one.hedge == ">"]
    assert [(day(x), y) for x, y in series["Stated: more than so many"]] == more
    assert [y for _, y in series["The article: more than 80"]] == [80]


def test_the_axis_of_days_has_whole_dates_that_can_not_be_misread(panels):
    axis = chart(panels["running-sum"]).category_axis
    assert axis.tick_labels.number_format == "d mmm yyyy"
    assert (axis.maximum_scale - axis.minimum_scale) / axis.major_unit <= 7


def test_lanes_lie_below_zero_and_carry_their_names_and_labels(panels):
    body = panels["campaign"].panel.body
    drawn = chart(panels["campaign"])
    series = {one.name: one for one in drawn.plots[0].series}
    heights = []
    for lane in body.lanes:
        found = points(series[lane.name])
        assert len(found) == len(lane.marks)
        assert [x for x, _ in found] == [(serial(mark.start) + serial(mark.end)) / 2 for mark in lane.marks]
        heights.append({y for _, y in found})
        [label] = [t.text for t in series[f"{lane.name}, name"]._element.iter(qn("a:t"))]
        assert label == lane.name
    assert all(len(found) == 1 and min(found) < 0 for found in heights)
    assert [min(found) for found in heights] == sorted((min(found) for found in heights), reverse=True)
    assert drawn.value_axis.minimum_scale <= min(min(found) for found in heights)
    assert drawn.value_axis.minimum_scale % drawn.value_axis.major_unit == 0
    assert drawn.value_axis.tick_labels.number_format == "#,##0;;0"
    assert not drawn.has_legend


def test_a_day_that_is_not_known_exactly_spans_its_days():
    made = made_up.time_chart(steps=(), stated=())
    lane = next(trace for trace in drawing(made).traces if trace.symbol == "diamond")
    assert [(point.half, point.hollow) for point in lane.points] == [(0, False), (15, True)]
    series = next(one for one in chart(made_up.shown(made)).plots[0].series if one.name == "Two mills")
    [bars] = series._element.iter(qn("c:errBars"))
    assert bars.find(qn("c:errDir")).get("val") == "x"
    assert [v.text for v in bars.find(qn("c:plus")).iter(qn("c:v"))] == ["15.0"]


def test_strikes_are_bars_by_strike_coloured_by_their_waters_with_the_spread_of_reports(panels):
    body = panels["strike-by-strike"].panel.body
    drawn = chart(panels["strike-by-strike"])
    names = list(drawn.plots[0].categories)
    *strikes, _sum = body.lines
    assert len(names) == len(strikes)
    assert names[0] == "1: 2 September 2025"
    values = {
        name: value for one in drawn.plots[0].series for name, value in zip(names, one.values, strict=True) if value
    }
    cells = [next(cell for cell in line.cells if cell.bar) for line in strikes]
    assert [values[name] for name in names] == [cell.bar.low for cell in cells]
    assert {one.name for one in drawn.plots[0].series} == {"Caribbean", "Eastern Pacific"}
    spread = [cell.bar for cell in cells if cell.bar.lowest != cell.bar.highest]
    more = [float(v.text) for bars in drawn._chartSpace.iter(qn("c:plus")) for v in bars.iter(qn("c:v"))]
    assert sorted(more) == sorted(bar.highest - bar.low for bar in spread)
    assert len(spread) >= 2


def test_months_are_bars_by_waters_side_by_side(panels):
    body = panels["by-month"].panel.body
    drawn = chart(panels["by-month"])
    assert list(drawn.plots[0].categories) == [line.cells[0].text for line in body.lines[:-1]]
    assert [one.name for one in drawn.plots[0].series] == [column.label for column in body.columns[1:]]
    for place, series in enumerate(drawn.plots[0].series, 1):
        bars = [line.cells[place].bar for line in body.lines[:-1]]
        assert list(series.values) == [bar.low if bar else None for bar in bars]


def test_offers_are_bars_by_person_and_day_hollow_where_up_to(panels):
    people = panels["reward-offers"].panel.body.people
    drawn = chart(panels["reward-offers"])
    offers = [(f"{person.name}, {offer.when}", offer) for person in people for offer in person.offers]
    names = list(dict.fromkeys(name for name, _ in offers))
    assert list(drawn.plots[0].categories) == names
    assert len(names) < len(offers)  # an offer that several report is one bar
    exact = {name: offer.amount for name, offer in offers if not offer.up_to}
    up_to = {name: offer.amount for name, offer in offers if name not in exact}
    series = {one.name: one for one in drawn.plots[0].series}
    assert list(series["Up to an amount"].values) == [up_to.get(name) for name in names]
    assert list(series["An amount as stated"].values) == [exact.get(name) for name in names]
    [words] = [t.text for t in series["An amount as stated"]._element.iter(qn("a:t"))]
    assert words == "$50m or up to $50m"
    assert str(series["Up to an amount"].format.fill.fore_color.rgb) == "FFFFFF"
    assert str(series["An amount as stated"].format.fill.fore_color.rgb) == look.colour("rewards")


def test_the_words_of_a_chart_are_its_alternative_text(panels):
    for name in ("running-sum", "reward-offers"):
        [shape] = charts(FORMATS["pptx"].write(made_up.document(panels[name])))
        assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == panels[name].panel.body.alt
    [shape] = charts(FORMATS["pptx"].write(made_up.document(panels["strike-by-strike"])))
    said = shape._element.nvGraphicFramePr.cNvPr.get("descr")
    assert all(line.cells[0].text in said for line in table(panels["strike-by-strike"].panel.body).lines)


def test_a_chart_of_word_is_the_chart_of_the_slide_with_its_workbook(panels):
    for name in ("running-sum", "strike-by-strike"):
        content = FORMATS["docx"].write(made_up.document(panels[name]))
        slide = chart(panels[name])
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            drawn = etree.fromstring(archive.read("word/charts/chart1.xml"))
            book = load_workbook(io.BytesIO(archive.read("word/embeddings/chart1.xlsx"))).active
            relations = archive.read("word/charts/_rels/chart1.xml.rels").decode()
        assert "embeddings/chart1.xlsx" in relations
        [data] = drawn.iter(f"{CHART}externalData")
        assert f'Id="{data.values()[0]}"' in relations
        values = [[float(v.text) for v in one.iter(f"{CHART}v")] for one in drawn.iter(f"{CHART}yVal", f"{CHART}val")]
        assert values == [[v for v in one.values if v is not None] for one in slide.plots[0].series]
        cells = {cell for row in book.iter_rows(values_only=True) for cell in row if isinstance(cell, int | float)}
        assert {value for found in values for value in found} <= cells


def test_the_chart_of_a_word_file_stands_in_its_text_with_its_words(panels):
    file = docx.Document(io.BytesIO(FORMATS["docx"].write(made_up.document(panels["running-sum"]))))
    [about] = [node for node in file.element.body.iter() if node.tag.endswith("}docPr")]
    assert about.get("descr") == panels["running-sum"].panel.body.alt
    before = [p.text for p in file.paragraphs[:2]]
    assert before[0] == panels["running-sum"].title


def test_what_has_no_bars_and_no_time_is_no_chart():
    assert drawing(made_up.table(("a",), ("b",))) is None
    assert drawing(made_up.voices("a")) is None
    one = Table((Column("a"), Column("b")), (Line((Cell("x"), Cell("1", bar=Bar(1, 1, 1, 1, "strikes"))), ()),))
    assert drawing(one) is None
    assert isinstance(drawing(made_up.offer_chart()), Bars)
    assert isinstance(drawing(made_up.time_chart()), Course)
    assert drawing(made_up.time_chart(steps=(), stated=(), lanes=())) is None


def test_days_are_counted_as_a_spreadsheet_does():
    assert serial(date(2025, 11, 24)) == 45985
    assert serial(date(1900, 3, 1)) == 61


def test_labels_that_have_no_room_are_left_out_and_none_lies_on_another():
    marks = tuple(
        made_up.Mark(
            date(2024, 2, 1) + timedelta(days=i), date(2024, 2, 1) + timedelta(days=i), "A long label", ("a",), (0,)
        )
        for i in range(12)
    )
    lanes = (made_up.Lane("Lane", "sanctions", marks),)
    for room in (1010.0, 440.0):
        made = drawing(made_up.time_chart(steps=(), stated=(), lanes=lanes), room)
        trace = next(one for one in made.traces if one.symbol == "diamond")
        assert len(trace.points) == 12
        assert 1 <= sum(bool(point.label) for point in trace.points) <= 4


@pytest.mark.parametrize("name", ["==1", "{=2}", "=1+1"])
def test_a_name_in_a_chart_is_no_formula_in_its_workbook(name):
    bars = tuple(Line((Cell(name), Cell("1", bar=Bar(1, 1, 1, 1, "strikes"))), ()) for _ in range(2))
    made = made_up.shown(Table((Column("a"), Column(name)), bars))
    blob = chart(made).part.chart_workbook.xlsx_part.blob
    cells = [
        cell for row in load_workbook(io.BytesIO(blob)).active.iter_rows() for cell in row if cell.value is not None
    ]
    assert name in {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} == {"s", "n"}
