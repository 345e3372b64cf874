"""Charts as pictures, by Kaleido and a Chromium of the machine."""

import plotly.graph_objects as go

from dashboard.errors import NoBrowserError
from dashboard.exports import browser, figures
from dashboard.exports.frames import framed

SCALE = 2.0


def chart_png(figure: go.Figure, title: str = "") -> bytes | None:
    """*figure* as PNG at twice the size, with *title* above it; None where no Chromium runs."""
    try:
        if not title:
            return _drawn(figure, "png", SCALE)
        page = b'<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>'
        drawn = framed(chart_svg(figure), title).partition(b"?>")[2]
        return browser.photograph(page + drawn, figures.WIDTH, SCALE)
    except NoBrowserError:
        return None


def chart_svg(figure: go.Figure) -> bytes:
    """*figure* as SVG. Raises NoBrowserError."""
    return _drawn(figure, "svg")


def _drawn(figure: go.Figure, form: str, scale: float = 1) -> bytes:
    return browser.chart(figures.export(figure), form, figures.WIDTH, figures.height(figure), scale)
