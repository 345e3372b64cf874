"""Promise 1: every value of an article's facts stands in a quote that is in the text where it says, or is inferred.

The proof is made anew here, from the frames and the text alone, so that a slip in the loader's own proof shows.
"""

import pandas as pd
import pytest

from dashboard.facts import TABLES
from dashboard.facts.fact import mark
from dashboard.facts.kinds import Figure, Proof
from dashboard.tables.citing import passages
from dashboard.values.spans import Span

NUMBERS = {
    "8": "eight",
    ">80": "more than 80",
    "50 million": "$50 million",
    "26": "26",
    ">2": "more than two",
    "3": "third",
    "5": "5%",
}
MONTHS = {"2025-02": "February", "2025-07": "July", "2025-11-24": "November 24, 2025"}


def plain(text):
    """Without case and with straight apostrophes, as a person compares words."""
    return text.lower().replace("’", "'")


def test_every_quote_is_the_articles_own_characters(tables):
    assert len(tables.evidence) >= len(tables.facts) == 68
    for row in tables.evidence.itertuples():
        source = row.fact.partition("#")[0]
        assert tables.texts[source][row.start : row.end] == row.quote
    for row in tables.facts.itertuples():
        assert tables.texts[row.source][row.start : row.end] == row.quote


def test_every_value_is_in_its_quotes_or_marked(tables):
    quotes = tables.evidence.groupby("fact")["quote"].agg(" … ".join)
    aliases = tables.actors.set_index("id")
    checked = 0
    for name, model in TABLES.items():
        for row in tables.frames[name].to_dict("records"):
            evidence, inferred = quotes[row["fact"]], str(row["inferred"]).split("; ")
            for field, info in model.model_fields.items():
                proof = mark(info, Proof)
                value = row.get(field)
                if proof is None or pd.isna(value) or field in inferred or value == info.default or field == "speaker":
                    continue
                checked += 1
                if proof.by == "actor":
                    names = [aliases.loc[value, "name"], *str(aliases.loc[value, "aliases"]).split("; ")]
                    assert any(plain(one) in plain(evidence) for one in names), (row["fact"], field, value)
                elif proof.by == "number":
                    assert NUMBERS[value] in evidence, (row["fact"], field, value)
                elif proof.by == "date":
                    said = MONTHS.get(value, value.replace("X", "0s") if "X" in value else value)
                    assert said in evidence, (row["fact"], field, value)
                elif proof.by == "words":
                    assert all(plain(one) in plain(evidence) for one in str(value).split("; "))
    assert checked > 150


def test_every_party_is_named_in_the_quotes_or_marked(tables):
    quotes = tables.evidence.groupby("fact")["quote"].agg(" … ".join)
    aliases = tables.actors.set_index("id")
    fields = {"target": "actor"}
    for row in tables.parties.itertuples():
        inferred = str(tables.row(row.fact)["inferred"]).split("; ")
        if row.actor == "the-article" or fields.get(row.role, row.role) in inferred:
            continue
        names = [aliases.loc[row.actor, "name"], *str(aliases.loc[row.actor, "aliases"]).split("; ")]
        assert any(plain(one) in plain(quotes[row.fact]) for one in names), (row.fact, row.role, row.actor)


def test_every_number_column_has_a_unit(tables):
    figures = [
        (name, field)
        for name, model in TABLES.items()
        for field, info in model.model_fields.items()
        if mark(info, Figure)
    ]
    assert ("strikes", "killed") in figures
    assert all(tables.unit(name, field) or name == "claims" for name, field in figures)


@pytest.mark.parametrize("neighbours", [0, 1, 2])
def test_a_passage_holds_the_sentence_and_marks_just_the_words(tables, neighbours):
    for fact in tables.facts["fact"]:
        text = tables.texts[tables.row(fact)["source"]]
        marked = "".join(
            words for one in tables.passages(fact, neighbours) for words, is_marked in one.pieces if is_marked
        )
        places = tables.evidence[tables.evidence["fact"] == fact]
        covered = {i for start, end in zip(places["start"], places["end"], strict=True) for i in range(start, end)}
        assert len(marked) == len(covered)
        for one in tables.passages(fact, neighbours):
            assert "".join(words for words, _ in one.pieces) in text


def test_neighbours_stay_in_the_paragraph():
    text = "One. Two. Three.\nFour. Five."
    [passage] = passages(text, [Span(10, 15)])
    assert [words for words, _ in passage.pieces] == ["Two. ", "Three", "."]
    assert passage.cut == (True, False)
    assert passage.paragraph == 1
