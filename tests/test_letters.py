"""Letters of very many words have their rows marked beforehand; which letters these are is counted exactly."""

from collections import Counter

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from dashboard.corpus.letters import _often

words = st.dictionaries(st.text("abcé\x00Ω🎉", min_size=1, max_size=6), st.integers(0, 9), max_size=12)


def counted(rows):
    """How many rows the words with one or two letters have together."""
    entries = Counter()
    for word, many in rows.items():
        for letters in {*word, *map("".join, zip(word, word[1:], strict=False))}:
            entries[letters] += many
    return entries


@given(words, st.integers(0, 20))
def test_letters_are_often_where_their_words_have_many_rows(rows, most):
    column = pa.chunked_array([pa.array([*rows], pa.string())])
    found = _often(column, np.array([*rows.values()], np.int32), most)
    assert found == sorted(letters for letters, many in counted(rows).items() if many > most)
