"""A PDF is read in the order a reader sees, by place and size of type; what is left out of it is told."""

import pytest

from dashboard.intake import read
from dashboard.intake.story import LeftOut
from tests.brought import column, pdf

LINK = "https://herald.example/mill"
TEXT = ("The navy of Saltmouth struck a mill at the edge of the harbour in", "the spring, and nobody was told of it.")


def said(*pages: list[tuple[int, int, int, str]]) -> list[str]:
    """The paragraphs of a PDF."""
    return read("a.pdf", pdf(*pages)).text.removesuffix("\n").split("\n\n")


def up(words: str, points: int = 5, size: int = 7) -> str:
    """Operators that set *words* smaller and higher within a line of 12 points."""
    return f") Tj /F1 {size} Tf {points} Ts ({words}) Tj /F1 12 Tf 0 Ts ("


# By rule: a line, what is read, which marks are left out.
RAISED = {
    "a-mark-is-no-digit": (f"It killed more than 80{up('1')} people.", "It killed more than 80 people.", ["1"]),
    "two-marks": (f"It killed more than 80{up('1,2')} people.", "It killed more than 80 people.", ["1,2"]),
    "a-number-and-its-scale": (f"It cost $50{up('2')} million.", "It cost $50 million.", ["2"]),
    "no-space-before-a-stop": (f"It killed 80{up('1')}, they said.", "It killed 80, they said.", ["1"]),
    "an-ordinal": (f"It was the 80{up('th')} time.", "It was the 80th time.", []),
    "a-power": (f"It struck 80 km{up('2')} of sea.", "It struck 80 km² of sea.", []),
    "a-small-digit-on-the-line": (f"It killed 80{up('1', 0)} people.", "It killed 801 people.", []),
}


@pytest.mark.parametrize(("line", "words", "marks"), RAISED.values(), ids=RAISED)
def test_a_raised_digit_is_a_mark(line, words, marks):
    story = read("a.pdf", pdf([*column(72, 700, *TEXT), *column(72, 640, line), *column(72, 600, *TEXT)]))
    assert story.text.split("\n\n")[1] == words
    found = [passage for one in story.left_out if one.what == "footnote mark" for passage in one.passages]
    assert found == marks


def test_a_large_initial_begins_its_word():
    initial = [(72, 688, 36, "T")]
    beside = column(102, 700, "he navy struck a mill at the edge of the harbour in", "the spring, and no one was")
    below = column(72, 672, "told of it before the end of the summer of that year.")
    assert said([*initial, *beside, *below, *column(72, 600, *TEXT)])[0] == (
        "The navy struck a mill at the edge of the harbour in the spring, and no one was told of it before the end of "
        "the summer of that year."
    )


def test_a_row_of_a_table_is_a_line():
    table = [
        *column(72, 640, "Date", "2 September", "15 September"),
        *column(220, 640, "Killed", "11", "3"),
        *column(320, 640, "Where", "Caribbean", "Eastern Pacific"),
    ]
    assert said([*column(72, 700, *TEXT), *table, *column(72, 560, *TEXT)])[1:-1] == [
        "Date · Killed · Where",
        "2 September · 11 · Caribbean",
        "15 September · 3 · Eastern Pacific",
    ]


def test_footnotes_stand_at_the_end_and_break_no_paragraph():
    begun, note = column(72, 700, "The navy struck a mill at the edge of the harbour in spring,"), "1 As of May."
    first = [*begun, (72, 60, 8, note)]
    story = read("a.pdf", pdf(first, column(72, 700, "and nobody was told of it before summer came.")))
    assert story.text.split("\n\n") == [
        "The navy struck a mill at the edge of the harbour in spring, and nobody was told of it before summer came.",
        "[1] As of May.\n",
    ]
    assert story.told[0] == "Its footnotes (1) stand at the end of the text, each behind its number."


def test_the_edges_of_a_print_of_one_page_go():
    edges = [*column(20, 785, "5/3/24, 3:04 PM", size=8), *column(20, 10, "file:///a/mill.html 1/1", size=8)]
    story = read("a.pdf", pdf([*edges, *column(72, 700, *TEXT)]))
    assert story.text == f"{' '.join(TEXT)}\n"
    assert story.left_out == (
        LeftOut("line repeated at the edge of pages", ("5/3/24, 3:04 PM", "file:///a/mill.html 1/1")),
    )


def test_columns_of_a_pdf_are_read_one_after_the_other_in_whatever_order_they_were_written():
    head = column(72, 760, "A headline over both of the columns of the page", size=20)
    left = column(72, 700, "The left column has some", "lines that are read first,", "down to the last of them.")
    right = column(320, 700, "The right column has some", "lines that are read then,", "down to the last of them.")
    for body in (left + right, right + left, [one for pair in zip(left, right, strict=True) for one in pair]):
        assert read("a.pdf", pdf(head + body)).text.split("\n\n") == [
            "A headline over both of the columns of the page",
            "The left column has some lines that are read first, down to the last of them.",
            "The right column has some lines that are read then, down to the last of them.\n",
        ]


def test_running_heads_and_page_numbers_go_and_a_paragraph_goes_on_over_the_page():
    def numbered(number, *lines):
        head, foot = column(72, 780, "The Saltmouth Herald", size=9), column(290, 20, f"{number}", size=9)
        return [*head, *column(72, 700, *lines), *foot]

    story = read(
        "a.pdf",
        pdf(
            numbered(1, "The navy struck a mill in the year 2024, and the page ends here, before"),
            numbered(2, "the sentence does, said a US-", "Venezuelan board of well-"),
            numbered(3, "known people. They are well-known."),
        ),
    )
    assert story.text == (
        "The navy struck a mill in the year 2024, and the page ends here, before the sentence does, said a "
        "US-Venezuelan board of well-known people. They are well-known.\n"
    )
    assert story.left_out == (LeftOut("line repeated at the edge of pages", ("The Saltmouth Herald", "1")),)


def test_what_a_browser_prints_at_the_edge_gives_the_link():
    lines = [
        *column(20, 785, "5/3/24, 3:04 PM", size=8),
        *column(72, 700, "The navy struck a mill."),
        *column(20, 10, f"{LINK} 1/1", size=8),
    ]
    story = read("a.pdf", pdf(lines))
    assert (story.text, story.link) == ("The navy struck a mill.\n", LINK)
