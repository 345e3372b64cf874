"""What a person accepts stands in the seeds, proven, beside what others wrote; a crash or a rival loses nothing."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from functools import partial
from multiprocessing import get_context
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dashboard
from dashboard import review
from dashboard.drafting import Confidence, Draft, Newcomer
from dashboard.drafting.trust import TEXTS
from dashboard.errors import ChangedMeanwhileError, DraftNotReadError, ReviewError
from dashboard.facts import KINDS
from dashboard.places import ROOT
from dashboard.review import Settled, blocks, from_json, storing, suggested_stem, to_json
from dashboard.review.blocks import Block
from dashboard.review.preparing import quotes
from dashboard.review.stems import near
from dashboard.seeds import check, files
from dashboard.values import spans
from dashboard.values.spans import Span
from tests import review_deeds as deeds
from tests.conftest import ACTORS, ARTICLE, FROZEN
from tests.review_deeds import DRAFTS, STEM, TEXT, WATCH

FACTS, WORDS = f"articles/{STEM}.toml", f"articles/{STEM}.txt"
SEEDS = check(files(FROZEN))
WRITTEN = """[article]
title = "Pier struck"
outlet = "The Tide"
published = "2024-06-01"
rights = "not stated"
anchor = "2024-06-01"
language = "en"

[[strike]]
id = "strike-navy-2024-06-01"
scope = "one"
agency = "navy"
killed = "<=12"
date = "2024-06-01"
quote = "On 1 June 2024 the navy of Saltmouth struck a pier, killing up to 12 people"
"""
SECOND = """
[[quote]]
id = "quote-ada-quill"
speaker = "ada-quill"
topic = "the pier"
text = "It was the harbour watch"
quote = "“It was the harbour watch,”"
inferred = ["speaker"]
"""
THIRD = """
[[strike]]
id = "strike-navy-2024-06"
scope = "one"
agency = "navy"
killed = "3"
date = "2024-06"
quote = "struck a pier again on 3 June 2024"
inferred = ["agency", "killed"]
"""


@pytest.fixture
def begun(folder):
    root = folder()
    deeds.begin(root)
    return root


def facts(root):
    return (root / FACTS).read_bytes().decode()


def seeds(root):
    """Every file of the seeds, byte for byte, and nothing half-written beside them."""
    assert not [path for path in root.rglob("*.new") if path.parent.name != "drafts"]
    return files(root)


def log(root):
    whole = (root / "drafts" / STEM / "log.jsonl").read_text("utf-8").rpartition("\n")[0]
    return [json.loads(line) for line in whole.split("\n")]


def decisions(root):
    return [(line["who"], line["draft"], line["decision"]) for line in log(root) if line["decision"] != "written"]


# Drafts


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
drafts = st.builds(
    Draft,
    st.sampled_from(sorted(KINDS)),
    st.dictionaries(texts, texts | st.lists(texts, max_size=3), max_size=4),
    st.lists(st.builds(Span, st.integers(0, 99), st.integers(0, 99)), max_size=3).map(tuple),
    texts,
    st.builds(Confidence, st.integers(0, 99), st.integers(0, 99), st.sampled_from(TEXTS)),
    st.dictionaries(texts, texts, max_size=2),
    st.dictionaries(texts, st.builds(Newcomer, texts, texts, st.lists(texts, max_size=2).map(tuple)), max_size=2),
)


@given(st.lists(drafts, max_size=4).map(tuple))
def test_drafts_come_back_whole_from_their_file(several):
    assert from_json(to_json(several)) == several


def test_a_share_without_its_texts_says_nothing_of_trust():
    [raw] = json.loads(to_json(DRAFTS[:1]))
    del raw["proposed"]
    [draft] = from_json(json.dumps([{**raw, "confidence": 0.9}]))
    assert draft.confidence.words == "never tried"
    assert draft.confidence.share is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense", "The drafts are not JSON"),
        ("{}", "are no list"),
        ("[3]", "Draft 1 can't be read"),
        (to_json(DRAFTS).replace('"rule"', '"rules"', 1), "Draft 1 can't be read"),
        (to_json(DRAFTS).replace('"held out"', '"somewhere"', 1), "Allowed: held out, made with, never"),
        (to_json(DRAFTS).replace('"quote"', '"quotation"', 1), "Draft 2 is of no known kind ('quotation')"),
    ],
)
def test_drafts_that_can_not_be_read_are_refused_in_words(text, said):
    with pytest.raises(DraftNotReadError, match=re.escape(said)):
        from_json(text)


def test_a_draft_is_in_no_table_and_no_total_until_it_is_accepted(begun):
    before = dashboard.load(begun)
    assert (len(before.strikes), before.total("strikes", "killed").text) == (1, "more than 40")
    assert not [name for name in files(begun) if "drafts" in name]
    deeds.accept(begun)
    after = dashboard.load(begun)
    assert (len(after.strikes), after.total("strikes", "killed").text) == (2, "at least 41")
    assert after.problems == ()
    assert set(after.strikes["killed"]) == {">40", "<=12"}


# Stems


@given(texts, st.sampled_from(["2024-06-01", "2024-06", "199X", "not stated", "2024-06-01~"]))
def test_a_suggested_stem_is_one_that_a_review_can_have(tmp_path_factory, title, day):
    root = tmp_path_factory.getbasetemp()
    stem = suggested_stem(root, title, day, TEXT)
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d|undated)_[a-z0-9]+(-[a-z0-9]+)*", stem)
    assert len(stem) <= 75
    assert review.review.folder_of(root, stem) == root / "drafts" / stem


STEMS = {
    "accents-and-marks": ("Maduro’s “sol” años", "2025-11-24", "2025-11-24_maduros-sol-anos"),
    "a-month-is-its-first-day": ("Pier", "2024-06", "2024-06-01_pier"),
    "no-date": ("Pier", "not stated", "undated_pier"),
    "no-title": ("???", "2024-06-01", "2024-06-01_article"),
    "long-titles-end-with-a-word": ("word " * 40, "2024-06-01", "2024-06-01_" + "-".join(["word"] * 12)),
    "another-text-has-it": ("Mill", "2024-05-03", "2024-05-03_mill-2"),
}


@pytest.mark.parametrize(("title", "day", "stem"), STEMS.values(), ids=STEMS)
def test_a_stem_is_the_day_and_the_title(folder, title, day, stem):
    assert suggested_stem(folder(), title, day, TEXT) == stem


def test_the_stem_of_the_same_text_is_its_own(begun):
    assert suggested_stem(begun, "Pier", "2024-06-01", TEXT) == STEM
    assert suggested_stem(begun, "Pier", "2024-06-01", TEXT + "!") == f"{STEM}-2"


# Beginning and opening


def test_a_review_keeps_text_and_drafts_and_knows_what_is_decided(begun):
    opened = review.opened(begun, STEM)
    assert (begun / "drafts" / STEM / "article.txt").read_bytes() == TEXT.encode()
    assert (opened.text, opened.about, opened.drafts) == (TEXT, deeds.ABOUT, DRAFTS)
    assert (opened.progress, opened.undecided) == ("0 of 4 decided", [1, 2, 3, 4])
    deeds.accept_second(begun)
    review.reject(begun, STEM, "Ada", 4)
    opened = review.opened(begun, STEM)
    assert (opened.progress, opened.undecided) == ("2 of 4 decided", [1, 3])
    assert opened.decision(2).decision == "accepted"
    assert opened.decision(4).decision == "rejected"
    assert opened.decision(1) is None
    assert opened.drafts == DRAFTS


REFUSED = {
    "begun-already": ({}, "has begun already"),
    "another-text": ({"stem": "2024-05-03_mill"}, "There is an article 2024-05-03_mill with another text"),
    "no-name-of-an-article": ({"stem": "../pier"}, "can't be the name of an article"),
    "no-text": ({"stem": "x", "text": " \n"}, "has no text"),
    "a-draft-outside-of-the-text": ({"stem": "x", "text": "Short."}, "Draft 1 rests on no place in the text"),
}


@pytest.mark.parametrize(("changed", "said"), REFUSED.values(), ids=REFUSED)
def test_what_can_not_be_reviewed_is_refused_in_words(begun, changed, said):
    with pytest.raises(ReviewError, match=re.escape(said)):
        review.begin(begun, changed.get("stem", STEM), changed.get("text", TEXT), deeds.ABOUT, DRAFTS, "Ada")
    assert [path.name for path in (begun / "drafts").iterdir()] == [STEM]


def test_reviews_are_listed_and_a_broken_one_is_its_error(begun):
    review.begin(begun, "2024-06-02_other", "Nothing.", deeds.ABOUT, (), "Ada")
    (begun / "drafts" / "2024-06-02_other" / "log.jsonl").write_text("{\n{}\n")
    listed = review.reviews(begun)
    assert list(listed) == [STEM, "2024-06-02_other"]
    assert listed[STEM].progress == "0 of 4 decided"
    assert "line 1 of" in str(listed["2024-06-02_other"])


# What is written


def test_what_is_accepted_is_written_and_proven(begun):
    deeds.accept(begun)
    assert facts(begun) == WRITTEN
    assert (begun / WORDS).read_bytes() == TEXT.encode()
    assert review.accept(begun, STEM, "Ada", 3) == ()
    assert facts(begun) == WRITTEN + THIRD
    deeds.accept_second(begun)
    assert facts(begun) == WRITTEN + SECOND + THIRD  # in the order of the article's sentences
    assert review.accept(begun, STEM, "Ada", 4) == ()
    assert dashboard.load(begun).problems == ()
    assert list(dashboard.load(begun).claims["inferred"]) == ["figure"]


def test_the_machines_value_is_kept_beside_the_persons(begun):
    fields = {**DRAFTS[0].fields, "killed": "<=12", "survivors": "", "date_words": "On 1 June 2024"}
    assert review.accept(begun, STEM, "Bo", 1, fields=fields) == ()
    opened = review.opened(begun, STEM)
    assert opened.decision(1).decision == "edited"
    assert opened.decision(1).fact.fields["date_words"] == "On 1 June 2024"
    assert opened.drafts[0].fields == DRAFTS[0].fields
    assert facts(begun) == WRITTEN.replace("quote =", 'date_words = "On 1 June 2024"\nquote =')


def test_a_fact_changed_once_more_keeps_its_id_and_its_place(begun):
    deeds.accept(begun)
    deeds.accept_second(begun)
    fields = {**DRAFTS[0].fields, "date": "2024-06", "id": "another"}
    assert review.accept(begun, STEM, "Bo", 1, fields=fields) == ()
    assert facts(begun) == WRITTEN.replace('date = "2024-06-01"', 'date = "2024-06"') + SECOND


def test_a_fact_that_the_machine_did_not_find_can_be_added_and_changed(begun):
    fields = {"speaker": "ada-quill", "question": "who", "answer": "It was the watch.", "words": "the harbour watch"}
    place = spans.find(TEXT, "It was the harbour watch,” said Ada Quill")
    assert review.accept(begun, STEM, "Bo", None, kind="claim", fields=fields, spans=place) == ()
    assert review.accept(begun, STEM, "Bo", "claim-ada-quill", fields={**fields, "stance": "doubts"}, spans=place) == ()
    assert list(dashboard.load(begun).claims["stance"]) == ["doubts"]
    assert review.opened(begun, STEM).progress == "0 of 4 decided"
    assert decisions(begun)[1:] == [("Bo", "claim-ada-quill", "edited")] * 2


FLAWS = {
    "unknown-actor": ({"agency": "navi"}, "agency", 'Did you mean "navy"?'),
    "unknown-event": ({"event": "mill-strik"}, "event", 'Did you mean "mill-strike"?'),
    "unknown-key": ({"kiled": "3"}, "kiled", 'Did you mean "killed"?'),
    "not-our-notation": ({"killed": "up to 12"}, "killed", "is not a number in our notation"),
    "not-allowed": ({"scope": "two"}, "scope", "Allowed: 'one', 'group' or 'campaign'"),
    "words-that-are-not-there": ({"place": "the quay"}, "place", '"the quay" is not in the quoted words'),
    "a-quote-that-is-not-there": ({"quote": "the quay"}, "quote", "stands nowhere in the text"),
    "pages": ({"cites": ["a"]}, "cites", "is for rows of the record"),
    "the-voice-of-a-page": ({"speaker": "the-source"}, "speaker", "is for rows of the record"),
}


@pytest.mark.parametrize(("changed", "field", "said"), FLAWS.values(), ids=FLAWS)
def test_what_the_loader_would_refuse_is_said_and_nothing_is_written(begun, changed, field, said):
    before = seeds(begun)
    flaws = review.accept(begun, STEM, "Bo", 1, fields={**DRAFTS[0].fields, **changed})
    assert [flaw.field for flaw in flaws] == [field]
    assert said in flaws[0].message
    assert review.shown(begun, STEM, 1, fields={**DRAFTS[0].fields, **changed}).flaws == flaws
    assert seeds(begun) == before
    assert decisions(begun) == [("Ada", None, "began")]


def test_an_id_and_a_fact_of_the_article_are_looked_up(begun):
    deeds.accept(begun)
    taken = {**DRAFTS[2].fields, "id": "strike-navy-2024-06-01"}
    [flaw] = review.accept(begun, STEM, "Bo", 3, fields=taken)
    assert flaw.message.startswith('"strike-navy-2024-06-01" is the id of another fact')
    [flaw] = review.accept(begun, STEM, "Bo", 4, fields={**DRAFTS[3].fields, "about": "strike-navy-2024-06"})
    assert flaw.message.startswith('"strike-navy-2024-06" is no fact of this article. Did you mean')
    assert review.accept(begun, STEM, "Bo", 3, fields={**DRAFTS[2].fields, "date": "2024-06-01"}) == ()
    assert '"strike-navy-2024-06-01-2"' in facts(begun)


def test_just_what_the_quotes_do_not_prove_is_inferred(begun):
    wrong = {
        **DRAFTS[0].fields,
        "inferred": ["killed", "scope"],
        "status": "ended",
        "date": "2024-06-02",
        "vessels": "1",
    }
    made = review.shown(begun, STEM, 1, fields=wrong)
    assert made.flaws == ()
    assert made.block.fields["inferred"] == ["date", "vessels"]


def test_registers_that_can_not_be_read_are_said(begun):
    (begun / "actors.toml").write_text("[[")
    [flaw] = review.accept(begun, STEM, "Ada", 1)
    assert flaw.message == "actors.toml can't be read, so nothing can be checked. Mend that first."


def test_a_fact_may_turn_out_to_be_of_another_kind(begun):
    deeds.accept_second(begun)
    fields = {"speaker": "ada-quill", "question": "who", "answer": "It was the harbour watch."}
    assert review.accept(begun, STEM, "Bo", 2, kind="claim", fields=fields) == ()
    tables = dashboard.load(begun)
    assert (list(tables.claims["fact"]), tables.problems) == ([f"{STEM}#quote-ada-quill"], ())
    assert list(tables.quotes["source"]) == ["2024-05-03_mill"]


def test_the_facts_of_the_first_article_come_out_as_a_person_wrote_them():
    stem = "2025-11-24_cartel-de-los-soles"
    text, seeds = SEEDS.texts[stem], SEEDS
    content = (FROZEN / "articles" / f"{stem}.toml").read_text("utf-8")
    places = {one.fact.id: one.spans for one in seeds.facts if one.home == stem}
    more = set()  # named as inferred by hand though the name stands in the quotes: "he" is Hegseth
    for one in list(blocks.placed(content))[1:]:
        name, hand = one.block.id, one.block.fields
        given = {key: value for key, value in hand.items() if key not in ("quote", "also", "occurrence", "inferred")}
        made = review.prepared(one.block.kind, given, places[name], text, seeds, set(places) - {name})
        assert made.flaws == ()
        quote = places[name][0]
        assert made.block.fields["quote"] == " ".join(text[quote.start : quote.end].split())
        assert len(made.block.fields.get("also", [])) == len(hand.get("also", []))
        inferred = made.block.fields.get("inferred", [])
        assert set(inferred) <= set(hand.get("inferred", [])), name
        more |= {(name, key) for key in hand.get("inferred", []) if key not in inferred}
    assert len(more) == 16
    assert {key for _, key in more} == {"speaker", "via", "actor", "mentioned"}


def test_drafts_are_accepted_beside_the_real_seeds_in_the_order_of_the_sentences(tmp_path):
    root, stem = tmp_path / "seeds", "2025-11-25_again"
    shutil.copytree(FROZEN, root)
    facts = [one for one in SEEDS.facts if one.home == "2025-11-24_cartel-de-los-soles"][::8]
    left = {"id", "about", "quote", "also", "occurrence", "inferred"}
    several = [
        Draft(
            one.fact.kind,
            {key: list(v) if isinstance(v, tuple) else v for key, v in one.fact.model_dump(exclude=left).items() if v},
            one.spans,
            "tested",
            Confidence(1, 1, "made with"),
        )
        for one in facts
    ]
    review.begin(root, stem, SEEDS.texts[facts[0].home], deeds.ABOUT, several, "Ada")
    for number in range(len(several), 0, -1):
        assert review.accept(root, stem, "Ada", number) == ()
    loaded = check(files(root))
    assert loaded.problems == SEEDS.problems
    mine = [one for one in loaded.facts if one.home == stem]
    assert len(mine) == len(several) == 9
    assert [one.spans[0] for one in mine if one.table == "claims"] == sorted(
        one.spans[0] for one in facts if one.table == "claims"
    )
    for _ in several:
        review.undo(root, stem, "Bo")
    assert files(root) == files(FROZEN)


POOL = {
    "scope": ["one", "group", "all"],
    "agency": ["navy", ["navy", "ada-quill"], "nobody"],
    "actor": ["ada-quill", "the-article", "the-source"],
    "speaker": ["ada-quill", "the-article"],
    "killed": ["<=12", "12", "3", "up to 12"],
    "date": ["2024-06-01", "2024-06", "2024-06-03~", "1 June"],
    "question": ["who", "why"],
    "answer": ["It was the harbour watch.", "the harbour watch"],
    "words": ["It was the harbour watch", "the harbour watch", "no"],
    "text": ["It was the harbour watch", "The navy"],
    "topic": ["the pier"],
    "event": ["mill-strike", "pier"],
    "theatre": ["caribbean"],
    "list": ["FTO"],
    "action": ["sanctioned"],
    "about": ["mill"],
    "occurrence": [1, 2],
    "also": [["Ada Quill"], ["The navy struck a pier again"]],
}


@given(
    st.sampled_from(["strike", "quote", "claim", "designation", "sanction", "indictment"]),
    st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in POOL.items()}),
    st.lists(st.sampled_from(DRAFTS), min_size=1, max_size=3),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_accepted_the_loader_takes_and_whatever_is_not_is_not_written(begun, kind, fields, places):
    before = seeds(begun)
    spans = [span for draft in places for span in draft.spans]
    flaws = review.accept(begun, STEM, "Ada", 1, kind=kind, fields=fields, spans=spans)
    if flaws:
        assert seeds(begun) == before
        return
    loaded = check(files(begun))
    assert loaded.problems == []
    assert len(loaded.facts) == 3
    deeds.undo(begun)
    assert seeds(begun) == before


# Quotes


REPEATED = "The navy fired. Nobody died. The navy fired. Nobody died, said Bo."
QUOTES = {
    "first-of-several": ([Span(4, 14)], {"quote": "navy fired", "occurrence": 1}),
    "second-of-several": ([Span(33, 43)], {"quote": "navy fired", "occurrence": 2}),
    "further-words-are-widened": (
        [Span(61, 65), Span(29, 43)],
        {"quote": "said Bo", "also": ["died. The navy fired. Nobody"]},
    ),
    "cut-words-are-whole": ([Span(54, 60)], {"quote": "died, said"}),
    "white-space-is-no-word": ([Span(3, 4)], {}),
}


@pytest.mark.parametrize(("places", "expected"), QUOTES.values(), ids=QUOTES)
def test_quotes_are_whole_words_that_stand_once_or_are_counted(places, expected):
    assert quotes(REPEATED, places) == expected


@given(
    st.text(st.sampled_from("ab “”\"'’.\n\r\té½_-"), min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=3),
)
def test_every_place_of_any_text_is_found_again_by_its_quote(text, ends):
    places = [Span(min(one), max(one)) for one in ends]
    made = quotes(text, places)
    for words in made.get("also", []):
        assert len(spans.find(text, words)) == 1
    if made:
        found = spans.find(text, made["quote"])
        there = found[made.get("occurrence", 1) - 1]
        assert len(found) == 1 or "occurrence" in made
        assert any(there.start < one.end and one.start < there.end for one in places)


# Blocks


@given(
    st.dictionaries(st.sampled_from(["id", "quote", "note", "x", "inferred"]), texts | st.lists(texts), min_size=1),
    st.sampled_from(
        [
            "",
            "# only a comment",
            'a = 1\n\n[b]\nc = """\n[[strike]]\n# no comment"""\n\n# last\n',
            "[[x]]\r\ny=[\r\n[1]\r\n]",
        ]
    ),
)
def test_a_block_that_is_added_and_taken_out_leaves_every_byte(fields, content):
    block = Block("strike", {**fields, "id": "mine"})
    there = blocks.find(blocks.added(content, block), "mine")
    assert there.block == block
    assert tomllib.loads(blocks.added(content, block))["strike"] == [block.fields]
    assert blocks.without(blocks.added(content, block), there).rstrip("\n") == content.rstrip("\n")
    if content:
        assert blocks.without(blocks.added(content, block), there) == content


def test_the_blocks_of_the_first_article_are_all_found():
    content = (FROZEN / "articles" / "2025-11-24_cartel-de-los-soles.toml").read_text("utf-8")
    raw = tomllib.loads(content)
    ids = [one.block.id for one in blocks.placed(content)][1:]
    assert len(ids) == 68
    assert sorted(ids) == sorted(one["id"] for raws in raw.values() if isinstance(raws, list) for one in raws)


def test_a_fact_comes_into_a_file_of_hand_without_another_byte_changed(folder):
    root = folder()
    path = root / "articles" / "2024-05-03_mill.toml"
    hand = path.read_text("utf-8").replace("[[strike]]", "# Checked by Bo.\n[[strike]] # the mill") + "\n# the end\n"
    path.write_text(hand, "utf-8")
    text = path.with_suffix(".txt").read_text("utf-8")
    place = spans.find(text, "Nobody denied it")[0]
    drafts = [
        Draft(
            "claim",
            {"question": "who", "stance": "doubts", "answer": "Nobody denied it."},
            (place,),
            "",
            Confidence(1, 1, "made with"),
        )
    ]
    review.begin(root, "2024-05-03_mill", text, deeds.ABOUT, drafts, "Ada")
    assert review.accept(root, "2024-05-03_mill", "Ada", 1) == ()
    block = '\n\n[[claim]]\nid = "claim-who"\nquestion = "who"\nstance = "doubts"\nanswer = "Nobody denied it."\n'
    assert path.read_text("utf-8") == hand.replace("\n\n# the end", f'{block}quote = "Nobody denied it"\n\n# the end')
    review.undo(root, "2024-05-03_mill", "Ada")
    assert path.read_text("utf-8") == hand


# Undo


def test_undo_gives_back_every_byte_step_by_step(begun):
    states = [seeds(begun)]
    steps = [deeds.accept, deeds.accept_second, deeds.edit, deeds.add_actor, deeds.reject]
    for step in steps:
        step(begun)
        states.append(seeds(begun))
    for before in reversed(states[:-1]):
        assert review.undo(begun, STEM, "Ada").decision == "undone"
        assert seeds(begun) == before
    assert review.opened(begun, STEM).progress == "0 of 4 decided"
    with pytest.raises(ReviewError, match="nothing to undo"):
        deeds.undo(begun)


def test_undo_of_one_draft_leaves_the_others(begun):
    deeds.accept(begun)
    deeds.accept_second(begun)
    line = review.undo(begun, STEM, "Bo", 1)
    assert (line.draft, line.fact.id, line.who) == (1, "strike-navy-2024-06-01", "Bo")
    assert facts(begun) == WRITTEN.partition("\n[[strike]]")[0] + SECOND
    assert review.opened(begun, STEM).undecided == [1, 3, 4]


WATCHED = {**DRAFTS[3].fields, "mentioned": ["harbour-watch"]}


def take_on_the_watch(folder):
    assert review.take_on(folder, STEM, "Ada", 4, (review.Block("actor", deeds.WATCH),), fields=WATCHED) == ()


def test_one_undo_takes_back_a_fact_with_whom_it_took_on(begun):
    deeds.accept(begun)
    before = seeds(begun)
    take_on_the_watch(begun)
    taken_on = seeds(begun)
    assert review.undo(begun, STEM, "Bo").draft == 4
    assert seeds(begun) == before
    assert review.opened(begun, STEM).undecided == [2, 3, 4]
    take_on_the_watch(begun)
    assert seeds(begun) == taken_on
    review.accept(begun, STEM, "Ada", 4, fields={**WATCHED, "note": "Twice."})
    review.undo(begun, STEM, "Ada")
    assert seeds(begun) == taken_on
    review.undo(begun, STEM, "Ada")
    assert seeds(begun) == before
    assert review.undo(begun, STEM, "Ada").draft == 1
    with pytest.raises(ReviewError, match="nothing to undo"):
        deeds.undo(begun)


def test_an_actor_of_another_decision_stays_when_a_fact_that_names_it_is_undone(begun):
    deeds.add_actor(begun)
    added = (begun / "actors.toml").read_bytes()
    take_on_the_watch(begun)
    review.undo(begun, STEM, "Ada")
    assert (begun / "actors.toml").read_bytes() == added
    deeds.undo(begun)
    take_on_the_watch(begun)
    mended = {**deeds.WATCH, "aliases": ["the harbour watch", "the watch"]}
    assert review.add_entry(begun, STEM, "Ada", "actor", mended) == ()
    changed = (begun / "actors.toml").read_bytes()
    assert review.undo(begun, STEM, "Ada", 4).draft == 4
    assert (begun / "actors.toml").read_bytes() == changed


def test_an_actor_that_somebody_else_changed_stays_when_its_fact_is_undone(begun):
    take_on_the_watch(begun)
    path = begun / "actors.toml"
    path.write_text(path.read_text("utf-8").replace('name = "Harbour Watch"', 'name = "Watch of the Harbour"'), "utf-8")
    theirs = path.read_bytes()
    assert review.undo(begun, STEM, "Ada").draft == 4
    assert path.read_bytes() == theirs


def test_the_files_of_an_article_that_was_there_stay(begun):
    review.begin(begun, "2024-05-03_mill", (begun / "articles/2024-05-03_mill.txt").read_text(), deeds.ABOUT, (), "Ada")
    assert not review.opened(begun, "2024-05-03_mill").article.own
    assert review.opened(begun, STEM).article.own


def test_an_actor_that_something_names_is_kept(begun):
    before = (begun / "actors.toml").read_bytes()
    deeds.add_actor(begun)
    added = (begun / "actors.toml").read_bytes()
    assert added.startswith(before)
    assert (
        review.accept(begun, STEM, "Ada", 4, fields={**DRAFTS[3].fields, "mentioned": ["navy", "harbour-watch"]}) == ()
    )
    line = review.undo(begun, STEM, "Ada", "actor harbour-watch")
    assert line.note == f"kept, since {FACTS} names it"
    assert (begun / "actors.toml").read_bytes() == added
    assert dashboard.load(begun).problems == ()
    assert review.undo(begun, STEM, "Ada").draft == 4
    with pytest.raises(ReviewError, match="nothing to undo"):
        deeds.undo(begun)
    assert (begun / "actors.toml").read_bytes() == added


# Actors


def test_an_actor_is_added_in_place_and_used_at_once(begun):
    watch = {**DRAFTS[3].fields, "speaker": "harbour-watch"}
    [flaw] = review.accept(begun, STEM, "Ada", 4, fields=watch)
    assert flaw.field == "speaker"
    deeds.add_actor(begun)
    added = (begun / "actors.toml").read_text().split("\n\n")[-1]
    assert added.startswith('[[actor]]\nid = "harbour-watch"\nname = "Harbour Watch"\nkind = "group"\naliases = ')
    assert review.accept(begun, STEM, "Ada", 4, fields=watch) == ()
    assert dashboard.load(begun).problems == ()


def test_a_question_and_an_event_are_added_in_the_same_way(begun):
    assert review.add_entry(begun, STEM, "Ada", "question", {"id": "why", "question": "Why?"}) == ()
    assert review.add_entry(begun, STEM, "Ada", "event", {"id": "pier", "title": "Strike on a pier"}) == ()
    fields = {**DRAFTS[3].fields, "question": "why", "event": "pier"}
    assert review.accept(begun, STEM, "Ada", 4, fields=fields) == ()
    assert dashboard.load(begun).problems == ()


ENTRIES = {
    "no-kind": ({"id": "x", "name": "X", "kind": "ship"}, "kind", "'ship' is not allowed"),
    "no-name": ({"id": "x", "kind": "group"}, "name", "is missing"),
    "nobody": (
        {"id": "x", "name": "X", "kind": "group", "part_of": "fleet"},
        "part_of",
        '"fleet" is not in actors.toml',
    ),
    "takes-a-proof-away": (
        {"id": "x", "name": "the navy of Saltmouth", "kind": "agency"},
        "agency",
        "Saltmouth Navy (or an alias) is not in the quoted words",
    ),
}


@pytest.mark.parametrize(("fields", "field", "said"), ENTRIES.values(), ids=ENTRIES)
def test_an_actor_that_the_loader_would_refuse_is_not_added(folder, fields, field, said):
    root = folder(actors=ACTORS.replace("Navy of Saltmouth", "Saltmouth Navy"))
    deeds.begin(root)
    before = seeds(root)
    flaws = review.add_entry(root, STEM, "Ada", "actor", fields)
    assert field in [flaw.field for flaw in flaws]
    assert said in " ".join(flaw.message for flaw in flaws)
    assert seeds(root) == before


def test_an_actor_that_is_there_is_left_alone_and_one_of_other_values_is_asked_about(begun):
    deeds.add_actor(begun)
    deeds.add_actor(begun)
    assert decisions(begun)[1:] == [("Ada", None, "added-actor")]
    before = seeds(begun)
    other = {**WATCH, "kind": "agency"}
    with pytest.raises(ChangedMeanwhileError) as caught:
        review.add_entry(begun, STEM, "Bo", "actor", {**other, "id": "navy"})
    assert 'name = "Navy of Saltmouth"' in caught.value.theirs
    assert 'name = "Harbour Watch"' in caught.value.mine
    assert seeds(begun) == before
    settled = [Settled("actors.toml", caught.value.theirs, "theirs")]
    assert review.add_entry(begun, STEM, "Bo", "actor", {**other, "id": "navy"}, settled) == ()
    assert seeds(begun) == before
    settled = [Settled("actors.toml", caught.value.theirs, "mine")]
    taken = review.add_entry(begun, STEM, "Bo", "actor", {**other, "id": "navy"}, settled)
    assert "Harbour Watch (or an alias) is not in the quoted words" in taken[0].message
    assert seeds(begun) == before


def test_near_names_are_suggested():
    actors = SEEDS.registers["actors"]
    assert near("Nicolas Maduro", actors)[0] == "nicolas-maduro"
    assert near("Isacson", actors)[0] == "adam-isaacson"
    assert near("zzzz", actors) == ()


# Somebody else


HANDS = {
    "a-value": (lambda text: text.replace('killed = "<=12"', 'killed = "<=12"\nsurvivors = "3"'), "survivors"),
    "a-comment": (lambda text: text.replace('killed = "<=12"', 'killed = "<=12"  # asked Bo'), "# asked Bo"),
    "taken-out": (lambda text: text.partition("[[strike]]")[0], ""),
}


@pytest.mark.parametrize(("change", "said"), HANDS.values(), ids=HANDS)
@pytest.mark.parametrize("deed", [deeds.edit, deeds.undo, deeds.reject])
def test_a_change_by_hand_is_shown_and_never_written_over(begun, change, said, deed):
    deeds.accept(begun)
    (begun / FACTS).write_bytes(change(facts(begun)).encode())
    before, lines = seeds(begun), log(begun)
    if deed is not deeds.edit and not said:  # both want it out
        deed(begun)
        return
    with pytest.raises(ChangedMeanwhileError, match="Keep theirs, or write mine over it") as caught:
        deed(begun)
    assert caught.value.file == FACTS
    assert said in caught.value.theirs
    assert ('note = "As the navy says."' in caught.value.mine) == (deed is deeds.edit)
    assert seeds(begun) == before
    assert log(begun) == lines


@pytest.mark.parametrize(("change", "said"), HANDS.values(), ids=HANDS)
@pytest.mark.parametrize("keep", ["theirs", "mine"])
def test_who_was_asked_chooses_and_the_other_version_is_in_the_log(begun, change, said, keep):
    deeds.accept(begun)
    (begun / FACTS).write_bytes(change(facts(begun)).encode())
    before, hand = seeds(begun), facts(begun)
    edit = partial(review.accept, begun, STEM, "Bo", 1, fields={**DRAFTS[0].fields, "note": "As the navy says."})
    with pytest.raises(ChangedMeanwhileError) as caught:
        edit()
    assert edit(settled=[Settled(FACTS, caught.value.theirs, keep)]) == ()
    standing = review.opened(begun, STEM).decision(1)
    if keep == "theirs":
        assert seeds(begun) == before
        assert standing.decision == ("edited" if said else "rejected")
        assert standing.note == "kept as somebody else changed it in the file"
    else:
        assert facts(begun).rstrip() == WRITTEN + 'note = "As the navy says."'
        assert standing.fact.fields["note"] == "As the navy says."
        if said:
            assert decisions(begun)[1:] == [("Ada", 1, "accepted"), ("Bo", 1, "found"), ("Bo", 1, "edited")]
            assert said in log(begun)[-3]["note"]
            deeds.undo(begun)
            assert tomllib.loads(facts(begun)) == tomllib.loads(hand)


def test_a_choice_holds_only_for_the_version_that_was_seen(begun):
    deeds.accept(begun)
    (begun / FACTS).write_bytes(facts(begun).replace("<=12", "12").encode())
    with pytest.raises(ChangedMeanwhileError) as caught:
        deeds.undo(begun)
    (begun / FACTS).write_bytes(facts(begun).replace('"12"', '"13"').encode())
    with pytest.raises(ChangedMeanwhileError, match='killed = "13"'):
        review.undo(begun, STEM, "Ada", settled=[Settled(FACTS, caught.value.theirs, "mine")])


def test_a_text_that_somebody_changed_is_asked_about(begun):
    (begun / FACTS).write_text(ARTICLE)
    (begun / WORDS).write_bytes(TEXT.replace("12 people", "13 people").encode())
    with pytest.raises(ChangedMeanwhileError) as caught:
        deeds.accept(begun)
    assert (caught.value.file, caught.value.mine) == (WORDS, TEXT)
    theirs = caught.value.theirs
    [flaw] = review.accept(begun, STEM, "Ada", 1, settled=[Settled(WORDS, theirs, "theirs")])
    assert "stands nowhere in the text" in flaw.message
    assert review.accept(begun, STEM, "Ada", 1, settled=[Settled(WORDS, theirs, "mine")]) == ()
    assert (begun / WORDS).read_bytes() == TEXT.encode()
    assert dashboard.load(begun).problems == ()


def test_a_file_that_is_no_toml_is_never_touched(begun):
    deeds.accept(begun)
    (begun / FACTS).write_bytes(facts(begun).encode() + b"[[strike\n")
    before = seeds(begun)
    for deed in (deeds.accept_second, deeds.undo, deeds.reject):
        with pytest.raises(ReviewError, match="is not TOML .* nothing was written"):
            deed(begun)
    assert seeds(begun) == before


def test_what_others_wrote_in_the_same_file_stays(begun):
    deeds.accept(begun)
    hand = "\n# By hand.\n" + SECOND.replace("quote-ada-quill", "watch")
    (begun / FACTS).write_bytes((facts(begun) + hand).encode())
    assert review.accept(begun, STEM, "Ada", 3) == ()
    assert facts(begun) == WRITTEN + hand + THIRD
    review.undo(begun, STEM, "Ada", 1)
    assert facts(begun) == WRITTEN.partition("\n[[strike]]")[0] + hand + THIRD
    assert dashboard.load(begun).problems == ()


def test_two_who_accept_at_once_both_land(begun, monkeypatch):
    # A page that another test ran stands as the main module, which a new process would run first.
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    processes = [
        get_context("spawn").Process(target=deed, args=(begun,)) for deed in (deeds.accept, deeds.accept_second)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    assert facts(begun) == WRITTEN + SECOND
    assert sorted(decisions(begun)[1:]) == [("Ada", 1, "accepted"), ("Bo", 2, "accepted")]
    assert dashboard.load(begun).problems == ()


def test_a_file_that_changes_while_it_is_written_is_read_again(begun, monkeypatch):
    real, hands = storing.write, ["# By hand.\n"]

    def write(path, content, *flags):
        real(path, content, *flags)
        if path.name == f".{STEM}.toml.new" and hands:
            (begun / FACTS).write_bytes((WRITTEN + hands.pop()).encode())

    deeds.accept(begun)
    monkeypatch.setattr(storing, "write", write)
    assert review.accept(begun, STEM, "Ada", 3) == ()
    assert facts(begun) == WRITTEN + THIRD + "# By hand.\n"


def test_a_disk_that_is_full_is_said_and_the_decision_comes_later(begun, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", FACTS)

    with monkeypatch.context() as patched:
        patched.setattr(storing.os, "replace", full)
        with pytest.raises(ReviewError, match="can't be written: the disk is full. Make room on it"):
            deeds.accept(begun)
    assert review.opened(begun, STEM).progress == "1 of 4 decided"
    assert facts(begun) == WRITTEN


# The log


def test_the_log_says_who_decided_what_and_when(begun):
    deeds.accept(begun)
    deeds.reject(begun)
    deeds.undo(begun)
    assert decisions(begun) == [
        ("Ada", None, "began"),
        ("Ada", 1, "accepted"),
        ("Bo", 1, "rejected"),
        ("Ada", 1, "undone"),
    ]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", line["at"]) for line in log(begun))
    accepted, rejected = [line for line in log(begun) if line["decision"] in ("accepted", "rejected")]
    assert accepted["fact"] == {"kind": "strike", "fields": tomllib.loads(WRITTEN)["strike"][0]}
    assert rejected["note"] == "no strike"
    assert facts(begun) == WRITTEN


def test_the_beginning_of_a_line_is_passed_over_and_goes_with_the_next_decision(begun):
    path = begun / "drafts" / STEM / "log.jsonl"
    deeds.accept(begun)
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"at": "2024')
    assert review.opened(begun, STEM).progress == "1 of 4 decided"
    deeds.accept_second(begun)
    assert path.read_bytes().startswith(whole + b'{"at": "2')
    assert [line[2] for line in decisions(begun)] == ["began", "accepted", "accepted"]


def test_a_last_line_without_its_end_counts(begun):
    path = begun / "drafts" / STEM / "log.jsonl"
    deeds.accept(begun)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    deeds.accept_second(begun)
    assert [line[2] for line in decisions(begun)] == ["began", "accepted", "accepted"]


# A crash


DEEDS = {
    "accept": ((), "accept"),
    "accept-into-a-file": ((deeds.accept,), "accept_second"),
    "edit": ((deeds.accept, deeds.accept_second), "edit"),
    "reject": ((deeds.accept, deeds.accept_second), "reject"),
    "undo-the-only-fact": ((deeds.accept,), "undo"),
    "undo-a-change": ((deeds.accept, deeds.edit), "undo"),
    "add-an-actor": ((), "add_actor"),
    "undo-an-actor": ((deeds.add_actor,), "undo"),
}


@pytest.fixture(scope="module")
def killed():
    """Copies of a folder in which a deed died at its first, second ... step, and one in which it was done."""
    command = [sys.executable, "-m", "tests.killing"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as killing:

        def copies(folder, out, deed):
            print(folder, out, deed, sep="\t", file=killing.stdin, flush=True)
            assert killing.stdout.readline() == "done\n"
            return sorted(out.iterdir(), key=lambda path: int(path.name))

        yield copies


@pytest.mark.parametrize(("before", "deed"), DEEDS.values(), ids=DEEDS)
def test_a_crash_at_any_step_loses_no_decision_and_leaves_no_half_file(begun, killed, tmp_path_factory, before, deed):
    for one in before:
        one(begun)
    *copies, done = killed(begun, tmp_path_factory.mktemp("killed"), deed)
    undecided, decided = seeds(begun), seeds(done)
    assert len(copies) >= 10
    assert undecided != decided
    logged = []
    for copy in copies:
        halves = files(copy)
        assert all(content in (undecided.get(name), decided.get(name)) for name, content in halves.items())
        opened = review.opened(copy, STEM)
        assert opened.conflict is None
        logged.append(len(log(copy)) > len(log(begun)))
        assert decisions(copy) == decisions(done if logged[-1] else begun)
        assert seeds(copy) == (decided if logged[-1] else undecided)
        assert check(files(copy)).problems == []
        assert review.opened(copy, STEM).lines == opened.lines
    assert logged == sorted(logged)
    assert (logged[0], logged[-1]) == (False, True)


def test_a_crash_at_the_beginning_leaves_no_review_or_a_whole_one(folder, killed, tmp_path_factory):
    *copies, _ = killed(folder(), tmp_path_factory.mktemp("killed"), "begin")
    assert len(copies) >= 10
    for copy in copies:
        if not review.reviews(copy):
            deeds.begin(copy)
        assert [path.name for path in (copy / "drafts").iterdir()] == [STEM]
        assert review.opened(copy, STEM).drafts == DRAFTS
        deeds.accept(copy)
        assert facts(copy) == WRITTEN


def test_a_change_by_hand_after_a_crash_is_asked_about(begun, killed, tmp_path_factory):
    deeds.accept(begun)
    copies = killed(begun, tmp_path_factory.mktemp("killed"), "edit")
    copy = next(one for one in copies if len(log(one)) > len(log(begun)) and facts(one) == WRITTEN)
    (copy / FACTS).write_bytes(facts(copy).replace("<=12", "12").encode())
    opened = review.opened(copy, STEM)
    assert 'killed = "12"' in opened.conflict.theirs
    assert "As the navy says." in opened.conflict.mine
    with pytest.raises(ChangedMeanwhileError):
        deeds.accept_second(copy)
    settled = [Settled(FACTS, opened.conflict.theirs, "theirs")]
    assert review.accept(copy, STEM, "Ada", 2, settled=settled) == ()
    opened = review.opened(copy, STEM)
    assert opened.conflict is None
    assert opened.decision(1).fact.fields["killed"] == "12"
    assert facts(copy) == WRITTEN.replace("<=12", "12") + SECOND
