"""Each guard is tried with a fault put in: a draft that no rule makes, on words that speak against it."""

from datetime import date

import pytest

from dashboard.drafting.events.draft import Found
from dashboard.drafting.events.reading import Article, read
from dashboard.drafting.events.spanish.reading import read as read_spanish
from dashboard.drafting.guards import refusals
from dashboard.values.spans import Span
from tests.test_drafts import ACTORS

TODAY = date(2031, 11, 24)
LISTED = "The State Department designated the Quay Ring, which is aligned with Ada Marsh, as a terrorist organization"
OWNED = "The Treasury sanctioned the Quay Ring’s boats"
KILLED = "The U.S. military struck a boat, killing three people and injuring 12; two survived and 14 barrels sank"
SAID = "“The Kelp Cartel did it,” Bo Reed said"
OFFICE = "“We will not stop,” said US Justice Department spokeswoman Nola Brand"
OFFER = "He offered $5 million for the arrest of Ada Marsh and paid $7 million"
HEADING = "Treasury Sanctions Kelp Finance Net"
UNPROVEN = "There is no proof that the Kelp Cartel was behind it"

# the draft, on which words -> of which field the refusal speaks, None for a draft that passes
FAULTS = {
    "who is listed": (Found("designation", "x", (), {"actor": "quay"}), LISTED, None),
    "who is only aligned": (Found("designation", "x", (), {"actor": "ada"}), LISTED, "actor"),
    "who is not there": (Found("designation", "x", (), {"actor": "kelp"}), LISTED, "actor"),
    "nobody": (Found("designation", "x", (), {}), LISTED, "actor"),
    "a pronoun": (Found("designation", "x", (), {}, {"actor": "them"}), LISTED, "actor"),
    "capitals of a heading": (Found("sanction", "x", (), {}, {"actor": "Finance Net"}), HEADING, "actor"),
    "the owner": (Found("sanction", "x", (), {"actor": "quay"}), OWNED, "actor"),
    "the wanted": (Found("reward", "x", (), {"actor": "ada", "amount": "5 million"}), OFFER, None),
    "what was paid": (Found("reward", "x", (), {"actor": "ada", "amount": "7 million"}), OFFER, "amount"),
    "the killed": (Found("strike", "x", (), {"killed": "3", "survivors": "2"}), KILLED, None),
    "the injured": (Found("strike", "x", (), {"killed": "12"}), KILLED, "killed"),
    "barrels": (Found("strike", "x", (), {"killed": "14"}), KILLED, "killed"),
    "the killed as survivors": (Found("strike", "x", (), {"survivors": "3"}), KILLED, "survivors"),
    "who speaks": (Found("quote", "x", (), {"speaker": "bo", "text": "The Kelp Cartel did it"}), SAID, None),
    "who stands within the marks": (Found("quote", "x", (), {"speaker": "kelp"}), SAID, "speaker"),
    "an office": (Found("quote", "x", (), {"speaker": "justice"}), OFFICE, "speaker"),
    "who does not speak": (Found("quote", "x", (), {"speaker": "ada"}), SAID, "speaker"),
    "a doubted claim": (Found("claim", "x", (), {"actor": "kelp", "stance": "doubts"}), UNPROVEN, None),
    "a plain claim": (Found("claim", "x", (), {"actor": "kelp"}), UNPROVEN, "stance"),
}


@pytest.mark.parametrize(("found", "text", "field"), FAULTS.values(), ids=FAULTS)
def test_a_guard_refuses_what_the_words_speak_against(found, text, field):
    whole = read(Article(f"{text}\n" if text == HEADING else f"{text}.\n", TODAY), ACTORS)
    told = refusals(Found(found.kind, "x", (Span(0, len(text)),), found.fields, found.unknown), whole)
    assert [one.field for one in told] == ([field] if field else [])
    assert all(one.why.endswith(".") for one in told)


HIT = "El ejército de Estados Unidos atacó una lancha y mató a tres personas; 12 resultaron heridas"
SANCTIONED = "El Tesoro sancionó a Kelp Cartel, vinculado con Quay Ring"
IN_SPANISH = {
    "the killed": (Found("strike", "x", (), {"killed": "3"}), HIT, None),
    "the injured": (Found("strike", "x", (), {"killed": "12"}), HIT, "killed"),
    "who is sanctioned": (Found("sanction", "x", (), {"actor": "kelp"}), SANCTIONED, None),
    "who is only linked": (Found("sanction", "x", (), {"actor": "quay"}), SANCTIONED, "actor"),
    "nobody": (Found("sanction", "x", (), {}), SANCTIONED, "actor"),
}


@pytest.mark.parametrize(("found", "text", "field"), IN_SPANISH.values(), ids=IN_SPANISH)
def test_the_guards_read_spanish_too(found, text, field):
    whole = read_spanish(Article(f"{text}.\n", TODAY), ACTORS)
    told = refusals(Found(found.kind, "x", (Span(0, len(text)),), found.fields, found.unknown), whole)
    assert [one.field for one in told] == ([field] if field else [])
