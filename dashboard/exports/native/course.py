"""Lines and marks over time of an office chart."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from dashboard.charts.office import Course, Point, Side, Trace
from dashboard.exports.native.dressing import RULE, error_bars, fill, label, legend, pale, rgb, title
from dashboard.exports.safe import legal

_SIDES: dict[Side, Any] = {
    "right": XL_LABEL_POSITION.RIGHT,
    "left": XL_LABEL_POSITION.LEFT,
    "above": XL_LABEL_POSITION.ABOVE,
}
_DATES = 7  # at most so many dates stand at an axis
_UNITS = (1, 2, 7, 14, 28, 61, 91, 182, 365, 730, 1826)  # days between them


def data(course: Course) -> XyChartData:
    """The numbers of *course*, as its workbook has them."""
    data = XyChartData()
    for trace in course.traces:
        series = data.add_series(legal(trace.name))
        for point in trace.points:
            series.add_data_point(point.day, point.value)
    return data


def dress(chart: Chart, course: Course, size: float) -> None:
    """Give *chart* its look: axes with dates, lines, marks with labels, lines over days that are not known exactly."""
    days, values = chart.category_axis, chart.value_axis
    days.minimum_scale, days.maximum_scale = course.first, course.last
    days.major_unit = next((unit for unit in _UNITS if (course.last - course.first) / unit <= _DATES), _UNITS[-1])
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = "d mmm yyyy", False
    days.has_major_gridlines = True
    days.major_gridlines.format.line.color.rgb = RULE
    days.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    days.format.line.color.rgb = RULE
    values.minimum_scale, values.maximum_scale, values.major_unit = course.least, course.most, course.step
    values.has_major_gridlines = not course.lanes
    if not course.lanes:
        values.major_gridlines.format.line.color.rgb = RULE
    values.format.line.fill.background()
    values.tick_labels.number_format_is_linked = False
    values.tick_labels.number_format = "#,##0;;0" if course.most else ";;;"  # what is below zero only places lanes
    if course.title:
        title(values, course.title, size)
    named = [trace.named for trace in course.traces]
    legend(chart, not course.lanes and sum(named) > 1)  # lanes carry their names
    for place_, there in reversed(list(enumerate(named))):
        if not there and chart.has_legend:
            idx = f'<c:idx val="{place_}"/><c:delete val="1"/>'
            entry = parse_xml(f"<c:legendEntry {nsdecls('c')}>{idx}</c:legendEntry>")
            chart.legend._element.find(qn("c:legendPos")).addnext(entry)
    for series, trace in zip(chart.plots[0].series, course.traces, strict=True):
        _dress_trace(series, trace, size)


def _dress_trace(series: Any, trace: Trace, size: float) -> None:
    series.smooth = False
    if trace.thick:
        series.format.line.width = Pt(trace.thick)
        series.format.line.color.rgb = rgb(trace.colour)
    else:
        series.format.line.fill.background()
    usual = sum(point.hollow for point in trace.points) * 2 > len(trace.points)
    _mark(series.marker, trace, hollow=usual)  # of the legend too
    for at, point in enumerate(trace.points):
        if point.hollow != usual and trace.symbol != "none":
            _mark(series.points[at].marker, trace, hollow=point.hollow)
        if point.label:
            named = trace.symbol == "none"
            label(
                series.points[at].data_label,
                point.label,
                size - (not named) * 1.5,
                _SIDES[point.side],
                rgb(trace.colour if named else "ink"),
                bold=named,
            )
    _spans(series, trace.points)


def _spans(series: Any, points: tuple[Point, ...]) -> None:
    """How far the days of points may lie, as lines to both sides."""
    off = {at: (point.half, point.half) for at, point in enumerate(points) if point.half >= 1}
    if off:
        bars = error_bars(off, len(points), '<c:errDir val="x"/>')
        series._element.find(qn("c:xVal")).addprevious(bars)


def _mark(marker: Any, trace: Trace, *, hollow: bool) -> None:
    marker.style = XL_MARKER_STYLE[trace.symbol.upper()]
    if trace.symbol == "none":
        return
    marker.size = trace.size
    fill(marker.format, trace.colour, hollow=hollow)
    if hollow:  # pale: LibreOffice draws no line around a mark, a white one would not be seen
        marker.format.fill.fore_color.rgb = pale(trace.colour)
