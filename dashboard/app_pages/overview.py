"""Overview.

The headline numbers, what happened when, and what was said last.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("overview", tables, view)
