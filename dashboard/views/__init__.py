"""A View: what is chosen, as a value; View <-> the query of a link; View + tables -> fewer rows.

One View serves the whole app. Choices of one kind widen (either actor), choices of different kinds narrow (actor and
agency). An actor is matched in any role, and each row says in which.
"""

from dashboard.views.links import from_query, to_query
from dashboard.views.narrowing import choices, facets, fold, narrow, widened
from dashboard.views.view import EMPTY, FIRST, LAST, View

__all__ = [
    "EMPTY",
    "FIRST",
    "LAST",
    "View",
    "choices",
    "facets",
    "fold",
    "from_query",
    "narrow",
    "to_query",
    "widened",
]
