"""Speech after a raya, the dash that opens what somebody says in Spanish print: —Vamos a actuar —dijo Rubio—. Y ya."""

import re
from collections.abc import Iterator

from dashboard.values.spans import Span, paragraphs

_OPENS = re.compile(r"[—–](?=[^\W\d_]|[¡¿«“\"])")
_ASIDE = re.compile(r"\s[—–](?=[a-záéíóúñ])[^—–]{1,300}?(?:[—–](?=[.,;:?!…\s]|$)|$)")


def spoken(text: str) -> Iterator[list[Span]]:
    """What is said in each paragraph of *text* that begins with a raya, asides of the narrator left out."""
    for paragraph in paragraphs(text):
        opened = _OPENS.match(text, paragraph.start, paragraph.end)
        if opened is None:
            continue
        pieces, start = [], opened.end()
        for aside in _ASIDE.finditer(text, start, paragraph.end):
            pieces.append(Span(start, aside.start()))
            start = aside.end()
        pieces.append(Span(start, paragraph.end))
        yield [one for one in (_trimmed(text, piece) for piece in pieces) if one.start < one.end]


def _trimmed(text: str, span: Span) -> Span:
    """*span* without the marks and spaces that an aside leaves at its beginning."""
    start = span.start
    while start < span.end and text[start] in " .,;:":
        start += 1
    return Span(start, span.end)
