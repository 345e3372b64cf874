"""The beginning of a run of the script."""

import streamlit as st

from dashboard.corpus import Corpus
from dashboard.ui import choice, frame, refs

_VERSION = "version_shown"


def begin(corpus: Corpus) -> None:
    """Begin a run on *corpus*: what the last one showed is forgotten, and what is chosen is found out."""
    if st.session_state.get(_VERSION) != corpus.version:
        refs.forget()
        st.session_state[_VERSION] = corpus.version
    frame.begin()
    choice.begin(corpus)
