"""`text[start:end]` is the evidence: a quote is found where it stands, with the article's own characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.values import spans
from dashboard.values.spans import Span

FOUND = {
    "as-it-stands": ("killing more than 80 people", "killing more than 80 people", [0]),
    "white-space-aside": ("killing  more\nthan 80", "more than 80", [9]),
    "curly-marks-for-straight": ("he said “no” and left", 'said "no"', [3]),
    "straight-marks-for-curly": ('he said "no" and left', "said “no”", [3]),
    "apostrophes-aside": ("Maduro’s network", "Maduro's network", [0]),
    "twice": ("no means no", "no", [0, 9]),
    "overlapping": ("no no no", "no no", [0, 3]),
    "whole-words": ("more than 800 people", "more than 80", []),
    "whole-words-at-the-start": ("information", "form", []),
    "case-matters": ("No means No", "no", []),
    "not-there": ("more than 80", "more than 90", []),
    "empty": ("text", "  ", []),
    "letters-are-no-pattern": ("a.c abc", "a.c", [0]),
}
SENTENCES = {
    "abbreviation": ("The U.S. Defense Secretary spoke. He left.", ["The U.S. Defense Secretary spoke.", "He left."]),
    "quote-at-the-end": ("“It is so.” Instead, it was.", ["“It is so.”", "Instead, it was."]),
    "decimal": ("It grew 2.5 times. Then it fell.", ["It grew 2.5 times.", "Then it fell."]),
    "question": ("But what? Nobody knew.", ["But what?", "Nobody knew."]),
    "paragraphs": ("One\nTwo.", ["One", "Two."]),
    "no-stop-at-the-end": ("One. Two", ["One.", "Two"]),
}


@pytest.mark.parametrize(("text", "quote", "starts"), FOUND.values(), ids=FOUND)
def test_find(text, quote, starts):
    assert [span.start for span in spans.find(text, quote)] == starts


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(text, expected):
    assert [text[one.start : one.end] for one in spans.sentences(text)] == expected


@given(st.text(max_size=40), st.text(min_size=1, max_size=20), st.text(max_size=40))
def test_a_planted_quote_is_found_at_its_place(before, quote, after):
    text = f"{before} {quote} {after}"
    if quote.split():
        start = len(before) + 1 + len(quote) - len(quote.lstrip())
        assert Span(start, start + len(quote.strip())) in spans.find(text, quote)


@given(st.text(max_size=60), st.text(max_size=12))
def test_what_is_found_is_the_quote_but_for_marks_and_white_space(text, quote):
    def plain(words):
        marks = {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("’‘‚‛`", "'")}
        return ["".join(marks.get(char, char) for char in word) for word in words.split()]

    for span in spans.find(text, quote):
        assert plain(text[span.start : span.end]) == plain(quote)


@given(st.text(alphabet='aA .?!”“\n"U.S', max_size=80))
def test_sentences_hold_every_character_once(text):
    found = spans.sentences(text)
    assert "".join(text.split()) == "".join("".join(text[one.start : one.end].split()) for one in found)
    assert all(first.end <= second.start for first, second in zip(found[:-1], found[1:], strict=True))


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_pieces_joined_are_the_window(text, places):
    window = Span(0, len(text))
    marks = [Span(min(place), max(place)) for place in places]
    pieces = spans.pieces(text, window, marks)
    assert "".join(words for words, _ in pieces) == text
    covered = sum(any(one.start <= i < one.end for one in marks) for i in range(len(text)))
    assert sum(len(words) for words, marked in pieces if marked) == covered


def test_what_stands_between_quotation_marks():
    text = 'He said “no,” then "yes". It’s over. “Left open\nNext'
    assert [text[one.start : one.end] for one in spans.quoted(text)] == ["no,", "yes", "Left open"]


def test_the_nearest_passage_is_the_one_that_was_meant():
    text = "They left in May. The navy struck boats, killing more than 80 people. Nobody asked."
    near = spans.nearest(text, "killing more than 90 people")
    assert text[near.start : near.end] == "killing more than 80 people."
    assert spans.nearest(text, "zebra") is None
    assert spans.nearest("", "words") is None
