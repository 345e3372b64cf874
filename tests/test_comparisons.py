"""Article and record side by side: what is marked is what differs, whole; the reading says of whom it is said."""

import pytest

from dashboard.corpus import from_seeds
from dashboard.markup import body
from dashboard.panels import panels
from dashboard.panels.differences import pieces
from dashboard.panels.panel import text
from dashboard.seeds import check, files
from dashboard.views import View, select
from tests.conftest import FROZEN

CORPUS = from_seeds(check(files(FROZEN)))
SHOWN = {panel.id.removeprefix("record-"): panel for panel in panels("comparisons", select(CORPUS, View()))}


def pair(verdict, subject):
    return next(one for one in SHOWN[verdict].body.pairs if subject in [each.subject for each in one.readings])


def words(found):
    return "".join(piece.text for piece in found)


def marks(found):
    return [piece.text for piece in found if piece.marked]


def test_contradicted_marks_whom_both_speak_of_and_what_cannot_be_true_of_both():
    one = pair("contradicts", "Vladimir Padrino López")
    assert marks(one.article) == ["Vladimir Padrino López", "conspiring with Colombian rebels and military members"]
    separate, of_maduro = one.record
    assert marks(separate.pieces) == [
        "Vladimir Padrino López",
        "conspiracy to traffic cocaine on aircraft registered in, and bound for, the United States",
        "US District Court, District of Columbia",
    ]
    assert not marks(of_maduro.pieces)


def test_contradicted_marks_only_the_group_that_the_reading_names():
    one = pair("contradicts", "Eight Latin American criminal organizations")
    assert marks(one.article) == ["eight Latin American criminal organizations", "these groups"]
    assert [marks(told.pieces) for told in one.record] == [["Ejercito de Liberacion Nacional"], []]


@pytest.mark.parametrize(
    ("subject", "ours", "theirs"),
    [
        ("Nicolás Maduro", ["$50 million", "in 2025"], ["up to $50 million", "7 August 2025", "7 August 2025"]),
        (
            "Cartel de los Soles",
            ["Trump administration", "just a week prior"],
            ["16 November 2025"],
        ),
        ("Tren de Aragua and Sinaloa cartel", ["earlier this year"], ["20 February 2025"]),
        ("Islamic State", ["Up until early 2025"], ["8 October 1999", "17 December 2004"]),
    ],
)
def test_more_exact_marks_whole_days_names_and_values_in_which_the_two_differ(subject, ours, theirs):
    one = pair("sharpens", subject)
    assert marks(one.article) == ours
    assert [mark for told in one.record for mark in marks(told.pieces)][: len(theirs)] == theirs


def test_confirmed_marks_nothing():
    for one in SHOWN["confirms"].body.pairs:
        assert not marks(one.article)
        assert not [mark for told in one.record for mark in marks(told.pieces)]


def test_marked_are_whole_words_the_longest_first_and_joined_they_are_the_text():
    found = pieces("In 2025, on 7 May 2025, Treasury and the treasury department.", {"2025", "7 May 2025", "Treasury"})
    assert marks(found) == ["2025", "7 May 2025", "Treasury", "treasury"]
    assert words(found) == "In 2025, on 7 May 2025, Treasury and the treasury department."
    assert not marks(pieces("In 20255", {"2025"}))


def test_the_article_is_quoted_in_its_own_order():
    article = CORPUS.article_text(0)
    for panel in SHOWN.values():
        for one in panel.body.pairs:
            quoted = words(one.article).removeprefix("“").removesuffix("”").split("” … “")
            places = [" ".join(article.split()).find(quote) for quote in quoted]
            assert places == sorted(places)
            assert min(places) >= 0


def test_what_the_record_says_alike_of_several_stands_once_with_its_page():
    for panel in SHOWN.values():
        assert len({words(one.article) for one in panel.body.pairs}) == len(panel.body.pairs)
    [told] = pair("sharpens", "Eight Latin American criminal organizations").record
    assert words(told.pieces).startswith("Tren de Aragua, Mara Salvatrucha, Sinaloa cartel, ")
    assert words(told.pieces).endswith(
        "Cartel del Golfo and La Nueva Familia Michoacana: listed as foreign terrorist organization (FTO) "
        "on 20 February 2025, under INA section 219."
    )
    assert [page.words for page in told.pages] == ["usregs.ai, an aggregator"]
    dated = pair("sharpens", "al-Qaida")
    assert [one.subject for one in dated.readings] == ["al-Qaida", "Islamic State"]
    assert len(dated.article_rows) == 2


def test_each_statement_of_the_record_has_the_link_to_its_own_page():
    html = body(CORPUS, SHOWN["contradicts"]).html
    first, second = pair("contradicts", "Vladimir Padrino López").record
    places = [html.index(told.pages[0].address) for told in (first, second)]
    sentences = [html.index(marked) for marked in ("conspiracy to traffic", "narco-terrorism conspiracy")]
    assert sorted([*places, *sentences]) == [sentences[0], places[0], sentences[1], places[1]]


def test_a_tab_counts_statements_and_the_lead_says_why_there_are_fewer_blocks():
    assert {name: panel.many.text for name, panel in SHOWN.items()} == {
        "contradicts": "2",
        "sharpens": "9",
        "confirms": "3",
    }
    assert text(SHOWN["sharpens"].lead) == "In 7 passages: what rests on the same words stands together"
    assert not SHOWN["contradicts"].lead
