"""The floor: the elements of the real pages from ready-made html and figures, with no work on data.

What changes in the app with what is chosen changes here too: Streamlit draws nothing again that is the same, so a floor
whose navigation, head and counts stood still would be no floor of a page where they must change.
"""

from pathlib import Path

import streamlit as st

from dashboard.places import ROOT
from dashboard.ui import ICON, opener
from dashboard.ui.charting import CONFIG
from dashboard.views import FILTERS
from tests.benchmarks.ready import AROUND, CORPUS, DRAWERS, MANY, OFFERED, PROBLEMS, SUBJECTS, Around, Ready, page

SHEETS = (ROOT / "dashboard" / "markup" / "bodies.css", ROOT / "dashboard" / "ui" / "style.css")
STYLE = f"<style>{''.join(Path(sheet).read_text('utf-8') for sheet in SHEETS)}</style>"
DATA = {"status": "", "narrow": False, "words": {"skip": ""}, "light": {}, "report": {"text": "", "fresh": False}}


def main() -> None:
    """The page that is open, with the side bar."""
    pages = {name: st.Page(_empty, title=title, url_path=name) for name, title in SUBJECTS.items()}
    home = st.Page(_empty, title="Home", default=True, url_path="home")
    opened = st.navigation([home, *pages.values()], position="hidden")
    st.set_page_config(page_title=opened.title, page_icon=ICON, layout="wide", initial_sidebar_state=288)
    st.html(STYLE)
    chosen = tuple(st.session_state.get("actors", ()))
    around = AROUND[opened.url_path if opened.url_path in SUBJECTS else "strikes", chosen]
    with st.container(key="topnav"):
        st.html(around.navigation)
    listener = st.container(key="listener")
    with st.sidebar:
        _side_bar(around)
    st.html(around.head)
    if CORPUS.problems:
        with st.expander("Warnings on the seeds", icon=":material/warning:", key="noexport_problems"):
            st.markdown(PROBLEMS)
    if around.sections:
        st.segmented_control("Section", around.sections, required=True, label_visibility="collapsed", key="section")
    for panel in page(opened.url_path, chosen) if opened.url_path in SUBJECTS else []:
        with st.container(key=f"panel_{panel.id}", gap=None):
            _panel(panel)
    opened.run()
    with listener:
        _drawers()
        opener.CHOOSE(key="chooser", data=DATA | {"status": str(len(chosen))}, height="content", on_add_change=_clear)


def _side_bar(around: Around) -> None:
    st.html('<p class="k site">US pressure campaign on Venezuela</p>')
    choices = ["Both", "Article", "Record"]
    st.segmented_control("Basis", choices, required=True, label_visibility="collapsed", width="stretch", key="basis")
    for (name, ids), rows in zip(OFFERED.items(), around.facets, strict=True):
        hint, called = FILTERS[name].hint or None, FILTERS[name].label
        if MANY[name]:
            label = f"Find: {called.lower()}"
            st.text_input(
                label, placeholder=label, key=f"find_{name}", label_visibility="collapsed", icon=":material/search:"
            )
        st.multiselect(called, ids, format_func=CORPUS.actors.name, help=hint, select_all=False, key=name)
        st.html(rows)
    st.date_input("Period", value=[], format="YYYY-MM-DD", help="Keeps what may fall in it.", key="period")
    st.text_input("Words", placeholder="any words", type="search", label_visibility="collapsed", key="words")
    st.expander("More filters", icon=":material/tune:", on_change="rerun", key="more_filters")


def _panel(panel: Ready) -> None:
    if panel.figure is None:
        st.html(f"{panel.head}{panel.body}{panel.foot}")
        return
    st.html(panel.head)
    st.plotly_chart(panel.figure, key=f"chart_{panel.id}", config=CONFIG, alt="A chart")
    st.html(panel.foot)


@st.fragment
def _drawers() -> None:
    asked = opener.OPEN(key="opener", on_open_change=_empty, height="content")
    if asked.open:
        _drawer(DRAWERS.get(str(asked.open)) or next(iter(DRAWERS.values())))


@st.dialog("Where this comes from", position="right", width="medium")
def _drawer(html: str) -> None:
    st.html(html)


def _empty() -> None:
    pass


def _clear() -> None:
    st.session_state.actors = []


main()
