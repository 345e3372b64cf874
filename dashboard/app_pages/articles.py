"""Articles.

The text with its facts marked: from a number to its sentence, and back.
"""

from dashboard import ui

whole = ui.current()
tables, view = ui.narrowed()

ui.way_back()
source = ui.choose_article(whole)
if source:
    ui.article_head(whole, tables, source)
    ui.article(whole, tables, source)
