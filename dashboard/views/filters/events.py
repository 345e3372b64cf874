"""By event; a group brings the events it covers."""

from collections.abc import Iterable

import numpy as np

from dashboard.columns import Mask
from dashboard.corpus import Corpus, Horizon
from dashboard.views.filter import Filter


def _keeps(horizon: Horizon, chosen: Iterable[str]) -> Mask:
    corpus = horizon.corpus
    codes = np.array([corpus.events.codes[key] for key in chosen])
    groups, members = corpus.index.covers
    chosen = np.unique(np.concatenate([codes, members[np.isin(groups, codes)]]))
    return corpus.index.rows_by(corpus.index.by_event, chosen)


def _options(corpus: Corpus) -> list[str]:
    there = np.unique(corpus["event"])
    return [corpus.events.ids[code] for code in there[there >= 0].tolist()]


FILTER = Filter(
    name="events",
    key="event",
    label="Event",
    kind="several",
    rank=11,
    keeps=_keeps,
    options=_options,
    called=lambda corpus, key: corpus.events.name(key),
    hint="A group brings the strikes it covers.",
    anything="Any event",
    most=lambda corpus: dict(zip(corpus.events.ids, np.diff(corpus.index.by_event[0]).tolist(), strict=True)),
)
