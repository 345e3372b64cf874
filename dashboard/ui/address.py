"""The address of the page: it holds the whole view, so that a link, a reload and the back button open the same one.

One writer, at the end of app.py. One reader: at the first run of a session, and when the browser has gone back or
forward to an address that this session did not just write.
"""

import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from dashboard.tables import Tables
from dashboard.ui.data import current, linked
from dashboard.views import View, from_query

# What a page adds to the view: the open facts, the page that a reader came from, the table in Data, a review.
PAGE_KEYS = ("fact", "back", "table", "review")
_FOLDER = Path(__file__).parent.parent / "app_pages"
# The pages by their name in an address.
PAGES = {path.stem: f"app_pages/{path.name}" for path in sorted(_FOLDER.glob("*.py"))}
# A click that was on its way while an address was written still carries the one before (seconds).
_ON_ITS_WAY = 0.5


def base() -> str:
    """The address of the app, which links in exports begin with."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def came_from() -> str | None:
    """The page that the reader came from, as the address says it."""
    back = st.query_params.get("back")
    return back if back in PAGES else None


def arrived(view: View, tables: Tables) -> tuple[View, list[str]] | None:
    """The view in the address and what to tell of it, when the address and not the widgets is to be believed.

    *view* is what the widgets hold now.
    """
    there = _view_part()
    if "address_written" not in st.session_state:
        return from_query(there, tables)
    written, seen, at = st.session_state.address_written
    moved = there and there != written and view == seen and time.monotonic() - at > _ON_ITS_WAY
    return from_query(there, tables) if moved else None


def write_address(view: View, keep: bool) -> None:
    """Put the whole view into the address; *keep* the page's own keys on the page they belong to."""
    query = link(view)
    if keep:
        query |= {key: values for key in PAGE_KEYS if (values := st.query_params.get_all(key))}
    if {key: st.query_params.get_all(key) for key in st.query_params} != query:
        st.query_params.from_dict(query)
        at = time.monotonic()
    else:
        at = st.session_state.get("address_written", (None, None, 0.0))[2]
    st.session_state.address_written = (_view_part(), view, at)


def link(view: View, **more: str) -> dict[str, Any]:
    """The query of a link to *view* of the seeds as they are now, with a page's own keys (*more*)."""
    query = {key: [value] if isinstance(value, str) else value for key, value in linked(view, current()).items()}
    return query | {key: [value] for key, value in more.items()}


def _view_part() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params if key not in PAGE_KEYS}
