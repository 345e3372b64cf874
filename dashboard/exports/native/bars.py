"""Bars of an office chart."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from dashboard.charts.office import Bars, BarSeries
from dashboard.exports.native.dressing import RULE, error_bars, fill, label, legend, title, white
from dashboard.exports.safe import legal


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
    for series, data in zip(plot.series, bars.series, strict=True):
        fill(series.format, data.colour, hollow=data.hollow)
        for at, words in enumerate(data.labels):
            if words and at in data.spread:  # the line over the bar would cross it
                label(series.points[at].data_label, words, size, XL_LABEL_POSITION.INSIDE_BASE, bold=True)
                white(series.points[at].data_label)
            elif words:
                label(series.points[at].data_label, words, size, XL_LABEL_POSITION.OUTSIDE_END)
        _spread(series, data)


def _spread(series: Any, data: BarSeries) -> None:
    """Lines from the least to the most over the bars of a series, as error bars of the chart."""
    if data.spread:
        off = {
            at: (high - (data.values[at] or 0), (data.values[at] or 0) - low) for at, (low, high) in data.spread.items()
        }
        series._element.find(qn("c:cat")).addprevious(error_bars(off, len(data.values), ""))
