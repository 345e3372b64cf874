"""By period: what was, or may have been, from a day on and up to a day (docs/counting.md 2.4)."""

from datetime import date

import numpy as np

from dashboard.columns import EPOCH, Mask
from dashboard.corpus import Horizon
from dashboard.corpus.horizon import UNDATED
from dashboard.views.filter import Filter


def day_number(day: date) -> int:
    """*day* as days since 1970."""
    return day.toordinal() - EPOCH


def _from(horizon: Horizon, day: date) -> Mask:
    _, end, how = horizon.times
    mask: Mask = (how != UNDATED) & (end >= day_number(day))
    return mask


def _to(horizon: Horizon, day: date) -> Mask:
    start, end, how = horizon.times
    last = np.where(horizon.corpus.is_running, end, start)  # a running total counts on its last day
    mask: Mask = (how != UNDATED) & (last <= day_number(day))
    return mask


FILTERS = (
    Filter(name="start", key="from", label="From", kind="day", rank=4, keeps=_from, hint="Keeps what may fall in it."),
    Filter(name="end", key="to", label="To", kind="day", rank=5, keeps=_to),
)
