"""The page of official lists; where there is none, how one is added."""

from html import escape

import streamlit as st

from dashboard.ui.data import current
from dashboard.ui.paneling import panels
from dashboard.ui.words import _


def official_lists() -> None:
    """What official lists say, beside what article and record state; without any list, that there is none."""
    if current().lists:
        panels("lists")
        return
    none = escape(_("There is no official list here."))
    how = escape(_("Take one from its publisher and add it with its day: dashboard lists add SDN.CSV --day 2024-07-02"))
    st.html(f'<div class="k"><p class="none">{none}</p><p>{how}</p></div>')
