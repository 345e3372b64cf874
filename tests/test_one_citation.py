"""One panel, one citation: every format says the same words, letter by letter (promise 4)."""

import io
import json
import re
from dataclasses import replace

import bibtexparser
import docx
import pypdfium2
import pytest
import rispy
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation

from dashboard.documents import document, shown
from dashboard.exports import FORMATS, about
from dashboard.exports.formats.html import picture_page
from dashboard.panels import panel
from dashboard.panels.panel import Panel
from dashboard.views import View, select
from tests import made_up, reading
from tests.reading import flat

PANELS = {
    "figures": ("strikes", "strike-totals", View()),
    "chart": ("strikes", "running-sum", View()),
    "table-filtered": ("strikes", "strike-by-strike", View(words="Pacific")),
    "question": ("claims", "question-drug-trafficking", View()),
    "offers": ("rewards", "reward-offers", View(actors=("nicolas-maduro",))),
    "quotes": ("quotes", "quotes", View(basis=("quoted",))),
    "compared": ("comparisons", "record-contradicts", View()),
}
WITHOUT_BROWSER = [name for name, form in FORMATS.items() if not form.needs_browser]


def alone(corpus, subject, name, view):
    found = panel(subject, name, select(corpus, view))
    one = shown(found, subject, select(corpus, view), view, made_up.BASE)
    return document(one.title, [one], corpus)


def said(form: str, made) -> str:
    """All words of *made* in a format, as its readers find them."""
    content = FORMATS[form].write(made)
    match form:
        case "docx":
            paragraphs, notes = reading.of_word(content)
            return flat(" ".join([*paragraphs, *notes.values()]))
        case "pptx":
            return flat(" ".join(part for texts, notes in reading.of_slides(content) for part in (*texts, notes)))
        case "xlsx":
            return reading.of_workbook(content)
        case "csv" | "csv-semicolon" | "csv-tab":
            return flat(reading.of_zip(content)["README.txt"])
        case "json":
            return flat(json.loads(content)["citation"])
        case "html":
            return reading.of_page(content)
        case "markdown":
            return reading.of_markdown(content)
        case "bibtex":
            [*_, own] = bibtexparser.parse_string(content.decode()).entries
            return flat(reading.printed(str(own["note"])))
        case "ris":
            return flat(" ".join(rispy.loads(content.decode())[-1]["notes"]))
        case "apa" | "chicago":
            return flat(content.decode())
        case "csl":
            return flat(json.loads(content)[-1]["note"])
    pytest.fail(f"{form}: say here how it is read")


@pytest.mark.parametrize("which", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("form", WITHOUT_BROWSER)
def test_every_format_has_the_citation_word_for_word(corpus, which, form):
    made = alone(corpus, *which)
    [one] = made.panels
    cited = about.short(one)
    assert about.short(made) == cited
    assert flat(cited) in said(form, made)


@pytest.mark.parametrize("which", PANELS.values(), ids=PANELS)
def test_the_surfaces_that_are_looked_at_have_its_parts_where_they_belong(corpus, which):
    """Under the title what is filtered and as of when, at the foot where it is from: the citation in three pieces."""
    made = alone(corpus, *which)
    [one] = made.panels
    under = flat(f"{about.lead(one)} {about.standing(one)}")
    pieces = [flat(one.title), under, flat(about.origin(one))]
    paragraphs, _ = reading.of_word(FORMATS["docx"].write(made))
    [(texts, _)] = reading.of_slides(FORMATS["pptx"].write(made))
    page = reading.of_page(FORMATS["html"].write(made))
    picture = reading.of_page(picture_page(made))
    for piece in pieces:
        assert piece in paragraphs
        assert piece in texts
        assert piece in page
        assert piece in picture
    assert about.short(one) == f"{about.sentence(one.title)} {about.standing(one)} {about.origin(one)}"


@pytest.mark.parametrize("which", [PANELS["chart"], PANELS["offers"]], ids=["chart", "offers"])
def test_pictures_and_prints_have_it_too(corpus, which):
    made = alone(corpus, *which)
    [one] = made.panels
    picture = Image.open(io.BytesIO(FORMATS["png"].write(made)))
    assert picture.text["Description"] == about.long(one)
    assert picture.text["Description"].startswith(about.short(one))
    assert about.long(one) in FORMATS["svg"].write(made).decode().replace("&amp;", "&")
    words = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(FORMATS["pdf"].write(made)))
    bare = re.sub(r"[\s\x02\ufffe-]", "", words)
    assert re.sub(r"[\s-]", "", about.short(one)) in bare


def test_at_length_it_says_what_stands_beside_how_it_was_counted_and_the_link(corpus):
    [one] = alone(corpus, "rewards", "reward-offers", View(actors=("nicolas-maduro",))).panels
    long = about.long(one)
    assert long.startswith(about.short(one))
    assert long.endswith(one.link)
    assert all(about.sentence(words) in long for words in (*one.panel.beside, *one.panel.notes))
    assert "Filters: Actor: Nicolás Maduro. As of 24 November 2025." in long


def test_the_range_of_a_title_s_figures_may_never_be_left_away(corpus):
    [one] = alone(corpus, "strikes", "strike-totals", View()).panels
    assert "82: 81 to 83 over all reports." in about.beside(one)


def test_a_question_takes_no_full_stop():
    one = made_up.shown(made_up.table(("a",)), "Why 82, 83 and more than 80?")
    assert about.short(one).startswith("Why 82, 83 and more than 80? Not filtered. As of 2 May 2024. Source: X. In: US")


def test_several_panels_are_cited_as_what_they_are(corpus):
    views = [View(), View(words="Pacific")]
    parts = [made_up.of_subject(corpus, "strikes", view)[0] for view in views]
    made = document("Two views", parts, corpus)
    assert about.short(made).startswith(
        "Two views. 2 panels, each with its own filters. As of 24 November 2025. Source: "
    )
    assert about.link(made) == ""
    assert [words.startswith(about.short(one)) for words, one in zip(about.whole(made)[1:], parts, strict=True)] == [
        True, True,
    ]  # fmt: skip


def test_a_panel_that_says_its_own_day_says_it_as_a_document_too():
    one = made_up.shown(made_up.table(("a",)))
    own = replace(one, panel=replace(one.panel, as_of="2 July 2024"))
    assert about.as_of(made_up.document(own)) == about.as_of(own) == "As of 2 July 2024."
    assert about.as_of(made_up.document(own, one)) == "As of 2 May 2024."


def test_without_an_address_of_the_app_no_file_has_a_dead_link(corpus):
    one = made_up.of_subject(corpus, "strikes", View(words="Pacific"), base="")[0]
    made = document(one.title, [one], corpus)
    assert one.link == ""
    assert one.query.startswith("words=Pacific&version=")
    for form in ("html", "markdown", "docx", "pptx"):
        assert "/strikes?" not in said(form, made)


def test_the_link_of_a_panel_opens_it_in_its_view(corpus):
    one = made_up.of_subject(corpus, "strikes", View(words="Pacific"))[0]
    assert one.link.startswith(f"{made_up.BASE}/strikes?words=Pacific&version={corpus.version}&rows=designations-")
    assert one.link.endswith("&section=strike-totals#strike-totals")


def test_the_files_own_properties_say_title_filters_day_panels_and_version(corpus):
    made = alone(corpus, *PANELS["offers"])
    file = docx.Document(io.BytesIO(FORMATS["docx"].write(made))).core_properties
    deck = Presentation(io.BytesIO(FORMATS["pptx"].write(made))).core_properties
    book = load_workbook(io.BytesIO(FORMATS["xlsx"].write(made))).properties
    for own, comments, author in (
        (file, file.comments, file.author),
        (deck, deck.comments, deck.author),
        (book, book.description, book.creator),
    ):
        assert own.title == made.title
        assert own.subject == "As of 24 November 2025. Filters: Actor: Nicolás Maduro."
        assert comments.startswith(f"In: {about.DASHBOARD}, data version {made.version}.")
        assert (own.keywords, author) == (made.title, about.MAKER)


def test_what_stands_beside_is_a_sentence_even_where_the_panel_has_none():
    one = made_up.shown(made_up.table(("a",)), beside=("No answer recorded here",))
    assert isinstance(one.panel, Panel)
    assert about.beside(one) == ("No answer recorded here.",)
