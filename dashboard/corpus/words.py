"""Finding facts by words: in the vocabulary of what stands in them, and in the names of parties.

What is looked for is sought within the words of the vocabulary, and the rows of those that hold it are marked. Letters
that are within very many words have their rows marked beforehand (`letters`).
"""

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.columns import Columns, Ints, Mask
from dashboard.corpus.votes import ranges

if TYPE_CHECKING:
    from dashboard.corpus.corpus import Corpus

_OWN_STEP = 256  # rows of a word from which on it is marked by itself: below, joining the words costs less
INDEXES = {"posting": ("vocabulary", "word"), "by_actor": ("names", "folded"), "by_own": ("own_names", "folded")}
_WORDS = 16  # masks of words that are kept at once


def containing(corpus: "Corpus", word: str) -> Mask:
    """A mask of the rows that *word* (folded) stands in: in their words, or in a name of a party."""
    return corpus.keep(("word", word), lambda: _containing(corpus, word), most=_WORDS)


def _containing(corpus: "Corpus", word: str) -> Mask:
    if len(word) <= 2 and (place := pc.index(corpus.text("letters")["letters"], word).as_py()) >= 0:
        return np.unpackbits(corpus["letter_rows"][place], count=len(corpus)).view(np.bool_)
    return marked(corpus.columns, word)


def marked(columns: Columns, word: str) -> Mask:
    """A mask of the rows that *word* (folded) stands in, by the words and names that *columns* have."""
    arrays, mask = columns.arrays, np.zeros(len(columns), bool)
    for index, (text, field) in INDEXES.items():
        if index not in arrays:
            continue
        starts, rows, codes = arrays[f"{index}_off"], arrays[index], _holding(columns.texts[text][field], word)
        alone = starts[codes + 1] - starts[codes] > _OWN_STEP
        for code in codes[alone].tolist():
            mask[rows[starts[code] : starts[code + 1]]] = True
        joined = codes[~alone]
        mask[rows[ranges(starts[joined], starts[joined + 1])]] = True
    return mask


def _holding(texts: pa.ChunkedArray, word: str) -> Ints:
    """The places of the *texts* that *word* stands in."""
    # Chunk by chunk: to give a whole column to numpy, Arrow would load pandas first.
    return np.flatnonzero(
        np.concatenate(
            [np.zeros(0, bool)]
            + [part.to_numpy(zero_copy_only=False) for part in pc.match_substring(texts, word).chunks]
        )
    )
