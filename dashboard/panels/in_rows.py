"""Acts in time, a row each for somebody or something: the chart of such rows."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from dashboard.corpus import Period
from dashboard.panels.marks import day
from dashboard.panels.panel import Cell, Column, Lane, Line, Table, TimeChart


def in_rows(span: Period, lanes: Sequence[Lane], head: str) -> TimeChart | None:
    """The *lanes* that have marks as rows over the days of *span*; *head* says what a row is. None where none has."""
    shown = tuple(lane for lane in lanes if lane.marks)
    if not shown or span.start is None or span.end is None:
        return None
    return TimeChart(
        first=day(span.start),
        last=day(span.end),
        steps=(),
        stated=(),
        lanes=shown,
        labels=("", ""),
        alt=_alt(shown),
        tabled=partial(_table, shown, head),
        rows=True,
    )


def _alt(lanes: Sequence[Lane]) -> str:
    said = ["Chart in time, in rows."]
    for lane in lanes:
        marks = "; ".join(f"{mark.words[0]}: {mark.label}" for mark in lane.marks)
        said.append(f"{lane.name}: {'; '.join(filter(None, (marks, lane.outcome)))}.")
    return " ".join(said)


def _table(lanes: Sequence[Lane], head: str) -> Table:
    """The same as a table, in the order of time: when, whose row, what, what came of it."""
    outcomes = any(lane.outcome for lane in lanes)
    heads = (Column("When"), Column(head), Column("What"), *((Column("Outcome"),) if outcomes else ()))
    dated: list[tuple[date, Line]] = []
    for lane in lanes:
        for mark in lane.marks:
            cells = [Cell(mark.words[0]), Cell(lane.name, choice=mark.choice), Cell(mark.said)]
            cells += [Cell(lane.outcome)] if outcomes else []
            dated.append((mark.start, Line(tuple(cells), mark.rows)))
    return Table(heads, tuple(line for _, line in sorted(dated, key=lambda pair: pair[0])))
