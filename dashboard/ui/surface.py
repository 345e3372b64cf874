"""A panel on the page."""

import streamlit as st

from dashboard.facts import TABLES
from dashboard.panels import Chart, Number, Panel
from dashboard.panels import panels as built
from dashboard.panels.panel import count
from dashboard.tables import Tables
from dashboard.ui.address import PAGES, link
from dashboard.ui.evidence import fact_card, sentence_button
from dashboard.ui.plain import plain
from dashboard.ui.quote import quote_card
from dashboard.views import View

_CHART = {"displayModeBar": False, "scrollZoom": False}


def panels(subject: str, tables: Tables, view: View) -> None:
    """Every panel of *subject*, in order; where there is none, what to widen."""
    found = built(subject, tables)
    for panel in found:
        with st.container(key=f"panel_{panel.id}"):
            _panel(panel, tables, view, subject)
    if not found:
        _nothing(tables, view)


def _nothing(tables: Tables, view: View) -> None:
    """Why a page shows nothing, and what to do."""
    said = "; ".join(view.in_words(tables.names).values())
    there = {TABLES[name].label: len(tables.frames[name]) for name in TABLES if len(tables.frames[name])}
    if there:
        counts = ", ".join(f"{label} {number}" for label, number in there.items())
        st.info(f"The filter leaves facts ({plain(counts)}), but none that this page can show, such as dated ones.")
        st.page_link(PAGES["data"], label="See them in Data", icon=":material/table:", query_params=link(view))
    else:
        st.info(f"Nothing matches. Clear or widen a filter ({plain(said)})." if said else "There is nothing here yet.")


def _panel(panel: Panel, tables: Tables, view: View, subject: str) -> None:
    numbers = [one for one in panel.body if isinstance(one, Number)] if isinstance(panel.body, tuple) else []
    if not numbers:
        st.subheader(plain(panel.title), anchor=panel.id)
    if said := view.in_words(tables.names):
        st.caption(plain("Filtered by " + "; ".join(said.values())))
    if isinstance(panel.body, Chart):
        st.plotly_chart(panel.body.figure, key=f"chart_{panel.id}", config=_CHART, alt=panel.body.alt)
    elif numbers:
        with st.grid(3, min_column_width=250):
            for i, number in enumerate(numbers):
                _number(number, tables, f"sentence_{panel.id}_{i}", subject)
    else:
        for fact in panel.body:
            quote_card(tables, str(fact), subject)
    for note in panel.notes:
        st.caption(plain(note))
    if isinstance(panel.body, Chart):
        behind = st.expander(
            f"{count(len(panel.facts), 'fact')} behind this", key=f"facts_{panel.id}", on_change="rerun"
        )
        if behind.open:
            with behind:
                for fact in panel.facts:
                    fact_card(tables, fact, subject)


def _number(number: Number, tables: Tables, key: str, subject: str) -> None:
    """One headline number with its hedge, who says it, as of when, and the way to its sentence."""
    with st.container(border=True, height="stretch", gap="xsmall", key=f"number_{key}"):
        st.metric(plain(number.label), number.value)
        if number.detail:
            st.caption(plain(number.detail))
        st.space("stretch")
        st.caption(plain(_source(number, tables)))
        sentence_button(tables, number.facts, key, subject, number.counted)


def _source(number: Number, tables: Tables) -> str:
    """Who says the number and as of when; one that was counted here says so first."""
    voices = dict.fromkeys(tables.said_by(fact) for fact in number.facts)
    days = dict.fromkeys(tables.as_of(tables.row(fact)["source"]) for fact in number.facts)
    who = "; ".join(voices) if len(voices) < 3 else f"{len(voices)} voices"
    rests = "Counted here from what is said by" if number.counted and len(number.facts) > 1 else "Said by:"
    return f"{rests} {who}. As of {'; '.join(days)}."
