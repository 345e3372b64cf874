"""Charts as SVG, with title, filters and source around them; several charts as a ZIP of them."""

import textwrap
from dataclasses import replace
from xml.etree import ElementTree

from dashboard.documents import Document, Shown
from dashboard.errors import NoBrowserError, NothingToDrawError
from dashboard.exports import browser, citing, figures, images, words
from dashboard.exports.several import zipped
from dashboard.panels import Chart

MIME = "image/svg+xml"
SUFFIX = "svg"
_SVG = "http://www.w3.org/2000/svg"
_LINE = 17  # in CSS pixels
_COLUMNS = 140  # of small text
ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def write(document: Document) -> bytes:
    """The chart of *document* as SVG, which says what it is; of several charts a ZIP of one SVG each.

    Raises:
        NothingToDrawError: no panel has a chart; the message names what to use.
        NoBrowserError: there is no Chromium; the message says what to do.
    """
    charts = {
        shown.panel.id: _chart(document, shown) for shown in document.panels if isinstance(shown.panel.body, Chart)
    }
    if not charts:
        message = f"{document.title!r} has no chart, and only charts are saved as SVG. Use png, pdf or html."
        raise NothingToDrawError(message)
    if len(charts) == 1:
        return next(iter(charts.values()))
    return zipped({f"{number:02}_{name}.svg": one for number, (name, one) in enumerate(charts.items(), 1)})


def _chart(document: Document, shown: Shown) -> bytes:
    """One chart between its title and its small text, in an SVG of its own."""
    body = shown.panel.body
    drawn = images.chart_svg(body.figure) if isinstance(body, Chart) else None
    if drawn is None or not isinstance(body, Chart):
        raise NoBrowserError(browser.WAY_OUT)
    title = textwrap.wrap(shown.panel.title, 90)
    said = [words.filtered(shown), *shown.panel.notes, f"{shown.sources} {words.as_of(shown.as_of)}"]
    said += [f"{words.version(shown.version)} {shown.link}"]
    small = [line for one in said for line in textwrap.wrap(one, _COLUMNS)]
    top, chart = 26 * len(title) + 14, figures.height(body.figure)
    whole = _element("svg", {"width": str(figures.WIDTH), "height": str(top + chart + _LINE * len(small) + 20)})
    whole.set("viewBox", f"0 0 {whole.get('width')} {whole.get('height')}")
    whole.set("role", "img")
    alone = replace(document, title=shown.panel.title, parts=(shown,))
    for name, text in (("title", shown.panel.title), ("desc", body.alt), ("metadata", citing.long(alone))):
        _element(name, {}, whole).text = text
    _element("rect", {"width": "100%", "height": "100%", "fill": figures.LIGHT["backgroundColor"]}, whole)
    _lines(whole, title, 24, 26, {"font-family": figures.SERIF, "font-size": "19", "font-weight": "600"})
    inner = ElementTree.fromstring(drawn)  # drawn by our own browser a moment ago
    inner.set("y", str(top))
    whole.append(inner)
    _lines(whole, small, top + chart + 18, _LINE, {"font-family": figures.SANS, "font-size": "12"})
    return ElementTree.tostring(whole, encoding="utf-8", xml_declaration=True)


def _lines(whole: ElementTree.Element, lines: list[str], first: int, apart: int, look: dict[str, str]) -> None:
    for number, line in enumerate(lines):
        place = {"x": "4", "y": str(first + number * apart), "fill": figures.LIGHT["textColor"]}
        _element("text", {**place, **look}, whole).text = line


def _element(name: str, values: dict[str, str], parent: ElementTree.Element | None = None) -> ElementTree.Element:
    made = ElementTree.Element(f"{{{_SVG}}}{name}", values)
    if parent is not None:
        parent.append(made)
    return made
