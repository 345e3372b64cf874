"""Whether this app may write to the seeds: for a reader on its own machine, or where its setting says so."""

import os

import streamlit as st

from dashboard import places
from dashboard.ui.article_text import served_here


def may_write() -> bool:
    """Whether what a reader decides is written.

    The setting DASHBOARD_WRITE is "yes", "no", "signed-in" (whoever has signed in), or "here", the default: a browser
    on the machine that serves the app.
    """
    match os.environ.get(places.WRITE_SETTING, "here"):
        case "yes":
            return True
        case "signed-in":
            return bool(st.user.get("is_logged_in", False))
        case "here":
            return served_here()
    return False
