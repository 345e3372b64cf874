"""The same story twice is recognised, shown as a copy, and counts as one origin."""

import random

import pytest

import dashboard
from dashboard.corpus.attribution import newsrooms
from dashboard.intake.same import alike
from tests.conftest import ARTICLE, STRIKE, TEXT

WIRE = """The navy of Saltmouth struck an old mill at the edge of the harbour before dawn on Thursday, killing more than
40 people who had slept there after the flood, officials of the town said. Two ships took part in the strike and left
for the open sea within the hour, according to the harbour master, who watched them go from the pier. “We saw the light
first, and then the whole hill shook, and nobody knew where to run,” said Ada Quill, who keeps the lighthouse. The
ministry did not answer questions about the order, nor about the number of the dead. The mill had stood empty for ten
years until families from the valley moved in last winter, when the river took their houses. Neighbours brought bread
and blankets, and a school was held on its upper floor. A board of three judges will hear witnesses from Monday on, the
mayor said, and will sit in public. The opposition called for the minister to resign."""
OTHER_WORDS = """Dozens were dead on Thursday after warships fired on a disused flour mill in the port of Saltmouth,
where people made homeless by the spring flood had found shelter. Rescuers counted bodies until nightfall and gave the
toll as 42, while the town hall spoke of more than 40. “We saw the light first, and then the whole hill shook, and
nobody knew where to run,” lighthouse keeper Ada Quill told reporters. The vessels were gone by six, a pilot said.
Nobody in the capital would say who had given the order. An inquiry led by three judges is to open next week, with
hearings that anybody may attend, and there were calls for heads to roll in the admiralty. Aid groups asked for tents,
since the one school of the quarter had been in the building too."""
WORDS = WIRE.split()
CHANGED_LEAD = (
    "Grief hung over the port of Saltmouth on Friday as the families of the dead waited for news that did not come. "
    "They had been told to stay away from the hill. " + " ".join(WORDS[38:])
)
LIKE = {
    "an-exact-copy": (WIRE, "the same text", 1.0),
    "other-marks-and-line-breaks": (WIRE.replace("\n", "\n\n").replace("“", '"').upper(), "the same text", 1.0),
    "another-headline": (f"Dozens dead as navy hits mill\n\nSALTMOUTH (AP)\n\n{WIRE}", "the same text", 1.0),
    "cut-by-a-paper": (" ".join(WORDS[:70]), "the same story, changed", 1.0),
    "within-a-longer-story": (f"{WIRE}\n\n{OTHER_WORDS}", "the same story, changed", 1.0),
    "a-changed-lead": (CHANGED_LEAD, "the same story, changed", 0.8),
    "a-shared-quote": (OTHER_WORDS, "shares passages", 0.12),
}


@pytest.mark.parametrize(("text", "likeness", "share"), LIKE.values(), ids=LIKE)
def test_what_a_story_is_like(text, likeness, share):
    [found] = alike(text, {"wire": WIRE})
    assert (found.stem, found.likeness) == ("wire", likeness)
    assert found.share == pytest.approx(share, abs=0.04)
    [back] = alike(WIRE, {"other": text})
    assert (back.likeness, back.share) == (found.likeness, found.share)


UNLIKE = {
    "the-same-event-in-other-words": OTHER_WORDS.replace("nobody knew", "no one could tell").replace(
        "whole hill", "hill"
    ),
    "a-phrase-that-anybody-writes": "He did not answer questions about the order on Thursday, killing more than time.",
    "nothing": "",
    "too-short-to-tell": "The navy of Saltmouth struck",
}


@pytest.mark.parametrize("text", UNLIKE.values(), ids=UNLIKE)
def test_what_has_next_to_nothing_in_common_is_not_shown(text):
    assert alike(text, {"wire": WIRE}) == []


def test_the_most_alike_goes_first():
    others = {"quote": OTHER_WORDS, "cut": " ".join(WORDS[:70]), "lead": CHANGED_LEAD, "copy": WIRE, "again": WIRE}
    assert [one.stem for one in alike(WIRE, others)] == ["again", "copy", "cut", "lead", "quote"]


def test_one_of_a_thousand_articles_is_found():
    chance = random.Random(7)
    words = [f"word{number}" for number in range(5000)]
    others = {f"a{number}": " ".join(chance.choices(words, k=800)) for number in range(1000)}
    assert [one.stem for one in alike(others["a7"], others)] == ["a7"]


def told(stem, killed, **about):
    """The two files of an article on the strike: its text and its facts."""
    known = "".join(f'{name} = "{value}"\n' for name, value in about.items())
    article = ARTICLE.replace('outlet = "not stated"\n', "") if "outlet" in about else ARTICLE
    facts = article + known + STRIKE.replace(">40", f">{killed}").replace("than 40", f"than {killed}")
    facts = facts.replace('scope = "one"', 'scope = "one"\nevent = "mill-strike"')
    return {f"{stem}.txt": TEXT.replace("than 40", f"than {killed}"), f"{stem}.toml": facts}


@pytest.fixture
def strikes(folder):
    """Load articles on one strike, each given as (stem, killed, what is known of it)."""

    def load(*articles):
        root = folder(text=None, facts=None)
        for stem, killed, about in articles:
            for name, content in told(stem, killed, **about).items():
                (root / "articles" / name).write_text(content, "utf-8")
        return dashboard.load(root)

    return load


WIRE_AND_OTHER = [("wire", 40, {}), ("herald", 40, {}), ("gull", 45, {})]
COUNTED = {
    "three-voices": ({}, "more than 40"),
    "a-copy-counts-for-the-one-it-copies": ({"herald": {"copy_of": "wire"}}, "at least 41"),
    "two-copies-of-one": ({"herald": {"copy_of": "gull"}, "wire": {"copy_of": "gull"}}, "at least 41"),
    "copies-of-copies": ({"herald": {"copy_of": "wire"}, "wire": {"copy_of": "gull"}}, "at least 41"),
    "a-stated-origin": ({"herald": {"origin": "AP"}, "wire": {"origin": "AP"}}, "at least 41"),
    "the-origins-own-article": ({"herald": {"origin": "AP"}, "wire": {"outlet": "AP"}}, "at least 41"),
    "in-a-circle": ({"herald": {"copy_of": "wire"}, "wire": {"copy_of": "herald"}}, "at least 41"),
}


@pytest.mark.parametrize(("known", "total"), COUNTED.values(), ids=COUNTED)
def test_copies_are_one_origin_in_a_total(strikes, known, total):
    """Where two say 40 and one 45, 40 counts; where the two are one, they tie, and a tie is an interval."""
    tables = strikes(*((stem, killed, known.get(stem, about)) for stem, killed, about in WIRE_AND_OTHER))
    assert tables.total("strikes", "killed").text == total
    assert len(tables.strikes) == 3


def test_a_copy_is_cited_as_a_copy(strikes):
    tables = strikes(("wire", 40, {"outlet": "AP"}), ("herald", 40, {"outlet": "The Herald", "copy_of": "wire"}))
    assert "AP, as copied at A test article, The Herald" in tables.cite("herald#mill")
    herald = tables.sources.set_index("id").loc["herald"]
    assert [herald[name] for name in ("origin", "kind", "copy_of")] == ["AP", "copy", "wire"]
    assert newsrooms(tables.corpus, range(len(tables.corpus))) == ("AP",)
    assert len(tables.selection.acts("strikes")) == 1


def test_a_copy_of_a_text_whose_newsroom_nobody_states_is_cited_so(strikes):
    tables = strikes(("wire", 40, {}), ("herald", 40, {"outlet": "The Herald", "copy_of": "wire"}))
    assert "origin not shown, as copied at A test article, The Herald" in tables.cite("herald#mill")
    assert newsrooms(tables.corpus, range(len(tables.corpus))) == ()


REFUSED = {
    "unknown": ("wir", '"wir" is no article here. Did you mean "wire"? Name one that is, or take it out.'),
    "itself": ("herald", '"herald" is this article itself. Name the one that it is a copy of, or take it out.'),
}


@pytest.mark.parametrize(("named", "message"), REFUSED.values(), ids=REFUSED)
def test_a_copy_of_nothing_is_refused_and_the_others_stay(strikes, named, message):
    tables = strikes(("wire", 40, {}), ("herald", 40, {"copy_of": named}))
    [problem] = tables.problems
    assert str(problem) == f"articles/herald.toml, [article], copy_of: {message}"
    assert not problem.warning
    assert list(tables.facts["fact"]) == ["wire#mill"]


def test_copies_in_a_circle_are_warned_of(strikes):
    tables = strikes(("wire", 40, {"copy_of": "herald"}), ("herald", 40, {"copy_of": "wire"}))
    assert [problem.file for problem in tables.problems] == ["articles/herald.toml", "articles/wire.toml"]
    assert all("is a copy that is a copy of itself in the end" in str(problem) for problem in tables.problems)
    assert len(tables.facts) == 2
