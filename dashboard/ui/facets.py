"""Facets: what stands in the chosen facts, counted, each a click away; and what to widen when nothing is left."""

import streamlit as st

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.ui.choosing import add, clear
from dashboard.ui.data import counted, current
from dashboard.ui.plain import plain
from dashboard.views import View, widened

_HEADINGS = {"kinds": "Kind", "agencies": "Agency", "actors": "Actor"}
_MOST = 12  # of one kind of choice; the side bar has all


def facets(tables: Tables, view: View) -> None:
    """A fold of buttons: each says how many facts it would leave, and chooses them."""
    if tables.facts.empty:
        return
    fold = st.expander(
        f"Narrow these {len(tables.facts)} facts", icon=":material/filter_alt:", on_change="rerun", key="facets"
    )
    if not fold.open:
        return
    with fold:
        found = counted(tables, view)
        for name in [one for one in _HEADINGS if len(found.get(one, [])) > 1]:
            st.caption(_HEADINGS[name])
            with st.container(horizontal=True, gap="small"):
                for one, count in found[name][:_MOST]:
                    label = TABLES[one].label if name == "kinds" else tables.names[one]
                    st.button(f"{plain(label)} {count}", key=f"facet_{name}_{one}", on_click=add, args=(name, one))


def nothing_left(view: View) -> None:
    """What to widen when nothing matches: each choice without which there would be something."""
    whole = current()
    said = view.in_words(whole.words)
    st.info("Nothing matches all that is chosen." if said else "There is nothing here yet.")
    with st.container(horizontal=True, gap="small"):
        for name, count in widened(whole, view).items():
            label = f"Without “{plain(said[name])}”: {count} facts"
            st.button(label, key=f"widen_{name}", on_click=clear, args=(name,))
