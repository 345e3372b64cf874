"""By where it stands: quoted in an article, or cited in the record."""

from collections.abc import Sequence

import numpy as np

from dashboard.columns import CODES, Mask
from dashboard.corpus import Corpus, Horizon
from dashboard.views.filter import Filter

_WORDS = {"quoted": "articles", "cited": "the record"}


def _keeps(horizon: Horizon, chosen: Sequence[str]) -> Mask:
    return np.isin(horizon.corpus["basis"], [CODES["basis"].index(key) for key in chosen])


def _called(corpus: Corpus, key: str) -> str:
    return "the article" if key == "quoted" and len(corpus.stems) == 1 else _WORDS[key]


FILTER = Filter(
    name="basis",
    key="basis",
    label="Said in",
    kind="alone",
    rank=1,
    keeps=_keeps,
    options=lambda corpus: [key for key in ("quoted", "cited") if (corpus["basis"] == CODES["basis"].index(key)).any()],
    called=_called,
    hint="An article is quoted word for word; the record names the pages it rests on. No mark of quality.",
)
