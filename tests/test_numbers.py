"""The hedge of a number is part of it, in its bounds and in its words."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import ValueNotReadError
from dashboard.values import number_words, numbers

BOUNDS = {
    "80": (80, 80),
    ">80": (81, math.inf),
    ">=83": (83, math.inf),
    "<80": (0, 79),
    "<=50 million": (0, 50e6),
    "~80": (80, 80),
    "80..90": (80, 90),
    "2.5": (2.5, 2.5),
    "5 thousand": (5000, 5000),
    "<0.5": (0, 0.5),
    ">0.5": (0.5, math.inf),
    "<1": (0, 0),
    "2.01 million": (2_010_000, 2_010_000),
}
WORDS = {
    (">80", ""): "more than 80",
    (">=83", ""): "at least 83",
    ("<80", ""): "fewer than 80",
    ("~80", ""): "about 80",
    ("80..90", ""): "80 to 90",
    ("50 million", "USD"): "$50 million",
    ("<=50 million", "USD"): "up to $50 million",
    ("2500", "USD"): "$2,500",
    ("1500.75", "USD"): "$1,500.75",
    ("<50 million", "USD"): "less than $50 million",
    ("5", "percent of cocaine"): "5%",
    ("12000", ""): "12,000",
    ("", ""): "not stated",
    ("123456789012 billion", ""): "123,456,789,012,000,000,000",
    ("123456789012 billion", "USD"): "$123,456,789,012 billion",
    ("999999999999.123456", ""): "999,999,999,999.123456",
    ("2.01 million", ""): "2,010,000",
    ("0.000001", ""): "0.000001",
    ("1500.755", "USD"): "$1,500.755",
}
IN_WORDS = {
    "1,200": 1200,
    "50 million": 50e6,
    "twenty-five": 25,
    "a dozen": 12,
    "two dozen": 24,
    "half million": 5e5,
    "two and a half million": 2.5e6,
    "four hundred million": 400e6,
    "two thousand five hundred and six": 2506,
    "2.01 million": 2_010_000,
}
REFUSED = [
    "9" * 400,
    "",
    "eighty",
    "> 80 people",
    "80+",
    "90..80",
    "80..80",
    ">80..90",
    "1,200",
    "-3",
    "<0",
    "1e6",
    "80%",
    "50 Million",
    "٨٠",
    "８０",
    "8²",
    "9" * 4000,
]


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds(text):
    number = numbers.read(text)
    assert (number.low, number.high) == BOUNDS[text]


@pytest.mark.parametrize(("text", "low"), [(">80", 80), ("<80", 0)])
def test_money_shares_and_ratios_have_no_next_whole_number(text, low):
    number = numbers.read(text, whole=False)
    assert number.low == low
    assert number.hedge == text[0]


@pytest.mark.parametrize(("text", "unit"), WORDS)
def test_words_keep_the_hedge(text, unit):
    assert numbers.words(text, unit) == WORDS[text, unit]


@pytest.mark.parametrize("words", IN_WORDS)
def test_numbers_in_words_are_worth_what_they_say(words):
    assert number_words.value(words) == IN_WORDS[words]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text):
    with pytest.raises(ValueNotReadError, match="Allowed"):
        numbers.read(text)


hedged = st.builds(
    lambda hedge, value, more: f"{value}..{value + more}" if hedge == ".." else f"{hedge}{value}",
    st.sampled_from(list(numbers.HEDGES)),
    st.integers(1, 10**9),
    st.integers(1, 10**6),
)


@given(hedged)
def test_bounds_hold_what_is_said_and_words_keep_the_hedge(text):
    number = numbers.read(text)
    assert number.low <= number.high
    step = 1 if number.hedge in ("<", ">") else 0
    assert number.low - step <= number.said[0] <= number.high + step
    assert numbers.HEDGES[number.hedge].replace("between", "") in numbers.words(text)


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text):
    try:
        assert numbers.read(text).low <= numbers.read(text).high
    except ValueNotReadError as error:
        assert repr(text) in str(error)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (81, math.inf, "at least 81"),
        (82, 82, "82"),
        (81, 83, "81 to 83"),
        (0, 50, "up to 50"),
        (math.nan, math.nan, "not stated"),
    ],
)
def test_sums_are_said_as_intervals(low, high, words):
    assert numbers.between(low, high) == words


def test_a_word_that_is_no_number_has_no_value():
    with pytest.raises(ValueError, match="'trillions' is no number"):
        number_words.value("two trillions")


@given(st.integers(1, 10**12 - 1), st.integers(0, 999_999), st.sampled_from(["", " thousand", " million", " billion"]))
def test_words_keep_every_digit(whole, part, scale):
    scaled = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9}[scale]
    said = numbers.words(f"{whole}.{part:06d}{scale}").replace(",", "")
    assert Fraction(said) == (whole + Fraction(part, 10**6)) * scaled


def test_bare_millions_in_prose_are_dollars_in_words():
    said = "gives the earlier offer as 15000000. See https://example.org/15000000 and notice 5000000-1"
    assert numbers.in_prose(said) == said.replace("15000000.", "$15 million.", 1)
