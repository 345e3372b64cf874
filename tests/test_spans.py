"""`text[start:end]` is the evidence: a quote is found where it stands, with the article's own characters."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.drafting.quoting import marks
from dashboard.drafting.quoting.words import sentences as quoting
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
    "ranks-firms-and-states": (
        "On Monday, Lt. Smith left. Prof. Jones of Acme Inc. Ltd. came. In Fla. Rubio spoke.",
        ["On Monday, Lt. Smith left.", "Prof. Jones of Acme Inc. Ltd. came.", "In Fla. Rubio spoke."],
    ),
    "months-and-parties": ("On Sept. 2 Sen. Kaine (D-Va.) spoke.", ["On Sept. 2 Sen. Kaine (D-Va.) spoke."]),
    "after-a-country": ("It left the U.S. He stayed.", ["It left the U.S.", "He stayed."]),
    "after-a-firm": ("They sued Acme Inc. The firm won.", ["They sued Acme Inc.", "The firm won."]),
    "no-and-number": (
        "Strike No. 2 came. They said No. They left.",
        ["Strike No. 2 came.", "They said No.", "They left."],
    ),
    "hours": (
        "At 5 p.m. Tuesday it began. At 6 a.m. He left.",
        ["At 5 p.m. Tuesday it began.", "At 6 a.m.", "He left."],
    ),
    "capitals-of-any-language": ("Se fue. Él quedó. ¿Por qué?", ["Se fue.", "Él quedó.", "¿Por qué?"]),
    "in-brackets": ("He left. (She stayed.) They came.", ["He left.", "(She stayed.)", "They came."]),
    "a-row-of-stops": ("What?! Nobody... Or so.", ["What?!", "Nobody...", "Or so."]),
    "small-letters-go-on": ("He said so. or not. “Why?” he asked.", ["He said so. or not.", "“Why?” he asked."]),
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


def by_pattern(text, quote):
    """The same by a regular expression made of the quote."""
    marks = {**dict.fromkeys('"“”„‟«»', '["“”„‟«»]'), **dict.fromkeys("'’‘‚‛`", "['’‘‚‛`]")}
    words = quote.split()
    if not words:
        return []
    pattern = r"\s+".join("".join(marks.get(char, re.escape(char)) for char in word) for word in words)
    start = r"(?<!\w)" if re.match(r"\w", words[0]) else ""
    end = r"(?!\w)" if re.search(r"\w$", words[-1]) else ""
    return [Span(*match.span(1)) for match in re.finditer(rf"{start}(?=({pattern}){end})", text)]


odd = st.text(alphabet="ab_1é٤²\u0301İ.“\"'’«` \n\t\xa0\x1c\u2028", max_size=30)


@settings(max_examples=3000)
@given(
    odd, odd, st.integers(0, 30), st.integers(1, 6), st.sampled_from([str, lambda words: words.replace(" ", "\n  ")])
)
def test_a_quote_is_found_where_a_pattern_finds_it(text, other, start, length, spaced):
    for quote in (other[:4], spaced(text[start : start + length]).replace("“", '"')):
        assert spans.find(text, quote) == by_pattern(text, quote)


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


@given(
    st.lists(st.sampled_from(["Lt.", "He", "left.", "U.S.", "in", "No.", "2", "“So.”", "why?", "Inc."]), max_size=12)
)
def test_the_reader_of_quotes_cuts_where_passages_are_cut(words):
    text = " ".join([*words, "“We stay here,”", "Ada said."])
    passages = marks.quoted(text)
    cut = [sentence.words[0].start for sentence in quoting(marks.mask(text, passages), text, passages)]
    begins = {span.start for span in spans.sentences(text)}
    outside = [start for start in cut if not any(one.outer.end < start <= one.outer.end + 1 for one in passages)]
    assert set(outside) <= begins


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
