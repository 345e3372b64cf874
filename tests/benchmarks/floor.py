"""The floor: a page of ready-made elements, as many of each kind as the page it is compared with, and no data work."""

import json
import os

import plotly.graph_objects as go
import streamlit as st

COUNTS = json.loads(os.environ["FLOOR"])
FIGURE = go.Figure(go.Bar(x=list("abcdefgh"), y=[3, 1, 4, 1, 5, 9, 2, 6]))
st.set_page_config(layout="wide")


def page(name: str) -> None:
    """Draw the elements of the page *name*."""
    for i in range(COUNTS[name]["charts"]):
        points = st.plotly_chart(FIGURE, key=f"{name}_{i}", on_select="rerun", selection_mode="points")
        if points["selection"]["points"]:
            st.markdown("chosen")
    for _ in range(COUNTS[name]["texts"]):
        st.markdown("A sentence as long as one of those that stand on the page it is compared with.")
    for i in range(COUNTS[name]["buttons"]):
        st.button("A button", key=f"{name}_button_{i}")
    st.markdown(f"end of {name}")


chosen = st.navigation([st.Page(lambda name=name: page(name), title=name, url_path=name) for name in COUNTS])
with st.sidebar:
    picked = st.multiselect("Actor", ["Marco Rubio", "Pete Hegseth"])
if picked:
    st.markdown("Filtered by Actor")
chosen.run()
