"""Rows, panels and reports saved as files."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.documents import Document
from dashboard.exports import FORMATS, TABLE_FORMATS, browser


def downloads(rows: Callable[[], pd.DataFrame], name: str, key: str) -> None:
    """A button per format that writes *rows*, made on the click, as *name* with the format's ending."""
    with st.container(horizontal=True):
        for form in TABLE_FORMATS:
            st.download_button(
                f"Download as {form.upper()}",
                data=partial(_written, form, rows),
                file_name=f"{name}.{form}",
                mime=TABLE_FORMATS[form].TABLE_MIME,
                icon=":material/download:",
                on_click="ignore",
                key=f"{key}_{form}",
            )


def _written(form: str, rows: Callable[[], pd.DataFrame]) -> bytes:
    content: bytes = TABLE_FORMATS[form].table(rows())
    return content


# The formats of whole documents; pictures come from the reader's own browser.
_DOCUMENTS = ("docx", "pptx", "pdf", "html", "markdown", "xlsx", "csv", "json", "bibtex", "ris", "csl")


def documents(document: Callable[[], Document], name: str, key: str) -> None:
    """A button per format that writes *document*, made on the click, as *name* with the format's ending."""
    there = [form for form in _DOCUMENTS if form != "pdf" or browser.path()]
    with st.container(horizontal=True, gap="small"):
        for form in there:
            st.download_button(
                _LABELS.get(form, form.upper()),
                data=partial(_document, form, document),
                file_name=f"{name}.{FORMATS[form].SUFFIX}",
                mime=FORMATS[form].MIME,
                icon=":material/download:",
                on_click="ignore",
                key=f"{key}_{form}",
            )


_LABELS = {
    **{"docx": "Word", "pptx": "Slides", "xlsx": "Workbook", "markdown": "Markdown"},
    **{"csv": "CSV with a README", "bibtex": "BibTeX", "csl": "CSL-JSON"},
}


def _document(form: str, document: Callable[[], Document]) -> bytes:
    content: bytes = FORMATS[form].write(document())
    return content
