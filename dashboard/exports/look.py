"""The light look of files: colours, fonts, and charts in them; a picture looks like the app's own."""

import json
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dashboard import theme
from dashboard.charts import plotly
from dashboard.exports.safe import legal
from dashboard.panels.panel import Colour, OfferChart, TimeChart

LIGHT: Mapping[str, Any] = theme.CONFIG["theme"]["light"]
SANS = "'Source Sans', 'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
SERIF = "'Source Serif', 'Source Serif 4', 'Source Serif Pro', Georgia, 'Liberation Serif', serif"
WIDTH = 1088  # CSS pixels of a chart, as on the page
PAPER = 688  # of A4 within the margins of page.css
OFFICE = "Arial"  # its widths are those of Liberation Sans, which every LibreOffice brings
_FONTS = {"Source Sans": "SourceSansVF-Upright*.woff2", "Source Serif": "SourceSerifVariable-Roman*.woff2"}
# Plotly's own template, left out of a figure, has these; the page's theme has its own.
_BARE = {"paper_bgcolor": "#000038", "plot_bgcolor": "#000038"}


@cache
def palette() -> Mapping[str, str]:
    """By placeholder of a chart ("#000001"): the colour of the light theme."""
    slots = {f"#{place:06d}": colour for place, colour in enumerate(theme.PALETTE, 1)}
    return {**slots, plotly.INK: LIGHT["textColor"], plotly.PAPER: LIGHT["backgroundColor"]}


def colour(name: Colour) -> str:
    """The light colour of *name* ("strikes") as an office file wants it: "BE4422"."""
    return palette()[plotly.SLOTS[name]].removeprefix("#").upper()


def figure(chart: TimeChart | OfferChart, wide: int = WIDTH) -> dict[str, Any]:
    """*chart* as a Plotly figure in the light look, *wide* pixels: {"data": [...], "layout": {...}}."""
    spec = plotly.figure(chart, wide=wide)
    font = {"family": SANS, "color": plotly.INK, **spec["layout"].get("font", {})}
    layout = {**_BARE, **spec["layout"], "font": font, "width": wide, "template": {}}
    drawn: dict[str, Any] = plotly.real(_legal({"data": spec["data"], "layout": layout}), palette())
    return drawn


def as_json(chart: TimeChart | OfferChart, wide: int = WIDTH) -> str:
    """*chart* as data that is no script and can't end the element that it stands in."""
    return json.dumps(figure(chart, wide)).replace("<", "\\u003c")


def _legal(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _legal(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [_legal(value) for value in part]
    return legal(part) if isinstance(part, str) else part


@cache
def fonts() -> str:
    """The app's fonts as CSS that carries them; empty where Streamlit brings none. For pages that stay here."""
    package = find_spec("streamlit")
    places = list(package.submodule_search_locations or ()) if package else []
    media = Path(places[0], "static", "static", "media") if places else Path()
    faces = []
    for name, pattern in _FONTS.items():
        for file in sorted(media.glob(pattern))[:1]:
            held = b64encode(file.read_bytes()).decode()
            faces.append(
                f'@font-face {{ font-family: "{name}"; font-weight: 200 900; '
                f'src: url("data:font/woff2;base64,{held}") format("woff2"); }}'
            )
    return "\n".join(faces)
