"""Charts as pictures, by Kaleido and a Chromium of the machine."""

import plotly.graph_objects as go

from dashboard.errors import NoBrowserError
from dashboard.exports import browser, figures
from dashboard.exports.frames import framed

SCALE = 2.0


def chart_png(figure: go.Figure, title: str = "") -> bytes | None:
    """*figure* as PNG at twice the size, with *title* above it; None where no Chromium runs (see `why_none`)."""
    try:
        if not title:
            return _drawn(figure, "png", SCALE)
        page = b'<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>'
        drawn = framed(_drawn(figure, "svg"), title).partition(b"?>")[2]
        return browser.photograph(page + drawn, figures.WIDTH, SCALE)
    except NoBrowserError:
        return None


def chart_svg(figure: go.Figure, title: str = "") -> bytes | None:
    """*figure* as SVG, with *title* above it; None where no Chromium runs (see `why_none`)."""
    try:
        drawn = _drawn(figure, "svg")
    except NoBrowserError:
        return None
    return framed(drawn, title) if title else drawn


def why_none() -> str:
    """What to tell a reader where there is no picture, and what to do; empty when a Chromium is there."""
    return "" if browser.path() else f"The chart is not shown: {browser.WAY_OUT}"


def _drawn(figure: go.Figure, form: str, scale: float = 1) -> bytes:
    return browser.chart(figures.export(figure), form, figures.WIDTH, figures.height(figure), scale)
