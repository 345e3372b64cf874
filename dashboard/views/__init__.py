"""A View: what is chosen, as a value; View <-> the query of a link; View + corpus -> the facts it keeps.

One View serves the whole app. Choices of one filter widen (either actor), choices of different filters narrow (actor
and agency). A filter is one file in `filters/`.
"""

from dashboard.views.filter import FIRST, LAST, Filter
from dashboard.views.filters import FILTERS
from dashboard.views.links import PAGE_KEYS, Unread, chosen, chosen_by, from_query, to_query
from dashboard.views.selecting import facets, options, select, widened
from dashboard.views.view import View

__all__ = [
    "FILTERS",
    "FIRST",
    "LAST",
    "PAGE_KEYS",
    "Filter",
    "Unread",
    "View",
    "chosen",
    "chosen_by",
    "facets",
    "from_query",
    "options",
    "select",
    "to_query",
    "widened",
]
