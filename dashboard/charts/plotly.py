"""Charts as Plotly figures, built as plain dicts: Plotly's own objects check each piece, thirty times slower.

Colours are placeholders that Streamlit's page replaces by those of its theme, light or dark; `real` puts a palette's
colours in their place for every surface outside the page.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.charts.course import TimeDrawing
from dashboard.charts.drawing import INK, PAPER, SLOTS, WIDE, Spec, plain
from dashboard.charts.offers import OfferDrawing
from dashboard.charts.rows import RowDrawing
from dashboard.panels.drawn import behind
from dashboard.panels.panel import Mark, OfferChart, Stated, Step, TimeChart, key

__all__ = ["INK", "PAPER", "SLOTS", "Spec", "figure", "opens", "plain", "real"]


def figure(chart: TimeChart | OfferChart, *, narrow: bool = False, wide: int = WIDE) -> Spec:
    """*chart* as a Plotly figure: {"data": [...], "layout": {...}}; *narrow* is the version for a phone.

    Labels are placed for a figure of *wide* pixels, a narrow one aside.

    Each mark's customdata is [words on hover, key of its rows]; see `opens`.
    """
    if isinstance(chart, OfferChart):
        return OfferDrawing(chart, narrow, wide).spec()
    return (RowDrawing if chart.rows else TimeDrawing)(chart, narrow, wide).spec()


def opens(chart: TimeChart | OfferChart) -> Mapping[str, Sequence[int]]:
    """The rows that each mark of *chart* opens, by the key in its customdata."""
    if isinstance(chart, OfferChart):
        every = (behind(offers) for person in chart.people for offers in person.by_amount.values())
        return {key(rows): rows for rows in every}
    marks: list[Step | Stated | Mark] = [*chart.steps, *chart.stated]
    marks += [mark for lane in chart.lanes for mark in (*lane.marks, *lane.outcomes)]
    return {key(mark.rows): mark.rows for mark in marks}


def real(value: Any, palette: Mapping[str, str]) -> Any:
    """A figure, or a part of it, with the colours of *palette* in place of the placeholders."""
    if isinstance(value, dict):
        return {name: real(part, palette) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [real(part, palette) for part in value]
    return palette.get(value, value) if isinstance(value, str) else value
