"""Sanctions.

Measures against whom, and under which order.
"""

from dashboard import ui

ui.panels("sanctions")
