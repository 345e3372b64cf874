"""One key takes a draft whole: with its event and with whom the registry lacks, or nothing of it is written."""

import shutil
from datetime import date

import pytest

from dashboard import review
from dashboard.corpus import everything, figures, from_seeds
from dashboard.drafting import Draft, Newcomer
from dashboard.drafting.trust import NEVER
from dashboard.facts.registers import Actor, Article
from dashboard.review import NEW, KnownEvent, candidates, join, known_events, needs_event, renamed, taken_on
from dashboard.review.candidates import Candidate
from dashboard.review.joining import begun
from dashboard.review.reading import drafts_of
from dashboard.seeds import check, files
from dashboard.values.spans import Span
from tests import review_deeds as deeds
from tests.browser.adding import TEN
from tests.conftest import FROZEN
from tests.review_deeds import STEM
from tests.test_candidates import ARTICLES, CAMPAIGN, strikes

ADA = Actor(id="ada", name="Ada Marsh", kind="person", aliases=("Captain Marsh",))
BO = Newcomer("Bo Reed", "person", ("Reed",))
MILL = KnownEvent("mill", "Strike on a mill", "strikes", date(2024, 5, 2), date(2024, 5, 2))
SUM = KnownEvent("sum", "All strikes", "strikes", running=True)


def draft(kind="strike", unknown=None, proposed=None, **fields):
    return Draft(kind, fields, (Span(0, 1),), "tested", NEVER, unknown or {}, proposed or {})


def told(event, *, already):
    return Candidate(event, 3, ("same day",), already)


EVENTS = {
    "known-already": (draft(), (told(MILL, already=True),), "mill"),
    "a-running-total-is-its-campaigns": (draft(scope="campaign"), (told(SUM, already=False),), "sum"),
    "a-person-says-which": (draft(), (told(MILL, already=False),), ""),
    "nothing-is-like-it": (draft(), (), NEW),
    "a-quote-has-none": (draft("quote"), (), ""),
}


@pytest.mark.parametrize(("one", "near", "event"), EVENTS.values(), ids=EVENTS)
def test_a_draft_is_joined_to_the_event_that_is_clear(one, near, event):
    joined = join(one, {}, near)
    assert joined.event == event
    assert needs_event(joined) is (bool(near) and not event)
    assert (joined.already is not None) is any(candidate.already for candidate in near)


def test_whom_the_registry_lacks_is_a_newcomer_and_whom_it_has_got_since_is_an_id():
    one = draft("claim", {"speaker": "Bo Reed", "actor": "CAPTAIN MARSH"}, {"speaker": BO}, actor="quay")
    joined = join(one, {"ada": ADA}, ())
    assert joined.newcomers == {"speaker": BO}
    assert joined.fields == {"actor": ["quay", "ada"]}


def test_a_speaker_without_a_name_is_a_voice_and_never_the_article():
    joined = join(draft("claim", {"speaker": "a fisherman"}), {}, ())
    assert joined.newcomers == {"speaker": Newcomer("a fisherman", "voice")}


def test_newcomers_get_ids_that_are_free_and_one_who_is_named_twice_one_id():
    fields, entries = taken_on("quote", {"actor": "ada"}, "", {"speaker": BO, "actor": BO}, ["bo-reed"])
    assert [(one.kind, one.fields) for one in entries] == [
        ("actor", {"id": "bo-reed-2", "name": "Bo Reed", "kind": "person", "aliases": ["Reed"]})
    ]
    assert fields == {"actor": ["ada", "bo-reed-2"], "speaker": ["bo-reed-2"]}


NEW_EVENTS = {
    "a-strike": (
        "strike",
        {"scope": "one", "date": "2031-03-04"},
        ("boat-strike-4-march-2031", "Boat strike, 4 March 2031"),
    ),
    "several": ("strike", {"scope": "group"}, ("boat-strikes", "Boat strikes")),
    "a-running-total-makes-none": ("strike", {"scope": "campaign"}, None),
    "another-act-is-one-of-its-own": ("sanction", {"date": "2031-03-04"}, None),
}


@pytest.mark.parametrize(("kind", "fields", "event"), NEW_EVENTS.values(), ids=NEW_EVENTS)
def test_only_a_new_strike_gets_an_event_of_its_own(kind, fields, event):
    made, entries = taken_on(kind, fields, NEW, {}, ())
    assert [(one.fields["id"], one.fields["title"]) for one in entries] == ([event] if event else [])
    assert made.get("event") == (event[0] if event else None)


def test_a_changed_name_keeps_the_articles_own_as_an_alias():
    assert renamed(BO, "Robert Reed", "group", "Bob ; Robert Reed") == Newcomer(
        "Robert Reed", "group", ("Bob", "Bo Reed")
    )
    assert renamed(BO, " ", "person", "Reed") == BO


BEGUN = {
    "quote": ("“We sail,” said Ada", {"quote": "“We sail,” said Ada", "text": "We sail"}),
    "claim": ("ada  sails", {"quote": "ada sails", "words": "ada sails", "answer": "Ada sails."}),
    "strike": ("a strike", {"quote": "a strike", "scope": "one"}),
    "reward": ("a reward", {"quote": "a reward"}),
}


@pytest.mark.parametrize("kind", BEGUN)
def test_marked_words_begin_a_fact_with_what_they_say(kind):
    words, fields = BEGUN[kind]
    assert begun(kind, words) == fields


def test_a_fact_and_its_actor_are_written_together_or_not_at_all(folder):
    root = folder()
    deeds.begin(root)
    before = files(root)
    entry = review.Block("actor", deeds.WATCH)
    wrong = {**deeds.DRAFTS[0].fields, "killed": "many"}
    flaws = review.take_on(root, STEM, "Ada", 1, (entry,), fields=wrong)
    assert [one.field for one in flaws] == ["killed"]
    assert files(root) == before
    right = {**deeds.DRAFTS[0].fields, "mentioned": "harbour-watch"}
    assert review.take_on(root, STEM, "Ada", 1, (entry,), fields=right, drafted=right) == ()
    seeds = check(files(root))
    assert "harbour-watch" in seeds.registers["actors"]
    decisions = [one.decision for one in review.opened(root, STEM).lines if one.decision != "written"]
    assert decisions[-2:] == ["added-actor", "accepted"]


def test_what_was_joined_and_then_changed_is_an_edit(folder):
    root = folder()
    deeds.begin(root)
    joined = dict(deeds.DRAFTS[0].fields)
    assert review.take_on(root, STEM, "Ada", 1, (), fields={**joined, "note": "Twice."}, drafted=joined) == ()
    assert review.opened(root, STEM).decision(1).decision == "edited"


def test_one_key_on_each_draft_of_the_ten_articles_on_known_strikes_leaves_82_what_it_is(tmp_path):
    root = shutil.copytree(FROZEN, tmp_path / "seeds")
    seeds = check(files(root))
    known, actors = known_events(from_seeds(seeds)), seeds.registers["actors"]
    asked, events = [], []
    for name, (day, text, _) in ARTICLES.items():
        stem = f"{day}_{name}"
        about = Article(title=name, outlet=name, published=day, rights="x", anchor=day, language="en")
        review.begin(root, stem, text, about, drafts := strikes(seeds, day, text), "Ada")
        for number, one in enumerate(drafts, start=1):
            joined = join(one, actors, candidates(one, known))
            asked += [stem] * needs_event(joined)
            event = joined.event or joined.candidates[0].event.id
            fields, entries = taken_on(one.kind, joined.fields, event, joined.newcomers, seeds.registers["events"])
            assert review.take_on(root, stem, "Ada", number, entries, fields=fields, drafted=fields) == ()
            events.append(fields["event"])
    assert asked == ["2025-10-30_a-dateline-a-day-later", "2025-11-16_only-announced"]
    assert events == [event for _, _, expected in ARTICLES.values() for event in expected]
    assert events.count(CAMPAIGN) == 2
    assert figures.killed(everything(from_seeds(check(files(root))))).text == "82"


def test_the_ten_drafts_of_the_page_name_three_newcomers():
    seeds = check(files(FROZEN))
    found = drafts_of(TEN, date(2031, 3, 5), seeds.registers)
    joined = [join(one, seeds.registers["actors"], candidates(one, known_events(from_seeds(seeds)))) for one in found]
    assert len(found) == 10
    assert {new.name for one in joined for new in one.newcomers.values()} == {
        "Ada Brightwater",
        "Grey Gull Lines",
        "Otto Farrow",
    }
