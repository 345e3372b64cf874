"""A text in a language that is not read is said to be so before drafting; the others are drafted in their own."""

import json
from datetime import date

import pytest

from dashboard.drafting import LANGUAGES, Article, drafts, language_of, unread
from dashboard.facts.registers import Actor
from dashboard.review.reading import as_json, draft_file
from tests.brought import TEXT

SPOKEN = {
    "english": (TEXT, "en"),
    "a-short-english-line": ("Navy strikes mill", "en"),
    "english-with-spanish-names": (
        "Nicolás Ríos and María Peña of Los Lobos have said that they were not there.",
        "en",
    ),
    "spanish": ("La marina atacó ayer un molino en el puerto y nadie lo negó, dijo el alcalde.", "es"),
    "a-list-of-spanish-names": ("Los Lobos, Las Peñas, Cartel de los Muelles", "es"),
    "french": (
        "La marine a attaqué hier un moulin au bord du port, ont déclaré vendredi les responsables de la ville, et "
        "personne ne l'a nié depuis ce jour.",
        "fr",
    ),
    "portuguese": (
        "A marinha atacou ontem um moinho na beira do porto, disseram na sexta-feira as autoridades da cidade, e "
        "ninguém negou isso até agora.",
        "pt",
    ),
}


@pytest.mark.parametrize(("text", "language"), SPOKEN.values(), ids=SPOKEN)
def test_the_language_of_a_text_is_told_by_its_words(text, language):
    assert language_of(text) == language


def test_a_language_that_is_not_read_is_named_with_those_that_are():
    said = unread("fr")
    assert said.startswith("The text is in French.")
    assert all(name in said for name in LANGUAGES.values())
    assert "there will be no drafts" in said
    assert unread("en") == unread("es") == ""


def test_of_a_text_that_is_not_read_there_are_no_drafts():
    french = f"{SPOKEN['french'][0]} « Nous avons tout vu », a dit Ada Quill."
    assert drafts(Article(french, date(2024, 5, 15)), {}) == ()


def test_a_text_is_drafted_in_its_own_language():
    actors = {"quill": Actor(id="quill", name="Ada Quill", kind="person")}
    for text in ("“We saw it all from here,” said Ada Quill.", "«Lo vimos todo desde aquí», dijo ayer Ada Quill."):
        [quote] = drafts(Article(text, date(2024, 5, 15)), actors)
        assert (quote.kind, quote.fields["speaker"]) == ("quote", "quill")


@pytest.mark.parametrize("language", ["french", "spanish"])
def test_of_a_file_is_told_which_language_it_was_read_as(language, tmp_path):
    text, code = SPOKEN[language]
    path = tmp_path / "article.txt"
    path.write_text(text)
    read = draft_file(path, "2024-05-15", {})
    assert ("The text is in French" in read.summary) is (language == "french")
    assert json.loads(as_json([read]))[0]["read_as"] == code
