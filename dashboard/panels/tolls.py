"""Running totals: what was announced strike by strike, added up, beside every total that somebody stated."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.panels.panel import Chart, Panel, Table, count, outside
from dashboard.panels.sourcing import announced, voices
from dashboard.tables import Tables
from dashboard.values import dates, numbers

_SYMBOLS = {">": "triangle-up-open", ">=": "triangle-up", "~": "circle-open", "": "circle", "..": "circle-open"}
_SYMBOLS |= {"<": "triangle-down-open", "<=": "triangle-down"}
_LEGEND = (
    "The line adds up what was announced, strike by strike; the band spans the least and the most of all reports. "
    "A mark is a total that somebody stated: a filled circle as it stands, an open circle about so many, a filled "
    "triangle at least so many, an open triangle more than so many. A star is the article’s."
)


def _totals(tables: Tables) -> pd.DataFrame:
    """The stated running totals of deaths, in the order of their days."""
    rows = tables.strikes[(tables.strikes["scope"] == "campaign") & tables.strikes["killed"].notna()]
    return rows.sort_values("date_end", kind="stable")


def running_sum(tables: Tables) -> Panel | None:
    """The running sum of announced deaths as an interval, against every stated total."""
    found, stated = [one for one in tables.incidents if one.date], _totals(tables)
    if len(found) < 2 or stated.empty:
        return None
    steps = pd.DataFrame(
        {
            "day": [pd.Timestamp(dates.read(one.date).end) for one in found],
            **{name: [getattr(one.killed, name) for one in found] for name in ("low", "high", "lowest", "highest")},
        }
    ).sort_values("day", kind="stable")
    sums = steps[["low", "high", "lowest", "highest"]].cumsum()
    dated = stated[(stated["date_start"] == stated["date_end"]) | (stated["extent"] == "throughout")]
    last = numbers.between(float(sums["low"].iloc[-1]), float(sums["high"].iloc[-1]))
    spread = numbers.between(float(sums["lowest"].iloc[-1]), float(sums["highest"].iloc[-1]))
    facts = tuple(fact for one in found for fact in one.killed.reports) + tuple(stated["fact"])
    title = f"Announced deaths add up to {last}; {len(stated)} stated totals stand beside them"
    notes = [
        _LEGEND,
        f"Over the least and the most of every report the sum is {spread}.",
        announced([fact for one in found for fact in one.killed.reports], tables),
    ]
    undated = stated.drop(dated.index)
    if len(undated):
        said = "; ".join(f"{numbers.words(row['killed'])} ({tables.said_by(row['fact'])})" for row in _records(undated))
        notes.append(f"Without a stated day, so not drawn: {said}.")
    notes += [loose] if (loose := outside(tables, facts)) else []
    days = steps["day"].drop_duplicates(keep="last")
    sums = sums.loc[days.index]
    if len(dated) and dated["date_end"].max() > days.iloc[-1]:  # the sum stands until the last total that is drawn
        days = pd.concat([days, pd.Series([dated["date_end"].max()])], ignore_index=True)
        sums = pd.concat([sums, sums.tail(1)], ignore_index=True)
    chart = go.Figure(data=[*_band(days, sums), *_marks(dated, tables)], layout=_LAYOUT)
    alt = f"Running sum of announced deaths, {last} in the end ({spread} over all reports), against stated totals: "
    alt += "; ".join(f"{tables.when(row['fact'])} {numbers.words(row['killed'])}" for row in _records(dated)) + "."
    return Panel("running-sum", title, Chart(chart, alt, _table(stated, tables)), facts, tuple(filter(None, notes)))


_LAYOUT = {
    "height": 420,
    "margin": {"l": 48, "r": 8, "t": 8, "b": 40},
    "xaxis": {"type": "date", "tickformat": "%-d %b<br>%Y", "fixedrange": True, "nticks": 8},
    "yaxis": {"title": {"text": "People killed"}, "rangemode": "tozero", "fixedrange": True},
    "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    "dragmode": False,
    "hoverlabel": {"align": "left"},
}


def _records(rows: pd.DataFrame) -> list[dict[Hashable, Any]]:
    return rows.to_dict("records")


def _band(days: "pd.Series[pd.Timestamp]", sums: pd.DataFrame) -> list[go.Scatter]:
    """The sum in steps, with the band of all reports."""
    colour = theme.PALETTE[1]
    common = {"x": days, "mode": "lines", "hoverinfo": "skip"}
    shape = {"shape": "hv", "width": 0}
    return [
        go.Scatter(y=sums["lowest"], line=shape, showlegend=False, **common),
        go.Scatter(
            y=sums["highest"],
            line=shape,
            fill="tonexty",
            fillcolor="rgba(200,100,30,0.35)",
            name="All reports",
            **common,
        ),
        go.Scatter(
            y=sums["low"], line={"shape": "hv", "width": 2, "color": colour}, name="Announced, added up", **common
        ),
    ]


def _marks(dated: pd.DataFrame, tables: Tables) -> list[go.Scatter]:
    """The stated totals, the record's and the article's apart."""
    traces = []
    for basis, name, colour in (
        ("cited", "Totals stated in the record", theme.PALETTE[0]),
        ("quoted", "The article", theme.PALETTE[4]),
    ):
        rows = _records(dated[dated["basis"] == basis])
        said = [numbers.read(row["killed"]) for row in rows]
        symbols = [_SYMBOLS[one.hedge] if basis == "cited" else "star-open" for one in said]
        hover = [
            f"{numbers.words(row['killed'])} people killed, {tables.when(row['fact'])}<br>{tables.said_by(row['fact'])}"
            for row in rows
        ]
        if rows:
            traces.append(
                go.Scatter(
                    x=[row["date_end"] for row in rows],
                    y=[one.said[0] for one in said],
                    mode="markers",
                    name=name,
                    marker={
                        "symbol": symbols,
                        "size": 10 if basis == "cited" else 16,
                        "color": colour,
                        "line": {"width": 1.5},
                    },
                    customdata=[(words, "sources", row["source"]) for words, row in zip(hover, rows, strict=True)],
                    hovertemplate="%{customdata[0]}<extra></extra>",
                )
            )
    return traces


def _table(stated: pd.DataFrame, tables: Tables) -> Table:
    """Each stated total: as of when, how many, by whom, and what is to be known of it."""
    rows = tuple(
        (
            tables.when(row["fact"]),
            numbers.words(row["killed"]),
            numbers.words(row["strikes"] if isinstance(row["strikes"], str) else ""),
            numbers.words(row["vessels"] if isinstance(row["vessels"], str) else ""),
            tables.said_by(row["fact"]),
            row["note"] if isinstance(row["note"], str) else "",
        )
        for row in _records(stated)
    )
    heading = ("As of", "People killed", "Strikes", "Vessels", "Said by", "Note")
    return Table(heading, rows, tuple((row["fact"],) for row in _records(stated)))


def why_they_differ(tables: Tables) -> Panel | None:
    """The sum beside the totals stated since the last strike: each figure, who says it, what is known of why."""
    found, stated = [one for one in tables.incidents if one.date], _totals(tables)
    if len(found) < 2:
        return None
    last = max(pd.Timestamp(dates.read(one.date).start) for one in found)
    late = stated[(stated["date_end"] >= last) | stated["date_end"].isna()]
    if late["killed"].nunique() < 2:
        return None
    total = tables.total("strikes", "killed")
    rows = [(f"{total.words()} (added up here)", announced(total.reports, tables), f"Counted here over {total.how}.")]
    behind = [total.reports]
    for figure, mine in late.groupby("killed", sort=False):
        facts = tuple(mine["fact"])
        notes = dict.fromkeys(mine.loc[mine["basis"] == "cited", "note"].dropna())
        rows.append((numbers.words(str(figure)), voices(facts, tables), " ".join(notes) or "No reason is given."))
        behind.append(facts)
    often = list(late["killed"].value_counts().index[:2])
    often.sort(key=lambda figure: -numbers.read(figure).said[0])
    title = f"Why {total.words()}, {' and '.join(numbers.words(figure) for figure in often)}?"
    facts = tuple(dict.fromkeys(fact for one in behind for fact in one))
    note = "Totals stated as of the day of the last strike or later, and those that name no day."
    return Panel(
        "why-totals-differ",
        title,
        Table(("People killed", "Who says so", "How it comes about"), tuple(rows), tuple(behind)),
        facts,
        (note,),
    )


_DIFFER = {
    "killed": "People killed",
    "vessels": "Unit of count: vessels",
    "ordinal": "Unit of count: number in the series",
}
_DIFFER |= {"survivors": "Survivors", "date": "Day", "theatre": "Where"}


def disagreements(tables: Tables) -> Panel | None:
    """Where reports of one strike say different things: what each voice says, and what is known of why."""
    by_event: dict[str, list[dict[str, Any]]] = {}
    for fact in tables.strikes["fact"]:
        row = tables.row(str(fact))
        if row["scope"] != "campaign" and row["event"]:
            by_event.setdefault(row["event"], []).append(row)
    rows, behind = [], []
    for event, reports in by_event.items():
        for column, label in _DIFFER.items():
            said = _by_value(reports, column)
            if len(said) > 1:
                words = [f"{_value(column, value)}: {voices(facts, tables)}" for value, facts in said]
                fewer = [tables.row(fact)["note"] for _, facts in said[1:] for fact in facts]
                why = " ".join(dict.fromkeys(note for note in fewer if note)) or "No reason is given."
                rows.append((tables.words["events"][event], label, "; ".join(words), why))
                behind.append(tuple(fact for _, facts in said for fact in facts))
    if not rows:
        return None
    facts = tuple(dict.fromkeys(fact for one in behind for fact in one))
    title = f"{count(len({row[0] for row in rows}), 'strike')} on which reports differ"
    note = "What is known of why comes from the reports in the minority. Nothing is averaged."
    table = Table(("Strike", "What differs", "Who says what", "What is known of why"), tuple(rows), tuple(behind))
    return Panel("disagreements", title, table, facts, (note,))


def _by_value(reports: list[dict[str, Any]], column: str) -> list[tuple[str, list[str]]]:
    """(value, facts) of what is said in *column*, the most frequent first; "at least the 5th" is the fifth too."""
    found: dict[str, list[str]] = {}
    for row in reports:
        if row[column]:
            value = row[column].split()[-1] if column == "ordinal" else row[column]
            found.setdefault(value, []).append(row["fact"])
    return sorted(found.items(), key=lambda one: -len(one[1]))


def _value(column: str, value: str) -> str:
    if column == "date":
        return dates.words(value)
    if column == "theatre":
        return (
            value.replace("eastern-pacific", "eastern Pacific").replace("caribbean", "Caribbean").replace("; ", " and ")
        )
    return numbers.words(value) if column != "ordinal" else f"no. {value}"
