"""A quote on the page."""

import re

import streamlit as st

from dashboard.reports import QuoteOf
from dashboard.tables import Tables
from dashboard.ui.evidence import sentence_button, to_article
from dashboard.ui.plain import plain
from dashboard.ui.tray import collect_button


def quote_card(tables: Tables, fact: str, back: str, panel: str) -> None:
    """Somebody's own words: who, in which office, through whom, when, in which article; the sentence on demand."""
    row = tables.row(fact)
    key = f"{re.sub('[^a-z0-9]+', '-', fact)}_{panel}"
    with st.container(border=True, key=f"quote_{key}", gap="xsmall"):
        st.markdown(f"#### “{plain(row['text'])}”")
        speakers = " and ".join(tables.parties_of(fact, "speaker"))
        office = f", {row['speaker_role']}" if row["speaker_role"] else ""
        st.markdown(f"**{plain(speakers)}**{plain(office)}")
        outlets = " and ".join(tables.parties_of(fact, "via"))
        about = [row["topic"], f"via {outlets}" if outlets else "outlet not stated", tables.when(fact)]
        about += [f"{name}: {row[name]}" for name in ("voice", "status") if row[name] != "not stated"]
        st.caption(plain(" · ".join([*about, tables.source_name(row["source"])])))
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"noexport_{key}"):
            sentence_button(tables, (fact,), f"around_{key}", back)
            to_article(fact, back)
            collect_button(lambda: QuoteOf(fact), f"collect_{key}")
