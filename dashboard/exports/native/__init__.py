"""Office charts written: what `charts.office` draws, as a chart of a slide or of a Word file, with its workbook."""

import io

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Emu, Pt

from dashboard.charts.office import Bars, Course
from dashboard.exports import look
from dashboard.exports.native import bars, course
from dashboard.exports.native.dressing import rgb


def height(drawing: Bars | Course, high: float) -> float:
    """How many of *high* points *drawing* takes: lanes alone need little, lying bars no more than some for each."""
    if isinstance(drawing, Course):
        return high if drawing.most else min(high, 30 + (26.0 if drawing.rows else 62.0) * drawing.lanes)
    return min(high, 60 + 24.0 * len(drawing.categories)) if drawing.across else high


def place(slide: Slide, drawing: Bars | Course, box: tuple[int, int, int, int], size: float = 12) -> GraphicFrame:
    """Put *drawing* on *slide* as a chart in *box* (left, top, width, height), its words in *size* points at most."""
    if isinstance(drawing, Bars) and drawing.across:
        size = max(min(size, (box[3] / Pt(1) - 50) / len(drawing.categories) * 0.78), 7)
    if isinstance(drawing, Course) and drawing.rows:
        size = max(min(size, (box[3] / Pt(1) - 30) / drawing.lanes * 0.62), 7)
    if isinstance(drawing, Bars):
        frame = slide.shapes.add_chart(bars.kind(drawing), *box, bars.data(drawing))
        bars.dress(frame.chart, drawing, size)
    else:
        frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, *box, course.data(drawing))
        course.dress(frame.chart, drawing, size)
    chart = frame.chart
    chart.font.size, chart.font.name = Pt(size), look.OFFICE
    chart.font.color.rgb = rgb("ink")
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
