"""Charges.

Who is charged with what, where, and what came of it; the denial beside it.
"""

from dashboard import ui

ui.panels("charges")
