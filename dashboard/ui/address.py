"""The address of the page: one writer, at the end of app.py, so that a link opens the same view."""

import streamlit as st

from dashboard.tables import Tables
from dashboard.views import View, from_query, to_query

# What a page adds to the view: the facts that are open in an article, and the page that a reader came from.
PAGE_KEYS = ("fact", "back")
# The pages by their name in an address.
PAGES = {name: f"app_pages/{name}.py" for name in ("overview", "quotes", "articles", "data")}


def came_from() -> str | None:
    """The page that the reader came from, as the address says it."""
    back = st.query_params.get("back")
    return back if back in PAGES else None


def read_address(tables: Tables) -> tuple[View, list[str]]:
    """The view in the address, and what the reader should be told of it."""
    return from_query({key: st.query_params.get_all(key) for key in st.query_params}, tables)


def write_address(view: View, tables: Tables, keep: bool) -> None:
    """Put the whole view into the address; *keep* the page's own keys on the page they belong to."""
    query = to_query(view, tables)
    if keep:
        query |= {key: values for key in PAGE_KEYS if (values := st.query_params.get_all(key))}
    there = {key: st.query_params.get_all(key) for key in st.query_params}
    if there != {key: [value] if isinstance(value, str) else value for key, value in query.items()}:
        st.query_params.from_dict(query)
