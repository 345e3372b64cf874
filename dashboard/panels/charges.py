"""Sanctions and charges: measures against whom, and who is charged with what."""

from dashboard.panels.panel import Builder, Panel, Table, count, fairness, grouped, outside, rows_of
from dashboard.tables import Tables
from dashboard.tables.totals import ENTERING

_SANCTIONS = ("actor", "action", "list", "programme", "authority", "agency", "date", "document_ref", "standing")
_CHARGES = ("actor", "position", "charges", "instrument", "court", "agency", "date", "announced", "outcome")


def sanctions_listed(tables: Tables) -> Panel | None:
    """Every measure, as it is worded."""
    rows = tables.sanctions
    if rows.empty:
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    notes = fairness(tables, facts) + ([loose] if (loose := outside(tables, facts)) else [])
    title = f"{count(len(rows), 'measure')} of sanctions"
    body = grouped(rows_of("sanctions", tables, _SANCTIONS), 0)
    return Panel("sanctions-listed", title, body, facts, tuple(notes))


def by_programme(tables: Tables) -> Panel | None:
    """Under which order or act who was sanctioned."""
    rows = tables.sanctions[tables.sanctions["standing"].isin(ENTERING) & tables.sanctions["actor"].notna()]
    groups: dict[str, list[str]] = {}
    for fact in rows["fact"]:
        groups.setdefault(tables.row(str(fact))["authority"] or "not stated", []).append(str(fact))
    if len(groups) < 2:
        return None
    order = sorted(groups.items(), key=lambda one: (one[0] == "not stated", one[0]))
    shown = tuple(
        (
            authority,
            str(len({name for fact in facts for name in tables.parties_of(fact, "target")})),
            ", ".join(sorted({name for fact in facts for name in tables.parties_of(fact, "target")})),
            "; ".join(dict.fromkeys(tables.when(fact) for fact in facts)),
        )
        for authority, facts in order
    )
    facts = tuple(fact for _, mine in order for fact in mine)
    stated = count(len(groups) - ("not stated" in groups), "order or act", "orders or acts")
    body = Table(("Authority", "Named", "Who", "When"), shown, tuple(tuple(mine) for _, mine in order))
    return Panel("sanctions-by-programme", f"Sanctions under {stated}", body, facts, tuple(fairness(tables, facts)))


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


PANELS: list[Builder] = [by_programme, sanctions_listed, charges_listed]
