"""The interface's own words go through one function, so that a catalogue can give them in another language."""

import ast
import re

import pytest

from dashboard.places import ROOT
from dashboard.ui import words

# What is no word of the interface: names of settings and of things that Streamlit or the browser know, names of a
# language in itself, values of seeds. Whoever may write is told by `access` and, beside it, `permission`.
NOT_WORDS = {
    "MMMd", "not stated", "shares passages", "English", "Español", "facet rows", "in words", "beside again",
    "scrollZoom", "displayModeBar", "doubleClick", "backgroundColor", "const library = ", "Mobi", "User-Agent",
    "2px solid", "4px double", "2px dotted", "January|February|August|September|October|November|December",
}  # fmt: skip
MODULES = [
    path
    for path in [*sorted((ROOT / "dashboard" / "ui").glob("*.py")), ROOT / "dashboard" / "app.py"]
    if path.name != "permission.py"
]
POTFILE = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Clear all"
msgstr "Quitar todo"

msgid "{n} statement"
msgid_plural "{n} statements"
msgstr[0] "{n} declaración"
msgstr[1] "{n} declaraciones"
"""


def spoken(tree):
    """The texts of a module that a reader may see and that no catalogue can find."""
    known = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "several"):
            known |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Raise) or (
            isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "message"
        ):
            known |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef):
            known |= {id(part.value) for part in node.body if isinstance(part, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in known:
            plain = re.sub(r"<[^>]*>?|[\w-]+=\"[^\"]*\"?", "", node.value)
            if re.search(r"[A-Z][a-z]+|[a-z]+ [a-z]+", plain) and not re.search(r"[<>{}=]", plain):
                yield plain


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_word_of_the_interface_is_outside_the_catalogue(path):
    assert [text for text in spoken(ast.parse(path.read_text("utf-8"))) if text not in NOT_WORDS] == []


def test_a_word_outside_is_found():
    assert list(spoken(ast.parse('st.button("Save it", key="save_it")'))) == ["Save it"]
    assert list(spoken(ast.parse('st.button(_("Save it"))'))) == []


@pytest.fixture
def spanish(tmp_path, monkeypatch):
    """A small catalogue, and a session that has chosen it."""
    file = tmp_path / "es" / "LC_MESSAGES" / "dashboard.po"
    file.parent.mkdir(parents=True)
    file.write_text(POTFILE, "utf-8")
    monkeypatch.setattr(words, "LOCALE", tmp_path)
    monkeypatch.setattr(words, "LANGUAGES", ("en", "es"))
    monkeypatch.setattr(words, "language", lambda: "es")
    words.catalogue.cache_clear()
    yield
    words.catalogue.cache_clear()


def test_words_and_numbers_are_said_in_the_chosen_language(spanish):
    assert words._("Clear all") == "Quitar todo"
    assert words.several(1, "{n} statement", "{n} statements") == "1 declaración"
    assert words.several(1200, "{n} statement", "{n} statements") == "1,200 declaraciones"
    assert words._("Not in the catalogue") == "Not in the catalogue"
    assert words._("") == ""


def test_a_language_that_is_not_here_is_english():
    assert words.catalogue("xx").gettext("Clear all") == "Clear all"


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("24 November 2025", "24 Nov 2025"),
        ("10 January to 5 December 2025", "10 Jan to 5 Dec 2025"),
        ("May 2025; the January Report", "May 2025; the January Report"),
    ],
)
def test_months_of_dates_are_cut_short_and_no_other_words(long, short):
    assert words.short(long) == short
