"""Data.

Every table, what its columns mean, the terms of the field, and downloads.
"""

from dashboard import ui

whole = ui.current()
tables, view = ui.narrowed()

ui.table(whole, tables)
ui.reference(whole)
