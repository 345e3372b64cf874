"""Charts as SVG, with title, filters and source around them; several charts as a ZIP of them."""

from dashboard.documents import Document, Shown
from dashboard.errors import NothingToDrawError
from dashboard.exports import about, browser, look
from dashboard.exports.format import Format
from dashboard.exports.formats.html import NO_TABLE
from dashboard.exports.framing import framed
from dashboard.exports.several import told_apart, zipped
from dashboard.panels.panel import OfferChart, TimeChart


def write(document: Document) -> bytes:
    """The chart of *document* as SVG, which says what it is; of several charts a ZIP of one SVG each.

    Raises:
        NothingToDrawError: no panel has a chart; the message names what to use.
        NoBrowserError: there is no Chromium; the message says what to do.
    """
    charts = {
        shown.panel.id: _drawn(shown, shown.panel.body)
        for shown in told_apart(document).panels
        if isinstance(shown.panel.body, TimeChart | OfferChart)
    }
    if not charts:
        message = f"“{document.title}” has no chart, and only charts are saved as SVG. Use png, pdf or html."
        raise NothingToDrawError(message)
    if len(charts) == 1:
        return next(iter(charts.values()))
    return zipped({f"{number:02}_{name}.svg": one for number, (name, one) in enumerate(charts.items(), 1)})


def _drawn(shown: Shown, chart: TimeChart | OfferChart) -> bytes:
    """One *chart* between its title and what goes with it."""
    figure = look.figure(chart)
    drawn = browser.chart(figure, "svg", look.WIDTH, figure["layout"]["height"], 1)
    under = " ".join(filter(None, (about.lead(shown), about.standing(shown))))
    small = [*about.beside(shown), about.origin(shown), *about.counted(shown), shown.link, NO_TABLE]
    said = {"desc": chart.alt, "metadata": about.long(shown)}
    return framed(drawn, shown.title, under, [words for words in small if words], said)


FORMATS = (Format("svg", "Chart (SVG)", "svg", "image/svg+xml", write, 71, "picture", needs_browser=True),)
