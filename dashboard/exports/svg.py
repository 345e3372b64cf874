"""Charts as SVG, with title, filters and source around them; several charts as a ZIP of them."""

from dataclasses import replace

from dashboard.documents import Document, Shown
from dashboard.errors import NothingToDrawError
from dashboard.exports import citing, images, words
from dashboard.exports.frames import framed
from dashboard.exports.several import told_apart, zipped
from dashboard.panels import Chart

MIME = "image/svg+xml"
SUFFIX = "svg"


def write(document: Document) -> bytes:
    """The chart of *document* as SVG, which says what it is; of several charts a ZIP of one SVG each.

    Raises:
        NothingToDrawError: no panel has a chart; the message names what to use.
        NoBrowserError: there is no Chromium; the message says what to do.
    """
    document = told_apart(document)
    charts = {
        shown.panel.id: _drawn(document, shown, shown.panel.body)
        for shown in document.panels
        if isinstance(shown.panel.body, Chart)
    }
    if not charts:
        message = f"“{document.title}” has no chart, and only charts are saved as SVG. Use png, pdf or html."
        raise NothingToDrawError(message)
    if len(charts) == 1:
        return next(iter(charts.values()))
    return zipped({f"{number:02}_{name}.svg": one for number, (name, one) in enumerate(charts.items(), 1)})


def _drawn(document: Document, shown: Shown, chart: Chart) -> bytes:
    """One *chart* between its title and what goes with it."""
    drawn = images.chart_svg(chart.figure)
    said = [words.filtered(shown), *shown.panel.notes, f"{shown.sources} {words.as_of(shown.as_of)}"]
    said += [f"{words.version(shown.version)} {shown.link}", words.NO_TABLE]
    alone = replace(document, title=shown.panel.title, parts=(shown,))
    return framed(drawn, shown.panel.title, said, (chart.alt, citing.long(alone)))
