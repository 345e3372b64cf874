"""The report tray: what a reader collected, from any page; it is kept in the session and in the reader's browser."""

from dataclasses import replace
from secrets import token_hex
from urllib.parse import urlencode

import streamlit as st

from dashboard.errors import ReportNotReadError
from dashboard.reports import Item, Report, from_text
from dashboard.ui.address import link
from dashboard.ui.choice import tell, view
from dashboard.ui.words import _, message

_SEEN, _SESSION = "shelf_seen", "shelf_session"


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
    there = f"[{_('My report')}](report?{urlencode(link(view()), doseq=True)})"
    st.toast(f"{_('Added to the report.')} {there}", icon=":material/playlist_add_check:")


def is_fresh() -> bool:
    """Whether nothing was brought back from the browser in this session yet."""
    return _SEEN not in st.session_state


def session() -> str:
    """What tells this session from any other, for a browser whose page outlives one."""
    made: str = st.session_state.setdefault(_SESSION, token_hex(8))
    return made


def restore(kept: str) -> None:
    """Put what the browser kept before what was collected since; what can't be read any more is left, with a word."""
    if not is_fresh():
        return
    st.session_state[_SEEN] = True
    try:
        before = from_text(kept)
        keep(replace(before, items=(*before.items, *report().items)))
    except ReportNotReadError as error:
        tell(_("The report kept in this browser could not be read. {error}").format(error=message(error)))
