"""A figure of one basis alone bears only days that this basis tells: an article's never the record's."""

import re

import pytest

from dashboard.columns import ACT_TABLES, NAT
from dashboard.corpus import from_seeds
from dashboard.corpus.figures import day_words
from dashboard.corpus.incidents import time_words
from dashboard.panels import panels
from dashboard.panels.lanes import since
from dashboard.panels.panel import text
from dashboard.seeds import check, files
from dashboard.views import View, select
from tests.conftest import FROZEN

CORPUS = from_seeds(check(files(FROZEN)))
ALL = select(CORPUS, View())


def details(view):
    """What stands below the article's figures, by their questions."""
    found = {panel.id: panel for panel in panels("overview", select(CORPUS, view))}
    lines = found["headline"].body.headlines if "headline" in found else ()
    return {line.label: line.article.detail for line in lines if line.article}


@pytest.mark.parametrize(
    ("fact", "when"),
    [
        ("2025-11-24_cartel-de-los-soles#maduro-reward", ("2025", "7 August 2025")),
        ("2025-11-24_cartel-de-los-soles#soles-sanctioned", ("July 2025", "25 July 2025")),
        ("2025-11-24_cartel-de-los-soles#al-qaida-fto", ("undated", "8 October 1999")),
    ],
)
def test_an_act_is_told_by_a_basis_as_it_dates_it_and_by_both_as_most_newsrooms_do(fact, when):
    row = CORPUS.rows[fact]
    assert tuple(time_words(of.time(row)) for of in (ALL.part("quoted").told, ALL.told)) == when
    assert select(CORPUS, View(basis=("quoted",))).told is ALL.part("quoted").told


def test_since_is_said_only_where_the_basis_dates_each_act():
    listings = ALL.part("quoted").of("designations")
    assert text(since(ALL, listings)) == " since 1999"
    assert text(since(ALL.part("quoted"), listings)) == ""


def test_no_figure_of_the_article_bears_a_day_that_the_article_does_not_state():
    rows = ALL.part("quoted").rows
    names = ("start", "end", "announced_start", "announced_end")
    own = {day_words(int(day)) for name in names for day in CORPUS[name][rows] if day != NAT}
    whom = ALL.part("quoted").targets(ALL.part("quoted").of(*ACT_TABLES))
    views = [View(), View(basis=("quoted",)), *(View(actors=(key,)) for key in whom)]
    for view in views:
        for label, detail in details(view).items():
            assert {*re.findall(r"\d{1,2} [A-Z][a-z]+ \d{4}", detail)} <= own, (view, label, detail)
