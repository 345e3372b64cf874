"""Strikes: how many died, where, as of when; and whom the boats are said to belong to."""

from collections.abc import Iterator

from dashboard.panels.claims import by_question
from dashboard.panels.panel import Builder, Number, Panel, outside, rows_of
from dashboard.tables import Tables

_FIGURES = {
    "killed": "People killed",
    "strikes": "Strikes",
    "vessels": "Vessels hit",
    "survivors": "Survivors",
}
_COLUMNS = ("scope", "theatre", "strikes", "vessels", "killed", "survivors", "claimed_affiliation", "agency", "date")


def strike_totals(tables: Tables) -> Panel | None:
    """The totals that are stated, each with its hedge; what no source states is named as such."""
    numbers = tuple(_numbers(tables))
    if not numbers:
        return None
    missing = [label.lower() for column, label in _FIGURES.items() if tables.strikes[column].isna().all()]
    notes = [f"Not stated by any source here: {', '.join(missing)}."] if missing else []
    notes.append("There is no independent count here: a figure is its source’s own.")
    facts = tuple(dict.fromkeys(fact for number in numbers for fact in number.facts))
    return Panel(
        "strike-totals", f"{numbers[0].value} people killed in boat strikes".capitalize(), numbers, facts, tuple(notes)
    )


def _numbers(tables: Tables) -> Iterator[Number]:
    for column, label in _FIGURES.items():
        total = tables.total("strikes", column)
        if total.facts:
            detail = f"{tables.when(total.facts[0])}." if len(total.facts) == 1 else ""
            counted = f"Counted here over {total.how}." if len(total.facts) > 1 else ""
            yield Number(label, total.words(), f"{detail} {outside(tables, total.facts)}".strip(), total.facts, counted)


def strike_reports(tables: Tables) -> Panel | None:
    """Every report, as it is worded."""
    rows = tables.strikes
    if rows.empty:
        return None
    title = "1 report of strikes" if len(rows) == 1 else f"{len(rows)} reports of strikes"
    facts = tuple(str(fact) for fact in rows["fact"])
    notes = ("Whom the boats or the dead are said to belong to is a claim, in the source’s words.",)
    return Panel("strike-reports", title, rows_of("strikes", tables, _COLUMNS), facts, notes)


def said_of_the_strikes(tables: Tables) -> list[Panel]:
    """What is claimed of the strikes and the boats, question by question."""
    return by_question(tables.claims[tables.claims["about"].isin(tables.strikes["fact"])], tables, "strikes")


PANELS: list[Builder] = [strike_totals, strike_reports, said_of_the_strikes]
