"""A chart as SVG between its title and its small text."""

import textwrap
from collections.abc import Sequence
from xml.etree import ElementTree

from dashboard.exports import figures
from dashboard.exports.provenance import legal

_SVG = "http://www.w3.org/2000/svg"
_TITLE, _SMALL = 26, 17  # the lines of each, in CSS pixels
_TITLE_COLUMNS, _SMALL_COLUMNS = 90, 140
ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def framed(drawn: bytes, title: str, small: Sequence[str] = (), about: tuple[str, str] = ("", "")) -> bytes:
    """The chart *drawn* (an SVG) with its *title* above and *small* text below, and *about* it: words and citation."""
    inner = ElementTree.fromstring(drawn)  # drawn by our own browser a moment ago
    wide, high = float(inner.get("width", "0")), float(inner.get("height", "0"))
    heads = textwrap.wrap(title, _TITLE_COLUMNS)
    feet = [line for one in small for line in textwrap.wrap(one, _SMALL_COLUMNS)]
    top = _TITLE * len(heads) + 14
    size = (wide, top + high + (_SMALL * len(feet) + 20 if feet else 0))
    whole = _element("svg", {"width": f"{size[0]:.0f}", "height": f"{size[1]:.0f}", "role": "img"})
    whole.set("viewBox", f"0 0 {size[0]:.0f} {size[1]:.0f}")
    for name, text in zip(("title", "desc", "metadata"), (title, *about), strict=True):
        if text:
            _element(name, {}, whole).text = legal(text)
    _element("rect", {"width": "100%", "height": "100%", "fill": figures.LIGHT["backgroundColor"]}, whole)
    _lines(whole, heads, (24, _TITLE), {"font-family": figures.SERIF, "font-size": "19", "font-weight": "600"})
    inner.set("y", str(top))
    whole.append(inner)
    _lines(whole, feet, (top + high + 18, _SMALL), {"font-family": figures.SANS, "font-size": "12"})
    return bytes(ElementTree.tostring(whole, encoding="utf-8", xml_declaration=True))


def _lines(whole: ElementTree.Element, lines: list[str], place: tuple[float, float], look: dict[str, str]) -> None:
    """*lines* one below the other: *place* is the first and how far they are apart."""
    for number, line in enumerate(lines):
        where = {"x": "4", "y": f"{place[0] + number * place[1]:.0f}", "fill": figures.LIGHT["textColor"]}
        _element("text", {**where, **look}, whole).text = legal(line)


def _element(name: str, values: dict[str, str], parent: ElementTree.Element | None = None) -> ElementTree.Element:
    made = ElementTree.Element(f"{{{_SVG}}}{name}", values)
    if parent is not None:
        parent.append(made)
    return made
