"""By country: a party of the fact is that country, or belongs to it."""

from collections.abc import Iterable

import numpy as np

from dashboard.columns import Mask
from dashboard.corpus import Corpus, Horizon
from dashboard.views.filter import Filter, named


def _belonging(corpus: Corpus, chosen: Iterable[str]) -> Mask:
    """A mask over actors: the countries, and those that belong to one of them."""
    codes = [corpus.actors.codes[key] for key in chosen]
    mask = np.zeros(len(corpus.actors), bool)
    mask[codes] = True
    owners = np.repeat(np.arange(len(corpus.actors)), np.diff(corpus["actor.country_off"]))
    mask[owners[np.isin(corpus["actor.country"], codes)]] = True
    return mask


def _keeps(horizon: Horizon, chosen: Iterable[str]) -> Mask:
    corpus = horizon.corpus
    starts, rows, _ = corpus.index.by_actor
    return corpus.index.rows_by((starts, rows), np.flatnonzero(_belonging(corpus, chosen)))


def _options(corpus: Corpus) -> list[str]:
    used = set(corpus["actor.country"].tolist()) - {-1}
    return named(corpus.actors.name, [corpus.actors.ids[code] for code in used])


FILTER = Filter(
    name="country",
    key="country",
    label="Country",
    kind="several",
    rank=8,
    keeps=_keeps,
    options=_options,
    called=lambda corpus, key: corpus.actors.name(key),
    hint="The country itself, or a person, group or body that belongs to it.",
    anything="Any country",
)
