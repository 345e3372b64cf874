"""The browser's own print of any page: clean, whole and light."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_STYLE = f"<style>{(_HERE / 'printing.css').read_text('utf-8')}</style>"
_PRINTING = st.components.v2.component(
    "dashboard_printing", html="<span></span>\n", js=(_HERE / "printing.js").read_text("utf-8")
)


def printable() -> None:
    """Make the page ready for paper."""
    st.html(_STYLE)
    _PRINTING(key="printing", height="content")
