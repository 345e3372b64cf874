"""More of a panel: as a table, its pictures, its citation, its link, its rows, and the whole as a document."""

from html import escape

import streamlit as st

from dashboard import markup
from dashboard.documents import document
from dashboard.panels import Panel
from dashboard.panels.panel import OfferChart, TimeChart, text
from dashboard.ui import naming
from dashboard.ui.address import address_of, base
from dashboard.ui.data import current
from dashboard.ui.downloads import citation, documents
from dashboard.ui.frame import here, shown_of
from dashboard.ui.tags import button, pressed
from dashboard.ui.words import _, short
from dashboard.views import View, select


def show(place: str, subject: str, panel: Panel, view: View) -> None:
    """Open what can be had of *panel*, which stands in *place* on the page."""

    @st.dialog(_("Data, documents, link"), position="right", width="medium")
    def dialog() -> None:
        """The drawer of the panel."""
        corpus = current()
        chart = isinstance(panel.body, TimeChart | OfferChart)
        st.html(f'<p class="k of">{escape(text(here(panel).title))}</p>{_pictures(place, chart)}')
        if chart:
            with st.expander(_("The chart as a table"), icon=":material/table:", on_change="rerun") as fold:
                if fold.open:
                    st.html(markup.body(corpus, here(panel), live=False, translate=short).html)
        leaving = shown_of(select(corpus, view), panel, subject, view, base())
        st.html(_copied(_("Sentence with its source"), citation(leaving), _("Copy citation")))
        st.html(_copied(_("Link to this panel in this view"), address_of(view, panel.id), _("Copy link")))
        st.html(f'<p class="k of part">{escape(_("As a file, with its sources"))}</p>')
        documents(lambda: document(leaving.title, [leaving], corpus), naming.of_panel(leaving), f"document_{place}")

    dialog()


def _copied(what: str, words: str, copy: str) -> str:
    """*what* it is, its *words*, and a button with *copy* on it."""
    return (
        f'<p class="k of part">{escape(what)}</p><p class="k said">{escape(words)}</p>'
        f'<p class="k">{button(copy, "plain", text=words)}</p>'
    )


def _pictures(place: str, chart: bool) -> str:
    """Buttons for pictures in some sizes; the browser makes them of what is on the page."""
    sizes = [
        ("shown", "", _("As on screen"), ""),
        ("wide", "yes", _("Light, wide"), "1200 × 675"),
        ("square", "yes", _("Light, square"), "1080 × 1080"),
    ]
    sizes += [("svg", "", _("Chart (SVG)"), "")] * chart
    buttons = "".join(
        pressed(escape(label), "plain", tip=tip, pic=place, size=size, light=light) for size, light, label, tip in sizes
    )
    return f'<p class="k of part">{escape(_("Picture"))}</p><div class="k sizes">{buttons}</div>'
