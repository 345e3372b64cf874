"""Files read back by other libraries than those that wrote them, as plain words."""

import csv
import io
import re
import zipfile
from xml.etree import ElementTree

import lxml.html
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from pptx import Presentation

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def flat(text) -> str:
    """Words alone: formats break lines where they like."""
    return " ".join(str(text).split())


def of_zip(content: bytes) -> dict[str, str]:
    """The text files in a ZIP, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def of_csv(text: str, separator: str = ",") -> list[list[str]]:
    """The cells of a CSV file."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator))


def of_word(content: bytes) -> tuple[list[str], dict[str, str]]:
    """The paragraphs of a Word file in order, those in tables too; its footnotes by id."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        notes = ElementTree.fromstring(archive.read("word/footnotes.xml"))

    def words(node) -> str:
        return flat(" ".join("".join(t.text or "" for t in p.iter(f"{WORD}t")) for p in node.iter(f"{WORD}p")))

    return [words_of(p) for p in body.iter(f"{WORD}p")], {one.get(f"{WORD}id"): words(one) for one in notes}


def words_of(paragraph) -> str:
    """The words of a paragraph of Word, tabs as spaces."""
    texts = {f"{WORD}t": lambda node: node.text or "", f"{WORD}tab": lambda node: " "}
    return flat("".join(texts[node.tag](node) for node in paragraph.iter() if node.tag in texts))


def of_slides(content: bytes) -> list[tuple[list[str], str]]:
    """By slide: its texts, those in tables too, and its notes."""
    found = []
    for slide in Presentation(io.BytesIO(content)).slides:
        texts = []
        for shape in slide.shapes:
            if shape.has_table:
                texts += [flat(cell.text) for row in shape.table.rows for cell in row.cells if not cell.is_spanned]
            elif shape.has_text_frame:
                texts.append(flat(shape.text_frame.text))
        found.append((texts, flat(slide.notes_slide.notes_text_frame.text) if slide.has_notes_slide else ""))
    return found


def of_workbook(content: bytes) -> str:
    """All cells of a workbook, as words."""
    book = load_workbook(io.BytesIO(content))
    return flat(
        " ".join(str(c) for sheet in book for row in sheet.iter_rows(values_only=True) for c in row if c is not None)
    )


def of_page(content: bytes) -> str:
    """What is read on a page of HTML, without the numbers of notes."""
    page = lxml.html.document_fromstring(content.decode())
    for part in [*page.find_class("note"), *page.xpath("//script | //style")]:
        part.drop_tree()
    return flat(page.text_content())


def of_markdown(content: bytes) -> str:
    """What is read in Markdown, addresses too."""
    tokens = MarkdownIt("commonmark").enable("table").parse(content.decode())
    texts = (
        "".join(child.content if child.type == "text" else " " for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    )
    return flat(" ".join(texts))


def printed(bibtex: str) -> str:
    """What TeX prints of a field of BibTeX; any other command of TeX than those of signs stays in it."""
    signs = {"backslash": "\\", "asciitilde": "~", "asciicircum": "^", "braceleft": "{", "braceright": "}"}
    inner = re.sub(r"^\{(.*)\}$", r"\1", bibtex, flags=re.DOTALL)
    pattern = r"\\text(" + "|".join(signs) + r")\{\}|\\([&%$#_])"
    return re.sub(pattern, lambda match: signs.get(match[1], match[2]), inner)
