"""Every word of the interface stands in each catalogue, translated; what panels say is said whole or stays English."""

import re
from configparser import ConfigParser
from functools import cache

import pytest
import streamlit as st
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from streamlit.testing.v1 import AppTest

from dashboard.corpus import from_seeds
from dashboard.corpus.attribution import statement
from dashboard.corpus.figures import Figure
from dashboard.exports import FORMATS
from dashboard.facts import TABLES
from dashboard.markup import body
from dashboard.panels import PANELS, panels
from dashboard.panels.fairness import named_once
from dashboard.panels.panel import Name, Quotations, Strip, Table, text
from dashboard.places import ROOT, SEEDS_SETTING
from dashboard.seeds import check, files
from dashboard.tables.dictionary import CHOSEN, meaning
from dashboard.ui import words
from dashboard.ui.phrases import Phrasebook
from dashboard.ui.translating import sentence, translated
from dashboard.values import dates, numbers
from dashboard.views import FILTERS, View, options, select
from tests.conftest import FROZEN

LANGUAGES = [code for code in words.LANGUAGES if code != words.ENGLISH]
CORPUS = from_seeds(check(files(FROZEN)))
CHOICES = {name: options(CORPUS, name) for name in ("actors", "agencies", "basis", "kinds", "country", "claimed")}
SINGLE = [View(), *(View(**{name: (key,)}) for name, keys in CHOICES.items() for key in keys)]
GAP = re.compile(r"\{\w+\}")
ALTERNATIVES = re.compile(r"\[[^\[\]]*\|[^\[\]]*\]")


@cache
def extracted():
    """What babel finds, as `make words` does."""
    settings = ConfigParser()
    settings.read(ROOT / "babel.cfg")
    kinds = dict(settings["extractors"])
    methods = [(pattern, kinds[kind]) for kind, pattern in (name.split(": ") for name in settings.sections()[1:])]
    return {
        found[2]
        for found in extract_from_dir(ROOT / "dashboard", [(p.removeprefix("dashboard/"), m) for p, m in methods])
    }


def catalogue(language):
    with (words.LOCALE / language / "LC_MESSAGES" / "dashboard.po").open("rb") as file:
        return read_po(file, locale=language)


def forms(message):
    """(English, translation) of each form of a message."""
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return list(zip(ids, strings, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_every_message_translated_and_no_other(language):
    there = catalogue(language)
    assert {message.id for message in there if message.id} == extracted(), "make words brings it up to date"
    assert not there.obsolete
    for message in there:
        if message.id:
            assert not message.fuzzy, message.id
            for one, said in forms(message):
                assert said.strip(), f"not translated: {message.id}"
                assert sorted(GAP.findall(one)) == sorted(GAP.findall(said)), message.id
                mine, theirs = ALTERNATIVES.findall(one), ALTERNATIVES.findall(said)
                assert [part.count("|") for part in mine] == [part.count("|") for part in theirs], message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_that_are_said_elsewhere_are_in_the_catalogue(language):
    said = words.messages(language)
    filters = [part for one in FILTERS.values() for part in (one.label, one.hint, one.anything) if part]
    tables = [part for model in TABLES.values() for part in (model.label, model.word.capitalize(), str(model.__doc__))]
    fields = [str(field.title) for model in TABLES.values() for field in model.model_fields.values()]
    heads = [meaning(next(iter(TABLES.values())), name)[0] for name in ("source", "basis", "statement")]
    labels = [*filters, *tables, *fields, *heads, *(one[0] for one in CHOSEN.values())]
    labels += [form.label for form in FORMATS.values()]
    assert [label for label in labels if label not in said] == []


def strings(thing):
    """Every text within a fact or an entry."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, list | tuple | dict):
        for part in thing.values() if isinstance(thing, dict) else thing:
            yield from strings(part)


@cache
def of_the_seeds():
    """The words of the seeds, which stay as they are: values, names, statements, and the sentences of each."""
    entries = [entry for register in CORPUS.registers.values() for entry in register.values()]
    rows = range(len(CORPUS))
    found = {text for one in (*map(CORPUS.fact, rows), *entries) for text in strings(one.model_dump(mode="json"))}
    found |= {statement(CORPUS, row) for row in rows} | words.names(CORPUS)
    found |= {form(text) for text in found for form in (dates.in_prose, numbers.in_prose, named_once)}
    found |= {part for text in found for part in re.split(r"(?<=[.;:]) |, ", text)}
    return frozenset(found | {text.rstrip(".;: ") for text in found})


@pytest.mark.parametrize("language", LANGUAGES)
def test_panels_say_nothing_that_the_catalogue_can_not_say(language):
    book = Phrasebook(language, words.messages(language), of_the_seeds())
    missing = set()

    def say(words_):
        said = book.say(words_)
        missing.update([words_] if said is None else [])
        return said

    for view in SINGLE:
        selection = select(CORPUS, view)
        for subject in PANELS:
            for panel in panels(subject, selection):
                translated(panel, say)
                body(CORPUS, panel, translate=lambda own: say(own) or own)
        for filter_ in view.in_words(CORPUS).values():
            say(filter_)
    assert sorted(missing) == [], "a line in dashboard/ui/locale/phrases.txt, then make words"


def test_every_phrase_is_made_of_words_that_the_house_says():
    sources = [path for path in (ROOT / "dashboard").rglob("*.py") if path.parent.name != "drafting"]
    sources += [ROOT / "dashboard" / "drafting" / f"{name}.py" for name in ("guards", "languages", "model", "proving")]
    house = set(re.findall(r"[a-zA-Z]{3,}", " ".join(path.read_text("utf-8") for path in sources).lower()))
    house.add("permitted")  # pydantic's, of a key that is none
    phrases = (words.LOCALE / "phrases.txt").read_text("utf-8").splitlines()
    said = {phrase: re.findall(r"[a-z]{3,}", GAP.sub("", phrase).lower()) for phrase in phrases if phrase[:1] != "#"}
    gone = {
        phrase: [word for word in found if not {word, word.removesuffix("s")} & house] for phrase, found in said.items()
    }
    assert {phrase: missing for phrase, missing in gone.items() if missing} == {}


MESSAGES = {
    "{a} killed": "{a} muertos",
    "more than {a}": "más de {a}",
    "{a} [strike|strikes]": "{a} [ataque|ataques]",
    "{b} after {a}": "{a} antes que {b}",
    "announced on {a}": "anunciado el {a}",
    "Nothing is known.": "No se sabe nada.",
}
BOOK = Phrasebook("es", MESSAGES, {"Ada Quill", "Navy of Saltmouth"})


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("11 killed", "11 muertos"),
        ("more than 80 killed", "más de 80 muertos"),
        ("1 strike", "1 ataque"),
        ("2 strikes", "2 ataques"),
        ("Ada Quill after Navy of Saltmouth", "Navy of Saltmouth antes que Ada Quill"),
        ("24 November 2025", "24 nov 2025"),
        ("announced on 2 September 2025", "anunciado el 2 sept 2025"),
        ("November 2025", "nov 2025"),
        ("Ada Quill: 3 killed; 2 strikes", "Ada Quill: 3 muertos; 2 ataques"),
        ("Nothing is known. 3 killed.", "No se sabe nada. 3 muertos."),
        ("Ada Quill 7", "Ada Quill 7"),
        ("“as it is” after 2 strikes", "2 ataques antes que “as it is”"),
        ("–", "–"),
        ("", ""),
    ],
)
def test_a_phrase_is_said_with_what_stands_in_its_gaps(english, spanish):
    assert BOOK.say(english) == spanish


@pytest.mark.parametrize(
    "english", ["several killed", "3 killed; nobody else", "1 strike after a storm", "31 June 2025"]
)
def test_what_can_not_be_said_whole_is_not_said(english):
    assert BOOK.say(english) is None


def test_figures_of_a_title_keep_their_statements_wherever_they_stand():
    selection = select(CORPUS, View())
    panel = next(one for one in panels("strikes", selection) if one.id == "strike-by-strike")
    number, reports = (part for part in panel.title if isinstance(part, Figure))
    said = sentence((number, " after ", reports), BOOK.say)
    assert [part if isinstance(part, str) else (part.text, part.rows) for part in said] == [
        (reports.text, reports.rows),
        " antes que ",
        (number.text, number.rows),
    ]
    assert sentence((number, " hits"), BOOK.say) == (number, " hits")
    assert sentence((Name("Ada Quill"), " killed"), BOOK.say) == (Name("Ada Quill"), " muertos")


@pytest.mark.parametrize("subject", PANELS)
def test_a_panel_in_another_language_has_the_same_numbers_rows_and_quotes(subject):
    book = Phrasebook("es", words.messages("es"), words.names(CORPUS))
    for panel in panels(subject, select(CORPUS, View())):
        other = translated(panel, book.say)
        assert (other.id, other.section, other.rows) == (panel.id, panel.section, panel.rows)
        numbers = [re.findall(r"\d+", text(one.title)) for one in (panel, other)]
        assert sorted(numbers[0]) == sorted(numbers[1])
        if isinstance(panel.body, Table):
            assert [line.rows for line in panel.body.lines] == [line.rows for line in other.body.lines]
        if isinstance(panel.body, Quotations):
            assert [one.pieces for one in panel.body.quotations] == [one.pieces for one in other.body.quotations]
        if isinstance(panel.body, Strip):
            assert len(panel.body.headlines) == len(other.body.headlines)


@pytest.fixture
def page(monkeypatch):
    """The page Strikes in Spanish."""
    monkeypatch.setenv(SEEDS_SETTING, str(FROZEN))
    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    at.query_params["lang"] = "es"
    at.run()
    at.query_params["section"] = "over-time"
    yield at.switch_page("app_pages/strikes.py").run()
    st.cache_resource.clear()


def test_a_page_is_in_the_language_of_its_link_and_its_exports_stay_english(page):
    sent = "\n".join(one.proto.body for one in page.get("html") if "<style>" not in one.proto.body)
    plain = re.sub(r"<[^>]*>", "", sent)
    assert "Ataques" in plain
    assert "Muertos: 48 en el Caribe y 34 en el Pacífico oriental" in plain
    assert "en inglés" in plain
    assert 'data-title="People killed: 48 in the Caribbean and 34 in the eastern Pacific"' in sent
    addresses = re.findall(r'<a [^>]*href="([^"]+)"', sent[sent.index("<nav") : sent.index("</nav>")])
    assert all("lang=es" in address for address in addresses[:-1])
    assert addresses[-1].startswith("?")
    assert "lang=en" in addresses[-1]
    assert "section=over-time" in addresses[-1]
