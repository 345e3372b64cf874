"""Pictures of charts, where this machine can make them."""

import importlib

from dashboard.panels import Chart


def picture(chart: Chart, title: str) -> bytes | None:
    """*chart* as a PNG; None where there is no module of images, or no browser that could take one."""
    try:
        images = importlib.import_module("dashboard.exports.images")
    except ModuleNotFoundError:
        return None
    made: bytes | None = images.chart_png(chart.figure, title)
    return made
