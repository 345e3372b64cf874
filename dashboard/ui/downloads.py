"""Rows, panels and reports saved as files; a format is written only when its button is pressed."""

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.corpus import Corpus
from dashboard.corpus.figures import reach_words
from dashboard.corpus.horizon import horizon
from dashboard.documents import Document, Shown
from dashboard.exports import FORMATS, TABLE_FORMATS, Format, about, browser, manuals
from dashboard.exports.readme import Readme, of_table
from dashboard.ui.words import _
from dashboard.views import View

Rows = Callable[[], pd.DataFrame]
About = Callable[[pd.DataFrame], Readme]
_FIRST = 3  # formats that most take, by their rank


def citation(panel: Shown) -> str:
    """How *panel* is cited, in one paragraph: the same wherever it is taken."""
    return about.short(panel)


def data_citation(corpus: Corpus) -> str:
    """How the data as a whole is cited."""
    return about.data(corpus.version, reach_words(horizon(corpus)))


def references(corpus: Corpus, row: int) -> dict[str, str]:
    """The sources of the statement in *row* as each manual of style wants them, a line each, by its name."""
    sources = [corpus.source(source) for source in corpus.sources_of(row)]
    return {name: "\n".join(manuals.listed(sources, name)) for name in manuals.MANUALS}


def of_a_table(name: str, corpus: Corpus, view: View) -> About:
    """What the rows of the table *name* are, which *view* keeps."""
    return lambda rows: of_table(name, rows, corpus, view)


def downloads(rows: Rows, name: str, key: str, what: About) -> None:
    """A button per format that writes *rows* as *name* with the format's ending; *what* says what they are."""
    with st.container(horizontal=True, gap="small", key=f"noexport_{key}"):
        for form in TABLE_FORMATS.values():
            suffix, mime = form.of_table
            _button(form, f"{name}.{suffix}", mime, partial(_table, form, rows, what), key)


def workbook(label: str, rows: Rows, name: str, what: About) -> None:
    """A button with *label*, the one to press first, that writes *rows* as a workbook called *name*."""
    form = TABLE_FORMATS["xlsx"]
    suffix, mime = form.of_table
    st.download_button(
        label,
        data=partial(_table, form, rows, what),
        file_name=f"{name}.{suffix}",
        mime=mime,
        icon=":material/download:",
        on_click="ignore",
        type="primary",
        key="noexport_workbook",
    )


def documents(document: Callable[[], Document], name: str, key: str) -> None:
    """A button per format that writes *document* as *name* with its ending: what most take, then by use the others."""
    groups = {
        "document": _("To read"),
        "data": _("As data: what is shown, its statements and its sources"),
        "citation": _("Its sources, for a reference manager or a list"),
    }
    there = [form for form in FORMATS.values() if _can(form)]
    with st.container(horizontal=True, gap="small", key=f"noexport_{key}"):
        _row(there[:_FIRST], document, name, key)
        with st.popover(_("More formats"), type="tertiary"):
            for group, label in groups.items():
                st.html(f'<p class="k q">{label}</p>')
                with st.container(horizontal=True, gap="small", key=f"noexport_{key}_{group}"):
                    _row([form for form in there[_FIRST:] if form.group == group], document, name, key)


def _row(forms: Sequence[Format], document: Callable[[], Document], name: str, key: str) -> None:
    for form in forms:
        _button(form, f"{name}.{form.suffix}", form.mime, partial(_document, form, document), key)


def _button(form: Format, file: str, mime: str, write: Callable[[], bytes], key: str) -> None:
    st.download_button(
        _(form.label),
        data=write,
        file_name=file,
        mime=mime,
        icon=":material/download:",
        on_click="ignore",
        key=f"{key}_{form.name}",
    )


def _can(form: Format) -> bool:
    """Whether this machine can write it: some are drawn by a browser of its own."""
    return not form.needs_browser or bool(browser.path())


def _document(form: Format, document: Callable[[], Document]) -> bytes:
    return form.write(document())


def _table(form: Format, rows: Rows, what: About) -> bytes:
    if form.table is None:
        message = f"{form.name} holds no table. Formats that do: {', '.join(TABLE_FORMATS)}."
        raise ValueError(message)
    frame = rows()
    return form.table(frame, what(frame))
