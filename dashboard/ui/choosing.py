"""Choosing: the shared filters in the side bar, and what is chosen above each page."""

from typing import Any

import streamlit as st

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.ui.address import arrived
from dashboard.ui.data import current, kept
from dashboard.ui.plain import plain
from dashboard.views import EMPTY, FIRST, LAST, View, choices

_KEY = "view_{}"
_BASIS = {"quoted": "Quoted in an article", "cited": "Cited in the record"}


def choose(tables: Tables) -> View:
    """Draw the filters and return what is chosen. The first run of a session takes it from the address."""
    options = choices(tables)
    _seed(tables, options)
    names = tables.names
    with st.sidebar:
        st.multiselect(
            "Actor",
            options["actors"],
            format_func=lambda one: names.get(one, one),
            help="In any role: target, speaker, outlet, mentioned. Several widen the choice.",
            placeholder="Any actor",
            **_widget("actors"),
        )
        st.multiselect(
            "Agency",
            options["agencies"],
            format_func=lambda one: names.get(one, one),
            help="A parent brings its parts: the US government brings its departments.",
            placeholder="Any agency",
            **_widget("agencies"),
        )
        day: dict[str, Any] = {
            "min_value": FIRST,
            "max_value": LAST,
            "format": "YYYY-MM-DD",
        }
        st.date_input("From", value=None, help="Keeps what may fall in the period.", **day, **_widget("start"))
        st.date_input("To", value=None, **day, **_widget("end"))
        st.multiselect(
            "Kind",
            options["kinds"],
            format_func=lambda one: TABLES[one].label,
            placeholder="Any kind",
            **_widget("kinds"),
        )
        st.text_input("Words", placeholder="In statements, names, quotes", **_widget("words"))
        if len(options["sources"]) > 1:
            st.multiselect("Source", options["sources"], format_func=tables.source_name, **_widget("sources"))
        if len(options["basis"]) > 1:
            st.multiselect("Basis", options["basis"], format_func=lambda one: _BASIS[one], **_widget("basis"))
    st.session_state.view = _held()
    return view()


def view() -> View:
    """What is chosen, as this run of the script found it."""
    chosen: View = st.session_state.view
    return chosen


def _held() -> View:
    """What the widgets hold now."""
    return View(
        actors=tuple(_value("actors") or ()),
        agencies=tuple(_value("agencies") or ()),
        start=_value("start"),
        end=_value("end"),
        sources=tuple(_value("sources") or ()),
        basis=tuple(_value("basis") or ()),
        kinds=tuple(_value("kinds") or ()),
        words=(_value("words") or "").strip(),
    )


def narrowed() -> tuple[Tables, View]:
    """The tables as far as they are chosen, and the choice."""
    return kept(current(), view()), view()


def _widget(name: str) -> dict[str, Any]:
    return {"key": _KEY.format(name), "persist_state": "session"}


def _value(name: str) -> Any:
    return st.session_state.get(_KEY.format(name))


def _seed(tables: Tables, options: dict[str, list[str]]) -> None:
    """The address into the widgets, when it is to be believed; out of them what the seeds no longer have."""
    if found := arrived(_held(), tables):
        there, st.session_state.told = found
        for name in EMPTY:
            value = getattr(there, name)
            st.session_state[_KEY.format(name)] = list(value) if isinstance(value, tuple) else value
    for name, allowed in options.items():
        now = _value(name) or []
        if gone := [one for one in now if one not in allowed]:
            st.session_state[_KEY.format(name)] = [one for one in now if one in allowed]
            st.session_state.told.append(f"No longer here, so taken out of the filter: {', '.join(gone)}.")


def chosen(view: View, tables: Tables) -> None:
    """The filters in words, each with a button that clears it, and one that clears all."""
    said = view.in_words(tables.words)
    if not said:
        return
    if view.start and view.end and view.start > view.end:
        st.caption("From is after To, so nothing can match. Change one of them.")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="noexport_chosen"):
        for name, words in said.items():
            label = f"{plain(words)} :material/close:"
            st.button(label, key=f"clear_{name}", on_click=clear, args=(name,), help="Clear this filter")
        if len(said) > 1:
            st.button("Clear all filters", key="clear_all", type="tertiary", on_click=clear, args=tuple(said))


def clear(*names: str) -> None:
    """Take away what is chosen under *names*."""
    for name in names:
        value = EMPTY[name]
        st.session_state[_KEY.format(name)] = list(value) if isinstance(value, tuple) else value


def add(name: str, value: str) -> None:
    """Add *value* to the choices of *name* ("actors"), or take it out when it is there: as a click on a mark does."""
    now = list(_value(name) or [])
    st.session_state[_KEY.format(name)] = [one for one in now if one != value] if value in now else [*now, value]
