"""A panel on the page."""

from collections.abc import Sequence
from functools import lru_cache, partial
from urllib.parse import urlencode

import streamlit as st

from dashboard.documents import Document, document, shown
from dashboard.facts import TABLES
from dashboard.panels import Chart, Number, Panel, Table, Voices, citation
from dashboard.panels.panel import Voice, count
from dashboard.panels.sourcing import said_by
from dashboard.reports import panel_of
from dashboard.tables import Tables
from dashboard.ui import naming, picture
from dashboard.ui.address import PAGES, base, link
from dashboard.ui.choosing import add
from dashboard.ui.data import built, current, sourced
from dashboard.ui.downloads import documents, downloads
from dashboard.ui.evidence import drawer, sentence_button
from dashboard.ui.facets import nothing_left
from dashboard.ui.plain import plain
from dashboard.ui.quote import quote_card
from dashboard.ui.text_table import text_table
from dashboard.ui.tray import collect_button
from dashboard.views import View

_ONLY_IMAGE = {"displayModeBar": True, "modeBarButtons": [["toImage"]], "displaylogo": False}
_CHART = {"scrollZoom": False, **({"displayModeBar": False} if picture.THERE else _ONLY_IMAGE)}


def panels(subject: str, tables: Tables, view: View) -> None:
    """Every panel of *subject*, in order; where there is none, what to widen."""
    found = built(subject, tables)
    for panel in found:
        with st.container(key=f"panel_{panel.id}"):
            _panel(panel, tables, view, subject)
    if not found:
        _nothing(tables, view)


def _nothing(tables: Tables, view: View) -> None:
    """Why a page shows nothing, and what to do."""
    there = {TABLES[name].label: len(tables.frames[name]) for name in TABLES if len(tables.frames[name])}
    if not there:
        nothing_left(view)
        return
    counts = ", ".join(f"{label} {number}" for label, number in there.items())
    st.info(f"The filter leaves facts ({plain(counts)}), but none that this page can show, such as dated ones.")
    st.page_link(PAGES["data"], label="See them in Data", icon=":material/table:", query_params=link(view))


def _panel(panel: Panel, tables: Tables, view: View, subject: str) -> None:
    """A panel whole: title, filters, body, notes, sources, the facts behind it, what can be taken along."""
    page = "overview" if subject == "dossier" else subject
    filters = "; ".join(view.in_words(tables.words).values())
    st.subheader(plain(panel.title), anchor=panel.id)
    if filters:
        st.caption(plain(f"Filtered by {filters}"))
    body(panel, tables, page)
    for note in panel.notes:
        st.caption(plain(note))
    if not _is_numbers(panel):
        st.caption(plain(f"{sourced(panel.facts, tables)}."))
    with st.container(horizontal=True, gap="small", key=f"noexport_menu_{panel.id}"):
        behind = f"{count(len(panel.facts), 'fact')} behind this"
        if st.button(behind, icon=":material/format_quote:", type="tertiary", key=f"facts_{panel.id}"):
            drawer(tables, panel.facts, page)
        if isinstance(panel.body, Chart) and st.button(
            "As a table", icon=":material/table:", type="tertiary", key=f"table_{panel.id}"
        ):
            _table_drawer(panel.title, panel.body.table)
        collect_button(lambda: panel_of(subject, panel.id, view, current()), f"collect_{panel.id}")
        _menu(panel, tables, view, filters, page)


@st.dialog("As a table", position="right", width="large")
def _table_drawer(title: str, table: Table) -> None:
    st.markdown(f"**{plain(title)}**")
    text_table(table.columns, table.rows)


def _is_numbers(panel: Panel) -> bool:
    return isinstance(panel.body, tuple) and isinstance(panel.body[0], Number)


def body(panel: Panel, tables: Tables, page: str) -> None:
    """What a panel shows, by its kind."""
    match panel.body:
        case Chart(figure, alt, _):
            key = f"chart_{panel.id}"
            st.plotly_chart(
                figure,
                key=key,
                config=_CHART,
                alt=alt,
                on_select=lambda: _choose_mark(key),
                selection_mode="points",
            )
        case Table(columns, rows):
            text_table(columns, rows)
        case Voices(sides):
            with st.grid(len(sides), min_column_width=240):
                for said, side in sides:
                    _side(said, side)
        case items if _is_numbers(panel):
            with st.grid(3, min_column_width=250):
                for i, number in enumerate(items):
                    if isinstance(number, Number):
                        _number(number, tables, f"sentence_{panel.id}_{i}", page)
        case items:
            for fact in items:
                quote_card(tables, str(fact), page, panel.id)


def _choose_mark(key: str) -> None:
    """Choose whom a clicked mark is about; a second click takes it back."""
    points = st.session_state[key]["selection"]["points"]
    if points and points[0].get("customdata"):
        _, name, value = points[0]["customdata"]
        add(name, value)


def _side(said: str, side: Sequence[Voice]) -> None:
    """One answer to a question, voice by voice."""
    with st.container(border=True, height="stretch", gap="small"):
        st.markdown(f"**{plain(said)}**")
        for voice in side:
            st.markdown(f"{plain(voice.words)}  \n:small[{plain(voice.who)}; {plain(voice.when)}]")


def _menu(panel: Panel, tables: Tables, view: View, filters: str, page: str) -> None:
    """What can be taken along: the citation, a link to this panel in this view, the rows."""
    opened = st.popover(
        "Use this panel", icon=":material/ios_share:", type="tertiary", key=f"menu_{panel.id}", on_change="rerun"
    )
    if not opened.open:
        return
    cited, named = citation(panel, filters, tables), naming.of_panel(panel, tables, view)
    with opened:
        if picture.THERE:
            chart = isinstance(panel.body, Chart)
            picture.picture_buttons(f"panel_{panel.id}", named, panel.title, cited, chart)
        st.markdown("Title with its footnote")
        st.code(cited, language=None, wrap_lines=True)
        st.markdown("Link to this panel in this view")
        st.code(f"{_here()}?{urlencode(link(view), doseq=True)}#{panel.id}", language=None, wrap_lines=True)
        st.markdown("Its rows")
        downloads(partial(tables.facts_of, panel.facts), named, f"rows_{panel.id}")
        st.markdown("As a document, with its sources")
        alone = partial(_alone, panel, tables, view, page)
        documents(alone, named, f"document_{panel.id}")


def _alone(panel: Panel, tables: Tables, view: View, page: str) -> Document:
    """*panel* as a document of its own."""
    whole = current()
    return document(panel.title, [shown(panel, page, tables, view, whole, base())], whole)


def _here() -> str:
    """The address of the page without its query."""
    return (st.context.url or "").partition("?")[0].partition("#")[0]


def _number(number: Number, tables: Tables, key: str, page: str) -> None:
    """One headline number with its hedge, who says it, as of when, and the way to its sentence."""
    with st.container(border=True, height="stretch", gap="xsmall", key=f"number_{key}"):
        st.metric(plain(number.label), number.value)
        if number.detail:
            st.caption(plain(number.detail))
        st.space("stretch")
        st.caption(plain(_source(number, tables)))
        with st.container(key=f"noexport_{key}"):
            sentence_button(tables, number.facts, key, page, number.counted)


@lru_cache(maxsize=512)
def _source(number: Number, tables: Tables) -> str:
    """Who says the number and as of when, kept."""
    return said_by(number, tables)
