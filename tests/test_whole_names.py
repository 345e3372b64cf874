"""Names are taken whole; what only stands beside them is none, and no act of others is drafted. All is made up."""

import pytest

from tests.test_drafts import read
from tests.test_more_acts import short

SHAPES = {
    "a-firm-with-dots": (
        "The Treasury sanctioned Gull Trading S.A., the Swiss-incorporated wheat firm, for smuggling.",
        [("sanction", "Gull Trading S.A.")],
    ),
    "a-firm-with-an-and": (
        "The Treasury sanctioned Tern Industry & Trade Co. Ltd for smuggling.",
        [("sanction", "Tern Industry & Trade Co. Ltd")],
    ),
    "a-firm-by-its-register": (
        "The Treasury sanctioned Russian-registered Gull Commercial Bank for smuggling.",
        [("sanction", "Gull Commercial Bank")],
    ),
    "a-son-of-the-same-name": (
        "Quayton, Texas resident Juan Luis Gull, Jr., 21, was charged with smuggling.",
        [("indictment", "Juan Luis Gull, Jr.")],
    ),
    "a-body-of-a-government": (
        "The Treasury sanctioned the Government of Venezuela’s General Directorate of Kelp for smuggling.",
        [("sanction", "Government of Venezuela’s General Directorate of Kelp")],
    ),
    "a-people-is-part-of-it": (
        "The State Department designated the Muslim Brotherhood as a foreign terrorist organization.",
        [("designation", "Muslim Brotherhood")],
    ),
    "a-people-alone-is-none": ("The US imposes sanctions on wheat mills targeting Americans.", []),
    "counted-branches": (
        "The US has designated three branches of the Gull Union as terrorist organizations.",
        [("designation", "3")],
    ),
    "others-are-beside": (
        "The State Department designated the Gull Union as a terrorist organization, something Ada Marsh had planned.",
        [("designation", "Gull Union")],
    ),
    "another-state-lists": ("Both Florida and Texas have designated the Gull Union as a terrorist organization.", []),
    "leaders-in-capitals": ("PROSECUTORS UNSEAL INDICTMENTS AGAINST THE QUAY RING LEADERS FOR SMUGGLING", []),
    "hit-with-charges": (
        "It came a month after Ada Marsh was hit with additional charges.",
        [("indictment", "ada")],
    ),
    "by-the-united-states": (
        "The Treasury moved on Friday. Juan Gull was designated by the United States on May 2, 2030, for smuggling. It "
        "sold wheat to the Tern Group, which was also designated for trading in kelp.",
        [("sanction", "Juan Gull"), ("sanction", "Tern Group")],
    ),
    "counts-are-no-people": ("May’s indictment alleges 32 counts involving bank fraud and smuggling.", []),
    "a-note-in-brackets": (
        "The Justice Department unsealed an indictment [text, PDF] against five officials for smuggling.",
        [("indictment", "five officials")],
    ),
    "a-programme-in-all": (
        "The State Department seeks Ada Marsh. It reports more than $130 million in rewards for information leading to "
        "the arrest of capos.",
        [],
    ),
    "attacks-by-a-group": (
        "The Harbour Liberation Army has been linked to a number of attacks that have killed 38 people.",
        [],
    ),
    "an-attack-by-a-group": ("An attack by the Quay Ring left 12 dead near the border, the army said.", []),
    "killed-when-it-exploded": (
        "The list was shown by the United States after six young men were killed when a grenade exploded.",
        [],
    ),
    "separate-operations": (
        "The strike comes less than a week after 11 people were killed in separate operations in the Caribbean.",
        [("strike", "group 11")],
    ),
}


@pytest.mark.parametrize(("text", "told"), SHAPES.values(), ids=SHAPES)
def test_an_act_names_whom_it_was_done_to_whole(text, told):
    assert [short(one) for one in read(text) if one.kind not in ("quote", "claim")] == told


def test_the_day_of_an_order_is_no_day_of_the_act():
    text = "On Friday, the Treasury sanctioned Juan Gull pursuant to Executive Order 14059 of December 15, 2021."
    assert [one.fields["date_words"] for one in read(text)] == ["Friday"]
