"""Drafts of facts: what each rule reads, what is no act, and what holds for any text."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.drafting.events import Article, drafts
from dashboard.drafting.events.confidence import confidence_of
from dashboard.facts import KINDS, TABLES
from dashboard.facts.claims import Claim
from dashboard.facts.registers import Actor, Question
from dashboard.values import dates, numbers

TODAY = date(2031, 11, 24)
ACTORS = {
    actor.id: actor
    for actor in (
        Actor(id="state", name="US State Department", kind="agency", aliases=("State Department",)),
        Actor(id="treasury", name="US Treasury Department", kind="agency", aliases=("Treasury",)),
        Actor(id="justice", name="US Justice Department", kind="agency", aliases=("Justice Department",)),
        Actor(id="pentagon", name="US Department of Defense", kind="agency", aliases=("Pentagon",)),
        Actor(id="military", name="US military", kind="agency", aliases=("U.S. military",)),
        Actor(id="the-us", name="United States", kind="country", aliases=("U.S.", "the U.S.")),
        Actor(id="reuters", name="Reuters", kind="outlet"),
        Actor(id="quay", name="Quay Ring", kind="group"),
        Actor(id="kelp", name="Kelp Cartel", kind="group"),
        Actor(id="suns", name="Cartel of Glass", kind="group", aliases=("the cartel",)),
        Actor(id="ada", name="Ada Marsh", kind="person", aliases=("Marsh",)),
        Actor(id="bo", name="Bo Reed", kind="person", aliases=("Reed",)),
        Actor(id="official", name="A senior official", kind="voice"),
        Actor(id="ring-spokesman", name="A spokesman for the Quay Ring", kind="voice"),
    )
}


def read(text: str) -> list:
    return list(drafts(Article(text, TODAY), ACTORS))


def acts(text: str) -> list[tuple]:
    """The drafts but for claims and quotes: kind, rule and the fields that tell them apart."""
    shown = ("actor", "count", "amount", "killed", "strikes", "action", "speaker", "status")
    return [
        (one.kind, one.rule, {**{name: one.fields[name] for name in shown if name in one.fields}, **one.unknown})
        for one in read(text)
        if TABLES[KINDS[one.kind]].act
    ]


ACTS = {
    "listed-and-a-number-beside": (
        "The State Department on Feb. 20 designated the Quay Ring and six other groups as terrorist organizations.",
        [
            ("designation", "listed", {"actor": "quay", "status": "in force"}),
            ("designation", "listed-number", {"count": "6", "status": "in force"}),
        ],
    ),
    "a-number-that-will-be-listed": (
        "The State Department will designate eight groups as foreign terrorist organizations.",
        [("designation", "listed-number", {"count": "8", "status": "announced"})],
    ),
    "intends-to-is-planned": (
        "The State Department intends to designate the Quay Ring as a foreign terrorist organization.",
        [("designation", "listed", {"actor": "quay", "status": "planned"})],
    ),
    "listed-as-in-a-clause-after-a-refusal": (
        "Ministers refused to say more after the State Department listed the Quay Ring as a terrorist organization.",
        [("designation", "listed", {"actor": "quay", "status": "in force"})],
    ),
    "was-added-to-the-list": (
        "The Quay Ring was added to the list of foreign terrorist organizations in September.",
        [("designation", "listed-passive", {"actor": "quay", "status": "in force"})],
    ),
    "somebody-whom-nobody-knows": (
        "The Tar Gang was designated as a foreign terrorist organization on Monday.",
        [("designation", "listed-passive-unknown", {"status": "in force", "actor": "Tar Gang"})],
    ),
    "one-of-several-to-be-listed": (
        "It designated the Quay Ring a foreign terrorist organization, the first of three groups to be listed.",
        [
            ("designation", "listed", {"actor": "quay", "status": "in force"}),
            ("designation", "listed-of-several", {"count": "3", "status": "in force"}),
        ],
    ),
    "a-pronoun-is-listed": (
        "The Quay Ring has no boats. The State Department designated it as a foreign terrorist organization.",
        [("designation", "listed", {"actor": "quay", "status": "in force"})],
    ),
    "sanctions-on-two": (
        "On Tuesday the Treasury imposed sanctions on the Quay Ring and Kelp Cartel over smuggling.",
        [
            ("sanction", "sanctioned", {"actor": "quay", "action": "sanctioned", "status": "in force"}),
            ("sanction", "sanctioned", {"actor": "kelp", "action": "sanctioned", "status": "in force"}),
        ],
    ),
    "what-the-treasury-lists-is-a-sanction": (
        "The Treasury designated the Quay Ring as a Specially Designated Global Terrorist.",
        [("sanction", "designated", {"actor": "quay", "action": "designated", "status": "in force"})],
    ),
    "off-the-list": (
        "The Treasury removed the Quay Ring from the list of Specially Designated Nationals.",
        [("sanction", "delisted", {"actor": "quay", "action": "delisted", "status": "in force"})],
    ),
    "sanctions-were-lifted": (
        "Sanctions against the Quay Ring were lifted in April.",
        [("sanction", "delisted", {"actor": "quay", "action": "delisted", "status": "in force"})],
    ),
    "lines-under-a-colon": (
        "The Treasury sanctioned three:\n\n• the Quay Ring (QR);\n\n• Kelp Cartel; and\n\n• Tar Gang.\n\nIt is so.",
        [
            ("sanction", "sanctioned-line", {"actor": "quay", "action": "sanctioned", "status": "in force"}),
            ("sanction", "sanctioned-line", {"actor": "kelp", "action": "sanctioned", "status": "in force"}),
            (
                "sanction",
                "sanctioned-line-unknown",
                {"action": "sanctioned", "status": "in force", "actor": "Tar Gang"},
            ),
        ],
    ),
    "an-owner-is-not-the-one-sanctioned": ("The Treasury sanctioned the Quay Ring’s boats.", []),
    "a-reward-with-its-hedge": (
        "The State Department is offering up to $2 million for information leading to the arrest of Ada Marsh.",
        [("reward", "offer", {"actor": "ada", "amount": "<=2 million", "status": "in force"})],
    ),
    "a-reward-raised": (
        "The State Department is raising its reward for Ada Marsh to up to $15 million, from $10 million.",
        [
            ("reward", "offer", {"actor": "ada", "amount": "<=15 million", "status": "in force"}),
            ("reward", "offer-before", {"actor": "ada", "amount": "10 million", "status": "superseded"}),
        ],
    ),
    "an-offer-told-again": (
        "The State Department will offer a reward of $3 million for Ada Marsh. It had offered $2 million in 2030.",
        [
            ("reward", "offer", {"actor": "ada", "amount": "3 million", "status": "announced"}),
            ("reward", "offer-again", {"actor": "ada", "amount": "2 million", "status": "in force"}),
        ],
    ),
    "charged": (
        "Ada Marsh was charged with conspiracy in the Southern District of New York last week.",
        [("indictment", "charged", {"actor": "ada"})],
    ),
    "defendants-named-next": (
        "A grand jury has indicted two people for fraud.\n\nThe defendants, Ada Marsh, 41, and Bo Reed, are held.",
        [
            ("indictment", "charged-named-next", {"actor": "ada"}),
            ("indictment", "charged-named-next", {"actor": "bo"}),
        ],
    ),
    "a-defendant-whom-nobody-knows": (
        "A grand jury indicted Cy Holm on drug charges.",
        [("indictment", "charged-unknown", {"actor": "Cy Holm"})],
    ),
    "killed-in-strikes": (
        "The US military killed 14 people in three strikes on boats, the Pentagon said.",
        [("strike", "struck-with-toll-attributed", {"killed": "14", "strikes": "3", "speaker": "pentagon"})],
    ),
    "two-voices-on-one-toll": (
        "The US military struck a camp, and the Pentagon put the dead at 12 to 14. Kelp Cartel says at least 20 died.",
        [
            ("strike", "struck-with-toll-attributed", {"killed": "12..14", "speaker": "pentagon"}),
            ("strike", "toll-attributed", {"killed": ">=20", "speaker": "kelp"}),
        ],
    ),
    "a-toll-in-the-next-sentence": (
        "The US military struck two boats off the cape. At least four people were killed.",
        [("strike", "toll", {"killed": ">=4"})],
    ),
    "not-four": (
        "The US military struck a boat. The Pentagon says nine people were killed, not four.",
        [
            ("strike", "struck-with-toll-attributed", {"killed": "9", "speaker": "pentagon"}),
        ],
    ),
    "gunmen-are-no-forces": ("Two officers were killed when gunmen attacked a boat.", []),
}


@pytest.mark.parametrize(("text", "expected"), ACTS.values(), ids=ACTS)
def test_each_rule_reads_its_act(text, expected):
    assert sorted(acts(text), key=str) == sorted(expected, key=str)


NO_ACTS = {
    "weighs": "Washington is weighing whether to designate the Quay Ring as a foreign terrorist organization.",
    "not-designated": "The State Department has not designated the Quay Ring as a foreign terrorist organization.",
    "contracted": "The State Department hasn't designated the Quay Ring as a foreign terrorist organization.",
    "not-ruled-out": "The State Department has not ruled out designating the Quay Ring as a terrorist organization.",
    "denied-that-it-had": "Reed denied that the Treasury had sanctioned the Quay Ring.",
    "expected": "The Treasury is expected to impose sanctions on the Quay Ring this month.",
    "asked-to": "Ministers asked the United States to sanction the Quay Ring.",
    "supposed": "Suppose that tomorrow the Treasury sanctioned the Quay Ring.",
    "inverted-condition": "Had the Treasury sanctioned the Quay Ring, prices would have risen.",
    "taken-back": "An earlier version said that the Treasury had sanctioned the Quay Ring.",
    "called-for": "Senators called for a reward of $5 million for Ada Marsh.",
    "wished-for": "Offer a reward, if you must, for Ada Marsh, say $5 million.",
    "may-be-charged": "Ada Marsh may be charged with conspiracy.",
    "would-kill": "The US military could strike boats and kill 20 people.",
    "a-threat": "Reed threatened to sanction the Quay Ring.",
    "a-question": "Has the Treasury sanctioned the Quay Ring?",
    "what-it-would-give": "The terrorist designation would give the United States options for Ada Marsh.",
}


@pytest.mark.parametrize("text", NO_ACTS.values(), ids=NO_ACTS)
def test_what_was_not_done_is_no_act(text):
    assert acts(text) == []


CLAIMS = {
    "a-denial-denies": (
        "The Quay Ring denied that it owned the boat.",
        [("sentence-denied", {"speaker": "quay", "stance": "denies", "voice": "denied"})],
    ),
    "an-allegation-stays-one": (
        "The State Department accused the Quay Ring of smuggling.",
        [("sentence-alleged", {"speaker": "state", "actor": "quay", "voice": "alleged"})],
    ),
    "through-an-outlet": (
        "A senior official told Reuters that the Quay Ring has no boats.",
        [("sentence-attributed", {"speaker": "official", "via": "reuters", "actor": "quay", "voice": "claimed"})],
    ),
    "left-open": ("The Quay Ring may own the boat.", [("sentence-open", {"actor": "quay", "stance": "doubts"})]),
    "a-figure": ("The Quay Ring has some 200 members.", [("sentence-counted", {"actor": "quay", "figure": "~200"})]),
    "the-cartel-is-the-one-named": (
        "The Kelp Cartel is near. The cartel says that the boats were ferries.",
        [("sentence-attributed", {"speaker": "kelp", "voice": "claimed"})],
    ),
    "an-act-is-no-claim-beside": ("The Treasury sanctioned the Quay Ring in March.", []),
    "a-question": ("Is the Quay Ring a company?", []),
    "a-heading": ("The Quay Ring and what it means for us all\n", []),
    "a-truism": ("A name is a name and a sea is a sea.", []),
    "nobody-has-said-it-yet": ("They will say that the Quay Ring is to blame.", []),
}


@pytest.mark.parametrize(("text", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_a_claim_needs_a_reason(text, expected):
    shown = ("speaker", "via", "actor", "stance", "voice", "figure")
    found = [one for one in read(text) if one.kind == "claim"]
    assert [(one.rule, {key: one.fields[key] for key in shown if key in one.fields}) for one in found] == expected


QUOTES = {
    "two-passages-are-two-drafts": (
        "“We will act,” Marsh said, “when we choose to.”",
        [("We will act", "ada", ""), ("when we choose to.", "ada", "")],
    ),
    "a-pronoun": ("Ada Marsh left. “It is over now,” she said.", [("It is over now", "ada", "")]),
    "it-is-a-group": (
        "The Quay Ring denied it. “None of us was at sea,” it said.",
        [("None of us was at sea", "quay", "")],
    ),
    "its-spokesman": (
        "The Quay Ring denied it. “If we had one,” its spokesman said.",
        [("If we had one", "ring-spokesman", "")],
    ),
    "nobody-in-the-registry": ("“We are ready,” Cy Holm told reporters.", [("We are ready", "", "Cy Holm")]),
    "a-scare-quote": ("I am told that this is “tough.”", []),
    "not-said-yet": ("They would say it would “send a message.”", []),
}


@pytest.mark.parametrize(("text", "expected"), QUOTES.values(), ids=QUOTES)
def test_a_quote_has_its_words_and_speaker(text, expected):
    found = [one for one in read(text) if one.kind == "quote"]
    said = [(one.fields["text"], one.fields.get("speaker", ""), one.unknown.get("speaker", "")) for one in found]
    assert said == expected


def test_a_draft_says_where_it_stands_and_how_sure_its_rule_is():
    [draft] = read("It was so. The Treasury sanctioned the Quay Ring in March.")
    text = "It was so. The Treasury sanctioned the Quay Ring in March."
    assert [text[span.start : span.end] for span in draft.spans] == ["The Treasury sanctioned the Quay Ring in March"]
    assert draft.fields["date"] == "2031-03"
    assert draft.confidence == confidence_of("sanction", "sanctioned")


WORDS = [
    *(name for actor in ACTORS.values() for name in actor.names),
    *"said denied that has not designated sanctioned indicted struck killed a boat as foreign terrorist".split(),
    *"14 people at least $5 million reward for information in March 2031 he it the group its spokesman".split(),
    *"“ ” \" ' , . : ;".split(),
    *["\n", "\n\n• ", "the first of three groups", "“We will act,”", "twice what it offered in January", "strikes"],
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))


def allowed(field) -> set[str]:
    """The values that a field's type allows, empty where any will do."""
    found, left = set(), [field.annotation]
    while left:
        one = left.pop()
        args = get_args(one)
        if args and all(isinstance(arg, str) for arg in args):
            found |= set(args)
        else:
            left.extend(arg for arg in args if arg is not None)
    return found


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_drafts_that_a_person_can_accept(text):
    made = read(text)
    assert made == read(text)
    for draft in made:
        fields = TABLES[KINDS[draft.kind]].model_fields
        assert draft.spans
        assert all(0 <= span.start < span.end <= len(text) for span in draft.spans)
        assert all(text[span.start : span.end].strip() for span in draft.spans)
        assert set(draft.fields) | set(draft.unknown) <= set(fields)
        assert draft.confidence == confidence_of(draft.kind, draft.rule)
        for name, value in draft.fields.items():
            values = (value,) if isinstance(value, str) else value
            assert values
            assert all(values)
            assert set(values) <= (allowed(fields[name]) or set(values))
        for name in ("killed", "survivors", "vessels", "strikes", "amount", "count", "figure"):
            assert name not in draft.fields or numbers.read(draft.fields[name])
        assert "date" not in draft.fields or dates.read(draft.fields["date"])
        assert "answer" not in draft.fields or Claim(id="one", answer=draft.fields["answer"])


def test_a_drafted_claim_has_the_words_as_they_stand_and_a_sentence_made_of_them():
    text = "But the Quay Ring denied that it owned the boat, insisting that the navy is to blame."
    made = [(one.fields["words"], one.fields["answer"]) for one in read(text) if one.kind == "claim"]
    assert made == [
        ("the Quay Ring denied that it owned the boat", "The Quay Ring denied that it owned the boat."),
        ("insisting that the navy is to blame", "Insisting that the navy is to blame."),
    ]


def test_every_actor_of_a_draft_is_in_the_registry():
    text = (
        "The State Department accused the Quay Ring of smuggling. The Treasury sanctioned Ada Marsh, Reuters reported."
    )
    made = read(text)
    assert len(made) == 2
    for draft in made:
        for name in ("actor", "agency", "speaker", "via"):
            value = draft.fields.get(name, ())
            assert {value} if isinstance(value, str) else set(value) <= set(ACTORS)


QUESTIONS = {
    "four-words-are-shared": ("Does the Quay Ring control the harbour of Saltmouth?", "asked"),
    "three-are-not-enough": ("Does the Quay Ring control any prison?", None),
}


@pytest.mark.parametrize(("question", "proposed"), QUESTIONS.values(), ids=QUESTIONS)
def test_a_claim_is_put_under_a_question_only_where_enough_words_are_shared(question, proposed):
    text = "The Justice Department says that the Quay Ring controls the harbour of Saltmouth."
    [claim] = drafts(Article(text, TODAY), ACTORS, [Question(id="asked", question=question)])
    assert (claim.kind, claim.fields.get("question")) == ("claim", proposed)
