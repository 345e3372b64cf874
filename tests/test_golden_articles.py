"""The test articles and their golden facts: clearly invented, complete, and valid for the loader."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from dashboard.facts.registers import REGISTERS
from dashboard.seeds import Seeds, check, files
from dashboard.values import spans
from tests.conftest import FROZEN

GOLDEN = Path(__file__).parent / "golden" / "articles"
STEMS = sorted(path.stem for path in GOLDEN.glob("*.txt"))
NONE = tomllib.loads((GOLDEN / "none.toml").read_text("utf-8"))
REFUSED = {path.stem: tomllib.loads(path.read_text("utf-8"))["quote"] for path in GOLDEN.glob("refused/*.toml")}
COUNTS = {
    "designations": 9,
    "strikes": 15,
    "rewards": 8,
    "sanctions": 12,
    "indictments": 4,
    "quotes": 44,
    "claims": 88,
}


def loaded(root: Path, *, refused: bool) -> Seeds:
    """The test articles in a folder of seeds of their own, with the registers of the frozen one and what these lack."""
    (root / "articles").mkdir()
    for name in (f"{name}.toml" for name, model in REGISTERS.items() if model.needed):
        own = (GOLDEN / name).read_text("utf-8")
        (root / name).write_text(f"{(FROZEN / name).read_text('utf-8')}\n{own}", "utf-8")
    for stem in STEMS:
        (root / "articles" / f"{stem}.txt").write_bytes((GOLDEN / f"{stem}.txt").read_bytes())
        more = GOLDEN / "refused" / f"{stem}.toml"
        facts = (GOLDEN / f"{stem}.toml").read_text("utf-8")
        facts += more.read_text("utf-8") if refused and more.exists() else ""
        (root / "articles" / f"{stem}.toml").write_text(facts, "utf-8")
    return check(files(root))


@pytest.fixture(scope="module")
def golden(tmp_path_factory) -> Seeds:
    return loaded(tmp_path_factory.mktemp("golden"), refused=False)


def test_the_loader_has_no_problem_of_any_article(golden):
    assert [str(problem) for problem in golden.problems] == []
    assert sorted(golden.texts) == STEMS
    assert len(STEMS) == 10


def test_there_are_as_many_facts_of_each_kind_as_were_read(golden):
    assert Counter(one.table for one in golden.facts) == COUNTS
    assert {stem: len(quotes) for stem, quotes in REFUSED.items()} == {
        "2032-08-23_radio": 5,
        "2034-11-03_british": 8,
    }


def test_the_quotes_set_apart_are_refused_for_their_marks_alone(tmp_path):
    """When the loader comes to read these marks this fails: move the blocks into the articles' own files."""
    problems = loaded(tmp_path, refused=True).problems
    assert [problem.where for problem in problems] == [
        f'[[quote]] "{quote["id"]}"' for stem in sorted(REFUSED) for quote in REFUSED[stem]
    ]
    assert {problem.field for problem in problems} == {"text"}
    assert all("is not between quotation marks" in problem.message for problem in problems)


@pytest.mark.parametrize("stem", STEMS)
def test_every_sentence_rests_under_a_fact_or_is_said_to_hold_none(golden, stem):
    text = golden.texts[stem]
    places = [place for one in golden.facts if one.home == stem for place in one.spans]
    places += [place for quote in REFUSED.get(stem, []) for place in spans.find(text, quote["quote"])]
    bare = [
        text[one.start : one.end]
        for one in spans.sentences(text)[1:]
        if not any(place.start < one.end and one.start < place.end for place in places)
    ]
    begins = NONE.get(stem, {}).get("sentences", [])
    assert len(bare) == len(begins)
    for sentence, beginning in zip(bare, begins, strict=True):
        assert sentence.startswith(beginning)


@pytest.mark.parametrize("stem", STEMS)
def test_all_words_between_double_marks_are_a_quote_or_are_said_to_be_none(golden, stem):
    text = golden.texts[stem]
    quotes = [one.fact for one in golden.facts if one.home == stem and one.table == "quotes"]
    said = {quote.text.rstrip(",") for quote in quotes}
    bare = [text[one.start : one.end] for one in spans.quoted(text)]
    bare = [words for words in bare if words.rstrip(",") not in said]
    assert list(dict.fromkeys(bare)) == NONE.get(stem, {}).get("marks", [])


@pytest.mark.parametrize("stem", STEMS)
def test_nobody_can_take_an_article_for_a_report(golden, stem):
    article = golden.articles[stem]
    assert article.title == golden.texts[stem].splitlines()[0]
    assert article.title.startswith("Test article: ")
    assert article.outlet == "not stated"
    assert "2031" <= article.anchor[:4] <= "2034"
    assert stem.startswith(article.anchor)
    assert 150 <= len(golden.texts[stem].split()) <= 450


def test_no_living_person_is_spoken_of(golden):
    own = {actor["id"] for actor in tomllib.loads((GOLDEN / "actors.toml").read_text("utf-8"))["actor"]}
    people = {key for key, actor in golden.registers["actors"].items() if actor.kind == "person"}
    assert {actor for one in golden.facts for actor, _ in one.fact.parties()} & people <= own
