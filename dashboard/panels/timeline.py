"""The drawing of acts in time: one lane per event, or per kind where they are many; each date as wide as it is known.

Years without a dated act are cut out of the axis, and the cut says so.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.facts import TABLES
from dashboard.panels.lanes import Lane, Row, lanes_of, span_in_words
from dashboard.panels.panel import Chart, Panel, Table, count, fairness, outside
from dashboard.panels.stretches import Stretch, axis, cut, cut_in_words, stretches
from dashboard.tables import Tables
from dashboard.tables.totals import ENTERING
from dashboard.values import dates

_DAY = pd.Timedelta(days=1)
_LINE = 48  # characters that fit on a phone
_WHEN = 56  # likewise, of the lighter second line
_HOLLOW = ("planned", "announced")
_FEW = 3  # of so many stretches of years the cuts between them are named
_SAID = 6  # so many undated acts are said
_LEGEND = (
    "A diamond is a day (hollow: announced or planned), a circle about a day. A hatched bar is a date known only "
    "as a month, a year or a span: the act lies somewhere in it. A full bar is a span that the act covers. Where a "
    "dotted line stands, years without a dated act are left out."
)


def over_time(tables: Tables, names: Sequence[str], panel: str, noun: str, how: str = "") -> Panel | None:
    """A panel of the dated rows of the fact tables *names* in time; None when none is dated."""
    acts = tables.facts[tables.facts["table"].isin(names)]
    every = [tables.row(str(fact)) for fact in acts["fact"]]
    rows = [_dated(row) for row in every if row["standing"] in ENTERING and not _running(row)]
    dated = sorted((row for row in rows if row["date"]), key=lambda row: (row["date_start"], row["date_end"]))
    if not dated:
        return None
    span = span_in_words(dated[0]["date"], max(dated, key=lambda row: row["date_end"])["date"])
    undated = [row for row in rows if not row["date"]]
    notes = [_LEGEND]
    if 0 < len(undated) <= _SAID:
        notes.append(f"No date is stated for {len(undated)}: {' '.join(row['statement'] for row in undated)}")
    elif undated:
        notes.append(f"No date is stated for {count(len(undated), 'row')}; they stand in Data.")
    if left := len(every) - len(rows):
        notes.append(f"Not drawn: {count(left, 'row')}, contradicted, doubtful, or running totals of many strikes.")
    facts = tuple(row["fact"] for row in rows)
    notes += fairness(tables, facts)
    notes += [loose] if (loose := outside(tables, [row["fact"] for row in dated])) else []
    title = f"{count(len({row['event'] or row['fact'] for row in dated}), noun)}{how}, {span}"
    return Panel(panel, title, drawn(lanes_of(dated, tables), dated, tables), facts, tuple(notes))


def _running(row: Row) -> bool:
    """Whether a row is a running total as of a day, which is no act of that day."""
    return row.get("scope") == "campaign" and row["date_start"] == row["date_end"]


def _dated(row: Row) -> Row:
    """*row*; where only the day of its announcement is known it stands there, as announced."""
    if row["date"] or not row["announced"] or row["table"] == "strikes":
        return row
    day = dates.read(row["announced"])
    bounds = {"date_start": pd.Timestamp(day.start), "date_end": pd.Timestamp(day.end)}
    return row | {"date": row["announced"], "status": "announced", **bounds}


def drawn(lanes: list[Lane], acts: list[Row], tables: Tables) -> Chart:
    """*lanes* of *acts* (dated rows in the order of time, see `Tables.row`) as a chart with its table."""
    years = stretches([[(row["date_start"], row["date_end"]) for row in lane.rows] for lane in lanes])
    labels = [
        [*(f"<b>{_plain(line)}</b>" for line in wrap(lane.title, _LINE)), *map(_plain, wrap(lane.when, _WHEN))]
        for lane in lanes
    ]
    # Built in one go: Plotly takes long to add to a figure piece by piece.
    layout = {
        **{f"xaxis{number}": axis(stretch) for number, stretch in enumerate(years, start=1)},
        "yaxis": {"visible": False, "range": [0.5 - len(lanes), 0.5], "fixedrange": True},
        "annotations": [_label(text, lane) for text, lane in zip(labels, lanes, strict=True)]
        + [cut_in_words(before, after) for before, after in pairwise(years) if len(years) <= _FEW],
        "shapes": [_borders(lanes), *(cut(after) for after in years[1:])],
        "height": 64 + (30 + 16 * max(map(len, labels), default=0)) * len(lanes),
        "margin": {"l": 4, "r": 4, "t": 24, "b": 32},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"align": "left"},
    }
    marks = [one for number, stretch in enumerate(years, start=1) for one in _marks(lanes, stretch, number)]
    alt = "Timeline. " + " ".join(f"{lane.title}: {lane.when}." for lane in lanes)
    return Chart(go.Figure(marks, layout), alt, _table(acts, tables))


def _table(acts: list[Row], tables: Tables) -> Table:
    """The acts drawn, a row each."""
    rows = [
        (
            TABLES[act["table"]].kind.capitalize(),
            act["statement"],
            tables.when(act["fact"]),
            tables.said_by(act["fact"]),
        )
        for act in acts
    ]
    behind = tuple((str(act["fact"]),) for act in acts)
    return Table(("Kind", "What", "When", "Said by"), tuple(rows), behind)


def _label(lines: list[str], lane: Lane) -> dict[str, object]:
    """What a lane is called, above its marks."""
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": lane.y + 0.47, "yanchor": "top", "align": "left"}
    look = {"font": {"size": 12, "color": theme.INK}, "bgcolor": theme.PAPER, "borderpad": 0, "showarrow": False}
    return {"text": "<br>".join(lines), **place, **look}


def _borders(lanes: list[Lane]) -> dict[str, object]:
    """The lines between lanes, drawn as one."""
    path = " ".join(f"M0,{lane.y + 0.5}L1,{lane.y + 0.5}" for lane in lanes[1:]) or "M0,0"
    line = {"color": "rgba(128,128,128,0.25)", "width": 1}
    return {"type": "path", "path": path, "xref": "paper", "yref": "y", "line": line}


def _marks(lanes: list[Lane], stretch: Stretch, number: int) -> Iterator[go.Scatter | go.Bar]:
    """The marks of one stretch: diamonds for days, bars for spans."""
    rows = [
        (row, lane)
        for lane in lanes
        for row in lane.rows
        if row["date_start"] < stretch.end and row["date_end"] >= stretch.start
    ]
    place = {"xaxis": "x" if number == 1 else f"x{number}", "hovertemplate": "%{customdata[0]}<extra></extra>"}
    if days := [one for one in rows if one[0]["date_start"] == one[0]["date_end"]]:
        symbols = [
            ("circle" if row["date"].endswith(("~", "?", "%")) else "diamond")
            + ("-open" if row["status"] in _HOLLOW else "")
            for row, _ in days
        ]
        colours = [theme.colour(lane.table) for _, lane in days]
        marker = {"symbol": symbols, "size": 15, "color": colours, "line": {"color": colours, "width": 2}}
        point = {"x": [row["date_start"].isoformat() for row, _ in days], "mode": "markers", "cliponaxis": False}
        yield go.Scatter(**point, **_of(days), marker=marker, **place)
    if spans := [one for one in rows if one[0]["date_start"] != one[0]["date_end"]]:
        starts = [max(row["date_start"], stretch.start) for row, _ in spans]
        ends = [min(row["date_end"] + _DAY, stretch.end) for row, _ in spans]
        colours = [theme.colour(lane.table) for _, lane in spans]
        shapes = ["" if row["extent"] == "throughout" else "/" for row, _ in spans]
        pattern = {"shape": shapes, "fgcolor": colours, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": 0.4}
        marker = {"color": colours, "pattern": pattern, "line": {"color": colours, "width": 1.5}}
        lengths = [(end - start).total_seconds() * 1000 for start, end in zip(starts, ends, strict=True)]
        bar = {"base": [start.isoformat() for start in starts], "x": lengths, "orientation": "h", "width": 0.2}
        yield go.Bar(**bar, **_of(spans), marker=marker, **place)


def _of(marks: list[tuple[Row, Lane]]) -> dict[str, object]:
    """Where *marks* are in height, and what `_hover` says of each."""
    return {"y": [lane.y - 0.32 for _, lane in marks], "customdata": [_hover(row) for row, _ in marks]}


def _hover(row: Row) -> tuple[str, str, str]:
    """What stands over a mark, in lines, and the choice that a click on it makes (attribute of View, id)."""
    said = "<br>".join(_plain(line) for line in wrap(row["statement"], 70))
    choices = (("actors", row["actor"]), ("agencies", row["agency"]), ("kinds", row["table"]))
    return (said, *next((name, one) for name, one in choices if one))


def _plain(text: str) -> str:
    """*text* as Plotly shows it letter by letter: no markup of a seed's survives."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
