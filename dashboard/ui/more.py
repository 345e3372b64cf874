"""More of a panel: as a table, its pictures, its citation, its link, its rows, and the whole as a document."""

from html import escape

import streamlit as st

from dashboard import markup
from dashboard.documents import Document, Shown, document
from dashboard.panels import Panel
from dashboard.panels.panel import OfferChart, TimeChart, text
from dashboard.ui import naming
from dashboard.ui.address import address_of, base
from dashboard.ui.data import current
from dashboard.ui.downloads import citation, documents, downloads, of_a_panel
from dashboard.ui.frame import here, shown_of
from dashboard.ui.tags import button
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
        name = naming.of_panel(leaving)
        st.markdown(_("Sentence with its source"))
        st.code(citation(leaving), language=None, wrap_lines=True)
        st.markdown(_("Link to this panel in this view"))
        st.code(address_of(view, panel.id), language=None, wrap_lines=True)
        st.markdown(_("Its statements"))
        downloads(lambda: leaving.rows, name, f"rows_{place}", of_a_panel(lambda: _alone(leaving)))
        st.markdown(_("As a document, with its sources"))
        documents(lambda: _alone(leaving), name, f"document_{place}")

    dialog()


def _alone(one: Shown) -> Document:
    return document(text(one.panel.title), [one], current())


def _pictures(place: str, chart: bool) -> str:
    """Buttons for pictures in some sizes; the browser makes them of what is on the page."""
    sizes = [
        ("shown", "", _("Picture as shown")),
        ("wide", "yes", _("1200 × 675, light")),
        ("square", "yes", _("1080 × 1080, light")),
    ]
    sizes += [("svg", "", _("Chart alone (SVG)"))] * chart
    buttons = "".join(button(label, "plain", pic=place, size=size, light=light) for size, light, label in sizes)
    return f'<div class="k sizes">{buttons}</div>'
