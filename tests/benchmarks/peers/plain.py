"""Streamlit as most people write it: widgets in the side bar, a filter and a groupby at every run, plotly.express."""

import plotly.express as px
import streamlit as st

from tests.benchmarks.peers.rows import loaded, offered, page, reports

st.set_page_config(page_title="Strikes", layout="wide")
st.cache_resource(loaded)()
names = st.cache_resource(offered)("strikes")
with st.sidebar:
    chosen = st.multiselect("Actor", names.index, format_func=names.to_dict().get)
    words = st.text_input("Words")
st.title("Strikes")
st.caption("Chosen: " + ", ".join(names[chosen]))
shown = page(chosen, words)
for column, (label, value) in zip(
    st.columns(3), {"Killed": shown.killed, "Strikes": shown.strikes, "Reports": shown.reports}.items(), strict=True
):
    column.metric(label, f"{value:,.0f}")
st.subheader("Announced deaths added up")
sums = px.line(shown.sums, x="date", y="sum", line_shape="hv", markers=True, hover_data=["event", "killed"])
clicked = st.plotly_chart(sums, on_select="rerun", selection_mode="points").selection.points
if clicked:
    event = clicked[0]["customdata"][0]
    st.subheader(f"Reports of {event}")
    st.table(reports(event))
st.subheader("By month")
st.table(shown.months)
st.subheader("Totals")
st.plotly_chart(px.bar(shown.totals, x="people", y="total", orientation="h"))
