"""By kind of fact: its table."""

from collections.abc import Sequence

import numpy as np

from dashboard.columns import CODES, Mask
from dashboard.corpus import Corpus, Horizon, everything
from dashboard.facts import TABLES
from dashboard.views.filter import Filter


def _keeps(horizon: Horizon, chosen: Sequence[str]) -> Mask:
    return np.isin(horizon.corpus["table"], [CODES["table"].index(key) for key in chosen])


def _options(corpus: Corpus) -> list[str]:
    return [name for name in TABLES if everything(corpus).count(name)]


FILTER = Filter(
    name="kinds",
    key="kind",
    label="Kind",
    kind="several",
    rank=6,
    keeps=_keeps,
    options=_options,
    called=lambda corpus, key: TABLES[key].label,
    anything="Any kind",
    counts=lambda selection: {name: selection.count(name) for name in TABLES},
)
