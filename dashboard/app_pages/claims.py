"""Claims.

One question, its voices side by side, never merged.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("claims", tables, view)
