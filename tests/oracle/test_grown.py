"""The program gives the oracle's answers on a corpus of some thousand made-up facts too.

GROWN=10000 pytest tests/oracle/test_grown.py does it at another size.
"""

import os
from random import Random
from typing import Any

import pytest

from tests.benchmarks.generate import contents, write
from tests.oracle.agreement import disagreements, report
from tests.oracle.count import Choice, read
from tests.oracle.program import program_answers, program_corpus, program_statements
from tests.oracle.views import drawn, each_period, each_value

FACTS = int(os.environ.get("GROWN", "2000"))
VALUES, PERIODS, DRAWN = 20, 10, 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Any:
    made = tmp_path_factory.mktemp("grown")
    write(made, contents(FACTS))
    return made


def test_the_oracle_agrees_on_sampled_views_of_many_facts(folder: Any) -> None:
    corpus = program_corpus(folder)
    record = read(folder, program_statements(corpus))
    pick = Random(11)
    choices = [Choice(), *pick.sample(list(each_value(record)), VALUES), *pick.sample(list(each_period()), PERIODS)]
    choices += drawn(record, DRAWN)
    assert len(corpus) == FACTS
    lines = disagreements(record, lambda choice: program_answers(corpus, choice), choices)
    assert not lines, report(lines)
