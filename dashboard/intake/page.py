"""A web page as a browser saved it: .html, or .mhtml with all that belongs to it in one file."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from typing import Any

import lxml.html
from trafilatura import bare_extraction

from dashboard.errors import StoryNotReadError
from dashboard.intake.decoding import Decoded, decoded
from dashboard.intake.looks import saved_whole
from dashboard.intake.page_facts import stated
from dashboard.intake.story import Story, story

_FEWEST = 12  # words: with fewer, a page holds menus and notices only
_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")  # the parser refuses characters that declare an encoding
_BLOCKS = ("p", "head", "item", "quote", "cell", "code", "lb")
_NO_ARTICLE = (
    "holds no article that can be told from the menus around it. Save the page of the article itself, after it has "
    "loaded whole, or paste its text."
)


def read(content: bytes) -> Story:
    """The story in a page: the reader's text without what surrounds it, and what the page states of it.

    Raises:
        StoryNotReadError: it has no text of an article, or its encoding can't be told.
    """
    (text, told), link = _source(content)
    try:
        tree = lxml.html.document_fromstring(_DECLARED.sub("", text))
        found = stated(tree, text)  # first, since the extraction changes the tree
        body = bare_extraction(tree, include_comments=False, include_images=False, fast=False)
    except Exception as error:  # each of two libraries raises its own over pages that are none
        raise StoryNotReadError(_NO_ARTICLE) from error
    paragraphs = list(_paragraphs(getattr(body, "body", None)))
    if sum(len(one.split()) for one in paragraphs) < _FEWEST:
        raise StoryNotReadError(_NO_ARTICLE)
    found["link"].append(link)
    return story(paragraphs, found, told)


def _source(content: bytes) -> tuple[Decoded, str]:
    """The source of the page in *content*, and the address that it was saved from; empty when that is not said."""
    if not saved_whole(content):
        charset = _CHARSET.search(content[:4096])
        return decoded(content, charset[1].decode("ascii") if charset else ""), ""
    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            source = payload if isinstance(payload, bytes) else b""
            link = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            charset = _CHARSET.search(source[:4096])
            declared = part.get_content_charset() or (charset[1].decode("ascii") if charset else "")
            return decoded(source, declared), str(link)
    message_text = "holds no page. Save it again from the browser, as one file or as .html."
    raise StoryNotReadError(message_text)


def _paragraphs(body: Any) -> Iterator[str]:
    """The paragraphs of an extracted *body*."""
    if body is None:
        return
    words: list[str] = []
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield " ".join("".join(words).split(" "))
            words = []
        words.append((element.text if event == "start" else element.tail) or "")
    yield "".join(words)
