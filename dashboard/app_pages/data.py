"""Data.

Every table, what its columns mean, the terms of the field, and downloads.
"""

from dashboard import ui

ui.table(ui.current(), ui.narrowed())
ui.reference(ui.current())
