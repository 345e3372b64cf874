"""Claims.

All questions at a glance; below, one at a time, its voices side by side, never merged.
"""

from dashboard import ui

ui.panels("claims")
