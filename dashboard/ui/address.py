"""The address of the page: it holds the whole view, so that a link, a reload and the back button open the same one.

One writer, at the end of app.py. One reader: at the first run of a session, and when the browser has gone back or
forward to an address that this session did not just write.
"""

import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard.corpus import Corpus
from dashboard.ui.data import current
from dashboard.ui.pages import Place, places
from dashboard.ui.words import ENGLISH, language
from dashboard.views import PAGE_KEYS, View, chosen, from_query, to_query

# A click that was on its way while an address was written still carries the one before (seconds).
_ON_ITS_WAY = 0.5
_WRITTEN = "address_written"


def base() -> str:
    """The address of the app, which links in exports begin with."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def here() -> str:
    """The address of the page without its query."""
    return (st.context.url or "").partition("?")[0].partition("#")[0]


def came_from() -> Place | None:
    """The page that the reader came from, as the address says it."""
    return places().get(st.query_params.get("back", ""))


def arrived(view: View, corpus: Corpus) -> tuple[View, list[str]] | None:
    """The view in the address and what to tell of it, when the address and not the session is to be believed.

    *view* is what the session holds now.
    """
    there = _view_part(_query())
    if _WRITTEN not in st.session_state:
        return from_query(there, corpus)
    written, seen, at = st.session_state[_WRITTEN]
    moved = there and there != written and view == seen and time.monotonic() - at > _ON_ITS_WAY
    return from_query(there, corpus) if moved else None


def write_address(view: View, page: Place) -> None:
    """Put the whole view into the address, with what *page* adds to it."""
    query = link(view)
    there = _query()
    query |= {key: there[key] for key in page.keys if there.get(key)}
    if there != query:
        st.query_params.from_dict(query)
        at = time.monotonic()
    else:
        at = st.session_state.get(_WRITTEN, (None, None, 0.0))[2]
    st.session_state[_WRITTEN] = (_view_part(query), view, at)


def link(view: View, **more: str) -> dict[str, Any]:
    """The query of a link to *view* of the seeds as they are now, with a page's own keys (*more*)."""
    corpus = current()
    query = corpus.keep(
        ("link", view),
        lambda: {
            key: [value] if isinstance(value, str) else list(value) for key, value in to_query(view, corpus).items()
        },
        most=64,
    )
    own = {} if language() == ENGLISH else {"lang": [language()]}
    return query | own | {key: [value] for key, value in more.items()}


def address_of(view: View, panel: str) -> str:
    """The whole address that opens *panel* of this page in *view*: what is chosen, and of which data."""
    section = st.query_params.get("section")
    own = {"section": section} if section else {}
    own |= {} if language() == ENGLISH else {"lang": language()}
    place = f"{base()}/" if here() == base() else here()
    return f"{place}?{urlencode({**chosen(view, current()), **own}, doseq=True)}#{panel}"


def _query() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _view_part(query: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {key: values for key, values in query.items() if key not in PAGE_KEYS}
