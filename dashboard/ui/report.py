"""The page Report: order, headings and text, a preview, and the whole as one file."""

from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.corpus import Corpus
from dashboard.documents import Document, Heading, Shown, Text, panels_in
from dashboard.errors import ReportNotReadError
from dashboard.panels.panel import OfferChart, TimeChart, text
from dashboard.reports import Item, Report, built, from_text, panel_of, part_of, to_text
from dashboard.ui import naming
from dashboard.ui.address import base, link
from dashboard.ui.charting import CONFIG, figure
from dashboard.ui.choice import view
from dashboard.ui.data import current
from dashboard.ui.downloads import documents
from dashboard.ui.frame import here
from dashboard.ui.opener import narrow
from dashboard.ui.pages import places
from dashboard.ui.plain import plain
from dashboard.ui.tags import steps
from dashboard.ui.tray import collect, keep, report
from dashboard.ui.words import _, message, short
from dashboard.views import View

_WIDE = 720  # pixels of a chart beside the parts, about
_AT = "report_at"


def report_page(corpus: Corpus) -> None:
    """What is collected, in order, to be arranged, looked at and taken along."""
    document, told = built(report(), corpus, base())
    if not report().items:
        _nothing_yet(corpus)
        _saved()
        return
    documents(lambda: document, naming.of_report(document), "report")
    left, right = st.columns([1, 2], gap="medium")
    with left:
        _parts()
        for one in told:
            st.caption(f":material/link_off: {plain(message(one))}")
        _file(naming.of_report(document))
    with right:
        _preview(document, corpus)


def _parts() -> None:
    """The parts in order, and below the one that was chosen last the place for a heading or a text."""
    st.session_state.report_title = report().title  # a report that was opened brings its own
    st.text_input(_("Title"), key="report_title", on_change=_retitle)
    many = len(report().items)
    at = st.session_state[_AT] = min(st.session_state.get(_AT, many), many)
    with st.container(gap=None, key="parts"):
        for i, item in enumerate(report().items):
            _row(i, item)
            if i + 1 == at:
                _more(at)


def _nothing_yet(corpus: Corpus) -> None:
    """What a report is for, and a panel to begin with."""
    st.html(
        f'<p class="k none">{escape(_("Nothing is collected yet."))}</p>'
        + steps(
            (
                _("Collect"),
                _("Press the sign with a plus at any panel, or “Add to report” below an open quote."),
            ),
            (_("Arrange"), _("Put the parts in order here, with headings and text of your own between them.")),
            (_("Download"), _("The whole as Word, PDF, slides or a page, each number with its source.")),
        )
    )
    if not (found := panels_in(View(), "overview", corpus)):
        return
    panel = next((one for one in found if one.id == "campaign"), found[0])
    item = panel_of("overview", panel.id, View(), corpus)
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="report_example"):
        st.markdown(f"{_('To begin with:')} **{plain(text(here(panel).title))}**", width="stretch")
        st.button(_("Add to report"), icon=":material/playlist_add:", on_click=collect, args=(item,))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_("Or from a page:"), width="content")
        for name in ("strikes", "designations", "quotes", "claims"):
            st.page_link(places()[name].file, label=places()[name].title, query_params=link(view()), width="content")


def _retitle() -> None:
    keep(replace(report(), title=st.session_state.report_title.strip() or _("Report")))


def _row(i: int, item: Item) -> None:
    """One part with the buttons that move it, take it out, and open a place for words below it."""
    last = len(report().items) - 1
    with st.container(horizontal=True, vertical_alignment="center", gap=None, key=f"part_{i}"):
        st.html(_named(item), width="stretch")
        for name, label, icon, change, off in (
            ("up", _("Up"), "arrow_upward", partial(_move, i, i - 1), i == 0),
            ("down", _("Down"), "arrow_downward", partial(_move, i, i + 1), i == last),
            ("below", _("Heading or text below"), "add", partial(_place, i + 1), False),
            ("out", _("Take out"), "close", partial(_take_out, i), False),
        ):
            st.button(
                label,
                icon=f":material/{icon}:",
                type="tertiary",
                key=f"{name}_{i}",
                on_click=change,
                disabled=off,
                help=label,
            )


def _named(item: Item) -> str:
    """A part in two lines of html: what it says, and of a panel the page it stands on and its filters."""
    match part_of(item, current(), base())[0]:
        case Heading(words):
            said, beside = f"<b>{escape(words)}</b>", ""
        case Text(words):
            said, beside = escape(words), ""
        case Shown() as one:
            said = escape(text(one.panel.title))
            beside = " · ".join(
                filter(None, (places()[one.page].title, one.panel.section and _(one.panel.section), one.filters))
            )
        case _:
            said, beside = escape(_("Not there any more")), ""
    return f'<div class="k slim"><p>{said}</p>{f"<p class=q>{escape(beside)}</p>" if beside else ""}</div>'


def _move(one: int, other: int) -> None:
    items = list(report().items)
    items[one], items[other] = items[other], items[one]
    keep(replace(report(), items=tuple(items)))


def _take_out(i: int) -> None:
    keep(replace(report(), items=report().items[:i] + report().items[i + 1 :]))


def _place(at: int) -> None:
    st.session_state[_AT] = at


def _more(at: int) -> None:
    """A heading or a text to be put in at place *at*."""
    with st.form("report_more", clear_on_submit=True, border=False):
        words = st.text_area(_("Heading or text"), key="report_words", height=80)
        with st.container(horizontal=True):
            heading = st.form_submit_button(_("Add as heading"))
            text = st.form_submit_button(_("Add as text"))
    if words.strip() and (heading or text):
        item = Heading(words.strip()) if heading else Text(words.strip())
        keep(replace(report(), items=(*report().items[:at], item, *report().items[at:])))
        _place(at + 1)
        st.rerun()


def _file(name: str) -> None:
    """The report as a small file called *name*: saved, opened; or begun anew."""
    with st.container(horizontal=True, key="noexport_report_file"):
        st.download_button(
            _("Save as a file"),
            data=to_text(report()).encode(),
            file_name=f"{name}.toml",
            mime="application/toml",
            icon=":material/save:",
            on_click="ignore",
        )
        st.button(_("Begin anew"), icon=":material/restart_alt:", on_click=keep, args=(Report(),))
    _saved()


def _saved() -> None:
    """A report that was saved as a file is opened again."""
    with st.expander(_("Open a saved report"), icon=":material/folder_open:"):
        st.file_uploader(_("A report saved here (.toml)"), type=["toml"], key="report_file", on_change=_open)


def _open() -> None:
    file = st.session_state.report_file
    if file is not None:
        try:
            keep(from_text(file.getvalue().decode("utf-8")))
        except (ReportNotReadError, UnicodeDecodeError) as error:
            said = message(error) if isinstance(error, ReportNotReadError) else _("The file is no text in UTF-8.")
            st.session_state.setdefault("told", []).append(said)


def _preview(document: Document, corpus: Corpus) -> None:
    """The report as it reads, on the page."""
    st.header(plain(document.title), anchor="preview")
    for i, part in enumerate(document.parts):
        match part:
            case Heading(words):
                st.subheader(plain(words), anchor=False)
            case Text(words):
                st.markdown(plain(words))
            case Shown() as one:
                with st.container(key=f"panel_preview_{i}"):
                    _shown(one, corpus, f"preview_{i}")


def _shown(one: Shown, corpus: Corpus, key: str) -> None:
    """A panel as a document has it: everything that was folded on its page stands open."""
    panel = one.panel
    until = (
        _("as of {day}").format(day=short(panel.as_of)) if panel.as_of and panel.as_of not in text(panel.title) else ""
    )
    under = " · ".join(filter(None, (text(panel.lead), one.filters, until)))
    lead = f'<p class="q">{escape(under)}</p>' if under else ""
    st.html(f'<div class="k ph"><div><h3>{escape(text(panel.title))}</h3>{lead}</div></div>')
    if isinstance(panel.body, TimeChart | OfferChart):
        st.plotly_chart(figure(panel.body, narrow(), wide=_WIDE), key=f"chart_{key}", config=CONFIG, alt=panel.body.alt)
    else:
        st.html(markup.body(corpus, panel, live=False).html)
    notes = "".join(f"<p>{escape(note)}</p>" for note in (*panel.beside, *panel.notes, one.sources))
    st.html(f'<div class="k notes">{notes}</div>')
