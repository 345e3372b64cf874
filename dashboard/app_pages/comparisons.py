"""Article and record.

Each statement of an article that the record confirms, sharpens or contradicts, with both texts.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("comparisons", tables, view)
