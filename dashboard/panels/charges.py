"""Sanctions and charges: measures against whom, and who is charged with what."""

from dashboard.panels.panel import Builder, Panel, count, fairness, outside, rows_of
from dashboard.tables import Tables

_SANCTIONS = ("actor", "action", "list", "programme", "authority", "agency", "date", "status")
_CHARGES = ("actor", "charges", "instrument", "court", "agency", "date", "outcome")


def sanctions_listed(tables: Tables) -> Panel | None:
    """Every measure, as it is worded."""
    rows = tables.sanctions
    if rows.empty:
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    notes = fairness(tables, facts) + ([loose] if (loose := outside(tables, facts)) else [])
    title = f"{count(len(rows), 'measure')} of sanctions"
    return Panel("sanctions-listed", title, rows_of("sanctions", tables, _SANCTIONS), facts, tuple(notes))


def charges_listed(tables: Tables) -> Panel | None:
    """Who is charged with what, by whom, and what came of it, as far as it is recorded here."""
    rows = tables.indictments
    if rows.empty:
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    who = sorted({name for fact in facts for name in tables.parties_of(fact, "target")})
    notes = ["A charge is an allegation, no finding of guilt.", *fairness(tables, facts)]
    notes += [loose] if (loose := outside(tables, facts)) else []
    title = f"{len(who)} named as charged; a charge is an allegation"
    return Panel("charges-listed", title, rows_of("indictments", tables, _CHARGES), facts, tuple(notes))


PANELS: list[Builder] = [sanctions_listed, charges_listed]
