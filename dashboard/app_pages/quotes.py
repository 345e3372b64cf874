"""Quotes.

Everybody's own words in their sentence: who, in which office, through whom, when.
"""

from dashboard import ui

ui.panels("quotes")
