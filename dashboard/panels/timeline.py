"""The drawing of acts in time: one lane per event, each date as wide as it is known.

Years without a dated act are cut out of the axis, and the cut says so.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.facts import TABLES
from dashboard.panels.panel import Chart, Panel, Table, count, fairness, outside
from dashboard.tables import Tables
from dashboard.values import dates

_DAY = pd.Timedelta(days=1)
_NARROWEST = 0.15  # share of the width that a stretch of years keeps
_LINE = 48  # characters that fit on a phone
_HOLLOW = ("planned", "announced")
_LEGEND = (
    "A diamond is a day (hollow: announced or planned), a circle about a day. A hatched bar is a date known only "
    "as a month, a year or a span: the act lies somewhere in it. A full bar is a span that the act covers."
)


@dataclass(frozen=True)
class Stretch:
    """Some whole years of the axis: [*start*, *end*) drawn between *left* and *right* (shares of the width)."""

    start: pd.Timestamp
    end: pd.Timestamp
    left: float
    right: float


@dataclass(frozen=True)
class Lane:
    """One event: what it is called, when it was, its table, and the rows that date it."""

    title: str
    when: str
    table: str
    rows: pd.DataFrame


def over_time(tables: Tables, names: Sequence[str], panel: str, noun: str, how: str = "") -> Panel | None:
    """A panel of the dated rows of the fact tables *names* in time; None when none is dated."""
    acts = tables.facts[tables.facts["table"].isin(names)]
    dated = acts.dropna(subset=["date_start"]).sort_values(["date_start", "date_end"], kind="stable")
    if dated.empty:
        return None
    events = dated["event"].astype("object").where(dated["event"].notna(), dated["fact"])
    ended = dated.sort_values("date_end", kind="stable")
    span = _span(str(dated["date"].iloc[0]), str(ended["date"].iloc[-1]))
    undated = acts[acts["date_start"].isna()]
    notes = [_LEGEND]
    if len(undated):
        notes.append(f"No date is stated for {len(undated)}: {' '.join(undated['statement'])}")
    facts = tuple(str(fact) for fact in acts["fact"])
    notes += fairness(tables, facts)
    notes += [loose] if (loose := outside(tables, list(dated["fact"]))) else []
    title = f"{count(events.nunique(), noun)}{how}, {span}"
    return Panel(panel, title, timeline(dated, tables), facts, tuple(notes))


def _span(first: str, last: str) -> str:
    """From the first date to the last, in words."""
    return dates.words(first) if first == last else f"{_end(first, 0)} to {_end(last, -1)}"


def _end(date: str, which: int) -> str:
    return dates.words(date.strip("[]").replace(",", "/").split("/")[which].strip())


def timeline(acts: pd.DataFrame, tables: Tables) -> Chart:
    """*acts* (rows of `facts` with a date) as lanes, in the order of the tables and of time."""
    lanes = _lanes(acts, tables)
    stretches = _stretches(acts, lanes)
    chart = go.Figure()
    for number, stretch in enumerate(stretches, start=1):
        for lane_number, lane in enumerate(lanes):
            chart.add_traces(_marks(lane, -0.32 - lane_number, stretch, number))
        chart.update_layout({f"xaxis{number}": _axis(stretch)})
    labels = [[*(f"<b>{_plain(line)}</b>" for line in wrap(lane.title, _LINE)), _plain(lane.when)] for lane in lanes]
    for lane_number, label in enumerate(labels):
        place = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0.47 - lane_number, "yanchor": "top"}
        font = {"size": 12, "color": theme.INK}
        place |= {"bgcolor": theme.PAPER, "borderpad": 0}
        chart.add_annotation(text="<br>".join(label), showarrow=False, align="left", font=font, **place)
        if lane_number:
            line = {"color": "rgba(128,128,128,0.25)", "width": 1}
            y = 0.5 - lane_number
            chart.add_shape(type="line", x0=0, x1=1, y0=y, y1=y, xref="paper", yref="y", line=line)
    for before, after in pairwise(stretches):
        _say_cut(chart, before, after)
    chart.update_layout(
        yaxis={"visible": False, "range": [0.5 - len(lanes), 0.5], "fixedrange": True},
        height=64 + (30 + 16 * max(map(len, labels), default=0)) * len(lanes),
        margin={"l": 4, "r": 4, "t": 24, "b": 32},
        showlegend=False,
        dragmode=False,
        hoverlabel={"align": "left"},
    )
    alt = "Timeline. " + " ".join(f"{lane.title}: {lane.when}." for lane in lanes)
    return Chart(chart, alt, _table(acts, tables))


def _table(acts: pd.DataFrame, tables: Tables) -> Table:
    """The acts drawn, a row each."""
    said = zip(acts["fact"], acts["table"], acts["statement"], strict=True)
    rows = [
        (TABLES[name].kind.capitalize(), words, tables.when(fact), tables.said_by(fact)) for fact, name, words in said
    ]
    behind = tuple((str(fact),) for fact in acts["fact"])
    return Table(("Kind", "What", "When", "Said by"), tuple(rows), behind)


def _lanes(acts: pd.DataFrame, tables: Tables) -> list[Lane]:
    """One lane per event of a table; a row without an event is its own."""
    event = acts["event"].astype("object").where(acts["event"].notna(), acts["fact"])
    lanes = []
    for table in TABLES:
        for key, rows in acts[acts["table"] == table].groupby(event, sort=False):
            whom = list(dict.fromkeys(name for fact in rows["fact"] for name in tables.parties_of(fact, "target")))
            who = " and ".join([", ".join(whom[:-1]), whom[-1]] if len(whom) > 1 else whom)
            who = who or tables.words["events"].get(str(key), "whom is not stated")
            when = dict.fromkeys(_when(row, tables) for row in rows.to_dict("records"))
            lanes.append(Lane(f"{TABLES[table].kind.capitalize()}: {who}", "; ".join(when), table, rows))
    return lanes


def _when(row: dict[Hashable, Any], tables: Tables) -> str:
    """When an act was, how far it has come, and for a charge what came of it."""
    said = [tables.when(row["fact"])]
    if row["status"] != "not stated":
        said.append(row["status"])
    if outcome := tables.row(row["fact"]).get("outcome"):
        said.append(f"outcome {outcome}")
    return ", ".join(said)


def _stretches(acts: pd.DataFrame, lanes: list[Lane]) -> list[Stretch]:
    """The years that hold a date, in runs, each as wide as lanes begin in it."""
    years = sorted(
        {year for a, b in zip(acts["date_start"], acts["date_end"], strict=True) for year in range(a.year, b.year + 1)}
    )
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    begun = [lane.rows["date_start"].min().year for lane in lanes]
    shares = [max(_NARROWEST, sum(year in run for year in begun) / len(lanes)) for run in runs]
    edges = [sum(shares[:i]) / sum(shares) for i in range(len(shares) + 1)]
    return [
        Stretch(pd.Timestamp(run[0], 1, 1), pd.Timestamp(run[-1] + 1, 1, 1), left, right)
        for run, (left, right) in zip(runs, pairwise(edges), strict=True)
    ]


def _axis(stretch: Stretch) -> dict[str, object]:
    gap = 0.01 if stretch.left else 0
    wide = stretch.right - stretch.left > 0.4
    middle = stretch.start + (stretch.end - stretch.start) / 2
    ticks = {"nticks": 7, "tickformat": "%b<br>%Y"} if wide else {"tickvals": [middle], "ticktext": [_years(stretch)]}
    return {
        "range": [stretch.start, stretch.end],
        "domain": [stretch.left + gap, stretch.right],
        "type": "date",
        "fixedrange": True,
        "showgrid": wide,
        "zeroline": False,
        "tickangle": 0,
        **ticks,
    }


def _years(stretch: Stretch) -> str:
    last = stretch.end.year - 1
    return str(last) if stretch.start.year == last else f"{stretch.start.year}–{last}"


def _marks(lane: Lane, y: float, stretch: Stretch, axis: int) -> list[go.Scatter | go.Bar]:
    """The marks of one lane in one stretch: diamonds for days, bars for spans."""
    rows = lane.rows[(lane.rows["date_start"] < stretch.end) & (lane.rows["date_end"] >= stretch.start)]
    rows = rows.drop_duplicates(["date", "status", "extent"])
    place = {"xaxis": "x" if axis == 1 else f"x{axis}", "hovertemplate": "%{customdata[0]}<extra></extra>"}
    colour, marks = theme.colour(lane.table), []
    days = rows[rows["date_start"] == rows["date_end"]]
    if len(days):
        shape = ["circle" if date.endswith(("~", "?", "%")) else "diamond" for date in days["date"]]
        hollow = ["-open" if status in _HOLLOW else "" for status in days["status"]]
        symbols = [one + how for one, how in zip(shape, hollow, strict=True)]
        marker = {"symbol": symbols, "size": 15, "color": colour, "line": {"color": colour, "width": 2}}
        point = {"x": days["date_start"], "y": [y] * len(days), "customdata": _hover(days), "mode": "markers"}
        marks.append(go.Scatter(**point, marker=marker, cliponaxis=False, **place))
    spans = rows[rows["date_start"] != rows["date_end"]]
    if len(spans):
        start = spans["date_start"].mask(spans["date_start"] < stretch.start, stretch.start)
        after = spans["date_end"] + _DAY
        end = after.mask(after > stretch.end, stretch.end)
        shapes = ["" if extent == "throughout" else "/" for extent in spans["extent"]]
        pattern = {"shape": shapes, "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": 0.4}
        marker = {"color": colour, "pattern": pattern, "line": {"color": colour, "width": 1.5}}
        bar = {"base": start, "x": (end - start).dt.total_seconds() * 1000, "y": [y] * len(spans)}
        marks.append(go.Bar(**bar, customdata=_hover(spans), orientation="h", width=0.2, marker=marker, **place))
    return marks


def _hover(rows: pd.DataFrame) -> list[tuple[str, str, str]]:
    """For each row: its statement in lines, and the choice that a click on its mark makes (attribute of View, id)."""
    found = []
    for row in rows[["statement", "actor", "agency", "table"]].astype("object").itertuples(index=False):
        said = "<br>".join(_plain(line) for line in wrap(str(row.statement), 70))
        choice = next(
            ((name, one) for name, one in (("actors", row.actor), ("agencies", row.agency)) if isinstance(one, str)),
            ("kinds", str(row.table)),
        )
        found.append((said, *choice))
    return found


def _plain(text: str) -> str:
    """*text* as Plotly shows it letter by letter: no markup of a seed's survives."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _say_cut(chart: go.Figure, before: Stretch, after: Stretch) -> None:
    """Draw where years were left out between two stretches, and say which."""
    first, last = before.end.year, after.start.year - 1
    years = str(first) if first == last else f"{first} to {last}"
    line = {"color": "rgba(128,128,128,0.7)", "width": 1, "dash": "dot"}
    chart.add_shape(type="line", x0=after.left, x1=after.left, y0=0, y1=1, xref="paper", yref="paper", line=line)
    chart.add_annotation(
        text=f"no dated act {years}",
        **{"x": after.left, "xref": "paper", "xanchor": "left", "y": 1, "yref": "paper", "yanchor": "bottom"},
        **{"showarrow": False, "font": {"size": 11, "color": theme.INK}},
    )
