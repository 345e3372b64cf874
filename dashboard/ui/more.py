"""More of a panel: as a table, its pictures, its citation, its link, its rows, and the whole as a document."""

from functools import partial
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.documents import Document, Shown, document, shown
from dashboard.panels import Panel
from dashboard.panels.panel import OfferChart, TimeChart, text
from dashboard.panels.sourcing import sources
from dashboard.ui import naming
from dashboard.ui.address import address_of, base
from dashboard.ui.data import current
from dashboard.ui.downloads import documents, downloads, of_a_panel
from dashboard.ui.tags import button
from dashboard.ui.words import _
from dashboard.views import View, select


def show(place: str, subject: str, panel: Panel, view: View) -> None:
    """Open what can be had of *panel*, which stands in *place* on the page."""

    @st.dialog(_("Data, documents, link"), position="right", width="medium")
    def dialog() -> None:
        corpus = current()
        st.html(f'<p class="k of">{escape(text(panel.title))}</p>{_pictures(place)}')
        if isinstance(panel.body, TimeChart | OfferChart):
            with st.expander(_("The chart as a table"), icon=":material/table:", on_change="rerun") as fold:
                if fold.open:
                    st.html(markup.body(corpus, panel, live=False).html)
        leaving = partial(_leaving, panel, subject, view)
        name = naming.of_panel(panel, corpus, view)
        st.markdown(_("Sentence with its source"))
        st.code(f"{text(panel.title)}. {sources(corpus, panel.rows)} {corpus.version}", language=None, wrap_lines=True)
        st.markdown(_("Link to this panel in this view"))
        st.code(address_of(view, panel.id), language=None, wrap_lines=True)
        st.markdown(_("Its statements"))
        downloads(lambda: leaving().rows, name, f"rows_{place}", of_a_panel(lambda: _alone(leaving())))
        st.markdown(_("As a document, with its sources"))
        documents(lambda: _alone(leaving()), name, f"document_{place}")

    dialog()


def _leaving(panel: Panel, subject: str, view: View) -> Shown:
    """*panel* ready to leave the house."""
    page = "overview" if subject == "dossier" else subject
    return shown(panel, page, select(current(), view), view, base())


def _alone(one: Shown) -> Document:
    return document(text(one.panel.title), [one], current())


def _pictures(place: str) -> str:
    """Buttons for pictures in some sizes; the browser makes them of what is on the page."""
    sizes = (
        ("shown", "", _("Picture as shown")),
        ("wide", "yes", _("1200 × 675, light")),
        ("square", "yes", _("1080 × 1080, light")),
    )
    buttons = "".join(button(label, "plain", pic=place, size=size, light=light) for size, light, label in sizes)
    return f'<div class="k sizes">{buttons}</div>'
