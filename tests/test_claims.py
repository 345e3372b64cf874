"""A claim says what its voice says: the editor's whole sentence, beside the source's own words, which are proven."""

import re

import pytest

from dashboard.facts.claims import Claim
from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE
from dashboard.facts.registers import Question
from dashboard.places import ROOT
from dashboard.seeds import check, files
from tests.conftest import ARTICLE, QUESTIONS, STEM

NAMES = {"ada": "Ada Quill", "bo": "Bo Reed", "bell": "The Bell", THE_ARTICLE: "the article of 3 May 2024"}
NAMES[THE_SOURCE] = "usregs.example"
SENTENCE = "Ada Quill denies it."
CLAIM = """
[[claim]]
id = "no"
question = "who"
answer = "Nobody denied it."
words = "Nobody denied it"
quote = "Nobody denied it"
"""

STATEMENTS = {
    "a-denial-stands-as-it-is-worded": ({"speaker": "ada", "voice": "denied"}, "Ada Quill: Ada Quill denies it."),
    "an-allegation": ({"speaker": "ada", "voice": "alleged"}, "Ada Quill alleged: Ada Quill denies it."),
    "several-through-an-outlet": (
        {"speaker": ["ada", "bo"], "via": "bell", "voice": "claimed"},
        "Ada Quill and Bo Reed, via The Bell, claimed: Ada Quill denies it.",
    ),
    "stated-through-an-outlet": ({"speaker": "ada", "via": "bell"}, "Ada Quill, via The Bell: Ada Quill denies it."),
    "an-article-alleges-nothing": (
        {"voice": "alleged"},
        "The article of 3 May 2024 reports an allegation: Ada Quill denies it.",
    ),
    "nor-does-a-page": (
        {"speaker": THE_SOURCE, "voice": "claimed"},
        "usregs.example reports a claim: Ada Quill denies it.",
    ),
}


@pytest.mark.parametrize(("fields", "said"), STATEMENTS.values(), ids=STATEMENTS)
def test_a_statement_names_the_voice_and_never_turns_the_answer_round(fields, said):
    assert Claim(id="one", answer=SENTENCE, **fields).statement(NAMES) == said


@pytest.mark.parametrize(
    "answer", ["has denied all charges", "Ada Quill denies it", "ada denies it.", "“being seen” by all.", "..."]
)
def test_an_answer_is_a_whole_sentence(folder, answer):
    seeds = check(files(folder(facts=ARTICLE + CLAIM.replace("Nobody denied it.", answer))))
    [problem] = seeds.problems
    assert (problem.field, seeds.facts) == ("answer", [])
    assert "is no whole sentence. Write one with its subject" in problem.message


@pytest.mark.parametrize("answer", ["Was it so?", "64% think so.", "It is “a mill.”", "Él no lo dijo (ayer)."])
def test_sentences_of_any_form_are_whole(answer):
    assert Claim(id="one", answer=answer).answer == answer


@pytest.mark.parametrize("inferred", ["", 'inferred = ["words"]\n'])
def test_the_words_are_the_sources_letter_by_letter(folder, inferred):
    changed = CLAIM.replace('words = "Nobody denied it"', 'words = "Nobody had denied it"') + inferred
    [problem] = check(files(folder(facts=ARTICLE + changed))).problems
    assert problem.field == "words"


def test_a_claim_may_answer_no_question(folder):
    seeds = check(files(folder(facts=ARTICLE + CLAIM.replace('question = "who"\n', ""))))
    assert seeds.problems == []
    [claim] = seeds.facts
    assert (claim.fact.question, claim.fact.stance) == (None, "asserts")
    assert [span.end - span.start for span in claim.spans] == [len("Nobody denied it")]


def test_a_question_is_open_until_it_says_that_it_wants_yes_or_no(folder):
    so = '\n[[question]]\nid = "so"\nquestion = "Is it so?"\nkind = "yes or no"\nshort = "So?"\n'
    questions = check(files(folder(questions=QUESTIONS + so))).registers["questions"]
    kinds = {key: (question.kind, question.short) for key, question in questions.items()}
    assert kinds == {"who": ("open", None), "so": ("yes or no", "So?")}


@pytest.mark.parametrize(("field", "value"), [("kind", "yes"), ("short", "x" * 41)])
def test_a_wrong_kind_or_a_long_short_form_is_refused(folder, field, value):
    questions = f'[[question]]\nid = "who"\nquestion = "Who did it?"\n{field} = "{value}"\n'
    [problem] = check(files(folder(questions=questions))).problems
    assert (problem.file, problem.field) == ("questions.toml", field)
    assert Question(id="who", question="Who?", short="x" * 40).short


# What the answers of the first article add to the words they rest on, besides the names of those they are about: whom
# "it" and "they" stand for, whose actions, of which year, and a verb for "backed by" or "accusing of using".
ADDED = "us venezuela name 2025 struck use backing maduro"
LITTLE = set("the a an of is are was were has had have been in on and or that it for by with at as which would".split())


def content(text):
    """The words of *text* that mean something, each cut to its stem of five letters."""
    words = re.findall(r"[\w']+", text.lower().replace("’", "'").replace("u.s.", "us"))
    return {word[:5] for word in words if word not in LITTLE}


def test_an_answer_adds_no_more_than_who_is_meant():
    seeds = check(files(ROOT / "seeds"))
    claims = [one.fact for one in seeds.facts if one.home == STEM and isinstance(one.fact, Claim)]
    assert len(claims) == 48
    for claim in claims:
        names = [seeds.registers["actors"][actor].called for actor, _ in claim.parties() if actor != THE_ARTICLE]
        rest = content(" ".join([claim.quote, *claim.also, *names, ADDED]))
        assert content(claim.answer) <= rest, claim.id
