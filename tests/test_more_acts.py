"""More shapes in which news tells acts: to whom they are done, or how many were killed. All is made up."""

import pytest

from tests.test_drafts import read

SHAPES = {
    "an-office-before-the-name": (
        "The Treasury Department sanctioned the head of the Harbour Guard (HG) Juan Gull, HG First Commissioner "
        "Luis Tern, and Minister of the Interior Ana Poe.",
        [("sanction", "Juan Gull"), ("sanction", "Luis Tern"), ("sanction", "Ana Poe")],
    ),
    "whose-wife-she-is": (
        "The Treasury Department sanctioned three nephews of the mayor's wife, Ana Poe, and six tankers.",
        [("sanction", "three nephews"), ("sanction", "six tankers")],
    ),
    "is-on-the-list-too": (
        "The Treasury Department sanctioned Ada Marsh on Friday. Bo Reed, the harbour master, is also on the list.",
        [("sanction", "ada"), ("sanction", "bo")],
    ),
    "took-action-against": (
        "The Treasury Department took action against six people and seven firms.",
        [("sanction", "six people"), ("sanction", "seven firms")],
    ),
    "the-action-targets": (
        "The Treasury Department moved against smugglers on Friday. The action targets Grey Gull Gardens, a resort, "
        "as well as five nationals.",
        [("sanction", "Grey Gull Gardens"), ("sanction", "five nationals")],
    ),
    "another-action-targets-nobody": ("The action targets Grey Gull Gardens, a resort.", []),
    "hit-with-sanctions": (
        "Ana Poe and Luis Poe, nephews of the mayor, were also hit with sanctions.",
        [("sanction", "Ana Poe"), ("sanction", "Luis Poe")],
    ),
    "of-the-sanctions-of-somebody": ("He was fined for trading in violation of US sanctions, reports the Gull.", []),
    "on-a-list-of-sanctions": (
        "Ana Poe is a former officer. She was placed on a Treasury sanctions list in 2020.",
        [("sanction", "Ana Poe")],
    ),
    "people-are-listed-by-the-treasury": (
        "The United States designated 15 members of the ring, according to the Treasury Department.",
        [("sanction", "15 members")],
    ),
    "two-of-those": (
        "The Treasury Department sanctioned nine people. Two of those designated, Ana Poe and Luis Roe, are sailors. "
        "In 2014, they were indicted in the Southern District of Kelp.",
        [
            ("sanction", "nine people"),
            ("sanction", "Ana Poe"),
            ("sanction", "Luis Roe"),
            ("indictment", "Ana Poe"),
            ("indictment", "Luis Roe"),
        ],
    ),
    "also-sanctioned-were": (
        "Three associates were also sanctioned by the Treasury Department: his son Luis Poe, and close ally Ana Roe.",
        [("sanction", "Three associates"), ("sanction", "Luis Poe"), ("sanction", "Ana Roe")],
    ),
    "a-gang-designated-by": (
        "The Quay Ring, a violent gang designated by the State Department as a foreign terror organization, runs two "
        "ports.",
        [("designation", "quay")],
    ),
    "called-and-listed": (
        "Ana Poe leads a federation called the Quay Ring that the State Department designated as a terrorist group.",
        [("designation", "quay")],
    ),
    "who-both-face-charges": (
        "Among those targeted are Ana Poe, who runs a bank, Luis Roe, and Bo Reed, who both face charges in the U.S.",
        [("indictment", "Luis Roe"), ("indictment", "bo")],
    ),
    "parted-by-semicolons": (
        "Treasury sanctioned Juan Gull, the commander of the Harbour Guard; Luis Tern, chief of the Quay Police; and "
        "Ana Poe, president of a mill.",
        [("sanction", "Juan Gull"), ("sanction", "Luis Tern"), ("sanction", "Ana Poe")],
    ),
    "lines-of-those-charged": (
        "A court indicted nine men in April for smuggling.\n\nThose charged include:\n\nJuan Gull, a sailor who sold "
        "wheat.\nBrothers Luis Tern and Ciro Tern, who run a mill.\n\nNobody else was named.",
        [
            ("indictment", "nine men"),
            ("indictment", "Juan Gull"),
            ("indictment", "Luis Tern"),
            ("indictment", "Ciro Tern"),
        ],
    ),
    "whom-the-treasury-designated-are": (
        "The Treasury Department sanctioned nine people. The two individuals designated by the Treasury are Ana Poe "
        "and Luis Roe.",
        [("sanction", "nine people"), ("sanction", "Ana Poe"), ("sanction", "Luis Roe")],
    ),
    "those-blacklisted": (
        "The Treasury Department sanctioned a ring. The Quay Ring is a foreign terrorist organization. Those "
        "blacklisted include Ana Poe and Luis Roe.",
        [("sanction", "Ana Poe"), ("sanction", "Luis Roe")],
    ),
    "will-charge": (
        "The Justice Department announced that it will charge Ada Marsh with smuggling.",
        [("indictment", "ada")],
    ),
    "for-the-capture-of": (
        "The State Department is offering up to $5 million for the capture of Ada Marsh.",
        [("reward", "ada")],
    ),
    "one-strike-and-the-campaign": (
        "The U.S. military struck a boat on Friday, killing six people and bringing the death toll of the campaign to "
        "at least 46.",
        [("strike", "one 6"), ("strike", "campaign >=46")],
    ),
    "a-campaign-that-is-only-spoken-of": (
        "U.S. forces killed five smugglers on two boats, a move that has renewed doubts about the campaign.",
        [("strike", "group 5")],
    ),
    "during-these-strikes": (
        "The U.S. military said five people were killed during these strikes on Wednesday.",
        [("strike", "group 5")],
    ),
    "the-deaths-of-survivors": (
        "The U.S. military carried out a second strike that resulted in the deaths of two survivors of the first.",
        [("strike", "one 2")],
    ),
    "a-nickname": (
        "A court indicted Jimmy “Ash” Poe, who many consider the boss of the harbour, for smuggling.",
        [("indictment", "Jimmy Poe")],
    ),
    "whose-arrest-it-is": (
        "Ana Gulliver was charged with smuggling. The U.S. offers a reward of up to $5 million for Gulliver's arrest.",
        [("indictment", "Ana Gulliver"), ("reward", "Ana Gulliver")],
    ),
    "an-offer-in-their-own-words": (
        "“Today we are announcing a reward of up to $5 million for the arrest of Ana Poe,” said the State Department.",
        [("reward", "Ana Poe")],
    ),
    "took-out-a-boat": (
        "On Friday the U.S. military said it took out a boat in the Caribbean, killing six.",
        [("strike", "one 6")],
    ),
    "a-campaign-and-a-day": (
        "The U.S. military continued its campaign against smugglers, blowing up three boats on Monday and killing "
        "eight in total.",
        [("strike", "group 8")],
    ),
    "how-many-strikes-is-no-toll": (
        "The U.S. military struck a boat, bringing the number of strikes in the Caribbean to at least 26, killing at "
        "least 104.",
        [("strike", "campaign >=104")],
    ),
    "the-network-x-ends-a-sentence": (
        "The Pentagon posted it on X. Three men were killed in a U.S. strike on a boat on Monday.",
        [("strike", "one 3")],
    ),
}


@pytest.mark.parametrize(("text", "told"), SHAPES.values(), ids=SHAPES)
def test_an_act_is_told_of_whom_the_words_mean(text, told):
    assert [short(one) for one in read(text) if one.kind not in ("quote", "claim")] == told


def short(one) -> tuple[str, str]:
    """The kind of a draft, and whom or how many it is of."""
    if one.kind == "strike":
        return one.kind, f"{one.fields['scope']} {one.fields.get('killed', '')}"
    return one.kind, one.fields.get("actor") or one.unknown.get("actor") or one.fields.get("count", "")


def test_a_reward_of_so_many_mln_is_one_of_millions():
    [reward] = [
        one for one in read("The U.S. offers a $5Mln reward for the arrest of Ana Poe.") if one.kind == "reward"
    ]
    assert reward.fields["amount"] == "5 million"


def test_a_speaker_is_who_holds_the_office_named_before():
    text = "Defense Secretary Bo Reed spoke on Monday. “We saw a boat there,” the defense secretary said."
    [quote] = [one for one in read(text) if one.kind == "quote"]
    assert quote.fields["speaker"] == "bo"
