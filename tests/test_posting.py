"""The rows of each word come to the same, whether most of them stay as they lie or all are sorted, at once or not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.columns import offsets, posting
from dashboard.columns.posting import Posting, join

WORDS = 6  # in all pieces together


@st.composite
def pieces(draw):
    """Some pieces, of which the first, and largest, lies in order; all rows that are taken come to different ones."""
    sizes = [draw(st.integers(0, 12)), *draw(st.lists(st.integers(0, 3), max_size=3))]
    order = [*range(sizes[0]), *draw(st.permutations(range(sizes[0], sum(sizes))))]
    stays = draw(st.booleans())
    places = (
        order
        if stays
        else sorted(draw(st.permutations(range(2 * sum(sizes))))[: sizes[0]])
        + [2 * sum(sizes) + place for place in order[sizes[0] :]]
    )
    made, first = [], 0
    for number, size in enumerate(sizes):
        moved = np.array(places[first : first + size], np.int32)
        moved[draw(st.lists(st.integers(0, size - 1), max_size=3)) if size else []] = -1
        words = draw(st.lists(st.integers(0, WORDS - 1), unique=True, max_size=WORDS))
        words = sorted(words) if number == 0 else words
        rows = [sorted(draw(st.sets(st.integers(0, size - 1), min_size=1))) if size else [] for _ in words]
        starts = offsets([len(one) for one in rows])
        made.append(Posting(starts, np.array(sum(rows, []), np.int32), np.array(words, np.int32), moved))
        first += size
    return made


def sorted_anew(made):
    """The same, entry by entry."""
    return sorted(
        (int(word), int(piece.moved[row]))
        for piece in made
        for word, start, end in zip(piece.words, piece.starts, piece.starts[1:], strict=False)
        for row in piece.rows[start:end]
        if piece.moved[row] >= 0
    )


@settings(max_examples=300)
@given(pieces(), st.sampled_from([0, 1 << 18]), st.sampled_from([1, 3, 1 << 22]))
def test_rows_that_stay_in_order_come_to_the_same_as_sorting(made, between, at_once):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(posting, "_BETWEEN", between)
        patch.setattr(posting, "_AT_ONCE", at_once)
        counts, rows = join(made, WORDS)
    expected = sorted_anew(made)
    assert list(zip(np.repeat(np.arange(WORDS), counts).tolist(), rows.tolist(), strict=True)) == expected
    assert rows.dtype == np.int32
