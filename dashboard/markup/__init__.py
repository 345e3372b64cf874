"""Panels as HTML: every body of a panel, pure, for the page and for files.

A number or a statement is a button that asks for its sentences (`data-open`, a key of `Html.opens`) and says the first
one on hover (`data-say`); a name that can be chosen is a button that filters (`data-add`). All text is escaped.
"""

from dashboard.markup.bodies import body, filled
from dashboard.markup.html import Html, Page

__all__ = ["Html", "Page", "body", "filled"]
