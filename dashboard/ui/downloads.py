"""Rows, panels and reports saved as files, in every format that there is."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.documents import Document
from dashboard.exports import FORMATS, TABLE_FORMATS, browser


def downloads(rows: Callable[[], pd.DataFrame], name: str, key: str) -> None:
    """A button per format that writes *rows*, made on the click, as *name* with the format's ending."""
    with st.container(horizontal=True, gap="small"):
        for form in TABLE_FORMATS.values():
            suffix, mime = form.of_table
            st.download_button(
                form.label,
                data=partial(_table, form.name, rows),
                file_name=f"{name}.{suffix}",
                mime=mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"{key}_{form.name}",
            )


def _table(form: str, rows: Callable[[], pd.DataFrame]) -> bytes:
    return TABLE_FORMATS[form].table_of(rows())


def documents(document: Callable[[], Document], name: str, key: str) -> None:
    """A button per format that writes *document*, made on the click; pictures come from the reader's own browser."""
    there = [form for form in FORMATS.values() if form.group != "picture"]
    with st.container(horizontal=True, gap="small"):
        for form in there:
            if form.needs_browser and not browser.path():
                continue
            st.download_button(
                form.label,
                data=partial(_document, form.name, document),
                file_name=f"{name}.{form.suffix}",
                mime=form.mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"{key}_{form.name}",
            )


def _document(form: str, document: Callable[[], Document]) -> bytes:
    return FORMATS[form].write(document())
