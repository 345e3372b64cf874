"""Article and record side by side.

Each statement of an article that the record confirms, makes more exact or contradicts, with both texts.
"""

from dashboard import ui

ui.panels("comparisons")
