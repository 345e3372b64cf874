"""A chart as SVG between its title and its small text."""

import textwrap
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from dashboard.exports import look
from dashboard.exports.safe import legal

_SVG = "http://www.w3.org/2000/svg"
_TITLE, _SMALL = 26, 17  # the lines of each, in CSS pixels
_TITLE_COLUMNS, _SMALL_COLUMNS = 105, 175
_MARGIN = 24.0
ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def framed(drawn: bytes, title: str, under: str, small: Sequence[str], said: Mapping[str, str]) -> bytes:
    """The chart *drawn* (an SVG) with *title* and what stands *under* it above, *small* text below.

    *said* is what it says of itself where it is not seen, by element: "desc", "metadata".
    """
    inner = ElementTree.fromstring(drawn)  # drawn by our own browser a moment ago
    wide, high = float(inner.get("width", "0")), float(inner.get("height", "0"))
    heads, below_title = textwrap.wrap(title, _TITLE_COLUMNS), textwrap.wrap(under, _SMALL_COLUMNS)
    feet = [line for one in small for line in textwrap.wrap(one, _SMALL_COLUMNS)]
    top = _MARGIN + _TITLE * len(heads) + _SMALL * len(below_title) + 10
    size = (wide + 2 * _MARGIN, top + high + _SMALL * len(feet) + 12 + _MARGIN)
    whole = _element("svg", {"width": f"{size[0]:.0f}", "height": f"{size[1]:.0f}", "role": "img"})
    whole.set("viewBox", f"0 0 {size[0]:.0f} {size[1]:.0f}")
    for name, text in {"title": title, **said}.items():
        if text:
            _element(name, {}, whole).text = legal(text)
    _element("rect", {"width": "100%", "height": "100%", "fill": look.LIGHT["backgroundColor"]}, whole)
    serif = {"font-family": look.SERIF, "font-size": "19", "font-weight": "600", "fill": look.LIGHT["textColor"]}
    sans = {"font-family": look.SANS, "font-size": "12.5", "fill": look.palette()["#000006"]}
    _lines(whole, heads, _MARGIN + 18, _TITLE, serif)
    _lines(whole, below_title, _MARGIN + _TITLE * len(heads) + 13, _SMALL, sans)
    inner.set("x", f"{_MARGIN:.0f}")
    inner.set("y", f"{top:.0f}")
    whole.append(inner)
    _lines(whole, feet, top + high + 20, _SMALL, sans)
    return bytes(ElementTree.tostring(whole, encoding="utf-8", xml_declaration=True))


def _lines(whole: ElementTree.Element, lines: Sequence[str], first: float, apart: float, how: dict[str, str]) -> None:
    """*lines* one below the other, the *first* at a height, *apart* from each other."""
    for number, line in enumerate(lines):
        place = {"x": f"{_MARGIN:.0f}", "y": f"{first + number * apart:.0f}"}
        _element("text", {**place, **how}, whole).text = legal(line)


def _element(name: str, values: dict[str, str], parent: ElementTree.Element | None = None) -> ElementTree.Element:
    made = ElementTree.Element(f"{{{_SVG}}}{name}", values)
    if parent is not None:
        parent.append(made)
    return made
