"""Strikes.

How many died, where, as of when; strike by strike; where reports differ; what is claimed of the boats.
"""

from dashboard import ui

ui.panels("strikes")
