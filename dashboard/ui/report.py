"""The page Report: order, headings and text, a preview, and the whole as one file."""

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.documents import Document, Heading, Shown, Text
from dashboard.errors import ReportNotReadError
from dashboard.reports import Item, Report, built, from_text, part_of, to_text
from dashboard.tables import Tables
from dashboard.ui import naming
from dashboard.ui.address import base
from dashboard.ui.data import current
from dashboard.ui.downloads import documents
from dashboard.ui.plain import plain
from dashboard.ui.surface import body
from dashboard.ui.tray import collect, keep, report


def report_page(whole: Tables) -> None:
    """What is collected, in order, to be arranged, looked at and taken along."""
    document, told = built(report(), whole, base())
    _file(naming.of_report(document))
    if not report().items:
        st.info("Nothing is collected yet. “Add to report” stands below every panel and every quote.")
    st.session_state.report_title = report().title  # a report that was opened brings its own
    st.text_input("Title", key="report_title", on_change=_retitle)
    for i, item in enumerate(report().items):
        _row(i, item)
    _more()
    if report().items:
        for one in told:
            st.caption(f":material/link_off: {plain(one)}")
        st.subheader("Take it along", anchor="take-along")
        documents(lambda: document, naming.of_report(document), "report")
        _preview(document, whole)


def _retitle() -> None:
    keep(replace(report(), title=st.session_state.report_title.strip() or "Report"))


def _row(i: int, item: Item) -> None:
    """One part with the buttons that move it and take it out."""
    last = len(report().items) - 1
    with st.container(horizontal=True, vertical_alignment="center", border=True, key=f"part_{i}"):
        st.markdown(_named(item), width="stretch")
        for label, icon, change, off in (
            ("Up", "arrow_upward", partial(_move, i, i - 1), i == 0),
            ("Down", "arrow_downward", partial(_move, i, i + 1), i == last),
            ("Take out", "delete", partial(_take_out, i), False),
        ):
            st.button(
                label, icon=f":material/{icon}:", type="tertiary", key=f"{label}_{i}", on_click=change, disabled=off
            )


def _named(item: Item) -> str:
    match part_of(item, current(), base())[0]:
        case Heading(words):
            return f"**{plain(words)}**"
        case Text(words):
            return plain(words)
        case Shown() as one:
            filters = f"  \n:small[Filtered by {plain(one.filters)}]" if one.filters else ""
            return f"{plain(one.panel.title)}{filters}"
    return "Not there any more"


def _move(one: int, other: int) -> None:
    items = list(report().items)
    items[one], items[other] = items[other], items[one]
    keep(replace(report(), items=tuple(items)))


def _take_out(i: int) -> None:
    keep(replace(report(), items=report().items[:i] + report().items[i + 1 :]))


def _more() -> None:
    """A heading or a text to be added."""
    with st.form("report_more", clear_on_submit=True, border=False):
        words = st.text_area("Heading or text", key="report_words", height=80)
        with st.container(horizontal=True):
            heading = st.form_submit_button("Add as heading")
            text = st.form_submit_button("Add as text")
    if words.strip() and (heading or text):
        collect(Heading(words.strip()) if heading else Text(words.strip()))
        st.rerun()


def _file(name: str) -> None:
    """The report as a small file called *name*: saved, opened, begun anew."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="noexport_report_file"):
        st.download_button(
            "Save as a file",
            data=to_text(report()).encode(),
            file_name=f"{name}.toml",
            mime="application/toml",
            icon=":material/save:",
            on_click="ignore",
            disabled=not report().items,
        )
        st.button(
            "Begin anew", icon=":material/restart_alt:", on_click=keep, args=(Report(),), disabled=not report().items
        )
    with st.expander("Open a saved report", icon=":material/folder_open:"):
        st.file_uploader("A report saved here (.toml)", type=["toml"], key="report_file", on_change=_open)


def _open() -> None:
    file = st.session_state.report_file
    if file is not None:
        try:
            keep(from_text(file.getvalue().decode("utf-8")))
        except (ReportNotReadError, UnicodeDecodeError) as error:
            said = str(error) if isinstance(error, ReportNotReadError) else "The file is no text in UTF-8."
            st.session_state.setdefault("told", []).append(said)


def _preview(document: Document, whole: Tables) -> None:
    """The report as it reads, on the page."""
    st.divider()
    st.header(plain(document.title), anchor="preview")
    for i, part in enumerate(document.parts):
        match part:
            case Heading(words):
                st.subheader(plain(words), anchor=False)
            case Text(words):
                st.markdown(plain(words))
            case Shown() as one:
                with st.container(key=f"panel_preview_{i}"):
                    st.markdown(f"#### {plain(one.panel.title)}")
                    if one.filters:
                        st.caption(plain(f"Filtered by {one.filters}"))
                    body(replace(one.panel, id=f"preview-{i}"), whole, one.page)
                    for note in (*one.panel.notes, one.sources):
                        st.caption(plain(note))
