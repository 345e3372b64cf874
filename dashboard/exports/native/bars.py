"""Bars of an office chart."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from dashboard.charts.office import Bars, BarSeries
from dashboard.exports.native.dressing import RULE, WHITE, error_bars, fill, label, legend, rgb, title
from dashboard.exports.safe import legal

_LEAST = 0.08  # of the longest bar: a shorter one has no room for a number within it


def kind(bars: Bars) -> Any:
    """Whether bars lie or stand, as python-pptx names it."""
    return XL_CHART_TYPE.BAR_CLUSTERED if bars.across else XL_CHART_TYPE.COLUMN_CLUSTERED


def data(bars: Bars) -> CategoryChartData:
    """The numbers of *bars*, as its workbook has them."""
    data = CategoryChartData()
    data.categories = [legal(name) for name in bars.categories]
    for series in bars.series:
        data.add_series(legal(series.name), series.values)
    return data


def dress(chart: Chart, bars: Bars, size: float) -> None:
    """Give *chart* its look: axes, colours, what stands at each bar, lines from the least to the most."""
    plot, values, names = chart.plots[0], chart.value_axis, chart.category_axis
    plot.overlap, plot.gap_width = (100 if bars.together else -5), 45
    values.major_gridlines.format.line.color.rgb = RULE
    values.format.line.fill.background()
    values.minimum_scale = 0
    values.tick_labels.number_format_is_linked = False
    values.tick_labels.number_format = '"$"#,##0,,"m"' if bars.money else "#,##0"
    names.format.line.color.rgb = RULE
    names.reverse_order = bars.across  # the first at the top
    if bars.across:  # and the axis of values at the foot all the same
        values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
        every = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')  # no name is left out
        names._element.find(qn("c:noMultiLvlLbl")).addprevious(every)
    if bars.title:
        title(values, bars.title, size)
    legend(chart, len(bars.series) > 1)
    inside = _inside(bars)
    for series, data in zip(plot.series, bars.series, strict=True):
        fill(series.format, data.colour, hollow=data.hollow)
        _label(series, data, size, inside=inside and not data.hollow)
        _spread(series, data)


def _label(series: Any, data: BarSeries, size: float, *, inside: bool) -> None:
    """Say what stands at each bar; a bare number is the chart's own, so that it changes with the bar."""
    where = XL_LABEL_POSITION.INSIDE_BASE if inside else XL_LABEL_POSITION.OUTSIDE_END
    colour = WHITE if inside else rgb("ink")
    if all(
        words == ("" if value is None else f"{value:,.0f}")
        for words, value in zip(data.labels, data.values, strict=True)
    ):
        labels = series.data_labels
        labels.show_value, labels.position = True, where
        labels.number_format, labels.number_format_is_linked = "#,##0", False
        labels.font.size, labels.font.bold, labels.font.color.rgb = Pt(size), inside, colour
        return
    for at, words in enumerate(data.labels):
        if words:
            label(series.points[at].data_label, words, size, where, colour, bold=inside)


def _inside(bars: Bars) -> bool:
    """Whether what stands at the bars stands within them: lines would cross it at their ends, and all have room."""
    values = [value for series in bars.series for value in series.values if value is not None]
    return any(series.spread for series in bars.series) and min(values) > _LEAST * max(values)


def _spread(series: Any, data: BarSeries) -> None:
    """Lines from the least to the most over the bars of a series, as error bars of the chart."""
    if data.spread:
        off = {
            at: (high - (data.values[at] or 0), (data.values[at] or 0) - low) for at, (low, high) in data.spread.items()
        }
        series._element.find(qn("c:cat")).addprevious(error_bars(off, len(data.values), ""))
