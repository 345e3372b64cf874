"""The tables on the page Data: rows in words, their sentences, downloads, dictionary, glossary."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.tables.columns import meaning, own
from dashboard.tables.dictionary import CHOSEN, dictionary
from dashboard.tables.wording import in_words
from dashboard.ui.downloads import downloads
from dashboard.ui.evidence import fact_card
from dashboard.ui.plain import plain
from dashboard.values import dates

_LINKS = ("parties", "evidence", "cites", "actors", "events", "questions", "sources", "comparisons")


def table(whole: Tables, tables: Tables) -> None:
    """One table at a time, as far as it is chosen: a row opens its sentence; the download is what is on screen."""
    _linked(whole)
    if st.query_params.get("table") in TABLES:
        st.session_state.data_table = st.query_params["table"]
    st.session_state.setdefault("data_table", next(iter(TABLES)))
    st.radio(
        "Table",
        list(TABLES),
        format_func=lambda one: TABLES[one].label,
        horizontal=True,
        on_change=lambda: st.query_params.update(table=st.session_state.data_table),
        key="data_table",
        persist_state="session",
    )
    name: str = st.session_state.data_table
    rows = tables.frames[name]
    st.caption(
        plain(f"{TABLES[name].__doc__} {len(rows)} of {len(whole.frames[name])} rows. Choose a row for its sentence.")
    )
    if rows.empty and len(whole.frames[name]):
        there = [f"{TABLES[one].label} {len(tables.frames[one])}" for one in TABLES if len(tables.frames[one])]
        st.info(f"The filter leaves no row here. It leaves: {plain(', '.join(there) or 'nothing; widen it')}.")
    shown = in_words(name, tables)
    empty = [column for column in shown.columns if shown[column].isna().all()]
    chosen = st.dataframe(
        shown.drop(columns=empty),
        hide_index=True,
        column_config=_headings(name),
        on_select="rerun",
        selection_mode="single-row",
        placeholder="not stated",
        key=f"rows_{name}",
        alt=f"{TABLES[name].label}: {len(rows)} rows",
    )
    if empty and len(rows):
        labels = ", ".join(_heading(name, column)[0] for column in empty)
        st.caption(plain(f"Not shown, since no row states them (the download has them): {labels}."))
    for index in chosen["selection"]["rows"]:
        with st.container(border=True):
            fact_card(tables, str(rows["fact"].iloc[index]), back="data")
    downloads(partial(tables.cited, name), f"{name}_{tables.version}", f"download_{name}")


def _linked(whole: Tables) -> None:
    """The fact that the address names, and its table chosen when the reader has just come for it."""
    linked = [fact for fact in st.query_params.get_all("fact") if (whole.facts["fact"] == fact).any()]
    if linked:
        if st.session_state.get("data_linked") != linked[0]:
            st.session_state.data_table = whole.row(linked[0])["table"]
        with st.container(border=True, key="linked_fact"):
            fact_card(whole, linked[0], back="data")
    st.session_state.data_linked = linked[0] if linked else None


def _heading(name: str, column: str) -> tuple[str, str]:
    return CHOSEN.get(column) or meaning(TABLES[name], column)[:2]


def _headings(name: str) -> dict[str, Any]:
    columns = [
        *own(TABLES[name]),
        *TABLES[name].model_fields,
        "fact",
        "source",
        "basis",
        "statement",
        *CHOSEN,
    ]
    wide: dict[str, Any] = {"statement": 560, "quote": 560}
    return {
        column: st.column_config.TextColumn(label, help=means, width=wide.get(column, "medium"))
        for column in dict.fromkeys(columns)
        for label, means in [_heading(name, column)]
    }


def reference(whole: Tables) -> None:
    """The frames that the tables refer to, the dictionary, the terms of the field, what was left out of the seeds."""
    st.subheader("What the tables refer to", anchor="links")
    for name in _LINKS:
        with st.expander(
            f"{name.capitalize()}: {len(whole.frames[name])} rows", on_change="rerun", key=f"link_{name}"
        ) as opened:
            if opened.open:
                st.dataframe(whole.frames[name], hide_index=True, placeholder="not stated", alt=name)
                downloads(partial(whole.cited, name), f"{name}_{whole.version}", f"download_{name}")
    st.subheader("Dictionary", anchor="dictionary")
    for name, model in TABLES.items():
        with st.expander(f"{model.label}: its columns", icon=f":material/{model.icon}:", on_change="rerun") as opened:
            if opened.open:
                st.table(_plain(dictionary(name)), hide_index=True)
    st.subheader("Terms", anchor="terms")
    for term in whole.frames["glossary"].itertuples():
        said = [str(one) for one in (term.term, term.name, term.authority, term.effect)]
        st.markdown("**{}**: {}.  \n{} {}".format(*map(plain, said)))
    st.subheader("Corrections", anchor="corrections")
    for one in whole.frames["corrections"].to_dict("records"):
        when = dates.words(str(one["date"]))
        what = f"{one['old']} is {one['new']} ({one['entry']}, {one['field']}; {when})."
        st.markdown(plain(f"{what} {one['reason']} Ground: {one['source']}"))
    if whole.frames["corrections"].empty:
        st.caption("None.")
    st.subheader("Left out of the seeds", anchor="left-out")
    if whole.problems:
        st.markdown("\n".join(f"- {plain(str(problem))}" for problem in whole.problems))
    else:
        st.caption("Nothing: every entry could be read and proven.")


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.rename(columns=str.capitalize).map(lambda value: plain(str(value)))
