"""Rows saved as files."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.exports import TABLE_FORMATS


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
