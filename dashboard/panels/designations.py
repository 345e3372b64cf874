"""Designations: who was put on which list, when, by whom, and how far it has come."""

from dashboard.panels.panel import Builder, Panel, count, outside, rows_of
from dashboard.panels.timeline import over_time
from dashboard.tables import Tables

_COLUMNS = ("actor", "count", "list", "agency", "date", "status", "date_words")


def designations_over_time(tables: Tables) -> Panel | None:
    """When each list grew, each date as wide as it is known."""
    return over_time(tables, ["designations"], "designations-over-time", "dated designation")


def who_is_listed(tables: Tables) -> Panel | None:
    """Who was put on which list."""
    rows = tables.designations
    if rows.empty:
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    together = tables.total("designations", "count")
    alone = int(rows["count"].isna().sum())
    title = f"{count(alone, 'designation')} by name"
    if together.facts:
        title += f", and one of {together.words()} organizations together"
    notes = [f"Organizations counted together: {together.how}."] if together.facts else []
    notes += [f"{name}: {why}." for name, why in _not_counted(tables)]
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("who-is-listed", title, rows_of("designations", tables, _COLUMNS), facts, tuple(notes))


def _not_counted(tables: Tables) -> list[tuple[str, str]]:
    """Title and reason of each event of these designations that enters no total."""
    events = tables.events[tables.events["id"].isin(tables.designations["event"].dropna())]
    return [(str(row["title"]), str(row["counted"])) for _, row in events[events["counted"] != "yes"].iterrows()]


PANELS: list[Builder] = [designations_over_time, who_is_listed]
