"""Overview.

The headline numbers, what happened when, and what was said last; the dossier of an actor when one is chosen.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("dossier" if len(view.actors) == 1 else "overview", tables, view)
