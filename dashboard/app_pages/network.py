"""Network.

Who acts on whom, by which instrument.
"""

from dashboard import ui

tables, view = ui.narrowed()

ui.panels("network", tables, view)
