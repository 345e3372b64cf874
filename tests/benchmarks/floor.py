"""The floor: the elements of the real pages from ready-made strings and figures, with no work on data."""

import streamlit as st
from dashboard.ui.phone import close_side_bar_on
from dashboard.ui.picture import THERE

from dashboard.places import ROOT
from tests.benchmarks.ready import OPTIONS, SUBJECTS, TABLES, Ready, page

LINKS = len(list((ROOT / "dashboard" / "app_pages").glob("*.py")))
CHART = {"scrollZoom": False, "displayModeBar": not THERE}


def main() -> None:
    """The page that is open, with the side bar."""
    st.set_page_config(page_title="Floor", layout="wide")
    pages = {name: st.Page(_empty, title=title, url_path=name) for name, title in SUBJECTS.items()}
    home = st.Page(_empty, title="Home", default=True, url_path="home")
    opened = st.navigation([home, *pages.values()], position="hidden")
    names = TABLES.names
    with st.sidebar:
        with st.container(key="navigation", gap="xxsmall"):
            st.markdown("**US pressure campaign on Venezuela**")
            st.caption("Explore")
            for one in pages.values():
                st.page_link(one, width="stretch")
            st.caption("Evidence")
            for one in range(LINKS - len(pages)):
                st.page_link(home, label=f"Page {one}", width="stretch")
            close_side_bar_on(opened.title)
        st.radio("Basis", ["All", "Quoted", "Cited"], horizontal=True, key="basis")
        st.multiselect("Actor", OPTIONS["actors"], format_func=lambda one: names.get(one, one), key="actors")
        st.multiselect("Agency", OPTIONS["agencies"], format_func=lambda one: names.get(one, one), key="agencies")
        st.date_input("From", value=None, key="start")
        st.date_input("To", value=None, key="end")
        st.multiselect("Kind", OPTIONS["kinds"], key="kinds")
        st.text_input("Words", key="words")
        st.multiselect("Source", OPTIONS["sources"], key="sources")
        st.multiselect("Event", OPTIONS["events"], key="events")
        st.date_input("Known by", value=None, key="known_by")
    st.title(opened.title)
    st.caption("From ready-made strings.")
    chosen = tuple(st.session_state.actors)
    if chosen:
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="noexport_chosen"):
            st.button(
                "Actor :material/close:", key="clear_actors", on_click=_choose, args=([],), help="Clear this filter"
            )
    st.expander("Narrow these facts", icon=":material/filter_alt:", on_change="rerun", key="facets")
    for panel in page(opened.url_path, chosen) if opened.url_path in SUBJECTS else []:
        with st.container(key=f"panel_{panel.id}"):
            _panel(panel, home)
    opened.run()


def _empty() -> None:
    pass


def _choose(actors: list[str]) -> None:
    st.session_state.actors = actors


def _panel(panel: Ready, home: object) -> None:
    st.subheader(panel.title, anchor=panel.id)
    if panel.filters:
        st.caption(panel.filters)
    _body(panel, home)
    for caption in panel.captions:
        st.caption(caption)
    with st.container(horizontal=True, gap="small", key=f"noexport_menu_{panel.id}"):
        st.button(f"{panel.facts} facts", icon=":material/format_quote:", type="tertiary", key=f"facts_{panel.id}")
        if panel.figure:
            st.button("As a table", icon=":material/table:", type="tertiary", key=f"table_{panel.id}")
        st.button("Add to report", icon=":material/add_notes:", type="tertiary", key=f"collect_{panel.id}")
        st.popover("Use", icon=":material/ios_share:", type="tertiary", key=f"menu_{panel.id}", on_change="rerun")


def _body(panel: Ready, home: object) -> None:
    if panel.figure:
        key = f"chart_{panel.id}"
        st.plotly_chart(
            panel.figure, key=key, config=CHART, alt="A chart", on_select=lambda: _mark(key), selection_mode="points"
        )
    elif panel.html:
        st.html(panel.html)
    elif panel.cards[0][0] == "quote":
        for i, card in enumerate(panel.cards):
            _quote(card, f"{panel.id}_{i}", home)
    else:
        with st.grid(3, min_column_width=250):
            for i, card in enumerate(panel.cards):
                _card(card, f"{panel.id}_{i}")


def _quote(card: tuple[str, ...], key: str, home: object) -> None:
    with st.container(border=True, key=f"quote_{key}", gap="xsmall"):
        _, words, speaker, about = card
        st.markdown(words)
        st.markdown(speaker)
        st.caption(about)
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"noexport_{key}"):
            st.button("Its sentence", icon=":material/format_quote:", type="tertiary", key=f"around_{key}")
            st.page_link(home, label="Open in the article", icon=":material/article:")
            st.button("Add to report", icon=":material/add_notes:", type="tertiary", key=f"collect_{key}")


def _card(card: tuple[str, ...], key: str) -> None:
    with st.container(border=True, height="stretch", gap="xsmall", key=f"number_{key}"):
        if card[0] != "number":
            for line in card:
                st.markdown(line)
            return
        _, label, value, detail, counted = card
        st.metric(label, value)
        st.caption(detail)
        st.space("stretch")
        st.caption(counted)
        with st.container(key=f"noexport_{key}"):
            st.button("Its sentence", icon=":material/format_quote:", type="tertiary", key=f"sentence_{key}")


def _mark(key: str) -> None:
    """Choose whom a clicked mark is about, as the real chart does."""
    points = st.session_state[key]["selection"]["points"]
    if points:
        _choose([points[0]["customdata"][2]])


main()
