"""Overview.

The campaign at a glance; the dossier of an actor when one is chosen, of two side by side.
"""

from dashboard import ui

match ui.view().actors:
    case (_,):
        ui.panels("dossier")
    case (_, _):
        ui.panels("side_by_side")
    case _:
        ui.panels("overview", aside="latest-words")
