"""Promise 1: every value of an article's facts stands in a quote that is in the text where it says, or is inferred.

The proof is made anew here, from the frames and the text alone, so that a slip in the loader's own proof shows.
"""

import pandas as pd
import pytest

from dashboard.columns import PLANS
from dashboard.corpus.passages import around, passages
from dashboard.facts import TABLES
from dashboard.facts.fact import mark
from dashboard.facts.kinds import Proof
from dashboard.values.spans import Span
from tests.conftest import row_of

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
        assert tables.corpus.article_text(0)[row.start : row.end] == row.quote
    for row in tables.facts.itertuples():
        assert tables.corpus.article_text(0)[row.start : row.end] == row.quote


def test_every_value_is_in_its_quotes_or_marked(tables):
    quotes = tables.evidence.groupby("fact")["quote"].agg(" … ".join)
    aliases = tables.actors.set_index("id")
    checked = 0
    for name, model in TABLES.items():
        for row in tables.frame(name).to_dict("records"):
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
        inferred = str(row_of(tables, row.fact)["inferred"]).split("; ")
        if row.actor == "the-article" or fields.get(row.role, row.role) in inferred:
            continue
        names = [aliases.loc[row.actor, "name"], *str(aliases.loc[row.actor, "aliases"]).split("; ")]
        assert any(plain(one) in plain(quotes[row.fact]) for one in names), (row.fact, row.role, row.actor)


def test_every_number_column_has_a_unit():
    figures = [(name, field, mark.unit) for name, plan in PLANS.items() for field, mark in plan.figures.items()]
    assert ("strikes", "killed", "people") in figures
    assert all(unit or name == "claims" for name, _, unit in figures)


@pytest.mark.parametrize("neighbours", [0, 1, 2])
def test_a_passage_holds_the_sentence_and_marks_just_the_words(corpus, article, neighbours):
    text = corpus.article_text(0)
    for row in article.rows.tolist():
        found = passages(corpus, row, neighbours)
        marked = "".join(piece.text for passage in found for piece in passage.pieces if piece.marked)
        covered = {place for start, end in corpus.evidence(row) for place in range(start, end)}
        assert len(marked) == len(covered)
        for passage in found:
            assert "".join(piece.text for piece in passage.pieces) in text


def test_neighbours_stay_in_the_paragraph():
    text = "One. Two. Three.\nFour. Five."
    [passage] = around(text, [Span(10, 15)])
    assert [piece.text for piece in passage.pieces] == ["Two. ", "Three", "."]
    assert (passage.goes_on_before, passage.goes_on_after) == (True, False)
    assert passage.paragraph == 1
