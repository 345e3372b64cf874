"""A chart as Streamlit takes it: a Plotly figure that is checked and written out once, not at every run."""

from typing import Any

import plotly.graph_objects as go

from dashboard.charts import plotly
from dashboard.panels.panel import OfferChart, TimeChart

CONFIG = {"scrollZoom": False, "displayModeBar": False, "doubleClick": False}


class Drawn(go.Figure):  # type: ignore[misc]
    """A figure that never changes any more."""

    def __init__(self, spec: dict[str, Any]) -> None:
        super().__init__(spec)
        self._written: dict[str, Any] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The figure as it was written out; nobody may change it."""
        return self._written


def figure(chart: TimeChart | OfferChart, narrow: bool) -> Drawn:
    """*chart* as a figure; along a time chart a span can be drawn, but on a phone, where that scrolls the page."""
    spec = plotly.figure(chart, narrow=narrow)
    if isinstance(chart, TimeChart) and not narrow:
        spec["layout"] |= {"dragmode": "select", "selectdirection": "h"}
    return Drawn(spec)
