"""Strikes: how many died, where, as of when; each strike with its reports; whom the boats are said to belong to."""

from collections import Counter
from collections.abc import Iterator

import plotly.graph_objects as go

from dashboard import theme
from dashboard.facts.strikes import THEATRE_NAMES
from dashboard.panels.claims import by_question
from dashboard.panels.panel import Builder, Chart, Number, Panel, Table, apart, count, outside, rows_of
from dashboard.panels.sourcing import announced
from dashboard.panels.tolls import disagreements, running_sum, why_they_differ
from dashboard.tables import Tables
from dashboard.tables.incidents import Incident, newsrooms
from dashboard.values import dates, numbers

_FIGURES = {
    "killed": "People killed",
    "strikes": "Strikes",
    "vessels": "Vessels hit",
    "survivors": "Survivors",
}
_COLUMNS = ("scope", "theatre", "strikes", "vessels", "killed", "survivors", "claimed_affiliation", "agency", "date")
_FEW = 30  # so many reports can be read one by one; more stand in Data
_BASES = {"quoted": "as the article states", "cited": "as the record adds up"}
WATERS = {"caribbean": theme.PALETTE[0], "eastern-pacific": theme.PALETTE[2]}


def strike_totals(tables: Tables) -> list[Panel]:
    """The totals of article and record, apart, each with its hedge; what no source states is named as such."""
    return [panel for basis, mine in apart(tables) if (panel := _totals(mine, basis))]


def _totals(mine: Tables, basis: str) -> Panel | None:
    found = tuple(_numbers(mine))
    if not found:
        return None
    missing = [label.lower() for column, label in _FIGURES.items() if mine.strikes[column].isna().all()]
    facts = tuple(dict.fromkeys(fact for number in found for fact in number.facts))
    notes = [f"Not stated by any source here: {', '.join(missing)}."] if missing else []
    notes.append(announced(facts, mine) or "There is no independent count here: a figure is its source’s own.")
    title = f"{found[0].value} people killed in boat strikes, {_BASES[basis]}"
    panel = "strike-totals" if basis == "quoted" else "strike-totals-record"
    return Panel(panel, f"{title[:1].upper()}{title[1:]}", found, facts, tuple(notes))


def _numbers(tables: Tables) -> Iterator[Number]:
    for column, label in _FIGURES.items():
        total = tables.total("strikes", column)
        if total.facts:
            alone = len(total.facts) == 1
            detail = [f"{tables.when(total.facts[0])}."] if alone else []
            if column == "strikes" and (waters := _by_theatre(tables)):
                detail.append(f"{'; '.join(f'{n} in {_waters(one)}' for one, n in waters.items())}.")
            low, high = total.spread
            if low != high and not alone:
                detail.append(f"{numbers.between(low, high)} over the least and the most that any report says.")
            detail.append(outside(tables, total.facts))
            counted = f"Counted here over {total.how}." if not alone else ""
            yield Number(label, total.words(), " ".join(filter(None, detail)), total.reports, counted)


def _by_theatre(tables: Tables) -> dict[tuple[str, ...], int]:
    """How many strikes were where, for each choice of waters; empty when there is no strike by itself."""
    waters: Counter[tuple[str, ...]] = Counter()
    for one in tables.incidents:
        waters[one.theatre] += one.strikes
    return dict(waters)


def _waters(theatre: tuple[str, ...]) -> str:
    return " and ".join(THEATRE_NAMES[one] for one in theatre) or "waters not stated"


def deaths_by_strike(tables: Tables) -> Panel | None:
    """How many died in each strike, by theatre, with the spread of all reports."""
    found = tables.incidents
    if len(found) < 2:
        return None
    total = tables.total("strikes", "killed")
    mine = {one.event: one for one in found}
    facts = tuple(fact for one in found for fact in one.killed.reports)
    low, high = sum(one.killed.lowest for one in found), sum(one.killed.highest for one in found)
    title = (
        f"{numbers.between(sum(one.killed.low for one in found), sum(one.killed.high for one in found))} people killed "
        f"in {count(sum(one.strikes for one in found), 'strike')}, as announced and reported"
    )
    notes = [
        "A bar is the figure that is counted: the announcer’s, else the one that most newsrooms have. A line spans the "
        "least and the most that any report says. Strikes reported only together stand as one.",
        f"Over the least and the most of every report: {numbers.between(low, high)}.",
        announced(facts, tables),
    ]
    assert set(mine) <= set(total.figures)
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("deaths-by-strike", title, _bars(found, tables), facts, tuple(filter(None, notes)))


def _short(one: Incident) -> str:
    """A strike's number in the record and its first day: "11–13<br>27 Oct"."""
    number = one.event.removeprefix("strike-").removeprefix("strikes-").lstrip("0").replace("-", "–")
    day = dates.read(one.date).start if one.date else None
    return f"{number}<br>{day.day} {day:%b}" if day else number


def _bars(found: list[Incident], tables: Tables) -> Chart:
    """A bar a strike, coloured by theatre, with the spread of its reports."""
    waters = dict.fromkeys(one.theatre for one in found)
    traces = [*(_theatre(one, found) for one in waters), _spread(found), _figures(found)]
    top = max(one.killed.highest for one in found)
    axis = {"type": "category", "categoryarray": [_short(one) for one in found], "categoryorder": "array"}
    layout = {
        "xaxis": {**axis, "fixedrange": True, "tickangle": 0},
        "yaxis": {"title": {"text": "People killed"}, "fixedrange": True, "range": [0, 1.15 * top]},
        "height": 360,
        "margin": {"l": 48, "r": 8, "t": 8, "b": 48},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "dragmode": False,
        "bargap": 0.25,
    }
    alt = "Deaths per strike. " + " ".join(_said(one).replace("<br>", ", ") + "." for one in found)
    return Chart(go.Figure(data=traces, layout=layout), alt, _events_table(found, tables))


def _theatre(waters: tuple[str, ...], found: list[Incident]) -> go.Bar:
    """The bars of the strikes in *waters*."""
    mine = [one for one in found if one.theatre == waters]
    colour = WATERS.get(waters[0], theme.PALETTE[8]) if len(waters) == 1 else theme.PALETTE[8]
    return go.Bar(
        x=[_short(one) for one in mine],
        y=[one.killed.low for one in mine],
        name=_waters(waters).removeprefix("the "),
        marker={"color": colour, "line": {"width": 0}},
        customdata=[(_said(one), "events", one.event) for one in mine],
        hovertemplate="%{customdata[0]}<extra></extra>",
    )


def _spread(found: list[Incident]) -> go.Scatter:
    """The least and the most that any report says, where they differ."""
    spread = [one for one in found if one.killed.lowest < one.killed.highest]
    return go.Scatter(
        x=[place for one in spread for place in (_short(one), _short(one), None)],
        y=[value for one in spread for value in (one.killed.lowest, one.killed.highest, None)],
        mode="lines+markers",
        line={"color": theme.INK, "width": 2},
        marker={"symbol": "line-ew-open", "size": 12, "color": theme.INK},
        name="Least and most reported",
        hoverinfo="skip",
    )


def _figures(found: list[Incident]) -> go.Scatter:
    """The figure above each bar, hedge kept."""
    return go.Scatter(
        x=[_short(one) for one in found],
        y=[one.killed.highest for one in found],
        text=[numbers.between(one.killed.low, one.killed.high) for one in found],
        mode="text",
        textposition="top center",
        textfont={"color": theme.INK},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def _said(one: Incident) -> str:
    low, high = one.killed.lowest, one.killed.highest
    reports = f"reports say {numbers.between(low, high)}" if low != high else "all reports say so"
    killed = numbers.between(one.killed.low, one.killed.high)
    return f"{one.title}, {one.when}<br>{killed} people killed ({reports})<br>{_waters(one.theatre)}"


def _events_table(found: list[Incident], tables: Tables) -> Table:
    """One row a strike: when, where, how many, the spread, how many reports by how many newsrooms, who announced it."""
    heading = ("Strike", "When", "Where", "People killed", "Reports say", "Reports", "Named newsrooms", "Announced by")
    rows = tuple(
        (
            one.title,
            one.when,
            _waters(one.theatre),
            numbers.between(one.killed.low, one.killed.high),
            _by_origin(one, tables),
            str(len(one.facts)),
            str(len(one.newsrooms)),
            ", ".join(one.announcers) or "not stated",
        )
        for one in found
    )
    return Table(heading, rows, tuple(one.facts for one in found))


def _by_origin(one: Incident, tables: Tables) -> str:
    """What reports say of the dead, each figure with its newsrooms: "14: 8 newsrooms; 15: El-Balad"."""
    by_value: dict[str, list[str]] = {}
    for fact in one.killed.reports:
        by_value.setdefault(tables.row(fact)["killed"], []).append(fact)
    said = []
    for value, facts in sorted(by_value.items(), key=lambda item: -len(item[1])):
        rooms = newsrooms(tables, facts)
        who = rooms[0] if len(rooms) == 1 else f"{len(rooms)} newsrooms" if rooms else "newsroom not shown"
        said.append(f"{numbers.words(value)}: {who}")
    return "; ".join(said)


def strikes_by_event(tables: Tables) -> Panel | None:
    """One row per strike, with the spread of its reports."""
    found = tables.incidents
    if not found:
        return None
    facts = tuple(fact for one in found for fact in one.facts)
    rooms = len({room for one in found for room in one.newsrooms})
    title = f"{count(sum(one.strikes for one in found), 'strike')} in {len(facts)} reports by {rooms} named newsrooms"
    notes = ["Pages of one newsroom count as one voice; a copy is a copy.", announced(facts, tables)]
    return Panel("strikes-by-event", title, _events_table(found, tables), facts, tuple(filter(None, notes)))


def strike_reports(tables: Tables) -> Panel | None:
    """Every report, as it is worded, where they are few."""
    rows = tables.strikes
    if rows.empty or len(rows) > _FEW:
        return None
    title = "1 report of strikes" if len(rows) == 1 else f"{len(rows)} reports of strikes"
    facts = tuple(str(fact) for fact in rows["fact"])
    notes = ("Whom the boats or the dead are said to belong to is a claim, in the source’s words.",)
    return Panel("strike-reports", title, rows_of("strikes", tables, _COLUMNS), facts, notes)


def said_of_the_strikes(tables: Tables) -> list[Panel]:
    """What is claimed of the strikes and the boats, question by question."""
    return by_question(tables.claims[tables.claims["about"].isin(tables.strikes["fact"])], tables, "strikes")


PANELS: list[Builder] = [
    strike_totals,
    running_sum,
    why_they_differ,
    deaths_by_strike,
    strikes_by_event,
    disagreements,
    strike_reports,
    said_of_the_strikes,
]
