"""Rewards: what is offered, for what, by whom; with what the person named is accused of, and says to it."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.panels.panel import Builder, Chart, Panel, count, fairness, outside, rows_of
from dashboard.tables import Tables
from dashboard.values import numbers

_COLUMNS = ("actor", "amount", "purpose", "programme", "agency", "date", "status", "supersedes", "standing")
_NEAR = pd.Timedelta(days=500)  # labels closer than this stand on either side of the line
_FEW = 4  # so many people are named in a title


def reward_steps(tables: Tables) -> Panel | None:
    """The offers concerning each person as steps in time; people stand by name, in no order of money."""
    rows = tables.rewards[tables.rewards["date_start"].notna() & tables.rewards["amount"].notna()]
    if len(rows) < 2:
        return None
    facts = tuple(str(fact) for fact in rows["fact"])
    people = sorted({name for fact in facts for name in tables.parties_of(fact, "target")}, reverse=True)
    days = sorted((tables.row(fact)["date_start"], tables.when(fact)) for fact in facts)
    title = f"Reward offers concerning {count(len(people), 'person', 'people')}, {days[0][1]} to {days[-1][1]}"
    notes = [
        "A mark is an offer; a hollow one, without a label, is known only as a month or a year, or contradicted. The "
        "people stand in the order of their names. An offer is no finding of guilt.",
        *_charges(tables),
        *fairness(tables, facts),
    ]
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("reward-steps", title, _steps(facts, people, tables), facts, tuple(notes))


def _steps(facts: tuple[str, ...], people: list[str], tables: Tables) -> Chart:
    marks: dict[tuple[str, str, str], list[str]] = {}
    for fact in facts:
        row = tables.row(fact)
        for person in tables.parties_of(fact, "target"):
            marks.setdefault((person, str(row["date"]), row["amount"]), []).append(fact)
    x, text, amounts, symbols, custom = [], [], [], [], []
    y: list[str] = []
    sides: list[str] = []
    lines: dict[str, list[Any]] = {}
    colour = theme.colour("rewards")
    for (person, _, amount), mine in sorted(marks.items(), key=lambda one: (one[0][0], one[0][1])):
        row = tables.row(mine[0])
        sure = row["date_start"] == row["date_end"] and row["standing"] in ("official text", "reported")
        x.append(row["date_start"] + (row["date_end"] - row["date_start"]) / 2)
        near = bool(y) and y[-1] == person and x[-1] - x[-2] < _NEAR
        sides.append("bottom center" if near and sides[-1].startswith("top") else "top center")
        y.append(person)
        amounts.append(numbers.words(amount, "USD"))
        text.append(amounts[-1] if sure else "")
        symbols.append("diamond" if sure else "diamond-open")
        said = "; ".join(dict.fromkeys(tables.said_by(fact) for fact in mine))
        custom.append((f"{row['statement']}<br>{said}", "actors", row["actor"]))
        lines.setdefault(person, []).append(x[-1])
    paths = [one for person, days in lines.items() for one in (*((day, person) for day in days), (None, None))]
    figure = go.Figure(
        data=[
            go.Scatter(
                x=[day for day, _ in paths],
                y=[person for _, person in paths],
                mode="lines",
                line={"color": colour, "width": 1.5},
                hoverinfo="skip",
            ),
            go.Scatter(
                x=x,
                y=y,
                text=text,
                mode="markers+text",
                textposition=sides,
                textfont={"color": theme.INK, "size": 11},
                marker={"symbol": symbols, "size": 11, "color": colour, "line": {"color": colour, "width": 2}},
                customdata=custom,
                hovertemplate="%{customdata[0]}<extra></extra>",
                cliponaxis=False,
            ),
        ],
        layout={
            "height": 70 + 38 * len(people),
            "margin": {"l": 8, "r": 40, "t": 24, "b": 32},
            "xaxis": {"type": "date", "fixedrange": True, "dtick": "M12", "tickformat": "%Y"},
            "yaxis": {"categoryorder": "array", "categoryarray": people, "fixedrange": True, "automargin": True},
            "showlegend": False,
            "dragmode": False,
            "hoverlabel": {"align": "left"},
        },
    )
    offers = sorted(zip(y, amounts, strict=True))
    alt = "Reward offers in time. " + "; ".join(f"{person}: {amount}" for person, amount in offers) + "."
    shown = rows_of("rewards", tables.only(tables.rewards.loc[tables.rewards["fact"].isin(facts), "fact"]), _COLUMNS)
    return Chart(figure, alt, shown)


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
