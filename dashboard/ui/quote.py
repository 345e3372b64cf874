"""A quote on the page."""

import streamlit as st

from dashboard.tables import Tables
from dashboard.ui.address import PAGES
from dashboard.ui.evidence import attribution, passage, plain
from dashboard.values import dates


def quote_card(tables: Tables, fact: str, back: str) -> None:
    """Somebody's own words: who, in which office, through whom, when, in which article; the sentence on demand."""
    row = tables.row(fact)
    with st.container(border=True, key=f"quote_{row['fact'].rpartition('#')[2]}_{back}", gap="xsmall"):
        st.markdown(f"#### “{plain(row['text'])}”")
        speaker = tables.names.get(row["speaker"], row["speaker"])
        office = f", {row['speaker_role']}" if row["speaker_role"] else ""
        st.markdown(f"**{plain(speaker)}**{plain(office)}")
        via = f"via {tables.names[row['via']]}" if row["via"] else "outlet not stated"
        when = dates.words(row["date"] or "", row["extent"])
        facts = [row["topic"], via, when, f"voice: {row['voice']}", tables.source_name(row["source"])]
        st.caption(plain(" · ".join(facts)))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            opened = st.popover(
                "The sentence around it",
                icon=":material/format_quote:",
                type="tertiary",
                key=f"around_{fact}_{back}",
                on_change="rerun",
            )
            if opened.open:
                with opened:
                    st.markdown(passage(tables, fact))
                    st.caption(attribution(tables, fact))
            link = {"fact": fact, "back": back}
            st.page_link(PAGES["articles"], label="Open in the article", icon=":material/article:", query_params=link)
