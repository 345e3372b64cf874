"""The floor: the elements of the real pages from ready-made html and figures, with no work on data."""

from pathlib import Path

import streamlit as st

from dashboard.places import ROOT
from dashboard.ui import opener
from dashboard.ui.charting import CONFIG
from tests.benchmarks.ready import CORPUS, DRAWER, OFFERED, SUBJECTS, Ready, chips, page

LINKS = len(list((ROOT / "dashboard" / "app_pages").glob("*.py")))
SHEETS = (ROOT / "dashboard" / "markup" / "bodies.css", ROOT / "dashboard" / "ui" / "style.css")
STYLE = f"<style>{''.join(Path(sheet).read_text('utf-8') for sheet in SHEETS)}</style>"
ROWS = '<div class="k fac">' + '<button type="button"><span>A name</span> <span>12</span></button>' * 5 + "</div>"
PAGE = f'<a href="./?{"a" * 200}" data-page="home">Page</a>'
NAVIGATION = f"""<nav class="k topnav">{
    "".join(f'<a href="{name}?{"a" * 200}" data-page="{name}">{title}</a>' for name, title in SUBJECTS.items())
}{PAGE * (LINKS - len(SUBJECTS))}</nav>"""
DATA = {"status": "", "narrow": False, "words": {"skip": ""}, "light": {}, "report": {"text": "", "fresh": False}}


def main() -> None:
    """The page that is open, with the side bar."""
    pages = {name: st.Page(_empty, title=title, url_path=name) for name, title in SUBJECTS.items()}
    home = st.Page(_empty, title="Home", default=True, url_path="home")
    opened = st.navigation([home, *pages.values()], position="hidden")
    st.set_page_config(page_title="Floor", layout="wide", initial_sidebar_state=288)
    st.html(STYLE)
    with st.container(key="topnav"):
        st.html(NAVIGATION)
    with st.sidebar:
        _side_bar()
    chosen = tuple(st.session_state.actors)
    st.html(f'<header class="k head"><h1>{opened.title}</h1></header>{chips(chosen)}')
    for panel in page(opened.url_path, chosen) if opened.url_path in SUBJECTS else []:
        with st.container(key=f"panel_{panel.id}", gap=None):
            _panel(panel)
    opened.run()
    _drawers()
    opener.CHOOSE(key="chooser", data=DATA, height="content", on_clear_change=_clear)


def _side_bar() -> None:
    st.html('<p class="k site">US pressure campaign on Venezuela</p>')
    st.segmented_control("Basis", ["All", "Quoted", "Cited"], key="basis", label_visibility="collapsed")
    for name in OFFERED:
        ids = OFFERED[name]
        st.multiselect(name.capitalize()[:-1], ids, format_func=CORPUS.actors.name, key=name, select_all=False)
        st.html(ROWS)
    st.date_input("Period", value=[], key="period")
    st.text_input("Words", key="words", label_visibility="collapsed")
    st.expander("More filters", on_change="rerun", key="more_filters")


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
        _drawer()


@st.dialog("Where this comes from", position="right", width="medium")
def _drawer() -> None:
    st.html(DRAWER)


def _empty() -> None:
    pass


def _clear() -> None:
    st.session_state.actors = []


main()
