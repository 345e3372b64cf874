"""Quotes: everybody's own words."""

from dashboard.panels.panel import Builder, Panel, count
from dashboard.tables import Tables


def all_quotes(tables: Tables) -> Panel | None:
    """Every statement, the latest first, the undated last, in the order of the article within a day."""
    quotes = tables.quotes.sort_values(
        ["date_end", "start"], ascending=[False, True], na_position="last", kind="stable"
    )
    if quotes.empty:
        return None
    speakers = quotes["speaker"].nunique()
    title = f"{count(len(quotes), 'statement')} by {count(speakers, 'speaker')}"
    facts = tuple(quotes["fact"])
    return Panel("quotes", title, facts, facts, ("The latest first; those without a stated date last.",))


PANELS: list[Builder] = [all_quotes]
