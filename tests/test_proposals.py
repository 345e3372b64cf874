"""Drafts from elsewhere: the form, what is proven, and each reason for which one is refused."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from dashboard.drafting import Article, drafts
from dashboard.drafting.proposals import propose, schema
from dashboard.errors import ProposalsNotReadError
from dashboard.facts import KINDS, TABLES
from dashboard.review import reading
from dashboard.values import spans
from tests.test_drafts import ACTORS, TODAY

TEXT = "\n".join(
    (
        "The State Department on Feb. 20 designated the Quay Ring, which is aligned with Ada Marsh, "
        "as a foreign terrorist organization.",
        "The U.S. military struck a boat in the Caribbean on Tuesday, killing three people and injuring five, "
        "the Pentagon said. The Pentagon said 14 barrels were aboard.",
        "“We will not stop,” Bo Reed said. He offered $5 million for information leading to the arrest of Ada Marsh, "
        "and seized $90 million in assets.",
        "Nobody offered proof that the Kelp Cartel was behind it. The Justice Department charged Nola Brand with "
        "smuggling.",
    )
)
LISTED = "The State Department on Feb. 20 designated the Quay Ring"
ALSO = ["as a foreign terrorist organization"]
STRUCK = "The U.S. military struck a boat in the Caribbean on Tuesday, killing three people and injuring five"
OFFER = "He offered $5 million for information leading to the arrest of Ada Marsh, and seized $90 million in assets"


def made(**proposal):
    return propose(json.dumps({"proposals": [proposal]}), Article(TEXT, TODAY), ACTORS)


TRUE = {
    "a designation": {
        "kind": "designation",
        "quote": LISTED,
        "also": ALSO,
        "actor": ["quay"],
        "agency": ["state"],
        "list": ["FTO"],
        "date": "2031-02-20",
    },
    "an actor by a name": {"kind": "designation", "quote": LISTED, "also": ALSO, "actor": ["the quay ring"]},
    "a strike": {"kind": "strike", "quote": STRUCK, "scope": "one", "killed": "3", "theatre": ["caribbean"]},
    "a quote": {
        "kind": "quote",
        "quote": "“We will not stop,” Bo Reed said",
        "speaker": ["bo"],
        "text": "We will not stop",
    },
    "a reward": {"kind": "reward", "quote": OFFER, "actor": ["ada"], "amount": "5 million"},
    "somebody new": {
        "kind": "indictment",
        "quote": "The Justice Department charged Nola Brand with smuggling",
        "actor": ["Nola Brand"],
        "charges": "smuggling",
    },
}


@pytest.mark.parametrize("proposal", TRUE.values(), ids=TRUE)
def test_what_the_words_say_becomes_a_draft(proposal):
    found = made(**proposal)
    assert found.refused == ()
    draft = found.drafts[0]
    assert (draft.kind, draft.rule, draft.confidence.words) == (proposal["kind"], "proposed", "never tried")
    assert TEXT[draft.spans[0].start : draft.spans[0].end] == proposal["quote"]


def test_whom_the_registry_lacks_is_proposed_with_the_draft():
    draft = made(**TRUE["somebody new"]).drafts[0]
    assert draft.unknown == {"actor": "Nola Brand"}
    assert (draft.proposed["actor"].name, draft.proposed["actor"].kind) == ("Nola Brand", "person")
    assert "actor" not in draft.fields


LIES = {
    "words of no article": ({"kind": "strike", "quote": "killing nine", "scope": "one"}, "stands nowhere"),
    "no kind of fact": ({"kind": "rumour", "quote": LISTED}, "is no kind of fact"),
    "a field of no table": ({**TRUE["a strike"], "sunk": "4"}, "sunk"),
    "a field of the review": ({**TRUE["a strike"], "standing": "confirmed"}, "standing"),
    "a value that is none": ({**TRUE["a strike"], "killed": "three"}, "killed"),
    "no quote": ({"kind": "strike", "quote": "", "scope": "one"}, "quote"),
    "the injured for the killed": ({**TRUE["a strike"], "killed": "5"}, "no “5” is stated there as people killed"),
    "barrels for the killed": (
        {"kind": "strike", "quote": "The Pentagon said 14 barrels were aboard", "scope": "one", "killed": "14"},
        "no “14” is stated there as people killed",
    ),
    "money that was seized": ({**TRUE["a reward"], "amount": "90 million"}, "as money offered"),
    "another theatre": ({**TRUE["a strike"], "theatre": ["eastern-pacific"]}, "nothing there says “eastern-pacific”"),
    "another list": ({**TRUE["a designation"], "also": [], "list": ["SDGT"]}, "nothing there says “SDGT”"),
    "another day": ({**TRUE["a designation"], "date": "2031-02-21"}, "no words there mean 2031-02-21"),
    "another speaker": ({**TRUE["a quote"], "speaker": ["kelp"]}, "is not named there"),
    "words that were not said": ({**TRUE["a quote"], "text": "We will stop"}, "does not stand in the quoted words"),
    "who is only aligned with them": (
        {"kind": "designation", "quote": f"{LISTED}, which is aligned with Ada Marsh", "also": ALSO, "actor": ["ada"]},
        "only to describe somebody else",
    ),
    "done to nobody": ({"kind": "designation", "quote": LISTED, "also": ALSO}, "an act is done to somebody"),
    "a pronoun for a name": ({**TRUE["a reward"], "actor": ["He"]}, "names nobody"),
    "whom no word names": ({**TRUE["somebody new"], "actor": ["Vera Nowhere"]}, "stands nowhere in the article"),
    "a plain claim of what is unproven": (
        {
            "kind": "claim",
            "quote": "Nobody offered proof that the Kelp Cartel was behind it",
            "actor": ["kelp"],
            "answer": "The Kelp Cartel was behind it.",
        },
        "proof",
    ),
    "an answer of its own": (
        {"kind": "claim", "quote": "He offered $5 million", "answer": "Smugglers fear nothing from Saltmouth courts."},
        "it says much that the quoted words do not",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("proposal", "why"), LIES.values(), ids=LIES)
def test_what_the_words_do_not_say_is_refused_with_the_reason(proposal, why):
    found = made(**proposal)
    assert found.drafts == ()
    assert why in str(found.refused[0])
    assert str(found.refused[0]).startswith("proposal 1 (")


def test_each_proposal_is_judged_by_itself():
    text = json.dumps({"proposals": [LIES["another day"][0], TRUE["a strike"], 7, None]})
    found = propose(text, Article(TEXT, TODAY), ACTORS)
    assert [one.kind for one in found.drafts] == ["strike"]
    assert [one.number for one in found.refused] == [1, 3, 4]


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"proposals": {}}', "[" * 100_000, "<html></html>"])
def test_what_is_no_list_of_proposals_is_refused_whole(text):
    with pytest.raises(ProposalsNotReadError):
        propose(text, Article(TEXT, TODAY), ACTORS)


def test_the_words_nearest_to_a_quote_that_is_not_there_are_told():
    found = made(**{**TRUE["a strike"], "quote": STRUCK.replace("three", "3")})
    assert "Nearest: “The U.S. military struck" in str(found.refused[0])


def test_a_spanish_article_is_proven_in_spanish():
    text = (
        "El ejército de Estados Unidos atacó una lancha en el Caribe y mató a tres personas, dijo el ministro Bo Reed. "
        * 3
    )
    proposal = {
        "kind": "strike",
        "quote": text[: text.index(",")],
        "scope": "one",
        "killed": "3",
        "theatre": ["caribbean"],
    }
    found = propose(json.dumps({"proposals": [proposal]}), Article(text, TODAY), ACTORS)
    assert found.refused == ()


def test_the_form_has_every_kind_and_the_fields_that_words_can_prove():
    form = schema()
    kinds = {
        one["properties"]["kind"]["const"]: one["properties"]
        for one in form["$defs"].values()
        if "kind" in one.get("properties", {})
    }
    assert set(kinds) == set(KINDS)
    for kind, fields in kinds.items():
        assert {"quote", "also"} <= set(fields)
        assert not {"id", "event", "standing", "inferred", "supersedes"} & set(fields)
        assert set(fields) - {"kind", "quote", "also"} <= set(TABLES[KINDS[kind]].model_fields)
    assert json.loads(reading.schema_text()) == form


def test_a_rule_s_drafts_are_taken_back_as_proposals():
    """What rules draft of a text and proves itself may be proposed: none of it is refused."""
    for draft in drafts(Article(TEXT, TODAY), ACTORS, language="en"):
        if draft.kind == "claim":
            continue
        quoted = [TEXT[span.start : span.end] for span in draft.spans]
        fields = {name: value if isinstance(value, str) else list(value) for name, value in draft.fields.items()}
        lists = {
            name: [fields[name]]
            for name in ("actor", "agency", "speaker", "list", "theatre")
            if isinstance(fields.get(name), str)
        }
        named = {name: [words] for name, words in draft.unknown.items()}
        found = made(kind=draft.kind, quote=quoted[0], also=quoted[1:], **{**fields, **lists, **named})
        assert found.refused == (), draft
        assert (found.drafts[0].fields, found.drafts[0].spans) == (draft.fields, draft.spans)


values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.lists(st.text(max_size=9), max_size=3)
)
proposals = st.dictionaries(
    st.sampled_from(["kind", "quote", "also", "actor", "killed", "scope", "text", "speaker", "amount", "answer"]),
    st.one_of(values, st.sampled_from([*KINDS, LISTED, STRUCK, "quay", "3", "one", "5 million", ["ada"]])),
)  # fmt: skip


@given(st.lists(st.one_of(proposals, values), max_size=5))
def test_whatever_is_proposed_is_drafted_or_refused(several):
    found = propose(json.dumps({"proposals": several}), Article(TEXT, TODAY), ACTORS)
    assert len(found.drafts) + len(found.refused) == len(several)
    for draft in found.drafts:
        assert all(TEXT[span.start : span.end] for span in draft.spans)
    for one in found.refused:
        assert all(one.why)


def test_a_file_of_proposals_is_read_beside_its_article(tmp_path):
    article, proposed = tmp_path / "a.txt", tmp_path / "p.json"
    article.write_text(TEXT, "utf-8")
    proposed.write_text(json.dumps({"proposals": [TRUE["a strike"], LIES["another day"][0]]}), "utf-8")
    drafted = reading.propose_file(article, proposed, date.isoformat(TODAY), {"actors": ACTORS})
    assert [one.kind for one in drafted.drafts] == ["strike"]
    assert "refused: proposal 2 (designation" in drafted.summary
    raw = json.loads(reading.as_json([drafted]))[0]
    assert raw["refused"][0]["number"] == 2
    TypeAdapter(list[dict]).validate_python(raw["drafts"])
    assert spans.find(TEXT, STRUCK)
