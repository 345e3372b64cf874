"""Add an article.

From prose to accepted facts: a text is brought, its facts are drafted, a person decides on each.
"""

from dashboard import ui
from dashboard.ui.adding import add_page  # drafting and review are needed nowhere else

add_page(ui.current())
