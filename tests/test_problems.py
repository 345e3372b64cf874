"""Of very many problems the first are listed on a page, and how many more there are."""

from dashboard.corpus import from_seeds
from dashboard.seeds import check
from dashboard.ui.problems import problems
from tests.benchmarks.generate import contents

MADE_UP = from_seeds(check(contents(1000)))


def test_the_first_fifty_are_listed_and_the_rest_counted():
    lines = problems(MADE_UP).splitlines()
    assert len(MADE_UP.problems) > 51
    assert len(lines) == 51
    assert lines[-1] == f"- and {len(MADE_UP.problems) - 50} more: `dashboard check` lists all"
