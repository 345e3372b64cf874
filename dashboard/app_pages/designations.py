"""Designations.

Who was put on which list, when, by whom, and how far it has come.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("designations", tables, view)
