"""Choosing: the shared filters in the side bar, and what is chosen above each page."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.ui.address import arrived
from dashboard.ui.data import current, kept
from dashboard.ui.plain import plain
from dashboard.views import EMPTY, FIRST, LAST, View, choices

_KEY = "view_{}"
_DAY: dict[str, Any] = {"min_value": FIRST, "max_value": LAST, "format": "YYYY-MM-DD"}
_BASIS = {"": "Both", "quoted": "Only the article", "cited": "Only the record"}


def choose(tables: Tables) -> View:
    """Draw the filters and return what is chosen. The first run of a session takes it from the address."""
    options = choices(tables)
    _seed(tables, options)
    names = tables.names
    with st.sidebar:
        _who_and_when(options, names)
        _what_and_whence(options, tables)
    st.session_state.view = _held()
    return view()


def _who_and_when(options: Mapping[str, Any], names: Mapping[str, str]) -> None:
    """The basis, actors and agencies, the period."""
    if len(options["basis"]) > 1:
        st.radio(
            "Basis",
            list(_BASIS),
            format_func=_BASIS.__getitem__,
            help="An article is quoted word for word; the record names the pages it rests on. No mark of quality.",
            **_widget("basis"),
        )
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
    st.date_input("From", value=None, help="Keeps what may fall in the period.", **_DAY, **_widget("start"))
    st.date_input("To", value=None, **_DAY, **_widget("end"))


def _what_and_whence(options: Mapping[str, Any], tables: Tables) -> None:
    """Kinds, words, sources, events, and the day by which it was known."""
    st.multiselect(
        "Kind",
        options["kinds"],
        format_func=lambda one: TABLES[one].label,
        placeholder="Any kind",
        **_widget("kinds"),
    )
    st.text_input("Words", placeholder="In statements, names, quotes", **_widget("words"))
    if len(options["sources"]) > 1:
        st.multiselect(
            "Source",
            options["sources"],
            format_func=lambda one: _page(one, tables),
            placeholder="Any source",
            **_widget("sources"),
        )
    if options["events"]:
        titles = tables.words["events"]
        st.multiselect(
            "Event",
            options["events"],
            format_func=lambda one: titles.get(one, one),
            help="A group brings the strikes it covers.",
            placeholder="Any event",
            **_widget("events"),
        )
    st.date_input(
        "Known by",
        value=None,
        help="Replays what was known on a day: only what a page dated up to it says. Undated pages are left out.",
        **_DAY,
        **_widget("known"),
    )


def _page(source: str, tables: Tables) -> str:
    """What a source is called among others of its publisher: with the day it is of."""
    return f"{tables.source_name(source)} ({tables.as_of(source)})"


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
        events=tuple(_value("events") or ()),
        basis=(_value("basis"),) if _value("basis") else (),
        kinds=tuple(_value("kinds") or ()),
        words=(_value("words") or "").strip(),
        known=_value("known"),
    )


def narrowed() -> tuple[Tables, View]:
    """The tables as far as they are chosen, and the choice."""
    return kept(current(), view()), view()


def _widget(name: str) -> dict[str, Any]:
    return {"key": _KEY.format(name), "persist_state": "session"}


def _hold(name: str, value: Any) -> None:
    """Put *value*, as a View has it, into the widget of *name*; the basis is one or both."""
    if name == "basis":
        value = value[0] if len(value) == 1 else ""
    st.session_state[_KEY.format(name)] = list(value) if isinstance(value, tuple) else value


def _value(name: str) -> Any:
    return st.session_state.get(_KEY.format(name))


def _seed(tables: Tables, options: dict[str, list[str]]) -> None:
    """The address into the widgets, when it is to be believed; out of them what the seeds no longer have."""
    if found := arrived(_held(), tables):
        there, st.session_state.told = found
        for name in EMPTY:
            _hold(name, getattr(there, name))
    for name, allowed in options.items():
        now = getattr(_held(), name)
        if gone := [one for one in now if one not in allowed]:
            _hold(name, tuple(one for one in now if one in allowed))
            st.session_state.told.append(f"No longer here, so taken out of the filter: {', '.join(gone)}.")


def chosen(view: View, tables: Tables, left: Tables) -> None:
    """The filters in words, each with a button that clears it, and one that clears all.

    *tables* are whole, *left* is what the view leaves of them.
    """
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
    if left.undated:
        st.caption(f"{left.undated} facts that only undated pages say are left out of what was known by that day.")


def clear(*names: str) -> None:
    """Take away what is chosen under *names*."""
    for name in names:
        _hold(name, EMPTY[name])


def add(name: str, value: str) -> None:
    """Add *value* to the choices of *name* ("actors"), or take it out when it is there: as a click on a mark does."""
    now = list(_value(name) or [])
    st.session_state[_KEY.format(name)] = [one for one in now if one != value] if value in now else [*now, value]
