"""The axis of a drawing in time: the years that hold a date, in stretches, and the cuts between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from dashboard import theme

_NARROWEST = 0.15  # share of the width that a stretch of years keeps


@dataclass(frozen=True)
class Stretch:
    """Some whole years of the axis: [*start*, *end*) drawn between *left* and *right* (shares of the width)."""

    start: pd.Timestamp
    end: pd.Timestamp
    left: float
    right: float


def stretches(lanes: Sequence[Sequence[tuple[pd.Timestamp, pd.Timestamp]]]) -> list[Stretch]:
    """The years that hold a date, in runs, each as wide as dates begin in it.

    Args:
        lanes: by lane: the first and the last day of each date in it.
    """
    years = sorted({year for lane in lanes for first, last in lane for year in range(first.year, last.year + 1)})
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    begun = [first.year for lane in lanes for first, _ in lane]
    narrowest = min(_NARROWEST, 0.5 / len(runs))
    shares = [max(narrowest, sum(year in run for year in begun) / len(begun)) for run in runs]
    edges = [sum(shares[:i]) / sum(shares) for i in range(len(shares) + 1)]
    return [
        Stretch(pd.Timestamp(run[0], 1, 1), pd.Timestamp(run[-1] + 1, 1, 1), left, right)
        for run, (left, right) in zip(runs, pairwise(edges), strict=True)
    ]


def axis(stretch: Stretch) -> dict[str, object]:
    """The axis of one stretch, for Plotly."""
    gap = 0.01 if stretch.left else 0
    wide = stretch.right - stretch.left > 0.4
    middle = stretch.start + (stretch.end - stretch.start) / 2
    months = {"nticks": 7, "tickformat": "%b<br>%Y", "ticklabelmode": "period"}  # beside a cut, not on it
    ticks = months if wide else {"tickvals": [middle], "ticktext": [_years(stretch)]}
    return {
        "range": [stretch.start, stretch.end - pd.Timedelta(hours=1)],  # no tick of the year after
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


def cut(after: Stretch) -> dict[str, object]:
    """The line where years were left out before *after*."""
    line = {"color": "rgba(128,128,128,0.7)", "width": 1, "dash": "dot"}
    place = {"x0": after.left, "x1": after.left, "y0": 0, "y1": 1, "xref": "paper", "yref": "paper"}
    return {"type": "line", **place, "line": line}


def cut_in_words(before: Stretch, after: Stretch) -> dict[str, object]:
    """Which years were left out between two stretches."""
    first, last = before.end.year, after.start.year - 1
    years = str(first) if first == last else f"{first} to {last}"
    place = {"x": after.left, "xref": "paper", "xanchor": "left", "y": 1, "yref": "paper", "yanchor": "bottom"}
    font = {"size": 11, "color": theme.INK}
    return {"text": f"no dated act {years}", **place, "showarrow": False, "font": font}
