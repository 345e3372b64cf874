"""The numbers of a text are found with hedge, unit and place; what counts nothing is left out."""

import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.drafting import numbers
from dashboard.drafting.counting import CONFIDENCE
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import mark
from dashboard.facts.kinds import Proof
from dashboard.places import ROOT
from dashboard.values import numbers as notation

# rule: (text, written, unit, kind, words of the span). Each text states one number.
FOUND = {
    "up-to": ("creating up to 400 jobs here", "<=400", "jobs", "count", "up to 400 jobs"),
    "a-country-is-no-money": ("killing two U.S. sailors", "2", "", "bare", "two"),
    "as-many-as": ("As many as 14 men died.", "<=14", "men", "count", "As many as 14 men"),
    "as-much-as": ("as much as $3.5bn", "<=3.5 billion", "USD", "money", "as much as $3.5bn"),
    "no-more-than": ("no more than 20 boats", "<=20", "boats", "count", "no more than 20 boats"),
    "not-more-than": ("not more than 20 boats", "<=20", "boats", "count", "not more than 20 boats"),
    "brought-up-to-is-no-bound": ("bringing the death toll up to 69 people", "69", "people", "count", "69 people"),
    "small-m-of-people": ("Some 7.7m people left.", "~7.7 million", "people", "count", "Some 7.7m people"),
    "small-m-of-a-measure": ("with 12.3m tonnes of ore", "12.3 million", "tonnes", "measure", "12.3m tonnes"),
    "small-m-of-a-length": ("2m deep water", "2", "m", "measure", "2m"),
    "small-m-of-one-thing": ("a 12m yacht", "12", "m", "measure", "12m"),
    "small-m-in-a-race": ("He ran 100m again.", "100", "m", "measure", "100m"),
    "two-years-of-a-range-count": ("2000 - 2500 people came", "2000..2500", "people", "count", "2000 - 2500 people"),
    "one-to-two": ("one to two years in prison", "1..2", "years", "duration", "one to two years"),
    "at-least": ("At least 83 people", ">=83", "people", "count", "At least 83 people"),
    "no-fewer-than": ("no fewer than three boats", ">=3", "boats", "count", "no fewer than three boats"),
    "or-more": ("80 or more people", ">=80", "people", "count", "80 or more people"),
    "or-more-behind-the-unit": ("$100,000 or more", ">=100000", "USD", "money", "$100,000 or more"),
    "plus": ("80+ people", ">=80", "people", "count", "80+ people"),
    "plus-in-a-word": ("for 15-plus years", ">=15", "years", "duration", "15-plus years"),
    "more-than": ("killing more than 80 people in", ">80", "people", "count", "more than 80 people"),
    "more-than-over-a-line": ("more\nthan 80 people", ">80", "people", "count", "more\nthan 80 people"),
    "over": ("won over 30 seats", ">30", "seats", "count", "over 30 seats"),
    "over-of-a-time-is-none": ("talks over two days", "2", "days", "duration", "two days"),
    "about-of-a-topic-is-none": ("talked about 8 boats", "8", "boats", "count", "8 boats"),
    "fewer-than": ("fewer than four men", "<4", "men", "count", "fewer than four men"),
    "just-under": ("just under 20 percent of it", "<20", "percent", "share", "under 20 percent"),
    "nearly": ("nearly 80 people", "~80", "people", "count", "nearly 80 people"),
    "about": ("about 5% of it", "~5", "percent", "share", "about 5%"),
    "some": ("some seven miles away", "~7", "miles", "measure", "some seven miles"),
    "some-of-the-is-none": ("some of the 80 boats", "80", "boats", "count", "80 boats"),
    "estimated": ("an estimated 30,000 people", "~30000", "people", "count", "estimated 30,000 people"),
    "or-so": ("20 or so boats", "~20", "boats", "count", "20 or so boats"),
    "or-so-behind-the-unit": ("20 boats or so", "~20", "boats", "count", "20 boats or so"),
    "odd": ("40-odd men", "~40", "men", "count", "40-odd men"),
    "sign": ("~25 kg", "~25", "kg", "measure", "~25 kg"),
    "a-stance-is-no-bound": ("shows that only 5% of it", "5", "percent", "share", "5%"),
    "just-is-a-stance": ("just 17 players", "17", "players", "count", "17 players"),
    "dozens-are-two-or-more": ("Dozens of people died.", ">=24", "people", "count", "Dozens of people"),
    "tens-of-thousands": ("tens of thousands of troops", ">=20000", "troops", "count", "tens of thousands of troops"),
    "millions-of-dollars": ("looted millions of dollars", ">=2 million", "USD", "money", "millions of dollars"),
    "several-hundred": ("several hundred guests", ">=200", "guests", "count", "several hundred guests"),
    "a-dozen": ("nearly a dozen warships", "~12", "warships", "count", "nearly a dozen warships"),
    "two-dozen": ("two dozen boats", "24", "boats", "count", "two dozen boats"),
    "half-a-dozen": ("half a dozen boats", "6", "boats", "count", "half a dozen boats"),
    "between": ("between 10 and 20 boats", "10..20", "boats", "count", "between 10 and 20 boats"),
    "between-ages": ("between the ages of 17 and 20.", "17..20", "age", "age", "between the ages of 17 and 20"),
    "to": ("10 to 20 boats", "10..20", "boats", "count", "10 to 20 boats"),
    "dash": ("10–20 boats", "10..20", "boats", "count", "10–20 boats"),
    "or": ("three or four years", "3..4", "years", "duration", "three or four years"),
    "the-scale-is-shared": ("$89 to $93 billion", "89 billion..93 billion", "USD", "money", "$89 to $93 billion"),
    "a-smaller-scale-is-not": ("from $200 to $4 million", "200..4 million", "USD", "money", "$200 to $4 million"),
    "ranging-from": ("ranging from 5 percent to 25 percent", "5..25", "percent", "share", "5 percent to 25 percent"),
    "hanging-hyphen": ("18- to 24-year-old men", "18..24", "year", "age", "18- to 24-year-old"),
    "a-bounded-range-has-no-notation": ("up to 80 or 90 men", "", "men", "count", "up to 80 or 90 men"),
    "to-one-is-a-ratio": ("a margin of more than two to one.", ">2", "ratio", "ratio", "more than two to one"),
    "ratio-in-a-word": ("by a 2-to-1 vote", "2", "ratio", "ratio", "2-to-1"),
    "one-in-five": ("one in five voters", "0.2", "fraction", "share", "one in five"),
    "half": ("more than half of them", ">0.5", "fraction", "share", "more than half"),
    "two-thirds-have-no-notation": ("nearly two-thirds of it", "", "fraction", "share", "nearly two-thirds"),
    "below-zero-has-no-notation": ("minus 30 degrees", "", "degrees", "measure", "minus 30 degrees"),
    "dollars": ("to $50 million in 2025", "50 million", "USD", "money", "$50 million"),
    "dollars-in-words": ("10 million dollars", "10 million", "USD", "money", "10 million dollars"),
    "dollars-with-a-code": ("US$5bn", "5 billion", "USD", "money", "US$5bn"),
    "a-trillion": ("$1.5 trillion", "1500 billion", "USD", "money", "$1.5 trillion"),
    "other-currency": ("€1.2bn", "1.2 billion", "EUR", "money", "€1.2bn"),
    "other-currency-in-words": ("9 billion shekels", "9 billion", "shekels", "money", "9 billion shekels"),
    "percent-in-words": ("five per cent", "5", "percent", "share", "five per cent"),
    "head-noun": (
        "include eight Latin American criminal organizations involved in",
        "8",
        "organizations",
        "count",
        "eight Latin American criminal organizations",
    ),
    "head-of-two-plurals": ("50 arms dealers", "50", "dealers", "count", "50 arms dealers"),
    "head-of-a-people": ("about 40 Iraqis overseas", "~40", "Iraqis", "count", "about 40 Iraqis"),
    "head-behind-adjectives": ("large: 95 retired and sick men", "95", "men", "count", "95 retired and sick men"),
    "one-of": ("one of the largest coal companies", "1", "companies", "count", "one of the largest coal companies"),
    "one-of-its-owners": ("one of Rubio’s closest aides", "1", "aides", "count", "one of Rubio’s closest aides"),
    "one": ("At least one soldier died", ">=1", "soldier", "count", "At least one soldier"),
    "behind-a-day": ("On Sept. 2, 11 people died.", "11", "people", "count", "11 people"),
    "no-noun": ("killing more than 10,000.", ">10000", "", "bare", "more than 10,000"),
    "words": ("twenty-five men", "25", "men", "count", "twenty-five men"),
    "hundreds-in-words": ("two hundred and fifty men", "250", "men", "count", "two hundred and fifty men"),
    "half-in-words": ("two and a half years", "2.5", "years", "duration", "two and a half years"),
    "measure": ("1,200 kilograms of it", "1200", "kilograms", "measure", "1,200 kilograms"),
    "measure-glued": ("winds of 60mph", "60", "mph", "measure", "60mph"),
    "years-in-a-word-are-no-count": ("the 26-year grip on power", "26", "year", "duration", "26-year"),
    "an-age-is-no-count": ("a 63-year-old man", "63", "year", "age", "63-year-old"),
    "at-the-age-of": ("over the age of 21.", "21", "age", "age", "21"),
    "in-a-word": ("an 11-member council", "11", "member", "compound", "11-member"),
    "order": ("now in his third term,", "3", "term", "order", "third term"),
    "a-year-as-a-number": ("hired 2000 people", "2000", "people", "count", "2000 people"),
}
NOTHING = {
    "year": "the 2024 election",
    "year-after-a-word": "In 2024, voters",
    "years-as-a-bound": "below 2005 levels",
    "decade": "in the 1990s",
    "days": "on Sept. 2-3 in Caracas",
    "day-and-year": "On November 24, 2025, it",
    "day-first": "on 3 December 2025",
    "iso-day": "on 2025-11-24",
    "hour": "at 10.45pm or 5 a.m. or 4:39",
    "age-between-commas": "Maduro, 63, said",
    "resolution": "under Resolution 2371",
    "section": "Section 219 of the act",
    "type": "an F-16 jet",
    "model": "an iPhone 14 and a Boeing 737",
    "code": "COVID-19, the X6, 5G",
    "category": "a category 4 hurricane",
    "nine-eleven": "since 9/11",
    "score": "tied at 2-2",
    "vote": "in an 80-19 vote, a 4-to-3 vote, deadlocked 4 to 4",
    "half-of-a-time": "in the second half of May",
    "year-before-a-plural": "its 2016 campaigns",
    "house": "at 358 El Brillo Way",
    "telephone": "call 555-1234",
    "list": "1. Boats\n2) Men",
    "pronoun": "no one, one another, one day, each one",
    "channel": "told BBC One",
    "way": "a two-way race",
    "first": "the first time",
    "amendment": "his Fifth Amendment rights",
}
CHANGES = {
    "rose-by": ("It rose by 3%.", ["up"]),
    "fell": ("It fell 0.94% and 5 men died.", ["down", ""]),
    "hedged": ("up nearly 57% and down 9.2%", ["up", "down"]),
    "gained-a-share": ("It gained 3.5%.", ["up"]),
    "gained-no-share": ("It gained 30 seats.", [""]),
    "by-behind-an-object": ("It grew sales by 35 per cent.", ["up"]),
    "level": ("It rose 8.15% to 3.65 points.", ["up", ""]),
    "step": ("raised the reward from $25 million to $50 million", ["", ""]),
    "up-to": ("worth up to $8 million", [""]),
    "dropped-things": ("It dropped 3 bombs.", [""]),
    "make-up": ("They make up 30 percent.", [""]),
}


@pytest.mark.parametrize(("text", "written", "unit", "kind", "words"), FOUND.values(), ids=FOUND)
def test_a_number_is_found_with_hedge_unit_and_place(text, written, unit, kind, words):
    [found] = numbers(text)
    assert (found.written, found.unit, found.kind) == (written, unit, kind)
    assert text[found.span.start : found.span.end] == words
    if found.unit_span and found.unit not in ("USD", "percent"):
        assert text[found.unit_span.start : found.unit_span.end] == unit


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_counts_nothing_is_left_out(text):
    assert numbers(text) == ()


@pytest.mark.parametrize(("text", "changes"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_told_from_a_level(text, changes):
    assert [one.change for one in numbers(text)] == changes


def test_several_numbers_keep_their_own_hedges():
    text = "Up to 15,000 troops and eight warships killed at least 83 people in 21 strikes, 5 of them women."
    assert [(one.written, one.unit) for one in numbers(text)] == [
        ("<=15000", "troops"),
        ("8", "warships"),
        (">=83", "people"),
        ("21", "strikes"),
        ("5", ""),
    ]


def test_what_has_no_notation_still_says_its_value():
    assert numbers("two-thirds of it")[0].said == (2 / 3,)
    assert numbers("minus 30 degrees")[0].said == (-30.0,)
    assert numbers("$25 million to $50 million")[0].said == (25e6, 50e6)


def test_the_units_of_a_money_span_are_inside_it():
    [found] = numbers("about 10 million US dollars")
    assert found.unit_span.end == found.span.end
    assert numbers("$10")[0].unit_span is None


PIECES = st.sampled_from(
    [
        *"0123456789$€%.,:;-–+~/'’\"“()\n\t ",
        *" more than | at least | up to |between | and | to | or |from |one|twenty|-five".split("|"),
        *" dozen| hundred| million| thirds|minus |$| per cent| rose by |+|-odd".split("|"),
        *" people| boats| percent| years|-year-old| of the | of them| or so| or more|half|third|the |May |2024".split(
            "|"
        ),
        *"several|thousands|\u00a0|\u2009million|\u0130|ß|½|٣|²|x".split("|"),
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)))
@example("١٢ people")
@example("2² boats")
@example("5\u00a0million boats")
@example("0 to 0")
@example("less than 0 boats")
def test_any_text_gives_spans_in_order_and_readable_notation(text):
    found = numbers(text)
    assert found == numbers(text)
    ends = [0] + [one.span.end for one in found]
    for one, before in zip(found, ends, strict=False):
        assert before <= one.span.start < one.span.end <= len(text)
        assert one.unit_span is None or one.span.start <= one.unit_span.start < one.unit_span.end <= one.span.end
        assert one.hedge in notation.HEDGES
        assert one.change in ("", "up", "down")
        assert one.confidence == CONFIDENCE[one.rule]
        assert len(one.said) == (2 if one.hedge == ".." else 1)
        if one.written:
            assert notation.read(one.written).hedge == one.hedge
            assert notation.read(one.written).said == pytest.approx(one.said, rel=1e-8)


@pytest.mark.parametrize(
    "text",
    ["1" * 100_000, "million " * 12_000, "," * 100_000, "one hundred " * 2_000, "$" * 50_000, "a few " * 8_000]
    + ["5" + " " * 50_000, "1," * 2_000, "from 5 x to " * 2_000, "5 " + "a-" * 20_000, "rose " * 10_000 + "5%"],
    ids="digits millions commas hundreds dollars few spaces list steps hyphens verbs".split(),
)
def test_hostile_text_is_read_in_time(text):
    assert all(one.span.end <= len(text) for one in numbers(text))


def stated(path):
    """(quotes, written) of each number that a fact of the article gives and does not infer."""
    for kind, rows in tomllib.loads(path.read_text("utf-8")).items():
        fields = TABLES[KINDS[kind]].model_fields if kind in KINDS else {}
        proven = {field for field, info in fields.items() if (proof := mark(info, Proof)) and proof.by == "number"}
        for row in rows if proven else ():
            for field in proven & set(row) - set(row.get("inferred", [])):
                yield [row["quote"], *row.get("also", [])], row[field]


ARTICLES = sorted((ROOT / "seeds" / "articles").glob("*.toml"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_number_of_the_accepted_facts_is_found_as_a_person_wrote_it(path):
    text = path.with_suffix(".txt").read_text("utf-8")
    found = [(text[one.span.start : one.span.end], one.written) for one in numbers(text)]
    facts = list(stated(path))
    assert facts
    for quotes, written in facts:
        assert any(words in quote and there == written for quote in quotes for words, there in found), written
