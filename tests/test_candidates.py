"""Drafts are joined to what is known: the right event stands first, what is known already is said, 82 is still 82."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dashboard import review
from dashboard.corpus import everything, figures, from_seeds
from dashboard.drafting import Draft
from dashboard.drafting.trust import NEVER
from dashboard.facts.registers import Article
from dashboard.review import KnownEvent, candidates, known_events
from dashboard.review.reading import drafts_of
from dashboard.seeds import check, files
from dashboard.values.spans import Span

FROZEN = Path(__file__).parent / "fixtures" / "first_article"
CAMPAIGN = "boat-strike-campaign"

# Ten invented articles on known strikes: the day they count from, their text, the event of each draft of a strike.
ARTICLES = {
    "a-lead": (
        "2025-09-03",
        "The U.S. military struck a boat in the southern Caribbean on Tuesday, killing 11 people, the Pentagon said.",
        ["strike-01"],
    ),
    "a-toll-in-the-next-sentence": (
        "2025-09-16",
        "On Monday the U.S. military carried out a strike on a second boat. Three men were killed, Trump said.",
        ["strike-02"],
    ),
    "the-same-toll-another-day": (
        "2025-09-20",
        "Three people died on Friday, Sept. 19, when U.S. forces struck a boat that was said to carry drugs.",
        ["strike-03"],
    ),
    "a-heading-and-its-lead": (
        "2025-10-03",
        "Four killed in new U.S. strike on boat\n\nThe U.S. military hit a boat off the coast on Friday, killing four "
        "men, Hegseth said. He showed a video of it.",
        ["strike-04"],
    ),
    "a-running-total-beside": (
        "2025-10-15",
        "U.S. forces struck a small boat on Oct. 14 and killed six people, Trump said. The attack brings the number of "
        "people killed in the campaign to 27.",
        ["strike-05", CAMPAIGN],
    ),
    "survivors": (
        "2025-10-17",
        "A U.S. strike on a vessel in the Caribbean on Thursday killed two people and left two survivors.",
        ["strike-06"],
    ),
    "waters-tell-two-strikes-apart": (
        "2025-10-22",
        "The U.S. military killed two men in a strike on a boat in the eastern Pacific on Tuesday, Hegseth said.\n\n"
        "On Wednesday another boat was hit in the eastern Pacific, and three men were killed.",
        ["strike-08", "strike-09"],
    ),
    "a-group": (
        "2025-10-28",
        "The U.S. military struck four boats in the eastern Pacific on Monday, killing 14 people, Hegseth said.",
        ["strikes-11-13"],
    ),
    "a-dateline-a-day-later": (
        "2025-10-30",
        "The U.S. military today struck another boat in the eastern Pacific, killing four people.",
        ["strike-14"],
    ),
    "only-announced": (
        "2025-11-16",
        "U.S. Southern Command announced on Sunday that it struck a vessel in the eastern Pacific, killing three. At "
        "least 83 people have been killed in such strikes since September.",
        ["strike-21", CAMPAIGN],
    ),
}


@pytest.fixture(scope="module")
def seeds():
    return check(files(FROZEN))


@pytest.fixture(scope="module")
def known(seeds):
    return known_events(from_seeds(seeds))


def strikes(seeds, day: str, text: str) -> list[Draft]:
    return [one for one in drafts_of(text, date.fromisoformat(day), seeds.registers) if one.kind == "strike"]


@pytest.mark.parametrize(("day", "text", "events"), ARTICLES.values(), ids=ARTICLES)
def test_each_draft_of_a_known_strike_has_its_event_as_first_candidate(seeds, known, day, text, events):
    found = [candidates(one, known) for one in strikes(seeds, day, text)]
    assert [one[0].event.id for one in found] == events
    assert all(len(one) <= 5 for one in found)


def test_all_drafts_of_the_ten_accepted_with_their_events_leave_82_what_it_is(seeds, known, tmp_path):
    root = tmp_path / "seeds"
    shutil.copytree(FROZEN, root)
    before = figures.killed(everything(from_seeds(seeds)))
    for number, (name, (day, text, _)) in enumerate(ARTICLES.items(), start=1):
        stem = f"{day}_{name}"
        about = Article(title=name, outlet=f"Paper {number}", published=day, rights="x", anchor=day, language="en")
        drafts = strikes(seeds, day, text)
        review.begin(root, stem, text, about, drafts, "Ada")
        for at, draft in enumerate(drafts, start=1):
            fields = {**draft.fields, "event": candidates(draft, known)[0].event.id}
            assert review.accept(root, stem, "Ada", at, fields=fields) == ()
    after = check(files(root))
    assert len(after.facts) == len(seeds.facts) + sum(len(events) for _, _, events in ARTICLES.values())
    assert before.text == figures.killed(everything(from_seeds(after))).text == "82"


def draft(kind: str = "strike", **fields) -> Draft:
    return Draft(kind, fields, (Span(0, 1),), "tested", NEVER)


MILL = KnownEvent(
    "mill", "Strike on a mill", "strikes", date(2024, 5, 2), date(2024, 5, 2), (4, 6), frozenset({"caribbean"})
)
SUM = KnownEvent("sum", "All strikes", "strikes", running=True)
OFFER = KnownEvent("offer", "An offer", "rewards", actors=frozenset({"ada"}), amounts=((0, 5e6),))
LISTED = KnownEvent(
    "listed", "A listing", "designations", date(2024, 5, 2), date(2024, 5, 2), actors=frozenset({"ada"})
)
EVENTS = (MILL, SUM, OFFER, LISTED)
ALREADY = {
    "day-and-toll": (draft(scope="one", date="2024-05-02", killed="5"), ("mill", True)),
    "day-and-waters": (draft(scope="one", date="2024-05-02", theatre="caribbean"), ("mill", True)),
    "day-and-no-waters-stated": (draft(scope="one", date="2024-05-02"), ("mill", True)),
    "day-and-another-toll": (draft(scope="one", date="2024-05-02", killed="9"), ("mill", False)),
    "day-and-other-waters": (
        draft(scope="one", date="2024-05-02", theatre="eastern-pacific", killed="5"),
        ("mill", False),
    ),
    "a-month-only": (draft(scope="one", date="2024-05", killed="5"), ("mill", False)),
    "another-month": (draft(scope="one", date="2024-07", killed="5"), None),
    "a-running-total-is-never-an-act": (draft(scope="campaign", killed=">60"), ("sum", False)),
    "an-offer": (draft("reward", actor="ada", amount="<=5 million"), ("offer", True)),
    "another-offer": (draft("reward", actor="ada", amount="<=9 million"), None),
    "somebody-else": (draft("reward", actor="bo", amount="<=5 million"), None),
    "listed-that-day": (draft("designation", actor="ada", date="2024-05-02"), ("listed", True)),
    "listed-some-day": (draft("designation", actor="ada"), ("listed", False)),
    "listed-another-day": (draft("designation", actor="ada", date="2024-06-02"), None),
    "a-claim-has-no-event": (draft("claim", actor="ada"), None),
}


@pytest.mark.parametrize(("one", "expected"), ALREADY.values(), ids=ALREADY)
def test_what_is_known_already_is_said(one, expected):
    found = candidates(one, EVENTS)
    assert (found and (found[0].event.id, found[0].already)) == (expected or ())


def test_reasons_are_given_in_words():
    [found] = candidates(draft(scope="one", date="2024-05-02", killed="5", theatre="caribbean"), EVENTS)
    assert found.reasons == ("same day", "killed 5", "same waters")


def test_what_no_official_or_reported_row_tells_is_no_known_event(known):
    assert {"strike-remark-1", "strike-remark-2"} & {one.id for one in known} == set()
    assert [one.id for one in known if one.running] == [CAMPAIGN]
