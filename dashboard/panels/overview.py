"""The overview: what was counted, what happened when, what was said last."""

from dashboard.facts import TABLES
from dashboard.panels.headline import headline
from dashboard.panels.panel import Builder, Panel, count, outside
from dashboard.panels.timeline import over_time
from dashboard.tables import Tables


def acts_over_time(tables: Tables) -> Panel | None:
    """What happened when, by instrument, each date as wide as it is known."""
    acts = [name for name, model in TABLES.items() if model.act]
    return over_time(tables, acts, "acts-over-time", "dated act", " by instrument")


def latest_quotes(tables: Tables) -> Panel | None:
    """The last three dated statements; undated ones stand on their own page."""
    dated = tables.quotes.dropna(subset=["date_end"]).sort_values("date_end", ascending=False, kind="stable").head(3)
    if dated.empty:
        return None
    facts = tuple(str(fact) for fact in dated["fact"])
    undated = int(tables.quotes["date_end"].isna().sum())
    notes = [f"{count(undated, 'statement')} without a stated date: on the page Quotes."] if undated else []
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("latest-quotes", "Latest dated statements", facts, facts, tuple(notes))


PANELS: list[Builder] = [headline, acts_over_time, latest_quotes]
