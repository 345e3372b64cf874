"""What has changed is checked alone, here or in other processes, and comes to the same as a check of everything."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.corpus import from_seeds
from dashboard.seeds import check, checking, lines
from dashboard.seeds.keeping import packed, unpacked
from tests.small_seeds import CONTENTS, COPY, MILL


@pytest.fixture(autouse=True, scope="module")
def short_lines():
    """What is kept lies in many lines, as that of a large folder does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "MANY", 2)
        yield


NEW_ACTOR = b'\n[[actor]]\nid = "%s"\nname = "%s"\nkind = "person"\n'


def all_of(seeds):
    """Everything that a check answers, in its order."""
    return {
        "facts": [(one.id, one.table, one.spans, one.fact) for one in seeds.facts],
        "problems": seeds.problems,
        "articles": list(seeds.articles.items()),
        "texts": list(seeds.texts.items()),
        "sources": list(seeds.sources.items()),
        "registers": [(name, list(entries.items())) for name, entries in seeds.registers.items()],
        "good": seeds.good,
        "version": seeds.version,
        "columns": laid_down(seeds),
    }


def laid_down(seeds):
    """The columns that the corpus stands on."""
    columns = from_seeds(seeds).columns
    arrays = {name: (array.dtype, array.shape, array.tobytes()) for name, array in columns.arrays.items()}
    return arrays, {name: text.to_pydict() for name, text in columns.texts.items()}


WORDS = [b"mill", b"navy", b"herald", b"first", b"2024-05-02", b"Ada Quill", b"mill-strike", b"who", b"ada-quill", b"3"]
NEW = [b"", b"zz", b"mill-strike", b"2031-01-01", b"Navy", b"gull", b"both", b"]", b'"', b"two-mills", b"one\n\n"]
names = st.sampled_from(sorted(CONTENTS))
replaced = st.tuples(names, st.sampled_from(WORDS), st.sampled_from(NEW))
edits = st.one_of(
    replaced,
    st.tuples(names, st.integers(0, 300)),  # cut there
    st.tuples(names, st.just(None)),  # taken out
    st.tuples(names, st.just("back")),  # as it was at first
    st.tuples(st.sampled_from(["actors/more.toml", "record/strikes/1.csv", "record/sources/1.csv"]), st.just("part")),
    st.tuples(st.just("actors.toml"), st.sampled_from([NEW_ACTOR % (b"x", b"Ada Quill Junior"), b"\n# a note\n"])),
    st.tuples(st.sampled_from(["articles/odd", "record/gossip.csv", f"{MILL}.pdf"]), st.just(b"x")),
)


def edited(contents, edit):
    """*contents* after one edit."""
    name, *how = edit
    before = contents.get(name, b"")
    match how:
        case [bytes(old), bytes(new)]:
            return {**contents, name: before.replace(old, new)}
        case [int(place)]:
            return {**contents, name: before[:place]}
        case ["back"]:
            return {**contents, name: CONTENTS[name]}
        case ["part"]:
            folder, _, _ = name.rpartition("/")
            ending = name.rpartition(".")[2]
            return {**contents, name: contents.get(f"{folder}.{ending}", b"")}
        case [bytes(more)]:
            return {**contents, name: before + more}
    return {key: content for key, content in contents.items() if key != name}


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.lists(edits, min_size=1, max_size=3), st.booleans(), st.booleans()), min_size=1, max_size=4)
)
def test_a_check_on_top_of_another_is_a_whole_check(steps):
    contents: dict[str, bytes] = dict(CONTENTS)
    again = whole = check(contents)
    for changes, growing, started in steps:
        for change in changes:
            contents = edited(contents, change)
        good = again.good
        if started:  # in a process that took over what this one had kept
            columns = from_seeds(again).columns
            again = unpacked(packed(again), contents, columns)
        again = check(contents, good, previous=again, growing=growing)
        whole = check(contents, whole.good, growing=growing)
        assert all_of(again) == all_of(whole)


CHANGES = {
    "nothing": ({}, set()),
    "an-article": ({f"{MILL}.toml": CONTENTS[f"{MILL}.toml"].replace(b"saw-it", b"seen")}, {MILL}),
    "a-text": ({f"{MILL}.txt": CONTENTS[f"{MILL}.txt"] + b"More.\n"}, {MILL}),
    "a-table": ({"record/claims.csv": CONTENTS["record/claims.csv"].replace(b"did it", b"did")}, {"record/claims.csv"}),
    "an-actor-whom-nobody-names": (
        {"actors.toml": CONTENTS["actors.toml"] + NEW_ACTOR % (b"bo", b"Bo Reed")},
        {"actors.toml"},
    ),
    "a-longer-name-of-somebody-else": (
        {"actors.toml": CONTENTS["actors.toml"] + NEW_ACTOR % (b"bo", b"Ada Quill of Saltmouth")},
        {"actors.toml", MILL},
    ),
    "a-page-that-is-dated-anew": (
        {"record/sources.csv": CONTENTS["record/sources.csv"].replace(b"2024-05-04", b"2024-05-01")},
        {"record/sources.csv", "record/strikes.csv", "record/claims.csv"},
    ),
    "an-event-that-covers-none-any-more": (
        {"events.toml": CONTENTS["events.toml"].replace(b'covers = ["mill-strike"]', b"")},
        {"events.toml", "record/strikes.csv"},
    ),
    "an-article-more": (
        {"articles/2024-07-01_x.txt": b"Text.", "articles/2024-07-01_x.toml": CONTENTS[f"{MILL}.toml"]},
        {"articles/2024-07-01_x"},
    ),
    "the-original-of-a-copy-gone": ({f"{MILL}.toml": None, f"{MILL}.txt": None}, {COPY}),
    "a-correction": (
        {"corrections.toml": CONTENTS["corrections.toml"].replace(b"Ada Quille", b"Ada Quilley")},
        {"corrections.toml", "actors.toml", MILL},
    ),
}


@pytest.mark.parametrize(("change", "wanted"), CHANGES.values(), ids=CHANGES)
def test_only_what_a_change_touches_is_checked_again(monkeypatch, change, wanted):
    before = check(CONTENTS)
    done = []
    real = checking.done
    monkeypatch.setattr(checking, "done", lambda job, known: done.append(job.key) or real(job, known))
    contents = {name: content for name, content in {**CONTENTS, **change}.items() if content is not None}
    again = check(contents, previous=before)
    assert set(done) == wanted
    assert all_of(again) == all_of(check(contents, before.good))


def test_processes_come_to_the_same(monkeypatch):
    monkeypatch.setattr(checking, "_AT_ONCE", 1)  # each file goes on its own
    monkeypatch.setattr(checking, "_WORTH", 1)
    broken = {
        **CONTENTS,
        f"{COPY}.toml": b"[[",
        "record/strikes/1.csv": CONTENTS["record/strikes.csv"],
        "articles/2024-07-01_x.txt": b"Text.",
        "articles/2024-07-01_x.toml": CONTENTS[f"{MILL}.toml"].replace(b"navy", b"navi"),
    }
    before = check(CONTENTS)
    shared = check(broken, before.good, workers=2)
    assert all_of(shared) == all_of(check(broken, before.good))
    renamed = {**broken, "actors.toml": broken["actors.toml"].replace(b'id = "navy"', b'id = "fleet"')}
    assert all_of(check(renamed, previous=shared)) == all_of(check(renamed, shared.good))
    mended = {**broken, f"{COPY}.toml": CONTENTS[f"{COPY}.toml"]}
    assert all_of(check(mended, previous=shared)) == all_of(check(mended, shared.good))


def test_what_was_good_before_counts_on_top_of_another_check_too():
    whole = check(CONTENTS)
    cut = {**CONTENTS, f"{MILL}.toml": CONTENTS[f"{MILL}.toml"].partition(b"[[quote]]")[0]}
    short = check(cut)
    again = check(cut, whole.good, previous=short)
    assert all_of(again) == all_of(check(cut, whole.good))
    assert again.facts == whole.facts
    assert short.facts != whole.facts


def test_a_process_that_ends_loses_nothing(monkeypatch, caplog):
    monkeypatch.setattr(checking, "_AT_ONCE", 1)
    monkeypatch.setattr(checking, "_WORTH", 1)
    monkeypatch.setattr(checking, "_of_batch", ended)
    assert all_of(check(CONTENTS, workers=2)) == all_of(check(CONTENTS, workers=1))
    assert "what is left is checked in this one" in caplog.text


def ended(_):
    """What a process does that the system ends."""
    os._exit(1)
