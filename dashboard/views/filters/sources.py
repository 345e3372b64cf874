"""By source: an article, or a page that the record cites."""

from collections.abc import Iterable

import numpy as np

from dashboard.columns import Mask
from dashboard.corpus import Corpus, Horizon
from dashboard.corpus.attribution import as_of, source_name
from dashboard.views.filter import Filter


def _keeps(horizon: Horizon, chosen: Iterable[str]) -> Mask:
    corpus = horizon.corpus
    codes = np.array([corpus.source_codes[key] for key in chosen])
    return corpus.index.rows_by(corpus.index.by_source, codes[horizon.pages[codes]])  # a later page is no source yet


def _options(corpus: Corpus) -> list[str]:
    starts, _ = corpus.index.by_source
    return [corpus.source_ids[code] for code in np.flatnonzero(np.diff(starts)).tolist()]


def _called(corpus: Corpus, key: str) -> str:
    code = corpus.source_codes[key]
    name = source_name(corpus, code)
    return name if code < len(corpus.stems) else f"{name} ({as_of(corpus, code)})"


FILTER = Filter(
    name="sources",
    key="source",
    label="Source",
    kind="several",
    rank=10,
    keeps=_keeps,
    options=_options,
    called=_called,
    anything="Any source",
    most=lambda corpus: dict(zip(corpus.source_ids, np.diff(corpus.index.by_source[0]).tolist(), strict=True)),
)
