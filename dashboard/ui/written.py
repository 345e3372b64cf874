"""Html on the page as it was written."""

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class _Written:
    """Html as Streamlit takes it over: of a plain text it looks at each line for an indent to take away."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def put(html: str) -> None:
    """Put *html*, which begins with a tag, on the page; of a long one at less cost than `st.html`."""
    st.html(_Written(html))
