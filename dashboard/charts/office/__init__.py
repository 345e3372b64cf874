"""Charts as an office program draws them, its numbers open to be edited: bars, or courses and marks over time.

Plain values from the data of a panel; `exports/native` writes them.
"""

from dashboard.charts.office.bars import of_offers, of_table
from dashboard.charts.office.course import of_time
from dashboard.charts.office.values import Bars, BarSeries, Course, Point, Side, Trace
from dashboard.panels.panel import Body, OfferChart, Table, TimeChart

__all__ = ["BarSeries", "Bars", "Course", "Point", "Side", "Trace", "drawing"]
WIDE = 1010.0  # pixels that labels have on a slide


def drawing(body: Body, room: float = WIDE) -> Bars | Course | None:
    """What an office chart shows of *body*, its labels placed in *room* pixels; None where it can't show it."""
    match body:
        case TimeChart():
            return of_time(body, room)
        case OfferChart():
            return of_offers(body)
        case Table():
            return of_table(body)
    return None
