"""Every time expression of a text is found, is never more exact than its words, and says what it was counted from."""

import re
import tomllib
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.drafting import dates
from dashboard.drafting.dating import _CONFIDENCE, _RULES, _SAID
from dashboard.places import ROOT
from dashboard.values import dates as written

MONDAY = date(2025, 11, 24)

# Rule -> text with the words expected in «», article's day, and (edtf, extent, type, value) of each.
READ = {
    "a-day-with-its-year": ("On «Monday, November 24, 2025», he spoke.", MONDAY, [("2025-11-24", "", "DATE")]),
    "a-day-written-the-other-way": ("On «2 May 2024» it struck.", MONDAY, [("2024-05-02", "", "DATE")]),
    "a-day-in-figures": ("Filed «2025-11-24».", MONDAY, [("2025-11-24", "", "DATE")]),
    "a-day-without-year-is-the-last": ("The raid on «Sept. 2» killed two.", MONDAY, [("2025-09-02", "", "DATE")]),
    "a-day-to-come": ("The deadline is due «Jan. 14».", MONDAY, [("2026-01-14", "", "DATE")]),
    "a-day-of-last-year": ("since «June 16th of last year»", MONDAY, [("2024-06-16", "", "DATE")]),
    "days-from-to": ("strikes on «Sept. 2-3» killed", MONDAY, [("2025-09-02/2025-09-03", "", "DATE")]),
    "days-over-months": ("«Nov. 30 – Dec. 2, 2024»", MONDAY, [("2024-11-30/2024-12-02", "", "DATE")]),
    "no-such-day": ("On «June» 31, «2025» nothing", MONDAY, [("2025-06", "", "DATE"), ("2025", "", "DATE")]),
    "attacks-of-2001": ("after the «Sept. 11» attacks and «9/11»", MONDAY, [("2001-09-11", "", "DATE")] * 2),
    "a-month-is-no-day": ("sanctioning the cartel in «July»", MONDAY, [("2025-07", "", "DATE")]),
    "a-month-with-its-year": (
        "in «July 2024» and «March of 2023»",
        MONDAY,
        [("2024-07", "", "DATE"), ("2023-03", "", "DATE")],
    ),
    "december-seen-from-january": ("In «December», he said so.", date(2026, 1, 5), [("2025-12", "", "DATE")]),
    "due-in-february-is-ahead": ("A ruling is due in «February».", MONDAY, [("2026-02", "", "DATE")]),
    "in-february-is-behind": ("But in «February», they expanded it.", MONDAY, [("2025-02", "", "DATE")]),
    "last-june": ("killed «last June»", MONDAY, [("2025-06", "", "DATE")]),
    "the-month-of-another-year": ("In «July last year» he left.", MONDAY, [("2024-07", "", "DATE")]),
    "early-is-still-the-month": ("by «early March 2026»", MONDAY, [("2026-03", "", "DATE")]),
    "a-verb-is-no-month": ("They may march. March on! He may go in «May».", MONDAY, [("2026-05", "", "DATE")]),
    "a-person-is-no-month": ("Then April Smith spoke.", MONDAY, []),
    "an-early-year-is-the-year": ("Up until «early 2025», such", MONDAY, [("2025", "", "DATE")]),
    "the-year-of-an-election": ("the «2024» election", MONDAY, [("2024", "", "DATE")]),
    "years-from-to": ("in «1995-96»", MONDAY, [("1995/1996", "", "DATE")]),
    "a-spelled-year": ("in «nineteen ninety-seven»", MONDAY, [("1997", "", "DATE")]),
    "counts-are-no-years": ("2000 troops, $1990, 1,999 and 2020 people", MONDAY, []),
    "a-decade": ("originated in «the 1990s», unlike the ’«80s»", MONDAY, [("199X", "", "DATE"), ("198X", "", "DATE")]),
    "an-age-is-no-decade": ("a man in his 30s", MONDAY, []),
    "a-century": ("in «the 20th century»", MONDAY, [("19XX", "", "DATE")]),
    "a-quarter": ("in «the third quarter of 2024»", MONDAY, [("2024-07/2024-09", "within", "DATE")]),
    "a-season": ("«last summer»", MONDAY, [("2025-06/2025-08", "within", "DATE")]),
    "half-of-a-month-is-the-month": ("in the second half of «July»", MONDAY, [("2025-07", "", "DATE")]),
    "this-quarter-is-passing": ("It fell «this quarter».", MONDAY, [("2025-10/2025-12", "within", "DATE")]),
    "this-winter-is-passing": ("«this winter»", date(2026, 2, 1), [("2025-12/2026-02", "within", "DATE")]),
    "a-winter-of-a-year-is-either": ("«the winter of 1994»", MONDAY, [("1993-12/1995-02", "within", "DATE")]),
    "a-fall-is-no-season": ("after the fall of Rome", MONDAY, []),
    "today": ("«today», «yesterday», «tomorrow»", MONDAY, [(f"2025-11-{day}", "", "DATE") for day in (24, 23, 25)]),
    "the-end-of-the-day-is-no-day": ("At the end of the day, it failed on Super Tuesday.", MONDAY, []),
    "a-part-of-a-day": (
        "«last night» and «Friday night»",
        MONDAY,
        [("2025-11-23", "", "TIME"), ("2025-11-21", "", "TIME")],
    ),
    "a-time-of-a-day": ("at «10:35 a.m. Friday»", MONDAY, [("2025-11-21", "", "TIME")]),
    "said-friday-is-behind": ("Rubio said «Friday» that", MONDAY, [("2025-11-21", "", "DATE")]),
    "will-friday-is-ahead": ("Rubio will speak «Friday».", MONDAY, [("2025-11-28", "", "DATE")]),
    "every-thursday-is-a-set": ("«every Thursday», on «Mondays»", MONDAY, [("", "", "SET")] * 2),
    "last-week-is-some-of-it": ("speaking «last week»", MONDAY, [("2025-11-17/2025-11-23", "within", "DATE")]),
    "earlier-this-year": ("designated «earlier this year».", MONDAY, [("2025/2025-11-24", "within", "DATE")]),
    "later-this-month": ("«later this month»", MONDAY, [("2025-11-24/2025-11", "within", "DATE")]),
    "the-past-year": ("over «the past year»", MONDAY, [("2024-11-24/2025-11-24", "within", "DATE")]),
    "weeks-ago-is-about": (
        "«two weeks ago», «10 days ago»",
        MONDAY,
        [("2025-11-10~", "", "DATE"), ("2025-11-14", "", "DATE")],
    ),
    "the-past-weeks": ("in «the past three weeks»", MONDAY, [("2025-11-03/2025-11-24", "within", "DURATION")]),
    "the-next-months": ("«the next two months»", MONDAY, [("2025-11-24/2026-01", "within", "DURATION")]),
    "a-night-is-of-either-day": ("in the night of «6-7 November»", MONDAY, [("[2025-11-06,2025-11-07]", "", "TIME")]),
    "a-week-prior": ("previewed just «a week prior»", MONDAY, [("2025-11-17~", "", "DATE")]),
    "years-ago": ("«20 years ago», «several years ago»", MONDAY, [("2005~", "", "DATE"), ("", "", "DATE")]),
    "the-year-of-the-sentence-before": (
        "In «2020» the court charged X. On «March 26», it offered a reward. On «Monday, Nov. 24», it met.",
        MONDAY,
        [("2020", "", "DATE"), ("2020-03-26", "", "DATE"), ("2025-11-24", "", "DATE")],
    ),
    "the-year-of-a-month-before": (
        "Talks began in «July 2024». On «December 17», it added two names.\nIn «May» it rained.",
        MONDAY,
        [("2024-07", "", "DATE"), ("2024-12-17", "", "DATE"), ("2025-05", "", "DATE")],
    ),
    "the-year-said-behind-the-second": (
        "from «May 15» to «August 16, 2019», «April» to «September 2019», «August»/«September 2019»",
        MONDAY,
        [(day, "", "DATE") for day in "2019-05-15 2019-08-16 2019-04 2019-09 2019-08 2019-09".split()],
    ),
    "through-and-by-look-ahead": (
        "The ban holds through «June». It must end by «August».",
        MONDAY,
        [("2026-06", "", "DATE"), ("2026-08", "", "DATE")],
    ),
    "by-somebody-looks-nowhere": (
        "It was listed by the department on «Feb. 20».",
        date(2025, 7, 17),
        [("2025-02-20", "", "DATE")],
    ),
    "said-to-be-looks-nowhere": (
        "A source said to be near tells of the «Sept. 2» attack.",
        MONDAY,
        [("2025-09-02", "", "DATE")],
    ),
    "figures-only-where-one-can-be-the-month": (
        "on «11/13/2025», «13/11/2025» and 03/04/2025",
        MONDAY,
        [("2025-11-13", "", "DATE")] * 2,
    ),
    "how-long-is-no-date": ("the ruling party’s «26-year» grip, «five days»", MONDAY, [("", "", "DURATION")] * 2),
    "an-age-is-no-time": ("a 26-year-old, 52 years old", MONDAY, []),
    "a-rate-is-no-time": ("$2 million a year, three-quarters", MONDAY, []),
    "names-are-no-times": ("on “60 Minutes”, “This Week”, in USA Today and the Daily Beast", MONDAY, []),
    "no-date-but-a-time": ("«now» and «recently»", MONDAY, [("", "", "DATE")] * 2),
}
VALUES = {
    "in the third quarter": ["2025-Q3"],
    "the first half of 1990": ["1990-H1"],
    "last week": ["2025-W47"],
    "over the weekend": ["2025-W47-WE"],
    "the 1990s": ["199"],
    "this summer": ["2025-SU"],
    "26-year": ["P26Y"],
    "2 1/2 years": ["P2Y6M"],
    "a year and a half": ["P1Y6M"],
    "5 1/2 hours": ["PT5H30M"],
    "two decades": ["P20Y"],
    "several months": ["PXM"],
    "a couple of years": ["P2Y"],
    "daily": ["P1D"],
    "each Thursday": ["XXXX-WXX-4"],
    "noon Friday": ["2025-11-21T12:00"],
    "now": ["PRESENT_REF"],
}
# Words counted from another date of the text: text, edtf of each, first day that the last was counted from.
COUNTED_ON = {
    "the-week-prior": (
        "On May 15, 2024 it fell. The week prior, it rose.",
        ["2024-05-15", "2024-05-06/2024-05-12"],
        "2024-05-13",
    ),
    "the-next-day": ("On May 31, 2024 it fell. The next day, it rose.", ["2024-05-31", "2024-06-01"], "2024-05-31"),
    "two-days-later": ("On May 15, 2024 it fell. Two days later it rose.", ["2024-05-15", "2024-05-17"], "2024-05-15"),
    "of-that-year": ("It fell in January 2009 and in October of that year.", ["2009-01", "2009-10"], "2009-01-01"),
    "that-year": ("It fell in July 2023. That year, it rose.", ["2023-07", "2023"], "2023-01-01"),
    "that-spring": ("It fell in 2023. That spring, it rose.", ["2023", "2023-03/2023-05"], "2023-01-01"),
    "far-away-is-not-beside": (
        "On May 15, 2024 it fell. " + "Nobody knew why it did. " * 20 + "The week prior, it rose.",
        ["2024-05-15", "2025-11-17/2025-11-23"],
        "2025-11-24",
    ),
    "nothing-to-count-on-from": ("The next day, it rose.", [""], "2025-11-24"),
    "a-month-gives-no-day": ("It fell in July 2023. The next day, it rose.", ["2023-07", ""], "2025-11-24"),
}


def unmarked(text):
    """The text without «» and the spans that they held."""
    spans, plain = [], ""
    for part in re.split(r"(«[^»]*»)", text):
        words = part.strip("«»")
        if part.startswith("«"):
            spans.append((len(plain), len(plain) + len(words)))
        plain += words
    return plain, spans


@pytest.mark.parametrize(("text", "day", "expected"), READ.values(), ids=READ)
def test_words_are_read(text, day, expected):
    plain, spans = unmarked(text)
    found = dates(plain, day)
    assert [plain[one.span.start : one.span.end] for one in found] == [plain[start:end] for start, end in spans]
    assert [(one.edtf, one.extent, one.type) for one in found] == expected


@pytest.mark.parametrize("text", VALUES)
def test_values_are_those_of_timex3(text):
    assert [one.value for one in dates(text, MONDAY)] == VALUES[text]


@pytest.mark.parametrize(("text", "edtf", "anchor"), COUNTED_ON.values(), ids=COUNTED_ON)
def test_a_date_counted_from_another_names_it(text, edtf, anchor):
    found = dates(text, MONDAY)
    assert [one.edtf for one in found] == edtf
    assert found[-1].anchor == date.fromisoformat(anchor)


def test_every_rule_has_a_confidence_or_was_never_met():
    names = {rule.name for rule in _RULES} | set(_SAID.values())
    assert set(_CONFIDENCE) <= names
    assert names - set(_CONFIDENCE) == {"9/11", "beside today", "day in figures"}
    assert all(0 < confidence < 1 for confidence in _CONFIDENCE.values())


@pytest.mark.parametrize("path", sorted((ROOT / "seeds/articles").glob("*.toml")), ids=lambda path: path.stem)
def test_the_dates_of_the_accepted_facts_are_found(path):
    entries = tomllib.loads(path.read_text("utf-8"))
    text = path.with_suffix(".txt").read_text("utf-8")
    found = dates(text, date.fromisoformat(entries["article"]["anchor"]))
    drafted = {(text[one.span.start : one.span.end], one.edtf) for one in found}
    facts = [fact for kind in entries.values() if isinstance(kind, list) for fact in kind]
    dated = [(fact["date_words"], fact["date"]) for fact in facts if "date_words" in fact and "date" in fact]
    assert len(dated) > 20
    # "has since" is no time expression: a person counts it from the sentence before.
    missing = [
        (words, edtf)
        for words, edtf in dated
        if words != "has since" and not any(said in words and edtf == drafted_edtf for said, drafted_edtf in drafted)
    ]
    assert missing == []


SAID = st.lists(
    st.sampled_from(
        "last this next the past a year week month day quarter Monday Friday night May Sept. 2 31 -3 , 2024 1995-96 "
        "1990s ago prior later earlier from now early in of end first third half summer every daily two hundred "
        "thousand 9999 nineteen ninety-seven years old 10:35 a.m. noon Christmas Eve 20th century 0001-01-01 ’80s "
        "couple few and or".split()
    )
).map(" ".join)


@given(st.one_of(st.text(), SAID), st.dates())
@example("two thousand centuries ago", date(1, 1, 1))
@example("last week the past year next Friday last Christmas", date(1, 1, 1))
@example("next week later this year next Friday next Christmas next quarter", date(9999, 12, 31))
@example("earlier this week", date(1499, 12, 31))
def test_any_text_is_read_in_order_and_what_is_read_can_be_written(text, day):
    found = dates(text, day)
    end = 0
    for one in found:
        assert end <= one.span.start < one.span.end <= len(text)
        end = one.span.end
        assert one.value
        assert one.type in ("DATE", "TIME", "DURATION", "SET")
        assert (one.extent == "within") <= ("/" in one.edtf)
        if one.edtf:
            assert written.read(one.edtf).start <= written.read(one.edtf).end
            assert written.words(one.edtf, one.extent)
    assert dates(text, day) == found


# Text, and how many dates are in it. A pattern that tries everything would not come to an end.
ENDLESS = {
    "digits": ("1" * 100_000, 0),
    "spaces": ("last" + " " * 100_000, 0),
    "lines": ("the\n" * 25_000, 0),
    "last": ("last " * 20_000, 0),
    "months": ("in May " * 5_000, 5_000),
    "weekdays": ("Friday " * 5_000, 5_000),
    "numbers": ("two hundred thousand " * 5_000, 0),
    "dashes": ("1-" * 50_000, 0),
}


@pytest.mark.parametrize(("text", "many"), ENDLESS.values(), ids=ENDLESS)
def test_a_text_without_end_is_read_to_its_end(text, many):
    assert len(dates(text, MONDAY)) == many
