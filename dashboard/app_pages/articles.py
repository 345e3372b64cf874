"""Articles.

The text with its facts marked: from a number to its sentence, and back.
"""

from dashboard import ui

corpus, selection = ui.current(), ui.narrowed()

ui.way_back()
article = ui.choose_article(corpus)
if article is not None:
    ui.article_head(corpus, selection, article)
    ui.article(corpus, selection, article)
