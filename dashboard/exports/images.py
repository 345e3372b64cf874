"""Charts as pictures, by Kaleido and a Chromium of the machine."""

import html
import textwrap

import plotly.graph_objects as go

from dashboard.errors import NoBrowserError
from dashboard.exports import browser, figures

SCALE = 2.0


def chart_png(figure: go.Figure, title: str = "") -> bytes | None:
    """*figure* as PNG at twice the size, with *title* above it; None where no Chromium runs (see `why_none`)."""
    return _drawn(figure, title, "png")


def chart_svg(figure: go.Figure, title: str = "") -> bytes | None:
    """*figure* as SVG, with *title* above it; None where no Chromium runs (see `why_none`)."""
    return _drawn(figure, title, "svg")


def why_none() -> str:
    """What to tell a reader where there is no picture, and what to do; empty when a Chromium is there."""
    return "" if browser.path() else f"The chart is not shown: {browser.WAY_OUT}"


def _drawn(figure: go.Figure, title: str, form: str) -> bytes | None:
    ready = figures.export(figure)
    high = figures.height(figure)
    if title:
        lines = textwrap.wrap(html.escape(title, quote=False), figures.WIDTH // 9)
        added = 26 * len(lines) + 14
        high += added
        ready.update_layout(
            height=high,
            margin_t=(figure.layout.margin.t or 24) + added,
            title={"text": "<br>".join(lines), "x": 0, "xref": "container", "xanchor": "left"},
        )
        ready.update_layout(title={"y": 1, "yref": "container", "yanchor": "top", "pad": {"t": 10, "l": 4}})
    try:
        return browser.chart(ready, form, figures.WIDTH, high, SCALE if form == "png" else 1)
    except NoBrowserError:
        return None
