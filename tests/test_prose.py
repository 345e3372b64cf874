"""A value is proven by words that say just it: the number with its hedge, the date as exact as it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.values import prose

# (written, words, unit of the field): what is lacking; empty when the words prove it.
NUMBERS = {
    ("80", "killing 80 people", "people"): "",
    (">80", "killing more than 80 people", "people"): "",
    (">80", "killing more\nthan 80 people", "people"): "",
    ("80", "killing more than 80 people", "people"): "a number without a hedge (the words say “more than”)",
    (">80", "killing 80 people", "people"): "the hedge “more than”",
    (">80", "80 people died over the weekend", "people"): "the hedge “more than”",
    ("<80", "80 people died under fire", "people"): "the hedge “fewer than”",
    ("~80", "some of the 80", "people"): "the hedge “about”",
    ("~80", "some 80 people", "people"): "",
    (">=80", "At least 3 boats sank and 80 people died", "people"): "the hedge “at least”",
    (">=80", "a minimum of 80", "people"): "",
    (">=80", "80 or more", "people"): "",
    (">=80", "80+ dead", "people"): "",
    ("<=80", "no more than 80", "people"): "",
    (">80", "no more than 80", "people"): "the hedge “more than” (the words say “up to”)",
    ("80..90", "80–90 people", "people"): "",
    ("80..90", "between 80 and 90 people", "people"): "",
    ("1 million..2 million", "between 1 and 2 million", "people"): "",
    ("80", "80-90 people", "people"): "the number 80",
    ("80", "an 80-year-old man", "people"): "the number 80",
    ("80", "180 men in 1980", "people"): "the number 80",
    ("80", "80% of the crew", "people"): "the number 80",
    ("24", "On November 24, 2025 people were killed", "people"): "the number 24",
    ("20", "twenty-five men", "people"): "the number 20",
    ("25", "twenty-five men", "people"): "",
    ("8", "eight hundred", "people"): "the number 8",
    ("3", "three dozen", "people"): "the number 3",
    ("36", "three dozen", "people"): "",
    (">1 million", "more than a million people", "people"): "",
    ("2", "a second later", "people"): "the number 2",
    ("1", "no one was killed", "people"): "the number 1",
    ("8", "eight Latin American criminal organizations", "organizations"): "",
    ("50 million", "to $50 million in 2025", "USD"): "",
    ("50 million", "raising it from $25 million to $50 million", "USD"): "",
    ("50 million", "to €50 million", "USD"): "the number $50 million",
    ("<=50 million", "to $50 million", "USD"): "the hedge “up to”",
    ("50 million", "a $50m bounty", "USD"): "",
    ("<=15 million", "up to $15mn for his arrest", "USD"): "",
    ("1.5 billion", "US$1.5bn in assets", "USD"): "",
    ("50 million", "doubled from $25m to $50m", "USD"): "",
    ("15 million", "to €15m", "USD"): "the number $15 million",
    ("15 million", "a boat 15m long", "people"): "the number 15,000,000",
    ("5", "only 5% of Colombia’s cocaine", "percent of cocaine"): "",
    ("5", "5 tonnes", "percent of cocaine"): "the number 5%",
    (">2", "by a margin of more than two to one", "to one"): "",
    ("3", "now in his third term", "in order of terms"): "",
    ("2.01 million", "some $2.01 million", "USD"): "a number without a hedge (the words say “about”)",
    ("80", "٨٠ people", "people"): "the number 80",
    ("26", "the ruling party’s 26-year grip on power", "years in power"): "",
}
DATES = {
    ("2025-11-24", "On Monday, November 24, 2025, the administration"): "",
    ("2025-11-24", "on 24 November 2025"): "",
    ("2025-11-24", "on Nov. 24, 2025"): "",
    ("2025-11-24", "on 2025-11-24"): "",
    ("2025-11", "November 24, 2025"): "",
    ("2025-11-23", "November 24, 2025"): "the date 23 November 2025",
    ("2025-11-24", "On 24 October 2025 he spoke; in November he left"): "the date 24 November 2025",
    ("2024-07", "In July 2025, after the 2024 election"): "the date July 2024",
    ("2025-11-24", "around November 24, 2025"): "the date 24 November 2025",
    ("2025-11-24~", "around November 24, 2025"): "",
    ("2025-11-24~", "on November 24, 2025"): "the date about 24 November 2025",
    ("2025-11-24", "before November 24, 2025"): "the date 24 November 2025",
    ("2025-07", "in July"): "the date July 2025",
    ("199X", "originated in the 1990s"): "",
    ("2016", "Colombia’s 2016 peace deal"): "",
    ("2025-11-17/2025-11-23", "17-23 November 2025"): "",
    ("2020", "in 2020, when"): "",
    ("2020", "a 2020-year cycle"): "the date 2020",
}


@pytest.mark.parametrize(("written", "words", "unit"), NUMBERS)
def test_numbers(written, words, unit):
    assert prose.number_lacks(written, words, unit) == NUMBERS[written, words, unit]


@pytest.mark.parametrize(("written", "words"), DATES)
def test_dates(written, words):
    assert prose.date_lacks(written, words) == DATES[written, words]


@given(st.integers(21, 999_999), st.sampled_from(["boats", "people"]))
def test_a_number_is_found_as_it_is_written(number, what):
    for form in (str(number), f"{number:,}"):
        assert prose.number_lacks(str(number), f"They hit {form} {what}.", what) == ""


@given(st.text(max_size=60))
def test_any_sentence_is_read(sentence):
    assert all(one.said for one in prose.numbers_in(sentence))
    assert all(point for point, _ in prose.dates_in(sentence))
