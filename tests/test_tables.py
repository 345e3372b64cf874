"""The frames keep the contract: columns, types, one meaning of "not stated", hedges in bounds and words (promise 2)."""

import math

import pandas as pd
import pytest

from dashboard import load
from dashboard.errors import UnknownTableError
from dashboard.facts import TABLES, table
from dashboard.tables.columns import COMMON
from dashboard.tables.dictionary import columns, dictionary
from tests.conftest import STEM

OWN = {
    "designations": ["list", "authority", "document_ref", "count", "count_low", "count_high"],
    "rewards": ["amount", "amount_usd_low", "amount_usd_high", "purpose", "programme", "supersedes"],
    "claims": ["question", "answer", "stance", "figure", "figure_low", "figure_high", "unit", "about"],
    "quotes": ["text", "topic", "speaker_role"],
}


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_the_common_ones_and_the_tables_own(tables, name):
    frame = tables.frames[name]
    assert list(frame.columns) == columns(name)
    assert list(frame.columns)[: len(COMMON)] == COMMON
    if name in OWN:
        assert list(frame.columns)[len(COMMON) :] == OWN[name]


@pytest.mark.parametrize("name", TABLES)
def test_types(tables, name):
    frame = tables.frames[name]
    for column in frame:
        kind = str(frame[column].dtype)
        if column.endswith(("_low", "_high")):
            assert kind == "float64"
        elif column in ("date_start", "date_end"):
            assert kind == "datetime64[us]"
        elif column in ("start", "end"):
            assert kind == "Int64"
        else:
            assert kind in ("str", "category"), (column, kind)
    assert not (frame == "").any().any()


@pytest.mark.parametrize("name", TABLES)
def test_types_are_the_same_without_a_row(tmp_path, tables, name):
    empty = load(tmp_path).frames[name]
    assert empty.empty
    there = {column: str(kind) for column, kind in tables.frames[name].dtypes.items()}
    assert {column: str(kind) for column, kind in empty.dtypes.items()} == there


def test_links(tables):
    parties = tables.parties[tables.parties["fact"] == f"{STEM}#indictment-conspiracy"]
    assert list(parties["actor"][parties["role"] == "target"]) == [
        "nicolas-maduro",
        "diosdado-cabello",
        "vladimir-padrino-lopez",
    ]
    assert tables.row(f"{STEM}#indictment-conspiracy")["actor"] == "nicolas-maduro"
    assert list(tables.cites.columns) == ["fact", "source"]
    assert set(tables.cites["fact"]) == set(tables.facts["fact"])
    assert list(tables.evidence.columns) == ["fact", "quote", "start", "end"]
    assert set(tables.parties["role"]) <= {"target", "agency", "speaker", "via", "announcer", "member", "mentioned"}


def test_the_chain_of_who_says_it(tables):
    assert tables.said_by(f"{STEM}#isaacson-not-a-group") == "Adam Isacson, via NPR, as the article has it"
    assert tables.said_by(f"{STEM}#five-percent").startswith("Nicolás Maduro and Other Venezuelan officials")
    assert tables.said_by(f"{STEM}#campaign-toll") == "The article"


def test_every_row_cites_itself_with_its_words_its_voice_and_its_day(tables):
    for fact in tables.facts["fact"]:
        citation = tables.cite(fact)
        row = tables.row(fact)
        assert citation.startswith(f"“{row['quote']}”")
        assert tables.said_by(fact) in citation
        assert "as of 24 November 2025" in citation
        assert (f"Inferred by the editor: {row['inferred']}" in citation) == bool(row["inferred"])


def test_statements_keep_the_hedge_and_the_precision(tables):
    said = dict(zip(tables.facts["fact"].str.partition("#")[2], tables.facts["statement"], strict=True))
    assert said["campaign-toll"] == (
        "More than 80 people killed in boat strikes in the Caribbean and the eastern Pacific, as of 24 November 2025."
    )
    assert said["soles-sanctioned"] == "Cartel de los Soles: sanctioned by the US Treasury Department in July 2025."
    assert said["soles-fto"] == (
        "Cartel de los Soles: to be listed as foreign terrorist organization (FTO) on 24 November 2025, as announced "
        "about 17 November 2025."
    )
    assert said["maduro-charged"] == "Nicolás Maduro: charged in 2020; outcome not recorded here."
    assert said["maduro-reward"] == "Reward offer concerning Nicolás Maduro: $50 million, offered in 2025."
    assert said["al-qaida-fto"] == "al-Qaida: listed as foreign terrorist organization (FTO), date not stated."


def test_a_claim_is_the_articles_account_and_no_direct_speech(tables):
    said = dict(zip(tables.facts["fact"].str.partition("#")[2], tables.facts["statement"], strict=True))
    assert (
        said["maduro-denies"] == "Nicolás Maduro, in the article’s words: has consistently denied all charges (denied)"
    )
    assert said["aim-undermining-maduro"].startswith("The article: perhaps more pointedly, at undermining")
    assert said["hegseth-new-options"] == "Pete Hegseth: “a whole bunch of new options”"


def test_what_leaves_the_house_carries_its_citation(tables):
    cited = tables.cited("strikes")
    assert list(cited["citation"]) == [tables.cite(f"{STEM}#campaign-toll")]
    assert tables.cited("parties") is tables.parties


def test_inferred_dates_are_said_to_be(tables):
    assert tables.when(f"{STEM}#soles-sanctioned") == "July 2025 (inferred)"
    assert tables.when(f"{STEM}#soles-fto") == "24 November 2025"


def test_open_ends_are_infinite_and_not_stated_is_missing(tables):
    strikes = tables.strikes.iloc[0]
    assert math.isinf(strikes["killed_high"])
    assert math.isnan(strikes["vessels_low"])
    assert pd.isna(strikes["vessels"])
    claim = tables.claims.set_index("fact").loc[f"{STEM}#election-won-by-opposition"]
    assert (claim["figure"], claim["figure_low"]) == (">2", 2.0)


@pytest.mark.parametrize("name", TABLES)
def test_the_dictionary_explains_every_column(name):
    explained = dictionary(name)
    assert list(explained["column"]) == columns(name)
    assert (explained[["label", "meaning", "known"]] != "").all().all()


def test_the_version_changes_with_any_byte(folder):
    first = load(folder()).version
    assert load(folder()).version == first
    assert load(folder(text="On 2 May 2024 the navy of Saltmouth struck a mill. ")).version != first


def test_unknown_tables_are_said(tables):
    with pytest.raises(UnknownTableError, match="there is no table 'strike'. Tables: designations, strikes"):
        table("strike")
    with pytest.raises(UnknownTableError, match="Tables: designations"):
        tables.cited("strike")
    with pytest.raises(AttributeError):
        _ = tables.strike
