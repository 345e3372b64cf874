"""A Word document is read as its marks mean it: nothing hidden, struck out or raised joins the text untold."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest

from dashboard.intake import read
from dashboard.intake.story import LeftOut
from tests.brought import FIRST, THIRD, word

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(build: Callable[[Any], object]) -> bytes:
    """A document with FIRST, what *build* adds to it, and THIRD."""
    document = docx.Document()
    document.add_paragraph(FIRST)
    build(document)
    document.add_paragraph(THIRD)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def runs(document: Any, *pieces: str | tuple[str, str]) -> Any:
    """A paragraph of *pieces*; a pair is the words and the property of their run."""
    paragraph = document.add_paragraph()
    for piece in pieces:
        words, name = piece if isinstance(piece, tuple) else (piece, "")
        run = paragraph.add_run(words)
        if name:
            setattr(run.font, name, True)
    return paragraph


def between(content: bytes) -> list[str]:
    """What stands between FIRST and THIRD in the story of *content*."""
    first, *lines, third = read("a.docx", content).text.removesuffix("\n").split("\n\n")
    assert (first, third) == (FIRST, THIRD)
    return lines


def changed(content: bytes, **parts: str) -> bytes:
    """*content* with footnotes or endnotes: the element of each of *parts*, by the name of its part."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            raw = old.read(name).decode("latin-1")
            for part in parts:
                kind = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml"
                raw = raw.replace("</Types>", f'<Override PartName="/word/{part}.xml" ContentType="{kind}"/></Types>')
                if name == "word/_rels/document.xml.rels":
                    address = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part}"
                    one = f'<Relationship Id="r{part}" Type="{address}" Target="{part}.xml"/>'
                    raw = raw.replace("</Relationships>", f"{one}</Relationships>")
            new.writestr(name, raw.encode("latin-1"))
        for part, inside in parts.items():
            new.writestr(f"word/{part}.xml", f"<w:{part} {NAMESPACE}>{inside}</w:{part}>")
    return written.getvalue()


def note(kind: str, words: str, **attributes: str) -> str:
    given = "".join(f' w:{name}="{value}"' for name, value in attributes.items())
    return f"<w:{kind}{given}><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:{kind}>"


# By rule: the runs of a paragraph, what is read, what is told to be left out.
RUNS = {
    "a-footnote-mark-is-no-digit": (
        ["It killed more than 80", ("1", "superscript"), " people."],
        "It killed more than 80 people.",
        [LeftOut("footnote mark", ("1",))],
    ),
    "two-words-stay-two": (
        ["It cost $50", ("2", "superscript"), "million."],
        "It cost $50 million.",
        [LeftOut("footnote mark", ("2",))],
    ),
    "an-ordinal-is-read": (
        ["The 1", ("st", "superscript"), " of 40 km", ("2", "superscript"), "."],
        "The 1st of 40 km².",
        [],
    ),
    "hidden-words-go": (
        ["It killed 11", ("99", "hidden"), " people."],
        "It killed 11 people.",
        [LeftOut("hidden passage", ("99",))],
    ),
    "struck-out-words-go": (
        ["It killed ", ("70", "strike"), "80 people."],
        "It killed 80 people.",
        [LeftOut("struck-out passage", ("70",))],
    ),
    "runs-of-one-passage-are-one": (
        ["It killed 80", ("1", "superscript"), (",2", "superscript"), " people."],
        "It killed 80 people.",
        [LeftOut("footnote mark", ("1,2",))],
    ),
    "bold-words-stay": (["It killed ", ("80", "bold"), " people."], "It killed 80 people.", []),
}


@pytest.mark.parametrize(("pieces", "words", "left"), RUNS.values(), ids=RUNS)
def test_a_run_is_read_as_its_mark_means_it(pieces, words, left):
    content = made(lambda document: runs(document, *pieces))
    assert between(content) == [words]
    assert list(read("a.docx", content).left_out) == left


def test_a_style_hides_what_it_is_given_to():
    def build(document):
        style = document.styles.add_style("Unseen", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
        style.font.hidden = True
        document.add_paragraph("It killed 11").add_run(" or 99", style=style)

    assert between(made(build)) == ["It killed 11"]


def test_a_large_initial_begins_its_word():
    def build(document):
        frame = docx.oxml.parse_xml(f'<w:framePr {NAMESPACE} w:dropCap="drop" w:lines="3"/>')
        document.add_paragraph("O")._p.get_or_add_pPr().append(frame)
        document.add_paragraph("fficials denied it.")

    assert between(made(build)) == ["Officials denied it."]


def test_footnotes_and_endnotes_stand_at_the_end_and_are_told():
    content = changed(
        word(FIRST, THIRD),
        footnotes=note("footnote", "", type="separator") + note("footnote", "The navy said 14 at first."),
        endnotes=note("endnote", "As of May."),
    )
    story = read("a.docx", content)
    assert story.text.split("\n\n") == [FIRST, THIRD, "[1] The navy said 14 at first.", "[2] As of May.\n"]
    assert story.told == (
        "Its footnotes (1) stand at the end of the text, each behind its number.",
        "Its endnotes (1) stand at the end of the text, each behind its number.",
    )


def test_comments_headers_and_footers_are_left_out_and_told():
    def build(document):
        paragraph = document.add_paragraph("It killed 11.")
        document.add_comment(paragraph.runs, text="Is it 14?", author="Bo")
        document.sections[0].header.paragraphs[0].text = "The Herald, page 1"

    content = made(build)
    assert between(content) == ["It killed 11."]
    assert read("a.docx", content).left_out == (
        LeftOut("comment", ("Is it 14?",)),
        LeftOut("text of a page header or footer", ("The Herald, page 1",)),
    )


def table(document: Any, *rows: tuple[str, ...]) -> None:
    made = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(made.rows, rows, strict=True):
        for cell, one in zip(row.cells, words, strict=True):
            cell.text = one


def test_a_row_of_a_table_is_a_line():
    rows = [("Date", "Killed", "Where"), ("2 September", "11", "Caribbean")]
    assert between(made(lambda document: table(document, *rows))) == [
        "Date · Killed · Where",
        "2 September · 11 · Caribbean",
    ]


def test_a_table_that_places_paragraphs_keeps_them():
    long = " ".join(["The navy struck a mill at the edge of the harbour."] * 4)
    assert between(made(lambda document: table(document, (long, "At the side.")))) == [long, "At the side."]


def test_tracked_changes_are_read_as_accepted_and_told():
    before = "<w:t>Nobody denied it.</w:t>"
    after = (
        "<w:t>Nobody </w:t></w:r><w:del><w:r><w:delText>has </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>ever </w:t></w:r></w:ins><w:r><w:t>denied it.</w:t>"
    )
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("Nobody denied it."))) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(before.encode(), after.encode()))
    story = read("a.docx", content.getvalue())
    assert story.text == "Nobody ever denied it.\n"
    assert re.search("tracked changes", story.told[0])
