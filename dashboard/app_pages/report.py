"""Report.

What was collected from any page, in order, and the whole as one file.
"""

from dashboard import ui

ui.report_page(ui.current())
