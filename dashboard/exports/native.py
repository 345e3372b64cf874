"""Drawings as charts of an office file, whose numbers can be edited."""

import io
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.exports.drawings import SYMBOLS, Bars, Course
from dashboard.exports.provenance import legal

_SIZE = Pt(12)
_SYMBOL = 9  # points
_DAYS = 3  # free days before the first point and after the last


def place(slide: Slide, drawing: Bars | Course, box: tuple[int, int, int, int]) -> GraphicFrame:
    """Put *drawing* on *slide* as a chart in *box* (left, top, width, height)."""
    if isinstance(drawing, Bars):
        frame = slide.shapes.add_chart(_kind(drawing), *box, _bar_data(drawing))
        _dress_bars(frame.chart, drawing)
    else:
        frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, *box, _course_data(drawing))
        _dress_course(frame.chart, drawing)
    chart = frame.chart
    chart.font.size = _SIZE
    chart.has_title = False
    chart.has_legend = len(list(chart.plots[0].series)) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    if drawing.title:
        chart.value_axis.axis_title.text_frame.text = legal(drawing.title)
    _text_stays_text(chart)
    return frame


def _kind(bars: Bars) -> XL_CHART_TYPE:
    if bars.across:
        return XL_CHART_TYPE.BAR_STACKED if bars.stacked else XL_CHART_TYPE.BAR_CLUSTERED
    return XL_CHART_TYPE.COLUMN_STACKED if bars.stacked else XL_CHART_TYPE.COLUMN_CLUSTERED


def _bar_data(bars: Bars) -> CategoryChartData:
    data = CategoryChartData()
    data.categories = [legal(one) for one in bars.categories]
    for name, values, _ in bars.series:
        data.add_series(legal(name), values)
    return data


def _course_data(course: Course) -> XyChartData:
    data = XyChartData()
    for line in course.lines:
        series = data.add_series(legal(line.name))
        for x, y in line.points:
            series.add_data_point(x, y)
    return data


def _dress_bars(chart: Chart, bars: Bars) -> None:
    plot = chart.plots[0]
    alone = all(sum(row[i] is not None for _, row, _ in bars.series) < 2 for i in range(len(bars.categories)))
    plot.overlap = 100 if bars.stacked or alone else 0  # where each place has one bar, it stands in the middle
    plot.gap_width = 40
    chart.value_axis.major_gridlines.format.line.color.rgb = RGBColor(0xD5, 0xD8, 0xD3)
    for s, (series, (_, _, colour)) in enumerate(zip(plot.series, bars.series, strict=True)):
        if colour:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = RGBColor.from_string(colour)
        for (mine, at), words in bars.labels.items():
            if mine == s:
                label = series.points[at].data_label
                label.text_frame.text = legal(words)
                label.text_frame.paragraphs[0].runs[0].font.size = _SIZE
                if not bars.stacked:
                    label.position = XL_LABEL_POSITION.OUTSIDE_END
        _spread(series, s, bars)


def _spread(series: Any, number: int, bars: Bars) -> None:
    """Lines from the least to the most over the bars of a series, as error bars of the chart."""
    values = bars.series[number][1]
    mine = {at: ends for (one, at), ends in bars.spread.items() if one == number}
    if not mine:
        return
    plus, minus = [], []
    for at, (low, high) in mine.items():
        value = values[at] or 0
        plus.append(f'<c:pt idx="{at}"><c:v>{high - value!r}</c:v></c:pt>')
        minus.append(f'<c:pt idx="{at}"><c:v>{value - low!r}</c:v></c:pt>')
    ends = "".join(
        f'<c:{name}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>'
        f"{''.join(points)}</c:numLit></c:{name}>"
        for name, points in (("plus", plus), ("minus", minus))
    )
    drawn = parse_xml(
        f'<c:errBars {nsdecls("c")}><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"{ends}</c:errBars>"
    )
    series._element.find(qn("c:cat")).addprevious(drawn)  # where the schema wants it


def _dress_course(chart: Chart, course: Course) -> None:
    days = [x for line in course.lines for x, _ in line.points]
    axis = chart.category_axis
    axis.minimum_scale, axis.maximum_scale = min(days) - _DAYS, max(days) + _DAYS
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "d mmm yyyy", False
    axis.has_major_gridlines = False
    if all(y >= 0 for line in course.lines for _, y in line.points):
        chart.value_axis.minimum_scale = 0
    for series, line in zip(chart.plots[0].series, course.lines, strict=True):
        colour = RGBColor.from_string(line.colour) if line.colour else None
        series.smooth = False
        series.marker.style = XL_MARKER_STYLE.NONE
        if line.joined:
            series.format.line.width = Pt(1.25 if line.name.endswith(" edge") else 2.25)
            if colour:
                series.format.line.color.rgb = colour
            continue
        series.format.line.fill.background()
        usual = max(set(line.symbols), key=line.symbols.count)
        _mark(series.marker, usual, colour)  # of the legend too
        for at, symbol in enumerate(line.symbols):
            if symbol != usual:
                _mark(series.points[at].marker, symbol, colour)


def _mark(marker: Any, symbol: str, colour: RGBColor | None) -> None:
    name, filled = SYMBOLS[symbol]
    marker.style, marker.size = XL_MARKER_STYLE[name.upper()], _SYMBOL
    if colour is not None:
        marker.format.line.color.rgb = colour
    if filled and colour is not None:
        marker.format.fill.solid()
        marker.format.fill.fore_color.rgb = colour
    elif not filled:
        marker.format.fill.background()


def _text_stays_text(chart: Chart) -> None:
    """Names in the workbook of *chart* that begin with "=" are text: XlsxWriter takes them for formulas."""
    names = [
        (reference.findtext(qn("c:f")), [point.findtext(qn("c:v")) for point in reference.iter(qn("c:pt"))])
        for reference in chart._chartSpace.iter(qn("c:strRef"))
    ]
    if not any(text.startswith(("=", "{")) for _, texts in names for text in texts):
        return
    held = chart.part.chart_workbook.xlsx_part
    book = load_workbook(io.BytesIO(held.blob))
    for place, texts in names:
        left, top, _, _ = range_boundaries(place.rpartition("!")[2].replace("$", ""))
        for i, text in enumerate(texts):
            cell = book.active.cell(top + i, left)
            cell.value, cell.data_type, cell.quotePrefix = text, "s", True
    written = io.BytesIO()
    book.save(written)
    chart.part.chart_workbook.update_from_xlsx_blob(written.getvalue())
