"""By the group that the boats or the dead of a strike are said to belong to: a claim."""

from collections.abc import Iterable

import numpy as np

from dashboard.columns import ROLES, Ints, Mask
from dashboard.corpus import Corpus, Horizon
from dashboard.views.filter import Filter, named

_ROLES = [ROLES.index("mentioned"), ROLES.index("member")]


def _pairs(corpus: Corpus) -> tuple[Ints, Ints]:
    """(rows, actors): strike rows that state a claimed affiliation, with whom they name for it."""
    stated = np.array(corpus.text("own.strikes")["claimed_affiliation"].is_valid().to_pylist(), bool)
    mask = np.zeros(len(corpus), bool)
    mask[np.flatnonzero(stated) + corpus.first_rows["strikes"]] = True
    rows = np.repeat(np.arange(len(corpus)), np.diff(corpus["party_off"]))
    kept = mask[rows] & np.isin(corpus["party_role"], _ROLES)
    return rows[kept], corpus["party"][kept]


def _keeps(horizon: Horizon, chosen: Iterable[str]) -> Mask:
    corpus = horizon.corpus
    rows, actors = corpus.keep("claimed", lambda: _pairs(corpus))
    mask = np.zeros(len(corpus), bool)
    mask[rows[np.isin(actors, [corpus.actors.codes[key] for key in chosen])]] = True
    return mask


def _options(corpus: Corpus) -> list[str]:
    _, actors = corpus.keep("claimed", lambda: _pairs(corpus))
    codes = [code for code in np.unique(actors).tolist() if code < len(corpus.actors)]
    groups = [corpus.actors.ids[code] for code in codes]
    return named(corpus.actors.name, [key for key in groups if corpus.actors[key].kind in ("group", "collective")])


FILTER = Filter(
    name="claimed",
    key="claimed",
    label="Said to belong to",
    kind="several",
    rank=9,
    keeps=_keeps,
    options=_options,
    called=lambda corpus, key: corpus.actors.name(key),
    hint="Strikes whose boats or dead somebody said to belong to a group: a claim of the speaker.",
    anything="Any group, or none",
)
