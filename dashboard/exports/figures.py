"""Charts as they leave the house: the light look, and no colour that only Streamlit's page replaces."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard import theme
from dashboard.exports.provenance import legal

LIGHT: Mapping[str, Any] = theme.CONFIG["theme"]["light"]
SANS = "Source Sans Pro, Helvetica Neue, Arial, Liberation Sans, sans-serif"
SERIF = "Source Serif Pro, Georgia, Liberation Serif, serif"
WIDTH = 900  # of a chart that stands alone, in CSS pixels
_HEIGHT = 450  # Plotly's own, where a chart states none
_AXIS = {
    "gridcolor": LIGHT["borderColor"],
    "linecolor": LIGHT["borderColor"],
    "zerolinecolor": LIGHT["borderColor"],
    "tickcolor": LIGHT["borderColor"],
    "automargin": True,
}
TEMPLATE = go.layout.Template(
    layout={
        "colorway": theme.PALETTE,
        "font": {"family": SANS, "size": 13, "color": LIGHT["textColor"]},
        "title": {"font": {"family": SERIF, "size": 18, "color": LIGHT["textColor"]}},
        "paper_bgcolor": LIGHT["backgroundColor"],
        "plot_bgcolor": LIGHT["backgroundColor"],
        "hoverlabel": {"font": {"family": SANS}},
        "xaxis": _AXIS,
        "yaxis": _AXIS,
    }
)
_REAL = {theme.INK: LIGHT["textColor"], theme.PAPER: LIGHT["backgroundColor"]}


def export(figure: go.Figure) -> go.Figure:
    """A copy of *figure* in the light look of .streamlit/config.toml, its texts legal; the figure stays as it is."""
    copy = go.Figure(_real(figure.to_plotly_json()))
    copy.update_layout(template=TEMPLATE)
    return copy


def height(figure: go.Figure) -> int:
    """How high *figure* is, in CSS pixels."""
    return int(figure.layout.height or _HEIGHT)


def _real(part: Any) -> Any:
    """*part* of a figure with each placeholder replaced, at any depth."""
    if isinstance(part, dict):
        return {key: _real(value) for key, value in part.items()}
    if isinstance(part, (list, tuple)):
        return [_real(value) for value in part]
    if isinstance(part, str):
        return _REAL.get(part.lower(), legal(part))
    return _real(part.tolist()) if isinstance(part, np.ndarray) and part.dtype.kind in "OU" else part
