"""Strikes.

How many died, where, as of when, and whom the boats are said to belong to.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("strikes", tables, view)
