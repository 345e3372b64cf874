"""A date is never more exact than it was written, and an unreadable one is refused."""

import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.errors import ValueNotReadError
from dashboard.values import dates

BOUNDS = {
    "2025-11-24": (date(2025, 11, 24), date(2025, 11, 24)),
    "2025-07": (date(2025, 7, 1), date(2025, 7, 31)),
    "2024-02": (date(2024, 2, 1), date(2024, 2, 29)),
    "2025": (date(2025, 1, 1), date(2025, 12, 31)),
    "199X": (date(1990, 1, 1), date(1999, 12, 31)),
    "2025-11-17~": (date(2025, 11, 17), date(2025, 11, 17)),
    "2025-11-17/2025-11-23": (date(2025, 11, 17), date(2025, 11, 23)),
    "2025-02/2025-11-24": (date(2025, 2, 1), date(2025, 11, 24)),
    "[2025-10-23,2025-10-24]": (date(2025, 10, 23), date(2025, 10, 24)),
}
WORDS = {
    "2025-11-24": "24 November 2025",
    "2025-07": "July 2025",
    "2025": "2025",
    "199X": "the 1990s",
    "2025-11-17~": "about 17 November 2025",
    "2025-11-17/2025-11-23": "17 to 23 November 2025",
    "2025-02/2025-11-24": "February 2025 to 24 November 2025",
    "[2025-10-23,2025-10-24]": "23 or 24 October 2025",
    "": "date not stated",
}
REFUSED = {
    "no-such-day": "2025-02-30",
    "no-such-month": "2025-13",
    "open-end": "2025-11-16/",
    "open-interval": "2025-02/..",
    "open-start": "../2025",
    "half-known-day": "2025-11-2X",
    "season": "2025-21",
    "time-of-day": "2025-11-24T10:00:00",
    "backwards": "2025-11-23/2025-11-17",
    "american": "11/24/2025",
    "words": "in July",
    "one-digit-day": "2025-11-1",
    "lower-case-decade": "199x",
    "space": " 2025",
    "a-year-beyond-ours": "9999",
    "season-in-an-interval": "2024/2025-21",
    "decade-in-an-interval": "195X/2023",
    "other-digits": "٢٠٢٥-١١",
}


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds_are_all_that_the_date_can_mean(text):
    read = dates.read(text)
    assert (read.start, read.end) == BOUNDS[text]
    assert read.text == text


@pytest.mark.parametrize("text", WORDS)
def test_words_are_no_more_exact_than_the_date(text):
    assert dates.words(text) == WORDS[text]


def test_an_act_inside_an_interval_is_said_to_be_inside():
    assert dates.words("2025-11-17/2025-11-23", "within") == "some time between 17 and 23 November 2025"
    assert dates.words("2025/2025-11-24", "within") == "in 2025, up to 24 November 2025"
    assert dates.words("2025-02/2025-11-24", "throughout") == "February 2025 to 24 November 2025"
    assert dates.words("2025-11-24", "within") == "24 November 2025"


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_refused(text):
    with pytest.raises(ValueNotReadError, match="Allowed: a day 2025-11-24"):
        dates.read(text)


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2199, 12, 31)), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
def test_any_day_lies_within_the_date_it_is_rounded_to(day, form):
    read = dates.read(day.strftime(form))
    assert read.start <= day <= read.end
    assert (read.end - read.start).days == {
        "%Y-%m-%d": 0,
        "%Y-%m": read.end.day - 1,
        "%Y": read.end.timetuple().tm_yday - 1,
    }[form]


@given(st.text(alphabet="0123456789-/X~?[],.T ", max_size=24))
def test_anything_else_is_read_with_ordered_bounds_or_refused(text):
    try:
        read = dates.read(text)
    except ValueNotReadError:
        return
    assert read.start <= read.end
    assert dates.words(text)


@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)))
def test_a_whole_day_is_what_the_grammar_says(day):
    read, parsed = dates.read(day.isoformat()), parse_edtf(day.isoformat())
    assert (read.start, read.end) == (day, day)
    assert (date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])) == (day, day)


def by_grammar(text):
    """The bounds that the edtf package alone gives, or None where it reads no date of a kind that we allow."""
    kinds = ("Date", "Unspecified", "UncertainOrApproximate", "Interval", "Level1Interval", "OneOfASet")
    try:
        parsed = parse_edtf(text)
        for day in re.findall(r"\d{4}-\d\d-\d\d", text):  # in a set the package lets a day pass that never was
            date.fromisoformat(day)
        start, end = date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    except Exception:  # the package raises whatever comes
        return None
    return (start, end) if type(parsed).__name__ in kinds and start <= end else None


years = st.sampled_from(["1500", "1899", "1999", "2023", "2024", "2025", "2199", "195X", "202X", "19XX"])
months = st.sampled_from(["", "-00", "-01", "-02", "-11", "-12", "-13"])
ends = st.sampled_from(["", "-00", "-01", "-28", "-29", "-30", "-31", "-32"])
points = st.builds(lambda year, month, day: year + (month + day if month else ""), years, months, ends)
marked = st.builds(str.__add__, points, st.sampled_from(["", "", "~", "?", "%"]))
written = st.one_of(
    marked,
    st.builds("{}/{}".format, marked, marked),
    st.builds(
        lambda comma, parts: f"[{comma.join(parts)}]", st.sampled_from([",", ", "]), st.lists(points, min_size=2)
    ),
)


@settings(max_examples=400)  # the package takes 10 ms for each
@given(written)
@example("[1500,1500-02-29]")
@example("[1500,1500-02-29,195X]")
def test_every_form_is_read_as_the_grammar_reads_it(text):
    try:
        read = dates.read(text)
    except ValueNotReadError:
        assert by_grammar(text) is None
    else:
        assert (read.start, read.end) == by_grammar(text)


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("Signed 2025-11-16, seen 2025-11-24.", "Signed 16 November 2025, seen 24 November 2025."),
        ("(https://example.org/a/2025-11-16/b?day=2025-11-17)", "(https://example.org/a/2025-11-16/b?day=2025-11-17)"),
        ("page bell-2025-11-16, number 2025-13-40", "page bell-2025-11-16, number 2025-13-40"),
    ],
)
def test_days_in_prose_are_said_in_words(prose, said):
    assert dates.in_prose(prose) == said


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("announced on 26 March 2020", "announced on 26 Mar 2020"),
        ("17 to 23 September 2025; June 2025", "17 to 23 Sep 2025; Jun 2025"),
        ("2 July", "2 Jul"),
        ("The March on Saltmouth, June Quill", "The March on Saltmouth, June Quill"),
    ],
)
def test_months_of_dates_have_three_letters_on_screen(prose, said):
    assert dates.brief(prose) == said


def test_days_that_prose_names_in_words_are_read():
    said = "pleaded guilty in June 2023 to two counts; sentenced on 8 April 2024 to 260 months; not on 31 June 2025"
    assert [(day.start, day.end) for day in dates.in_words(said)] == [
        (date(2023, 6, 1), date(2023, 6, 30)),
        (date(2024, 4, 8), date(2024, 4, 8)),
    ]
