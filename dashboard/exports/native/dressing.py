"""How the parts of an office chart look: colours, labels, lines over bars, titles, legends."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_LEGEND_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from dashboard.exports import look
from dashboard.exports.safe import legal
from dashboard.panels.panel import Colour

WHITE = RGBColor(0xFF, 0xFF, 0xFF)
RULE = RGBColor(0xD9, 0xDC, 0xD7)
_PALE = 0.45  # how much of a colour is left in what is hollow


def rgb(colour: Colour) -> RGBColor:
    """The light colour of *colour*."""
    return RGBColor.from_string(look.colour(colour))


def pale(colour: Colour) -> RGBColor:
    """*colour*, much lighter."""
    return RGBColor(*(round(255 - (255 - part) * _PALE) for part in rgb(colour)))


def fill(format_: Any, colour: Colour, *, hollow: bool) -> None:
    """Fill and outline a part in *colour*; a hollow one is white inside."""
    format_.fill.solid()
    format_.fill.fore_color.rgb = WHITE if hollow else rgb(colour)
    format_.line.color.rgb, format_.line.width = rgb(colour), Pt(1.5 if hollow else 0.75)


def label(label: Any, words: str, size: float, where: Any, colour: RGBColor, *, bold: bool = False) -> None:
    """Put *words* at a point."""
    label.text_frame.text = legal(words)
    label.text_frame.word_wrap = False
    for paragraph in label.text_frame.paragraphs:
        font = paragraph.runs[0].font
        font.size, font.name, font.bold = Pt(size), look.OFFICE, bold
        font.color.rgb = colour
    label.position = where


def error_bars(off: dict[int, tuple[float, float]], count: int, direction: str) -> Any:
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


def title(axis: Any, words: str, size: float) -> None:
    """Give an axis its title."""
    frame = axis.axis_title.text_frame
    frame.text = legal(words)
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold, font.name = Pt(size), False, look.OFFICE


def legend(chart: Chart, wanted: bool) -> None:
    """Show the legend at the foot, or none."""
    chart.has_legend = wanted
    if wanted:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
