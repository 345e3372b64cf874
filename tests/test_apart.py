"""What a stranger brings is read in a process of its own: it can hold up and break nothing else, and that is said."""

import random
from datetime import date

import pytest

from dashboard import apart
from dashboard.errors import ApartError, ReviewError, StoryNotReadError
from dashboard.intake import apart as intake
from dashboard.intake import read
from dashboard.review.reading import drafts_apart, drafts_of
from tests.brought import FIRST, SECOND, TEXT, THIRD, column, page, pdf, word

WORK = "tests.strange_work"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("endless", "took more than 1 second of work, as no article does."),
        ("large", "needed more than 1 GB of memory, as no article does."),
        ("broken", "broke the program that read it, which was a process of its own, so nothing else was touched."),
        ("failing", "broke the program that read it, which was a process of its own, so nothing else was touched."),
    ],
)
def test_work_that_does_not_end_well_ends_alone_and_is_said(what, said):
    with pytest.raises(ApartError) as error:
        apart.done(WORK, what.encode(), 1)
    assert (str(error.value), error.value.refused) == (said, False)


def test_work_that_waits_for_ever_is_ended_by_the_clock(monkeypatch):
    monkeypatch.setattr(apart, "WAIT", 3)
    with pytest.raises(ApartError, match="took more than"):
        apart.done(WORK, b"sleeping")


def test_what_it_refuses_is_said_in_its_own_words():
    with pytest.raises(ApartError, match="^holds no story – as it is.$") as error:
        apart.done(WORK, b"refusing")
    assert error.value.refused


@pytest.mark.parametrize(
    ("name", "content"),
    {
        "text": ("a.txt", TEXT.encode()),
        "page": ("a.html", page().encode()),
        "word": ("a.docx", word(FIRST, SECOND, THIRD, title="Mill", author="Ada Quill")),
        "pdf": ("a.pdf", pdf(column(50, 700, *FIRST.split(", ")), [])),
    }.values(),
)
def test_a_file_is_read_apart_as_it_is_read_here(name, content):
    assert intake.read(name, content) == read(name, content)


def test_drafts_are_made_apart_as_they_are_made_here(corpus):
    apart_, here = (make(TEXT, date(2024, 5, 3), corpus.registers) for make in (drafts_apart, drafts_of))
    assert [(one.kind, one.spans, one.rule) for one in apart_] == [(one.kind, one.spans, one.rule) for one in here]
    assert len(here) > 0


PLACES = random.Random(1)
SCATTERED = [(PLACES.randint(10, 550), PLACES.randint(10, 780), 8, f"w{number}") for number in range(500)]
ARTICLE = "".join(f"<p>{one}</p>" for one in (FIRST, SECOND, THIRD))
# Each of these took from 7 seconds to for ever.
SLOW = {
    "comments": ("a.txt", b"<!---->" * 26 + b"x", ""),
    "a-long-day": (
        "a.html",
        page(f'<meta property="article:published_time" content="{"1 May " * 18_000}">').encode(),
        "",
    ),
    "marks": ("a.md", b"~~a " * 8_000, ""),
    "open-brackets": ("a.md", b"[" * 30_000, "has 30,000 characters without a space ([[["),
    "short-lines": ("a.txt", b"a\n" * 1_000_000, "characters of text. Allowed: up to 200,000"),
    "scattered-words": ("a.pdf", pdf(SCATTERED), ""),
    "parts-in-parts": (
        "a.mht",
        b"".join(b"Content-Type: multipart/related; boundary=B%d\n\n--B%d\n" % (n, n) for n in range(1_000)) + b"x",
        "parts within parts",
    ),
    "a-long-list": (
        "a.html",
        page(f'<script type="application/ld+json">[{"[]," * 1_000_000}[]]</script>').encode(),
        "",
    ),
    "a-deep-page": ("a.html", ("<html><body>" + "<div>" * 100_000 + ARTICLE).encode(), "holds no article"),
    "a-long-paragraph": ("a.txt", (FIRST * 320).encode(), "has a paragraph of"),
}


@pytest.mark.parametrize(("name", "content", "refused"), SLOW.values(), ids=SLOW)
def test_what_held_up_the_app_is_read_or_refused_at_once(name, content, refused):
    """Within the seconds of work that a file has: one that took longer would be refused for that."""
    try:
        assert intake.read(name, content).text
        assert not refused
    except StoryNotReadError as error:
        assert refused
        assert refused in str(error)


def test_a_pasted_text_is_read_apart_too():
    assert intake.pasted("<!---->" * 26 + "x").text.endswith("x\n")
    with pytest.raises(StoryNotReadError, match="^the pasted text: has 200,001 characters of text"):
        intake.pasted("a" * 200_001)


def test_drafts_that_take_too_long_are_not_made_and_it_is_said(monkeypatch, corpus):
    done = apart.done
    monkeypatch.setattr(apart, "done", lambda *_: done(WORK, b"endless", 1))
    with pytest.raises(ReviewError, match="^Making drafts of this text took more than 1 second of work"):
        drafts_apart(TEXT, date(2024, 5, 3), corpus.registers)
