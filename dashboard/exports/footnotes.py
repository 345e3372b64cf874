"""Real footnotes for a Word file, which python-docx has no call for: part, relation and references."""

from collections.abc import Sequence

import docx.document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from dashboard.exports.safe import legal

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_TEXT, _REFERENCE = "footnote text", "footnote reference"
# The line above the notes, and the one above notes that go on from the page before: Word wants both.
_SEPARATORS = (("separator", 0), ("continuationSeparator", 1))


class Footnotes:
    """The footnotes of one Word file, numbered in the order they are added."""

    def __init__(self, document: docx.document.Document) -> None:
        self._root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        self._next = len(_SEPARATORS)
        part = document.part
        name = PackURI("/word/footnotes.xml")
        part.relate_to(XmlPart(name, _TYPE, self._root, part.package), _RELATION)
        declared = OxmlElement("w:footnotePr")
        for kind, number in _SEPARATORS:
            self._root.append(_separator(kind, number))
            declared.append(_numbered("w:footnote", number))
        document.settings.element.find(qn("w:compat")).addprevious(declared)  # the schema wants it before this one
        self._text, self._reference = _styles(document)

    def add(self, paragraph: Paragraph, lines: Sequence[str]) -> None:
        """Put a reference at the end of *paragraph* to a new footnote of *lines*, each a paragraph of its own."""
        note = _numbered("w:footnote", self._next)
        for i, line in enumerate(lines):
            written = OxmlElement("w:p")
            written.get_or_add_pPr().style = self._text
            if i == 0:
                written.append(_run(self._reference, OxmlElement("w:footnoteRef")))
            run = written.add_r()
            run.text = legal(f" {line}" if i == 0 else line)
            note.append(written)
        self._root.append(note)
        paragraph._p.append(_run(self._reference, _numbered("w:footnoteReference", self._next)))
        self._next += 1


def _styles(document: docx.document.Document) -> tuple[str, str]:
    """The styles that Word knows footnotes by, made where the template lacks them: their ids."""
    text = document.styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(8)
    text.paragraph_format.space_after = Pt(0)
    reference = document.styles.add_style(_REFERENCE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    reference.font.superscript = True
    return text.style_id, reference.style_id


def _separator(kind: str, number: int) -> BaseOxmlElement:
    note = _numbered("w:footnote", number)
    note.set(qn("w:type"), kind)
    written = OxmlElement("w:p")
    written.add_r().append(OxmlElement(f"w:{kind}"))
    note.append(written)
    return note


def _numbered(tag: str, number: int) -> BaseOxmlElement:
    element = OxmlElement(tag)
    element.set(qn("w:id"), str(number))
    return element


def _run(style: str, content: BaseOxmlElement) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    run.style = style
    run.append(content)
    return run
