"""By words: each must stand in the fact's statement, note or quotes, or in the name of a party."""

import numpy as np

from dashboard.columns import Mask
from dashboard.corpus import Horizon
from dashboard.corpus.words import containing
from dashboard.values.folding import fold
from dashboard.views.filter import Filter

_MARKS = ".,:;!?¡¿()[]«»\"'…"  # punctuation at the ends of a word that is looked for


def _keeps(horizon: Horizon, text: str) -> Mask:
    words = (word.strip(_MARKS) for word in fold(text).split())
    masks = [containing(horizon.corpus, word) for word in words if word]
    return np.logical_and.reduce(masks) if masks else np.ones(len(horizon.corpus), bool)


FILTER = Filter(
    name="words",
    key="words",
    label="Words",
    kind="words",
    rank=7,
    keeps=_keeps,
    anything="In statements, names, quotes",
)
