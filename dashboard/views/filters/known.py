"""Known by a day: only what a page dated up to it says; it comes before every other filter (docs/counting.md 2.5)."""

from datetime import date

import numpy as np

from dashboard.columns import EPOCH, NEVER, Mask
from dashboard.corpus import Corpus, Horizon
from dashboard.views.filter import Filter


def _keeps(horizon: Horizon, day: date) -> Mask:
    return horizon.mask


def _days(corpus: Corpus) -> list[date]:
    """The days of the dated pages."""
    days = np.unique(corpus["source.day"])
    return [date.fromordinal(day + EPOCH) for day in days[days != NEVER].tolist()]


FILTER = Filter(
    name="known",
    key="known",
    label="Known by",
    kind="day",
    rank=12,
    keeps=_keeps,
    hint="Replays what was known on a day: only what a page dated up to it says. Undated pages are left out.",
    days=_days,
)
