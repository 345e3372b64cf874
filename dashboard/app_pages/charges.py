"""Sanctions and charges.

Measures against whom, and who is charged with what.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("charges", tables, view)
