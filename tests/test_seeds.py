"""The first article's facts are what two readings settled, sentence by sentence."""

import hashlib
import tomllib
from pathlib import Path

import pandas as pd

from dashboard.facts import TABLES
from dashboard.places import ROOT
from dashboard.values import spans
from tests.conftest import FROZEN, STEM, row_of

GOLDEN = Path(__file__).parent / "golden"
SENTENCES = tomllib.loads((GOLDEN / "sentences.toml").read_text("utf-8"))["sentence"]
FACTS = tomllib.loads((GOLDEN / "facts.toml").read_text("utf-8"))["fact"]


def test_the_text_is_the_article_byte_for_byte():
    content = (FROZEN / "articles" / f"{STEM}.txt").read_bytes()
    assert hashlib.sha256(content).hexdigest() == "f55572d9117729f2b3a36f380a180b33e179112a01e1f553c486233b4b39e965"
    assert b"-text" in (ROOT / ".gitattributes").read_bytes()


def test_nothing_is_left_out(tables):
    assert tables.problems == ()


def test_every_sentence_is_accounted_for(tables):
    text, evidence = tables.corpus.article_text(0), tables.evidence
    found = spans.sentences(text)
    assert len(found) == len(SENTENCES)
    for span, golden in zip(found, SENTENCES, strict=True):
        assert text[span.start : span.end].startswith(golden["begins"])
        inside = evidence[(evidence["start"] < span.end) & (span.start < evidence["end"])]["fact"]
        assert sorted({fact.partition("#")[2] for fact in inside}) == golden.get("facts", []), golden["begins"]
        assert golden.get("facts") or golden["none"]


def test_every_fact_has_the_settled_values(tables):
    assert len(FACTS) == len(tables.facts)
    for golden in FACTS:
        row = row_of(tables, f"{STEM}#{golden['fact']}")
        assert row["table"] == golden["table"]
        for column, value in golden.items():
            if column not in ("fact", "table"):
                assert str(row[column] or "") == value, (golden["fact"], column)


def test_the_hedges_and_precisions_that_matter(tables):
    toll = row_of(tables, f"{STEM}#campaign-toll")
    assert (toll["killed"], toll["killed_low"], toll["killed_high"]) == (">80", 81.0, float("inf"))
    assert pd.isna(tables.strikes["strikes_low"]).all()
    assert row_of(tables, f"{STEM}#soles-sanctioned")["date"] == "2025-07"
    assert row_of(tables, f"{STEM}#soles-fto")["status"] == "announced"
    assert row_of(tables, f"{STEM}#maduro-reward")["amount"] == "50 million"
    assert row_of(tables, f"{STEM}#five-percent")["speaker"] == "nicolas-maduro"
    assert set(tables.quotes["speaker"]) == {
        "adam-isaacson",
        "justice-department",
        "marco-rubio",
        "pete-hegseth",
        "source-familiar-with-administration",
    }


def test_glosses_and_scare_quotes_are_no_statements(tables):
    said = " ".join(tables.quotes["text"])
    assert "suns" not in said.lower()


def test_voices_without_a_name_keep_their_anonymity(tables):
    voices = tables.actors[tables.actors["kind"] == "voice"]
    assert len(voices) == 10, "five of the article, five of the record"
    assert voices["office"].isna().all()


def test_membership_stands_for_lawful_bodies_only(tables):
    """`part_of` and `office` never tie anybody to a group that is accused of something."""
    actors = tables.actors.set_index("id")
    parents = actors["part_of"].dropna()
    assert set(actors.loc[parents, "kind"]) <= {"agency", "organization"}
    assert actors[actors["kind"] == "group"]["office"].isna().all()


def test_every_table_has_a_fact(tables):
    assert {name: tables.selection.count(name) for name in TABLES} == {
        "designations": 6,
        "strikes": 1,
        "rewards": 1,
        "sanctions": 1,
        "indictments": 4,
        "quotes": 7,
        "claims": 48,
    }
