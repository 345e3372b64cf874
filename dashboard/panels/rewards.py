"""Rewards: what is offered, for what, by whom; with what the person named is accused of, and says to it."""

from dashboard.panels.panel import Builder, Panel, fairness, outside, rows_of
from dashboard.tables import Tables

_COLUMNS = ("actor", "amount", "purpose", "programme", "agency", "date", "status", "supersedes")


def reward_offers(tables: Tables) -> Panel | None:
    """Every offer, as it is worded; people are in no order of money."""
    rows = tables.rewards
    if rows.empty:
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    total = tables.total("rewards", "amount")
    people = sorted({name for fact in facts for name in tables.parties_of(fact, "target")})
    title = f"{total.words('USD')} offered as a reward concerning {' and '.join(people)}"
    charged = tables.indictments[tables.indictments["actor"].isin(rows["actor"])]
    by = [
        f"{row['statement']} Charged by the {' and '.join(tables.parties_of(row['fact'], 'agency'))}."
        for _, row in charged.iterrows()
    ]
    notes = [f"Counted here over {total.how}."] if total.events > 1 else []
    notes += [*by, *fairness(tables, facts)]
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("reward-offers", title, rows_of("rewards", tables, _COLUMNS), facts, tuple(notes))


PANELS: list[Builder] = [reward_offers]
