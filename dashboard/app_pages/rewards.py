"""Rewards.

What is offered, for what, by whom.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("rewards", tables, view)
