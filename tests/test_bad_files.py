"""One bad file, whatever is in it, leaves the rest standing: it is said in words, and shown as it was when good."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.seeds import check
from dashboard.values.showing import plain, shown
from tests.small_seeds import CONTENTS, MILL

WHOLE = check(CONTENTS)
TOML, TXT, ROWS = f"{MILL}.toml", f"{MILL}.txt", "record/strikes.csv"
FACTS = CONTENTS[TOML]
HUGE = b"9" * 5000
# What is in which file, and what is said of it.
UNREADABLE = {
    "a-stray-quote-in-the-first-line-of-a-csv": (ROWS, b'id,"ev"ent\nfirst,mill\n', "is not CSV", "(line 1)"),
    "an-open-quote-in-the-first-line-of-a-csv": (ROWS, b'"id,event\nfirst,mill\n', "is not CSV", "Mend that line"),
    "a-cell-without-end": (ROWS, b"id,note\nfirst," + b"x" * 200_000 + b"\n", "is not CSV: field larger", "(line 2)"),
    "a-number-of-5000-digits": (TOML, FACTS + b"\nx = " + HUGE, "digits", "last good version"),
    "20000-dotted-keys": (TOML, FACTS + b"\n" + b".".join([b"a"] * 20_000) + b" = 1", "nests too deeply", "Mend it"),
    "20000-dotted-tables": (TOML, b"[" + b".".join([b"a"] * 20_000) + b"]\n" + FACTS, "nests too deeply", "Mend it"),
    "arrays-in-arrays": (TOML, FACTS + b"\nx = " + b"[" * 100_000, "nests too deeply", "Mend it"),
    "tables-in-tables": ("actors.toml", b"x = " + b"{a=" * 100_000, "nests too deeply", "Mend it"),
    "latin-1": (TOML, FACTS + "# café".encode("latin-1"), "is not UTF-8 (byte", "Save it as UTF-8"),
    "utf-16": (TXT, CONTENTS[TXT].decode().encode("utf-16"), "is not UTF-8", "Save it as UTF-8"),
    "rows-in-latin-1": (ROWS, CONTENTS[ROWS] + "é".encode("latin-1"), "is not UTF-8", "Save it as UTF-8"),
    "pages-in-latin-1": ("record/sources.csv", b"id\n\xe9\n", "is not UTF-8", "Save it as UTF-8"),
}


@pytest.mark.parametrize(("file", "content", "what", "then"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_can_not_be_read_is_said_and_shown_as_it_was(file, content, what, then):
    seeds = check({**CONTENTS, file: content}, WHOLE.good)
    [problem] = [one for one in seeds.problems if one not in WHOLE.problems]
    assert problem.file == file
    assert what in problem.message
    assert then in problem.message
    assert problem.message.endswith("Until then its last good version is shown.")
    assert seeds.facts == WHOLE.facts


@pytest.mark.parametrize(("file", "content", "what", "then"), UNREADABLE.values(), ids=UNREADABLE)
def test_without_a_last_good_version_it_is_left_out(file, content, what, then):
    seeds = check({**CONTENTS, file: content})
    said = [str(one) for one in seeds.problems if one.file == file]
    assert any(what in one and "Until then it is left out." in one for one in said)
    if file != "actors.toml":
        assert {one.home for one in seeds.facts} >= ({"record"} if file.startswith(MILL) else {"2024-05-03_mill"})


STRIKE = b'\n[[strike]]\nid = "odd"\nscope = "one"\nquote = "Nobody denied it"\n'
# A fact that is odd in itself: only it is left out.
ODD_FACTS = {
    "a-number-of-4000-digits": (b"killed = " + b"9" * 4000, "killed", "a number of some 4000 digits"),
    "a-number-of-6000-digits": (b"killed = 0x" + b"f" * 5000, "killed", "a number of some 6020 digits"),
    "a-text-of-4000-digits": (b'killed = "' + b"9" * 4000 + b'"', "killed", "is not a number in our notation"),
    "an-occurrence-of-6000-digits": (
        b"occurrence = 0x" + b"f" * 5000,
        "quote",
        "occurrence a number of some 6020 digits",
    ),
    "many-dotted-keys": (b".".join([b"a"] * 900) + b" = 1", "a", "is no key here"),
    "a-value-that-nests": (b"killed = " + b"[" * 300 + b"]" * 300, "killed", "is a list"),
    "a-table-that-nests": (b"note" + b".a" * 900 + b" = 1", "note", "is a table"),
    "not-a-number": (b"occurrence = nan", "occurrence", "nan is a number"),
}


@pytest.mark.parametrize(("line", "field", "words"), ODD_FACTS.values(), ids=ODD_FACTS)
def test_an_odd_value_leaves_out_its_fact_alone(line, field, words):
    seeds = check({**CONTENTS, TOML: FACTS + STRIKE + line})
    [problem] = [one for one in seeds.problems if one not in WHOLE.problems]
    assert (problem.where, problem.field) == ('[[strike]] "odd"', field)
    assert words in problem.message
    assert len(problem.message) < 1500
    assert seeds.facts == WHOLE.facts


def test_an_id_of_6000_digits_is_said_in_short():
    seeds = check({**CONTENTS, TOML: FACTS + b"\n[[strike]]\nid = 0x" + b"f" * 5000})
    said = [str(one) for one in seeds.problems if one.file == TOML]
    assert any('[[strike]] "a number of some 6020 digits"' in one for one in said)
    assert all(len(one) < 1500 for one in said)


def test_a_correction_meets_a_value_of_6000_digits():
    correction = CONTENTS["corrections.toml"].replace(b"actors#ada-quill", b"2024-05-03_mill#odd")
    seeds = check({**CONTENTS, "corrections.toml": correction, TOML: FACTS + STRIKE + b"name = 0x" + b"f" * 5000})
    assert any("it is a number of some 6020 digits" in str(one) for one in seeds.problems)


BAD_NAMES = {
    "no-utf-8": ("articles/caf\udce9", "has a name that is no UTF-8", "articles/caf\\udce9"),
    "the-record": ("articles/record", "its facts be taken for others", "articles/record"),
    "a-register": ("articles/actors", "its facts be taken for others", "articles/actors"),
    "the-mark-of-an-id": ("articles/2024-05-05_a#b", "another name without #", "articles/2024-05-05_a#b"),
}


@pytest.mark.parametrize(("path", "words", "file"), BAD_NAMES.values(), ids=BAD_NAMES)
def test_a_name_that_can_not_be_is_said_and_its_files_left_out(path, words, file):
    seeds = check({**CONTENTS, f"{path}.txt": CONTENTS[TXT], f"{path}.toml": FACTS})
    new = [one for one in seeds.problems if one not in WHOLE.problems]
    assert new
    assert all(one.file.startswith(file) and words in one.message for one in new)
    assert seeds.facts == WHOLE.facts
    assert seeds.version == WHOLE.version
    assert [str(one).encode() for one in new]


def test_what_no_rule_foresees_is_said_too(monkeypatch):
    """A file that the check itself fails on, for whatever reason."""

    def fails(*_):
        message = "by zero"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("dashboard.seeds.articles.unproven", fails)
    seeds = check(CONTENTS)
    assert {one.home for one in seeds.facts} == {"record"}
    assert any(
        "can't be read (ZeroDivisionError: by zero). Mend it. Until then it is left out." in str(one)
        for one in seeds.problems
    )


def test_what_no_rule_foresees_leaves_the_last_good_version(monkeypatch):
    def fails_on_the_odd(fact, *_):
        if fact.id == "odd":
            raise ZeroDivisionError
        return []

    monkeypatch.setattr("dashboard.seeds.articles.unproven", fails_on_the_odd)
    seeds = check({**CONTENTS, TOML: FACTS + STRIKE}, WHOLE.good)
    assert seeds.facts == WHOLE.facts
    assert seeds.good == WHOLE.good
    assert str(seeds.problems[0]).endswith("Until then its last good version is shown.")


@given(st.sampled_from(sorted(CONTENTS)), st.binary(max_size=60), st.integers(0, 400), st.booleans())
def test_no_bytes_of_any_file_raise(name, junk, place, known):
    content = CONTENTS[name]
    bad = {**CONTENTS, name: content[:place] + junk + content[place:]}
    seeds = check(bad, WHOLE.good if known else None)
    assert seeds.facts == WHOLE.facts or seeds.problems != WHOLE.problems or seeds.version != WHOLE.version


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(max_size=40) | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=8,
)


@given(plain_values)
def test_a_value_of_usual_size_is_shown_as_it_is(value):
    if not isinstance(value, list | dict):  # of these long ones are cut, and keys come in order
        assert shown(value) == repr(value)
        assert plain(value) == str(value)
    assert len(shown(value)) < 1500


def test_a_value_of_any_size_is_shown_in_short():
    deep: list[object] = []
    for _ in range(10_000):
        deep = [deep]
    for value in ("x" * 10_000, 1 << 100_000, deep, [1] * 10_000, dict.fromkeys(range(10_000))):
        assert len(shown(value)) < 1000
        assert len(plain(value)) < 1000
