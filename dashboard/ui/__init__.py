"""The Streamlit pieces that pages are made of. Only this package, app.py, server.py and the pages know Streamlit."""

from dashboard.ui.address import write_address
from dashboard.ui.article_text import article
from dashboard.ui.choosing import choose, chosen, narrowed
from dashboard.ui.data import current, start
from dashboard.ui.facets import facets
from dashboard.ui.notices import navigation, notices, title
from dashboard.ui.permission import admit, may_write
from dashboard.ui.plain import plain
from dashboard.ui.printing import printable
from dashboard.ui.reading import article_head, choose_article, way_back
from dashboard.ui.report import report_page
from dashboard.ui.surface import panels
from dashboard.ui.tables import reference, table
from dashboard.ui.tray import shelf

__all__ = [
    "admit",
    "article",
    "article_head",
    "choose",
    "choose_article",
    "chosen",
    "current",
    "facets",
    "may_write",
    "narrowed",
    "navigation",
    "notices",
    "panels",
    "plain",
    "printable",
    "start",
    "reference",
    "report_page",
    "shelf",
    "table",
    "title",
    "way_back",
    "write_address",
]
