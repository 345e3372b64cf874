"""Rewards.

What is offered, for what, by whom, and how it grew.
"""

from dashboard import ui

ui.panels("rewards")
