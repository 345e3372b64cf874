"""Who is put on which list, by whom, as releases tell it: frames that later sentences fill. All is invented."""

import pytest

from tests.test_drafts import read
from tests.test_more_acts import short

SHAPES = {
    "in-the-bodys-own-words": (
        "“The Department of State has designated the Quay Wolves (QW) as a Foreign Terrorist Organization,” it said.",
        [("designation", "Quay Wolves")],
    ),
    "a-list-named-in-marks": (
        "The State Department named Juan Gull, who runs a mill, a “specially designated global terrorist” in 2013.",
        [("designation", "Juan Gull")],
    ),
    "which-today-designated": (
        "The Treasury acted together with the State Department, which today designated Juan Gull and Ana Poe as "
        "Specially Designated Global Terrorists.",
        [("designation", "Juan Gull"), ("designation", "Ana Poe")],
    ),
    "the-departments-designation-of": (
        "The Treasury acted on Friday with others. It was along with the State Department's designation of Juan Gull, "
        "a leader of the Wolves, and Luis Tern, the head of the Ring. Both are terrorists.",
        [("designation", "Juan Gull"), ("designation", "Luis Tern")],
    ),
    "under-an-order-and-as-terrorists": (
        "The Treasury spoke on Friday. The Harbour Guard was designated pursuant to E.O. 14014 on May 2, 2017, and on "
        "May 3, 2019, was designated as a Foreign Terrorist Organization by the Secretary of State.",
        [("designation", "Harbour Guard"), ("sanction", "Harbour Guard")],
    ),
    "designated-beside-the-name": (
        "The Treasury spoke on Friday. The Harbour Guard, designated pursuant to E.O. 14014 in 2007, runs two ports.",
        [("sanction", "Harbour Guard")],
    ),
    "a-branch-with-a-name-of-its-own": (
        "The State Department designated Quay Ring-Kelp and the QR-Tern as Foreign Terrorist Organizations.",
        [("designation", "Quay Ring-Kelp"), ("designation", "QR-Tern")],
    ),
    "the-branch-of-a-group": (
        "The State Department designated the Quay Ring's branch in Kelp as a foreign terrorist organization.",
        [("designation", "Quay Ring's branch in Kelp")],
    ),
    "the-chapter-of-a-group": (
        "The State Department designated the Peruvian chapter of the Quay Ring as a foreign terrorist organization.",
        [("designation", "Peruvian chapter of the Quay Ring")],
    ),
    "a-chief-of-theirs": (
        "The move came after the outfit’s chief, Juan Gull, was named as a specially designated global terrorist.",
        [("designation", "Juan Gull")],
    ),
    "listed-on-a-list": (
        "Juan Gull was listed on the State Department’s Specially Designated Global Terrorists list in 2012.",
        [("designation", "Juan Gull")],
    ),
    "an-outfit-of-a-people": (
        "The United States designated Kashmiri militant outfit Harbour Wolves as a foreign terrorist organization.",
        [("designation", "Harbour Wolves")],
    ),
    "what-it-says-it-will-do": (
        "The State Department said it would designate the Harbour Wolves as a foreign terrorist organization.",
        [("designation", "Harbour Wolves")],
    ),
    "by-another-body": ("The Harbour Wolves were sanctioned by the UN Security Council in 2006.", []),
    "a-passive-of-the-treasury": (
        "The Treasury acted Friday. Juan Gull and Gull Lines Co. Ltd. were designated for their links to a smuggler.",
        [("sanction", "Juan Gull"), ("sanction", "Gull Lines Co. Ltd.")],
    ),
    "sanctions-on-governors": (
        "The Treasury imposed sanctions on Juan Gull, governor of Kelp; Luis Tern, governor of the port; Ana Poe, "
        "governor of the quay; and Ana Marsh, head of the army.",
        [("sanction", "Juan Gull"), ("sanction", "Luis Tern"), ("sanction", "Ana Poe"), ("sanction", "Ana Marsh")],
    ),
    "bullets-under-an-action": (
        "The Treasury sanctioned two firms.\n\nToday’s action further targets the oil trade:\n\n- GULL MARINE LTD is "
        "based in Kelp.\n- TERN LINES LTD is based in Kelp.\n\nIt was late.",
        [("sanction", "GULL MARINE LTD"), ("sanction", "TERN LINES LTD")],
    ),
    "a-dual-national-and-his-wife": (
        "The Treasury announced the designation of Spanish-Peruvian dual national Juan Gull and his wife, Spanish "
        "national Ana Poe, as Specially Designated Narcotics Traffickers.",
        [("sanction", "Juan Gull"), ("sanction", "Ana Poe")],
    ),
    "todays-designation-includes": (
        "The Treasury designated an official on Friday.\n\nToday’s designation includes Juan Gull, a senior sailor.",
        [("sanction", "Juan Gull")],
    ),
    "the-nine-are-the-nine": (
        "A court indicted nine men in May. The nine defendants were charged with smuggling.",
        [("indictment", "nine men")],
    ),
    "an-indictment-of": (
        "The Justice Department unsealed an indictment of three men.",
        [("indictment", "three men")],
    ),
    "whom-a-later-sentence-names": (
        "The U.S. offers a reward of up to $5 million for information on the leader of a ring.\n\nThe department said "
        "it would offer the reward for information leading to the location of Juan Gull.",
        [("reward", "Juan Gull")],
    ),
    "who-did-it": (
        "The U.S. offers up to $5 million for information that leads to the arrest of anyone who took part in a raid.",
        [("reward", "anyone who took part in a raid")],
    ),
    "by-the-given-name": (
        "A court indicted Juan Gull and Luis Gull. The U.S. offers rewards of up to $5 million for Juan and $3 million "
        "for Luis.",
        [("indictment", "Juan Gull"), ("indictment", "Luis Gull"), ("reward", "Juan Gull"), ("reward", "Luis Gull")],
    ),
    "would-pay": (
        "The State Department announced that it would pay up to $7 million for information on Juan Gull.",
        [("reward", "Juan Gull")],
    ),
    "an-earlier-strike": (
        "The U.S. military struck a boat on Friday, killing two sailors. A previous strike also killed two sailors.",
        [("strike", "one 2"), ("strike", "one 2")],
    ),
    "a-toll-in-the-commands-words": (
        "The U.S. military struck a boat on May 2.\n\n“Three men were killed during this action,” the Navy stated.",
        [("strike", "one 3")],
    ),
    "whom-a-gunman-killed": (
        "The U.S. military struck a camp on Friday, following the killing of two soldiers by a gunman.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "told"), SHAPES.values(), ids=SHAPES)
def test_an_act_is_told_of_whom_the_words_mean(text, told):
    assert [short(one) for one in read(text) if one.kind not in ("quote", "claim")] == told


def test_what_is_said_to_come_is_announced():
    [act] = read("The State Department said it would designate the Harbour Wolves as a foreign terrorist organization.")
    assert act.fields["status"] == "announced"


def test_an_offer_told_with_and_without_up_to_keeps_it():
    text = "U.S. offers $5 million reward for Ana Poe\n\nThe U.S. offers a reward of up to $5 million for Ana Poe."
    assert [one.fields["amount"] for one in read(text) if one.kind == "reward"] == ["<=5 million"]


def test_the_name_of_a_list_in_marks_is_no_statement():
    text = "The State Department designated the Harbour Wolves as a “foreign terrorist organization.”"
    assert [one.kind for one in read(text)] == ["designation"]


SPEAKERS = {
    "behind-a-long-office": (
        "“We saw a boat there,” said Under Secretary for Terrorism and Financial Intelligence Juan Gull.",
        ("", "Juan Gull"),
    ),
    "behind-the-name-of-an-office": (
        "“We saw a boat there,” said Director of the Pentagon Juan Gull.",
        ("", "Juan Gull"),
    ),
    "emphasised": ("Ada Marsh emphasised that it “is not over, by far.”", ("ada", "")),
    "swore-in": ("Ada Marsh said Bo Reed swore in this “assembly of smugglers and of thieves.”", ("ada", "")),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_quote_has_its_speaker(text, speaker):
    [quote] = [one for one in read(text) if one.kind == "quote"]
    assert (quote.fields.get("speaker", ""), quote.unknown.get("speaker", "")) == speaker
