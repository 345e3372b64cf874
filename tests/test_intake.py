"""An article is read from what a person brings: its text whole and bare, what the file states, never a guess."""

import io
import unicodedata
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import DashboardError, StoryNotReadError
from dashboard.facts.registers import NOT_STATED
from dashboard.intake import FORMATS, LARGEST, LONGEST, Story, pasted, read
from tests.brought import FIRST, SECOND, TEXT, THIRD, column, page, pdf, saved_whole, word

LINK = "https://herald.example/mill"
LINKED_DATA = """<script type="application/ld+json">{"@graph": [
 {"@type": "NewsMediaOrganization", "@id": "#herald", "name": "The Saltmouth Herald"},
 {"@type": "NewsArticle", "headline": "Navy strikes mill", "datePublished": "2024-05-03T07:00:00+02:00",
  "dateModified": "2024-05-09", "author": [{"@type": "Person", "name": "Ada Quill"}, {"name": "Bo Reed"}],
  "publisher": {"@id": "#herald"}, "mainEntityOfPage": {"@id": "https://herald.example/mill"}}]}</script>"""
METAS = (
    '<meta property="og:title" content="Navy strikes mill">'
    '<meta property="og:site_name" content="The Saltmouth Herald">'
    '<meta name="author" content="Ada Quill"><meta name="author" content="Bo Reed">'
    '<meta property="article:published_time" content="2024-05-03T07:00:00Z">'
    f'<link rel="canonical" href="{LINK}"><title>Navy strikes mill - The Saltmouth Herald</title>'
)
FRONT = f"---\ntitle: 'Navy strikes mill'\nauthor: Ada Quill\ndate: 2024-05-03\nurl: {LINK}\nlang: en\n---\n\n"
MARKED = (
    "# Navy strikes mill\n\n"
    + FIRST.replace("mill", "[mill](https://x.example/a_(b))").replace("40", "**40**")
    + "\n\n"
    "> "
    + SECOND.replace("early", "*early*")
    + "\n\n- "
    + THIRD.replace("well-known", "`well-known`").replace(", ", ",\n")
)
WRAPPED_PDF = [
    *column(72, 700, "On 2 May 2024 the navy of Saltmouth struck a mill at the edge of the harbour, killing"),
    *column(72, 686, "more than 40 people, officials of the town said on Friday, a day after it had hap-", "pened."),
    *column(72, 650, "\x93We saw it,\x94 said Ada Quill, who keeps the lighthouse. \x93It was early, and the sea was"),
    *column(72, 636, "calm & grey.\x94"),
    *column(72, 610, "Nobody denied it. The well-known mill had stood there for 200 years, and the navy did not"),
    *column(72, 596, "say why it had been struck, nor whether the ships would come back."),
]
WRAPPED_PDF = [
    (left, foot, size, text.replace("\x93", "\\223").replace("\x94", "\\224")) for left, foot, size, text in WRAPPED_PDF
]

# By what is brought: the file, and what of it is stated beside the text, which is always the same.
BROUGHT = {
    "plain": ("mill.txt", TEXT.encode(), {}),
    "plain-a-line-a-paragraph": ("mill.TXT", TEXT.replace("\n\n", "\r\n").encode("utf-8-sig"), {}),
    "plain-utf-16": ("mill.txt", TEXT.encode("utf-16"), {}),
    "markdown": (
        "mill.md",
        (FRONT + MARKED).encode(),
        {
            "title": "Navy strikes mill",
            "author": "Ada Quill",
            "published": "2024-05-03",
            "link": LINK,
            "language": "en",
        },
    ),
    "markdown-heading": ("mill.md", MARKED.encode(), {"title": "Navy strikes mill"}),
    "page-without-facts": ("mill.html", page(lang="x-none").encode(), {}),
    "page-linked-data": (
        "mill.html",
        page(LINKED_DATA).encode(),
        {
            "title": "Navy strikes mill",
            "outlet": "The Saltmouth Herald",
            "author": "Ada Quill, Bo Reed",
            "published": "2024-05-03",
            "link": LINK,
            "language": "en",
        },
    ),
    "page-meta": (
        "mill.htm",
        page(METAS, lang="en_US").encode(),
        {
            "title": "Navy strikes mill",
            "outlet": "The Saltmouth Herald",
            "author": "Ada Quill, Bo Reed",
            "published": "2024-05-03",
            "link": LINK,
            "language": "en",
        },
    ),
    "page-declares-its-encoding": (
        "mill.html",
        page("<title>Müller</title>").replace('"utf-8"', '"windows-1252"').encode("cp1252"),
        {"title": "Müller", "language": "en"},
    ),
    "page-saved-from": (
        "mill.html",
        f"<!-- saved from url=(0027){LINK} -->\n{page()}".encode(),
        {"link": LINK, "language": "en"},
    ),
    "page-saved-whole": ("mill.mhtml", saved_whole(page(), LINK), {"link": LINK, "language": "en"}),
    "word": (
        "mill.docx",
        word(FIRST, SECOND, THIRD, title="Navy strikes mill", author="Microsoft Office User", language="en-GB"),
        {"title": "Navy strikes mill", "language": "en"},
    ),
    "word-headline": (
        "mill.docx",
        word(FIRST, SECOND, THIRD, headline="Navy strikes mill"),
        {"title": "Navy strikes mill"},
    ),
    "pdf": (
        "mill.pdf",
        pdf(
            WRAPPED_PDF,
            info="/Title(Navy strikes mill)/Producer(Skia/PDF)/CreationDate(D:20250101)",
            catalog="/Lang(en-US)",
        ),
        {"title": "Navy strikes mill", "language": "en"},
    ),
    "pdf-of-a-program": ("mill.pdf", pdf(WRAPPED_PDF, info="/Title(Microsoft Word - mill.doc)/Author(User)"), {}),
}


@pytest.mark.parametrize(("name", "content", "stated"), BROUGHT.values(), ids=BROUGHT)
def test_the_text_comes_whole_and_bare_with_what_the_file_states(name, content, stated):
    assert read(name, content) == Story(TEXT, **stated)


def test_what_is_pasted_keeps_its_paragraphs():
    assert pasted(TEXT) == Story(TEXT)
    assert pasted(f"  {FIRST}\u200b\t\n{SECOND}\x07\r\n \r\n\r\n{THIRD}") == Story(TEXT)


def test_lines_wrapped_at_a_width_are_joined_and_short_ones_stay():
    wrapped = (
        "Navy strikes mill\nBy Ada Quill\nPublished: May 3, 2024\n\n"
        "On 2 May 2024 the navy of Saltmouth struck a mill,\nkilling more than 40 people, officials of the town\n"
        "said on Friday, a day after it had happened there.\n\n"
        "Nobody denied it, though some in the town doubted\nthat it had been a mill at all, and called it old.\n"
    )
    story = pasted(wrapped)
    assert story.text.split("\n\n") == [
        "Navy strikes mill",
        "By Ada Quill",
        "Published: May 3, 2024",
        "On 2 May 2024 the navy of Saltmouth struck a mill, killing more than 40 people, officials of the town said on "
        "Friday, a day after it had happened there.",
        "Nobody denied it, though some in the town doubted that it had been a mill at all, and called it old.\n",
    ]
    assert (story.title, story.author, story.published) == (NOT_STATED, "Ada Quill", "2024-05-03")


BYLINES = {
    "one": ("By Ada Quill", "Ada Quill"),
    "several": ("By Ada Quill and Bo de Vries", "Ada Quill and Bo de Vries"),
    "agency": ("By Ada Quill, Associated Press", "Ada Quill"),
    "a-sentence-is-none": ("By Friday Ada Quill had left.", NOT_STATED),
    "other-words-are-none": ("By the sea", NOT_STATED),
    "one-word-is-none": ("By Friday", NOT_STATED),
}


@pytest.mark.parametrize(("line", "author"), BYLINES.values(), ids=BYLINES)
def test_a_byline_is_read_only_where_it_is_plain(line, author):
    story = pasted(f"{line}\n\n{TEXT}")
    assert story.author == author
    assert story.text == f"{line}\n\n{TEXT}"


DAYS = {
    "time": ("2024-05-03T23:59:59Z", "2024-05-03"),
    "compact": ("20240503", "2024-05-03"),
    "words": ("Friday, May 3, 2024 at 10:00", "2024-05-03"),
    "mail": ("Fri, 03 May 2024 10:00:00 GMT", "2024-05-03"),
    "month-only": ("May 2024", NOT_STATED),
    "no-such-day": ("2024-02-30", NOT_STATED),
    "two-days": ("May 3, 2024, updated May 4, 2024", NOT_STATED),
    "ambiguous": ("03/05/2024", NOT_STATED),
    "before": ("before May 3, 2024", NOT_STATED),
}


@pytest.mark.parametrize(("stated", "published"), DAYS.values(), ids=DAYS)
def test_a_day_is_read_when_it_is_one_whole_day(stated, published):
    assert read("a.html", page(f'<meta name="date" content="{stated}">').encode()).published == published


def test_a_page_keeps_lists_quotations_and_tables_and_loses_menus():
    body = (
        f"<h1>Navy strikes mill</h1><p>{FIRST}</p><h2>What is known</h2><ul><li>Two ships took part in it.</li></ul>"
        f"<blockquote><p>{SECOND.replace('&', '&amp;')}</p></blockquote>"
        "<table><tr><td>2 May</td><td>40 killed</td></tr></table>"
        f"<p>{THIRD}<br>The end of it.</p><script>var a = 1;</script>"
    )
    story = read("a.html", page(body=body).encode())
    assert story.title == "Navy strikes mill"
    assert story.text.split("\n\n") == [
        FIRST,
        "What is known",
        "Two ships took part in it.",
        SECOND,
        "2 May",
        "40 killed",
        THIRD,
        "The end of it.\n",
    ]


def test_markdown_loses_its_marks_and_keeps_what_only_looks_like_them():
    source = (
        "<!-- draft -->![A mill](mill.png)\n\nA 5 * 3 * 2 box, snake_case_name, \\*star\\*, 3 < 4.[^1]\n\n"
        "1. first\n\n***\n\n```\ncode\n```\n\n<!-- never closed"
    )
    story = read("a.md", source.encode())
    assert story.text.split("\n\n") == [
        "A 5 * 3 * 2 box, snake_case_name, *star*, 3 < 4.",
        "1. first",
        "code",
        "<!-- never closed\n",
    ]


def test_columns_of_a_pdf_are_read_one_after_the_other_in_whatever_order_they_were_written():
    head = column(72, 760, "A headline over both of the columns of the page", size=20)
    left = column(72, 700, "The left column has some", "lines that are read first,", "down to the last of them.")
    right = column(320, 700, "The right column has some", "lines that are read then,", "down to the last of them.")
    for body in (left + right, right + left, [one for pair in zip(left, right, strict=True) for one in pair]):
        assert read("a.pdf", pdf(head + body)).text.split("\n\n") == [
            "A headline over both of the columns of the page",
            "The left column has some lines that are read first, down to the last of them.",
            "The right column has some lines that are read then, down to the last of them.\n",
        ]


def test_running_heads_and_page_numbers_go_and_a_paragraph_goes_on_over_the_page():
    def numbered(number, *lines):
        head, foot = column(72, 780, "The Saltmouth Herald", size=9), column(290, 20, f"{number}", size=9)
        return [*head, *column(72, 700, *lines), *foot]

    story = read(
        "a.pdf",
        pdf(
            numbered(1, "The navy struck a mill in the year 2024, and the page ends here, before"),
            numbered(2, "the sentence does, said a US-", "Venezuelan board of well-"),
            numbered(3, "known people. They are well-known."),
        ),
    )
    assert story.text == (
        "The navy struck a mill in the year 2024, and the page ends here, before the sentence does, said a "
        "US-Venezuelan board of well-known people. They are well-known.\n"
    )
    assert story.told[0] == "Left out, as what repeats at the edge of pages: “The Saltmouth Herald”; “1”."


def test_what_a_browser_prints_at_the_edge_gives_the_link():
    lines = [
        *column(20, 785, "5/3/24, 3:04 PM", size=8),
        *column(72, 700, "The navy struck a mill."),
        *column(20, 10, f"{LINK} 1/1", size=8),
    ]
    story = read("a.pdf", pdf(lines))
    assert (story.text, story.link) == ("The navy struck a mill.\n", LINK)


TOLD = {
    "few-words": ("a.txt", b"The navy struck.", "The text holds only 3 words: is this the whole article?"),
    "guessed-encoding": (
        "a.txt",
        "Café “Saltmouth”".encode("cp1252"),
        "it was read as Western European (Windows-1252)",
    ),
    "damaged": (
        "a.html",
        page().replace("Ada", "Ad#").replace("</head>", " " * 1000 + "</head>").encode().replace(b"#", b"\xff"),
        "1 character of the text came as \ufffd",
    ),
    "author-of-the-file": ("a.docx", word(FIRST, author="Ada Quill"), "“Ada Quill” is the author by the properties"),
    "page-without-text": ("a.pdf", pdf(WRAPPED_PDF, []), "Without text, as pictures are: page 2."),
}


@pytest.mark.parametrize(("name", "content", "told"), TOLD.values(), ids=TOLD)
def test_what_the_person_should_look_at_is_told(name, content, told):
    assert any(told in one for one in read(name, content).told)


def test_tracked_changes_are_read_as_accepted_and_told():
    before = "<w:t>Nobody denied it.</w:t>"
    after = (
        "<w:t>Nobody </w:t></w:r><w:del><w:r><w:delText>has </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>ever </w:t></w:r></w:ins><w:r><w:t>denied it.</w:t>"
    )
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("Nobody denied it."))) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(before.encode(), after.encode()))
    story = read("a.docx", changed.getvalue())
    assert story.text == "Nobody ever denied it.\n"
    assert "tracked changes" in story.told[0]


def zipped(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/"), content)
    return written.getvalue()


LOCK = "/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>/ID[<41><41>]"
REFUSED = {
    "unknown-type": ("a.odt", b"x", "is of no type that is read here. Allowed: .txt, .md, .html", "Save it as .docx"),
    "no-type": ("notes", b"x", "is of no type that is read here", "Save it as one of these, or paste its text"),
    "empty": ("a.txt", b" \n", "is empty", "paste its text"),
    "too-large": ("a.txt", b"a" * (LARGEST + 100_000), "has 5.1 MB. Allowed: up to 5 MB", "Paste the text"),
    "too-long": (
        "a.txt",
        b"word " * (LONGEST // 4),
        "characters of text. Allowed: up to 200,000",
        "one article at a time",
    ),
    "a-pdf-named-text": ("a.txt", pdf(WRAPPED_PDF), "holds a PDF, whatever its name says", "Give it the ending"),
    "a-page-named-text": ("a.txt", page().encode(), "holds a web page, whatever its name says", "(.txt, .md"),
    "a-picture-named-page": ("a.html", b"\x89PNG\r\n\x1a\n", "holds a picture", "save the article again"),
    "text-named-pdf": ("a.pdf", TEXT.encode(), "does not hold what its name says", "Give it the ending"),
    "text-named-word": ("a.docx", TEXT.encode(), "does not hold what its name says", "save the article again"),
    "no-encoding": ("a.txt", "Привет, мир".encode("cp1251"), "its encoding can't be told", "Save it as UTF-8"),
    "data": ("a.txt", bytes(range(256)), "its encoding can't be told", "Allowed: UTF-8"),
    "page-of-menus": ("a.html", page(body="<a href='/'>Home</a>").encode(), "holds no article", "or paste its text"),
    "message-without-page": (
        "a.mht",
        b"Content-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/plain\n\nx\n--B--\n",
        "holds no page",
        "Save it again from the browser",
    ),
    "damaged-pdf": ("a.pdf", b"%PDF-1.4\nx", "is damaged", "Save or download it again"),
    "locked-pdf": ("a.pdf", pdf(WRAPPED_PDF, trailer=LOCK), "is locked with a password", "take the password away"),
    "scan": ("a.pdf", pdf([], []), "holds no text, as a scan does not", "text recognition (OCR)"),
    "locked-word": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "a locked Office document", "take its password away"),
    "damaged-word": ("a.docx", b"PK\x03\x04x", "can't be read as a Word document", "save it again as .docx"),
    "damaged-part": ("a.docx", zipped(word__document=b"<"), "holds no Word document", "Save the article as .docx"),
    "broken-part": ("a.docx", zipped(**{"word/document.xml": b"<"}), "can't be read as a Word document", "paste"),
    "bomb": (
        "a.docx",
        zipped(**{"word/document.xml": bytes(51_000_000)}),
        "unpacks to more than 50 MB",
        "Paste its text",
    ),
    "word-without-text": ("a.docx", word(), "holds no text", "or paste it"),
}


@pytest.mark.parametrize(("name", "content", "what", "then"), REFUSED.values(), ids=REFUSED)
def test_what_can_not_be_read_is_refused_with_what_to_do(name, content, what, then):
    with pytest.raises(StoryNotReadError) as refused:
        read(f"somewhere/{name}", content)
    said = str(refused.value)
    assert said.startswith(f"{name}: ")
    assert what in said
    assert then in said


@pytest.mark.parametrize(
    ("text", "what"),
    {
        "empty": (" \n\u200b", "the pasted text: holds no text"),
        "source": (page(), "the pasted text: is the source of a web page. Save it as .html"),
        "too-long": ("a" * (LONGEST + 1), "the pasted text: has 200,001 characters of text"),
    }.values(),
)
def test_what_can_not_be_read_of_a_pasted_text_is_refused(text, what):
    with pytest.raises(StoryNotReadError, match=what.replace("(", r"\(")):
        pasted(text)


def bare(text: str) -> bool:
    """Whether *text* is of lines with an empty one between two, and nothing in it that is not seen."""
    lines = text.removesuffix("\n").split("\n\n")
    controls = [char for char in text.replace("\n", "") if unicodedata.category(char) in ("Cc", "Cs")]
    return text.endswith("\n") and not controls and all(one.strip() == one != "" and "\n" not in one for one in lines)


BEGINNINGS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<html><p>",
    b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n",
]
WHOLE = [content for _, content, _ in BROUGHT.values()]


@settings(max_examples=300)
@given(
    suffix=st.sampled_from([*FORMATS]),
    content=st.one_of(
        st.builds(bytes.__add__, st.sampled_from(BEGINNINGS), st.binary(max_size=300)),
        st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")),
        st.builds(
            lambda whole, at, piece: whole[:at] + piece + whole[at + len(piece) :],
            st.sampled_from(WHOLE),
            st.integers(0, 3000),
            st.binary(min_size=1, max_size=40),
        ),
    ),
)
def test_whatever_is_brought_gives_a_bare_text_or_a_refusal(suffix, content):
    try:
        story = read(f"a{suffix}", content)
    except StoryNotReadError as error:
        assert isinstance(error, DashboardError)
    else:
        assert bare(story.text)


@given(st.text())
def test_whatever_is_pasted_gives_a_bare_text_or_a_refusal(text):
    try:
        story = pasted(text)
    except StoryNotReadError:
        return
    assert bare(story.text)


@given(
    words=st.lists(
        st.sampled_from("navy harbour struck mill early sea officials said".split()), min_size=5, max_size=40
    ),
    wraps=st.lists(st.sampled_from(["b", "em", "a href='/x'", "span class='y'", "mark", "u"]), min_size=1, max_size=5),
)
def test_no_markup_of_a_page_is_left_in_its_text(words, wraps):
    marked = [f"<{tag}>{word}</{tag.split()[0]}>" for word, tag in zip(words, wraps * 40, strict=False)]
    story = read("a.html", page(body=f"<p>{FIRST}</p><p>{' '.join(marked)}.</p><p>{THIRD}</p>").encode())
    first, *_, last = story.text.split("\n\n")
    assert (first, last) == (FIRST, f"{THIRD}\n")
    assert not set("<>/='") & set(story.text)
