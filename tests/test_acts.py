"""Acts as news tells them: in lists, in passing, of groups that are only counted, in headings. All is made up."""

import pytest

from dashboard.drafting.events import Article, drafts
from dashboard.facts.registers import Actor
from tests.test_drafts import ACTORS, TODAY, acts, read

IN_FORCE = {"status": "in force"}
SHAPES = {
    "a-list-in-a-later-sentence": (
        "The State Department named four groups as terrorist organizations on Monday. It gave no reasons. "
        "The list includes the Gull Front, the Tern Brigade, the Quay Ring and Kelp Cartel.",
        [
            ("designation", "listed-named-later-unknown", {"actor": "Gull Front", **IN_FORCE}),
            ("designation", "listed-named-later-unknown", {"actor": "Tern Brigade", **IN_FORCE}),
            ("designation", "listed-named-later", {"actor": "quay", **IN_FORCE}),
            ("designation", "listed-named-later", {"actor": "kelp", **IN_FORCE}),
        ],
    ),
    "a-number-and-not-with-whom-they-are-aligned": (
        "The Treasury Department is sanctioning 14 port officials aligned with Ada Marsh today.",
        [("sanction", "sanctioned-number", {"action": "sanctioned", "actor": "14 port officials", **IN_FORCE})],
    ),
    "in-passing-with-somebody-of-theirs": (
        "The Quay Ring, designated in 2024 as a terrorist group along with its treasurer, runs two ports.",
        [
            ("designation", "listed", {"actor": "quay", **IN_FORCE}),
            ("designation", "listed-unknown", {"actor": "its treasurer", **IN_FORCE}),
        ],
    ),
    "one-verb-two-years": (
        "The State Department listed the Quay Ring as a terrorist group in 2029, and Kelp Cartel in 2030.",
        [
            ("designation", "listed", {"actor": "quay", **IN_FORCE}),
            ("designation", "listed", {"actor": "kelp", **IN_FORCE}),
        ],
    ),
    "firms-whom-nobody-knows": (
        "The Treasury Department also designated Maltese shell company Grey Gull Lines Ltd, and Tern Holdings.",
        [
            ("sanction", "designated-unknown", {"action": "designated", "actor": "Grey Gull Lines Ltd", **IN_FORCE}),
            ("sanction", "designated-unknown", {"action": "designated", "actor": "Tern Holdings", **IN_FORCE}),
        ],
    ),
    "each-of-those-named-before": (
        "They are Ana Poe and Luis Roe. Each was designated by the State Department as a Specially Designated "
        "Global Terrorist.",
        [
            ("designation", "listed-passive-unknown", {"actor": "Ana Poe", **IN_FORCE}),
            ("designation", "listed-passive-unknown", {"actor": "Luis Roe", **IN_FORCE}),
        ],
    ),
    "a-day-between": (
        "The Treasury Department announced sanctions on Tuesday against 20 shipping firms.",
        [
            (
                "sanction",
                "sanctioned-number",
                {"action": "sanctioned", "status": "announced", "actor": "20 shipping firms"},
            )
        ],
    ),
    "a-day-of-a-month-between": (
        "The Treasury Department announced sanctions on Aug. 9 against 10 individuals.",
        [("sanction", "sanctioned-number", {"action": "sanctioned", "status": "announced", "actor": "10 individuals"})],
    ),
    "up-to": (
        "The State Department is offering up to $5 million for information leading to the arrest of Ada Marsh.",
        [("reward", "offer", {"actor": "ada", "amount": "<=5 million", **IN_FORCE})],
    ),
    "raised-from-what-was-offered": (
        "The State Department raised its reward for Ada Marsh from $5 million to $15 million.",
        [
            ("reward", "offer-before", {"actor": "ada", "amount": "5 million", "status": "superseded"}),
            ("reward", "offer", {"actor": "ada", "amount": "15 million", **IN_FORCE}),
        ],
    ),
    "killed-and-not-injured": (
        "At least 12 fishermen were killed and 30 injured in U.S. military strikes on a boat on Monday.",
        [("strike", "struck-with-toll", {"killed": ">=12"})],
    ),
    "no-boats": (
        "The U.S. military struck five radar sites, killing 12.",
        [("strike", "struck-with-toll", {"killed": "12"})],
    ),
    "a-heading-with-two-tolls": (
        "Boat strike deaths pass 70 as U.S. military kills 4 in Eastern Pacific",
        [("strike", "struck-with-toll", {"killed": ">70"}), ("strike", "struck-with-toll", {"killed": "4"})],
    ),
    "among-those-charged": (
        "Ana Poe and her brother, Luis Poe, are among those charged with drug trafficking by the Justice Department.",
        [
            ("indictment", "charged-among-unknown", {"actor": "Ana Poe"}),
            ("indictment", "charged-among-unknown", {"actor": "Luis Poe"}),
        ],
    ),
    "charged-by-an-attorney": (
        "U.S. Attorney Jane Roe announced charges against Ada Marsh for smuggling.",
        [("indictment", "charged", {"actor": "ada"})],
    ),
    "a-middle-initial": (
        "The Justice Department indicted Ada T. Marsh on Monday.",
        [("indictment", "charged", {"actor": "ada"})],
    ),
    "capitals-are-no-other-group": (
        "The Treasury Department sanctioned the Quay Ring. It said the QUAY RING was sanctioned for smuggling.",
        [("sanction", "sanctioned", {"actor": "quay", "action": "sanctioned", **IN_FORCE})],
    ),
    "who-only-leads-them": (
        "The State Department designated the Quay Ring, led by Ada Marsh, as a foreign terrorist organization.",
        [("designation", "listed", {"actor": "quay", **IN_FORCE})],
    ),
    "somebody-s-brother": ("The Treasury sanctioned the brother of Bo Reed on Friday.", []),
    "would-have-been": ("The Quay Ring would have been designated as a terrorist organization, Reed said.", []),
    "only-spoken-of": ("Sanctions on the Quay Ring were discussed for an hour.", []),
    "what-was-paid": ("The programme has paid out more than $200 million in rewards since 1984.", []),
    "charged-in-words": ("Reed charged that Marsh had lied.", []),
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.values(), ids=SHAPES)
def test_an_act_is_read_with_whom_it_is_done_to(text, expected):
    assert acts(text) == expected


def test_a_running_total_is_no_strike_s_toll():
    text = (
        "The U.S. military struck a boat in the Caribbean on Monday, killing three people. "
        "The strike brings the number of people killed to 61 in the campaign against boats."
    )
    assert [(one.fields["scope"], one.fields["killed"]) for one in read(text) if one.kind == "strike"] == [
        ("one", "3"),
        ("campaign", "61"),
    ]


def test_survivors_and_missing_stand_beside_the_dead():
    text = "The U.S. military struck a boat on Monday, killing three people; two survived and five are missing."
    (one,) = [one for one in read(text) if one.kind == "strike"]
    assert {name: one.fields.get(name) for name in ("killed", "survivors", "missing")} == {
        "killed": "3",
        "survivors": "2",
        "missing": "5",
    }


def test_whom_the_registry_lacks_is_proposed_as_an_actor():
    text = "The Treasury Department also designated Maltese shell company Grey Gull Lines Ltd (GGL)."
    (one,) = [one for one in read(text) if one.kind == "sanction"]
    assert one.unknown == {"actor": "Grey Gull Lines Ltd"}
    assert (one.proposed["actor"].name, one.proposed["actor"].kind) == ("Grey Gull Lines Ltd", "organization")


def test_a_number_of_anybody_is_no_name():
    actors = {**ACTORS, "seven": Actor(id="seven", name="Seven individuals", kind="collective")}
    text = "The Treasury Department sanctioned seven individuals on Friday."
    (one,) = [one for one in drafts(Article(text, TODAY), actors) if one.kind == "sanction"]
    assert (one.fields.get("actor"), one.unknown) == (None, {"actor": "seven individuals"})
