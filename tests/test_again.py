"""A page that is drawn again in the same view goes over no facts; many rows are shown a part at a time."""

import threading
import time

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.corpus.many import of_each, often, once
from dashboard.corpus.rows import Rows
from dashboard.corpus.votes import distinct
from dashboard.places import ROOT, SEEDS_SETTING
from dashboard.ui import data
from dashboard.ui.tables import _ROWS
from dashboard.views import View
from tests.benchmarks.generate import contents, write

FACTS, CALLS = 4000, 3000  # far fewer calls than facts: nothing goes over all of them one by one
PAGES = sorted(path.stem for path in (ROOT / "dashboard" / "app_pages").glob("*.py") if path.stem != "add")


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    folder = tmp_path_factory.mktemp("grown")
    write(folder, contents(FACTS))
    return folder


@pytest.fixture
def app(grown, monkeypatch):
    """The app on many facts, whose files nobody looks at while it is counted."""
    monkeypatch.setenv(SEEDS_SETTING, str(grown))
    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60).run()
    data._shelf(str(grown)).rests = time.monotonic() + 3600
    return at


def calls_of(at):
    """How many functions of the house a run of the script calls."""
    count = 0

    def called(frame, event, _argument):
        nonlocal count
        count += event == "call" and "/dashboard/" in frame.f_code.co_filename

    threading.setprofile(called)
    try:
        at.run()
    finally:
        threading.setprofile(None)
    return count


def test_a_page_drawn_again_goes_over_no_facts(app):
    counts = {}
    for page in PAGES:
        app.switch_page(f"app_pages/{page}.py").run()
        counts[page] = calls_of(app)
        assert not app.exception, page
    assert {page: count for page, count in counts.items() if not 100 < count < CALLS} == {}


def test_what_listens_stands_in_one_place_whatever_is_shown(app):
    """A fragment is known by its place: moved, it would be sent and begun anew with all of its code."""
    views = View(), View(actors=("nicolas-maduro",)), View(words="nothing is like this")
    places = []
    for page in PAGES:
        for view in views:
            app.session_state["view"] = view
            app.switch_page(f"app_pages/{page}.py").run()
            ids = {at: getattr(part.proto, "id", "") for at, part in app.main.children.items()}
            places += [at for at, key in ids.items() if key.endswith("-listener")]
    assert places == [1] * len(PAGES) * len(views)


def test_a_table_of_many_rows_is_shown_a_part_at_a_time_and_each_can_be_reached(app):
    app.switch_page("app_pages/data.py").run()
    every, parts = data.read().first_rows, app.number_input[0].max
    shown = [app.dataframe[0].value.index.tolist()]
    for part in range(2, int(parts) + 1):
        app.number_input[0].set_value(part).run()
        shown.append(app.dataframe[0].value.index.tolist())
    assert max(map(len, shown)) == _ROWS
    assert parts == len(shown) > 1
    assert sorted(sum(shown, [])) == list(range(every["designations"], every["strikes"]))


# Rows, which stand for a tuple of numbers


def test_rows_are_what_a_tuple_of_them_is():
    rows = Rows(np.array([5, 2, 9], np.int64))
    assert rows == (5, 2, 9) == tuple(rows)
    assert (rows[0], rows[1:], len(rows), 9 in rows, 4 in rows) == (5, (2, 9), 3, True, False)
    assert hash(rows) == hash((5, 2, 9))
    assert Rows((5, 2, 9)).key == rows.key != Rows((2, 5, 9)).key
    assert not Rows()
    assert Rows.once([(3, 1), rows, [1, 2]]) == (3, 1, 5, 2, 9)
    assert np.asarray(rows, np.int32).tolist() == [5, 2, 9]


@pytest.mark.parametrize("many", [5, 400, 5000])
def test_what_is_found_by_a_table_is_what_is_found_one_by_one(many):
    codes = np.random.default_rng(many).integers(0, 900, many).astype(np.int32)
    listed = codes.tolist()
    assert once(codes).tolist() == list(dict.fromkeys(listed))
    assert distinct(codes).tolist() == sorted(set(listed))
    kinds, counts = often(codes)
    ordered = sorted(dict.fromkeys(listed), key=lambda code: -listed.count(code))
    assert kinds.tolist() == ordered
    assert counts.tolist() == [listed.count(code) for code in ordered]


def test_what_is_asked_of_many_groups_at_once_is_what_each_says():
    groups, said = [np.array(rows, np.int32) for rows in ([4, 1], [], [1, 1, 3], [0])], {1: [7, 8], 3: [8, 6], 4: [8]}

    def of(rows):
        pairs = [(place, code) for place, row in enumerate(rows.tolist()) for code in said.get(row, [])]
        return tuple(np.array(pairs, np.int64).reshape(-1, 2).T)

    assert of_each(groups, of) == [[8, 7], [], [7, 8, 6], []]
    assert of_each([], of) == []
