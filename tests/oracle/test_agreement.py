"""The program gives the oracle's answers under every choice (docs/counting.md)."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.oracle import FOLDER
from tests.oracle.agreement import disagreements, report
from tests.oracle.choice import has_words
from tests.oracle.count import Choice, Record, read
from tests.oracle.program import program_answers, program_corpus, program_rows, program_statements
from tests.oracle.views import DRAWN, drawn, each_day_known, each_period, each_value


@pytest.fixture(scope="module")
def corpus() -> Any:
    return program_corpus(FOLDER)


@pytest.fixture(scope="module")
def record(corpus: Any) -> Record:
    return read(FOLDER, program_statements(corpus))


def agree(corpus: Any, record: Record, choices: Iterable[Choice]) -> None:
    """Fails once, with all disagreements of the views."""
    lines = disagreements(record, lambda choice: program_answers(corpus, choice), choices)
    assert not lines, report(lines)


def test_each_value_of_each_filter_by_itself(corpus: Any, record: Record) -> None:
    agree(corpus, record, [Choice(), *each_value(record)])


def test_each_letter_and_each_two_letters_keep_the_same_rows(corpus: Any, record: Record) -> None:
    """Row by row: what is in nearly all of them shows in no figure when one is missing."""
    words = {word for row in record.rows for word in row.text.split()}
    pieces = {piece for word in words for piece in (*word, *map("".join, zip(word, word[1:], strict=False)))}
    other = [
        piece
        for piece in sorted(piece for piece in pieces if piece.isalnum())
        if program_rows(corpus, piece) != {row.fact for row in record.rows if has_words(record, row, piece)}
    ]
    assert not other
    assert len(pieces) > 300


def test_each_month_quarter_and_week(corpus: Any, record: Record) -> None:
    agree(corpus, record, each_period())


def test_each_day_as_known_by(corpus: Any, record: Record) -> None:
    agree(corpus, record, each_day_known())


def test_views_drawn_over_all_filters(corpus: Any, record: Record) -> None:
    choices = drawn(record)
    assert len(choices) >= DRAWN
    agree(corpus, record, choices)
