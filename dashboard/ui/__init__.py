"""The Streamlit pieces that pages are made of. Only this package, app.py, server.py and the pages know Streamlit."""

from dashboard.ui.address import write_address
from dashboard.ui.article_text import article
from dashboard.ui.choice import narrowed, view
from dashboard.ui.data import current, start
from dashboard.ui.filters import filters
from dashboard.ui.official import official_lists
from dashboard.ui.opener import leave, listen, listener
from dashboard.ui.pages import place_of, streamlit_pages
from dashboard.ui.paneling import panels
from dashboard.ui.permission import admit
from dashboard.ui.plain import plain
from dashboard.ui.reading import article_head, choose_article, way_back
from dashboard.ui.report import report_page
from dashboard.ui.running import begin
from dashboard.ui.shell import ICON, head, name, navigation, notices, site, style
from dashboard.ui.tables import reference, table
from dashboard.ui.words import choose_language, message

__all__ = [
    "ICON",
    "admit",
    "article",
    "article_head",
    "begin",
    "choose_article",
    "choose_language",
    "current",
    "filters",
    "head",
    "leave",
    "listen",
    "listener",
    "message",
    "name",
    "narrowed",
    "navigation",
    "notices",
    "official_lists",
    "panels",
    "place_of",
    "plain",
    "reference",
    "report_page",
    "site",
    "start",
    "streamlit_pages",
    "style",
    "table",
    "view",
    "way_back",
    "write_address",
]
