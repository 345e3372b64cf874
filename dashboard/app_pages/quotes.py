"""Quotes.

Everybody's own words: who, in which office, through whom, when.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("quotes", tables, view)
