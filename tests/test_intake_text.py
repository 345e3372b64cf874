"""Plain text and Markdown: paragraphs, bylines, days; marks go, words stay."""

import pytest

from dashboard.facts.registers import NOT_STATED
from dashboard.intake import Story, pasted, read
from dashboard.intake.story import LeftOut
from tests.brought import FIRST, SECOND, TEXT, THIRD, page


def test_what_is_pasted_keeps_its_paragraphs():
    assert pasted(TEXT) == Story(TEXT)
    assert pasted(f"  {FIRST}\u200b\t\n{SECOND}\x07\r\n \r\n\r\n{THIRD}") == Story(TEXT)


def test_lines_wrapped_at_a_width_are_joined_and_short_ones_stay():
    wrapped = (
        "Navy strikes mill\nBy Ada Quill\nPublished: May 3, 2024\n\n"
        "On 2 May 2024 the navy of Saltmouth struck a mill,\nkilling more than 40 people, officials of the town\n"
        "said on Friday, a day after it had happened there.\n\n"
        "Nobody denied it, though some in the town doubted\nthat it had been a mill at all, and called it old.\n"
    )
    story = pasted(wrapped)
    assert story.text.split("\n\n") == [
        "Navy strikes mill",
        "By Ada Quill",
        "Published: May 3, 2024",
        "On 2 May 2024 the navy of Saltmouth struck a mill, killing more than 40 people, officials of the town said on "
        "Friday, a day after it had happened there.",
        "Nobody denied it, though some in the town doubted that it had been a mill at all, and called it old.\n",
    ]
    assert (story.title, story.author, story.published) == (NOT_STATED, "Ada Quill", "2024-05-03")


BYLINES = {
    "one": ("By Ada Quill", "Ada Quill"),
    "several": ("By Ada Quill and Bo de Vries", "Ada Quill and Bo de Vries"),
    "agency": ("By Ada Quill, Associated Press", "Ada Quill"),
    "a-sentence-is-none": ("By Friday Ada Quill had left.", NOT_STATED),
    "other-words-are-none": ("By the sea", NOT_STATED),
    "one-word-is-none": ("By Friday", NOT_STATED),
}


@pytest.mark.parametrize(("line", "author"), BYLINES.values(), ids=BYLINES)
def test_a_byline_is_read_only_where_it_is_plain(line, author):
    story = pasted(f"{line}\n\n{TEXT}")
    assert story.author == author
    assert story.text == f"{line}\n\n{TEXT}"


DAYS = {
    "time": ("2024-05-03T23:59:59Z", "2024-05-03"),
    "compact": ("20240503", "2024-05-03"),
    "words": ("Friday, May 3, 2024 at 10:00", "2024-05-03"),
    "mail": ("Fri, 03 May 2024 10:00:00 GMT", "2024-05-03"),
    "month-only": ("May 2024", NOT_STATED),
    "no-such-day": ("2024-02-30", NOT_STATED),
    "two-days": ("May 3, 2024, updated May 4, 2024", NOT_STATED),
    "ambiguous": ("03/05/2024", NOT_STATED),
    "before": ("before May 3, 2024", NOT_STATED),
}


@pytest.mark.parametrize(("stated", "published"), DAYS.values(), ids=DAYS)
def test_a_day_is_read_when_it_is_one_whole_day(stated, published):
    assert read("a.html", page(f'<meta name="date" content="{stated}">').encode()).published == published


def test_markdown_loses_its_marks_and_keeps_what_only_looks_like_them():
    source = (
        "<!-- draft -->![A mill](mill.png)\n\nA 5 * 3 * 2 box, snake_case_name, \\*star\\*, 3 < 4.[^1]\n\n"
        "1. first\n\n***\n\n```\ncode\n```\n\n<!-- never closed"
    )
    story = read("a.md", source.encode())
    assert story.text.split("\n\n") == [
        "A 5 * 3 * 2 box, snake_case_name, *star*, 3 < 4.",
        "1. first",
        "code",
        "<!-- never closed\n",
    ]


MARKDOWN = {
    "struck-out": ("It killed ~~70~~ 80.", ["It killed 80."], {"struck-out passage": ["70"]}),
    "raised": ("More than 80<sup>1</sup> people.", ["More than 80 people."], {"footnote mark": ["1"]}),
    "a-power": ("On 40 km<sup>2</sup> of sea.", ["On 40 km² of sea."], {}),
    "footnotes-stand-at-the-end": (
        "It killed 80[^1] people.\n\n[^1]: As of May.\n\nIt went on.",
        ["It killed 80 people.", "It went on.", "[1] As of May."],
        {"footnote mark": ["[^1]"]},
    ),
    "a-row-is-a-line": ("| Date | Killed |\n|--|--|\n| 2 May | 11 |", ["Date · Killed", "2 May · 11"], {}),
    "a-nested-quotation": ("> > It was\n> > early.", ["It was early."], {}),
    "an-entity": ("calm &amp; grey", ["calm & grey"], {}),
}


@pytest.mark.parametrize(("source", "lines", "left"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_is_read_as_it_is_meant(source, lines, left):
    story = read("a.md", source.encode())
    assert story.text.removesuffix("\n").split("\n\n") == lines
    assert story.left_out == tuple(LeftOut(what, tuple(passages)) for what, passages in left.items())


def test_a_raised_digit_of_a_pasted_text_is_a_mark():
    story = pasted("More than 80¹ people.² On 40 km² of sea.")
    assert story.text == "More than 80 people. On 40 km² of sea.\n"
    assert story.left_out == (LeftOut("footnote mark", ("¹", "²")),)
