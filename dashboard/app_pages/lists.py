"""Official lists.

What each says of the actors, day by day, beside what article and record state.
"""

from dashboard import ui

ui.official_lists()
