"""Finding facts by words: a vocabulary of what stands in them, and the rows of each of its words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.values.folding import fold

if TYPE_CHECKING:
    from dashboard.corpus.columns import Ints, Mask
    from dashboard.corpus.corpus import Corpus


def index(texts: Iterable[str]) -> "tuple[pa.Table, Ints, Ints]":
    """(vocabulary, offsets, rows): every word of *texts*, one a row, and the rows it stands in."""
    vocabulary: dict[str, int] = {}
    words, rows = [], []
    for row, text in enumerate(texts):
        for word in dict.fromkeys(fold(text).split()):
            words.append(vocabulary.setdefault(word, len(vocabulary)))
            rows.append(row)
    codes = np.array(words, np.int32)
    order = np.argsort(codes, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(codes, minlength=len(vocabulary)))]).astype(np.int32)
    return pa.table({"word": pa.array(list(vocabulary), pa.string())}), starts, np.array(rows, np.int32)[order]


def containing(corpus: "Corpus", word: str) -> "Mask":
    """A mask of the rows that *word* (folded) stands in: in their words, or in a name of a party."""
    mask = np.zeros(len(corpus), bool)
    starts, rows = corpus["posting_off"], corpus["posting"]
    hits = pc.match_substring(corpus.text("vocabulary")["word"], word).to_numpy(zero_copy_only=False)
    for code in np.flatnonzero(hits):
        mask[rows[starts[code] : starts[code + 1]]] = True
    named = pc.match_substring(corpus.text("names")["folded"], word).to_numpy(zero_copy_only=False)
    starts, rows, _ = corpus.index.by_actor
    for code in np.flatnonzero(named):
        mask[rows[starts[code] : starts[code + 1]]] = True
    return mask
