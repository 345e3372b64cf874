"""A panel on the page."""

import streamlit as st

from dashboard.panels import Figure, Number, Panel
from dashboard.panels import panels as built
from dashboard.panels.panel import count
from dashboard.tables import Tables
from dashboard.ui.evidence import fact_card, plain, sentence_button
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
        said = "; ".join(view.in_words(tables.names).values())
        st.info(f"Nothing matches. Clear or widen a filter ({plain(said)})." if said else "There is nothing here yet.")


def _panel(panel: Panel, tables: Tables, view: View, subject: str) -> None:
    numbers = [one for one in panel.body if isinstance(one, Number)] if isinstance(panel.body, tuple) else []
    if not numbers:
        st.subheader(plain(panel.title), anchor=panel.id)
    if said := view.in_words(tables.names):
        st.caption(plain("Filtered by " + "; ".join(said.values())))
    if isinstance(panel.body, Figure):
        st.plotly_chart(panel.body.chart, key=f"chart_{panel.id}", config=_CHART, alt=panel.body.alt)
    elif numbers:
        with st.grid(3, min_column_width=250):
            for i, number in enumerate(numbers):
                _number(number, tables, f"sentence_{panel.id}_{i}", subject)
    else:
        for fact in panel.body:
            quote_card(tables, str(fact), subject)
    for note in panel.notes:
        st.caption(plain(note))
    if isinstance(panel.body, Figure):
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
        st.markdown(plain(number.label))
        st.markdown(f"## {plain(number.value)}")
        if number.detail:
            st.caption(plain(number.detail))
        st.space("stretch")
        st.caption(plain(_source(number, tables)))
        sentence_button(tables, number.facts, key, subject, number.how)


def _source(number: Number, tables: Tables) -> str:
    """Who says the number and as of when; a derived number is counted here."""
    voices = dict.fromkeys(tables.said_by(fact) for fact in number.facts)
    days = dict.fromkeys(tables.as_of(tables.row(fact)["source"]) for fact in number.facts)
    who = "; ".join(voices) if len(voices) < 3 else f"{len(voices)} voices"
    counted = "Counted here. " if number.how.startswith("counted here") else ""
    return f"{counted}Said by: {who}. As of {'; '.join(days)}."
