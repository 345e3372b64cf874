"""An article is read from what a person brings: its text whole and bare, what the file states, never a guess."""

import io
import subprocess
import sys
import unicodedata
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import DashboardError, StoryNotReadError
from dashboard.intake import FORMATS, LARGEST, LONGEST, Story, pasted, read
from dashboard.places import ROOT
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


def test_no_reader_is_imported_before_its_kind_of_file_comes():
    code = (
        "import sys, dashboard.intake as i; i.pasted('a'); print({'trafilatura', 'pypdfium2', 'docx'} & {*sys.modules})"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"


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
