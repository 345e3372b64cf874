"""Rewards: what is offered, for what, by whom; with what the person named is accused of, and says to it."""

from collections.abc import Iterator

from dashboard.panels.lanes import Lane, Row, once, span_in_words
from dashboard.panels.panel import Builder, Panel, count, fairness, outside, rows_of
from dashboard.panels.timeline import drawn
from dashboard.tables import Tables
from dashboard.tables.totals import ENTERING
from dashboard.values import numbers

_COLUMNS = ("actor", "amount", "purpose", "programme", "agency", "date", "status", "supersedes", "standing")
_FEW = 4  # so many people are named in a title


def reward_steps(tables: Tables) -> Panel | None:
    """The offers concerning each person in time, "up to" kept; people stand by name, in no order of money."""
    rows = [tables.row(str(fact)) for fact in tables.rewards["fact"]]
    dated = sorted((row for row in rows if row["date"] and row["amount"]), key=lambda row: row["date_start"])
    shown = [row for row in dated if row["standing"] in ENTERING]
    if len(shown) < 2:
        return None
    facts = tuple(row["fact"] for row in shown)
    lanes = _by_person(shown, tables)
    span = span_in_words(shown[0]["date"], shown[-1]["date"])
    title = f"Reward offers concerning {count(len(lanes), 'person', 'people')}, {span}"
    notes = [
        "A mark is an offer, hollow where it is announced; a hatched bar is one known only as a month or a year. "
        "The people stand in the order of their names. An offer is no finding of guilt.",
        *_charges(tables),
        *fairness(tables, facts),
    ]
    if left := [row for row in rows if row not in shown]:
        notes.append(f"Not drawn: {' '.join(_left(row, tables) for row in left)}")
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("reward-steps", title, drawn(lanes, shown, tables), facts, tuple(notes))


def _left(row: Row, tables: Tables) -> str:
    why = "contradicted" if row["standing"] not in ENTERING else "undated"
    return f"{row['statement'].rstrip('.')} ({why}; {tables.said_by(row['fact'])})."


def _by_person(rows: list[Row], tables: Tables) -> list[Lane]:
    """A lane for each person, with the steps of the offer in words."""
    people: dict[str, list[Row]] = {}
    for row in rows:
        for person in tables.parties_of(row["fact"], "target"):
            people.setdefault(person, []).append(row)
    steps = {person: " → ".join(dict.fromkeys(_amounts(mine))) for person, mine in people.items()}
    named = sorted(people)
    return [Lane(person, steps[person], "rewards", -y, once(people[person])) for y, person in enumerate(named)]


def _amounts(rows: list[Row]) -> Iterator[str]:
    """The amounts of *rows*, day by day; where voices differ on a day, each. Vaguer dates have no place there."""
    sure = [row for row in rows if row["date_start"] == row["date_end"]]
    by_day: dict[str, list[str]] = {}
    for row in sure or rows:
        by_day.setdefault(row["date"], []).append(numbers.words(row["amount"], "USD"))
    for amounts in by_day.values():
        yield " or ".join(dict.fromkeys(amounts))


def reward_offers(tables: Tables) -> Panel | None:
    """Every offer, as it is worded, where there is no step to draw; people are in no order of money."""
    rows = tables.rewards
    if rows.empty or reward_steps(tables):
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    total = tables.total("rewards", "amount")
    people = sorted({name for fact in facts for name in tables.parties_of(fact, "target")})
    title = f"{count(len(facts), 'report')} of reward offers concerning {count(len(people), 'person', 'people')}"
    if len(total.figures) == 1 and len(people) <= _FEW:
        title = f"{total.words('USD')} offered as a reward concerning {' and '.join(people)}"
    notes = [*_charges(tables), *fairness(tables, facts)]
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("reward-offers", title, rows_of("rewards", tables, _COLUMNS), facts, tuple(notes))


def _charges(tables: Tables) -> list[str]:
    """What those concerned are charged with, by whom; of many how many."""
    charged = tables.indictments[tables.indictments["actor"].isin(tables.rewards["actor"])]
    if len(charged) > _FEW:
        people = charged["actor"].nunique()
        return [f"{people} of them are named as charged; see Sanctions and charges. A charge is no finding of guilt."]
    facts = [str(fact) for fact in charged["fact"]]
    return [
        f"{tables.row(fact)['statement']} Charged by the {' and '.join(tables.parties_of(fact, 'agency'))}."
        for fact in facts
    ]


PANELS: list[Builder] = [reward_steps, reward_offers]
