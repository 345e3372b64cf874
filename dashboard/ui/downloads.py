"""Rows, panels and reports saved as files."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.documents import Document
from dashboard.exports import FORMATS, TABLE_FORMATS, browser
from dashboard.exports.format import Format
from dashboard.exports.readme import Readme
from dashboard.ui.words import _


def downloads(rows: Callable[[], pd.DataFrame], name: str, key: str, about: Callable[[], Readme] | None = None) -> None:
    """A button per format that writes *rows*, made on the click, as *name* with the format's ending.

    *about* says what they are, where a format has room for it.
    """
    with st.container(horizontal=True, gap="small"):
        for form in TABLE_FORMATS.values():
            suffix, mime = form.of_table
            st.download_button(
                _("Download as {form}").format(form=form.label),
                data=partial(_rows, form, rows, about),
                file_name=f"{name}.{suffix}",
                mime=mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"{key}_{form.name}",
            )


def _rows(form: Format, rows: Callable[[], pd.DataFrame], about: Callable[[], Readme] | None) -> bytes:
    if form.table is None:
        raise TypeError(form.name)
    return form.table(rows(), about() if about else None)


def documents(document: Callable[[], Document], name: str, key: str) -> None:
    """A button per format that writes *document*, made on the click, as *name* with the format's ending.

    Pictures come from the reader's own browser, so those of the machine are left out.
    """
    there = [form for form in FORMATS.values() if form.group != "picture"]
    there = [form for form in there if not form.needs_browser or browser.path()]
    with st.container(horizontal=True, gap="small"):
        for form in there:
            st.download_button(
                form.label,
                data=partial(_document, form, document),
                file_name=f"{name}.{form.suffix}",
                mime=form.mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"{key}_{form.name}",
            )


def _document(form: Format, document: Callable[[], Document]) -> bytes:
    return form.write(document())
