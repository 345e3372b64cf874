"""Files as a person brings them, made for tests: a page, a page saved whole, a Word document, a PDF."""

import base64
import html
import io

import docx

FIRST = (
    "On 2 May 2024 the navy of Saltmouth struck a mill at the edge of the harbour, killing more than 40 people, "
    "officials of the town said on Friday, a day after it had happened."
)
SECOND = "“We saw it,” said Ada Quill, who keeps the lighthouse. “It was early, and the sea was calm & grey.”"
THIRD = (
    "Nobody denied it. The well-known mill had stood there for 200 years, and the navy did not say why it had been "
    "struck, nor whether the ships would come back."
)
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
FOOT = "<footer>All rights reserved. <a href='/letter'>Subscribe to our letter</a></footer>"


def page(head: str = "", body: str = "", lang: str = "en-GB") -> str:
    """A web page with the article, or another *body*, between a menu and a foot."""
    inside = body or "".join(f"<p>{html.escape(one)}</p>" for one in (FIRST, SECOND, THIRD))
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
        f"<body>{MENU}<article>{inside}</article>{FOOT}</body></html>"
    )


def saved_whole(source: str, link: str) -> bytes:
    """A page as a browser saves it in one file."""
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {link}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B"\r\n\r\n'
        f"----B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {link}\r\n\r\n"
    )
    return head.encode() + base64.encodebytes(source.encode()) + b"\r\n----B--\r\n"


def word(*paragraphs: str, title: str = "", author: str = "", language: str = "", headline: str = "") -> bytes:
    """A Word document; *headline* stands at its head in the style of a title."""
    document = docx.Document()
    said = document.core_properties
    said.title, said.author, said.language = title, author, language
    if headline:
        document.add_paragraph(headline, style="Title")
    for one in paragraphs:
        document.add_paragraph(one)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def column(left: int, top: int, *lines: str, size: int = 12) -> list[tuple[int, int, int, str]]:
    """Lines of a PDF below each other, at (left, foot, size, text)."""
    return [(left, top - 14 * number, size, line) for number, line in enumerate(lines)]


def pdf(*pages: list[tuple[int, int, int, str]], info: str = "", catalog: str = "", trailer: str = "") -> bytes:
    """A PDF with the lines of each page; *info*, *catalog* and *trailer* are entries of its dictionaries."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    parts = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        drawn = "".join(f"BT /F1 {size} Tf {left} {foot} Td ({text}) Tj ET\n" for left, foot, size, text in lines)
        parts.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>"
        )
        parts.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
    parts.append(f"<<{info}>>")
    written, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{part}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        written
        + (
            f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}"
            f"trailer<</Size {len(parts) + 1}/Root 1 0 R/Info {len(parts)} 0 R{trailer}>>\n"
            f"startxref\n{len(written)}\n%%EOF\n"
        ).encode()
    )
