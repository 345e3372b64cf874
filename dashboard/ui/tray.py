"""The report tray: what a reader collected, from any page; it is kept in the session and in the reader's browser."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from dashboard.errors import ReportNotReadError
from dashboard.reports import Item, Report, from_text, to_text

_SHELF = st.components.v2.component(
    "dashboard_tray", html="<span></span>\n", js=(Path(__file__).parent / "tray.js").read_text("utf-8")
)


def report() -> Report:
    """What is collected now."""
    found: Report = st.session_state.get("report", Report())
    return found


def keep(changed: Report) -> None:
    """Put *changed* in place of what was collected."""
    st.session_state.report = changed


def collect(item: Item) -> None:
    """Add *item* at the end."""
    keep(replace(report(), items=(*report().items, item)))
    st.toast("Added to the report.", icon=":material/add_notes:")


def shelf() -> None:
    """Keep the report in the reader's browser, and bring it back once when a session begins."""
    fresh = "shelf_seen" not in st.session_state
    _SHELF(data={"text": to_text(report()), "fresh": fresh}, key="tray", on_restored_change=_restore, height="content")


def _restore() -> None:
    """Put what the browser kept before what was collected since; what can't be read any more is left, with a word."""
    kept = st.session_state["tray"].get("restored")
    if kept and "shelf_seen" not in st.session_state:
        st.session_state.shelf_seen = True
        try:
            before = from_text(kept)
            keep(replace(before, items=(*before.items, *report().items)))
        except ReportNotReadError as error:
            st.session_state.setdefault("told", []).append(
                f"The report kept in this browser could not be read. {error}"
            )


def collect_button(item: Callable[[], Item], key: str) -> None:
    """A small button that adds *item*, made on the click, to the report."""
    st.button("Add to report", icon=":material/add_notes:", type="tertiary", key=key, on_click=lambda: collect(item()))
