"""Known by a day: only what a page dated up to it says; it comes before every other filter (docs/counting.md 2.5)."""

from datetime import date

from dashboard.corpus import Horizon
from dashboard.corpus.columns import Mask
from dashboard.views.filter import Filter


def _keeps(horizon: Horizon, day: date) -> Mask:
    return horizon.mask


FILTER = Filter(
    name="known",
    key="known",
    label="Known by",
    kind="day",
    rank=11,
    keeps=_keeps,
    hint="Replays what was known on a day: only what a page dated up to it says. Undated pages are left out.",
)
