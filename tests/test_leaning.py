"""What files asked of others comes back from what is kept as it was, and what can't be right is refused."""

import numpy as np
import pytest

from dashboard.seeds import leaning
from dashboard.seeds.leaning import Asked
from dashboard.seeds.topics import Lean

NAVY, QUILL, GONE, MILL = (Lean(("named", key), key * 2) for key in ("navy", "quill", "gone", "mill"))
FILES = [{"actors": (NAVY, QUILL), "events": (MILL,)}, {}, {"actors": (QUILL,), "pages": ()}, {"actors": (GONE,)}]


def said(files):
    """The files as plain values, without topics of which nothing was asked."""
    return [{topic: list(asked) for topic, asked in leans.items() if asked} for leans in files]


def again(files):
    """The files, packed and unpacked."""
    return list(leaning.unpacked(*leaning.packed(files)))


def test_what_was_asked_comes_back():
    assert said(again(FILES)) == said(FILES)


def test_each_question_is_kept_once_and_only_while_a_file_asks_it():
    before = again(FILES)
    every, counts, places = leaning.packed([*before[:3], {"actors": (Lean(("named", "navy"), "navynavy"),)}])
    assert sorted(every) == sorted([("actors", NAVY), ("actors", QUILL), ("events", MILL)])
    assert counts == [3, 0, 1, 1]
    assert said(leaning.unpacked(every, counts, places)) == said([*FILES[:3], {"actors": (NAVY,)}])


def test_a_part_of_what_was_asked_is_like_a_part_of_a_tuple():
    asked = Asked([("actors", NAVY), ("actors", QUILL)], np.array([1, 0, 1], np.int32))
    assert (asked[1], list(asked[1:]), len(asked)) == (NAVY, [NAVY, QUILL], 3)


@pytest.mark.parametrize(("counts", "places"), [([2], [0]), ([1], [1]), ([1], [-1])])
def test_what_can_not_be_right_is_refused(counts, places):
    with pytest.raises(ValueError, match="not what was written"):
        list(leaning.unpacked([("actors", NAVY)], counts, np.array(places, np.int32)))
