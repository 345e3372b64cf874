"""Listings.

Who was put on which list, when, by whom, by which document.
"""

from dashboard import ui

ui.panels("designations")
