"""Every body of a panel is a table for files, with all that it says; what may not be counted is marked in words."""

import pytest

from dashboard.corpus.passages import Piece
from dashboard.exports.grids import grid, is_number, number, stands_right
from dashboard.exports.tabular import below, table
from dashboard.panels.panel import (
    Cell,
    Cited,
    Column,
    Dispute,
    Disputes,
    Line,
    MapLine,
    NumberLine,
    Pair,
    Pairs,
    Point,
    QuestionMap,
    Reading,
    Side,
    Table,
    Told,
    Voice,
    Voices,
)
from tests import made_up


def cells(body):
    made = grid(table(body))
    return [made.columns, *made.rows]


def test_headline_figures_are_a_line_a_question_with_each_basis():
    head, line = cells(made_up.strip("a"))
    assert head == ("What", "a", "a, note", "a", "a, note")
    assert line == ("a", "a", "a", "none in this view", "a")


def test_what_a_headline_figure_counts_stands_in_its_note():
    stat = made_up.Stat(made_up.figure("3"), "no outcome recorded", noun="people")
    assert cells(made_up.Strip((made_up.Headline("Charged", stat, None),)))[1] == (
        "Charged", "3", "people, no outcome recorded",
    )  # fmt: skip


def test_a_basis_that_is_not_in_the_view_has_no_column_and_a_missing_figure_says_so():
    made = made_up.Strip(
        (
            made_up.Headline("Killed", None, made_up.Stat(made_up.figure("82"), "in 21 strikes")),
            made_up.Headline("Missing", None, None),
            made_up.Headline("Vessels", None, made_up.Stat(None, none="not stated")),
        )
    )
    assert cells(made) == [
        ("What", "The record", "The record, note"),
        ("Killed", "82", "in 21 strikes"),
        ("Missing", "none in this view", ""),
        ("Vessels", "not stated", ""),
    ]


def test_voices_are_a_line_each_and_an_empty_side_says_so():
    voice = Voice("It is so", "Ada Quill", ("alleged", "3 May 2024"), (7,), True, "contradicted by the record")
    made = Voices((Side("Yes", "yes", (voice,)), Side("No", "no", (), "No voice here says no.")))
    assert cells(made) == [
        ("Answer", "In these words", "Who", "How and when", "Standing"),
        ("Yes", "It is so", "Ada Quill", "alleged · 3 May 2024", "contradicted by the record"),
        ("No", "No voice here says no.", "", "", ""),
    ]
    assert table(made).lines[0].rows == (7,)


def test_disputed_questions_stand_as_groups_with_their_sides_and_how_many_voices_each_has():
    voice = Voice("It is so", "Ada Quill", ("alleged",), (7,), True)
    sides = (
        Side("Yes", "yes", (voice,), many=made_up.figure("2")),
        Side("No", "no", (voice,), many=made_up.figure("1", 1, 1)),
    )
    made = table(Disputes((Dispute("Is it so?", sides, (7,)),)))
    assert made.groups == (("Is it so?", 2),)
    assert [line.cells[0].note for line in made.lines] == ["2 voices", "1 voice"]


def test_a_map_of_questions_counts_its_voices():
    line = MapLine(
        "Who did it?", "Who?", "question-who", ((1, 2), (0, 1), (0, 0)), "Voices differ", True, (3,), Voices(())
    )
    made = QuestionMap((("Yes", "yes"), ("No", "no"), ("Not clear", "unclear")), (line,))
    assert cells(made)[1] == (
        "Voices differ", "Who did it?", "3", "1 of articles, 2 of the record", "1", "of the record", "",
    )  # fmt: skip


def test_numbers_quotes_and_pairs_say_all_their_words():
    point = Point(80, "more than 80", True, "the article", "It names no source.", (1,), "article")
    assert cells(NumberLine((point,)))[1] == ("more than 80", "It names no source.", "the article")
    [head, line] = cells(made_up.quotations("a"))
    assert line == ("a", "a", "“a”", "aa", "a · a")
    pieces = (Piece("a ", False), Piece("b", True))
    told = Told(pieces[1:], (Cited("AP", ""), Cited("CNN", "")), (2,))
    pair = Pair(pieces, (told,), (Reading("A mill", "They differ."),), (1,))
    assert cells(Pairs((pair,)))[1] == ("A mill: They differ.", "a b", "b (AP; CNN)")
    assert table(Pairs((pair,))).lines[0].rows == (1, 2)


def test_charts_are_their_tables():
    assert table(made_up.time_chart()) == made_up.time_chart().table
    assert table(made_up.offer_chart()) == made_up.offer_chart().table


def test_groups_and_notes_are_columns_and_what_opens_below_is_a_table_of_its_own():
    lines = (
        Line((Cell("1", "first"), Cell("a")), (), below=(Line((Cell("day"), Cell("3 or 4", "two reports")), ()),)),
        Line((Cell("2"), Cell("b")), ()),
    )
    made = Table((Column("No."), Column("Said")), lines, (("May", 1), ("June", 1)))
    assert cells(made) == [("Group", "No.", "No., note", "Said"), ("May", "1", "first", "a"), ("June", "2", "", "b")]
    opened = grid(below(made))
    assert (opened.columns, opened.rows) == (("No.", "What opens below it"), (("1", "day · 3 or 4 (two reports)"),))
    assert below(Table((Column("a"),), ())) is None


def test_every_panel_has_a_table_with_a_cell_in_every_column(corpus):
    kinds = set()
    for panel in made_up.report(corpus).panels:
        shows = table(panel.panel.body)
        kinds.add(type(panel.panel.body).__name__)
        assert shows.lines
        assert {len(line.cells) for line in shows.lines} == {len(shows.columns)}
        assert sum(many for _, many in shows.groups) in (0, len(shows.lines))
    assert kinds == {
        *("Strip", "TimeChart", "OfferChart", "NumberLine", "Table", "Voices", "Disputes", "QuestionMap"),
        *("Quotations", "Pairs"),
    }


@pytest.mark.parametrize(
    ("text", "means"),
    [("82", 82), ("1,200", 1200), ("2.5", 2.5), ("more than 80", None), ("11–13", None), ("", None), ("1,2", None)],
)
def test_a_number_is_only_what_is_nothing_else(text, means):
    assert is_number(text) == (means is not None)
    if means is not None:
        assert number(text) == means


def test_numbers_stand_at_the_right_but_not_above_words():
    made = made_up.table(("1", "a"), ("2", "b"), columns=("n", "w"))
    assert (stands_right(made, 0), stands_right(made, 1)) == (True, False)
    noted = Table((Column("n", right=True),), (Line((Cell("1", "of the record"),), ()),))
    assert not stands_right(noted, 0)
