"""Office charts written: what `charts.office` draws, as a chart of a slide or of a Word file, with its workbook."""

import io
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Emu, Pt

from dashboard.charts.office import Bars, BarSeries, Course, Point, Side, Trace
from dashboard.exports import look
from dashboard.exports.safe import legal
from dashboard.panels.panel import Colour

_SIDES: dict[Side, Any] = {
    "right": XL_LABEL_POSITION.RIGHT,
    "left": XL_LABEL_POSITION.LEFT,
    "above": XL_LABEL_POSITION.ABOVE,
}
_WHITE = RGBColor(0xFF, 0xFF, 0xFF)
_RULE = RGBColor(0xD9, 0xDC, 0xD7)
_PALE = 0.45  # how much of a colour is left in what is hollow
_DATES = 7  # at most so many dates stand at an axis
_UNITS = (1, 2, 7, 14, 28, 61, 91, 182, 365, 730, 1826)  # days between them


def height(drawing: Bars | Course, high: float) -> float:
    """How many of *high* points *drawing* takes: lanes alone need little, lying bars no more than some for each."""
    if isinstance(drawing, Course):
        return high if drawing.title else min(high, 30 + 62.0 * drawing.lanes)
    return min(high, 60 + 24.0 * len(drawing.categories)) if drawing.across else high


def place(slide: Slide, drawing: Bars | Course, box: tuple[int, int, int, int], size: float = 12) -> GraphicFrame:
    """Put *drawing* on *slide* as a chart in *box* (left, top, width, height), its words in *size* points at most."""
    if isinstance(drawing, Bars) and drawing.across:
        size = max(min(size, (box[3] / Pt(1) - 50) / len(drawing.categories) * 0.78), 7)
    if isinstance(drawing, Bars):
        frame = slide.shapes.add_chart(_kind(drawing), *box, _bar_data(drawing))
        _dress_bars(frame.chart, drawing, size)
    else:
        frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, *box, _course_data(drawing))
        _dress_course(frame.chart, drawing, size)
    chart = frame.chart
    chart.font.size, chart.font.name = Pt(size), look.OFFICE
    chart.font.color.rgb = _rgb("ink")
    chart.has_title = False
    bare = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>".replace(">", f" {nsdecls('c', 'a')}>", 1)
    chart._chartSpace.find(qn("c:chart")).addnext(parse_xml(bare))  # no frame around it
    _text_stays_text(chart)
    return frame


def alone(drawing: Bars | Course, box: tuple[int, int], size: float) -> tuple[bytes, bytes]:
    """*drawing* outside a slide, in a *box* (wide, high): the XML of its chart, whose workbook is "rId1", and that."""
    file = Presentation()
    slide = file.slides.add_slide(file.slide_layouts[6])
    part = place(slide, drawing, (Emu(0), Emu(0), *map(Emu, box)), size).chart.part
    for data in part._element.iter(qn("c:externalData")):
        data.set(qn("r:id"), "rId1")
    return part.blob, part.chart_workbook.xlsx_part.blob


def _rgb(colour: Colour) -> RGBColor:
    return RGBColor.from_string(look.colour(colour))


def _pale(colour: Colour) -> RGBColor:
    return RGBColor(*(round(255 - (255 - part) * _PALE) for part in _rgb(colour)))


def _kind(bars: Bars) -> Any:
    return XL_CHART_TYPE.BAR_CLUSTERED if bars.across else XL_CHART_TYPE.COLUMN_CLUSTERED


def _bar_data(bars: Bars) -> CategoryChartData:
    data = CategoryChartData()
    data.categories = [legal(name) for name in bars.categories]
    for series in bars.series:
        data.add_series(legal(series.name), series.values)
    return data


def _course_data(course: Course) -> XyChartData:
    data = XyChartData()
    for trace in course.traces:
        series = data.add_series(legal(trace.name))
        for point in trace.points:
            series.add_data_point(point.day, point.value)
    return data


def _dress_bars(chart: Chart, bars: Bars, size: float) -> None:
    plot, values, names = chart.plots[0], chart.value_axis, chart.category_axis
    plot.overlap, plot.gap_width = (100 if bars.together else -5), 45
    values.major_gridlines.format.line.color.rgb = _RULE
    values.format.line.fill.background()
    values.minimum_scale = 0
    values.tick_labels.number_format_is_linked = False
    values.tick_labels.number_format = '"$"#,##0,,"m"' if bars.money else "#,##0"
    names.format.line.color.rgb = _RULE
    names.reverse_order = bars.across  # the first at the top
    if bars.across:  # and the axis of values at the foot all the same
        values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
        every = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')  # no name is left out
        names._element.find(qn("c:noMultiLvlLbl")).addprevious(every)
    if bars.title:
        _title(values, bars.title, size)
    _legend(chart, len(bars.series) > 1)
    for series, data in zip(plot.series, bars.series, strict=True):
        _fill(series.format, data.colour, hollow=data.hollow)
        for at, words in enumerate(data.labels):
            if words and at in data.spread:  # the line over the bar would cross it
                _label(series.points[at].data_label, words, size, XL_LABEL_POSITION.INSIDE_BASE, bold=True)
                _white(series.points[at].data_label)
            elif words:
                _label(series.points[at].data_label, words, size, XL_LABEL_POSITION.OUTSIDE_END)
        _spread(series, data)


def _fill(format_: Any, colour: Colour, *, hollow: bool) -> None:
    format_.fill.solid()
    format_.fill.fore_color.rgb = _WHITE if hollow else _rgb(colour)
    format_.line.color.rgb, format_.line.width = _rgb(colour), Pt(1.5 if hollow else 0.75)


def _label(label: Any, words: str, size: float, where: Any, colour: Colour = "ink", *, bold: bool = False) -> None:
    label.text_frame.text = legal(words)
    label.text_frame.word_wrap = False
    for paragraph in label.text_frame.paragraphs:
        font = paragraph.runs[0].font
        font.size, font.name, font.bold = Pt(size), look.OFFICE, bold
        font.color.rgb = _rgb(colour)
    label.position = where


def _white(label: Any) -> None:
    for paragraph in label.text_frame.paragraphs:
        paragraph.runs[0].font.color.rgb = _WHITE


def _spread(series: Any, data: BarSeries) -> None:
    """Lines from the least to the most over the bars of a series, as error bars of the chart."""
    if data.spread:
        off = {at: (high - (data.values[at] or 0), (data.values[at] or 0) - low) for at, (low, high) in data.spread.items()}
        series._element.find(qn("c:cat")).addprevious(_error_bars(off, len(data.values), ""))


def _error_bars(off: dict[int, tuple[float, float]], count: int, direction: str) -> Any:
    """Error bars of (more, less) by point; where the schema wants them is the caller's to know."""
    ends = "".join(
        f'<c:{name}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>'
        + "".join(f'<c:pt idx="{at}"><c:v>{pair[side]!r}</c:v></c:pt>' for at, pair in off.items())
        + f"</c:numLit></c:{name}>"
        for side, name in enumerate(("plus", "minus"))
    )
    line = '<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="15181C"/></a:solidFill></a:ln></c:spPr>'
    return parse_xml(
        f'<c:errBars {nsdecls("c", "a")}>{direction}<c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{ends}{line}</c:errBars>'
    )


def _dress_course(chart: Chart, course: Course, size: float) -> None:
    days, values = chart.category_axis, chart.value_axis
    days.minimum_scale, days.maximum_scale = course.first, course.last
    days.major_unit = next((unit for unit in _UNITS if (course.last - course.first) / unit <= _DATES), _UNITS[-1])
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = "d mmm yyyy", False
    days.has_major_gridlines = True
    days.major_gridlines.format.line.color.rgb = _RULE
    days.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    days.format.line.color.rgb = _RULE
    values.minimum_scale, values.maximum_scale, values.major_unit = course.least, course.most, course.step
    values.has_major_gridlines = not course.lanes
    if not course.lanes:
        values.major_gridlines.format.line.color.rgb = _RULE
    values.format.line.fill.background()
    values.tick_labels.number_format_is_linked = False
    values.tick_labels.number_format = "#,##0;;0" if course.title else ";;;"  # what is below zero only places lanes
    if course.title:
        _title(values, course.title, size)
    named = [trace.named for trace in course.traces]
    _legend(chart, not course.lanes and sum(named) > 1)  # lanes carry their names
    for place_, there in reversed(list(enumerate(named))):
        if not there and chart.has_legend:
            idx = f'<c:idx val="{place_}"/><c:delete val="1"/>'
            entry = parse_xml(f'<c:legendEntry {nsdecls("c")}>{idx}</c:legendEntry>')
            chart.legend._element.find(qn("c:legendPos")).addnext(entry)
    for series, trace in zip(chart.plots[0].series, course.traces, strict=True):
        _dress_trace(series, trace, size)


def _title(axis: Any, words: str, size: float) -> None:
    frame = axis.axis_title.text_frame
    frame.text = legal(words)
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold, font.name = Pt(size), False, look.OFFICE


def _legend(chart: Chart, wanted: bool) -> None:
    chart.has_legend = wanted
    if wanted:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False


def _dress_trace(series: Any, trace: Trace, size: float) -> None:
    series.smooth = False
    if trace.thick:
        series.format.line.width = Pt(trace.thick)
        series.format.line.color.rgb = _rgb(trace.colour)
    else:
        series.format.line.fill.background()
    usual = sum(point.hollow for point in trace.points) * 2 > len(trace.points)
    _mark(series.marker, trace, hollow=usual)  # of the legend too
    for at, point in enumerate(trace.points):
        if point.hollow != usual and trace.symbol != "none":
            _mark(series.points[at].marker, trace, hollow=point.hollow)
        if point.label:
            named = trace.symbol == "none"
            colour: Colour = trace.colour if named else "ink"
            _label(
                series.points[at].data_label, point.label, size - (not named) * 1.5, _SIDES[point.side], colour, bold=named
            )
    _spans(series, trace.points)


def _spans(series: Any, points: tuple[Point, ...]) -> None:
    """How far the days of points may lie, as lines to both sides."""
    off = {at: (point.half, point.half) for at, point in enumerate(points) if point.half >= 1}
    if off:
        bars = _error_bars(off, len(points), '<c:errDir val="x"/>')
        series._element.find(qn("c:xVal")).addprevious(bars)


def _mark(marker: Any, trace: Trace, *, hollow: bool) -> None:
    marker.style = XL_MARKER_STYLE[trace.symbol.upper()]
    if trace.symbol == "none":
        return
    marker.size = trace.size
    _fill(marker.format, trace.colour, hollow=hollow)
    if hollow:  # pale: LibreOffice draws no line around a mark, a white one would not be seen
        marker.format.fill.fore_color.rgb = _pale(trace.colour)


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
    for where, texts in names:
        left, top, _, _ = range_boundaries(where.rpartition("!")[2].replace("$", ""))
        for i, text in enumerate(texts):
            cell = book.active.cell(top + i, left)
            cell.value, cell.data_type, cell.quotePrefix = text, "s", True
    written = io.BytesIO()
    book.save(written)
    chart.part.chart_workbook.update_from_xlsx_blob(written.getvalue())
