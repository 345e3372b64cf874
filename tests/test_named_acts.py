"""Whom an act is done to when news names them late, by an office, by their number, or not at all. All is made up."""

import pytest

from tests.test_drafts import read
from tests.test_more_acts import short

SHAPES = {
    "under-an-order": (
        "The Treasury announced sanctions pursuant to Executive Order 13224 against two former harbour ministers.",
        [("sanction", "two former harbour ministers")],
    ),
    "sanctions-for-a-number": (
        "The Treasury announced sanctions for six officials in Kelp.",
        [("sanction", "six officials")],
    ),
    "of-an-earlier-day": (
        "Today’s action builds on the May 2 Treasury sanctions that targeted ten officers.",
        [("sanction", "ten officers")],
    ),
    "has-previously-targeted": (
        "The Treasury has previously targeted sailors such as Juan Gull and the late Luis Tern for smuggling.",
        [("sanction", "Juan Gull"), ("sanction", "Luis Tern")],
    ),
    "by-an-order-alone": (
        "The Treasury moved on Friday. Juan Gull and Luis Tern are designated pursuant to E.O. 14014.",
        [("sanction", "Juan Gull"), ("sanction", "Luis Tern")],
    ),
    "their-names-are": (
        "The Treasury sanctioned two sailors who sold wheat. Their names are Juan Gull and Luis Tern.",
        [("sanction", "Juan Gull"), ("sanction", "Luis Tern")],
    ),
    "among-them-are": (
        "The Treasury sanctioned four officials. Among them are the head of the Quay Guard, Juan Gull; and the chief "
        "of the mill, Luis Tern.",
        [("sanction", "four officials"), ("sanction", "Juan Gull"), ("sanction", "Luis Tern")],
    ),
    "as-many-as-were-counted": (
        "The Treasury sanctioned two hackers. It posted photos of the two hackers — Juan Gull and Luis Tern — there.",
        [("sanction", "Juan Gull"), ("sanction", "Luis Tern")],
    ),
    "fewer-than-were-counted": (
        "The Treasury sanctioned two hackers. It posted photos of the two hackers, Juan Gull said.",
        [("sanction", "two hackers")],
    ),
    "as-were-others": (
        "Juan Gull was designated by the State Department as a specially designated global terrorist, as was Ana Poe.",
        [("designation", "Juan Gull"), ("designation", "Ana Poe")],
    ),
    "the-addition-of-some": (
        "The State Department announced the addition of five militants to its list of specially designated global "
        "terrorists. They include Juan Gull, a commander.",
        [("designation", "5"), ("designation", "Juan Gull")],
    ),
    "some-of-those-are-told-again": (
        "The Treasury sanctioned nine people. The Treasury designated two of the individuals as leaders of a mill.",
        [("sanction", "nine people")],
    ),
    "who-announces-is-not-designated": (
        "The Treasury sanctioned nine people. The designations were announced by Secretary of the Treasury Ana Poe.",
        [("sanction", "nine people")],
    ),
    "what-is-quoted-as-grounds": (
        "The Treasury designated the mill as an SDN “for assisting in the trade of, or selling wheat to, Grey Gull.”",
        [],
    ),
    "a-verb-is-no-noun": ("Juan Gull faces four charges, including smuggling.", [("indictment", "Juan Gull")]),
    "an-office-then-a-verb": (
        "Prosecutors have charged former governor of Samoa Juan Gull with smuggling.",
        [("indictment", "Juan Gull")],
    ),
    "charged-for-what-is-alleged": (
        "The U.S. has charged Juan Gull, who came to the U.S. on Friday, for alleged smuggling.",
        [("indictment", "Juan Gull")],
    ),
    "whose-arrest-a-pronoun-means": (
        "Juan Gull fled in May. The State Department offered a reward of $5 million for his arrest.",
        [("reward", "Juan Gull")],
    ),
    "rewards-worth-so-much": (
        "The U.S. announced rewards worth $12 million for information leading to the arrest of Juan Gull.",
        [("reward", "Juan Gull")],
    ),
    "a-country-before-its-group": (
        "The State Department designated Ecuador's Harbour Wolves as a terrorist organization.",
        [("designation", "Harbour Wolves")],
    ),
    "an-article-within-a-name": ("The Treasury sanctioned Omar al-Gull.", [("sanction", "Omar al-Gull")]),
    "a-firm-that-is-international": (
        "The Treasury sanctioned Winkle International Limited.",
        [("sanction", "Winkle International Limited")],
    ),
    "a-word-that-opens-its-sentence": (
        "The Treasury sanctioned nine people and their entities. Entities owned by them were also sanctioned.",
        [("sanction", "nine people")],
    ),
    "capitals-of-a-heading": (
        "US Treasury Sanctions Kelp Finance Evasion Net\n\nThe Treasury sanctioned nine people on Friday.",
        [("sanction", "nine people")],
    ),
    "a-name-of-heading-and-text": (
        "US Treasury Sanctions Juan Gull\n\nA new move hit Juan Gull on Friday.",
        [("sanction", "Juan Gull")],
    ),
    "capitals-between-paragraphs": (
        "The Treasury sanctioned nine people.\n\nTREASURY SANCTIONED GREY GULL AFTER SEIZING TANKER\n\nIt was late.",
        [("sanction", "nine people")],
    ),
    "one-strike-of-a-campaign": (
        "The campaign of the U.S. military began on May 2 with a strike that killed 11 sailors, followed by more.",
        [("strike", "one 11")],
    ),
    "a-second-strike-of-late": (
        "U.S. forces launched a second strike in recent weeks against a boat, leaving three men dead.",
        [("strike", "one 3")],
    ),
    "whom-raiders-killed": (
        "The U.S. military struck a camp on Friday, killing two. It was that of raiders who killed 12 sailors.",
        [("strike", "one 2")],
    ),
    "what-was-killed-in-an-ambush": ("A U.S. strike hit men tied to an ambush that killed 3 sailors.", []),
    "so-many-in-the-first": (
        "The U.S. military said five people were killed during these actions on Friday, with three in the first boat.",
        [("strike", "group 5")],
    ),
}


@pytest.mark.parametrize(("text", "told"), SHAPES.values(), ids=SHAPES)
def test_an_act_is_told_of_whom_the_words_mean(text, told):
    assert [short(one) for one in read(text) if one.kind not in ("quote", "claim")] == told


def test_who_is_named_with_four_names_is_known_by_the_third():
    text = "The Treasury sanctioned Ana Julia Poe Roe. Poe, who runs a mill, was sanctioned for smuggling."
    assert [one.unknown["actor"] for one in read(text) if one.kind == "sanction"] == ["Ana Julia Poe Roe"]


def test_a_day_after_earlier_is_that_day():
    text = "Earlier on September 3, the U.S. military struck a boat, killing three."
    assert [one.fields["date"] for one in read(text) if one.kind == "strike"] == ["2031-09-03"]


SPEAKERS = {
    "a-title-before-a-new-name": (
        "US president Juan Gull came. “We saw a boat there,” the US president said.",
        ("", "Juan Gull"),
    ),
    "described-as-is-no-speech": (
        "Ada Marsh said the boats, some described as part of a fleet, “carry wheat to the port.”",
        ("ada", ""),
    ),
    "no-heading-speaks": (
        "Ada Marsh said no.\n\nBO REED CONDEMNS THE RAID AS FLEET SAILS\n\nShe added that it “is not over, by far.”",
        ("ada", ""),
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_quote_has_its_speaker(text, speaker):
    [quote] = [one for one in read(text) if one.kind == "quote"]
    assert (quote.fields.get("speaker", ""), quote.unknown.get("speaker", "")) == speaker
