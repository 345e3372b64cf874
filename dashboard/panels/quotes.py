"""Quotes: everybody's own words."""

from dashboard.panels.panel import Builder, Panel, count, outside
from dashboard.tables import Tables


def all_quotes(tables: Tables) -> Panel | None:
    """Every statement, the latest first, the undated last, in the order of the article within a day."""
    quotes = tables.quotes.sort_values(
        ["date_end", "start"], ascending=[False, True], na_position="last", kind="stable"
    )
    if quotes.empty:
        return None
    facts = tuple(quotes["fact"])
    speakers = {name for fact in facts for name in tables.parties_of(fact, "speaker")}
    title = f"{count(len(quotes), 'statement')} by {count(len(speakers), 'speaker')}"
    notes = ["The latest first; those without a stated date last."]
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("quotes", title, facts, facts, tuple(notes))


PANELS: list[Builder] = [all_quotes]
