"""Who acts on whom.

Each agency and each target, by which instrument.
"""

from dashboard import ui

ui.panels("network")
