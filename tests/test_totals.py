"""A total is counted over events, keeps its hedge, and says what it left out."""

import math

import pandas as pd
import pytest

from dashboard.facts.registers import NOT_STATED
from dashboard.tables.totals import total

BOUNDS = ("killed_low", "killed_high")


def counted(rows, covers=None, not_counted=(), origins=None, announcers=()):
    """The total of *rows* of (fact, event, speaker, source, standing, killed, low, high)."""
    names = ["fact", "event", "speaker", "source", "standing", "killed", *BOUNDS]
    frame = pd.DataFrame(rows, columns=names).assign(date_end=pd.NaT)
    events = sorted({row[1] for row in rows if row[1]} | set(covers or {}))
    sources = sorted({row[3] for row in rows})
    frames = {
        "events": pd.DataFrame(
            {
                "id": events,
                "covers": [(covers or {}).get(one) for one in events],
                "counted": ["no: a remark" if one in not_counted else "yes" for one in events],
            }
        ),
        "sources": pd.DataFrame(
            {"id": sources, "origin": [(origins or {}).get(one, one) for one in sources], "copy_of": NOT_STATED}
        ),
        "parties": pd.DataFrame(announcers, columns=["fact", "actor", "role"]),
    }
    return total(frame, "killed", BOUNDS, frames)


def row(fact, event, killed, speaker="reporter", source=None, standing="reported"):
    """A report of *killed*: "6", ">6" or None."""
    number = killed and int(killed.lstrip(">~"))
    low, high = (None, None) if killed is None else (number + 1, math.inf) if killed[0] == ">" else (number, number)
    return (fact, event, speaker, source or f"page-{fact}", standing, killed, low, high)


CASES = {
    "one-hedged-figure-keeps-its-hedge": ([row("a", "x", ">80")], {}, (81, math.inf), "more than 80"),
    "sums-of-intervals": ([row("a", "x", "3"), row("b", "y", ">4")], {}, (8, math.inf), "at least 8"),
    "reports-of-one-event-count-once": ([row("a", "x", "3"), row("b", "x", "3")], {}, (3, 3), "3"),
    "the-most-frequent-figure": ([row("a", "x", "3"), row("b", "x", "3"), row("c", "x", "5")], {}, (3, 3), "3"),
    "a-tie-is-an-interval": ([row("a", "x", "3"), row("b", "x", "5")], {}, (3, 5), "3 to 5"),
    "origins-not-pages-are-counted": (
        [
            row("a", "x", "3", source="p"),
            row("b", "x", "3", source="q"),
            row("c", "x", "5", source="r"),
            row("d", "x", "5", source="s"),
        ],
        {"origins": {"p": "wire", "q": "wire"}},
        (5, 5),
        "5",
    ),
    "the-announcers-own-figure-goes-first": (
        [row("a", "x", "3"), row("b", "x", "3"), row("c", "x", "5", speaker="minister")],
        {"announcers": [("a", "minister", "announcer")]},
        (5, 5),
        "5",
    ),
    "a-group-replaces-its-members": (
        [row("a", "x", "3"), row("b", "y", "4"), row("c", "both", "8")],
        {"covers": {"both": "x; y"}},
        (8, 8),
        "8",
    ),
    "unless-it-states-no-figure": (
        [row("a", "x", "3"), row("b", "y", "4"), row("c", "both", None)],
        {"covers": {"both": "x; y"}},
        (7, 7),
        "7",
    ),
    "a-row-without-an-event-is-its-own": ([row("a", None, "3"), row("b", None, "3")], {}, (6, 6), "6"),
    "doubtful-and-contradicted-enter-no-total": (
        [row("a", "x", "3"), row("b", "y", "9", standing="doubtful"), row("c", "z", "9", standing="contradicted")],
        {},
        (3, 3),
        "3",
    ),
    "events-that-are-not-counted": ([row("a", "x", "3"), row("b", "u", "9")], {"not_counted": ("u",)}, (3, 3), "3"),
    "about-stays-about": ([row("a", "x", "~80"), row("b", "y", "5")], {}, (85, 85), "about 85"),
    "covers-go-all-the-way-down": (
        [row("c", "top", "8"), row("e", "leaf", "5")],
        {"covers": {"top": "middle", "middle": "leaf"}},
        (8, 8),
        "8",
    ),
    "nothing-stated-is-not-zero": ([row("a", "x", None)], {}, (math.nan, math.nan), "not stated"),
    "nothing-at-all": ([], {}, (math.nan, math.nan), "not stated"),
}


@pytest.mark.parametrize(("rows", "setting", "bounds", "words"), CASES.values(), ids=CASES)
def test_total(rows, setting, bounds, words):
    found = counted(rows, **setting)
    assert (found.low, found.high) == pytest.approx(bounds, nan_ok=True)
    assert found.words() == words


def test_it_says_what_it_left_out():
    found = counted([row("a", "x", "3"), row("b", "y", None), row("c", "z", "9", standing="doubtful")])
    assert (found.facts, len(found.figures), found.unstated, found.left_out) == (("a",), 1, 1, 1)
    assert found.how == "1 event with a stated figure; 1 row without a figure; 1 row left out"


def test_the_articles_totals(tables):
    assert tables.total("strikes", "killed").words() == "more than 80"
    assert tables.total("rewards", "amount").words("USD") == "$50 million"
    designated = tables.total("designations", "count")
    assert (designated.words(), designated.unstated, designated.left_out) == ("8", 5, 0)
    assert tables.total("strikes", "vessels").words() == "not stated"
    with pytest.raises(ValueError, match="no hedged number"):
        tables.total("strikes", "theatre")
